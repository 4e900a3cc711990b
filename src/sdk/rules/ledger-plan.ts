import type { DataIssue } from '../errors.js';
import type { Plan, Report, Task, TaskStatus } from '../model/index.js';
import { readLedgerGrid, type Grid, type LedgerGridOptions, type LedgerRow } from './ledger-grid.js';

/** A plan made of a table, unchecked, and the cells that could not be read. `plan` is null when the table is no ledger. */
export interface GridPlan {
  readonly plan: Pick<Plan, 'schemaVersion' | 'id' | 'title' | 'tasks' | 'reports' | 'phases'> | null;
  readonly issues: readonly DataIssue[];
}

function statusOf({ status, progress }: LedgerRow): TaskStatus {
  return status ?? (progress === 100 ? 'done' : progress ? 'inProgress' : 'notStarted');
}

/** Ids from the ledger's own ids, then its serial numbers, so that a link to a task holds when rows move. */
function idsOf(rows: readonly LedgerRow[]): string[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const wishes = [row.id, `t-${row.number}`, `row-${row.row + 1}`];
    const id =
      wishes.find((wish) => /^[\w.:-]{1,100}$/.test(wish) && !taken.has(wish)) ?? `row-${row.row + 1}-${taken.size}`;
    taken.add(id);
    return id;
  });
}

/** What is told of the work: a report of the ledger's day, or, where it names none, a line of the task. */
function reportOf(row: LedgerRow, taskId: string, asOf: string | null): Report | undefined {
  const on = row.reportedOn ?? asOf;
  if (row.report === '' || on === null) return undefined;
  const { progress, report: text } = row;
  return {
    ...{ id: `r-${taskId}`, taskId, unitId: null, on, status: statusOf(row), progress, text },
    ...{ evidence: [], state: 'accepted', visibility: 'public' },
  };
}

function taskOf(row: LedgerRow, id: string, report: Report | undefined, phaseId: string | null): Task {
  const told = report ? [] : [row.report];
  return {
    ...{ id, parentId: null, number: row.number, area: row.area, title: row.title },
    text: [row.text, row.dueText, ...told, row.remark].filter((text) => text !== '').join('\n'),
    ...{ leads: [...row.leads], partners: [...row.partners], phaseId, due: row.due, recurrence: null },
    ...{
      status: statusOf(row),
      progress: row.progress,
      evidence: [],
      reports: report ? [report.id] : [],
      source: null,
    },
  };
}

/**
 * A plan with the tasks of a ledger that stands as a table on a page. What it tells was public on that page already.
 *
 * @param title of the table; default the ledger's own.
 * @example
 * const { plan, issues } = planFromGrid({ cells: [['任务', '进展'], ['建强教研队伍', '82%']] });
 */
export function planFromGrid(grid: Grid, title = '', options: LedgerGridOptions = {}): GridPlan {
  const ledger = readLedgerGrid(grid, options);
  if (!ledger.ok) return { plan: null, issues: [{ path: '', message: 'no head with tasks' }] };
  const ids = idsOf(ledger.rows);
  const phases = Array.from(new Set(ledger.rows.map(({ phase }) => phase).filter(Boolean)));
  const phaseIdOf = (row: LedgerRow): string | null => (row.phase ? `p-${phases.indexOf(row.phase) + 1}` : null);
  const reports = ledger.rows.map((row, index) => reportOf(row, ids[index]!, ledger.asOf));
  return {
    plan: {
      schemaVersion: 1,
      id: 'ledger',
      title: (title || ledger.title).slice(0, 1000),
      phases: phases.map((name, index) => ({ id: `p-${index + 1}`, name, start: null, end: null, source: null })),
      tasks: ledger.rows.map((row, index) => taskOf(row, ids[index]!, reports[index], phaseIdOf(row))),
      reports: reports.filter((report): report is Report => report !== undefined),
    },
    issues: ledger.badCells.map(({ row, column, header, text, code }) => ({
      path: `rows.${row}.${column}`,
      message: `${header}: ${code} (${text.slice(0, 60)})`,
    })),
  };
}
