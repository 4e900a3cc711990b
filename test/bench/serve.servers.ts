/** What the benchmarks of the server stand on: servers in processes of their own, tokens, plans. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDemoSigner } from '../../src/server/auth/demo-tokens.js';
import type { DemoUser } from '../../src/server/auth/demo-users.js';
import type { Engine } from '../../src/server/store/tables.js';
import { postgres, startCluster } from '../helpers/postgres.js';
import { settingsFor } from '../helpers/served.js';
import type { ChildTask } from './serve.child.js';

export const REGION = '410402';

export interface Child {
  readonly url: string;
  /** Milliseconds of the processor until now. */
  cpu(): Promise<number>;
  end(): void;
}

function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (told: { cpu: number }) => resolve(told.cpu));
    child.send('cpu');
  });
}

/** Starts a server in a process of its own. Profiles of it stand in `JG_PROF`, a folder. */
export function startChild(task: ChildTask): Promise<Child> {
  const prof = process.env['JG_PROF'];
  const execArgv = [
    '--import',
    'tsx',
    ...(prof && task.kind === 'serve' ? ['--cpu-prof', `--cpu-prof-dir=${prof}`] : []),
  ];
  const child = fork(fileURLToPath(new URL('serve.child.ts', import.meta.url)), {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (told: { url?: string; fault?: string }) => {
      if (told.url === undefined) reject(new Error(told.fault));
      else resolve({ url: told.url, cpu: () => cpuOf(child), end: () => child.disconnect() });
    });
    child.once('error', reject);
    child.send(task);
  });
}

/** Whose tokens our server takes: keys over HTTP as any provider's. */
async function startProvider() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signer = await createDemoSigner(issuer, 'bench', () => new Date());
  const documents: Record<string, object> = {
    '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
    '/keys': signer.keys,
  };
  server.on('request', (request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(documents[request.url ?? '']));
  });
  const tokenOf = (roles: DemoUser['roles'], units: string[] = []): Promise<string> =>
    signer.accessToken({ id: roles.join(), name: ['', ''], does: ['', ''], roles, regions: [REGION], units }, 'bench');
  return { issuer, tokenOf, end: () => server.close() };
}

export interface Bench extends Child {
  readonly engine: Engine;
  readonly officer: string;
  readonly clerk: string;
  /** Below the folder of the data, or the address of the database. */
  readonly folder: string;
  readonly databaseUrl: string | null;
  call(method: string, path: string, token: string, body: object): Promise<Response>;
  drop(): Promise<void>;
}

/** A whole server of ours over an empty store that keeps what it acknowledges. */
export async function startBench(engine: Engine): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'jg-bench-'));
  const cluster = engine === 'postgres' ? await startCluster(postgres!, { fsync: true }) : undefined;
  const databaseUrl = cluster ? await cluster.newDatabase() : null;
  const provider = await startProvider();
  const login = { issuer: provider.issuer, audience: 'bench', client: 'bench' };
  const data = join(folder, 'data');
  const store = { data, databaseUrl, replicaUrl: null };
  const settings = settingsFor(data, { region: REGION, login, store });
  const child = await startChild({ kind: 'serve', settings });
  const call: Bench['call'] = (method, path, token, body) =>
    fetch(`${child.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : { 'If-Match': '*' }),
      },
      body: JSON.stringify(body),
    });
  return {
    ...child,
    engine,
    folder,
    databaseUrl,
    officer: await provider.tokenOf(['officer']),
    clerk: await provider.tokenOf(['clerk'], ['u-1']),
    call,
    drop: async () => {
      child.end();
      provider.end();
      await cluster?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A plan of so many tasks, as long-winded as plans are. */
export function planOf(id: string, tasks: number): object {
  return {
    schemaVersion: 1,
    id,
    title: '基础教育改革行动方案',
    units: [{ id: 'u-1', name: '基础教育科' }],
    tasks: Array.from({ length: tasks }, (_, at) => ({
      id: `t-${at}`,
      number: String(at + 1),
      area: '课堂教学',
      title: `第${at + 1}项：每学期组织一次全县公开课并做记录`,
      text: '由教研室牵头，各学校按要求参加，学期末汇总一次情况并报送。'.repeat(2),
      leads: ['基础教育科'],
      due: '2027-06-30',
    })),
  };
}

/** Adds a plan and shows it to everyone. */
export async function publish(bench: Bench, id: string, tasks: number): Promise<void> {
  const made = await bench.call('POST', '/plans', bench.officer, planOf(id, tasks));
  if (made.status !== 201) throw new Error(await made.text());
  const shown = await bench.call('PUT', `/plans/${id}/publication`, bench.officer, { isPublished: true });
  if (shown.status !== 200) throw new Error(await shown.text());
}
