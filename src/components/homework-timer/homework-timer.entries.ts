import { css, html, type TemplateResult } from 'lit';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';

export { entriesWordsZh as wordsZh } from './homework-timer.entries.words.zh.js';

export const styles = css``;

/** To be written. */
export class Panel implements TimerPanel {
  private readonly desk: TimerDesk;

  constructor(desk: TimerDesk) {
    this.desk = desk;
  }

  render(): TemplateResult {
    return html`<div part="entries"><h4>${this.desk.words.entriesTitle}</h4></div>`;
  }
}
