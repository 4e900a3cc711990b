import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { templateMinifier } from './scripts/lib/minify-templates.mjs';
import { litTrimmer } from './scripts/lib/trim-lit.mjs';

const root = dirname(fileURLToPath(import.meta.url));
/** The oldest browsers that an embedding page may meet: 360, UOS and Kylin, iPhones of 2021, Firefox ESR. */
const FLOOR = ['chrome78', 'safari14.1', 'firefox78'];
/** What says politely that a browser is too old is read by every one that knows `import()`. */
const READABLE = ['chrome63', 'safari14.1', 'firefox78'];

function readDependencies(path: string): string[] {
  return Object.keys(JSON.parse(readFileSync(join(root, path), 'utf8')).dependencies ?? {});
}

function isPackage(names: readonly string[]): (id: string) => boolean {
  return (id) => names.some((name) => id === name || id.startsWith(`${name}/`));
}

/** Every element: a folder under `src/components` that holds a module of its own name. */
function elements(): Record<string, string> {
  const modules = globSync('src/components/*/*.ts', { cwd: root });
  const own = modules.filter((path) => basename(path, '.ts') === basename(dirname(path)));
  return Object.fromEntries(own.map((path) => [basename(path, '.ts'), join(root, path)]));
}

const shared: UserConfig = {
  root,
  publicDir: false,
  logLevel: 'warn',
};

// Source maps lie beside what pages load, and are not named in it: the name alone would cost every first load.

/** Written as small as can be; library mode alone would keep white space and comments. */
const small = { minify: true, comments: false } as const;

/** One file, without chunks: `iife` runs as a classic script and as a module, and leaks no name. */
const single = (name: string, format: 'iife' | 'es' = 'iife'): UserConfig => ({
  ...shared,
  build: {
    target: name === 'offline' ? FLOOR : READABLE,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: 'hidden',
    // Library mode keeps Vite's preloading helper out, which dispatches events on the host's window.
    lib: { entry: `src/embed/${name}.ts`, formats: [format], name: 'jiaogai' },
    rolldownOptions: { output: { ...small, entryFileNames: `${name}.js` } },
  },
});

interface Graph {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

const reached = new Map<string, ReadonlySet<string>>();

/** The modules that an element loads at once, or may ever load. Asking for each module anew would take seconds. */
function reachOf(tag: string, entry: string, graph: Graph, when: 'at once' | 'ever'): ReadonlySet<string> {
  const key = `${tag} ${when}`;
  const known = reached.get(key);
  if (known) return known;
  const found = new Set([entry]);
  for (const id of found) {
    const info = graph.getModuleInfo(id);
    info?.importedIds.forEach((imported) => found.add(imported));
    if (when === 'ever') info?.dynamicallyImportedIds.forEach((imported) => found.add(imported));
  }
  reached.set(key, found);
  return found;
}

function ownersOf(id: string, graph: Graph, when: 'at once' | 'ever'): string[] {
  const owners = Object.entries(elements()).filter(([tag, entry]) => reachOf(tag, entry, graph, when).has(id));
  return owners.map(([tag]) => tag);
}

/** A letter for each element: the name of a chunk stands in every module that loads it. */
function shortOf(tag: string): string {
  return String.fromCharCode(97 + Object.keys(elements()).sort().indexOf(tag));
}

/** What reads plans: in one chunk, though schemes need only a part of it. */
const READERS = /\/model\/(?:light\.shape|read-plan|formats|version)\.ts$/;

/** Its budget has room: it takes the chunks of the others as they are, so that none of them is parted for its sake. */
const LOOSE = 'enrollment-form';

/** What one element needs at once and another before its first paint, though on demand: it waits for nothing beside it. */
const APART = /\/internal\/quota-goal\.ts$/;

/** What is too little for a chunk of its own: it goes with what one element more needs at once, and that one later. */
const LITTLE = /\/internal\/safe\.ts$/;
const LATER = 'inspection-log';

/**
 * The chunk of a module that loads at once: few chunks press better than many, and no element may wait for what only
 * another one needs. What is loaded on demand alone stays apart.
 */
function chunkOf(id: string, graph: Graph): { name: string; owners: number } | undefined {
  if (READERS.test(id)) return { name: 'light.shape', owners: 1 };
  const [all, ever] = [ownersOf(id, graph, 'at once'), ownersOf(id, graph, 'ever')];
  if (all.length > 0 && ever.length === 1) return { name: all[0]!, owners: 0 };
  const now = all.filter((tag) => tag !== LOOSE);
  if (LITTLE.test(id)) now.push(...ever.filter((tag) => tag === LATER && now.indexOf(tag) < 0));
  // What others load later is no part of what it alone needs.
  if (now.length === 0) return all.length > 0 ? { name: 'lent', owners: 1 } : undefined;
  // A chunk that only one does without costs all the others; not so the meter, whose budget is the smallest.
  const isAll = now.length >= Object.keys(elements()).length - 2 && now.includes('quota-meter');
  const name = isAll ? 'shared' : APART.test(id) ? 'goal' : now.map(shortOf).join('');
  return { name, owners: isAll ? Object.keys(elements()).length : now.length };
}

// Groups bring along what their modules import, so what more elements need is taken first. 0: what no other ever needs.
const chunkGroups = Array.from({ length: Object.keys(elements()).length + 1 }, (_, owners) => ({
  debugName: `${owners}`,
  priority: owners,
  name(id: string, graph: Graph): string | null {
    const chunk = chunkOf(id, graph);
    return chunk?.owners === owners ? chunk.name : null;
  },
}));

/** One module for each tag, and chunks that they share or load on demand. */
const widgets: UserConfig = {
  ...shared,
  plugins: [litTrimmer(), templateMinifier()],
  build: {
    target: FLOOR,
    outDir: 'dist/elements',
    sourcemap: 'hidden',
    license: { fileName: 'LICENSES.md' },
    lib: { entry: elements(), formats: ['es'] },
    rolldownOptions: {
      output: {
        ...small,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups: chunkGroups },
      },
    },
  },
};

/** The SDK as modules for bundlers and Node: one file each, packages left as imports. */
const sdk: UserConfig = {
  ...shared,
  build: {
    target: 'es2022',
    outDir: 'dist/sdk',
    minify: false,
    sourcemap: true,
    lib: {
      entry: ['src/sdk/index.ts', 'src/sdk/paste/index.ts'],
      formats: ['es'],
    },
    rolldownOptions: {
      external: isPackage(readDependencies('package.json')),
      output: { preserveModules: true, preserveModulesRoot: join(root, 'src/sdk'), entryFileNames: '[name].js' },
    },
  },
};

const SQLITE = join(root, 'node_modules/@sqlite.org/sqlite-wasm/dist');

/** Puts the database's program into the bundle, which then has no file to look for; it would look for three. */
const embedSqlite: Plugin = {
  name: 'embed-sqlite',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('/sdk/testing/wasm-binary.ts')) return null;
    const text = readFileSync(join(SQLITE, 'sqlite3.wasm')).toString('base64');
    return `export const wasmBinary = Uint8Array.from(atob(${JSON.stringify(text)}), (sign) => sign.charCodeAt(0));`;
  },
  transform(code, id) {
    if (!id.startsWith(SQLITE)) return null;
    return code.replace(/new URL\(\s*(["'])[\w.-]+\1,\s*import\.meta\.url\s*\)/g, 'new URL("about:blank")');
  },
};

/** The fake bureau: the server's app with all that it stands on in one file, so that vendors install nothing more. */
const testing: UserConfig = {
  ...shared,
  plugins: [embedSqlite],
  // What runs in browsers runs in Node, not the other way round.
  resolve: {
    conditions: ['browser', 'import', 'default'],
    alias: { '@sqlite.org/sqlite-wasm': join(SQLITE, 'index.mjs') },
  },
  build: {
    target: 'es2022',
    outDir: 'dist/sdk/testing',
    minify: false,
    license: { fileName: 'LICENSES.md' },
    lib: { entry: { index: 'src/sdk/testing/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      external: isPackage(readDependencies('package.json')),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** The command line for Node. It carries the SDK with it; its own packages stay imports. */
const cli: UserConfig = {
  ...shared,
  ssr: { noExternal: true, external: readDependencies('src/server/package.json') },
  build: {
    ssr: 'src/server/cli/main.ts',
    target: 'node22',
    outDir: 'src/server/dist',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'jiaogai.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** What the build alone runs, to write down what it gives: the OpenAPI document and the API's page. */
const openapi: UserConfig = {
  ...shared,
  ssr: { noExternal: true, external: readDependencies('package.json') },
  build: {
    ssr: true,
    target: 'node22',
    outDir: '.cache/openapi-module',
    minify: false,
    rolldownOptions: {
      input: { openapi: 'src/server/app/openapi.ts', page: 'src/server/api-page/page.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** The doors that the pages for people go through, from source: so elements and pages share one copy of Lit. */
const doors = [
  { find: /^jiaogai\/sdk$/, replacement: join(root, 'src/sdk/index.ts') },
  { find: /^jiaogai\/([\w-]+)$/, replacement: join(root, 'src/components/$1/$1.ts') },
];

/** package.json names what is built as what does something when it loads; here the sources define the elements. */
const definesElements: Plugin = {
  name: 'defines-elements',
  transform: (code, id) =>
    /\/src\/components\/([\w-]+)\/\1\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : undefined,
};

/** What the back end shows to clerk, officer and auditor: a page, its sheet and modules that each role loads its part of. */
const pages: UserConfig = {
  ...shared,
  root: join(root, 'src/server/pages'),
  base: './',
  plugins: [definesElements],
  resolve: { alias: doors },
  build: {
    target: FLOOR,
    outDir: join(root, 'src/server/dist/pages'),
    emptyOutDir: false,
    modulePreload: false,
    sourcemap: 'hidden',
    // A picture in a sheet would be a `data:` address; a file is one less thing to allow.
    assetsInlineLimit: 0,
    license: { fileName: 'LICENSES.md' },
    rolldownOptions: { output: small },
  },
};

const PARTS: Readonly<Record<string, UserConfig>> = {
  embed: single('embed'),
  places: single('places', 'es'),
  frame: single('frame'),
  offline: single('offline'),
  elements: widgets,
  sdk,
  testing,
  cli,
  openapi,
  pages,
};

/** `vite build --mode embed|places|frame|offline|elements|sdk|testing|cli|openapi|pages` builds that part of the library. */
export default defineConfig(({ mode }) => {
  const part = PARTS[mode];
  if (!part) throw new Error(`--mode is one of ${Object.keys(PARTS).join(', ')}`);
  return { ...part, mode: 'production', define: { 'process.env.NODE_ENV': '"production"' } };
});
