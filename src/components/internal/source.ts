import { ContractError, type DataIssue } from '../../sdk/errors.js';

/** A table as people made it: texts by row and column, and the areas that span several. */
export interface TableGrid {
  readonly cells: string[][];
  readonly merges: { row: number; column: number; rowSpan: number; columnSpan: number }[];
}

/** Makes a plan of a table, and says which cells could not be read. */
export type TableReader = (grid: TableGrid, title: string) => { plan: unknown; issues: readonly DataIssue[] };

/** A page may hold a table of any size; a span may claim any. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 20_000;

const faults = new WeakMap<object, readonly DataIssue[]>();

/** The faults of the table from which a plan was made, to be told beside those of the plan itself. */
export function childIssues(input: unknown): readonly DataIssue[] {
  return (typeof input === 'object' && input !== null && faults.get(input)) || [];
}

/** The text of a cell, with a new line where a reader sees one. */
function textOf(cell: Element): string {
  let text = '';
  cell.childNodes.forEach((node) => {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (node instanceof Element) {
      const inner = textOf(node);
      text += /^(?:br|p|div|li|ul|ol)$/i.test(node.tagName) ? `\n${inner}` : inner;
    }
  });
  return text.trim();
}

/** The first free column of a row. */
function freeColumn(row: readonly (string | undefined)[], from: number): number {
  let column = from;
  while (row[column] !== undefined) column += 1;
  return column;
}

/** A table of the page as a grid: `rowspan` and `colspan` become merged areas. */
export function gridOf(table: HTMLTableElement): TableGrid {
  const rows = Array.from(table.rows).slice(0, MOST_ROWS);
  const cells: string[][] = rows.map(() => []);
  const merges: TableGrid['merges'] = [];
  rows.forEach((line, row) => {
    let column = 0;
    for (const cell of Array.from(line.cells)) {
      column = freeColumn(cells[row]!, column);
      if (column >= MOST_COLUMNS) break;
      const rowSpan = Math.min(cell.rowSpan || rows.length, rows.length - row);
      const columnSpan = Math.min(cell.colSpan, MOST_COLUMNS - column);
      for (let r = 0; r < rowSpan; r += 1) {
        for (let c = 0; c < columnSpan; c += 1) cells[row + r]![column + c] = r + c === 0 ? textOf(cell) : '';
      }
      if (rowSpan > 1 || columnSpan > 1) merges.push({ row, column, rowSpan, columnSpan });
    }
  });
  // A row that is short at its end, or has a hole under a span, is filled up.
  cells.forEach((row) => row.splice(0, row.length, ...Array.from(row, (text) => text ?? '')));
  return { cells, merges };
}

/** The parser of the page may not be past this child yet. */
function isArriving(host: Element): boolean {
  return document.readyState === 'loading' && host.nextSibling === null;
}

function parseScript(script: Element): unknown {
  try {
    return JSON.parse(script.textContent ?? '');
  } catch (error) {
    const fault = new ContractError('the script is not JSON', [{ path: '', message: 'not JSON' }], error);
    return Promise.reject(fault);
  }
}

async function readTable(table: HTMLTableElement, loadReader: () => Promise<TableReader>): Promise<unknown> {
  const title = table.caption?.textContent ?? '';
  const { plan, issues } = (await loadReader())(gridOf(table), title.trim());
  if (typeof plan === 'object' && plan !== null) faults.set(plan, issues);
  return plan;
}

/**
 * The plan that stands inside an element, unchecked: what a `<script type="application/json">` child says, or a promise
 * of what a plain ledger table says (rejected with a ContractError when it is no ledger, or the script no JSON).
 * Undefined when there is neither, or it is still on its way. The table is only read, never changed.
 *
 * @example
 * const input = await readChildSource(this, async () => (await import('../../sdk/rules/ledger-plan.js')).planFromGrid);
 */
export function readChildSource(host: Element, loadReader?: () => Promise<TableReader>): unknown {
  if (isArriving(host)) return undefined;
  const script = Array.from(host.children).find((child) => child.matches('script[type="application/json"]'));
  if (script) return parseScript(script);
  const table = loadReader && host.querySelector('table');
  return table ? readTable(table, loadReader) : undefined;
}
