import { css, html, nothing, type TemplateResult } from 'lit';
import { isGrade } from '../../sdk/rules/homework-cap.js';
import { clip, safeLink } from '../internal/safe.js';
import { sourceLink } from '../internal/task-detail.view.js';
import { basisWordsZh } from './homework-timer.basis.words.zh.js';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';
import type { TimerFacts } from './homework-timer.view.js';

export { basisWordsZh as wordsZh };

export const styles = css`
  .basis blockquote {
    margin: 8px 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
    overflow-wrap: anywhere;
  }
  .basis blockquote p {
    max-height: 15em;
    overflow: auto;
  }
`;

/** Where cap and bedtime come from: the sentence of the plan, or the national rule. */
export class Panel implements TimerPanel {
  private readonly desk: TimerDesk;

  constructor(desk: TimerDesk) {
    this.desk = desk;
  }

  private renderCap({ cap, grade }: TimerFacts): TemplateResult {
    const { words, plan } = this.desk;
    const minutes = cap.minutes ?? 0;
    if (cap.source === 'national') {
      const national = cap.minutes ? words.basisCap(minutes) : grade < 3 ? words.basisNone : words.basisFree;
      return html`<p>${national}</p>`;
    }
    const { citation } = cap;
    const title = clip(plan?.title, 200);
    const href = citation && plan ? sourceLink(plan.source.url, citation.quote) : undefined;
    return html`<p>${words.basisPlan(minutes, title || words.basisPlanNoTitle)}</p>
      ${citation ? html`<blockquote><p>${clip(citation.quote, 2000)}</p></blockquote>` : nothing}
      ${safeLink(href) ? html`<p><a href=${href!} rel="noopener">${words.inSource}</a></p>` : nothing}`;
  }

  /** The grade is that of a person's choice: September comes, and a finger slips. */
  private renderChange(text: string): TemplateResult {
    return html`<div class="row"><button @click=${() => this.desk.askGrade()}>${text}</button></div>`;
  }

  render(): TemplateResult {
    const { words, facts, host } = this.desk;
    if (!facts) return html``;
    const { cap, bedtime } = facts;
    const bed = bedtime.source === 'own' ? words.basisOwnBed : words.basisBed;
    return html`<div class="basis">
      <h4>${words.basisTitle}</h4>
      ${this.renderCap(facts)} ${cap.basis === 'average' ? html`<p>${words.average}</p>` : nothing}
      <p>${bed(bedtime.time, bedtime.sleepHours)}</p>
      <p>${words.voluntary}</p>
      ${isGrade(host.grade) ? nothing : this.renderChange(words.changeGrade)}
    </div>`;
  }
}
