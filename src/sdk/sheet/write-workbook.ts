import { SheetError } from '../part-errors.js';
import { escapeCell } from './cell-escape.js';

/** How a cell looks. */
export interface CellStyle {
  readonly isBold?: boolean;
  readonly isTitle?: boolean;
  readonly isHead?: boolean;
  readonly isCentered?: boolean;
  /** Grey, for what is the program's own (ids). */
  readonly isFaint?: boolean;
  readonly hasBorder?: boolean;
}

/** A cell to be written: text is always text, whatever it begins with. */
export interface WriteCell extends CellStyle {
  readonly value: string | number | null;
  /** Columns that the cell is merged over. */
  readonly span?: number;
}

/** One sheet to be written. */
export interface WriteSheet {
  readonly name: string;
  readonly rows: readonly (readonly WriteCell[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Rows at the top that stay when scrolling. */
  readonly frozenRows: number;
}

/** What one cell of a workbook holds at most, in UTF-16 units (Excel's own limit). */
export const MAX_CELL_LENGTH = 32_767;

function toCell(cell: WriteCell): object {
  const { value, span, isBold, isTitle, isHead, isCentered, isFaint, hasBorder } = cell;
  const text = typeof value === 'string' && value !== '' ? escapeCell(value) : null;
  if (text !== null && text.length > MAX_CELL_LENGTH) throw new SheetError('a text is too long for a cell');
  return {
    // Type String keeps `=1+1` what it is: a text, never a formula. Format @ keeps it so when an officer edits the cell.
    ...(typeof value === 'number' ? { value, type: Number } : { value: text, type: String, format: '@' }),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(isBold || isTitle || isHead ? { fontWeight: 'bold' } : {}),
    ...(isTitle ? { fontSize: 16 } : {}),
    ...(isHead ? { backgroundColor: '#DCE6F1' } : {}),
    ...(isFaint ? { textColor: '#7F7F7F' } : {}),
    ...(hasBorder ? { borderStyle: 'thin', borderColor: '#A6A6A6' } : {}),
    align: isCentered || isTitle ? 'center' : 'left',
    alignVertical: isTitle || isHead ? 'center' : 'top',
    wrap: true,
  };
}

/**
 * Writes sheets as an .xlsx workbook.
 *
 * @throws {SheetError} when a text is too long for a cell.
 */
export async function writeWorkbook(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal');
  const blob = await write(
    sheets.map(({ name, rows, widths, frozenRows }) => ({
      sheet: name,
      data: rows.map((row) =>
        row.flatMap((cell) => [toCell(cell), ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)]),
      ),
      columns: widths.map((width) => ({ width })),
      ...(frozenRows > 0 ? { stickyRowsCount: frozenRows } : {}),
      orientation: 'landscape' as const,
    })),
    { fontFamily: '宋体', fontSize: 11 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
