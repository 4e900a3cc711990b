// @ts-check
/**
 * `npm start`: builds what is needed and runs the back end with the demo site, demo users and data that are made up.
 * `--port`, `--host`. The data are laid anew at each start.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { layDemoData } from './lib/demo-data.mjs';
import { root, run } from './lib/run.mjs';

const site = join(root, 'dist-demo');
const data = join(root, '.cache/demo-data');

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

/**
 * Starts the back end as an operator would, and gives its address.
 *
 * @param {string} port @param {string} host
 * @returns {Promise<string>}
 */
function serve(port, host) {
  const where = ['--data', data, '--site', site, '--port', port, '--host', host];
  const how = ['--region', '410402', '--demo-users', '--log-level', 'warn', '--limits', 'off', '--lang', 'zh'];
  const command = [join(root, 'src/server/dist/jiaogai.js'), 'serve', ...where, ...how];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
  // The terminal sends Ctrl+C to both; the server ends by itself, and this script with it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
  return new Promise((resolve) => {
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      process.stderr.write(text);
      told += text;
      const url = /(http:\/\/\S+?)\/（/.exec(told)?.[1];
      if (url) resolve(url);
    });
  });
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is a number up to 65535`);
  if (!(await run('node', ['scripts/build.mjs']))) throw new Error('The site could not be built.');
  if (!existsSync(join(site, 'index.html'))) throw new Error('There is no demo site yet.');
  rmSync(data, { recursive: true, force: true });
  const url = await serve(String(port), values.host ?? '127.0.0.1');
  await layDemoData(url, join(site, 'plans'));
  console.log(`\nThe demo site: ${url}/   (Ctrl+C ends it)\n\nThe back end, with made-up data:`);
  console.log(`  ${url}/work/\n      教改工作台：填报、审核、督查（选一个演示身份登录）`);
  console.log(`  ${url}/api/\n      接口说明`);
  console.log(`  ${url}/api/v1/plans\n      已公开的方案（JSON）\n\nWhat to look at:`);
  for (const { address, title } of listPages()) console.log(`  ${url}/${address}\n      ${title}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
