import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REGION } from '../helpers/open-bureau.js';
import { AUDIENCE, type Provider } from './provider.js';

/** The secret of all servers here, so that the digests in their journal can be told. */
export const SECRET = '07'.repeat(32);

/** Where the data of a server are. */
export interface Place {
  readonly folder?: string;
  readonly databaseUrl?: string;
}

/** A server that can be killed as the system kills it when there is no memory left: without a word. */
export interface ServerApart {
  readonly url: string;
  /** The header of an officer. */
  readonly authorization: string;
  readonly child: ChildProcess;
  kill(): Promise<void>;
}

const MAIN = join(import.meta.dirname, '../../src/server/cli/main.ts');

/** The first address that it says; it says it when it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of child.stderr!.setEncoding('utf8')) {
    said += String(text);
    const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\b/.exec(said) ?? [];
    if (url !== undefined && said.includes('\n')) return url;
  }
  throw new Error(`the server did not start: ${said}`);
}

/** Runs `jiaogai serve` over a data folder, or over PostgreSQL, and waits until it listens. */
export async function startServer({ folder, databaseUrl }: Place, provider: Provider): Promise<ServerApart> {
  const place = databaseUrl === undefined ? ['--data', folder!] : ['--database-url', databaseUrl];
  const login = ['--issuer', provider.issuer, '--audience', AUDIENCE];
  const flags = [...place, ...login, '--port', '0', '--region', REGION, '--limits', 'off', '--log-level', 'silent'];
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', ...flags], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, JIAOGAI_SECRET: SECRET },
  });
  const ended = once(child, 'exit');
  const url = await addressOf(child);
  return {
    url: `${url}/api/v1`,
    authorization: `Bearer ${await provider.token()}`,
    child,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
