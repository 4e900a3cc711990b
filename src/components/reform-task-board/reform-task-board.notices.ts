import { html, nothing, type TemplateResult } from 'lit';
import { isJiaogaiError, type DataIssue } from '../../sdk/errors.js';
import { clip } from '../internal/safe.js';
import type { BoardWords } from './reform-task-board.words.js';

/** Faults that are listed by place; more are only counted. */
const MOST_REASONS = 20;

/** What holds the place of a ledger while it is read. */
export function renderSkeleton(words: BoardWords | undefined): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
      <i class="line"></i><i class="tool"></i><i class="tool tall"></i>
      ${Array.from({ length: 9 }, () => html`<i class="item"></i>`)}
    </div>
    <p class="spoken">${words?.loading}</p>`;
}

/** A sentence and the way on. */
export function renderNote(text: string, action = '', act?: () => void): TemplateResult {
  return html`<div class="note">
    <p>${text}</p>
    ${action && html`<button class="button" @click=${act}>${action}</button>`}
  </div>`;
}

/** Why there is no data, or none newer, and how to try again. */
export function renderFailure(words: BoardWords, error: unknown, isKept: boolean, retry: () => void): TemplateResult {
  const text = words.failed(isJiaogaiError(error) ? error.code : '');
  return renderNote(isKept ? `${text}${words.kept}` : text, words.retry, retry);
}

/** How much of the data was left out, and why. */
export function renderInvalid(words: BoardWords, issues: readonly DataIssue[]): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<details class="invalid">
    <summary>${words.invalid(issues.length)}${words.reasons}</summary>
    <ul>
      ${issues
        .slice(0, MOST_REASONS)
        .map(({ path, message }) => html`<li><code>${clip(path, 120)}</code> ${clip(message, 200)}</li>`)}
    </ul>
  </details>`;
}
