/** The built door `jiaogai/testing`, as a vendor's tests use it: bundled with an app, in Node and in a browser. */
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, describe, it } from 'node:test';
import { build } from 'vite';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { root, serve } from '../helpers/static-server.js';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** A vendor's test: a bureau with one plan, asked by the client. */
const APP = `
import { createClient } from 'jiaogai/sdk';
import { createFakeBureau } from 'jiaogai/testing';
export async function run() {
  const plan = { schemaVersion: 1, id: 'plan-1', title: '试验方案', tasks: [{ id: 't-1', number: '1', title: '第一项' }] };
  const bureau = await createFakeBureau({ seed: { plans: [plan] } });
  const client = createClient({ baseUrl: bureau.baseUrl, fetch: bureau.fetch });
  const titles = [];
  for await (const task of client.tasks.list({ plan: 'plan-1' })) titles.push(task.title);
  await bureau.close();
  return titles.join();
}
if (globalThis.document) run().then((text) => (document.title = text), (error) => (document.title = String(error.stack)));
`;

describe('jiaogai/testing as it is published', { skip: !existsSync(join(root, 'dist/sdk/testing/index.js')) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-testing-'));
  after(() => rmSync(folder, { recursive: true }));
  // As it is installed: the package beside its own dependencies.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'app.js'), APP);
  const doors = {
    'jiaogai/sdk': join(root, 'dist/sdk/index.js'),
    'jiaogai/testing': join(root, 'dist/sdk/testing/index.js'),
  };

  it('runs in Node without the packages of the server', async () => {
    const bundle = join(root, 'dist/sdk/testing');
    const imported = globSync('*.js', { cwd: bundle }).flatMap((name) =>
      [...readFileSync(join(bundle, name), 'utf8').matchAll(/^import .*from "([^"]+)";$/gm)].map(([, path]) => path!),
    );
    assert.deepEqual([...new Set(imported.filter((path) => !path.startsWith('./')))], ['zod/mini']);
    let app = APP;
    for (const [door, file] of Object.entries(doors)) app = app.replace(`'${door}'`, `'${pathToFileURL(file).href}'`);
    writeFileSync(join(folder, 'node.mjs'), app);
    const { run } = (await import(pathToFileURL(join(folder, 'node.mjs')).href)) as { run(): Promise<string> };
    assert.equal(await run(), '第一项');
  });

  it('runs in a browser under a strict policy that allows WebAssembly', async () => {
    const outDir = join(folder, 'out');
    const lib = { entry: join(folder, 'app.js'), formats: ['es' as const], fileName: () => 'app.js' };
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: doors },
      build: { outDir, lib, minify: false, rolldownOptions: { checks: { bundlerTimings: false } } },
    });
    const page = '<!doctype html><html lang="en"><title></title><script type="module" src="/out/app.js"></script>';
    const server = await serve({
      pages: { '/page.html': page, '/favicon.ico': '' },
      folders: { '/out/': outDir },
      policy: POLICY,
    });
    const browser = await launchChromium();
    after(async () => {
      await browser.close();
      await server.close();
    });
    const tab = await newPage(browser);
    const heard = watchFaults(tab);
    await tab.goto(`${server.url}page.html`);
    await tab.waitForFunction(() => document.title !== '');
    const title = await tab.title();
    assert.deepEqual([title, heard], ['第一项', []]);
  });
});
