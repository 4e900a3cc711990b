import { isJiaogaiError, type PlanItem } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { instantWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { hashOf } from '../app/route.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { mark, moreLine } from '../parts/marks.js';
import { Paging } from '../parts/paging.js';
import { define, Part } from '../parts/part.js';

/** The plans of the region: published or not, and the ways into each. */
export class WorkPlans extends Part {
  private readonly plans = new Paging<PlanItem>(this);
  private askedId = '';
  private busyId = '';
  private fault: { readonly planId: string; readonly error: unknown } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): TemplateResult {
    const { plans, common } = this.words;
    const { loading, items } = this.plans;
    const add = html`<a class="button primary" href=${hashOf('import')}>${plans.import}</a>`;
    return html`${pageHead(plans.title, undefined, add)}
      ${loading.state === 'loading' && items.length === 0 ? html`<p class="waiting">${common.loading}</p>` : nothing}
      ${loading.state === 'failed' ? renderFailure(loading.error, () => this.plans.again()) : nothing}
      ${this.plans.isEmpty ? html`<p class="empty">${common.noPlans}</p>` : nothing}
      <ul class="cards">
        ${items.map((plan) => this.renderPlan(plan))}
      </ul>
      ${moreLine(items.length, this.plans.hasMore, () => this.plans.more(), loading.state === 'loading')}`;
  }

  private read(): Promise<void> {
    return this.plans.start(desk.client.plans.list({ limit: 50 }));
  }

  private renderPlan(plan: PlanItem): TemplateResult {
    const { plans } = this.words;
    const { id, title, documentNumber, isPublished } = plan;
    return html`<li class="card">
      <h2>${title}</h2>
      <p class="line">
        ${isPublished ? mark('✓', 'done', plans.published) : mark('○', 'notStarted', plans.notPublished)}
        <span>${documentNumber}</span><span>${plans.tasks(plan.tasks)}</span>
        <span class="quiet">${plans.changedAt(instantWords(plan.changedAt))}</span>
      </p>
      <ul class="ways">
        <li><a href=${hashOf('ledger', id)}>${plans.ledger}</a></li>
        <li><a href=${hashOf('round', id)}>${plans.round}</a></li>
        <li><a href=${hashOf('summary', id)}>${plans.summary}</a></li>
        <li><a href=${hashOf('import', id)}>${plans.update}</a></li>
      </ul>
      ${this.askedId === id ? this.renderSure(plan) : this.renderPublishing(plan)}
      ${this.fault?.planId === id ? renderFailure(this.fault.error, () => this.publish(plan, !isPublished)) : nothing}
    </li>`;
  }

  private renderPublishing(plan: PlanItem): TemplateResult {
    const { plans } = this.words;
    const isBusy = this.busyId === plan.id;
    return plan.isPublished
      ? html`<button
          class="button"
          ?disabled=${isBusy}
          aria-label=${plans.takeBackOf(plan.title)}
          @click=${() => this.ask(plan.id)}
        >
          ${plans.takeBack}
        </button>`
      : html`<button
          class="button primary"
          ?disabled=${isBusy}
          aria-label=${plans.publishOf(plan.title)}
          @click=${() => this.publish(plan, true)}
        >
          ${plans.publish}
        </button>`;
  }

  private renderSure(plan: PlanItem): TemplateResult {
    const { plans, common } = this.words;
    return html`<div class="notice" role="group" aria-label=${plans.takeBackOf(plan.title)}>
      <p id="sure" tabindex="-1">${plans.takeBackSure}</p>
      <p class="line">
        <button class="button primary" @click=${() => this.publish(plan, false)}>${plans.takeBack}</button>
        <button class="button" @click=${() => this.ask('')}>${common.cancel}</button>
      </p>
    </div>`;
  }

  private ask(planId: string): void {
    this.askedId = planId;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#sure')?.focus());
  }

  private async publish(plan: PlanItem, isPublished: boolean): Promise<void> {
    this.askedId = '';
    this.busyId = plan.id;
    this.fault = undefined;
    this.requestUpdate();
    try {
      const { value } = await desk.client.plans.publish(plan.id, isPublished, { ifMatch: plan.etag });
      this.plans.items = this.plans.items.map((each) => (each.id === plan.id ? value : each));
      announce(isPublished ? this.words.plans.donePublished : this.words.plans.doneTakenBack);
    } catch (error) {
      this.fault = { planId: plan.id, error };
      // What stands there now, so that the next try is of that.
      if (isJiaogaiError(error, 'http') && error.status === 412) await this.read();
    }
    this.busyId = '';
    this.requestUpdate();
  }
}

define('work-plans', WorkPlans);
