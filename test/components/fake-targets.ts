import type { TargetClient } from '../../src/components/internal/served.js';
import type { TargetResource } from '../../src/sdk/contract/index.js';
import type { Plan } from '../../src/sdk/model/index.js';
import { FakeLedger } from './fake-ledger.js';
import { quotaPlan } from './quota-plans.js';

type Answer = NonNullable<TargetResource['reading']>;

/** A back end in memory that measures: what it answers for each target is written down, null where it cannot be counted. */
export class FakeTargets extends FakeLedger implements TargetClient {
  /** By target; one that has none was not reported. */
  readonly readings = new Map<string, Partial<Answer> | null>();
  /** What targets were asked with. */
  readonly queries: Record<string, unknown>[] = [];
  /** What asking for targets answers instead, once for each. */
  readonly targetFaults: unknown[] = [];
  /** Answers wait here until they are let go. */
  targetGate: Promise<void> | undefined;
  /** What concerns a unit. */
  ofUnit: readonly string[] = [];

  constructor(plan: Plan = quotaPlan()) {
    super(plan);
  }

  readonly targets: TargetClient['targets'] = { list: (query, options) => this.answerAll(query, options?.signal) };

  private async *answerAll(query: object = {}, signal?: AbortSignal): AsyncGenerator<TargetResource> {
    const asked = query as Record<string, unknown>;
    this.queries.push(asked);
    await this.targetGate;
    signal?.throwIfAborted();
    const fault = this.targetFaults.shift();
    if (fault) throw fault;
    for (const target of this.plan.targets) {
      if (asked['unit'] && !this.ofUnit.includes(target.id)) continue;
      const own = this.readings.get(target.id);
      const reading: Answer = {
        asOf: String(asked['as-of']),
        start: '2023-01-01',
        end: target.due,
        amount: own?.value ?? null,
        denominator: null,
        value: null,
        goal: target.value,
        status: 'notReported',
        notes: target.kind === 'target' ? [] : ['rule-missing'],
        ...own,
      };
      yield { ...target, planId: this.plan.id, reading: own === null ? null : reading };
    }
  }
}
