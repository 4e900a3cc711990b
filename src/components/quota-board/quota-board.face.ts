import { html, type TemplateResult } from 'lit';
import type { QuotaStatus } from '../../sdk/rules/quota-status.js';
import { QUOTA_LOOKS, QUOTA_MARKS } from '../internal/quota-states.js';
import { clip, safeLink } from '../internal/safe.js';
import type { QuotaContext } from './quota-board.context.js';
import { renderTable } from './quota-board.table.js';
import { footLine, headLine } from './quota-board.view.js';
import type { QuotaBoardWords } from './quota-board.words.js';

const keysOf = <K extends string>(record: Readonly<Partial<Record<K, unknown>>>): K[] => Object.keys(record) as K[];

/** What holds the place of an overview while it is read. */
export function renderSkeleton(words: QuotaBoardWords | undefined): TemplateResult {
  return html`<div class="skeleton">
    <p class="spoken">${words?.loading}</p>
    ${Array.from({ length: 9 }, () => html`<i></i>`)}
  </div>`;
}

/** Title, document number, the notice itself, and the mark that must not be missed. */
function renderHead({ plan, words }: QuotaContext): TemplateResult {
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

/** Search, unit, order, and the day as of which all is measured. */
function renderToolbar(context: QuotaContext): TemplateResult {
  const { words, hands, asOf } = context;
  return html`<div class="toolbar" part="toolbar">
    <input
      type="search"
      data-set="q"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${hands?.query.q ?? ''}
    />
    ${keysOf(words.all).map(
      (key) =>
        html`<select data-set=${key} aria-label=${hands?.listLabel(key) ?? words.all[key]}>
          ${hands?.options(key, words) ?? html`<option>${words.all[key]}</option>`}
        </select>`,
    )}
    <label class="asof"
      ><span>${words.day}</span> <b aria-hidden="true">${words.date(asOf)}</b
      ><input type="date" data-set="asOf" .value=${asOf}
    /></label>
  </div>`;
}

/** How many there are of each status; a press shows only those. */
function renderTiles({ selection, words, hands }: QuotaContext): TemplateResult {
  const status = hands?.query.status ?? '';
  const isMeasured = !!hands?.isMeasured;
  const tile = (value: QuotaStatus | '', count: number | undefined, text: unknown): TemplateResult =>
    html`<button
      data-set="status"
      value=${value}
      class="${value && QUOTA_LOOKS[value]} ${count ? '' : 'zero'}"
      aria-pressed=${status === value}
    >
      <b>${count ?? '–'}</b><span>${text}</span>
    </button>`;
  const count = (each: QuotaStatus): number | undefined => (isMeasured ? (selection.counts[each] ?? 0) : undefined);
  return html`<div class="tiles" part="tiles" role="group" aria-label=${words.status}>
    ${tile('', selection.total, words.total)}${keysOf(QUOTA_MARKS).map((each) =>
      tile(each, count(each), html`<i aria-hidden="true">${QUOTA_MARKS[each]}</i> ${words.state(each, false)}`),
    )}
  </div>`;
}

/** Counts and source on one side, what one can take away on the other. */
function renderFoot({ words, selection, plan, asOf, hands }: QuotaContext): TemplateResult {
  return html`<footer part="footer">
    <p>${words.count(selection.total, selection.shown)} · ${hands?.sourceLine(words)}${footLine(plan, asOf, words)}</p>
    <p>
      ${hands?.renderFootStart(words)}${keysOf(words.actions).map((action) =>
        action === 'copyLink' && !hands?.hasAddress
          ? ''
          : html`<button class="plain" data-act=${action}>${words.actions[action]}</button>`,
      )}
    </p>
  </footer>`;
}

/** A plan's targets, with all that belongs to the view of them. */
export function renderBoard(context: QuotaContext): TemplateResult {
  const { hands, plan } = context;
  const head = html`${hands?.renderFailures(context)}${renderHead(context)}`;
  if (plan.targets.length === 0) return html`${head}${hands?.renderNotes(context)}`;
  return html`${head}${renderToolbar(context)}${renderTiles(context)}${hands?.renderNotes(context)}${
    hands ? hands.renderList(context) : renderTable(context)
  }${renderFoot(context)}`;
}
