import { css, html, type TemplateResult } from 'lit';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';

export { copiesWordsZh as wordsZh } from './homework-timer.copies.words.zh.js';

export const styles = css``;

/** To be written. */
export class Panel implements TimerPanel {
  private readonly desk: TimerDesk;

  constructor(desk: TimerDesk) {
    this.desk = desk;
  }

  render(): TemplateResult {
    return html`<h4>${this.desk.words.copiesTitle}</h4>`;
  }
}
