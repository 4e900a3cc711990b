/**
 * How fast notices compile, on one core after warm-up, and how that grows with their length; and what checking a plan costs
 * beside reading its JSON. `npm run bench -- notice`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isJiaogaiError } from '../../src/sdk/errors.js';
import { checkPlan } from '../../src/sdk/model/light.js';
import { readPlan, type Plan, type Report, type Task } from '../../src/sdk/model/index.js';
import { compileNotice } from '../../src/sdk/notice/index.js';
import { mergePlan } from '../../src/sdk/rules/merge-plan.js';
import { HOSTILE_SHAPES } from '../helpers/hostile-notices.js';
import { interleave, printRatios, timeOf, type RatioRow } from '../helpers/stats.js';

const MB = 1_000_000;
const GOAL_MB_PER_SECOND = 2;
const GOAL_GROWTH = 12;
/** Lists of one shape grow the heap faster than notices do; what is quadratic would stand at 100. */
const HOSTILE_GROWTH = 20;
/** A hostile shape that takes longer than this for a small text is not tried with ten times as much. */
const HOPELESS_MS = 5_000;

const bytesOf = (text: string): number => Buffer.byteLength(text);

function readFolder(folder: string): string[] {
  const url = new URL(folder, import.meta.url);
  const names = readdirSync(url).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(new URL(name, url), 'utf8'));
}

/** Notices one after another, each with its head, until there are so many bytes. */
function concatenated(notices: readonly string[], bytes: number): string {
  const parts: string[] = [];
  for (let size = 0, at = 0; size < bytes; at += 1) {
    const part = notices[at % notices.length]!;
    parts.push(part);
    size += bytesOf(part);
  }
  return parts.join('\n');
}

/** One notice whose numbered part goes on and on: a plan of thousands of tasks. */
function lengthened(notice: string, bytes: number): string {
  const head = notice.search(/\n\s*一、/);
  const last = /\n\s*[二三四五六七八九]、(?![^]*\n\s*[二三四五六七八九]、)/.exec(notice);
  if (head < 0 || !last) throw new Error('the notice has no numbered parts to repeat');
  const middle = notice.slice(head, last.index);
  return notice.slice(0, head) + middle.repeat(Math.ceil(bytes / bytesOf(middle))) + notice.slice(last.index);
}

const collect = (globalThis as { gc?: () => void }).gc;

/** Milliseconds that this thread has worked: others use the machine, too, and the collector has threads of its own. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of a compilation on one core, the best of some. A refusal is an answer. */
function compileMs(text: string, rounds: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    collect?.();
    const started = workedMs();
    try {
      compileNotice(text);
    } catch (error) {
      if (!isJiaogaiError(error, 'notice')) throw error;
    }
    best = Math.min(best, workedMs() - started);
  }
  return best;
}

interface SpeedRow {
  readonly text: string;
  readonly MB: number;
  readonly ms: number;
  readonly 'MB/s': number;
}

function speedOf(name: string, text: string, rounds: number): SpeedRow {
  const [size, ms] = [bytesOf(text) / MB, compileMs(text, rounds)];
  return { text: name, MB: round(size), ms: round(ms), 'MB/s': round((size / ms) * 1000) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Throughput: each notice as it is, then long texts made of them. */
function measureSpeed(notices: readonly string[]): SpeedRow[] {
  const single = notices.map((text) => ({ size: bytesOf(text), ms: compileMs(text, 9) }));
  const [size, ms] = [
    single.reduce((sum, each) => sum + each.size, 0) / MB,
    single.reduce((sum, each) => sum + each.ms, 0),
  ];
  return [
    {
      text: `${notices.length} notices, one by one`,
      MB: round(size),
      ms: round(ms),
      'MB/s': round((size / ms) * 1000),
    },
    speedOf('one after another, 0.2 MB', concatenated(notices, 0.2 * MB), 9),
    speedOf('one after another, 2 MB', concatenated(notices, 2 * MB), 7),
    speedOf('one long notice, 0.2 MB', lengthened(notices[0]!, 0.2 * MB), 9),
    speedOf('one long notice, 2 MB', lengthened(notices[0]!, 2 * MB), 7),
  ];
}

function growthRow(what: string, small: number, large: number, limit = GOAL_GROWTH): RatioRow {
  return { what, ratio: large / small, limit };
}

function hostileRow(name: string, little: string, much: string): RatioRow {
  let small = compileMs(little, 3);
  if (small > HOPELESS_MS) return growthRow(name, small, Infinity, HOSTILE_GROWTH);
  let large = compileMs(much, 1);
  // The best of more runs, where one was disturbed; what is done at once is measured by noise alone.
  for (let more = 0; more < 3 && large > Math.max(small, 10) * GOAL_GROWTH; more += 1) {
    [small, large] = [Math.min(small, compileMs(little, 1)), Math.min(large, compileMs(much, 1))];
  }
  return growthRow(name, Math.max(small, 10), large, HOSTILE_GROWTH);
}

/** Ten times the text, at most twelve times the time: real notices first, then shapes made to be slow. */
function measureGrowth(notices: readonly string[]): RatioRow[] {
  const [small, large] = [concatenated(notices, 0.2 * MB), concatenated(notices, 2 * MB)];
  const [one, many] = [lengthened(notices[0]!, 0.2 * MB), lengthened(notices[0]!, 2 * MB)];
  const rows = [
    growthRow('one after another', compileMs(small, 9), (compileMs(large, 5) * bytesOf(small) * 10) / bytesOf(large)),
    growthRow('one long notice', compileMs(one, 9), (compileMs(many, 5) * bytesOf(one) * 10) / bytesOf(many)),
  ];
  for (const [name, make] of Object.entries(HOSTILE_SHAPES)) {
    const [little, much] = [make(30_000), make(300_000)];
    compileMs(little, 1);
    rows.push(hostileRow(name, little, much));
  }
  return rows;
}

/** A plan of so many tasks, each with a report, as a ledger of a province may be. */
function makeLedger(plans: readonly Plan[], count: number): Plan {
  const source = plans.flatMap((plan) => plan.tasks);
  const tasks = Array.from({ length: count }, (_, at): Task => {
    return { ...source[at % source.length]!, id: `t${at}`, parentId: null, phaseId: null, reports: [`r${at}`] };
  });
  const reports = tasks.map(({ id }, at): Report => {
    const said = {
      unitId: null,
      on: '2025-06-30',
      status: 'inProgress',
      progress: at % 101,
      text: '按计划推进。',
    } as const;
    return { id: `r${at}`, taskId: id, ...said, evidence: [], state: 'accepted', visibility: 'public' };
  });
  return { ...plans[0]!, tasks, reports, targets: [], deadlines: [] };
}

/** What checking adds to reading; and what carrying a ledger over to a corrected notice costs. */
async function measureChecks(notices: readonly string[]): Promise<RatioRow[]> {
  const ledger = makeLedger(
    notices.map((text) => compileNotice(text)),
    10_000,
  );
  const json = JSON.stringify(ledger);
  const data: unknown = JSON.parse(json);
  const timings = await interleave({
    'JSON.parse': () => timeOf(() => JSON.parse(json)),
    'light check': () => timeOf(() => checkPlan(data)),
    'zod check': () => timeOf(() => readPlan(data)),
    merge: () => timeOf(() => mergePlan(ledger, ledger)),
  });
  const [parse, light, zod, merge] = timings.map((each) => each.medianMs);
  console.log(`\n10,000 tasks and reports, ${round(bytesOf(json) / MB)} MB of JSON`);
  return [
    { what: `light check (${round(light!)} ms) / JSON.parse (${round(parse!)} ms)`, ratio: light! / parse!, limit: 3 },
    { what: `zod check (${round(zod!)} ms) / JSON.parse`, ratio: zod! / parse!, limit: 6 },
    { what: `merge (${round(merge!)} ms) / JSON.parse`, ratio: merge! / parse!, limit: 60 },
  ];
}

const notices = [...readFolder('../fixtures/notices/'), ...readFolder('../../demo/notices/')];
notices.forEach((text) => compileMs(text, 5));
compileMs(concatenated(notices, 2 * MB), 3);

const speed = measureSpeed(notices);
console.log('\nSpeed of the compiler, one core, warm');
console.table(speed);
// A single notice is read in a few milliseconds, of which what comes once for each is a good part.
const isFast = speed.slice(1).every((row) => row['MB/s'] >= GOAL_MB_PER_SECOND);
if (!isFast) console.error(`Slower than ${GOAL_MB_PER_SECOND} MB/s.`);

console.log('\nTen times the text, how many times the time');
const isLinear = printRatios(measureGrowth(notices));
const isCheap = printRatios(await measureChecks(notices));
if (!isFast || !isLinear || !isCheap) process.exitCode = 1;
