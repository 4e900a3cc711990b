// @ts-check
/**
 * `npm run build`: the library into `dist/`, the command line into `src/server/dist/`, and the demo site into
 * `dist-demo/`. Parts whose sources have not changed are left alone; `--force` builds all, `--only library,cli` some.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import { layDivisions } from './lib/divisions.mjs';
import { jsxTypes, vueTypes } from './lib/framework-types.mjs';
import { integrityOf } from './lib/integrity.mjs';
import { elementsManifest } from './lib/manifest.mjs';
import { minutesSchema } from './lib/minutes-schema.mjs';
import { planSchema } from './lib/plan-schema.mjs';
import { precompress } from './lib/precompress.mjs';
import { recordSchema } from './lib/record-schema.mjs';
import { root, run } from './lib/run.mjs';
import { applicationSchema, schemeSchema } from './lib/scheme-schema.mjs';
import { digest, Stamps } from './lib/stamp.mjs';

const TOOLS = ['package-lock.json', 'package.json', 'tsconfig*.json', 'vite.config.ts', 'scripts/**/*.mjs'];
const LIBRARY = ['src/sdk/**/*', 'src/components/**/*', 'src/embed/**/*', 'src/server/app/openapi*.ts'];

/** @param {string} path */
const at = (path) => join(root, path);

/** @param {string} mode - A part that `vite.config.ts` knows. */
const viteBuild = (mode) => build({ configFile: at('vite.config.ts'), mode });

/** @param {string} file @param {unknown} value */
const writeJson = (file, value) => writeFileSync(at(file), `${JSON.stringify(value, null, 2)}\n`);

const readVersion = () => JSON.parse(readFileSync(at('package.json'), 'utf8')).version;

/** @param {string} name - A file that `--mode openapi` builds. */
const builtModule = (name) => import(pathToFileURL(at(`.cache/openapi-module/${name}`)).href);

async function buildLibrary() {
  rmSync(at('dist'), { recursive: true, force: true });
  await viteBuild('sdk');
  await viteBuild('testing');
  for (const name of ['embed', 'places', 'frame', 'offline']) await viteBuild(name);
  copyFileSync(at('src/embed/frame.html'), at('dist/frame.html'));
  await viteBuild('elements');
  layDivisions(at('src/components/enrollment-form/divisions'), at('dist/elements'));
  const model = await import(pathToFileURL(at('dist/sdk/index.js')).href);
  writeJson('dist/plan.schema.json', planSchema(model));
  writeJson('dist/homework-minutes.schema.json', minutesSchema(model));
  writeJson('dist/record.schema.json', recordSchema(model));
  writeJson('dist/scheme.schema.json', schemeSchema(model));
  writeJson('dist/application.schema.json', applicationSchema(model));
  await viteBuild('openapi');
  const { openApiDocument } = await builtModule('openapi.js');
  writeJson('dist/openapi.json', openApiDocument(readVersion()));
  writeJson('dist/integrity.json', integrityOf(at('dist'), ['embed.js', 'offline.js']));
  if (!(await run('tsc', ['-p', 'tsconfig.build.json']))) throw new Error('the types could not be written');
  keepPublicTypes();
  const manifest = await elementsManifest();
  writeFileSync(at('dist/types/jsx.d.ts'), jsxTypes(manifest));
  writeFileSync(at('dist/types/vue.d.ts'), vueTypes(manifest));
  // What is imported for what it does alone.
  writeFileSync(at('dist/types/script.d.ts'), 'export {};\n');
  writeJson('dist/custom-elements.json', manifest);
}

/** What the fake bureau stands on is in its bundle; types of it would ask vendors for the server's packages. */
function keepPublicTypes() {
  rmSync(at('dist/types/server'), { recursive: true, force: true });
  const folder = at('dist/types/sdk/testing');
  for (const name of readdirSync(folder)) {
    if (!['index.d.ts', 'types.d.ts'].includes(name)) rmSync(join(folder, name));
  }
}

async function buildCli() {
  if (!existsSync(at('src/server/cli/main.ts'))) return console.warn('!! There is no command line yet.');
  // Folders beside it are parts of their own.
  for (const path of globSync('src/server/dist/*.js', { cwd: root })) rmSync(at(path));
  await viteBuild('cli');
  chmodSync(at('src/server/dist/jiaogai.js'), 0o755);
  await buildApiPage();
}

/** What people read at `/api/`. */
async function buildApiPage() {
  await viteBuild('openapi');
  const { apiPages } = await builtModule('page.js');
  const folder = at('src/server/dist/pages/api');
  mkdirSync(folder, { recursive: true });
  copyFileSync(at('src/server/api-page/api.css'), join(folder, 'api.css'));
  for (const [name, text] of Object.entries(apiPages(readVersion()))) writeFileSync(join(folder, name), text);
  precompress(folder);
}

/** The pages for people. Folders beside theirs are parts of their own. */
async function buildPages() {
  for (const name of ['assets', 'index.html'])
    rmSync(at(`src/server/dist/pages/${name}`), { recursive: true, force: true });
  await viteBuild('pages');
}

/** What the back end serves of the library: scripts and pages, no modules for bundlers, no maps. */
const WIDGETS = ['*.js', '*.html', '*.json', 'elements/**/*'];

function buildWidgets() {
  rmSync(at('src/server/dist/widgets'), { recursive: true, force: true });
  for (const path of globSync(WIDGETS, { cwd: at('dist') })) {
    const isWanted = !path.endsWith('.map') && statSync(at(`dist/${path}`)).isFile();
    if (isWanted) cpSync(at(`dist/${path}`), at(`src/server/dist/widgets/${path}`));
  }
}

async function buildDemo() {
  if (!existsSync(at('demo/vite.config.ts'))) return console.warn('!! There is no demo yet.');
  // It runs the command line while it bundles, which the bundler would take for slowness.
  const rolldownOptions = { checks: { bundlerTimings: false } };
  await build({ configFile: at('demo/vite.config.ts'), build: { rolldownOptions } });
  // The site loads the library as any other site would: from files beside its own.
  for (const part of [
    'embed.js',
    'places.js',
    'frame.html',
    'frame.js',
    'integrity.json',
    'elements',
    'plan.schema.json',
  ]) {
    cpSync(at(`dist/${part}`), at(`dist-demo/jiaogai/${part}`), { recursive: true });
  }
  // A worker keeps what is below its own folder, so it lies at the site's root.
  cpSync(at('dist/offline.js'), at('dist-demo/offline.js'));
  precompress(at('dist-demo'));
}

/** Each part: what it is made from, what shows that it is there, how it is made. Later parts use earlier ones. */
const PARTS = {
  library: { sources: LIBRARY, output: 'dist/custom-elements.json', make: buildLibrary },
  cli: { sources: [...LIBRARY, 'src/server/**/*'], output: 'src/server/dist/jiaogai.js', make: buildCli },
  widgets: { sources: LIBRARY, output: 'src/server/dist/widgets', make: buildWidgets },
  pages: {
    sources: [...LIBRARY, 'src/server/pages/**/*'],
    output: 'src/server/dist/pages/index.html',
    make: buildPages,
  },
  demo: { sources: [...LIBRARY, 'src/server/**/*', 'demo/**/*'], output: 'dist-demo', make: buildDemo },
};

const stamps = new Stamps(at('.cache/stamps.json'));

/** @param {keyof typeof PARTS} name @param {boolean} isForced */
async function ensure(name, isForced) {
  const { sources, output, make } = PARTS[name];
  const sum = digest(root, [...sources, ...TOOLS]);
  if (!isForced && existsSync(at(output)) && stamps.isFresh(name, sum)) return console.log(`${name}: up to date`);
  const started = Date.now();
  stamps.write(name, undefined);
  await make();
  stamps.write(name, sum);
  console.log(`${name}: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const { values } = parseArgs({ options: { force: { type: 'boolean' }, only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(PARTS);
try {
  for (const name of /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS))) {
    if (wanted.includes(name)) await ensure(name, values.force ?? false);
  }
} catch (error) {
  // The bundler colours its words even where nobody sees colours.
  const text = error instanceof Error ? error.message : String(error);
  console.error(process.stderr.isTTY ? text : stripVTControlCharacters(text));
  process.exitCode = 1;
}
