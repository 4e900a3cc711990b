/** What records from elsewhere would do to those that are here (导入预览). */
import type { ReformRecord } from '../model/index.js';

/** How a record that comes in stands to what is known of it. */
export type TakeVerdict =
  /** Not known here. */
  | 'new'
  /** The next revision of what is known. */
  | 'change'
  /** Known as it is. */
  | 'same'
  /** A revision that was corrected here since. */
  | 'older'
  /** Both sides went on from the same revision: a person decides. */
  | 'conflict';

/** One record that comes in, and what taking it would do. */
export interface TakeItem {
  readonly id: string;
  readonly verdict: TakeVerdict;
  /** As it would stand once taken. */
  readonly record: ReformRecord;
  /** As it stands now; null when it is new. */
  readonly before: ReformRecord | null;
  /** Fields in which the two differ. */
  readonly fields: readonly (keyof ReformRecord)[];
  /** All revisions to be kept when it is taken, the standing one last. */
  readonly revisions: readonly ReformRecord[];
}

/** Where the records come from. */
export interface TakeOptions {
  /** A sheet that people filled in: what differs in a known revision is their correction, and no conflict. */
  readonly isSheet?: boolean;
}

const FIELDS: readonly (keyof ReformRecord)[] = [
  'kind',
  'on',
  'unitId',
  'personId',
  'quantity',
  'of',
  'note',
  'findings',
  'evidence',
  'targetIds',
  'isDeleted',
];

/** A value as a text that is the same for the same content, whatever the order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value as Record<string, unknown>).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
}

/** Fields in which two records differ, their revision aside. */
export function changedFields(one: ReformRecord, other: ReformRecord): (keyof ReformRecord)[] {
  return FIELDS.filter((field) => canonical(one[field]) !== canonical(other[field]));
}

/** Whether two records say the same, their revision aside. */
export function isSameRecord(one: ReformRecord, other: ReformRecord): boolean {
  return one === other || FIELDS.every((field) => canonical(one[field]) === canonical(other[field]));
}

const top = (revisions: readonly ReformRecord[]): ReformRecord =>
  revisions.reduce((best, each) => (each.revision >= best.revision ? each : best));

function byId(records: readonly ReformRecord[]): Map<string, ReformRecord[]> {
  const groups = new Map<string, ReformRecord[]>();
  for (const record of records) {
    const group = groups.get(record.id);
    if (group) group.push(record);
    else groups.set(record.id, [record]);
  }
  return groups;
}

const has = (revisions: readonly ReformRecord[], record: ReformRecord): boolean =>
  revisions.some((each) => each.revision === record.revision && isSameRecord(each, record));

function judge(known: readonly ReformRecord[], coming: readonly ReformRecord[], isSheet: boolean): TakeItem {
  const [comes, stands] = [top(coming), known.length > 0 ? top(known) : null];
  const ordered = [...coming].sort((a, b) => a.revision - b.revision);
  const item = (verdict: TakeVerdict, record = comes, revisions = ordered): TakeItem => ({
    id: comes.id,
    verdict,
    record,
    before: stands,
    fields: stands ? changedFields(stands, record) : [],
    // What is here under a revision stands: the other side may have come to the same by another way.
    revisions: revisions.filter(({ revision }) => !known.some((each) => each.revision === revision)),
  });
  if (!stands) return item('new');
  if (has(known, comes)) return item(comes.revision === stands.revision ? 'same' : 'older');
  if (isSameRecord(comes, stands)) return item(comes.revision > stands.revision ? 'change' : 'same');
  if (comes.revision > stands.revision) {
    // Its way there must lead over what stands here; a sheet shows only the end of the way.
    const isLater = isSheet || has(coming, stands) || !coming.some(({ revision }) => revision === stands.revision);
    if (isLater) return item('change');
  }
  const next = { ...comes, revision: Math.max(stands.revision, comes.revision) + 1 };
  const isCorrection = isSheet && comes.revision === stands.revision;
  return item(isCorrection ? 'change' : 'conflict', next, [next]);
}

/**
 * Says of each record that comes in whether it is new, changes what is here, is the same, is older, or stands against it.
 * Nothing is taken yet: a person chooses, and what was chosen is kept with `revisions`.
 *
 * @example
 * takeRecords(known, coming).filter(({ verdict }) => verdict === 'conflict');
 */
export function takeRecords(
  known: readonly ReformRecord[],
  coming: readonly ReformRecord[],
  { isSheet = false }: TakeOptions = {},
): TakeItem[] {
  const groups = byId(known);
  return Array.from(byId(coming).values(), (each) => judge(groups.get(each[0]!.id) ?? [], each, isSheet));
}
