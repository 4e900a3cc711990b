import type { LedgerPreview } from '../../sdk/sheet/index.js';
import { DEFAULT_WIDTH } from './plan-table.js';
import { renderTable } from './terminal.js';
import type { Words } from './words.js';

/** How much of a cell's text is shown. */
const SHOWN = 80;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** What reading a ledger would change, and which cells cannot be read, as tables for a terminal. */
export function renderPreview({ badCells, changes }: LedgerPreview, words: Words, columns: number | undefined): string {
  const { ledger } = words;
  const { heads, empty } = ledger;
  const width = Math.max(columns ?? DEFAULT_WIDTH, 60);
  const hasSheets = new Set(badCells.map(({ sheet }) => sheet)).size > 1;
  const out = [];
  if (badCells.length > 0) {
    const rows = badCells.map(({ sheet, cell, head, text, reason, detail }) => [
      hasSheets ? `${sheet} ${cell}` : cell,
      head,
      short(text) || empty,
      ledger.reasons[reason](detail),
    ]);
    const table = renderTable(
      [
        { head: heads.cell, min: 6, share: 2 },
        { head: heads.head, min: 8, share: 2 },
        { head: heads.text, min: 10, share: 3 },
        { head: heads.why, min: 16, share: 4 },
      ],
      rows,
      width,
    );
    out.push(`${ledger.badCells(badCells.length)}\n${table}`);
  }
  if (changes.length > 0) {
    const rows = changes.map((change) => [
      `${change.number} ${short(change.title)}`.trim(),
      ledger.fields[change.field],
      short(change.from) || empty,
      short(change.to) || empty,
    ]);
    const table = renderTable(
      [
        { head: heads.task, min: 14, share: 3 },
        { head: heads.field, min: 8, share: 0 },
        { head: heads.from, min: 10, share: 3 },
        { head: heads.to, min: 10, share: 4 },
      ],
      rows,
      width,
    );
    out.push(`${ledger.changes(changes.length)}\n${table}`);
  }
  if (out.length === 0) out.push(`${ledger.noChanges}\n`);
  return out.join('\n');
}
