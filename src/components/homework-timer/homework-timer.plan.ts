import { isJiaogaiError, NetworkError } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import type { PlanErrorDetail, PlanLoadDetail } from '../internal/events.js';
import { fire } from '../internal/fire.js';
import type { TimerData } from './homework-timer.data.js';

/** Checks the plan that a timer has painted from already, and tells of it. */
export class PlanCheck {
  /** The plan, once it is checked. */
  plan: Plan | undefined;
  /** Code of what is wrong with it; empty: nothing is. */
  fault = '';
  private seen: unknown;
  private readonly host: HTMLElement;
  private readonly data: TimerData;

  constructor(host: HTMLElement, data: TimerData) {
    this.host = host;
    this.data = data;
  }

  /** Looks at what has come since. `isOwn`: the page has handed it over itself, and is told nothing. */
  async attend(isOwn: boolean): Promise<void> {
    const { data } = this;
    const subject = data.state === 'failed' ? data.error : data.found;
    if (subject === this.seen || data.state === 'loading') return;
    this.seen = subject;
    this.fault = '';
    if (data.state === 'failed') return this.fail(data.error, isOwn);
    if (!data.found) {
      this.plan = undefined;
      return;
    }
    try {
      const { checkPlan } = await import('../../sdk/model/light.js').catch((error: unknown) => {
        throw new NetworkError('a part of the page could not be loaded', error);
      });
      const { plan, issues } = checkPlan(data.found);
      if (this.seen !== data.found) return;
      this.plan = plan;
      data.accept(plan.rules);
      if (!isOwn) fire(this.host, 'plan-load', { plan, issues } satisfies PlanLoadDetail);
    } catch (error) {
      // What could not be checked for want of a network stays; what does not hold gives way to the national rules.
      if (this.seen !== data.found || isJiaogaiError(error, 'network')) return;
      this.plan = undefined;
      data.accept(null);
      this.fail(error, isOwn);
    }
  }

  private fail(error: unknown, isOwn: boolean): void {
    this.fault = isJiaogaiError(error) ? error.code : 'contract';
    if (!isOwn) fire(this.host, 'plan-error', { error } satisfies PlanErrorDetail);
    this.data.accept(this.data.rules);
  }
}
