import { html, nothing, type TemplateResult } from 'lit';
import type { PanelName } from './homework-timer.panels.js';
import type { TimerNote } from './homework-timer.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** What stands below the controls. */
export interface Below {
  readonly note: TimerNote;
  readonly week: unknown;
  readonly panels: readonly PanelName[];
  readonly opened: PanelName | undefined;
  readonly panel: unknown;
  open(panel: PanelName): void;
}

/** The note, the week, and what may be opened. */
export function renderBelow({ note, week, panels, opened, panel, open }: Below, words: TimerWords): TemplateResult {
  return html`<div class="note ${note.tone}" part="note">${note.lines.map((line) => html`<p>${line}</p>`)}</div>
    <div class="week" part="week">${week}</div>
    <div class="foot" part="footer">
      <span>${words.stored}</span>
      ${panels.map(
        (name) =>
          html`<button data-panel=${name} aria-expanded=${name === opened} @click=${() => open(name)}>
            ${words[name]}
          </button>`,
      )}
    </div>
    ${panel ?? nothing}`;
}
