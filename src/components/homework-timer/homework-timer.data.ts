import { loadOnce } from '../internal/load.js';
import { looseRules, type Rules } from './homework-timer.face.view.js';

const NONE: Rules = { homework: [] };

/** The rules of the plan that a page names, as they came; the timer's hands check them behind the first paint. */
export class TimerData {
  state: 'none' | 'loading' | 'found' | 'failed' = 'none';
  error: unknown;
  /** What came last. */
  found: unknown;
  rules: Rules = NONE;
  /** Counts what was asked for, so that late answers are known as late. */
  turn = 0;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Reads what a page names. The last good rules, or the national ones, stay while an address is read again. */
  async take({ plan, src }: { readonly plan: unknown; readonly src: string }): Promise<void> {
    const turn = (this.turn += 1);
    if (plan || !src) return this.set(plan);
    if (this.rules === NONE && this.state !== 'failed') this.state = 'loading';
    try {
      const found = await loadOnce(src);
      if (turn === this.turn) this.set(found);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** Takes the rules that were found good; null: none were. */
  accept(rules: Rules | null): void {
    this.rules = rules ?? NONE;
    this.changed();
  }

  private fail(error: unknown): void {
    [this.state, this.error] = ['failed', error];
    this.changed();
  }

  private set(found: unknown): void {
    this.found = found;
    try {
      this.rules = looseRules(found);
    } catch {
      // A getter or proxy that a page handed over may throw anything: the hands will say what is wrong.
      this.rules = NONE;
    }
    this.state = found ? 'found' : 'none';
    this.changed();
  }
}
