import type { Plan, Task } from '../../sdk/model/index.js';
import { loadOnce } from '../internal/load.js';
import { findTask, looksRight } from './reform-task-card.view.js';

/** Where a card's task comes from; the first that is there counts. */
export interface CardInput {
  readonly task: unknown;
  readonly plan: unknown;
  readonly src: string;
  readonly taskId: string;
}

/** A task with its plan, as they came. */
export interface Found {
  readonly task: unknown;
  readonly plan: unknown;
}

/** A task with its plan, checked. */
export interface Checked {
  readonly task: Task;
  readonly plan: Plan | undefined;
}

/** Finds the task of a card. One that looks right is shown at once; the card's hands check it behind the first paint. */
export class CardData {
  state: 'none' | 'loading' | 'ready' | 'missing' | 'failed' = 'none';
  error: unknown;
  /** What came last and is still to be checked. */
  found: Found | undefined;
  /** The last good task. */
  shown: Found | Checked | undefined;
  input: CardInput = { task: undefined, plan: undefined, src: '', taskId: '' };
  /** Counts what was asked for, so that late answers are known as late. */
  turn = 0;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Takes other input; what is under way for the former is dropped. */
  take({ task, plan, src, taskId }: CardInput): void {
    // The last good data stays while the same task is read again, not when another one is asked for.
    if (task || taskId !== this.input.taskId) this.shown = undefined;
    this.input = { task, plan, src, taskId };
    void this.start();
  }

  /** Reads, or reads again. */
  async start(): Promise<void> {
    const turn = (this.turn += 1);
    const { task, src, taskId } = this.input;
    let { plan } = this.input;
    this.found = undefined;
    try {
      if (!task && !plan && src) {
        this.set('loading');
        plan = await loadOnce(src);
        if (turn !== this.turn) return;
      }
      if (!task && !plan) return this.set('none');
      this.found = { task: task || findTask(plan, taskId), plan };
      if (looksRight(this.found)) this.shown = this.found;
      this.set(this.shown ? 'ready' : 'loading');
    } catch (error) {
      this.set('failed', turn, error);
    }
  }

  /** Says how it stands, unless something else was asked for since. */
  set(state: CardData['state'], turn = this.turn, error?: unknown): void {
    if (turn !== this.turn) return;
    this.state = state;
    this.error = error;
    this.changed();
  }
}
