import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataIssue } from '../../sdk/errors.js';
import type { ReadRecords } from '../../sdk/model/light-records.js';
import type { ReadPlan } from '../../sdk/model/light.js';
import type { MeasureContext } from '../../sdk/rules/measure.js';
import type { PlanErrorDetail, PlanLoadDetail, RecordsErrorDetail, RecordsLoadDetail } from './events.js';
import { fire } from './fire.js';
import { loadOnce } from './load.js';
import {
  loaded,
  loadPlanCheck,
  newParts,
  type Part,
  type PartName,
  type PartState,
  type SourcePart,
} from './quota-part.js';

export type { PartState, SourcePart } from './quota-part.js';

/** What elements that measure are given. Data wins over an address, an address over what stands inside the element. */
export interface QuotaInput {
  readonly plan: unknown;
  readonly src: string;
  /** A list of records, or a document `{ records, roster, calendar, rules }`. */
  readonly records: unknown;
  readonly recordsSrc: string;
  /** Wins over the roster of a document. */
  readonly roster: unknown;
}

/** What an address has given before there was a source: it is not asked for again. */
export interface QuotaSeed {
  readonly src: string;
  readonly plan: unknown;
}

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Plan and records of an element that measures. Both are told of as soon as they have come (`raw`), and are checked when
 * `check` is called: at once, or behind the first paint. A late answer is dropped. What was loaded, or stands inside the
 * element, is told by events; what was handed over is not.
 */
export class QuotaSource implements ReactiveController {
  private readonly parts = newParts();
  private input: QuotaInput | undefined;
  /** What an address has given already. */
  private seed: QuotaSeed | undefined;
  /** The plan of a back end, or a promise of it. */
  private lent: unknown;
  private readonly host: Host;
  private readonly changed: () => void;
  /** What stands inside may come behind the element itself. */
  private readonly handleParsed = (): void => {
    if (this.input && this.plan.state === 'none') void this.start('plan');
    if (this.input && this.records.state === 'none') void this.start('records');
  };

  /** `changed` hears of every step. */
  constructor(host: Host, changed: () => void, seed?: QuotaSeed) {
    this.host = host;
    this.seed = seed;
    this.changed = changed;
    host.addController(this);
  }

  get plan(): SourcePart<ReadPlan> {
    return this.parts.plan;
  }

  get records(): SourcePart<ReadRecords> {
    return this.parts.records;
  }

  /** What was left out of all data, and why. */
  get issues(): readonly DataIssue[] {
    const { plan, records, roster } = this.parts;
    return [plan, records, roster].flatMap(({ good }) => good?.issues ?? []);
  }

  /** Takes what an element is given; only what is another than before is read. */
  take(input: QuotaInput): void {
    const former = this.input;
    const { plan, src, records, recordsSrc, roster } = input;
    this.input = { plan, src, records, recordsSrc, roster };
    const isOther = (...keys: (keyof QuotaInput)[]): boolean => keys.some((key) => input[key] !== former?.[key]);
    if (isOther('plan', 'src')) void this.start('plan');
    if (isOther('records', 'recordsSrc')) void this.start('records');
    if (isOther('roster')) void this.start('roster');
  }

  /** Takes a plan that a back end gives, or a promise of it; what is handed over wins. */
  lend(plan: unknown): void {
    this.lent = plan;
    void this.start('plan');
  }

  /** Reads everything again; data that a page has changed is checked again, too. */
  reload(): void {
    if (!this.input) return;
    Object.values(this.parts).forEach((part: Part<unknown>) => part.forget());
    void this.start('plan');
    void this.start('records');
    void this.start('roster');
  }

  /** Checks what has come of all parts, or of some. It is over when all that could be checked is. */
  async check(names: readonly PartName[] = ['plan', 'records', 'roster']): Promise<void> {
    await Promise.all(names.map((name) => this.checkPart<unknown>(this.parts[name])));
  }

  /** Sends for the checker of plans, so that it is there when a plan is. */
  prepare(): void {
    loadPlanCheck().catch(() => undefined);
  }

  /** Whether there is a roster: without one, who is missing cannot be told. */
  get hasRoster(): boolean {
    return !!this.context('').roster;
  }

  /** What the good data is measured with as of a day. */
  context(asOf: string): MeasureContext {
    const { plan, records, roster } = this.parts;
    const { calendar = null, rules = [], roster: own = null } = records.good ?? {};
    return {
      asOf,
      roster: roster.good?.roster ?? own,
      calendar: calendar ?? plan.good?.plan.calendar ?? null,
      rules,
      start: plan.good?.plan.issuedOn ?? null,
    };
  }

  hostConnected(): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.handleParsed);
    for (const part of Object.values(this.parts)) if (part.state === 'loading') void this.start(part.name);
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.handleParsed);
    for (const part of Object.values(this.parts)) part.turn += 1;
  }

  /** What a part is to be read from: data, a promise of it, or undefined. */
  private find(name: PartName): unknown {
    const { plan, src, records, recordsSrc, roster } = this.input!;
    if (name === 'roster') return roster ?? undefined;
    const [given, url] = name === 'plan' ? [plan ?? this.lent, src] : [records, recordsSrc];
    if (given != null) return given;
    const { seed } = this;
    if (name === 'plan') this.seed = undefined;
    if (name === 'plan' && url && seed?.src === url) return Promise.resolve(seed.plan);
    if (url) return loadOnce(url);
    if (!this.host.querySelector('script[type="application/json"]')) return undefined;
    return loaded(import('./quota-inside.js')).then(({ readInside }) => readInside(this.host)[name]);
  }

  private async start(name: PartName): Promise<void> {
    const part = this.parts[name];
    const turn = (part.turn += 1);
    part.raw = undefined;
    try {
      let raw = this.find(name);
      if (raw instanceof Promise) {
        this.set(part, 'loading');
        raw = await raw;
        if (turn !== part.turn) return;
      }
      if (raw instanceof Error) throw raw;
      part.raw = raw;
      if (raw === undefined) part.good = undefined;
      this.set(part, raw === undefined ? 'none' : 'loading');
    } catch (error) {
      if (turn === part.turn) this.fail(part, error);
    }
  }

  private async checkPart<T>(part: Part<T>): Promise<void> {
    const { turn } = part;
    if (part.raw === undefined || part.checkedTurn === turn) return;
    part.checkedTurn = turn;
    try {
      const good = await part.read();
      if (turn !== part.turn) return;
      part.good = good;
      this.set(part, 'ready');
      this.tell(part.name);
    } catch (error) {
      if (turn === part.turn) this.fail(part, error);
    }
  }

  private set(part: Part<unknown>, state: PartState, error?: unknown): void {
    part.state = state;
    part.error = error;
    this.changed();
  }

  private fail(part: Part<unknown>, error: unknown): void {
    this.set(part, 'failed', error);
    if (part.name === 'plan' && this.input!.plan == null)
      fire(this.host, 'plan-error', { error } satisfies PlanErrorDetail);
    if (part.name === 'records' && this.input!.records == null)
      fire(this.host, 'records-error', { error } satisfies RecordsErrorDetail);
  }

  private tell(name: PartName): void {
    const { plan, records } = this.parts;
    if (name === 'plan' && this.input!.plan == null) fire(this.host, 'plan-load', plan.good! satisfies PlanLoadDetail);
    if (name === 'records' && this.input!.records == null) {
      const detail: RecordsLoadDetail = { records: records.good!.records, issues: records.good!.issues };
      fire(this.host, 'records-load', detail);
    }
  }
}
