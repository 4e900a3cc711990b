/** What reading a client's JSON costs beside JSON.parse: 10 MB, one core. `npm run bench -- json`. */
import { readJson } from '../../src/server/app/read-json.js';
import { interleave, printRatios, printTimings, timeOf } from '../helpers/stats.js';

const TARGET_BYTES = 10_000_000;
const encoder = new TextEncoder();

/** A list of such items, as JSON in bytes. */
function listOf(make: (at: number) => unknown): Uint8Array {
  const items: string[] = [];
  for (let size = 0, at = 0; size < TARGET_BYTES; at += 1) {
    const item = JSON.stringify(make(at));
    items.push(item);
    size += encoder.encode(item).length + 1;
  }
  return encoder.encode(`{"items":[${items.join()}]}`);
}

const SHAPES: Readonly<Record<string, (at: number) => unknown>> = {
  'tasks in Chinese': (at) => ({
    id: `task-${at}`,
    title: '建立校外培训机构日常巡查台账',
    text: '各学校每学期末报送一次，由责任单位汇总后按时提交。'.repeat(3),
    leads: ['基础教育科', '督导室'],
    due: '2026-12-31',
    progress: at % 101,
    source: { markers: ['二', '（三）'], at: [at, at + 40], quote: '每学期末报送一次' },
  }),
  'small records': (at) => ({ id: `r${at}`, on: '2026-03-01', count: at, ratio: at / 7, isOk: true, note: null }),
  'one key for each line': (at) => ({ [`school-${at}`]: [at, at + 1, at + 2] }),
};

let isFast = true;
for (const [name, make] of Object.entries(SHAPES)) {
  const bytes = listOf(make);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const timings = await interleave({
    'decode and JSON.parse': () => timeOf(() => JSON.parse(decoder.decode(bytes))),
    readJson: () => timeOf(() => readJson(bytes)),
  });
  printTimings(`${name}, ${Math.round(bytes.length / 1e5) / 10} MB`, timings);
  const [plain, ours] = timings.map((each) => each.medianMs);
  isFast = printRatios([{ what: `${name}: readJson / JSON.parse`, ratio: ours! / plain!, limit: 3.5 }]) && isFast;
}
if (!isFast) process.exitCode = 1;
