import { html, nothing, type TemplateResult } from 'lit';
import type { MeterWords } from './quota-meter.words.js';

/** Lists are drawn up to here, until a person asks for all. */
const MOST = 60;

export function shownOf<T>(items: readonly T[], isWhole: boolean): readonly T[] {
  return isWhole ? items : items.slice(0, MOST);
}

/** How many are shown, and the way to the others; nothing when all are. */
export function renderMore(shown: number, all: number, words: MeterWords): TemplateResult | typeof nothing {
  if (shown >= all) return nothing;
  return html`<p class="more">
    ${words.showing(shown, all)} <button class="plain" data-act="all">${words.showAll(all)}</button>
  </p>`;
}
