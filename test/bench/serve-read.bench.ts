/** A public plan read through the whole server, beside node:http that sends the same bytes. `npm run bench -- serve-read`. */
import { median } from '../helpers/stats.js';
import { load, type Load } from './serve.load.js';
import { publish, startBench, startChild } from './serve.servers.js';

const ROUNDS = Number(process.env['JG_ROUNDS'] ?? 5);
const MS = 1500;
const CONNECTIONS = 32;
const LEAST = 0.5;

const bench = await startBench('sqlite');
let isFast = true;

const row = (name: string, loads: readonly Load[]) => ({
  name,
  'answers/s': Math.round(median(loads.map(({ rate }) => rate))),
  'median ms': Number(median(loads.map(({ medianMs }) => medianMs)).toFixed(2)),
  'p99 ms': Number(median(loads.map(({ p99Ms }) => p99Ms)).toFixed(2)),
});

for (const tasks of [50, 1000]) {
  const path = `/api/v1/plans/plan-${tasks}`;
  await publish(bench, `plan-${tasks}`, tasks);
  const seen = await fetch(bench.url + path, { headers: { 'Accept-Encoding': 'identity' } });
  const text = await seen.text();
  const headers = Object.fromEntries(
    [...seen.headers].filter(
      ([name]) => !/^(?:date|connection|keep-alive|transfer-encoding|content-length)$/.test(name),
    ),
  );
  const raw = await startChild({ kind: 'raw', text, headers });
  const request = `GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\n\r\n`;
  const run = (url: string): Promise<Load> =>
    load({ url, next: () => request, status: 200, connections: CONNECTIONS, ms: MS });
  const [ours, plain]: [Load[], Load[]] = [[], []];
  for (let round = -1; round < ROUNDS; round += 1) {
    const [one, other] = [await run(raw.url), await run(bench.url)];
    if (round < 0) continue;
    plain.push(one);
    ours.push(other);
  }
  raw.end();
  const ratio = median(ours.map(({ rate }, at) => rate / plain[at]!.rate));
  console.log(`\nA plan of ${tasks} tasks, ${Math.round(text.length / 1000)} KB, ${CONNECTIONS} connections`);
  console.table([row('node:http, the same bytes', plain), row('jiaogai serve', ours)]);
  console.log(`ratio ${ratio.toFixed(2)}, at least ${LEAST}: ${ratio >= LEAST ? 'kept' : 'NOT KEPT'}`);
  isFast &&= ratio >= LEAST;
}
await bench.drop();
if (!isFast) process.exitCode = 1;
