import type { Plan, Target } from '../../sdk/model/index.js';
import { countRuleOf } from '../../sdk/rules/measure-words.js';
import { loadJson } from '../internal/load.js';
import type { Grip } from './inspection-log.grip.js';

/** The plan whose targets records may count for; without it they count for whichever count their kind. */
export class LogTargets {
  private readonly grip: Grip;
  private plan: Plan | undefined;

  constructor(grip: Grip) {
    this.grip = grip;
    void this.load();
  }

  get timeZone(): string {
    return this.plan?.timeZone ?? 'Asia/Shanghai';
  }

  private async load(): Promise<void> {
    const { plan, planSrc, requestUpdate } = this.grip.host;
    if (!plan && !planSrc) return;
    try {
      const input: unknown = plan ?? (await loadJson(planSrc));
      const { checkPlan } = await import('../../sdk/model/light.js');
      this.plan = checkPlan(input).plan;
      requestUpdate.call(this.grip.host);
    } catch {
      // Records are whole without targets.
    }
  }

  /** Targets that count a kind, and those that are ticked. */
  for(kind: string, ticked: readonly string[]): readonly Target[] {
    const isMeant = (target: Target): boolean =>
      ticked.indexOf(target.id) >= 0 || countRuleOf(target)?.kinds.some((each) => each === kind) === true;
    return this.plan?.targets.filter(isMeant) ?? [];
  }

  /** What targets are called. */
  names(ids: readonly string[]): readonly string[] {
    return ids.map((id) => this.plan?.targets.find((target) => target.id === id)?.label ?? id);
  }
}
