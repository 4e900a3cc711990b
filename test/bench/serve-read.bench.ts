/**
 * A public plan read through the whole server, beside node:http that sends the same bytes. `npm run bench -- serve-read`.
 * The ratio is that of answers a second; that of answers for each second of the processor is what others on the machine
 * disturb least.
 */
import { median } from '../helpers/stats.js';
import { load, type Load } from './serve.load.js';
import { publish, startBench, startChild, type Child } from './serve.servers.js';

const ROUNDS = Number(process.env['JG_ROUNDS'] ?? 7);
const MS = 1500;
const CONNECTIONS = 32;
const LEAST = 0.5;

interface Run extends Load {
  /** Answers for each second of the server's processor. */
  readonly perCpu: number;
}

const OWN = /^(?:date|connection|keep-alive|transfer-encoding|content-length)$/;

const row = (name: string, runs: readonly Run[]) => ({
  name,
  'answers/s': Math.round(median(runs.map(({ rate }) => rate))),
  'answers/CPU s': Math.round(median(runs.map(({ perCpu }) => perCpu))),
  'median ms': Number(median(runs.map(({ medianMs }) => medianMs)).toFixed(2)),
  'p99 ms': Number(median(runs.map(({ p99Ms }) => p99Ms)).toFixed(2)),
});

async function runOn(child: Child, path: string): Promise<Run> {
  const request = `GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\n\r\n`;
  const before = await child.cpu();
  const told = await load({ url: child.url, next: () => request, status: 200, connections: CONNECTIONS, ms: MS });
  return { ...told, perCpu: (told.count / ((await child.cpu()) - before)) * 1000 };
}

const bench = await startBench('sqlite');
let isFast = true;
for (const tasks of (process.env['JG_TASKS'] ?? '50,1000').split(',').map(Number)) {
  const path = `/api/v1/plans/plan-${tasks}`;
  await publish(bench, `plan-${tasks}`, tasks);
  const seen = await fetch(bench.url + path, { headers: { 'Accept-Encoding': 'identity' } });
  const text = await seen.text();
  const raw = await startChild({
    kind: 'raw',
    text,
    headers: Object.fromEntries([...seen.headers].filter(([name]) => !OWN.test(name))),
  });
  const [ours, plain]: [Run[], Run[]] = [[], []];
  for (let round = -1; round < ROUNDS; round += 1) {
    const [one, other] = [await runOn(raw, path), await runOn(bench, path)];
    if (round < 0) continue;
    plain.push(one);
    ours.push(other);
  }
  raw.end();
  const ratioOf = (pick: (run: Run) => number): number => median(ours.map((run, at) => pick(run) / pick(plain[at]!)));
  const [byTime, byCpu] = [ratioOf(({ rate }) => rate), ratioOf(({ perCpu }) => perCpu)];
  console.log(`\nA plan of ${tasks} tasks, ${Math.round(text.length / 1000)} KB, ${CONNECTIONS} connections`);
  console.table([row('node:http, the same bytes', plain), row('jiaogai serve', ours)]);
  const isKept = byTime >= LEAST;
  const words = `ratio ${byTime.toFixed(2)} by time, ${byCpu.toFixed(2)} by processor`;
  console.log(`${words}; at least ${LEAST} by time: ${isKept ? 'kept' : 'NOT KEPT'}`);
  isFast &&= isKept;
}
await bench.drop();
if (!isFast) process.exitCode = 1;
