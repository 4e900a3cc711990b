/** A cell as a workbook holds it; a date is a calendar date `YYYY-MM-DD` in a box, so that it is not taken for text. */
export type CellValue = string | number | boolean | DateCell | null;

/** A cell that the workbook formats as a date. */
export interface DateCell {
  readonly date: string;
}

/** An area of merged cells, rows and columns counted from 0, ends included. Its value stands in the first cell. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook: rows of cells from A1 on, all of one length, and what is merged. */
export interface SheetGrid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedArea[];
}

/**
 * The name of a cell, row and column counted from 0.
 *
 * @example
 * cellName(6, 3); // 'D7'
 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** What a person reads in a cell: a number without noise, a date as `YYYY-MM-DD`. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.date : String(value);
}

/** Merged areas may claim more than there is; filling stops at this many cells. */
const MOST_FILLED = 2_000_000;

/** Rows in which every cell of a merged area holds its value, as a reader of the sheet understands it. */
export function spreadMerges({ rows, merges }: SheetGrid): CellValue[][] {
  const spread = rows.map((row) => [...row]);
  let room = MOST_FILLED;
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null;
    for (let y = top; y <= Math.min(bottom, spread.length - 1) && room > 0; y += 1) {
      const row = spread[y]!;
      for (let x = left; x <= Math.min(right, row.length - 1); x += 1, room -= 1) row[x] = value;
    }
  }
  return spread;
}
