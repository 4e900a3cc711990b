import type { ReformRecord } from '../model/index.js';
import { AS_OF_LABEL } from './ledger-layout.js';
import { RECORD_HEADS, RECORD_SHEET, type RecordColumn } from './record-layout.js';
import { COLUMNS, linesOf, orderRecords, type RecordLine } from './record-lines.js';
import type { SheetRecordRules } from './record-rules.js';
import { piecesOf } from './write-ledger.js';
import { writeWorkbook, type WriteCell } from './write-workbook.js';

/** How records are written. */
export interface WriteRecordsOptions {
  readonly rules: SheetRecordRules;
  /** The day as of which findings are open or overdue. */
  readonly asOf: string;
  /** What stands above the table. */
  readonly title: string;
  /** A label such as 演示数据. */
  readonly mark?: string;
}

const WIDTHS: Partial<Record<RecordColumn, number>> = {
  number: 6,
  on: 12,
  unit: 22,
  note: 36,
  finding: 36,
  due: 12,
  followedOn: 12,
  followUp: 30,
  evidence: 24,
  url: 24,
  evidenceOn: 12,
  id: 22,
};
const CENTRED: readonly RecordColumn[] = ['number', 'on', 'quantity', 'measure', 'of', 'due', 'followedOn', 'settled'];
const FAINT: readonly RecordColumn[] = ['revision', 'targets', 'id', 'unitId', 'personId', 'findingId', 'evidenceId'];

function rowOf(line: RecordLine): WriteCell[] {
  return COLUMNS.map((column) => ({
    value: line[column] ?? null,
    hasBorder: true,
    isCentered: CENTRED.includes(column),
    isFaint: FAINT.includes(column),
  }));
}

/** Every record as lines, numbered. */
function allLines(
  records: readonly ReformRecord[],
  options: Pick<WriteRecordsOptions, 'rules' | 'asOf'>,
  pieces: (text: string) => readonly string[],
): RecordLine[] {
  return orderRecords(records).flatMap(({ record, isStanding }, at) =>
    linesOf(record, isStanding, { ...options, pieces }).map((line, part): RecordLine =>
      part === 0 ? { number: at + 1, ...line } : line,
    ),
  );
}

/**
 * Writes records, all revisions and deletions among them, as an .xlsx workbook of one sheet that reads back without loss:
 * a register with a line for each record and more lines where it has several findings, follow-ups or papers. Texts are
 * never formulas, whatever they begin with.
 *
 * @throws {SheetError} when a name is too long for a cell.
 * @example
 * const bytes = await writeRecords(records, { rules: recordSheetRules(roster), asOf: '2025-10-20', title: '下校视导记录' });
 */
export function writeRecords(records: readonly ReformRecord[], options: WriteRecordsOptions): Promise<Uint8Array> {
  const { title, mark, asOf } = options;
  const over = (value: string, isTitle: boolean): WriteCell[] => [{ value, span: COLUMNS.length, isTitle }];
  const heads = COLUMNS.map((column): WriteCell => {
    return { value: RECORD_HEADS[column], isHead: true, isCentered: true, hasBorder: true };
  });
  const top = [over(`${mark ? `【${mark}】` : ''}${title}`, true), over(`${AS_OF_LABEL}${asOf}`, false), heads];
  return writeWorkbook([
    {
      name: RECORD_SHEET,
      rows: [...top, ...allLines(records, options, piecesOf).map(rowOf)],
      widths: COLUMNS.map((column) => WIDTHS[column] ?? 10),
      frozenRows: top.length,
    },
  ]);
}

/** A field that no spreadsheet takes for a formula; `readCsv` takes the apostrophe away again. */
function guarded(text: string): string {
  return /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]/.test(text) ? `'${text}` : text;
}

/**
 * Writes records as CSV with a byte order mark, so that spreadsheets read it as UTF-8: the same lines as the workbook.
 *
 * @example
 * const csv = recordsCsv(records, { rules: recordSheetRules(roster), asOf: '2025-10-20' });
 */
export function recordsCsv(
  records: readonly ReformRecord[],
  options: Pick<WriteRecordsOptions, 'rules' | 'asOf'>,
): string {
  const quoted = (value: string | number | undefined): string => {
    const field = typeof value === 'string' ? guarded(value) : String(value ?? '');
    return /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
  };
  const rows = allLines(records, options, (text) => [text]).map((line) =>
    COLUMNS.map((column) => quoted(line[column])),
  );
  return `\ufeff${[COLUMNS.map((column) => RECORD_HEADS[column]), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
