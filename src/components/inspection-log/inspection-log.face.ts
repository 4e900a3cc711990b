import { html, nothing, type TemplateResult } from 'lit';
import { clip } from '../internal/clip.js';
import type { LogContext } from './inspection-log.context.js';
import { FINDING_LOOKS, FINDING_MARKS, renderTable } from './inspection-log.table.js';
import { STATUSES } from './inspection-log.view.js';
import type { LogWords } from './inspection-log.words.js';

/** What holds the place of a register while it is read. */
export function renderSkeleton(words: LogWords | undefined): TemplateResult {
  return html`<div class="skeleton">
    <p class="spoken">${words?.loading}</p>
    ${Array.from({ length: 10 }, () => html`<i></i>`)}
  </div>`;
}

function renderHead({ heading, mark, words, asOf }: LogContext): TemplateResult {
  return html`<header part="header">
    <h2>${clip(heading, 150)}${mark ? html`<span class="mark" part="mark">${clip(mark, 60)}</span>` : nothing}</h2>
    <p>${words.asOfNote(words.date(asOf))}</p>
  </header>`;
}

/** Adding, search and filters. */
function renderToolbar(context: LogContext): TemplateResult {
  const { words, hands, width } = context;
  const isNarrow = width === 'narrow';
  const isOpen = !isNarrow || !!hands?.isFilterOpen;
  const query = hands?.query;
  const day = (key: 'from' | 'to'): TemplateResult =>
    html`<label class="day"
      ><span>${words[key]}</span><input type="date" data-set=${key} .value=${query?.[key] ?? ''}
    /></label>`;
  return html`<div class="toolbar" part="toolbar">
      <button class="button add" data-act="add" aria-expanded=${!!hands?.isAdding}>${words.add}</button>
      <input
        type="search"
        data-set="q"
        aria-label=${words.search}
        placeholder=${words.search}
        .value=${query?.q ?? ''}
      />${
        isNarrow
          ? html`<button class="button" data-act="filters" aria-expanded=${isOpen}>${words.filters}</button>`
          : nothing
      }
    </div>
    ${
      isOpen
        ? html`<div class="filters">
            <select data-set="unit" aria-label=${words.columns.unit}>
              ${hands?.unitOptions(context) ?? html`<option>${words.allUnits}</option>`}
            </select>
            ${day('from')}${day('to')}${hands?.renderFilterEnd(context)}
          </div>`
        : nothing
    }`;
}

/** Records, what they add up to, and how findings stand; a press shows only those. */
function renderTiles({ tally, words, kind, hands }: LogContext): TemplateResult {
  const status = hands?.query.status ?? '';
  const sum = kind ? words.kind(kind) : undefined;
  return html`<div class="tiles" part="tiles" role="group" aria-label=${words.byFindings}>
    <button data-set="status" value="" aria-pressed=${status === ''}>
      <b>${tally.records}</b><span>${words.total}</span>
    </button>
    ${sum ? html`<div><b>${tally.sum}</b><span>${words.sum}（${sum.unit}）</span></div>` : nothing}${STATUSES.map(
      (each) =>
        html`<button
          data-set="status"
          value=${each}
          class="${FINDING_LOOKS[each]} ${tally.counts[each] ? '' : 'zero'}"
          aria-pressed=${status === each}
        >
          <b>${tally.counts[each]}</b
          ><span><i aria-hidden="true">${FINDING_MARKS[each]}</i> ${words.statuses[each]}</span>
        </button>`,
    )}
  </div>`;
}

function renderFoot({ words, tally, rows, mark, hands }: LogContext): TemplateResult {
  return html`<footer part="footer">
    <p>
      ${[words.count(tally.records, rows.length), clip(mark, 60)].filter(Boolean).join(' · ')}${hands?.renderFootStart(rows.length)}
    </p>
    <p>${hands?.renderActs(words)}</p>
  </footer>`;
}

/** A whole register. */
export function renderLog(context: LogContext): TemplateResult {
  const { hands, rows } = context;
  return html`${hands?.renderFailure(context)}${renderHead(context)}${renderToolbar(context)}${renderTiles(
    context,
  )}${hands?.renderNotes(context)}${hands?.renderPanel(context)}${
    rows.length === 0 ? hands?.renderEmpty(context) : renderTable(context)
  }${renderFoot(context)}${hands?.renderFiles(context)}`;
}
