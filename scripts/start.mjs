// @ts-check
/** `npm start`: builds what is needed and serves the demo site under the strict policy. `--port`, `--host`. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from './lib/run.mjs';
import { OFFLINE_POLICY, serve } from './lib/serve.mjs';

const site = join(root, 'dist-demo');

/** The pages of the site with their titles, the entrance first. */
function listPages() {
  const files = globSync('**/*.html', { cwd: site }).map((path) => path.split('\\').join('/'));
  const depth = (/** @type {string} */ path) => path.split('/').length;
  return files
    .sort(
      (a, b) => depth(a) - depth(b) || Number(b === 'index.html') - Number(a === 'index.html') || a.localeCompare(b),
    )
    .map((path) => {
      const title = /<title>([^<]*)<\/title>/.exec(readFileSync(join(site, path), 'utf8'))?.[1];
      return { address: path.replace(/(^|\/)index\.html$/, '$1'), title: title?.trim() ?? path };
    });
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is a number up to 65535`);
  if (!(await run('node', ['scripts/build.mjs']))) throw new Error('The site could not be built.');
  if (!existsSync(join(site, 'index.html'))) throw new Error('There is no demo site yet.');
  const { url } = await serve({
    folders: { '/': site },
    policy: OFFLINE_POLICY,
    port,
    host: values.host ?? '127.0.0.1',
  });
  console.log(`\nThe demo site: ${url}   (Ctrl+C ends it)\n\nWhat to look at:`);
  for (const { address, title } of listPages()) console.log(`  ${url}${address}\n      ${title}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
