import assert from 'node:assert/strict';
import { readLedgerGrid, type Grid, type LedgerGrid, type LedgerRow } from '../../src/sdk/rules/ledger-grid.js';

/** A table as text: cells parted by |, `^` is merged with the cell above, `<` with the cell before. */
export function gridOf(text: string): Grid {
  const drawn = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/\\n/g, '\n')));
  const merges: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  drawn.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === '^' || cell === '<') return;
      let [rowSpan, columnSpan] = [1, 1];
      while (drawn[row + rowSpan]?.[column] === '^') rowSpan += 1;
      while (cells[column + columnSpan] === '<') columnSpan += 1;
      if (rowSpan > 1 || columnSpan > 1) merges.push({ row, column, rowSpan, columnSpan });
    }),
  );
  return { cells: drawn.map((cells) => cells.map((cell) => (/^[\^<]$/.test(cell) ? '' : cell))), merges };
}

/** A ledger that has a head. */
export function readLedger(text: string, year?: number): LedgerGrid {
  const ledger = readLedgerGrid(gridOf(text), { year });
  assert.ok(ledger.ok, 'a head was found');
  return ledger;
}

/** The only row of a ledger. */
export function onlyRow(text: string): LedgerRow {
  const { rows } = readLedger(text);
  assert.equal(rows.length, 1);
  return rows[0]!;
}
