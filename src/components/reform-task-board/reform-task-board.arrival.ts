import { whenIdle } from '../internal/idle.js';
import type { WindowPart } from '../internal/window.js';
import type { Light, SlicedPlan } from './reform-task-board.data.js';
import type { Grip } from './reform-task-board.grip.js';
import { PlanReader } from './reform-task-board.reader.js';

type Deadline = { timeRemaining(): number };

/** Data that needs more than one step: long plans, checked in quiet moments, and plans that stand inside the element. */
export class PlanArrival {
  private readonly grip: Grip;
  private stopIdle: (() => void) | undefined;
  private children: MutationObserver | undefined;
  private readonly readChildren = (): void => this.takeChildren();

  constructor(grip: Grip) {
    this.grip = grip;
  }

  hostConnected(): void {
    if (this.reader && !this.reader.isDone) this.checkLater();
  }

  hostDisconnected(): void {
    this.stopIdle?.();
    this.stopWatching();
  }

  /** Begins to read a long or faulty plan. A short one is read to its end at once. */
  read(check: Light, input: unknown): SlicedPlan {
    this.stopIdle?.();
    const reader = new PlanReader(check, input);
    while (reader.plan.tasks.length + reader.plan.reports.length < 300 && !reader.step());
    if (!reader.isDone) this.checkLater();
    return reader;
  }

  /** How many tasks from the first on have been checked. */
  get checked(): number {
    return this.reader ? this.reader.checked : Infinity;
  }

  /** The parts that may be drawn. A tall window asks for more than is checked: it is checked next, and drawn then. */
  ready(parts: readonly WindowPart[]): readonly WindowPart[] {
    const { checked } = this;
    const ready = parts.filter(({ line }) => line < checked);
    if (ready.length < parts.length) void Promise.resolve().then(() => this.finish());
    return ready;
  }

  /** Checks now what waits for a quiet moment. */
  finish(): void {
    this.check(() => true);
  }

  /** Takes the plan that stands inside the element, now and whenever the page changes it. */
  takeChildren(): void {
    const { host, data } = this.grip;
    this.stopWatching();
    if (host.plan || host.src) return;
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.readChildren);
    this.children = new MutationObserver(this.readChildren);
    this.children.observe(host, { childList: true, characterData: true, subtree: true });
    if (host.childElementCount === 0) data.clear();
    else void this.loadChildren();
  }

  private async loadChildren(): Promise<void> {
    const { host, data } = this.grip;
    const { readChildSource, childIssues } = await import('../internal/source.js');
    const input = readChildSource(host, async () => (await import('../../sdk/rules/ledger-plan.js')).planFromGrid);
    if (input === undefined) data.clear();
    else {
      void data.load(async () => {
        const plan: unknown = input instanceof Promise ? await input : input;
        data.faults = childIssues(plan);
        return plan;
      });
    }
  }

  private stopWatching(): void {
    this.children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.readChildren);
  }

  private get reader(): PlanReader | undefined {
    const { held } = this.grip.data;
    return held instanceof PlanReader ? held : undefined;
  }

  private checkLater(): void {
    this.stopIdle = whenIdle((deadline: Deadline) => {
      this.check(() => deadline.timeRemaining() > 1);
      if (this.reader?.isDone === false) this.checkLater();
    });
  }

  /** Checks slice after slice while `mayGoOn` says so, at least one. */
  private check(mayGoOn: () => boolean): void {
    const { reader } = this;
    if (!reader || reader.isDone) return;
    try {
      while (!reader.step() && mayGoOn());
    } catch (error) {
      // A getter or proxy in data that a page handed over may throw anything.
      this.grip.data.held = undefined;
      this.grip.data.set('failed', error);
      return;
    }
    if (!reader.isDone) return;
    this.stopIdle?.();
    this.grip.data.set('ready');
  }
}
