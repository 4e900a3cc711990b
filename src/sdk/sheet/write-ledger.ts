import type { Evidence, Plan, Report, Task, TaskStatus } from '../model/index.js';
import { escapeCell } from './cell-escape.js';
import {
  ARCHIVE_HEADS,
  AS_OF_LABEL,
  EVIDENCE_HEADS,
  excerpt,
  LEDGER_HEADS,
  NAME_STOP,
  OWNER_WORDS,
  REPORT_HEADS,
  SheetName,
  STATE_WORDS,
  STATUS_WORDS,
  VISIBILITY_WORDS,
  type LedgerField,
} from './ledger-layout.js';
import { MAX_CELL_LENGTH, writeWorkbook, type CellStyle, type WriteCell, type WriteSheet } from './write-workbook.js';

/** What a ledger shows of a task on its day. */
export interface ShownState {
  readonly status: TaskStatus;
  readonly progress: number | null;
  /** The report that speaks for the task on that day. */
  readonly report: Report | null;
}

/** The state of a task from its own reports as of a day: `taskState` of `jiaogai/sdk` fits. */
export type StateOf = (task: Task, reports: readonly Report[], asOf: string) => ShownState;

/** The day on which a ledger is seen, and the rule that tells a task's state. */
export interface WriteLedgerOptions {
  readonly asOf: string;
  readonly stateOf: StateOf;
}

const BODY: CellStyle = { hasBorder: true };
const text = (value: string | number | null, style: CellStyle = {}): WriteCell => ({ ...BODY, ...style, value });
const heads = (names: Readonly<Record<string, string>>): WriteCell[] =>
  Object.values(names).map((value) => ({ value, isHead: true, isCentered: true, hasBorder: true }));

/** A percentage is written as text: in a cell of numbers Excel makes 0.82 of a typed `82%`. */
const percentText = (progress: number | null): string => (progress === null ? '' : String(progress));

/** Reports by task, in the order of the list. */
export function reportsByTask(reports: readonly Report[]): Map<string, Report[]> {
  const byTask = new Map<string, Report[]>();
  for (const report of reports) {
    const own = byTask.get(report.taskId);
    if (own) own.push(report);
    else byTask.set(report.taskId, [report]);
  }
  return byTask;
}

/** A long text in pieces that fit a cell each, escapes counted. */
export function piecesOf(long: string): string[] {
  if (escapeCell(long).length <= MAX_CELL_LENGTH) return [long];
  const pieces: string[] = [];
  // One unit takes at most seven when escaped.
  const size = Math.floor(MAX_CELL_LENGTH / 7);
  for (let at = 0; at < long.length; at += size) pieces.push(long.slice(at, at + size));
  return pieces;
}

function ledgerRow(task: Task, state: ShownState): WriteCell[] {
  const cells: Record<LedgerField, WriteCell> = {
    number: text(task.number, { isCentered: true }),
    area: text(task.area),
    title: text(task.title),
    leads: text(task.leads.join(NAME_STOP)),
    partners: text(task.partners.join(NAME_STOP)),
    due: text(task.due, { isCentered: true }),
    status: text(STATUS_WORDS[state.status], { isCentered: true }),
    progress: text(percentText(state.progress), { isCentered: true }),
    reportedOn: text(state.report?.on ?? null, { isCentered: true }),
    reportText: text(excerpt(state.report?.text ?? '')),
    id: text(task.id, { isFaint: true }),
  };
  return (Object.keys(LEDGER_HEADS) as LedgerField[]).map((field) => cells[field]);
}

function ledgerSheet(plan: Plan, options: WriteLedgerOptions): WriteSheet {
  const byTask = reportsByTask(plan.reports);
  const span = Object.keys(LEDGER_HEADS).length;
  const over = (value: string, style: CellStyle): WriteCell[] => [{ value, span, ...style }];
  const top = [
    over(`${plan.mark ? `【${plan.mark}】` : ''}${plan.title}工作台账`, { isTitle: true }),
    over(`文号：${plan.documentNumber ?? ''}`, {}),
    over(`${AS_OF_LABEL}${options.asOf}`, {}),
    ...(plan.mark ? [over(`本表为${plan.mark}，不代表实际工作情况。`, { isBold: true })] : []),
    heads(LEDGER_HEADS),
  ];
  return {
    name: SheetName.ledger,
    rows: [
      ...top,
      ...plan.tasks.map((task) => ledgerRow(task, options.stateOf(task, byTask.get(task.id) ?? [], options.asOf))),
    ],
    widths: [8, 16, 40, 18, 24, 12, 10, 10, 13, 40, 22],
    frozenRows: top.length,
  };
}

/** A report's row; a text too long for one cell runs on in rows that repeat the id only. */
function reportRows(report: Report, task: Task | undefined, units: ReadonlyMap<string, string>): WriteCell[][] {
  const [first, ...rest] = piecesOf(report.text);
  const row = [
    text(report.id, { isFaint: true }),
    text(report.taskId, { isFaint: true }),
    text(task?.number ?? '', { isCentered: true }),
    text(task?.title ?? ''),
    text(report.unitId, { isFaint: true }),
    text(units.get(report.unitId ?? '') ?? ''),
    text(report.on, { isCentered: true }),
    text(STATUS_WORDS[report.status], { isCentered: true }),
    text(percentText(report.progress), { isCentered: true }),
    text(first!),
    text(STATE_WORDS[report.state], { isCentered: true }),
    text(VISIBILITY_WORDS[report.visibility], { isCentered: true }),
  ];
  const column = Object.keys(REPORT_HEADS).indexOf('text');
  return [row, ...rest.map((piece) => row.map((_, x) => text(x === 0 ? report.id : x === column ? piece : null)))];
}

function reportSheet(plan: Plan): WriteSheet {
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const units = new Map(plan.units.map((unit) => [unit.id, unit.name]));
  return {
    name: SheetName.reports,
    rows: [
      heads(REPORT_HEADS),
      ...plan.reports.flatMap((report) => reportRows(report, tasks.get(report.taskId), units)),
    ],
    widths: [22, 22, 10, 36, 14, 18, 12, 10, 10, 50, 10, 10],
    frozenRows: 1,
  };
}

function evidenceSheet(plan: Plan): WriteSheet {
  const rowsOf = (owner: keyof typeof OWNER_WORDS, ownerId: string, list: readonly Evidence[]): WriteCell[][] =>
    list.map((each) => [
      text(each.id, { isFaint: true }),
      text(OWNER_WORDS[owner], { isCentered: true }),
      text(ownerId, { isFaint: true }),
      text(each.title),
      text(each.url),
      text(each.on, { isCentered: true }),
      text(VISIBILITY_WORDS[each.visibility], { isCentered: true }),
    ]);
  return {
    name: SheetName.evidence,
    rows: [
      heads(EVIDENCE_HEADS),
      ...plan.tasks.flatMap((task) => rowsOf('task', task.id, task.evidence)),
      ...plan.reports.flatMap((report) => rowsOf('report', report.id, report.evidence)),
    ],
    widths: [22, 8, 22, 40, 40, 12, 10],
    frozenRows: 1,
  };
}

/** Ids that fit a cell, in order. */
function idLists(ids: readonly string[]): string[] {
  const lists: string[] = [''];
  for (const id of ids) {
    const last = lists[lists.length - 1]!;
    if (last.length + id.length + 1 > 30_000) lists.push(id);
    else lists[lists.length - 1] = last === '' ? id : `${last} ${id}`;
  }
  return lists;
}

function archiveSheet(plan: Plan): WriteSheet {
  return {
    name: SheetName.archive,
    rows: [
      heads(ARCHIVE_HEADS),
      ...plan.tasks.flatMap((task) =>
        idLists(task.reports).map((list, index) => [
          text(task.id, { isFaint: true }),
          text(index === 0 ? STATUS_WORDS[task.status] : null, { isFaint: true }),
          text(index === 0 ? percentText(task.progress) : null, { isFaint: true }),
          text(list, { isFaint: true }),
        ]),
      ),
    ],
    widths: [22, 12, 12, 60],
    frozenRows: 1,
  };
}

/**
 * Writes a plan's ledger (工作台账) as an .xlsx workbook: the ledger as of a day, all reports, all evidence, and what is
 * needed to read it back without loss. Texts are never formulas, whatever they begin with.
 *
 * @throws {SheetError} when a title or name is too long for a cell.
 * @example
 * const bytes = await writeLedger(plan, { asOf: '2025-10-20', stateOf: (task, reports, asOf) => taskState(task, reports, { asOf, dueSoonWorkdays: 10 }) });
 */
export function writeLedger(plan: Plan, options: WriteLedgerOptions): Promise<Uint8Array> {
  return writeWorkbook([ledgerSheet(plan, options), reportSheet(plan), evidenceSheet(plan), archiveSheet(plan)]);
}
