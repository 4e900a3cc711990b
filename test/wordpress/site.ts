import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../../scripts/lib/run.mjs';
import { startDatabase } from './database.js';
import type { Machine } from './machine.js';
import { start } from './program.js';

/** A running WordPress; `url` ends with a slash. */
export interface WordPress {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export const PASSWORD = 'proof-of-paste';

/** The strict policy, but for the styles that the themes of WordPress write into each page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Lays out the site's folder: WordPress as packaged, our plugins, the library and a plan beside it. */
function layOut(machine: Machine, folder: string, plan: unknown): void {
  const isWanted = (path: string): boolean =>
    !basename(path).startsWith('.') && !/\/languages\/.*(?<!zh_CN[^/]*)$/.test(path);
  cpSync(machine.wordpress, folder, { recursive: true, filter: isWanted });
  const php = join(root, 'test/wordpress/php');
  const plugins = join(folder, 'wp-content/mu-plugins');
  mkdirSync(plugins);
  copyFileSync(join(php, 'wp-config.php'), join(folder, 'wp-config.php'));
  for (const name of ['jiaogai.php', 'proof.php']) copyFileSync(join(php, name), join(plugins, name));
  cpSync(join(root, 'dist'), join(folder, 'jiaogai'), { recursive: true });
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans/plan.json'), JSON.stringify(plan));
}

/**
 * Starts a WordPress with an administrator and an author, in a temporary folder that goes with it.
 *
 * @param theme - The folder's name of a theme of WordPress.
 * @param plan - What is at `/plans/plan.json`.
 */
export async function startWordPress(machine: Machine, theme: string, plan: unknown): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), 'jg-wp-'));
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  process.on('exit', remove);
  const folder = join(home, 'site');
  layOut(machine, folder, plan);
  const database = await startDatabase(machine, home);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...machine.env,
    JG_SOCKET: database.socket,
    JG_URL: url,
    JG_PASSWORD: PASSWORD,
    JG_POLICY: POLICY,
    PHP_CLI_SERVER_WORKERS: '4',
  };
  const install = [...machine.phpArgs, join(root, 'test/wordpress/php/install.php'), folder, theme];
  execFileSync(machine.php, install, { env, stdio: 'pipe' });
  const serve = ['-d', 'memory_limit=256M', '-S', `127.0.0.1:${port}`, '-t', folder];
  const command = [machine.php, ...machine.phpArgs, ...serve, join(root, 'test/wordpress/php/router.php')];
  const server = await start(command, { env, ready: /Development Server .* started/, signal: 'SIGINT' });
  return {
    url: `${url}/`,
    async close() {
      await server.stop();
      await database.stop();
      remove();
    },
  };
}
