import { byId, el, KeyedList, setText, type Drawn } from './dom.js';
import { addItem, restoreItem } from './edit-actions.js';
import { blankItem } from './fields.js';
import type { Item, Kind } from './items.js';
import { KIND_NAMES } from './words.js';
import type { Workbench } from './workbench.js';

interface Line {
  readonly key: string;
  readonly words: string;
  readonly depth: number;
  readonly at: readonly [number, number];
}

function lineOf(line: Line, locate: (at: readonly [number, number]) => void): Drawn<Line> {
  let now = line;
  const button = el('button', { type: 'button', class: 'line', on: { click: () => locate(now.at) } });
  const element = el('li', {}, button);
  const update = (next: Line): void => {
    now = next;
    setText(button, next.words);
    element.className = `depth-${Math.min(next.depth, 4)}`;
  };
  return { element, update };
}

/** The outline and the documents that are named: read, and a way to their place in the text. */
export function sideLists(bench: Workbench, locate: (at: readonly [number, number]) => void): void {
  const make = (line: Line): Drawn<Line> => lineOf(line, locate);
  const outline = new KeyedList<Line>(byId('outline'), (line) => line.key, make);
  const cited = new KeyedList<Line>(byId('cited'), (line) => line.key, make);
  let drawn: unknown = null;
  bench.listen(() => {
    if (bench.edited === drawn) return;
    drawn = bench.edited;
    const plan = bench.edited?.plan;
    const entries = (plan?.outline ?? []).map((entry, index) => ({
      key: `${index}`,
      words: `${entry.marker}${entry.heading}`,
      depth: entry.depth,
      at: entry.at,
    }));
    const documents = (plan?.citedDocuments ?? []).map((document, index) => ({
      key: `${index}`,
      words: [document.title, document.documentNumber].filter(Boolean).join(' '),
      depth: 1,
      at: document.at,
    }));
    outline.update(entries);
    cited.update(documents);
    setText(byId('outline-count'), entries.length ? `${entries.length} 条` : '没有');
    setText(byId('cited-count'), documents.length ? `${documents.length} 份` : '没有');
  });
}

function orphanRow(bench: Workbench, ref: string): Drawn<string> {
  const kind = ref.slice(0, ref.indexOf('/')) as Kind;
  const change = bench.edits.changed[ref] ?? {};
  const words = Object.values(change)
    .filter((value) => typeof value === 'string' && value !== '')
    .join('，')
    .slice(0, 80);
  const keep = (): void => {
    const item = { ...blankItem(kind, bench.edited!.plan), ...change } as Item;
    const { edits } = addItem(restoreItem(bench.edits, ref), kind, item, null);
    bench.edit(edits, '另存为新条目');
  };
  const drop = (): void => bench.edit(restoreItem(bench.edits, ref), '丢弃修改');
  const element = el(
    'li',
    { class: 'warning' },
    el('p', {}, `${KIND_NAMES[kind]}：${words || '（改动了日期、数值或归属）'}`),
    el(
      'div',
      { class: 'row-tools' },
      el('button', { type: 'button', class: 'tool', on: { click: keep } }, '另存为新条目'),
      el('button', { type: 'button', class: 'tool', on: { click: drop } }, '丢弃'),
    ),
  );
  return { element, update: () => undefined };
}

/** Edits whose item the text no longer gives: shown, never silently lost. */
export function orphanList(bench: Workbench): void {
  const list = new KeyedList<string>(
    byId('orphan-list'),
    (ref) => ref,
    (ref) => orphanRow(bench, ref),
  );
  bench.listen(() => {
    const orphans = bench.edited?.orphans ?? [];
    byId('orphans').hidden = orphans.length === 0;
    setText(byId('orphan-count'), `${orphans.length} 处`);
    list.update(orphans);
  });
}
