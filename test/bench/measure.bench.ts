/**
 * What it costs to measure 50 targets from 100,000 records, beside a loop written by hand for these very targets: newest
 * revision of each id, days compared, sums by unit. `npm run bench -- measure`.
 */
import { namedRecordKind, type ReformRecord } from '../../src/sdk/model/index.js';
import { measureTargets } from '../../src/sdk/rules/measure.js';
import { perOf, recordOf, rosterOf, ruleOf, targetOf } from '../helpers/records.js';
import { interleave, printRatios, printTimings, timeOf } from '../helpers/stats.js';

const RECORDS = 100_000;
const TARGETS = 50;
const UNITS = 200;
const AS_OF = '2024-10-31';
const KINDS = namedRecordKind.options;

const day = (at: number): string =>
  `${2023 + (at % 2)}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;

const records: ReformRecord[] = Array.from({ length: RECORDS }, (_, at) => {
  const kind = KINDS[(at * 7) % KINDS.length]!;
  return recordOf(`r${at % 99_000}`, day(at), {
    kind,
    unitId: `u${at % UNITS}`,
    quantity: at % 5,
    revision: at < 99_000 ? 1 : 2,
  });
});

const targets = Array.from({ length: TARGETS }, (_, at) =>
  targetOf({ id: `t${at}`, value: 1000, per: perOf(at % 2 ? 'year' : 'month') }),
);
const rules = targets.map(({ id }, at) => ruleOf({ targetId: id, kinds: [KINDS[at % KINDS.length]!] }));
const roster = rosterOf(Object.fromEntries(Array.from({ length: UNITS }, (_, at) => [`u${at}`, {}])));

/** What a careful engineer would write for these targets alone, without a check of the data. */
function byHand(): number[] {
  const newest = new Map<string, ReformRecord>();
  for (const record of records) {
    const known = newest.get(record.id);
    if (!known || record.revision > known.revision) newest.set(record.id, record);
  }
  const sums = targets.map(() => new Map<string, number>());
  const starts = targets.map((_, at) => (at % 2 ? '2024-01-01' : '2024-10-01'));
  const wanted = new Map<string, number[]>();
  rules.forEach(({ kinds }, at) => wanted.set(kinds[0]!, [...(wanted.get(kinds[0]!) ?? []), at]));
  newest.forEach((record) => {
    if (record.isDeleted) return;
    for (const at of wanted.get(record.kind) ?? []) {
      if (record.on < starts[at]! || record.on > AS_OF) continue;
      const unit = record.unitId ?? '';
      sums[at]!.set(unit, (sums[at]!.get(unit) ?? 0) + record.quantity);
    }
  });
  return sums.map((sum) => [...sum.values()].reduce((a, b) => a + b, 0));
}

const measured = measureTargets(targets, records, { asOf: AS_OF, rules, roster });
const values = measured.map((each) => (each.ok ? (each.value ?? 0) : NaN));
if (byHand().join() !== values.join()) throw new Error(`the loop and the rules disagree: ${values.join()}`);

const timings = await interleave(
  {
    'by hand': () => timeOf(byHand),
    measureTargets: () => timeOf(() => measureTargets(targets, records, { asOf: AS_OF, rules, roster })),
  },
  { rounds: 9, warmups: 3 },
);
printTimings(`${RECORDS} records, ${TARGETS} targets`, timings);
const [hand, ours] = timings.map(({ medianMs }) => medianMs);
if (!printRatios([{ what: 'measureTargets / by hand', ratio: ours! / hand!, limit: 3 }])) process.exitCode = 1;
