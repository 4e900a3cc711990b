import { cellText, spreadMerges, type CellValue, type SheetGrid } from './grid.js';
import { isIsoDate } from './ledger-cells.js';
import { AS_OF_LABEL, SheetName } from './ledger-layout.js';
import type { LedgerRules, RuledGrid } from './ledger-rules.js';

/** The sheets of our own workbook that are not the ledger proper. */
const OWN: readonly string[] = [SheetName.reports, SheetName.evidence, SheetName.archive];

/** A sheet that is a ledger, its cells with merged areas filled, and what the rules read of it. */
export interface FoundLedger {
  readonly sheet: SheetGrid;
  readonly cells: readonly (readonly CellValue[])[];
  readonly grid: RuledGrid;
}

/** The first sheet that the rules read as a ledger. */
export function findLedger(
  sheets: readonly SheetGrid[],
  rules: LedgerRules,
  year: number | undefined,
): FoundLedger | null {
  for (const sheet of sheets.filter(({ name }) => !OWN.includes(name))) {
    const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
      row: top,
      column: left,
      rowSpan: bottom - top + 1,
      columnSpan: right - left + 1,
    }));
    const grid = rules.readGrid({ cells: sheet.rows.map((row) => row.map(cellText)), merges }, { year });
    // A head alone is no ledger unless the workbook is our own: words of heads stand in many a text.
    if (grid.ok && (grid.rows.length > 0 || sheets.some(({ name }) => OWN.includes(name))))
      return { sheet, cells: spreadMerges(sheet), grid };
  }
  return null;
}

/** The day that our own line above the heads names. */
export function ownAsOf(sheets: readonly SheetGrid[]): string | null {
  const line = sheets
    .filter(({ name }) => !OWN.includes(name))
    .flatMap(({ rows }) => rows.slice(0, 6).map((row) => cellText(row[0])))
    .find((text) => text.startsWith(AS_OF_LABEL));
  const day = line?.slice(AS_OF_LABEL.length).trim() ?? '';
  return isIsoDate(day) ? day : null;
}
