import { isJiaogaiError, type Plan, type PlanItem } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { randomId } from '../app/random-id.js';
import { hashOf } from '../app/route.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { Loading } from '../parts/loading.js';
import { define, Part } from '../parts/part.js';
import { mergePreview, planPreview, type MergePreview } from './import-preview.js';
import { readImport, readTextFile } from './read-import.js';

/** A plan from a file or a notice: seen first, then created, or merged into one that is there. */
export class WorkImport extends Part {
  static override properties: PropertyDeclarations = { planId: { attribute: false } };

  /** The plan that is updated; none: a new one. */
  planId = '';
  private readonly plans = new Loading<readonly PlanItem[]>(this);
  private plan: Plan | undefined;
  private merge: MergePreview | undefined;
  private unread: 'notPlan' | 'notNotice' | undefined;
  private done: 'created' | 'merged' | undefined;
  private fault: unknown;
  private isBusy = false;
  private key = randomId();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.plans.run((signal) => desk.client.plans.list({ limit: 500 }, { signal }).all(5000));
  }

  protected override render(): TemplateResult {
    const { import: words, plans } = this.words;
    const title = this.planId ? words.mergeTitle : words.title;
    return html`<p><a class="way-back" href=${hashOf('plans')}>‹ ${plans.title}</a></p>
      ${pageHead(title, words.lead)} ${this.done ? this.renderDone(words[this.done]) : this.renderSteps()}`;
  }

  private renderSteps(): TemplateResult {
    const { import: words } = this.words;
    return html`<form class="import-form" @submit=${this.handlePaste}>
        <label class="button file"
          >${words.file}<input type="file" accept=".json,.txt" @change=${this.handleFile}
        /></label>
        <div class="field">
          <label for="notice-text">${words.paste}</label>
          <textarea id="notice-text" rows="6"></textarea>
        </div>
        <button class="button">${words.compile}</button>
      </form>
      ${this.unread ? html`<div class="notice bad" role="alert"><p>${words[this.unread]}</p></div>` : nothing}
      ${this.plan ? html`${planPreview(this.plan)} ${this.renderPlace()}` : nothing}
      ${this.merge ? mergePreview(this.merge) : nothing} ${this.fault === undefined ? nothing : this.renderFault()}
      ${this.plan ? this.renderButtons() : nothing}`;
  }

  private renderFault(): TemplateResult {
    const isThere = isJiaogaiError(this.fault, 'http') && this.fault.problem?.code === 'exists';
    if (isThere) return html`<div class="notice bad" role="alert"><p>${this.words.import.exists}</p></div>`;
    return renderFailure(this.fault);
  }

  private renderPlace(): TemplateResult {
    const { import: words } = this.words;
    return html`<label class="plan-choice"
      >${words.into}<select @change=${this.handlePlace}>
        <option value="" ?selected=${this.planId === ''}>${words.asNew}</option>
        ${this.plans.value?.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === this.planId}>${words.intoPlan(title)}</option>`,
        )}
      </select></label
    >`;
  }

  private renderButtons(): TemplateResult {
    const { import: words } = this.words;
    const [text, work] = !this.planId
      ? ([words.create, () => this.create()] as const)
      : this.merge
        ? ([words.apply, () => this.mergeNow(false)] as const)
        : ([words.merge, () => this.mergeNow(true)] as const);
    return html`<p class="actions">
      <button class="button primary" ?disabled=${this.isBusy} @click=${work}>${text}</button>
    </p>`;
  }

  private renderDone(text: string): TemplateResult {
    return html`<div class="notice good">
      <p>✓ ${text}</p>
      <a class="button primary" href=${hashOf('plans')}>${this.words.import.goPlans}</a>
    </div>`;
  }

  private readonly handlePaste = (event: Event): void => {
    event.preventDefault();
    this.take(this.querySelector<HTMLTextAreaElement>('#notice-text')!.value);
  };

  private readonly handleFile = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) this.take(await readTextFile(file));
  };

  private readonly handlePlace = (event: Event): void => {
    this.planId = (event.target as HTMLSelectElement).value;
    this.merge = undefined;
    this.fault = undefined;
    this.requestUpdate();
  };

  private take(text: string): void {
    this.merge = undefined;
    this.fault = undefined;
    this.key = randomId();
    const reading = readImport(text);
    this.plan = reading.ok ? reading.plan : undefined;
    this.unread = reading.ok ? undefined : reading.why;
    this.show('#found');
  }

  private create(): Promise<void> {
    return this.work(async () => {
      await desk.client.plans.create(this.plan!, { idempotencyKey: this.key });
      this.finish('created');
    });
  }

  private mergeNow(isPreview: boolean): Promise<void> {
    return this.work(async () => {
      const idempotencyKey = `${this.key}-${isPreview ? 'see' : 'do'}`;
      const answer = await desk.client.plans.merge(this.planId, this.plan!, { preview: isPreview, idempotencyKey });
      if (!isPreview) return this.finish('merged');
      this.merge = answer;
      this.show('#merge-found');
    });
  }

  private async work(task: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.fault = undefined;
    this.requestUpdate();
    await task().catch((error: unknown) => (this.fault = error));
    this.isBusy = false;
    this.requestUpdate();
  }

  private finish(done: 'created' | 'merged'): void {
    this.done = done;
    desk.forgetPlans();
    announce(this.words.import[done]);
  }

  private show(place: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(place)?.focus());
  }
}

define('work-import', WorkImport);
