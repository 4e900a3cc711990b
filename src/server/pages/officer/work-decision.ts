import { isJiaogaiError, type Report, type ReportResource, type Task } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { dayWords, instantWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { randomId } from '../app/random-id.js';
import { evidenceItem } from '../parts/evidence-list.js';
import { renderFailure } from '../parts/failure.js';
import { verdictMark } from '../parts/marks.js';
import { define, Part } from '../parts/part.js';

export interface DecidedDetail {
  readonly reportId: string;
  readonly state: 'accepted' | 'returned';
}

/** One submitted report and the bureau's word on it. Fires `decided`, or `gone` where somebody was faster. */
export class WorkDecision extends Part {
  static override properties: PropertyDeclarations = {
    report: { attribute: false },
    task: { attribute: false },
    heading: { attribute: false },
    unit: { attribute: false },
    earlier: { attribute: false },
  };

  report!: ReportResource;
  task: Task | undefined;
  heading = '';
  unit = '';
  earlier: readonly Report[] | undefined;
  /** Words that were begun, by report: going to another one and back loses nothing. */
  private readonly typed = new Map<string, string>();
  private isPublic = false;
  private isMissing = false;
  private isSending = false;
  private fault: unknown;
  private retry: 'accepted' | 'returned' = 'accepted';
  private key = randomId();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report') || changed.get('report')?.id === this.report.id) return;
    this.isPublic = this.report.visibility === 'public';
    this.isMissing = false;
    this.fault = undefined;
    this.key = randomId();
  }

  protected override render(): TemplateResult {
    const { inbox } = this.words;
    const { report } = this;
    return html`<article>
      <h2 id="current-title" tabindex="-1">${this.heading}</h2>
      <p class="quiet">
        ${inbox.from(this.unit, dayWords(report.on))}${
          report.submittedAt ? html`，${inbox.submittedAt(instantWords(report.submittedAt))}` : nothing
        }
      </p>
      ${
        this.task?.text
          ? html`<details class="fold">
              <summary>${this.words.report.taskText}</summary>
              <p class="typed-text">${this.task.text}</p>
            </details>`
          : nothing
      }
      ${this.renderReport(report)}
      <h3>${inbox.before}</h3>
      ${this.renderBefore()} ${this.renderForm()}
    </article>`;
  }

  private get lastAccepted(): Report | undefined {
    const { taskId, on, id } = this.report;
    const own = (this.earlier ?? []).filter((each) => each.taskId === taskId && each.state === 'accepted');
    return own.filter((each) => each.id !== id && each.on <= on).sort((one, other) => (one.on < other.on ? 1 : -1))[0];
  }

  private renderReport(report: Report): TemplateResult {
    const { inbox, common } = this.words;
    return html`<p class="line">
        ${verdictMark(report.status)}
        <strong>${report.progress === null ? common.noProgress : common.progress(report.progress)}</strong>
      </p>
      <h3 class="spoken">${inbox.reportText}</h3>
      <p class="typed-text big">${report.text || inbox.noText}</p>
      ${
        report.evidence.length > 0
          ? html`<h3>${inbox.evidence(report.evidence.length)}</h3>
              <ul class="papers">
                ${report.evidence.map((each) => html`<li>${evidenceItem(each, (error) => this.failed(error))}</li>`)}
              </ul>`
          : nothing
      }`;
  }

  private renderBefore(): TemplateResult {
    const { inbox, common } = this.words;
    const before = this.lastAccepted;
    if (!before) return html`<p class="quiet">${inbox.noBefore}</p>`;
    return html`<div class="earlier">
      <p class="line">
        ${verdictMark(before.status)}<span>${dayWords(before.on)}</span>
        <span class="quiet">${before.progress === null ? '' : common.progress(before.progress)}</span>
      </p>
      ${before.text ? html`<p class="typed-text">${before.text}</p>` : nothing}
    </div>`;
  }

  private renderForm(): TemplateResult {
    const { inbox } = this.words;
    return html`<form class="decision" novalidate @submit=${this.handleAccept}>
      <div class="field">
        <label for="decision-words">${inbox.words}</label>
        <p class="hint" id="hint-words">${inbox.wordsHint}</p>
        <textarea
          id="decision-words"
          rows="3"
          maxlength="5000"
          .value=${this.typed.get(this.report.id) ?? ''}
          aria-invalid=${this.isMissing}
          aria-describedby="hint-words fault-words"
          @input=${this.handleInput}
          @keydown=${this.handleKey}
        ></textarea>
        <p class="fault" id="fault-words" role="alert">${this.isMissing ? inbox.wordsMissing : ''}</p>
      </div>
      <label class="check field"
        ><input
          type="checkbox"
          .checked=${this.isPublic}
          @change=${(event: Event) => (this.isPublic = (event.target as HTMLInputElement).checked)}
        />${inbox.publicReport}</label
      >
      ${this.fault === undefined ? nothing : renderFailure(this.fault, () => this.decide(this.retry))}
      <div class="actions">
        <button class="button primary" ?disabled=${this.isSending}>${inbox.accept}</button>
        <button type="button" class="button" ?disabled=${this.isSending} @click=${() => this.decide('returned')}>
          ${inbox.return}
        </button>
      </div>
    </form>`;
  }

  private readonly handleAccept = (event: Event): void => {
    event.preventDefault();
    void this.decide('accepted');
  };

  private readonly handleInput = (event: Event): void => {
    this.typed.set(this.report.id, (event.target as HTMLTextAreaElement).value);
    desk.isUnsaved = [...this.typed.values()].some((text) => text.trim() !== '');
    this.isMissing = false;
    this.key = randomId();
    this.requestUpdate();
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.decide('accepted');
  };

  private failed(error: unknown): void {
    this.fault = error;
    this.requestUpdate();
  }

  private async decide(state: 'accepted' | 'returned'): Promise<void> {
    const { report } = this;
    const text = (this.typed.get(report.id) ?? '').trim();
    this.retry = state;
    this.fault = undefined;
    this.isMissing = state === 'returned' && text === '';
    this.requestUpdate();
    if (this.isMissing) return this.querySelector<HTMLElement>('#decision-words')?.focus();
    this.isSending = true;
    try {
      const visibility = this.isPublic ? 'public' : 'internal';
      const options = { ifMatch: report.etag, idempotencyKey: `${this.key}-${state}` };
      await desk.client.reports.decide(report.id, { state, text, visibility }, options);
      this.typed.delete(report.id);
      desk.isUnsaved = this.typed.size > 0;
      this.isSending = false;
      this.dispatchEvent(new CustomEvent<DecidedDetail>('decided', { detail: { reportId: report.id, state } }));
    } catch (error) {
      this.isSending = false;
      const isGone = isJiaogaiError(error, 'http') && [404, 409, 412].includes(error.status);
      if (isGone) this.dispatchEvent(new Event('gone'));
      else this.failed(error);
    }
  }
}

define('work-decision', WorkDecision);
