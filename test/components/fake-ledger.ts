import type { Following, LedgerClient } from '../../src/components/internal/served.js';
import type { ChangeEvent, PlanItem, TaskChange, TaskResource } from '../../src/sdk/contract/index.js';
import { HttpError } from '../../src/sdk/errors.js';
import type { Plan, Task } from '../../src/sdk/model/index.js';
import { samplePlan } from './board-plans.js';

/** A line on which changes are told, as a client gives it. */
class Line implements AsyncIterable<ChangeEvent> {
  private readonly told: ChangeEvent[] = [];
  private wake: (() => void) | undefined;
  private isCut = false;
  readonly signal: AbortSignal | undefined;

  constructor({ signal, onState }: Following) {
    this.signal = signal;
    signal?.addEventListener('abort', () => this.cut());
    onState?.('open');
  }

  tell(change: ChangeEvent): void {
    this.told.push(change);
    this.wake?.();
  }

  cut(): void {
    this.isCut = true;
    this.wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ChangeEvent> {
    while (!this.isCut) {
      const next = this.told.shift();
      if (next) yield next;
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

type Call = 'plans.get' | 'plans.list' | 'tasks.get' | 'tasks.change' | 'events';

/** A back end in memory: one plan, a version for each task, and a line to each listener. */
export class FakeLedger implements LedgerClient {
  plan: Plan;
  readonly calls: Call[] = [];
  readonly lines: Line[] = [];
  /** What a call answers instead, once for each error in its list. */
  readonly faults: Partial<Record<Call, unknown[]>> = {};
  /** Changes wait here until they are let go. */
  gate: Promise<void> | undefined;
  /** Whether a change is done before its answer is lost. */
  isLostAfterwards = false;
  private readonly versions = new Map<string, number>();
  private planVersion = 1;

  constructor(plan: Plan = samplePlan()) {
    this.plan = plan;
  }

  readonly plans: LedgerClient['plans'] = {
    get: async (planId) => {
      this.note('plans.get');
      if (planId !== this.plan.id) throw new HttpError('GET /plans/{planId}: 404', 404);
      return { value: this.plan, etag: `"${this.planVersion}"` };
    },
    list: () => this.list(),
  };

  readonly tasks: LedgerClient['tasks'] = {
    get: async (_, taskId) => {
      this.note('tasks.get');
      return this.answer(taskId);
    },
    change: async (_, taskId, change, { ifMatch }) => {
      this.calls.push('tasks.change');
      await this.gate;
      const fault = this.faults['tasks.change']?.shift();
      if (fault && !this.isLostAfterwards) throw fault;
      if (ifMatch !== this.answer(taskId).etag) throw new HttpError('PATCH /plans/{planId}/tasks/{taskId}: 412', 412);
      this.put(taskId, change);
      if (fault) throw fault;
      return this.answer(taskId);
    },
  };

  events(options: Following = {}): AsyncIterable<ChangeEvent> {
    this.note('events');
    const line = new Line(options);
    this.lines.push(line);
    return line;
  }

  /** Someone else changes a task, and all who listen are told. */
  changeElsewhere(taskId: string, change: Partial<Task>): void {
    this.put(taskId, change);
    this.tell({ kind: 'task', id: taskId, etag: this.answer(taskId).etag });
  }

  tell(change: Pick<ChangeEvent, 'kind' | 'id' | 'etag'>): void {
    this.lines.forEach((line) => line.tell({ region: '410400', planId: this.plan.id, ...change }));
  }

  /** Lines that somebody still listens on. */
  get open(): number {
    return this.lines.filter(({ signal }) => !signal?.aborted).length;
  }

  task(taskId: string): Task {
    return this.plan.tasks.find(({ id }) => id === taskId)!;
  }

  put(taskId: string, change: Partial<Task> | TaskChange): void {
    const tasks = this.plan.tasks.map((task) => (task.id === taskId ? ({ ...task, ...change } as Task) : task));
    this.plan = { ...this.plan, tasks };
    this.planVersion += 1;
    this.versions.set(taskId, (this.versions.get(taskId) ?? 1) + 1);
  }

  private async *list(): AsyncGenerator<PlanItem> {
    this.note('plans.list');
    const { id, title } = this.plan;
    const item = { title, documentNumber: null, issuer: null, issuedOn: null, mark: null, tasks: 1, etag: '"1"' };
    yield { ...item, id: 'older', isPublished: true, changedAt: '2025-01-01T00:00:00.000Z' };
    yield { ...item, id, isPublished: true, changedAt: '2025-06-01T00:00:00.000Z' };
  }

  private note(call: Call): void {
    this.calls.push(call);
    const fault = this.faults[call]?.shift();
    if (fault) throw fault;
  }

  private answer(taskId: string): { value: TaskResource; etag: string } {
    const task = this.task(taskId);
    if (!task) throw new HttpError('GET /plans/{planId}/tasks/{taskId}: 404', 404);
    const etag = `"${this.versions.get(taskId) ?? 1}"`;
    const { status, progress } = task;
    const state = { asOf: '2025-10-20', status, progress, verdict: status, daysOverdue: 0, workdaysLeft: null };
    return { value: { ...task, planId: this.plan.id, state, etag }, etag };
  }
}
