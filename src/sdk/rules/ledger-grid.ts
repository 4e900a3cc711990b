import { readLedgerDate } from './ledger-dates.js';
import { findHead, type LedgerHead } from './ledger-header.js';
import { RowReader, type LedgerBadCell, type LedgerRow } from './ledger-row.js';
import { isBlank, plainText } from './ledger-text.js';

export type { LedgerField, LedgerHead } from './ledger-header.js';
export type { LedgerBadCell, LedgerCellFault, LedgerRow } from './ledger-row.js';

/** A merged area, rows and columns from 0. */
export interface GridMerge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as people made it: texts by row and column, and merged areas whose text stands in their first cell. */
export interface Grid {
  readonly cells: readonly (readonly string[])[];
  readonly merges?: readonly GridMerge[] | undefined;
}

/** A ledger as read; `title` and `asOf` come from the rows above the head. */
export interface LedgerGrid {
  readonly ok: true;
  readonly title: string;
  readonly asOf: string | null;
  readonly head: LedgerHead;
  readonly rows: readonly LedgerRow[];
  readonly badCells: readonly LedgerBadCell[];
}

/** A ledger, or why the table is none: no row says what its columns are. */
export type LedgerGridResult = LedgerGrid | { readonly ok: false; readonly code: 'headMissing' };

/** What holds where the ledger is silent. */
export interface LedgerGridOptions {
  /** The year of dates without one; default that of the ledger's own as-of date. */
  readonly year?: number | undefined;
}

/** A merged area may claim more than there is; filling stops at this many cells. */
const MOST_FILLED = 2_000_000;

interface Filled {
  readonly cells: string[][];
  /** The number of the merged area of several rows in which a cell stands. */
  areaAt(row: number, column: number): number | undefined;
}

/** Every cell of a merged area gets the area's text. */
function fillMerges({ cells, merges = [] }: Grid): Filled {
  const filled = cells.map((row) => row.map((text) => (typeof text === 'string' ? text : '')));
  const areas: number[][] = filled.map(() => []);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  let left = MOST_FILLED;
  merges.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    const text = filled[row]?.[column] ?? '';
    for (let r = row; r < Math.min(row + rowSpan, filled.length) && left > 0; r += 1) {
      for (let c = column; c < Math.min(column + columnSpan, width); c += 1, left -= 1) {
        filled[r]![c] = text;
        if (rowSpan > 1) areas[r]![c] = index;
      }
    }
  });
  return {
    cells: filled.map((row) => Array.from(row, (text) => text ?? '')),
    areaAt: (row, column) => areas[row]?.[column],
  };
}

/** The texts of a row, each once. */
function distinct(row: readonly string[]): string[] {
  return Array.from(new Set(row.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => !isBlank(text))));
}

/** The title and the day of the ledger, from the rows above its head. */
function readTop(rows: readonly (readonly string[])[]): { title: string; asOf: string | null } {
  let [title, asOf]: [string, string | null] = ['', null];
  for (const text of rows.flatMap(distinct)) {
    const day =
      /^(.*?)[（(【[]?(?:截[至止]|填报|填表|报送|更新|统计)(?:日期|时间|到)?[:： ]*([^:： ].*?)[）)】\]]?$/.exec(text);
    const read = day ? readLedgerDate(day[2]!) : undefined;
    if (read?.ok && read.date) asOf ??= read.date;
    const name = (read?.ok && read.date ? day![1]! : text).trim();
    if (!/^(?:附件|附表|文号|单位|填报|填表|制表|[（(]|$)/.test(name)) title ||= name;
  }
  return { title, asOf };
}

const NUMERAL = /^[(]?[一二三四五六七八九十]+[)]?[、.]?$/;
const HEADING = /^(?:[(]?[一二三四五六七八九十]+[)、.]|第[一二三四五六七八九十]+)/;
const NOT_A_TASK = /^(?:合计|总计|小计|(?:注|备注|说明|填表|填报|制表|审核|联系|单位负责|抄送)[^:]{0,6}:)/;

/** Walks the rows below the head. */
class GridReader {
  private readonly filled: Filled;
  private readonly head: LedgerHead;
  private readonly reader: RowReader;
  private readonly hasCountedRows: boolean;
  private readonly headTexts: readonly string[];

  constructor(filled: Filled, head: LedgerHead, year: number | undefined) {
    this.filled = filled;
    this.head = head;
    this.reader = new RowReader(filled.cells, head, year);
    this.headTexts = [head.from, head.to].map((row) => distinct(filled.cells[row]!).join('\n'));
    this.hasCountedRows = filled.cells.some((_, row) => row > head.to && /\d/.test(this.reader.text(row, 'number')));
  }

  get badCells(): readonly LedgerBadCell[] {
    return [...this.reader.badCells].sort((one, two) => one.row - two.row || one.column - two.column);
  }

  read(): LedgerRow[] {
    const rows: LedgerRow[] = [];
    let area = '';
    for (let row = this.head.to + 1; row < this.filled.cells.length; row += 1) {
      const heading = this.headingOf(row);
      if (heading !== undefined) area = heading || area;
      else this.take(row, area, rows);
    }
    return rows;
  }

  private take(row: number, area: string, rows: LedgerRow[]): void {
    const read = this.reader.read(row);
    const last = rows[rows.length - 1];
    if (last && last.title === read.title && this.isSameTask(row)) rows[rows.length - 1] = join(last, read);
    else if (read.title !== '') {
      rows.push({ ...read, number: read.number || String(rows.length + 1), area: read.area || area });
    }
  }

  /** The heading of a part of the ledger; empty for a row that says nothing of a task; undefined for a task. */
  private headingOf(row: number): string | undefined {
    const texts = distinct(this.filled.cells[row]!);
    if (texts.length === 0 || NOT_A_TASK.test(plainText(texts[0]!)) || this.isHeadAgain(texts)) return '';
    if (texts.length === 1 && this.isAcross(row, texts[0]!)) return texts[0]!;
    const number = plainText(this.reader.text(row, 'number'));
    // Rows that were numbered ahead say nothing yet.
    if (texts.every((text) => plainText(text) === number)) return '';
    const isBare = (['leads', 'partners', 'due', 'status', 'progress', 'text'] as const).every(
      (field) => this.reader.texts(row, field).length === 0,
    );
    return isBare && this.hasCountedRows && NUMERAL.test(number) ? this.reader.text(row, 'title') : undefined;
  }

  /** Heads are repeated at the top of each printed page. */
  private isHeadAgain(texts: readonly string[]): boolean {
    return this.headTexts.includes(texts.join('\n'));
  }

  /** One text over several columns, or a numbered heading where tasks have serial numbers. */
  private isAcross(row: number, text: string): boolean {
    const cells = this.filled.cells[row]!.filter((each) => plainText(each) === plainText(text)).length;
    return cells > 1 || (this.hasCountedRows && HEADING.test(plainText(text)));
  }

  /** A title merged over several rows with one number is one task with several units or measures. */
  private isSameTask(row: number): boolean {
    const column = this.head.columns.title![0]!;
    const area = this.filled.areaAt(row, column);
    if (area === undefined || row - 1 <= this.head.to || this.filled.areaAt(row - 1, column) !== area) return false;
    return this.reader.text(row, 'number') === this.reader.text(row - 1, 'number');
  }
}

function union(one: readonly string[], two: readonly string[]): string[] {
  return Array.from(new Set([...one, ...two]));
}

function joinText(one: string, two: string): string {
  return one === two || two === '' ? one : one === '' ? two : `${one}\n${two}`;
}

/** Two rows of one task: the later due date, the first state. */
function join(one: LedgerRow, two: LedgerRow): LedgerRow {
  return {
    ...one,
    text: joinText(one.text, two.text),
    leads: union(one.leads, two.leads),
    partners: union(one.partners, two.partners),
    due: one.due && two.due && two.due > one.due ? two.due : (one.due ?? two.due),
    dueText: joinText(one.dueText, two.dueText),
    status: one.status ?? two.status,
    progress: one.progress ?? two.progress,
    report: joinText(one.report, two.report),
    remark: joinText(one.remark, two.remark),
  };
}

/** Tasks that stand over several rows with numbers of their own are areas, and the measures beside them the tasks. */
function settleAreas(head: LedgerHead, { cells }: Filled): LedgerHead {
  const { title, text, area, number } = head.columns;
  if (!title?.length || !text?.length || area) return head;
  const [column, counter] = [title[0]!, number?.[0] ?? text[0]!];
  const isArea = cells.some((row, index) => {
    const above = cells[index - 1];
    if (index <= head.to + 1 || !above || isBlank(row[column] ?? '') || isBlank(row[counter] ?? '')) return false;
    return row[column] === above[column] && row[counter] !== above[counter] && row[text[0]!] !== row[column];
  });
  return isArea
    ? { ...head, columns: { ...head.columns, area: title, title: text.slice(0, 1), text: text.slice(1) } }
    : head;
}

/**
 * Reads a ledger (工作台账) as people type it: finds the head by what its words mean (one or two lines, with rows above),
 * understands merged cells, headings between rows, units, status words, shares and dates. Never throws; what a cell
 * does not say clearly is named in `badCells` and left out of its row.
 *
 * @example
 * const ledger = readLedgerGrid({ cells: [['序号', '任务', '完成时限'], ['1', '建强教研队伍', '2025年底前']] });
 * if (ledger.ok) ledger.rows[0].due; // '2025-12-31'
 */
export function readLedgerGrid(grid: Grid, options: LedgerGridOptions = {}): LedgerGridResult {
  const filled = fillMerges(grid);
  const found = findHead(filled.cells);
  if (!found) return { ok: false, code: 'headMissing' };
  const head = settleAreas(found, filled);
  const top = readTop(filled.cells.slice(0, head.from));
  const year = options.year ?? (top.asOf ? Number(top.asOf.slice(0, 4)) : undefined);
  const reader = new GridReader(filled, head, year);
  const rows = reader.read();
  return { ok: true, ...top, head, rows, badCells: reader.badCells };
}
