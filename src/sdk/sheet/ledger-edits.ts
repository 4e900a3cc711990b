import type { Report, Task } from '../model/index.js';
import { cellText, type CellValue } from './grid.js';
import { excerpt, LEDGER_HEADS, NAME_STOP, STATUS_WORDS, type LedgerField } from './ledger-layout.js';
import type { RuledGrid, RuledRow } from './ledger-rules.js';
import { bareText } from './match-task.js';
import type { UnitBook } from './unit-book.js';
import type { ShownState } from './write-ledger.js';

/** What a row says otherwise than the plan; what it leaves as it is or is silent about is undefined. */
export interface RowEdits {
  readonly due?: string;
  readonly leads?: string[];
  readonly partners?: string[];
  readonly status?: Task['status'];
  readonly progress?: number;
  readonly reportedOn?: string;
  readonly reportText?: string;
}

/** The rules' names of fields where they differ from the columns of our own ledger. */
const RULED: Readonly<Partial<Record<LedgerField, string>>> = { reportText: 'progress' };

/** The column of a field: the one that bears our own head, else the one that the rules found by meaning. */
export function columnOf(grid: RuledGrid, field: LedgerField): number | undefined {
  const own = grid.head.heads.findIndex((head) => head.trim() === LEDGER_HEADS[field]);
  if (own >= 0) return own;
  const isOwn = grid.head.heads.some((head) => head.trim() === LEDGER_HEADS.id);
  return isOwn || RULED[field] ? undefined : grid.head.columns[field]?.[0];
}

/** The texts that our own ledger shows of a task. */
export function shownTexts(task: Task, state: ShownState): Readonly<Record<LedgerField, string>> {
  return {
    number: task.number,
    area: task.area,
    title: task.title,
    leads: task.leads.join(NAME_STOP),
    partners: task.partners.join(NAME_STOP),
    due: task.due ?? '',
    status: STATUS_WORDS[state.status],
    progress: state.progress === null ? '' : String(state.progress),
    reportedOn: state.report?.on ?? '',
    reportText: excerpt(state.report?.text ?? ''),
    id: task.id,
  };
}

function sameNames(one: readonly string[], two: readonly string[]): boolean {
  const bare = (names: readonly string[]): string => [...new Set(names.map(bareText))].sort().join('\n');
  return bare(one) === bare(two);
}

/** What a task's row changes. `cells` is the grid's row, merged areas filled. */
export function editsOf(
  row: RuledRow,
  grid: RuledGrid,
  cells: readonly CellValue[],
  task: Task,
  state: ShownState,
  units: UnitBook,
): RowEdits {
  const shown = shownTexts(task, state);
  const isTouched = (field: LedgerField): boolean => {
    const column = columnOf(grid, field);
    return column === undefined ? true : cellText(cells[column]) !== shown[field];
  };
  const names = (given: readonly string[], known: readonly string[], field: LedgerField): string[] | undefined =>
    given.length > 0 && isTouched(field) && !sameNames(given, known)
      ? [...new Set(given.map((name) => units.nameOf(name)))]
      : undefined;
  const [leads, partners] = [names(row.leads, task.leads, 'leads'), names(row.partners, task.partners, 'partners')];
  const textColumn = columnOf(grid, 'reportText');
  const text = textColumn === undefined ? row.report : cellText(cells[textColumn]);
  const isNewText =
    text.trim() !== '' && text !== shown.reportText && bareText(text) !== bareText(state.report?.text ?? '');
  return {
    ...(row.due !== null && row.due !== task.due && isTouched('due') ? { due: row.due } : {}),
    ...(leads ? { leads } : {}),
    ...(partners ? { partners } : {}),
    ...(row.status !== null && row.status !== state.status && isTouched('status') ? { status: row.status } : {}),
    ...(row.progress !== null && row.progress !== state.progress && isTouched('progress')
      ? { progress: row.progress }
      : {}),
    ...(row.reportedOn !== null && row.reportedOn !== state.report?.on && isTouched('reportedOn')
      ? { reportedOn: row.reportedOn }
      : {}),
    ...(isNewText ? { reportText: text } : {}),
  };
}

/** What the edits of a row make of a task and its reports. */
export interface EditedTask {
  readonly task: Task;
  /** A report that is new or brought up to date. */
  readonly report: Report | null;
}

/**
 * Takes a row's edits over. A change of state is a report wherever reports give the state: the one that the ledger shows
 * when its date was left alone, else a new one, accepted, as the ledger is the bureau's own book.
 */
export function applyEdits(
  task: Task,
  edits: RowEdits,
  state: ShownState,
  own: readonly Report[],
  asOf: string,
  newId: (on: string) => string,
): EditedTask {
  const { due, leads, partners, status, progress, reportedOn, reportText } = edits;
  const next: Task = {
    ...task,
    ...(due ? { due } : {}),
    ...(leads ? { leads } : {}),
    ...(partners ? { partners } : {}),
  };
  if (status === undefined && progress === undefined && reportedOn === undefined && reportText === undefined)
    return { task: next, report: null };
  const isFinished = status === 'done' && progress === undefined && (state.progress ?? 0) < 100;
  const said = { status: status ?? state.status, progress: progress ?? (isFinished ? 100 : state.progress) };
  if (state.report && reportedOn === undefined) {
    return { task: next, report: { ...state.report, ...said, text: reportText ?? state.report.text } };
  }
  const isReported = own.some((report) => report.state === 'accepted');
  if (reportedOn === undefined && reportText === undefined && !isReported)
    return { task: { ...next, ...said }, report: null };
  const on = reportedOn ?? asOf;
  const report: Report = {
    id: newId(on),
    taskId: task.id,
    unitId: null,
    on,
    ...said,
    text: reportText ?? state.report?.text ?? '',
    evidence: [],
    state: 'accepted',
    visibility: 'internal',
  };
  return { task: { ...next, reports: [...next.reports, report.id] }, report };
}
