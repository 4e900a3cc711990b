import type { PlanItem } from 'jiaogai/sdk';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { define, Part } from './part.js';
import { renderFailure } from './failure.js';
import { Loading } from './loading.js';

/** The choice of one of the region's plans. Fires `plan-choose` with the plan, at first with the first one. */
export class WorkPlanChoice extends Part {
  static override properties: PropertyDeclarations = { planId: { attribute: false } };

  planId = '';
  private readonly plans = new Loading<readonly PlanItem[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): TemplateResult {
    const { common } = this.words;
    const { state, error, value = [] } = this.plans;
    if (state === 'failed') return renderFailure(error, () => this.read());
    if (state === 'loading') return html`<p class="waiting">${common.loading}</p>`;
    if (value.length === 0) return html`<p class="empty">${common.noPlans}</p>`;
    return html`<label class="plan-choice"
      >${common.plan}<select @change=${this.handleChange}>
        ${value.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.planId}>${title}</option>`)}
      </select></label
    >`;
  }

  private async read(): Promise<void> {
    const plans = await this.plans.run((signal) => desk.client.plans.list({ limit: 500 }, { signal }).all(5000));
    const plan = plans?.find(({ id }) => id === this.planId) ?? plans?.[0];
    if (plan) this.choose(plan);
  }

  private readonly handleChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const plan = this.plans.value?.find(({ id }) => id === value);
    if (plan) this.choose(plan);
  };

  private choose(plan: PlanItem): void {
    this.planId = plan.id;
    this.dispatchEvent(new CustomEvent<PlanItem>('plan-choose', { detail: plan }));
  }
}

define('work-plan-choice', WorkPlanChoice);
