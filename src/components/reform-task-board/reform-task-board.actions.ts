/** What a person takes away from a board: loaded when asked for. */
import { copyText, saveText } from '../internal/take-away.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { Tools } from './reform-task-board.grip.js';
import type { Column } from './reform-task-board.words.js';

/** What a table is made of. */
export interface TableSource extends Pick<BoardContext, 'rows' | 'ledger' | 'words'> {
  readonly tools: Pick<Tools, 'viewTask'>;
}

/** One field of a table for other programs: what a spreadsheet would take for a formula is made plain text. */
export function plainField(value: string): string {
  return /^[\s\u00a0]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function tableOf({ rows, ledger, words, tools }: TableSource): string[][] {
  const lines = [(Object.keys(words.columns) as Column[]).map((column) => words.columns[column])];
  for (let line = 0; line < rows.length; line += 1) {
    const { index } = rows.at(line);
    if (index < 0) continue;
    const task = ledger.tasks[index]!;
    const view = tools.viewTask(ledger, index, words);
    lines.push([
      task.number,
      task.title,
      words.list(task.leads),
      words.list(task.partners),
      view.due,
      view.stateText,
      view.progress === null ? '' : `${view.progress}%`,
    ]);
  }
  return lines.map((fields) => fields.map(plainField));
}

/** What is seen, as CSV with a byte order mark, so that spreadsheets read it as UTF-8. */
export function toCsv(context: TableSource): string {
  const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);
  return `\ufeff${tableOf(context)
    .map((fields) => fields.map(quote).join(','))
    .join('\r\n')}\r\n`;
}

/** What is seen, in columns parted by tabs: pasted into a spreadsheet it falls into cells. */
export function toTabs(context: TableSource): string {
  return tableOf(context)
    .map((fields) => fields.map((field) => field.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

/** A plan's title as the name of a file. */
export function fileName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').slice(0, 80) || 'ledger'}.csv`;
}

/** Does what a person asked for, and says in a word what came of it. */
export async function takeAway(action: string, source: TableSource, title: string, root: ShadowRoot): Promise<string> {
  const { words } = source;
  if (action === 'saveTable') {
    saveText(toCsv(source), fileName(title), root);
    return '';
  }
  const text = action === 'copyLink' ? location.href : toTabs(source);
  return (await copyText(text, root)) ? words.copied : words.notCopied;
}
