/** What a person takes away from a board: loaded when asked for. */
import { csvOf, fileName, tabsOf } from '../internal/table-text.js';
import { copyText, saveText } from '../internal/take-away.js';
import type { Row } from './quota-board.entry.js';
import type { Tools } from './quota-board.grip.js';
import { viewMeasured } from './quota-board.measured.view.js';
import type { Column, QuotaBoardWords } from './quota-board.words.js';

/** What a table is made of. */
export interface TableSource {
  readonly rows: readonly Row[];
  readonly words: QuotaBoardWords;
  readonly tools: Tools;
}

/** What is seen as lines of fields, with the goal in a column of its own. */
export function linesOf({ rows, words, tools }: TableSource): string[][] {
  const heads = (Object.keys(words.columns) as Column[]).map((column) => words.columns[column]);
  heads.splice(2, 0, words.goalHead);
  const lines = [heads];
  rows.forEach(({ entry }) => {
    if (!entry) return;
    const plain = tools.viewTarget(entry.target, words);
    const view = viewMeasured(entry, words, tools);
    const state = view?.stateText ?? (entry.isFigure ? '' : words.kinds[entry.target.kind]);
    const { goal, value, due, behind, latest } = { value: '', behind: '', latest: '', ...plain, ...view };
    lines.push([state, plain.label, goal, value, due.replace('\n', ' · '), behind, latest]);
  });
  return lines;
}

/** Does what a person asked for, and says in a word what came of it. */
export async function takeAway(action: string, source: TableSource, title: string, root: ShadowRoot): Promise<string> {
  const { words } = source;
  if (action === 'saveTable') {
    saveText(csvOf(linesOf(source)), fileName(title, 'targets'), root);
    return '';
  }
  const text = action === 'copyLink' ? location.href : tabsOf(linesOf(source));
  return (await copyText(text, root)) ? words.copied : words.notCopied;
}
