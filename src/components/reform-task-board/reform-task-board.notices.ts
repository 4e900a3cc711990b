import { html, type TemplateResult } from 'lit';
import { isJiaogaiError, type DataIssue } from '../../sdk/errors.js';
import type { Tools } from './reform-task-board.grip.js';
import type { BoardWords } from './reform-task-board.words.js';

/** Faults that are listed by place; more are only counted. */
const MOST_REASONS = 20;

/** A sentence and the way on. */
export function renderNote(text: string, action = '', act = ''): TemplateResult {
  return html`<div class="note">
    <p>${text}</p>
    ${action && html`<button class="button" data-act=${act}>${action}</button>`}
  </div>`;
}

/** Why there is no data, or none newer, and how to try again. */
export function renderFailure(words: BoardWords, error: unknown, isKept = false): TemplateResult {
  const text = words.failed(isJiaogaiError(error) ? error.code : '');
  return renderNote(isKept ? `${text}${words.kept}` : text, words.retry, 'retry');
}

/** How much of the data was left out, and why. */
export function renderInvalid(
  words: BoardWords,
  issues: readonly DataIssue[],
  { clip }: Tools,
): TemplateResult | string {
  if (issues.length === 0) return '';
  return html`<details class="invalid">
    <summary>${words.invalid(issues.length)}${words.reasons}</summary>
    <ul>
      ${issues
        .slice(0, MOST_REASONS)
        .map(({ path, message }) => html`<li><code>${clip(path, 120)}</code> ${clip(message, 200)}</li>`)}
    </ul>
  </details>`;
}
