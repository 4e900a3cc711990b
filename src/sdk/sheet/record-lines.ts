import type { Evidence, Finding, FollowUp, ReformRecord } from '../model/index.js';
import {
  FINDING_STATES,
  NO,
  RECORD_HEADS,
  RECORD_STATES,
  VISIBILITIES,
  YES,
  type RecordColumn,
} from './record-layout.js';
import type { SheetRecordRules } from './record-rules.js';

/** One line of the sheet: a record's first, or one that carries on with what one line cannot hold. */
export type RecordLine = Partial<Record<RecordColumn, string | number>>;

/** How records are laid out. */
export interface LineOptions {
  readonly rules: SheetRecordRules;
  /** The day as of which findings are seen. */
  readonly asOf: string;
  /** Parts a text into what one cell holds. */
  readonly pieces: (text: string) => readonly string[];
}

function followUpLines({ on, text, isSettled }: FollowUp, pieces: LineOptions['pieces']): RecordLine[] {
  const [first = '', ...rest] = pieces(text);
  return [
    { followedOn: on, followUp: first, settled: isSettled ? YES : NO },
    ...rest.map((piece): RecordLine => ({ followUp: piece })),
  ];
}

function findingLines(finding: Finding, { rules, asOf, pieces }: LineOptions): RecordLine[] {
  const [text = '', ...rest] = pieces(finding.text);
  const head: RecordLine = {
    finding: text,
    findingId: finding.id,
    findingState: FINDING_STATES[rules.stateOf(finding, asOf).status],
    ...(finding.due === null ? {} : { due: finding.due }),
  };
  const followUps = finding.followUps.flatMap((each) => followUpLines(each, pieces));
  if (rest.length > 0) {
    return [head, ...rest.map((piece): RecordLine => ({ finding: piece, findingId: finding.id })), ...followUps];
  }
  return [{ ...head, ...followUps[0] }, ...followUps.slice(1)];
}

function evidenceLine({ id, title, url, on, visibility }: Evidence): RecordLine {
  return {
    evidenceId: id,
    evidence: title,
    url: url ?? '',
    evidenceOn: on ?? '',
    visibility: VISIBILITIES[visibility],
  };
}

/** Ids in lists that fit a cell. */
function idLists(ids: readonly string[]): string[] {
  const lists: string[] = [];
  for (const id of ids) {
    const last = lists[lists.length - 1];
    if (last === undefined || last.length + id.length > 30_000) lists.push(id);
    else lists[lists.length - 1] = `${last} ${id}`;
  }
  return lists;
}

/** The lines of one record. `isStanding`: no later revision is known. */
export function linesOf(record: ReformRecord, isStanding: boolean, options: LineOptions): RecordLine[] {
  const { rules, pieces } = options;
  const words = rules.kindWords(record.kind);
  const { deleted, standing, corrected } = RECORD_STATES;
  const first: RecordLine = {
    on: record.on,
    kind: words.name === record.kind.replace(/^x-/, '') ? record.kind : words.name,
    unit: rules.names.unit(record.unitId),
    unitId: record.unitId ?? '',
    person: rules.names.person(record.personId),
    personId: record.personId ?? '',
    quantity: record.quantity,
    measure: words.unit,
    ...(record.of === null ? {} : { of: record.of }),
    // A deletion may have been corrected since: then it is an earlier one that was taken away.
    state: record.isDeleted ? (isStanding ? deleted : `${deleted}、${corrected}`) : isStanding ? standing : corrected,
  };
  const columns: readonly RecordLine[][] = [
    [first],
    pieces(record.note).map((note) => ({ note })),
    idLists(record.targetIds).map((targets) => ({ targets })),
    record.findings.flatMap((finding) => findingLines(finding, options)),
    record.evidence.map(evidenceLine),
  ];
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from(
    { length },
    (_, at) =>
      Object.assign({ id: record.id, revision: record.revision }, ...columns.map((column) => column[at])) as RecordLine,
  );
}

/** Records as they stand, the latest last, and below them what was corrected or taken away. */
export function orderRecords(records: readonly ReformRecord[]): { record: ReformRecord; isStanding: boolean }[] {
  const tops = new Map<string, number>();
  records.forEach(({ id, revision }) => tops.set(id, Math.max(tops.get(id) ?? 0, revision)));
  const all = records.map((record) => ({ record, isStanding: tops.get(record.id) === record.revision }));
  const rank = ({ record, isStanding }: (typeof all)[number]): number => (isStanding && !record.isDeleted ? 0 : 1);
  const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return all.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      order(a.record.on, b.record.on) ||
      order(a.record.id, b.record.id) ||
      order(a.record.revision, b.record.revision),
  );
}

/** The columns of the sheet, in order. */
export const COLUMNS = Object.keys(RECORD_HEADS) as RecordColumn[];
