import writeExcel from 'write-excel-file/universal';
import { readWorkbook, writeWorkbook, type SheetGrid, type WriteCell } from '../../../../src/sdk/sheet/index.js';

/** A cell as an officer fills it in: text, a number, a real date, or one that is merged over rows and columns. */
export type Typed = string | number | Date | null | { value: string | number | Date; rows?: number; columns?: number };

/** A workbook as officers make it, cells of any kind and merged ones included. */
export async function officerWorkbook(rows: readonly (readonly Typed[])[], name = 'Sheet1'): Promise<Uint8Array> {
  const toCell = (typed: Typed): object | null => {
    if (typed === null) return null;
    const {
      value,
      rows: rowSpan,
      columns: columnSpan,
    } = typeof typed === 'object' && !(typed instanceof Date)
      ? typed
      : { value: typed, rows: undefined, columns: undefined };
    return {
      value,
      ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {}),
      ...(rowSpan ? { rowSpan } : {}),
      ...(columnSpan ? { columnSpan } : {}),
    };
  };
  const blob = await writeExcel([{ sheet: name, data: rows.map((row) => row.map(toCell)) as never }]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Opens a workbook of ours, lets `change` type into its cells, and saves it as a spreadsheet program would. */
export async function retype(
  bytes: Uint8Array,
  change: (cells: (sheet: string) => (string | number | null)[][]) => void,
): Promise<Uint8Array> {
  const sheets = await readWorkbook(bytes);
  const grids = new Map(
    sheets.map((sheet: SheetGrid) => [
      sheet.name,
      sheet.rows.map((row) =>
        row.map((cell) => (typeof cell === 'object' && cell ? cell.date : (cell as string | number | null))),
      ),
    ]),
  );
  change((name) => grids.get(name)!);
  return writeWorkbook(
    sheets.map(({ name }) => ({
      name,
      rows: grids.get(name)!.map((row) => Array.from(row, (value): WriteCell => ({ value: value ?? null }))),
      widths: [],
      frozenRows: 0,
    })),
  );
}
