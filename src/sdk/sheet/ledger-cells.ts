import { cellName, cellText, spreadMerges, type CellValue, type SheetGrid } from './grid.js';
import type { BadCell, LedgerReason } from './ledger-preview.js';

/** Collects the cells that cannot be taken over. */
export class BadCells {
  readonly list: BadCell[] = [];

  add(sheet: string, row: number, column: number, head: string, text: string, reason: LedgerReason, detail = ''): void {
    const cell = cellName(row, column);
    if (!this.list.some((each) => each.sheet === sheet && each.cell === cell)) {
      this.list.push({ sheet, cell, head, text, reason, detail });
    }
  }
}

/** One row of a sheet that this program lays out itself. */
export interface OwnRow<Field extends string> {
  readonly row: number;
  /** The text of a field, blanks at its ends kept. */
  readonly get: (field: Field) => string;
  readonly value: (field: Field) => CellValue;
  readonly bad: (field: Field, reason: LedgerReason, detail?: string) => void;
}

/** Rows of a sheet whose first row holds the heads that are asked for; columns may have been moved or added. */
export function ownRows<Field extends string>(
  sheet: SheetGrid,
  heads: Readonly<Record<Field, string>>,
  bad: BadCells,
): OwnRow<Field>[] {
  const [top = [], ...body] = spreadMerges(sheet);
  const columns = new Map(top.map((head, column) => [cellText(head).trim(), column]));
  const columnOf = (field: Field): number => columns.get(heads[field]) ?? -1;
  return body
    .map((cells, index): OwnRow<Field> => {
      const row = index + 1;
      const value = (field: Field): CellValue => cells[columnOf(field)] ?? null;
      const get = (field: Field): string => cellText(value(field));
      return {
        row,
        get,
        value,
        bad: (field, reason, detail) =>
          bad.add(sheet.name, row, Math.max(columnOf(field), 0), heads[field], get(field), reason, detail),
      };
    })
    .filter((_, index) => body[index]!.some((cell) => cellText(cell).trim() !== ''));
}

/** The key of a word in a table of words, read without blanks. */
export function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null {
  const bare = text.replace(/\s/g, '');
  return (Object.keys(words) as Key[]).find((key) => words[key] === bare || key === bare) ?? null;
}

/** All words of a table, as a line. */
export const allWords = (words: Readonly<Record<string, string>>): string => Object.values(words).join('、');

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a date of the calendar, `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What the model takes for an identifier and for a link. */
export const isIdentifier = (text: string): boolean => /^[\w.:-]{1,128}$/.test(text);
export const isLink = (text: string): boolean =>
  text.length <= 2048 && (/^https?:\/\//i.test(text) || /^[^:/?#]*(?:[/?#]|$)/.test(text));

/** Words of an error that a formula left in its cell. */
export const isCellError = (text: string): boolean => /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text);
