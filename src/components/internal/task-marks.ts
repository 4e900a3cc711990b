import { html, type TemplateResult } from 'lit';
import { MARKS, type StateName } from './states.js';

/** A state as shape, word and colour. */
export function renderState(state: StateName, text: string): TemplateResult {
  return html`<span class="state ${state}" part="state"><i aria-hidden="true">${MARKS[state]}</i>${text}</span>`;
}

/** Progress as a bar that starts at zero; the figure beside it is what is read out. */
export function renderBar(percent: number): TemplateResult {
  return html`<svg class="bar" aria-hidden="true"><rect width="${percent}%" height="100%"></rect></svg>`;
}
