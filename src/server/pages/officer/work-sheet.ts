import type { LedgerAnswer } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { today } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { randomId } from '../app/random-id.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { define, Part } from '../parts/part.js';
import { saveBlob } from '../parts/save-blob.js';

const SHOWN = 50;
const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** The ledger of a plan as Excel: out, and back in with a look at what it would change. Fires `ledger-import`. */
export class WorkSheet extends Part {
  static override properties: PropertyDeclarations = { planId: { attribute: false }, heading: { attribute: false } };

  planId = '';
  heading = '';
  private file: Blob | undefined;
  private answer: LedgerAnswer | undefined;
  private key = '';
  private isBusy = false;
  private fault: unknown;
  private retry: () => unknown = () => undefined;

  protected override render(): TemplateResult {
    const { plans } = this.words;
    return html`<section aria-labelledby="sheet-title">
      <h2 id="sheet-title">${plans.excelTitle}</h2>
      <p class="line">
        <button class="button" ?disabled=${this.isBusy} @click=${this.handleOut}>${plans.excelOut}</button>
        <label class="button file"
          >${plans.excelIn}<input type="file" accept=".xlsx,.csv" ?disabled=${this.isBusy} @change=${this.handleIn}
        /></label>
      </p>
      ${this.fault === undefined ? nothing : renderFailure(this.fault, this.retry)}
      ${this.answer ? this.renderAnswer(this.answer) : nothing}
    </section>`;
  }

  private renderAnswer({ changes, badCells, isWritten }: LedgerAnswer): TemplateResult {
    const { plans, common } = this.words;
    if (isWritten) return html`<p class="notice good">✓ ${plans.excelDone}</p>`;
    return html`<div class="card" id="sheet-answer" tabindex="-1">
      <p><strong>${changes.length === 0 ? plans.excelNothing : plans.excelRows(changes.length)}</strong></p>
      ${
        badCells.length > 0
          ? html`<div class="notice bad">
              <p>${plans.excelBad(badCells.length)}</p>
              <ul>
                ${badCells.slice(0, SHOWN).map((bad) => html`<li>${bad.sheet} ${bad.cell}（${bad.head}）：${bad.text}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${changes.length > 0 ? this.renderChanges(changes) : nothing}
      <p class="line">
        ${
          changes.length > 0
            ? html`<button class="button primary" ?disabled=${this.isBusy} @click=${() => this.bring(false)}>
                ${badCells.length > 0 ? plans.excelSkip : plans.excelApply}
              </button>`
            : nothing
        }
        <button class="button" @click=${this.handleCancel}>${common.cancel}</button>
      </p>
    </div>`;
  }

  private renderChanges(changes: LedgerAnswer['changes']): TemplateResult {
    const { plans } = this.words;
    return html`<table class="grid stacked">
        <thead>
          <tr>
            ${[plans.excelTask, plans.excelField, plans.excelFrom, plans.excelTo].map(
              (head) => html`<th scope="col">${head}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${changes.slice(0, SHOWN).map(
            ({ number, title, field, from, to }) =>
              html`<tr>
                <th scope="row"><span class="number">${number}</span> ${title}</th>
                <td data-label=${plans.excelField}>${field}</td>
                <td data-label=${plans.excelFrom}>${from}</td>
                <td data-label=${plans.excelTo}>${to}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${changes.length > SHOWN ? html`<p class="quiet">${plans.excelRest(changes.length - SHOWN)}</p>` : nothing}`;
  }

  private readonly handleOut = (): void =>
    void this.work(async () => {
      saveBlob(await desk.client.ledger.export(this.planId), `${this.heading}${today()}.xlsx`);
    }, this.handleOut);

  private readonly handleIn = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const type = TYPES[/\.(\w+)$/.exec(file.name.toLowerCase())?.[1] ?? ''] ?? file.type;
    this.file = new Blob([file], { type });
    this.key = randomId();
    void this.bring(true);
  };

  private readonly handleCancel = (): void => {
    this.answer = undefined;
    this.requestUpdate();
  };

  private bring(isPreview: boolean): Promise<void> {
    const { plans } = this.words;
    const skips = !isPreview && (this.answer?.badCells.length ?? 0) > 0;
    return this.work(
      async () => {
        const query = { preview: isPreview, ...(skips ? { 'skip-bad': true } : {}) };
        const idempotencyKey = `${this.key}-${isPreview ? 'see' : 'do'}`;
        this.answer = await desk.client.ledger.import(this.planId, this.file!, query, { idempotencyKey });
        if (isPreview) return this.show();
        announce(plans.excelDone);
        desk.forgetPlans();
        this.dispatchEvent(new Event('ledger-import'));
      },
      () => this.bring(isPreview),
    );
  }

  private show(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#sheet-answer')?.focus());
  }

  private async work(task: () => Promise<void>, retry: () => unknown): Promise<void> {
    this.retry = retry;
    this.isBusy = true;
    this.fault = undefined;
    this.requestUpdate();
    await task().catch((error: unknown) => (this.fault = error));
    this.isBusy = false;
    this.requestUpdate();
  }
}

define('work-sheet', WorkSheet);
