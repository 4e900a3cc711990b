import { html, type TemplateResult } from 'lit';
import type { BoardContext } from './reform-task-board.context.js';
import type { Tools } from './reform-task-board.grip.js';
import type { Facet, Facets } from './reform-task-board.group.js';
import { GROUPS, isFiltered, SORTS, type BoardQuery } from './reform-task-board.query.js';
import type { BoardWords, Column, FaceWords } from './reform-task-board.words.js';

type Choice = readonly [value: string, label: string];

/** Which column an order goes by. */
export const COLUMN_OF: Readonly<Record<string, Column>> = { unit: 'leads', status: 'verdict' };

function renderChoices(choices: readonly Choice[], chosen: string): TemplateResult[] {
  return choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`);
}

/** What a filter offers: what it says now is always there, also before the others are found. */
function facetChoices(all: string, value: string, facets: readonly Facet[], { clip }: Tools): Choice[] {
  const own: Choice[] = value && !facets.some((facet) => facet.value === value) ? [[value, clip(value, 40)]] : [];
  return [
    ['', all],
    ...own,
    ...facets.map((facet): Choice => [facet.value, `${clip(facet.value, 40)}（${facet.count}）`]),
  ];
}

/** The options of one of the lists above the ledger. */
export function renderOptions(
  key: keyof FaceWords['all'],
  { words }: BoardContext,
  query: BoardQuery,
  facets: Facets | undefined,
  tools: Tools,
): TemplateResult[] {
  const all = words.all[key];
  if (key === 'groupBy') {
    return renderChoices(
      GROUPS.map((group) => [group, words.groups[group]]),
      query.groupBy,
    );
  }
  if (key === 'status') {
    const { MARKS, STATES } = tools;
    const states = STATES.map((state): Choice => [state, `${MARKS[state]} ${words.states[state]}`]);
    return renderChoices([['', all], ...states], query.status);
  }
  return renderChoices(facetChoices(all, query[key], facets?.[key] ?? [], tools), query[key]);
}

function sortChoices(words: BoardWords): Choice[] {
  const choices: Choice[] = [['number', words.order]];
  SORTS.slice(1).forEach((sort) => {
    const name = words.sorted(words.columns[COLUMN_OF[sort] ?? (sort as Column)]);
    choices.push([sort, name], [`-${sort}`, `${name} · ${words.turned}`]);
  });
  return choices;
}

/** What stands behind the filters: the order, where there are no headings to press, and the way back to all. */
export function renderFilterEnd({ words, width }: BoardContext, query: BoardQuery): TemplateResult {
  return html`${
    width === 'narrow'
      ? html`<select data-set="sort" aria-label=${words.sortBy}>
          ${renderChoices(sortChoices(words), query.sort)}
        </select>`
      : ''
  }${isFiltered(query) ? html`<button class="plain" data-act="clear">${words.clear}</button>` : ''}`;
}
