import type { Client, Plan, Task } from 'jiaogai/sdk';

/** A plan with its tasks by id and the names of its units. */
export interface Leaf {
  readonly plan: Plan;
  readonly tasks: ReadonlyMap<string, Task>;
  unitName(unitId: string | null): string | null;
}

function leafOf(plan: Plan): Leaf {
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  return {
    plan,
    tasks: new Map(plan.tasks.map((task) => [task.id, task])),
    unitName: (unitId) => (unitId === null ? null : (names.get(unitId) ?? unitId)),
  };
}

/** Plans by id, each asked for once: reports name tasks and units by their ids only. */
export class PlanBook {
  private readonly client: Client;
  private readonly known = new Map<string, Promise<Leaf>>();

  constructor(client: Client) {
    this.client = client;
  }

  open(planId: string): Promise<Leaf> {
    const known = this.known.get(planId);
    if (known) return known;
    const asked = this.client.plans.get(planId).then(({ value }) => leafOf(value));
    this.known.set(planId, asked);
    asked.catch(() => this.known.delete(planId));
    return asked;
  }
}
