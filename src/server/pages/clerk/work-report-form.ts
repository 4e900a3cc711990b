import { isJiaogaiError, issuesOf, type ReportResource, type TaskResource } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { today } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { dropDraft, keepDraft, readDraft } from '../app/keep.js';
import { randomId } from '../app/random-id.js';
import { hashOf } from '../app/route.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { define, Part } from '../parts/part.js';
import { draftPlace } from './own-reports.js';
import { reportConflict } from './report-conflict.js';
import { reportFields } from './report-fields.js';
import {
  emptyReport,
  faultsOf,
  REPORT_FIELDS,
  toDraft,
  valueOf,
  type ReportField,
  type ReportValue,
} from './report-value.js';

export interface UnitName {
  readonly id: string;
  readonly name: string;
}

/** What waits on this device: the typed report, and the key under which it was sent, if it was. */
interface Typed {
  readonly value: ReportValue;
  readonly reportId: string | null;
  readonly key: string;
}

/** The form for one report: kept as it is typed, saved as a draft, submitted. */
export class WorkReportForm extends Part {
  static override properties: PropertyDeclarations = {
    task: { attribute: false },
    report: { attribute: false },
    units: { attribute: false },
  };

  task!: TaskResource;
  report: ReportResource | null = null;
  units: readonly UnitName[] = [];
  private value: ReportValue = emptyReport('', []);
  private key = randomId();
  private faults: readonly ReportField[] = [];
  private state: 'typing' | 'sending' | 'saved' | 'submitted' = 'typing';
  private fault: unknown;
  private theirs: ReportResource | undefined;
  private isRestored = false;
  private isKept = true;
  private hasBegun = false;

  protected override willUpdate(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.value = this.startValue;
    void this.restore();
  }

  protected override render(): TemplateResult {
    if (this.state === 'submitted') return this.renderSubmitted();
    const { report } = this.words;
    const isClosed = this.isClosed;
    return html`<form class="report-form" novalidate @submit=${this.handleSubmit}>
      ${isClosed ? html`<p class="notice">${report.closed}</p>` : nothing}
      ${
        this.isRestored
          ? html`<p class="notice line">
              ${report.restored}
              <button type="button" class="plain" @click=${this.handleDiscard}>${report.discard}</button>
            </p>`
          : nothing
      }
      ${this.renderFaults()}
      ${reportFields({
        value: this.value,
        faults: this.faults,
        isClosed,
        units: this.units,
        change: (part) => this.change(part),
      })}
      ${
        this.theirs
          ? reportConflict(this.value, valueOf(this.theirs), {
              mine: () => this.send(this.lastState, this.theirs!.etag),
              theirs: () => this.takeTheirs(),
            })
          : nothing
      }
      ${this.fault === undefined ? nothing : renderFailure(this.fault, () => this.send(this.lastState))}
      ${isClosed ? nothing : this.renderButtons()}
    </form>`;
  }

  private lastState: 'draft' | 'submitted' = 'submitted';

  private get isClosed(): boolean {
    return this.report?.state === 'submitted' || this.report?.state === 'accepted';
  }

  private get startValue(): ReportValue {
    return this.report
      ? valueOf(this.report)
      : emptyReport(
          today(),
          this.units.map(({ id }) => id),
        );
  }

  private get place(): readonly string[] {
    return draftPlace(this.task.planId, this.task.id);
  }

  private renderFaults(): TemplateResult | typeof nothing {
    if (this.faults.length === 0) return nothing;
    const { report } = this.words;
    return html`<div class="notice bad" role="alert" tabindex="-1" id="faults">
      <p>${report.check}</p>
      <ul>
        ${this.faults.map(
          (field) =>
            html`<li>
              <button type="button" class="plain" @click=${() => this.goTo(field)}>${report.fields[field]}</button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private renderButtons(): TemplateResult {
    const { report } = this.words;
    const isBusy = this.state === 'sending';
    return html`<div class="actions">
      <button class="button primary" ?disabled=${isBusy}>
        ${this.report?.state === 'returned' ? report.submitAgain : report.submit}
      </button>
      <button type="button" class="button" ?disabled=${isBusy} @click=${() => this.send('draft')}>
        ${report.saveDraft}
      </button>
      <p class="small quiet">${this.state === 'saved' ? report.saved : desk.isUnsaved ? this.keptWords : ''}</p>
    </div>`;
  }

  private get keptWords(): string {
    return this.isKept ? this.words.report.keptHere : this.words.report.notKept;
  }

  private renderSubmitted(): TemplateResult {
    const { report } = this.words;
    return html`<div class="notice good" tabindex="-1" id="done">
      <p>✓ ${report.submitted}</p>
      <a class="button primary" href=${hashOf('tasks')}>${report.backToTasks}</a>
    </div>`;
  }

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.send('submitted');
  };

  private readonly handleDiscard = (): void => {
    this.value = this.startValue;
    this.isRestored = false;
    desk.isUnsaved = false;
    void dropDraft(this.place);
    this.requestUpdate();
  };

  private async restore(): Promise<void> {
    const typed = await readDraft<Typed>(this.place);
    if (!typed || this.isClosed || typed.reportId !== (this.report?.id ?? null)) return;
    this.value = typed.value;
    this.key = typed.key;
    this.isRestored = true;
    desk.isUnsaved = true;
    this.requestUpdate();
  }

  private change(part: Partial<ReportValue>): void {
    this.value = { ...this.value, ...part };
    this.faults = this.faults.filter((field) => !(field in part));
    this.state = 'typing';
    // What was sent under the key was something else.
    this.key = randomId();
    desk.isUnsaved = true;
    this.requestUpdate();
    void this.keep();
  }

  private async keep(): Promise<void> {
    const typed: Typed = { value: this.value, reportId: this.report?.id ?? null, key: this.key };
    this.isKept = await keepDraft(this.place, typed);
    this.requestUpdate();
  }

  private goTo(field: ReportField): void {
    const place = this.querySelector<HTMLElement>(`#field-${field}`);
    (place?.querySelector<HTMLElement>('input') ?? place)?.focus();
  }

  private async send(state: 'draft' | 'submitted', ifMatch = this.report?.etag): Promise<void> {
    this.lastState = state;
    this.faults = faultsOf(this.value, today(), state === 'draft');
    this.fault = undefined;
    if (this.faults.length > 0) return this.show('faults');
    this.state = 'sending';
    this.requestUpdate();
    try {
      this.arrive(state, await this.write(state, ifMatch));
    } catch (error) {
      await this.handleFault(error);
    }
  }

  private async write(state: 'draft' | 'submitted', ifMatch: string | undefined): Promise<ReportResource> {
    const { reports } = desk.client;
    const draft = toDraft(this.value, state);
    const { planId, id } = this.task;
    // A draft and what is submitted are two requests, so each has a key of its own.
    const idempotencyKey = `${this.key}-${state}`;
    const { value, etag } =
      this.report && ifMatch
        ? await reports.put(this.report.id, draft, { ifMatch })
        : await reports.create(planId, id, draft, { idempotencyKey });
    return { ...value, etag };
  }

  private arrive(state: 'draft' | 'submitted', report: ReportResource): void {
    this.report = report;
    this.theirs = undefined;
    this.isRestored = false;
    this.state = state === 'draft' ? 'saved' : 'submitted';
    desk.isUnsaved = false;
    void dropDraft(this.place);
    announce(state === 'draft' ? this.words.report.saved : this.words.report.submitted);
    if (state === 'submitted') this.show('done');
    // The address names the draft from now on, so that a reload finds it.
    else history.replaceState(null, '', hashOf('report', this.task.planId, this.task.id, report.id));
  }

  private async handleFault(error: unknown): Promise<void> {
    this.state = 'typing';
    const named = issuesOf(error).map(({ path }) => path.split('.')[0]);
    this.faults = REPORT_FIELDS.filter((field) => named.includes(field));
    if (this.faults.length > 0) return this.show('faults');
    if (this.report && isJiaogaiError(error, 'http') && error.status === 412) {
      try {
        const { value, etag } = await desk.client.reports.get(this.report.id);
        this.theirs = { ...value, etag };
        return this.show('conflict-title');
      } catch (failed) {
        this.fault = failed;
      }
    } else this.fault = error;
    this.requestUpdate();
  }

  private takeTheirs(): void {
    this.report = this.theirs!;
    this.theirs = undefined;
    this.handleDiscard();
  }

  private show(id: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}

define('work-report-form', WorkReportForm);
