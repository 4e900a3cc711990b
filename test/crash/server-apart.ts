import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server that can be killed as the system kills it when there is no memory left: without a word. */
export interface ServerApart {
  readonly url: string;
  readonly child: ChildProcess;
  kill(): Promise<void>;
}

/** Starts a server over a data folder, or over PostgreSQL, and waits until it listens. */
export async function startServer(folder: string, databaseUrl?: string): Promise<ServerApart> {
  const file = join(import.meta.dirname, 'server.ts');
  const args = ['--import', 'tsx', file, folder, ...(databaseUrl === undefined ? [] : [databaseUrl])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(child.stdout, 'data'), ended]);
  const port = Number(String(said[0]));
  if (child.exitCode !== null || !port) throw new Error(`the server did not start: ${String(said[0])}`);
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    child,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
