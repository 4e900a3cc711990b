import type { RoundResource } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { randomId } from '../app/random-id.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { define, Part } from '../parts/part.js';

/** Reminds the units of a round that have not reported all, once it was asked whether to. */
export class WorkRemind extends Part {
  static override properties: PropertyDeclarations = { round: { attribute: false } };

  round!: RoundResource;
  private isAsked = false;
  private isBusy = false;
  private said = '';
  private fault: unknown;
  private readonly key = randomId();

  protected override render(): TemplateResult {
    const { round: words } = this.words;
    return html`${this.said ? html`<p class="notice good">${this.said}</p>` : nothing}
    ${this.fault === undefined ? nothing : renderFailure(this.fault, () => this.remind())}
    ${
      this.isAsked
        ? this.renderSure()
        : html`<button class="button" ?hidden=${this.said !== ''} @click=${() => this.ask(true)}>
            ${words.remind}
          </button>`
    }`;
  }

  private renderSure(): TemplateResult {
    const { round: words, common } = this.words;
    const count = this.round.units.filter(({ state }) => state !== 'reported').length;
    return html`<div class="notice" role="group" aria-label=${words.remind}>
      <p id="sure" tabindex="-1">${words.remindSure(count)}</p>
      <p class="line">
        <button class="button primary" ?disabled=${this.isBusy} @click=${() => this.remind()}>
          ${words.remindNow}
        </button>
        <button class="button" @click=${() => this.ask(false)}>${common.cancel}</button>
      </p>
    </div>`;
  }

  private ask(isAsked: boolean): void {
    this.isAsked = isAsked;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#sure, button')?.focus());
  }

  private async remind(): Promise<void> {
    const { round: words } = this.words;
    const { planId, year } = this.round;
    this.isBusy = true;
    this.fault = undefined;
    this.requestUpdate();
    try {
      const answer = await desk.client.rounds.remind(planId, year, {}, { idempotencyKey: this.key });
      const rest = answer.unreachable.length > 0 ? words.unreachable(answer.unreachable.join('、')) : '';
      this.said = words.reminded(answer.queued, answer.again) + rest;
      announce(this.said);
      this.isAsked = false;
    } catch (error) {
      this.fault = error;
    }
    this.isBusy = false;
    this.requestUpdate();
  }
}

define('work-remind', WorkRemind);
