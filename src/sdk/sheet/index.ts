/** Workbooks and ledgers as Excel, in browsers and Node; load it on demand. */
export * from './grid.js';
export * from './ledger-preview.js';
export { LEDGER_HEADS, SheetName } from './ledger-layout.js';
export type { LedgerRules, RuledDate, RuledGrid, RuledRow } from './ledger-rules.js';
export { readLedger, type ReadLedgerOptions } from './read-ledger.js';
export { MAX_WORKBOOK_BYTES, readSheets, readWorkbook, type WorkbookFile } from './read-workbook.js';
export { writeLedger, type ShownState, type StateOf, type WriteLedgerOptions } from './write-ledger.js';
export { writeWorkbook, type CellStyle, type WriteCell, type WriteSheet } from './write-workbook.js';
export { RECORD_HEADS } from './record-layout.js';
export type { SheetFields, SheetRecord, SheetRecordRules } from './record-rules.js';
export { readRecordSheet, type BadRecordCell, type ReadRecordsOptions, type RecordSheet } from './read-records.js';
export { recordsCsv, writeRecords, type WriteRecordsOptions } from './write-records.js';
