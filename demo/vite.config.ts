import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import type { Plan } from 'jiaogai/sdk';
import { buildDemoPlans } from '../scripts/demo-plans.mjs';
import { buildSite } from './site/build-site.js';
import { recordFiles } from './site/records/files.js';

const folder = dirname(fileURLToPath(import.meta.url));

/** Compiles the notices and writes the pages: static files that any web server can hold. */
function site(): Plugin {
  return {
    name: 'example-bureau',
    async generateBundle() {
      const plans = await buildDemoPlans();
      const emit = (fileName: string, source: string): void => void this.emitFile({ type: 'asset', fileName, source });
      for (const [name, plan] of plans) emit(`plans/${name}`, JSON.stringify(plan));
      const byId = new Map(
        [...plans].flatMap(([name, plan]) => {
          const id = /^notice-(\d+)\.json$/.exec(name)?.[1];
          return id ? [[id, plan as Plan] as const] : [];
        }),
      );
      for (const [name, file] of recordFiles(byId)) emit(`plans/${name}`, JSON.stringify(file));
      for (const name of ['scheme-3.json', 'scheme-4.json']) {
        emit(`schemes/${name}`, await readFile(join(folder, 'schemes', name), 'utf8'));
      }
      for (const [path, html] of await buildSite({ folder, plans: byId })) emit(path, html);
      emit('assets/icon.svg', await readFile(join(folder, 'styles/icon.svg'), 'utf8'));
      emit('robots.txt', 'User-agent: *\nDisallow: /\n');
    },
  };
}

/** The hashes of notices ask for `Object.hasOwn`, which Chromium 78 and Safari 14 lack. */
function withoutHasOwn(): Plugin {
  return {
    name: 'without-has-own',
    transform: (code, id) =>
      id.includes('@noble/hashes')
        ? code.replace(/\bObject\.hasOwn\(/g, 'Object.prototype.hasOwnProperty.call(')
        : undefined,
  };
}

/** The demo's scripts use published doors only; `/jiaogai/` is `dist`, laid beside them. */
export default defineConfig({
  root: folder,
  publicDir: false,
  logLevel: 'warn',
  plugins: [site(), withoutHasOwn()],
  resolve: {
    alias: [
      { find: /^jiaogai\/sdk$/, replacement: join(folder, '../dist/sdk/index.js') },
      { find: /^jiaogai\/paste$/, replacement: join(folder, '../dist/sdk/paste/index.js') },
    ],
  },
  build: {
    outDir: join(folder, '../dist-demo'),
    emptyOutDir: true,
    target: ['chrome78', 'safari14.1', 'firefox78'],
    modulePreload: false,
    rollupOptions: {
      input: {
        site: join(folder, 'client/site.ts'),
        many: join(folder, 'client/many.ts'),
        parents: join(folder, 'client/parents.ts'),
        'log-states': join(folder, 'client/log-states.ts'),
        enrollment: join(folder, 'client/enrollment.ts'),
        'sample-logs': join(folder, 'client/sample-logs.ts'),
        compile: join(folder, 'compile/main.ts'),
        theme: join(folder, 'client/theme.ts'),
        builder: join(folder, 'client/builder.ts'),
        check: join(folder, 'check/main.ts'),
      },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
