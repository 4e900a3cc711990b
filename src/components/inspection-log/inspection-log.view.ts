import type { ReformRecord } from '../../sdk/model/index.js';
import { findingState } from '../../sdk/rules/measure-records.js';
import type { RosterNames } from '../../sdk/rules/record-names.js';
import { clip } from '../internal/clip.js';
import type { FaceWords, FindingStatus } from './inspection-log.words.js';

/** The three ways in which findings stand, the most urgent first. */
export const STATUSES: readonly FindingStatus[] = ['overdue', 'open', 'settled'];

/** How many findings stand in each way. */
export type FindingCounts = Readonly<Record<FindingStatus, number>>;

/** One record as the register writes it. */
export interface RecordView {
  readonly id: string;
  readonly on: string;
  readonly unit: string;
  readonly person: string;
  /** What one presses to open it: the beginning of the note, or what kind of event it was. */
  readonly title: string;
  /** The kind, where several stand in one register. */
  readonly kind: string;
  readonly quantity: string;
  readonly counts: FindingCounts;
}

/** What a quantity looks like: never a long tail of digits. */
export function figure(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How the findings of a record stand on a day. */
export function countFindings({ findings }: ReformRecord, asOf: string): FindingCounts {
  const counts = { overdue: 0, open: 0, settled: 0 };
  findings.forEach((finding) => (counts[findingState(finding, asOf).status] += 1));
  return counts;
}

/** Writes one record of a register. `isMixed`: it holds several kinds. */
export function viewRecord(
  record: ReformRecord,
  names: RosterNames,
  words: FaceWords,
  asOf: string,
  isMixed: boolean,
): RecordView {
  const kind = words.kind(record.kind);
  const note = record.note.slice(0, 400).replace(/\s+/g, ' ').trim();
  return {
    id: record.id,
    on: words.date(record.on),
    unit: clip(names.unit(record.unitId), 80),
    person: clip(names.person(record.personId), 60),
    title: clip(note, 160) || clip(kind.name, 60),
    kind: isMixed && note !== '' ? clip(kind.name, 60) : '',
    quantity: words.quantity(figure(record.quantity), kind.unit, record.of === null ? null : figure(record.of)),
    counts: countFindings(record, asOf),
  };
}

/** A register in figures: records, what they add up to, and how findings stand. */
export interface LogTally {
  readonly records: number;
  readonly sum: number;
  readonly counts: FindingCounts;
}

/** Adds up records. */
export function tally(records: readonly ReformRecord[], asOf: string): LogTally {
  const counts = { overdue: 0, open: 0, settled: 0 };
  let sum = 0;
  for (const record of records) {
    sum += record.quantity;
    if (record.findings.length > 0) {
      const own = countFindings(record, asOf);
      STATUSES.forEach((status) => (counts[status] += own[status]));
    }
  }
  return { records: records.length, sum: figure(sum), counts };
}

/** Records of one kind, or of all, the latest first. */
export function orderOf(records: readonly ReformRecord[], kind: string): readonly ReformRecord[] {
  const own = kind === '' ? [...records] : records.filter((record) => record.kind === kind);
  return own.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
}
