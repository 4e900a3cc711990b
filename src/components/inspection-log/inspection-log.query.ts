import type { ReformRecord } from '../../sdk/model/index.js';
import { findingState } from '../../sdk/rules/measure-records.js';
import type { RosterNames } from '../../sdk/rules/record-names.js';
import type { FindingStatus, LogWords } from './inspection-log.words.js';

/** Columns by which one may put a register in order; `-` before it turns it round. */
export const SORTS = ['on', 'unit', 'person', 'quantity', 'findings'] as const;
export type LogSort = (typeof SORTS)[number] | `-${(typeof SORTS)[number]}`;

/** What a person looks at. An empty filter lets everything through. */
export interface LogQuery {
  /** Words that must all occur in note, findings, names or kind. */
  readonly q: string;
  readonly unit: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly status: FindingStatus | '';
  readonly sort: LogSort;
}

export const PLAIN_QUERY: LogQuery = { q: '', unit: '', from: '', to: '', status: '', sort: '-on' };

/** Whether anything is left out of what is seen. */
export function isFiltered({ q, unit, from, to, status }: LogQuery): boolean {
  return [q.trim(), unit, from, to, status].join('') !== '';
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** All that one may search in a record. */
function textOf(record: ReformRecord, names: RosterNames, words: LogWords): string {
  const { note, findings, evidence, unitId, personId, kind, on } = record;
  return plain(
    [
      note,
      names.unit(unitId),
      names.person(personId),
      unitId,
      personId,
      words.kind(kind).name,
      on,
      ...findings.map(({ text }) => text),
      ...evidence.map(({ title }) => title),
    ].join('\n'),
  );
}

/** The records that a query lets through. */
export function filterRecords(
  records: readonly ReformRecord[],
  query: LogQuery,
  context: { readonly names: RosterNames; readonly words: LogWords; readonly asOf: string },
): readonly ReformRecord[] {
  if (!isFiltered(query)) return records;
  const { unit, from, to, status } = query;
  const wanted = plain(query.q).split(/\s+/).filter(Boolean);
  return records.filter((record) => {
    if ((unit && record.unitId !== unit) || (from && record.on < from) || (to && record.on > to)) return false;
    if (status && !record.findings.some((each) => findingState(each, context.asOf).status === status)) return false;
    if (wanted.length === 0) return true;
    const text = textOf(record, context.names, context.words);
    return wanted.every((word) => text.indexOf(word) >= 0);
  });
}

/** What a record is put in order by. */
function keyOf(sort: string, names: RosterNames, asOf: string): (record: ReformRecord) => string | number {
  switch (sort) {
    case 'unit':
      return ({ unitId }) => names.unit(unitId);
    case 'person':
      return ({ personId }) => names.person(personId);
    case 'quantity':
      return ({ quantity }) => quantity;
    case 'findings':
      // What is overdue weighs more than what is open.
      return ({ findings }) =>
        -findings.reduce(
          (sum, each) => sum + { overdue: 1e6, open: 1, settled: 0 }[findingState(each, asOf).status],
          0,
        );
    default:
      return ({ on }) => on;
  }
}

/** Puts records in order; those that are alike stay as they were, the latest first. */
export function sortRecords(
  records: readonly ReformRecord[],
  sort: LogSort,
  names: RosterNames,
  asOf: string,
): readonly ReformRecord[] {
  if (sort === '-on') return records;
  const key = keyOf(sort.replace('-', ''), names, asOf);
  const turn = sort[0] === '-' ? -1 : 1;
  const compare = typeof key(records[0]!) === 'number' ? byNumber : byText;
  return records
    .map((record, at) => ({ record, at, by: key(record) }))
    .sort((a, b) => turn * compare(a.by, b.by) || a.at - b.at)
    .map(({ record }) => record);
}

const byNumber = (a: string | number, b: string | number): number => Number(a) - Number(b);
const collator = typeof Intl === 'object' ? new Intl.Collator('zh-Hans-CN', { numeric: true }) : undefined;
const byText = (a: string | number, b: string | number): number =>
  collator ? collator.compare(String(a), String(b)) : a < b ? -1 : a > b ? 1 : 0;

/** Units that occur in records, by name. */
export function unitsOf(records: readonly ReformRecord[], names: RosterNames): { id: string; name: string }[] {
  const ids = new Set(records.map(({ unitId }) => unitId));
  return Array.from(ids)
    .filter((id): id is string => id !== null)
    .map((id) => ({ id, name: names.unit(id) }))
    .sort((a, b) => byText(a.name, b.name));
}
