import { cellText, spreadMerges, type CellValue, type SheetGrid } from './grid.js';
import { columnNamed, type RecordColumn } from './record-layout.js';

/** A sheet that holds records: where its columns are, and its lines below the heads. */
export interface FoundRecords {
  readonly sheet: SheetGrid;
  /** Cells as they stand: what is merged stands in its first cell only. */
  readonly raw: readonly (readonly CellValue[])[];
  /** Cells with merged areas filled. */
  readonly spread: readonly (readonly CellValue[])[];
  readonly columns: ReadonlyMap<RecordColumn, number>;
  readonly heads: readonly string[];
  /** The first line below the heads. */
  readonly start: number;
  /** What stands above the heads. */
  readonly title: string;
}

/** Heads stand among the first lines. */
const MOST_ABOVE = 20;

function headsIn(row: readonly CellValue[]): Map<RecordColumn, number> {
  const found = new Map<RecordColumn, number>();
  row.forEach((cell, column) => {
    const name = columnNamed(cellText(cell));
    if (name && !found.has(name)) found.set(name, column);
  });
  return found;
}

/** A line is a head when it names the day, and what or whom it is of. */
function isHead(found: ReadonlyMap<RecordColumn, number>): boolean {
  return (
    found.has('on') && (['unit', 'person', 'note', 'finding', 'quantity'] as const).some((name) => found.has(name))
  );
}

function findIn(sheet: SheetGrid): FoundRecords | null {
  const spread = spreadMerges(sheet);
  for (let row = 0; row < Math.min(spread.length, MOST_ABOVE); row += 1) {
    const upper = headsIn(spread[row]!);
    const lower = headsIn(spread[row + 1] ?? []);
    const isDouble = upper.size >= 1 && lower.size >= 2 && isHead(new Map([...upper, ...lower]));
    const found = isDouble ? new Map([...upper, ...lower]) : upper;
    if (!isHead(found)) continue;
    const last = isDouble ? row + 1 : row;
    const heads = spread[last]!.map((cell, column) => cellText(cell).trim() || cellText(spread[row]![column]).trim());
    const title = spread
      .slice(0, row)
      .flatMap((cells) => [...new Set(cells.map(cellText))])
      .join(' ');
    return { sheet, raw: sheet.rows, spread, columns: found, heads, start: last + 1, title };
  }
  return null;
}

/** The first sheet that holds records, told by its heads. */
export function findRecords(sheets: readonly SheetGrid[]): FoundRecords | null {
  for (const sheet of sheets) {
    const found = findIn(sheet);
    if (found) return found;
  }
  return null;
}

/** Whether a line says nothing of a record: empty, a sum, a remark below the table, or the heads once more. */
export function isAside(found: FoundRecords, row: number): boolean {
  const texts = found.raw[row]!.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  if (texts.length === 0) return true;
  const first = texts[0]!.normalize('NFKC').replace(/\s/g, '');
  if (/^(?:合计|总计|小计)/.test(first)) return true;
  if (texts.length <= 2 && /^(?:注|备注|说明|填表|填报|制表|审核|联系)[^:]{0,6}:/.test(first)) return true;
  return isHead(headsIn(found.spread[row]!));
}
