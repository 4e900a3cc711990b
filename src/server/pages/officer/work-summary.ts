import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PlanItem } from 'jiaogai/sdk';
import { today } from '../app/dates.js';

import { hashOf } from '../app/route.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { define, Part } from '../parts/part.js';
import { bringSummary, type SummaryKind } from './summary-file.js';
import '../parts/plan-choice.js';

const YEARS_BACK = 5;

/** The year-end summary: as a page, a Word document, a workbook. */
export class WorkSummary extends Part {
  static override properties: PropertyDeclarations = { planId: { attribute: false }, year: { attribute: false } };

  planId = '';
  year = '';
  private planTitle = '';
  private state: 'idle' | 'making' | 'made' = 'idle';
  private fault: unknown;
  private kind: SummaryKind = 'html';

  protected override render(): TemplateResult {
    const { summary } = this.words;
    const kinds: readonly [SummaryKind, string][] = [
      ['html', summary.page],
      ['docx', summary.docx],
      ['xlsx', summary.xlsx],
    ];
    const said = { idle: '', making: summary.making, made: summary.made }[this.state];
    return html`${pageHead(summary.title, summary.lead)}
      <div class="filters">
        <work-plan-choice .planId=${this.planId} @plan-choose=${this.handleChoose}></work-plan-choice>
        ${this.renderYears()}
      </div>
      ${this.fault === undefined ? nothing : renderFailure(this.fault, () => this.make(this.kind))}
      <p class="actions">
        ${kinds.map(
          ([kind, text], index) =>
            html`<button
              class="button ${index === 0 ? 'primary' : ''}"
              ?disabled=${this.planTitle === '' || this.state === 'making'}
              @click=${() => this.make(kind)}
            >
              ${text}
            </button>`,
        )}
      </p>
      <p class="quiet" role="status">${said}</p>`;
  }

  private get chosenYear(): number {
    const year = Number(this.year);
    return Number.isInteger(year) && year > 0 ? year : Number(today().slice(0, 4));
  }

  private renderYears(): TemplateResult {
    const last = Number(today().slice(0, 4));
    const years = Array.from({ length: YEARS_BACK }, (_, index) => last - index);
    return html`<label
      >${this.words.common.year}<select @change=${this.handleYear}>
        ${years.map((year) => html`<option value=${year} ?selected=${year === this.chosenYear}>${year}</option>`)}
      </select></label
    >`;
  }

  private readonly handleChoose = ({ detail }: CustomEvent<PlanItem>): void => {
    this.planId = detail.id;
    this.planTitle = detail.title;
    history.replaceState(null, '', hashOf('summary', detail.id, String(this.chosenYear)));
    this.requestUpdate();
  };

  private readonly handleYear = (event: Event): void => {
    this.year = (event.target as HTMLSelectElement).value;
    history.replaceState(null, '', hashOf('summary', this.planId, this.year));
  };

  private async make(kind: SummaryKind): Promise<void> {
    this.kind = kind;
    this.fault = undefined;
    this.state = 'making';
    this.requestUpdate();
    try {
      const year = this.chosenYear;
      await bringSummary(this.planId, year, kind, `${this.planTitle}${year}`);
      this.state = 'made';
      announce(this.words.summary.made);
    } catch (error) {
      this.fault = error;
      this.state = 'idle';
    }
    this.requestUpdate();
  }
}

define('work-summary', WorkSummary);
