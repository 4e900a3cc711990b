import { html, nothing, type TemplateResult } from 'lit';
import { clip, safeLink } from '../internal/safe.js';
import { MARKS, STATES } from '../internal/states.js';
import type { BoardAction, BoardContext } from './reform-task-board.context.js';
import { GROUPS, isFiltered, SORTS, VIEWS, type BoardQuery } from './reform-task-board.query.js';
import type { Facet } from './reform-task-board.rows.js';
import { footLine, headLine } from './reform-task-board.view.js';
import { type BoardWords, type Column } from './reform-task-board.words.js';

type Choice = readonly [value: string, label: string];

/** Title, document number, the notice itself, and the mark that must not be missed. */
export function renderHead({ plan, words }: BoardContext): TemplateResult {
  const href = safeLink(plan.source.url);
  return html`<header part="header">
    <h2>
      ${clip(plan.title, 150)}${plan.mark ? html`<span class="mark" part="mark">${clip(plan.mark, 60)}</span>` : nothing}
    </h2>
    <p>
      <span>${headLine(plan, words)}</span
      >${href ? html`<a href=${href} target="_blank" rel="noopener">${words.source}</a>` : nothing}
    </p>
  </header>`;
}

function renderSelect(
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<select
    aria-label=${label}
    class=${value && value !== 'none' && value !== 'number' ? 'chosen' : ''}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
  >
    ${choices.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
  </select>`;
}

function facetChoices(all: string, value: string, facets: readonly Facet[] | undefined): Choice[] {
  const found = facets ?? [];
  const own: Choice[] = value && !found.some((facet) => facet.value === value) ? [[value, clip(value, 40)]] : [];
  return [
    ['', all],
    ...own,
    ...found.map((facet): Choice => [facet.value, `${clip(facet.value, 40)}（${facet.count}）`]),
  ];
}

const COLUMN_OF: Readonly<Record<string, Column>> = { unit: 'leads', status: 'state' };

function sortChoices(words: BoardWords): Choice[] {
  const choices: Choice[] = [];
  SORTS.forEach((sort) => {
    if (sort === 'number') return choices.push(['number', words.order]);
    const name = words.sorted(words.columns[COLUMN_OF[sort] ?? (sort as Column)]);
    return choices.push([sort, name], [`-${sort}`, `${name} · ${words.turned}`]);
  });
  return choices;
}

function renderFilters(context: BoardContext): TemplateResult {
  const { query, words, facets, plan, change, act, width } = context;
  const { all, groups } = words;
  const find = (): void => act('findFacets');
  const facet = (key: 'unit' | 'phase' | 'area', list: readonly Facet[] | undefined): TemplateResult =>
    renderSelect(all[key], query[key], facetChoices(all[key], query[key], list), (value) => change({ [key]: value }));
  return html`<div class="filters" part="filters" @focusin=${find} @pointerdown=${find}>
    ${facet('unit', facets?.units)} ${plan.phases.length > 0 ? facet('phase', facets?.phases) : nothing}
    ${!facets || facets.areas.length > 0 ? facet('area', facets?.areas) : nothing}
    ${renderSelect(
      all.status,
      query.status,
      [['', all.status], ...STATES.map((state): Choice => [state, `${MARKS[state]} ${words.states[state]}`])],
      (status) => change({ status }),
    )}
    ${renderSelect(
      words.groupBy,
      query.groupBy,
      GROUPS.map((group) => [group, groups[group]]),
      (groupBy) => change({ groupBy: groupBy as BoardQuery['groupBy'] }),
    )}
    ${
      width === 'narrow'
        ? renderSelect(words.sortBy, query.sort, sortChoices(words), (sort) =>
            change({ sort: sort as BoardQuery['sort'] }),
          )
        : nothing
    }
    ${
      isFiltered(query)
        ? html`<button class="plain" @click=${() => change({ unit: '', phase: '', area: '', status: '', q: '' })}>
            ${words.clear}
          </button>`
        : nothing
    }
  </div>`;
}

function handleSearch(event: Event, change: BoardContext['change']): void {
  // Half-typed pinyin is nobody's search.
  if (!(event as InputEvent).isComposing) change({ q: (event.target as HTMLInputElement).value });
}

/** Views, search, filters, and the day as of which all is seen. */
export function renderToolbar(context: BoardContext): TemplateResult {
  const { query, words, change, act, ledger, width, isFilterOpen } = context;
  const search = (event: Event): void => handleSearch(event, change);
  return html`<div class="toolbar" part="toolbar">
      <div class="views" role="group" aria-label=${words.view}>
        ${VIEWS.map(
          (view) =>
            html`<button aria-pressed=${query.view === view} @click=${() => change({ view })}>
              ${words.views[view]}
            </button>`,
        )}
      </div>
      <input
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        .value=${query.q}
        @input=${search}
        @compositionend=${search}
      />
      <label class="asof"
        ><span>${words.asOf}</span> <b aria-hidden="true">${words.date(ledger.asOf)}</b
        ><input
          type="date"
          .value=${ledger.asOf}
          @change=${(event: Event) => change({ asOf: (event.target as HTMLInputElement).value })}
      /></label>
      ${
        width === 'narrow'
          ? html`<button class="button" aria-expanded=${isFilterOpen} @click=${() => act('toggleFilters')}>
              ${words.filters}
            </button>`
          : nothing
      }
    </div>
    ${width !== 'narrow' || isFilterOpen ? renderFilters(context) : nothing}`;
}

/** How many there are of each state; a press shows only those. */
export function renderTiles({ selection, query, words, change }: BoardContext): TemplateResult {
  const total = selection.counts.reduce((sum, count) => sum + count, 0);
  return html`<div class="tiles" part="tiles" role="group" aria-label=${words.all.status}>
    <button aria-pressed=${!query.status} @click=${() => change({ status: '' })}>
      <b>${total}</b><span>${words.total}</span>
    </button>
    ${STATES.map(
      (state, code) =>
        html`<button
          class="${state} ${selection.counts[code] ? '' : 'zero'}"
          aria-pressed=${query.status === state}
          @click=${() => change({ status: query.status === state ? '' : state })}
        >
          <b>${selection.counts[code]}</b><span><i aria-hidden="true">${MARKS[state]}</i> ${words.states[state]}</span>
        </button>`,
    )}
  </div>`;
}

/** Counts and source on one side, what one can take away on the other. */
export function renderFoot(context: BoardContext): TemplateResult {
  const { words, ledger, selection, plan, act, window } = context;
  const button = (action: BoardAction, label: string): TemplateResult =>
    html`<button class="plain" @click=${() => act(action)}>${label}</button>`;
  return html`<footer part="footer">
    <p>${words.count(ledger.tasks.length, selection.order.length)} · ${footLine(plan, ledger.asOf, words)}</p>
    <p>
      <span>${context.notice}</span>
      ${
        window.isWindowed || window.isWhole
          ? button('showAll', window.isWhole ? words.showLess : words.showAll(context.rows.length))
          : nothing
      }
      ${button('print', words.print)} ${button('copyTable', words.copyTable)} ${button('saveTable', words.saveTable)}
      ${context.canCopyLink ? button('copyLink', words.copyLink) : nothing}
    </p>
  </footer>`;
}
