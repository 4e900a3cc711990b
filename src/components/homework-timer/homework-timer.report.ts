import { html, nothing, type TemplateResult } from 'lit';
import type { KnownReport } from '../../sdk/local/homework-outbox.js';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';
import { addressOf, planReport, reportDays, type ReportPlan } from './homework-timer.report.facts.js';
import { ReportPost, type Outcome } from './homework-timer.report.post.js';
import { renderKnown, renderLeaves, reportStyles, type KnownActions } from './homework-timer.report.view.js';
import { reportWordsZh } from './homework-timer.report.words.zh.js';
import { onSight } from './homework-timer.state.js';

export { reportStyles as styles, reportWordsZh as wordsZh };

/** Reports to the school: shown word for word, sent when a person presses, and asked back on request. */
export class Panel implements TimerPanel, KnownActions {
  private readonly desk: TimerDesk;
  private readonly post: ReportPost;
  /** The day that was chosen; empty: today. */
  private on = '';
  private isTicked = false;
  private isAlways = false;
  private isBusy = false;
  /** What came of the last press. */
  private told = '';
  private fault = '';
  private stop: (() => void) | undefined;

  constructor(desk: TimerDesk) {
    this.desk = desk;
    this.post = new ReportPost(desk);
  }

  attach(): void {
    if (!this.desk.host.isConnected) return;
    const flush = (): void => void this.post.flush();
    flush();
    if (this.stop) return;
    const stopLooking = onSight(() => void this.post.refresh());
    window.addEventListener('online', flush);
    this.stop = () => {
      stopLooking();
      window.removeEventListener('online', flush);
    };
  }

  detach(): void {
    this.stop?.();
    this.stop = undefined;
  }

  private find(selector: string): HTMLElement | null {
    return this.desk.host.renderRoot.querySelector<HTMLElement>(`.report ${selector}`);
  }

  private async tell(text: string): Promise<void> {
    this.told = text;
    this.fault = '';
    this.desk.say(text);
    this.desk.draw();
    await this.desk.host.updateComplete;
    // What was pressed is gone, as a rule.
    if (!(this.desk.host.renderRoot as ShadowRoot).activeElement) this.find('.told')?.focus();
  }

  private async complain(text: string, selector: string): Promise<void> {
    this.fault = text;
    this.told = '';
    this.desk.say(text);
    this.desk.draw();
    await this.desk.host.updateComplete;
    this.find(selector)?.focus();
  }

  private outcomeOf(outcome: Outcome): string {
    const { words } = this.desk;
    if (typeof outcome === 'object') return words.reportFault(outcome.field);
    return {
      queued: words.reportWaits,
      sent: words.reportSent,
      refused: words.reportRefused,
      withdrawing: words.reportWithdrawing,
      gone: words.reportWithdrawn,
    }[outcome];
  }

  /** One press at a time: who presses ten times has pressed once. */
  private async once(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await work().catch(() => undefined);
    this.isBusy = false;
  }

  private report(plan: ReportPlan): Promise<void> {
    return this.once(async () => {
      const { post, desk } = this;
      if (!post.consent && !this.isTicked) return this.complain(desk.words.reportUnticked, '.agree');
      const answer = await post.queue(plan, this.isAlways);
      this.isTicked = this.isAlways = false;
      if (!answer) return;
      if (!('state' in answer)) return this.tell(this.outcomeOf(answer));
      await this.tell(desk.words.reportSending);
      await post.flush();
      await this.tell(this.outcomeOf(post.stateOf(answer)));
    });
  }

  withdraw(report: KnownReport): void {
    void this.once(async () => this.tell(this.outcomeOf(await this.post.withdraw(report))));
  }

  retry(): void {
    void this.once(async () => {
      await this.post.flush();
      const waits = this.post.known.find(({ state }) => state === 'queued' || state === 'withdrawing');
      await this.tell(this.outcomeOf(waits?.state ?? this.post.known[0]?.state ?? 'gone'));
    });
  }

  private forget(): void {
    void this.once(async () => {
      await this.post.forget();
      await this.tell(this.desk.words.reportForgotten);
    });
  }

  private choose(on: string): void {
    this.on = on;
    this.told = this.fault = '';
    this.desk.draw();
  }

  private renderDays(days: readonly string[], on: string): TemplateResult | typeof nothing {
    const { words } = this.desk;
    if (days.length < 2) return nothing;
    return html`<div class="row days" role="group" aria-label=${words.reportDay}>
      ${days.map(
        (day) =>
          html`<button aria-pressed=${day === on} @click=${() => this.choose(day)}>
            ${words.reportOn(day === days[0], day)}
          </button>`,
      )}
    </div>`;
  }

  private renderTick(name: 'agree' | 'always', text: string): TemplateResult {
    const isOn = name === 'agree' ? this.isTicked : this.isAlways;
    const handleChange = (event: Event): void => {
      const { checked } = event.target as HTMLInputElement;
      if (name === 'agree') this.isTicked = checked;
      else this.isAlways = checked;
      if (checked) this.fault = '';
      this.desk.draw();
    };
    const isWrong = name === 'agree' && this.fault !== '';
    return html`<label class="tick"
      ><input
        type="checkbox"
        class=${name}
        .checked=${isOn}
        aria-invalid=${isWrong}
        aria-describedby=${isWrong ? 'report-fault' : nothing}
        @change=${handleChange}
      /><span>${text}</span></label
    >`;
  }

  private renderConsent(plan: ReportPlan): TemplateResult {
    const { words } = this.desk;
    const { consent } = this.post;
    const send = (): void => void this.report(plan);
    if (consent) return html`<div class="row"><button class="send" @click=${send}>${words.reportSend}</button></div>`;
    return html`${this.renderTick('agree', plan.once)} ${this.renderTick('always', words.reportRemember)}
      ${this.fault ? html`<p class="fault" id="report-fault">${this.fault}</p>` : nothing}
      <div class="row"><button class="send" @click=${send}>${words.reportAgree}</button></div>`;
  }

  /** The consent that is remembered, on days without a report too. */
  private renderAgreed(): TemplateResult | typeof nothing {
    const { words } = this.desk;
    const { consent } = this.post;
    if (!consent) return nothing;
    return html`<p class="agreed">${words.reportAgreed(consent.givenAt.slice(0, 10))} ${consent.text}</p>
      <div class="row"><button class="forget" @click=${() => this.forget()}>${words.reportForget}</button></div>`;
  }

  private renderDay(on: string): TemplateResult {
    const { desk, post } = this;
    const plan = planReport(desk, on);
    if (!('key' in plan)) return html`<p class="fault">${desk.words.reportFault(plan.field)}</p>`;
    post.seek(plan);
    return html`${post.isKnown ? this.renderPlan(plan, on) : nothing} ${this.renderAgreed()}`;
  }

  /** The report of a day, or why there is none to send. */
  private renderPlan(plan: ReportPlan, on: string): TemplateResult {
    const { desk, post } = this;
    const { words, log } = desk;
    if (post.standing(on, plan.address)) return html`<p>${words.reportAgain}</p>`;
    if (log.log.running && on === reportDays(desk)[0]) return html`<p>${words.reportRunning}</p>`;
    // Consent is to what is shown: when that changes it is asked again.
    if (post.take(plan)) this.isTicked = false;
    const { made } = post;
    if (!made) return html``;
    if (made.ok) return html`${renderLeaves(made, plan.address, words)} ${this.renderConsent(plan)}`;
    return made.field === 'minutes'
      ? html`<p>${words.reportNothing}</p>`
      : html`<p class="fault">${words.reportFault(made.field)}</p>`;
  }

  render(): TemplateResult {
    const { desk, post } = this;
    const { words, host, settings, log } = desk;
    if (!host.reportTo) return html``;
    if (post.follow()) this.on = this.told = this.fault = '';
    if (!this.find('h4')) {
      // It was just opened.
      this.told = this.fault = '';
      void post.refresh();
    }
    const days = reportDays(desk);
    const on = days.indexOf(this.on) < 0 ? days[0]! : this.on;
    const address = addressOf(host.reportTo);
    const known = renderKnown(post.known, typeof address === 'string' ? address : '', words, this);
    return html`<div class="report">
      <h4>${words.reportTitle}</h4>
      <p>${words.reportWhy}</p>
      ${log.memoryReason ? html`<p>${words.reportMemory}</p>` : nothing}
      ${settings.asOf ? html`<p>${words.reportPreview}</p>` : html`${this.renderDays(days, on)} ${this.renderDay(on)}`}
      ${this.told ? html`<p class="told" tabindex="-1">${this.told}</p>` : nothing} ${settings.asOf ? nothing : known}
    </div>`;
  }
}
