import type { DataIssue } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import { loadJson } from '../internal/load.js';

export type Light = typeof import('../../sdk/model/light.js');

/** A reader that checks a plan slice by slice: it comes with the hands. */
export interface SlicedPlan {
  readonly plan: Plan;
  readonly issues: readonly DataIssue[];
  readonly isDone: boolean;
}

/** Plans with up to this many items are checked at once. */
const SHORT = 300;

let light: Light | undefined;

/** The checker. It is sent for when the first board comes onto a page, so that it is there when data is. */
export async function loadLight(): Promise<Light> {
  return (light ??= await import('../../sdk/model/light.js'));
}

function isShort(input: unknown): boolean {
  const { tasks, reports } = input as { tasks?: unknown[]; reports?: unknown[] };
  return !((tasks?.length ?? 0) + (reports?.length ?? 0) > SHORT);
}

/** Where data comes from, and how it stands. A late answer is dropped; the last good plan stays when the next one fails. */
export class PlanData {
  /** The plan that is shown: the last good one. */
  held: SlicedPlan | undefined;
  error: unknown;
  /** What was wrong with that of which the plan was made: a table. */
  faults: readonly DataIssue[] = [];
  state: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  /** Reads a plan that is long or faulty; there once the hands are. */
  readLong: ((check: Light, input: unknown) => SlicedPlan) | undefined;
  /** Takes the plan that is there, and that only hands can read. */
  waiting: (() => void) | undefined;
  private abort: AbortController | undefined;
  private readonly changed: (isNews: boolean) => void;

  /** `changed` hears of every step; `isNews` when all of a plan is checked, or reading has failed. */
  constructor(changed: PlanData['changed']) {
    this.changed = changed;
  }

  /** What was left out of the plan, and why. */
  get issues(): readonly DataIssue[] {
    return this.held ? [...this.faults, ...this.held.issues] : [];
  }

  /** Takes a plan as it was given; what is under way is dropped. */
  take(input: unknown): void {
    this.drop();
    if (light) this.accept(light, input);
    else void this.load(async () => input);
  }

  /** Reads the plan at an address. */
  fetch(src: string): void {
    void this.load((signal) => loadJson(src, { signal }));
  }

  /** Reads a plan from wherever `find` finds it. */
  async load(find: (signal: AbortSignal) => unknown): Promise<void> {
    this.drop();
    const { signal } = (this.abort = new AbortController());
    this.set('loading');
    try {
      const [input, check] = await Promise.all([find(signal), loadLight()]);
      if (!signal.aborted) this.accept(check, input);
    } catch (error) {
      if (!signal.aborted) this.set('failed', error);
    }
  }

  /** Calls off what is under way. */
  drop(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.faults = [];
    this.waiting = undefined;
  }

  /** Goes on with the plan that waited for hands. */
  resume(): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.();
  }

  /** There is no data, and none is to come. */
  clear(): void {
    this.drop();
    this.held = undefined;
    this.set('none');
  }

  private accept(check: Light, input: unknown): void {
    try {
      if (isShort(input)) {
        this.hold({ ...check.checkPlan(input), isDone: true });
        return;
      }
    } catch {
      // Faulty in its head: the long reader saves what can be saved, or says why not.
    }
    if (!this.readLong) {
      this.waiting = () => this.accept(check, input);
      this.set('loading');
      return;
    }
    try {
      this.hold(this.readLong(check, input));
    } catch (error) {
      this.set('failed', error);
    }
  }

  private hold(held: SlicedPlan): void {
    this.held = held;
    this.set('ready');
  }

  /** Notes a step and tells it. */
  set(state: PlanData['state'], error?: unknown): void {
    this.state = state;
    this.error = error;
    this.changed(state === 'failed' || (state === 'ready' && this.held!.isDone));
  }
}
