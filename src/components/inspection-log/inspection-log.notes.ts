import { html, nothing, type TemplateResult } from 'lit';
import { isJiaogaiError } from '../../sdk/errors.js';
import { clip } from '../internal/clip.js';
import type { LogContext } from './inspection-log.context.js';
import type { LogWords } from './inspection-log.words.js';

/** Faults that are listed by place; more are only counted. */
const MOST_REASONS = 20;

/** A sentence and the way on. */
export function renderNote(text: string, action = '', act = ''): TemplateResult {
  return html`<div class="notice">
    <p>${text}</p>
    ${action && html`<button class="button" data-act=${act}>${action}</button>`}
  </div>`;
}

/** Why there is no data, or none newer, and how to try again. */
export function renderFailure(words: LogWords, error: unknown, isKept: boolean): TemplateResult {
  const text = words.failed(isJiaogaiError(error) ? error.code : '');
  return renderNote(isKept ? `${text}${words.kept}` : text, words.retry, 'retry');
}

/** What is wrong with the data, with its places. */
export function renderFaults({ words, seen }: LogContext): TemplateResult | typeof nothing {
  const { issues, clashes } = seen;
  const count = issues.length + clashes.length;
  if (count === 0) return nothing;
  return html`<details class="invalid">
    <summary>${words.invalid(count)}${words.reasons}</summary>
    <ul>
      ${clashes.slice(0, MOST_REASONS).map((id) => html`<li>${words.clash(clip(id, 60))}</li>`)}
      ${issues
        .slice(0, MOST_REASONS)
        .map(({ path, message }) => html`<li><code>${clip(path, 120)}</code> ${clip(message, 200)}</li>`)}
    </ul>
  </details>`;
}
