import { SheetError } from '../part-errors.js';
import type { Plan, Report } from '../model/index.js';
import { findLedger, ownAsOf, type FoundLedger } from './find-ledger.js';
import { cellName, cellText, type SheetGrid } from './grid.js';
import { BadCells, isCellError } from './ledger-cells.js';
import { changesOf } from './ledger-changes.js';
import { applyEdits, columnOf, editsOf, shownTexts } from './ledger-edits.js';
import { LEDGER_HEADS, SheetName, type LedgerField } from './ledger-layout.js';
import type { LedgerPreview } from './ledger-preview.js';
import type { LedgerRules, RuledRow } from './ledger-rules.js';
import { taskMatcher } from './match-task.js';
import { applyArchive, applyEvidence, applyReports, freshId } from './read-own-sheets.js';
import { readSheets, type WorkbookFile } from './read-workbook.js';
import { UnitBook } from './unit-book.js';
import { reportsByTask } from './write-ledger.js';

/** How a ledger is read back. */
export interface ReadLedgerOptions {
  readonly rules: LedgerRules;
  /** The day that the ledger is seen on, where the workbook does not say. */
  readonly asOf: string;
  /** Whether `asOf` counts even where the workbook names a day. */
  readonly isAsOfBinding?: boolean;
}

/** Reads the rows of the ledger proper into a plan whose reports, evidence and archive are already in place. */
class LedgerReader {
  private readonly found: FoundLedger;
  private readonly rules: LedgerRules;
  private readonly asOf: string;
  private readonly bad: BadCells;
  private readonly units: UnitBook;
  private readonly reports: Map<string, Report>;
  private readonly own: Map<string, Report[]>;
  private readonly seen = new Map<string, number>();
  private plan: Plan;

  constructor(plan: Plan, found: FoundLedger, rules: LedgerRules, asOf: string, bad: BadCells) {
    this.plan = plan;
    this.found = found;
    this.rules = rules;
    this.asOf = asOf;
    this.bad = bad;
    this.units = new UnitBook(plan.units);
    this.reports = new Map(plan.reports.map((report) => [report.id, report]));
    this.own = reportsByTask(plan.reports);
  }

  read(): Plan {
    const match = taskMatcher(this.plan.tasks);
    const tasks = new Map(this.plan.tasks.map((task) => [task.id, task]));
    this.nameBadCells(match);
    const idColumn = columnOf(this.found.grid, 'id');
    for (const ruled of this.found.grid.rows) {
      // The rules take `-` for an empty cell; an id it may be all the same.
      const row = idColumn === undefined ? ruled : { ...ruled, id: cellText(this.found.cells[ruled.row]?.[idColumn]) };
      const found = match(row);
      if (!found.ok) {
        this.badAt(
          row,
          row.id ? 'id' : 'title',
          found.found > 1 ? 'taskAmbiguous' : 'taskUnknown',
          String(found.found),
        );
        continue;
      }
      const { id } = found.task;
      if (this.seen.has(id)) {
        this.badAt(row, idColumn === undefined ? 'title' : 'id', 'taskTwice', cellName(this.seen.get(id)!, 0));
        continue;
      }
      this.seen.set(id, row.row);
      tasks.set(id, this.readRow(this.withoutDoubts(row), found.task));
    }
    return {
      ...this.plan,
      tasks: this.plan.tasks.map((task) => tasks.get(task.id)!),
      reports: [...this.reports.values()],
      units: this.units.list,
    };
  }

  get rows(): number {
    return this.seen.size;
  }

  private readRow(row: RuledRow, task: Plan['tasks'][number]): Plan['tasks'][number] {
    const own = this.own.get(task.id) ?? [];
    const state = this.rules.stateOf(task, own, this.asOf);
    const edits = editsOf(row, this.found.grid, this.found.cells[row.row] ?? [], task, state, this.units);
    const edited = applyEdits(task, edits, state, own, this.asOf, (on) =>
      freshId(`report-${on}`, (id) => this.reports.has(id)),
    );
    if (edited.report) this.reports.set(edited.report.id, edited.report);
    return edited.task;
  }

  /** A date that the workbook holds as the number 2025.1 may be January or October: the rules cannot see that. */
  private withoutDoubts(row: RuledRow): RuledRow {
    const isDoubtful = (field: LedgerField): boolean => {
      const column = columnOf(this.found.grid, field);
      const value = column === undefined ? null : this.found.cells[row.row]?.[column];
      if (typeof value !== 'number') return false;
      const read = this.rules.readDate(String(value), { isNumber: true });
      if (read.ok) return false;
      this.badAt(
        row,
        field,
        read.code,
        read.code === 'dateAmbiguous' ? `${Math.trunc(value)}.1、${Math.trunc(value)}.10` : '',
      );
      return true;
    };
    return {
      ...row,
      due: isDoubtful('due') ? null : row.due,
      reportedOn: isDoubtful('reportedOn') ? null : row.reportedOn,
    };
  }

  /** What the rules could not read, but for cells that say what we wrote into them. */
  private nameBadCells(match: ReturnType<typeof taskMatcher>): void {
    const { grid, cells, sheet } = this.found;
    const idColumn = columnOf(grid, 'id');
    for (const { row, column, header, text, code } of grid.badCells) {
      const id = idColumn === undefined ? '' : cellText(cells[row]?.[idColumn]);
      const found = id === '' ? null : match({ id, number: '', title: '' });
      if (found?.ok) {
        const shown = shownTexts(
          found.task,
          this.rules.stateOf(found.task, this.own.get(found.task.id) ?? [], this.asOf),
        );
        const field = (Object.keys(LEDGER_HEADS) as LedgerField[]).find((each) => columnOf(grid, each) === column);
        if (field && cellText(cells[row]?.[column]) === shown[field]) continue;
      }
      this.bad.add(sheet.name, row, column, header, text, isCellError(text) ? 'cellError' : code);
    }
  }

  private badAt(
    row: RuledRow,
    field: LedgerField,
    reason: LedgerPreview['badCells'][number]['reason'],
    detail: string,
  ): void {
    const { grid, cells, sheet } = this.found;
    const column = columnOf(grid, field) ?? columnOf(grid, 'title') ?? 0;
    this.bad.add(
      sheet.name,
      row.row,
      column,
      grid.head.heads[column] ?? '',
      cellText(cells[row.row]?.[column]),
      reason,
      detail,
    );
  }
}

/**
 * Reads a ledger workbook back into a plan: our own workbook with all its sheets, or an officer's own sheet with heads by
 * meaning, two rows of heads and merged cells, or a CSV file of one. Nothing is dropped: tasks, reports and evidence that the workbook leaves
 * out stay as they are, and an empty cell changes nothing. The plan that is handed in is not changed.
 *
 * @throws {SheetError} when the file is neither workbook nor CSV, or holds no ledger.
 * @example
 * const { plan, badCells, changes } = await readLedger(file, old, { asOf: '2025-10-20', rules });
 */
export async function readLedger(file: WorkbookFile, old: Plan, options: ReadLedgerOptions): Promise<LedgerPreview> {
  const { rules } = options;
  const sheets = await readSheets(file);
  const named = ownAsOf(sheets);
  const day = options.isAsOfBinding ? options.asOf : named;
  const year = day ? Number(day.slice(0, 4)) : undefined;
  const found = findLedger(sheets, rules, year);
  if (!found) throw new SheetError('no ledger in the workbook');
  const asOf = options.isAsOfBinding ? options.asOf : (named ?? found.grid.asOf ?? options.asOf);
  const bad = new BadCells();
  const sheet = (name: string): SheetGrid | undefined => sheets.find((each) => each.name === name);
  const [reports, evidence, archive] = [sheet(SheetName.reports), sheet(SheetName.evidence), sheet(SheetName.archive)];
  let plan = reports ? applyReports(old, reports, rules, bad) : old;
  if (evidence) plan = applyEvidence(plan, evidence, rules, bad);
  if (archive) plan = applyArchive(plan, archive, rules, bad);
  const reader = new LedgerReader(listNewReports(plan, old), found, rules, asOf, bad);
  const next = reader.read();
  return { asOf, plan: next, changes: changesOf(old, next), badCells: bad.list, rows: reader.rows };
}

/** Reports that the sheet of reports added stand with their tasks as well. */
function listNewReports(plan: Plan, old: Plan): Plan {
  const known = new Set(old.reports.map(({ id }) => id));
  const added = reportsByTask(plan.reports.filter(({ id }) => !known.has(id)));
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const ids = (added.get(task.id) ?? []).map(({ id }) => id).filter((id) => !task.reports.includes(id));
      return ids.length === 0 ? task : { ...task, reports: [...task.reports, ...ids] };
    }),
  };
}
