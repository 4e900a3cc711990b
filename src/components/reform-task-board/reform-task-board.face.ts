import { html, type TemplateResult } from 'lit';
import { clip, safeLink } from '../internal/safe.js';
import { MARKS, STATES } from '../internal/states.js';
import type { BoardContext } from './reform-task-board.context.js';
import { renderTable } from './reform-task-board.table.js';
import { footLine, headLine } from './reform-task-board.view.js';
import type { BoardWords, FaceWords } from './reform-task-board.words.js';

const keysOf = <K extends string>(record: Readonly<Partial<Record<K, unknown>>>): K[] => Object.keys(record) as K[];

/** What holds the place of a ledger while it is read. */
export function renderSkeleton(words: BoardWords | undefined): TemplateResult {
  return html`<div class="skeleton">
    <p class="spoken">${words?.loading}</p>
    ${Array.from({ length: 12 }, () => html`<i></i>`)}
  </div>`;
}

/** Title, document number, the notice itself, and the mark that must not be missed. */
function renderHead({ plan, words }: BoardContext): TemplateResult {
  const href = safeLink(plan.source.url);
  return html`<header part="header">
    <h2>${clip(plan.title, 150)}${plan.mark && html`<span class="mark" part="mark">${clip(plan.mark, 60)}</span>`}</h2>
    <p>
      <span>${headLine(plan, words)}</span>${
        href && html`<a href=${href} target="_blank" rel="noopener">${words.source}</a>`
      }
    </p>
  </header>`;
}

function renderFilters(context: BoardContext): TemplateResult {
  const { words, hands, plan } = context;
  const filter = (key: keyof FaceWords['all']): TemplateResult | string =>
    key === 'phase' && plan.phases.length === 0
      ? ''
      : html`<select data-set=${key} aria-label=${words.all[key]}>
          ${hands?.options(key, context) ?? html`<option>${words.all[key]}</option>`}
        </select>`;
  return html`<div class="filters" part="filters">
    ${keysOf(words.all).map(filter)}${hands?.renderFilterEnd(context)}
  </div>`;
}

/** Views, search, filters, and the day as of which all is seen. */
function renderToolbar(context: BoardContext): TemplateResult {
  const { words, ledger, hands, width } = context;
  const isNarrow = width === 'narrow';
  const isOpen = !!hands?.isFilterOpen;
  return html`<div class="toolbar" part="toolbar">
      <div class="views" role="group" aria-label=${words.view}>
        ${keysOf(words.views).map(
          (view) =>
            html`<button data-set="view" value=${view} aria-pressed=${(hands?.query.view ?? 'table') === view}>
              ${words.views[view]}
            </button>`,
        )}
      </div>
      <input
        type="search"
        data-set="q"
        aria-label=${words.search}
        placeholder=${words.search}
        .value=${hands?.query.q ?? ''}
      />
      <label class="asof"
        ><span>${words.asOf}</span> <b aria-hidden="true">${words.date(ledger.asOf)}</b
        ><input type="date" data-set="asOf" .value=${ledger.asOf}
      /></label>
      ${
        isNarrow
          ? html`<button class="button" data-act="filters" aria-expanded=${isOpen}>${words.filters}</button>`
          : ''
      }
    </div>
    ${isNarrow && !isOpen ? '' : renderFilters(context)}`;
}

/** How many there are of each state; a press shows only those. */
function renderTiles({ selection, words, hands }: BoardContext): TemplateResult {
  const status = hands?.query.status ?? '';
  const tile = (state: string, count: number, text: unknown): TemplateResult =>
    html`<button
      data-set="status"
      value=${state}
      class="${state} ${count ? '' : 'zero'}"
      aria-pressed=${status === state}
    >
      <b>${count}</b><span>${text}</span>
    </button>`;
  return html`<div class="tiles" part="tiles" role="group" aria-label=${words.all.status}>
    ${tile(
      '',
      selection.counts.reduce((sum, count) => sum + count),
      words.total,
    )}${STATES.map((state, code) =>
      tile(state, selection.counts[code]!, html`<i aria-hidden="true">${MARKS[state]}</i> ${words.states[state]}`),
    )}
  </div>`;
}

/** Counts and source on one side, what one can take away on the other. */
function renderFoot(context: BoardContext): TemplateResult {
  const { words, ledger, selection, plan, hands } = context;
  return html`<footer part="footer">
    <p>${words.count(ledger.tasks.length, selection.order.length)} · ${footLine(plan, ledger.asOf, words)}</p>
    <p>
      ${hands?.renderFootStart(context)}${keysOf(words.actions).map((action) =>
        action === 'copyLink' && !hands?.hasAddress
          ? ''
          : html`<button class="plain" data-act=${action}>${words.actions[action]}</button>`,
      )}
    </p>
  </footer>`;
}

/** A plan, with all that belongs to the view of it. */
export function renderBoard(context: BoardContext): TemplateResult {
  const { hands, plan } = context;
  const head = html`${hands?.renderFailure(context)}${renderHead(context)}`;
  if (plan.tasks.length === 0) return html`${head}${hands?.renderNotes(context)}`;
  return html`${head}${renderToolbar(context)}${renderTiles(context)}${hands?.renderNotes(context)}${
    hands ? hands.renderList(context) : renderTable(context)
  }${renderFoot(context)}`;
}
