import { SheetError } from '../part-errors.js';
import type { CellValue, SheetGrid } from './grid.js';
import { readCsv } from './read-csv.js';
import { readCellErrors, readMergedCells, sheetPaths } from './merged-cells.js';

/** A workbook as a page or a program has it in hand. */
export type WorkbookFile = Blob | ArrayBuffer | Uint8Array;

/** A larger file is refused: no ledger is as long. */
export const MAX_WORKBOOK_BYTES = 10 * 1024 * 1024;
/** Unpacked, a workbook of that size holds no more than this unless it is a trap. */
const MAX_COLUMNS = 1000;
const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;

async function bytesOf(file: WorkbookFile): Promise<Uint8Array<ArrayBuffer>> {
  if (file instanceof Uint8Array) return new Uint8Array(file);
  return new Uint8Array(file instanceof ArrayBuffer ? file : await file.arrayBuffer());
}

/** The XML files of the workbook that say where its sheets are and which of their cells are merged. */
async function unpackXml(bytes: Uint8Array): Promise<Map<string, string>> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (total > MAX_UNPACKED_BYTES) throw new SheetError('the workbook unpacks to more than 300 MB');
      return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    },
  });
  const decoder = new TextDecoder();
  return new Map(Object.keys(files).map((name) => [name, decoder.decode(files[name])]));
}

function toValue(value: unknown): CellValue {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Puts the errors of formulas where they stand: an empty cell there would be a silent one. */
function withErrors(rows: CellValue[][], xml: string): CellValue[][] {
  for (const { row, column, text } of readCellErrors(xml)) {
    if (row < rows.length && column < MAX_COLUMNS) {
      const cells = rows[row]!;
      while (cells.length <= column) cells.push(null);
      cells[column] = text;
    }
  }
  return rows;
}

/**
 * Reads all sheets of an .xlsx workbook: values of cells, formulas as their last result, merged areas.
 *
 * @throws {SheetError} when the file is no workbook, is broken or above 10 MB.
 * @example
 * const [first] = await readWorkbook(input.files[0]);
 * cellText(first.rows[0][0]);
 */
export async function readWorkbook(file: WorkbookFile): Promise<SheetGrid[]> {
  const bytes = await bytesOf(file);
  if (bytes.length > MAX_WORKBOOK_BYTES) throw new SheetError('the workbook is larger than 10 MB');
  return readXlsx(bytes);
}

/**
 * Reads a workbook or a CSV file, told by its first bytes.
 *
 * @throws {SheetError} when it is neither, is broken or above 10 MB.
 */
export async function readSheets(file: WorkbookFile): Promise<SheetGrid[]> {
  const bytes = await bytesOf(file);
  if (bytes.length > MAX_WORKBOOK_BYTES) throw new SheetError('the file is larger than 10 MB');
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : [readCsv(bytes)];
}

async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<SheetGrid[]> {
  try {
    const xml = await unpackXml(bytes);
    const paths = sheetPaths(xml.get('xl/workbook.xml') ?? '', xml.get('xl/_rels/workbook.xml.rels') ?? '');
    const { default: readExcel } = await import('read-excel-file/universal');
    const sheets = await readExcel(bytes.buffer, { trim: false });
    return sheets.map(({ sheet, data }) => {
      const own = xml.get(paths.get(sheet) ?? '') ?? '';
      return {
        name: sheet,
        rows: withErrors(
          data.map((row) => row.map(toValue)),
          own,
        ),
        merges: readMergedCells(own),
      };
    });
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('not an .xlsx workbook, or broken', error);
  }
}
