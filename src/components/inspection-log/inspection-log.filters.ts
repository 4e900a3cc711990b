import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { clip } from '../internal/clip.js';
import type { LogContext } from './inspection-log.context.js';
import { isFiltered, SORTS, unitsOf, type LogQuery } from './inspection-log.query.js';

/** Units to filter by: those that occur. */
export function renderUnitOptions({ seen, words, kind }: LogContext, query: LogQuery): TemplateResult[] {
  const own = kind ? seen.current.filter((record) => record.kind === kind) : seen.current;
  return [{ id: '', name: words.allUnits }, ...unitsOf(own, seen.names)].map(
    ({ id, name }) => html`<option value=${id} .selected=${live(id === query.unit)}>${clip(name, 60)}</option>`,
  );
}

/** Where columns have no heads to press, the order is chosen; and the way back to all. */
export function renderFilterEnd({ words, width }: LogContext, query: LogQuery): TemplateResult {
  const orders = [
    { sort: '-on', name: words.newest },
    { sort: 'on', name: words.oldest },
    ...SORTS.filter((sort) => sort !== 'on').map((sort) => ({ sort, name: words.columns[sort] })),
  ];
  return html`${
    width === 'narrow'
      ? html`<select data-set="sort" aria-label=${words.sortBy}>
          ${orders.map(
            ({ sort, name }) =>
              html`<option value=${sort} .selected=${live(sort === query.sort)}>${words.sortBy}：${name}</option>`,
          )}
        </select>`
      : ''
  }${isFiltered(query) ? html`<button class="plain" data-act="clear">${words.clear}</button>` : ''}`;
}
