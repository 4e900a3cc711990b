/** What a person takes away from a board: loaded when asked for. */
import { csvOf, fileName, tabsOf } from '../internal/table-text.js';
import { copyText, saveText } from '../internal/take-away.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { Tools } from './reform-task-board.grip.js';
import type { Column } from './reform-task-board.words.js';

/** What a table is made of. */
export interface TableSource extends Pick<BoardContext, 'rows' | 'ledger' | 'words'> {
  readonly tools: Pick<Tools, 'viewTask'>;
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
  return lines;
}

/** What is seen, as CSV. */
export function toCsv(source: TableSource): string {
  return csvOf(tableOf(source));
}

/** What is seen, in columns parted by tabs. */
export function toTabs(source: TableSource): string {
  return tabsOf(tableOf(source));
}

/** Does what a person asked for, and says in a word what came of it. */
export async function takeAway(action: string, source: TableSource, title: string, root: ShadowRoot): Promise<string> {
  const { words } = source;
  if (action === 'saveTable') {
    saveText(toCsv(source), fileName(title, 'ledger'), root);
    return '';
  }
  const text = action === 'copyLink' ? location.href : toTabs(source);
  return (await copyText(text, root)) ? words.copied : words.notCopied;
}
