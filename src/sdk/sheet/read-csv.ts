import { SheetError } from '../part-errors.js';
import type { SheetGrid } from './grid.js';

/** The separator that the first lines use most, quoted text aside. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const count = (separator: string): number => head.split(separator).length;
  return [',', '\t', ';'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Rows of a CSV text (RFC 4180; comma, tab or semicolon; CRLF, LF or CR). */
function parseRows(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]!;
    if (isQuoted) {
      if (unit !== '"') cell += unit;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (unit === '"' && cell === '') isQuoted = true;
    else if (unit === separator) {
      row.push(cell);
      cell = '';
    } else if (unit === '\n' || unit === '\r') {
      if (unit === '\r' && text[at + 1] === '\n') at += 1;
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else cell += unit;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next encoding, or none.
    }
  }
  throw new SheetError('not a workbook, nor a CSV text');
}

/** `'=1` is how careful writers keep a text from being a formula: the apostrophe is theirs, not the text's. */
const unguard = (cell: string): string =>
  /^'+\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'+[\t\r\n]/.test(cell) ? cell.slice(1) : cell;

/**
 * Reads a CSV file as a sheet: UTF-8 or, as Excel saves it in China, GB18030.
 *
 * @throws {SheetError} when the bytes are no text.
 */
export function readCsv(bytes: Uint8Array): SheetGrid {
  const rows = parseRows(decode(bytes));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name: 'CSV',
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => unguard(row[column] ?? '') || null)),
    merges: [],
  };
}
