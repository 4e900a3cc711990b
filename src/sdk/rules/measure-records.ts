import { namedKinds } from './record-kinds.js';
import type { Finding, ReformRecord } from '../model/index.js';
import { daysBetween, isDay } from './dates.js';

/** A fault of a record with its place: it does not count. */
export interface RecordFault {
  /** `records.3.quantity`. */
  readonly path: string;
  readonly code: 'not-a-record' | 'not-an-id' | 'unknown-kind' | 'not-a-date' | 'out-of-range' | 'conflict';
}

/** Records as they now stand, and what is wrong with the others. */
export interface CurrentRecords {
  readonly records: readonly ReformRecord[];
  readonly faults: readonly RecordFault[];
}

const MAX_QUANTITY = 1e9;
const ID = /^[\w.:-]{1,128}$/;
const OWN_KIND = /^x-[\w.-]{1,60}$/;

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '' && ID.test(value);
const isQuantity = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= MAX_QUANTITY;

/** Remembers what it said of a word: days and kinds come again and again. */
function remembered(test: (value: string) => boolean): (value: unknown) => boolean {
  const known = new Map<unknown, boolean>();
  return (value) => {
    let is = known.get(value);
    if (is === undefined) known.set(value, (is = typeof value === 'string' && test(value)));
    return is;
  };
}

type Fault = readonly [field: string, code: RecordFault['code']];

/** What is wrong with a record, said with one place; null when nothing is. */
function checker(): (record: ReformRecord) => Fault | null {
  const isKnownDay = remembered(isDay);
  const isKind = remembered((kind) => namedKinds.has(kind) || OWN_KIND.test(kind));
  return (record) => {
    if (typeof record !== 'object' || record === null) return ['', 'not-a-record'];
    const { id, kind, on, quantity, of = null, unitId = null, personId = null, revision = 1, targetIds } = record;
    if (!isId(id)) return ['.id', 'not-an-id'];
    if (!isKind(kind)) return ['.kind', 'unknown-kind'];
    if (!isKnownDay(on)) return ['.on', 'not-a-date'];
    if (quantity !== undefined && !isQuantity(quantity)) return ['.quantity', 'out-of-range'];
    if (of !== null && !isQuantity(of)) return ['.of', 'out-of-range'];
    if (unitId !== null && !isId(unitId)) return ['.unitId', 'not-an-id'];
    if (personId !== null && !isId(personId)) return ['.personId', 'not-an-id'];
    if (!Number.isInteger(revision) || revision < 1) return ['.revision', 'out-of-range'];
    return targetIds === undefined || Array.isArray(targetIds) ? null : ['.targetIds', 'not-an-id'];
  };
}

function textOf(record: ReformRecord): string {
  try {
    return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return '';
  }
}

/** Which of two records with one id holds; of two that say different things in one revision the same, whatever their order. */
function later(a: ReformRecord, b: ReformRecord): { record: ReformRecord; isConflict: boolean } {
  const difference = (a.revision ?? 1) - (b.revision ?? 1);
  if (difference !== 0) return { record: difference > 0 ? a : b, isConflict: false };
  const [first, second] = [textOf(a), textOf(b)];
  return { record: first >= second ? a : b, isConflict: first !== second };
}

/**
 * The records as they now stand: of each id the highest revision, deleted ones left out, the same record twice once. What
 * is faulty does not count and is named with its place; a fault is never a zero. The order of the list means nothing.
 *
 * @example
 * const { records, faults } = currentRecords(all);
 */
export function currentRecords(records: readonly ReformRecord[]): CurrentRecords {
  const [check, faults] = [checker(), [] as RecordFault[]];
  const byId = new Map<string, ReformRecord>();
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at]!;
    const fault = faultIn(check, record);
    if (fault) {
      faults.push({ path: `records.${at}${fault[0]}`, code: fault[1] });
      continue;
    }
    const known = byId.get(record.id);
    if (known === undefined || known === record) {
      byId.set(record.id, record);
      continue;
    }
    const { record: holds, isConflict } = later(known, record);
    byId.set(record.id, holds);
    if (isConflict) faults.push({ path: `records.${at}`, code: 'conflict' });
  }
  const current: ReformRecord[] = [];
  byId.forEach((record) => {
    if (!record.isDeleted) current.push(record);
  });
  return { records: current, faults };
}

/** A record may be a proxy that throws when it is read. */
function faultIn(check: (record: ReformRecord) => Fault | null, record: ReformRecord): Fault | null {
  try {
    return check(record);
  } catch {
    return ['', 'not-a-record'];
  }
}

/** Where a finding stands on a day. */
export interface FindingState {
  readonly status: 'open' | 'overdue' | 'settled';
  /** The day on which it was settled. */
  readonly settledOn: string | null;
  /** Calendar days past the due date, up to the day on which it was settled; 0 when in time. */
  readonly daysLate: number;
}

/**
 * Whether a finding has been put right by a day: on its due date it is still open, the day after overdue. Only follow-ups
 * dated no later than `asOf` count.
 *
 * @example
 * findingState(finding, '2024-11-01').status; // 'overdue'
 */
export function findingState(finding: Pick<Finding, 'due' | 'followUps'>, asOf: string): FindingState {
  const settled = finding.followUps.filter(({ isSettled, on }) => isSettled && on <= asOf).map(({ on }) => on);
  const settledOn = settled.sort()[0] ?? null;
  const daysLate = finding.due === null ? 0 : Math.max(0, daysBetween(finding.due, settledOn ?? asOf) || 0);
  return { status: settledOn !== null ? 'settled' : daysLate > 0 ? 'overdue' : 'open', settledOn, daysLate };
}
