import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ContractError, isJiaogaiError, NetworkError, type DataIssue } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import { whenIdle } from '../internal/idle.js';
import { loadJson } from '../internal/load.js';
import { PlanReader, type Light } from './reform-task-board.reader.js';

/** Plans with up to this many items left to check are checked at once. */
const SHORT = 300;

let light: Light | undefined;

async function loadLight(): Promise<Light> {
  try {
    return (light ??= await import('../../sdk/model/light.js'));
  } catch (error) {
    throw new NetworkError('a part of the page could not be loaded', error);
  }
}

/** Where a board's data comes from: a property, an address, or what stands inside the element. */
export interface PlanInput {
  readonly plan: unknown;
  readonly src: string;
}

interface DataListener {
  /** Data has arrived by itself, and all of it is checked. */
  loaded(plan: Plan, issues: readonly DataIssue[]): void;
  failed(error: unknown): void;
}

/** Reads and checks the plan of a board: a late answer is dropped, and the last good plan stays when the next one fails. */
export class PlanData implements ReactiveController {
  error: unknown;
  state: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly listener: DataListener;
  private input: PlanInput = { plan: undefined, src: '' };
  private reader: PlanReader | undefined;
  private abort: AbortController | undefined;
  private children: MutationObserver | undefined;
  private stopIdle: (() => void) | undefined;
  private wasConnected = false;
  private readonly handleParsed = (): void => this.start();

  constructor(host: ReactiveControllerHost & HTMLElement, listener: DataListener) {
    this.host = host;
    this.listener = listener;
    host.addController(this);
  }

  /** The plan that is shown: the last good one. */
  get plan(): Plan | undefined {
    return this.reader?.plan;
  }

  get issues(): readonly DataIssue[] {
    return this.reader?.issues ?? [];
  }

  /** Whether all of the plan is checked. */
  get isChecked(): boolean {
    return this.reader?.isDone ?? true;
  }

  hostConnected(): void {
    loadLight().catch(() => undefined);
    if (!this.wasConnected) return;
    if (this.state === 'loading' || this.isInline) this.start();
    else if (!this.isChecked) this.checkLater();
  }

  hostDisconnected(): void {
    this.wasConnected = true;
    this.drop();
    this.stopIdle?.();
  }

  /** Takes other input; what is under way for the former is dropped. */
  take(input: PlanInput): void {
    this.input = input;
    this.start();
  }

  /** Reads again what could not be read. */
  retry(): void {
    this.start();
  }

  /** Checks now what waits for a quiet moment. */
  finish(): void {
    this.check(() => true);
  }

  private get isInline(): boolean {
    return !this.input.plan && !this.input.src;
  }

  private drop(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.handleParsed);
  }

  private start(): void {
    this.drop();
    this.abort = new AbortController();
    if (this.isInline) this.watchChildren();
    if (this.isInline && this.host.childElementCount === 0) this.clear();
    else if (light && this.input.plan) this.accept(light, this.input.plan);
    else void this.load(this.abort.signal);
  }

  private clear(): void {
    this.reader = undefined;
    this.set('none');
  }

  private async find(signal: AbortSignal): Promise<unknown> {
    const { plan, src } = this.input;
    if (!this.isInline) return plan || loadJson(src, { signal });
    const { readChildSource } = await import('../internal/source.js');
    return readChildSource(this.host);
  }

  /** What stands inside the element may still be on its way, or be changed by the page. */
  private watchChildren(): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.handleParsed);
    this.children = new MutationObserver(this.handleParsed);
    this.children.observe(this.host, { childList: true, characterData: true, subtree: true });
  }

  private async load(signal: AbortSignal): Promise<void> {
    // What stands inside stays readable until it is known to be a plan.
    if (!this.isInline) this.set('loading');
    try {
      const [input, check] = await Promise.all([this.find(signal), loadLight()]);
      if (signal.aborted) return;
      if (input === undefined) this.clear();
      else this.accept(check, input);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  private accept(check: Light, input: unknown): void {
    this.stopIdle?.();
    try {
      this.reader = new PlanReader(check, input);
    } catch (error) {
      this.fail(isJiaogaiError(error) ? error : new ContractError('not a valid plan', [], error));
      return;
    }
    this.set('ready');
    if (this.reader.left <= SHORT) this.finish();
    else this.checkLater();
  }

  private checkLater(): void {
    this.stopIdle = whenIdle((deadline) => {
      this.check(() => deadline.timeRemaining() > 1);
      if (!this.isChecked) this.checkLater();
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
      this.reader = undefined;
      this.fail(error);
      return;
    }
    if (!reader.isDone) return;
    this.stopIdle?.();
    this.host.requestUpdate();
    if (!this.input.plan) this.listener.loaded(reader.plan, reader.issues);
  }

  private fail(error: unknown): void {
    this.error = error;
    this.set('failed');
    if (!this.input.plan) this.listener.failed(error);
  }

  private set(state: PlanData['state']): void {
    if (state !== 'failed') this.error = undefined;
    this.state = state;
    this.host.requestUpdate();
  }
}
