import type { ReactiveController, TemplateResult } from 'lit';
import type { DataIssue } from '../../sdk/errors.js';
import type { Plan, Target } from '../../sdk/model/index.js';
import { isDay } from '../../sdk/rules/dates.js';
import { todayIn } from '../../sdk/rules/today.js';
import type { MeasureContext } from '../../sdk/rules/measure.js';
import { clip } from '../internal/clip.js';
import { now } from '../internal/clock.js';
import { fire } from '../internal/fire.js';
import { placesIn } from '../internal/places.js';
import { QuotaSource, type QuotaSeed } from '../internal/quota-source.js';
import { addSheets } from '../internal/sheets.js';
import { everyTick } from '../internal/ticker.js';
import { controlStyles } from '../styles/controls.js';
import type { RecordsOpenDetail } from './quota-meter.events.js';
import type { MeterGrip, MeterHost, MeterView } from './quota-meter.grip.js';
import { handStyles } from './quota-meter.hands.styles.js';
import { handWordsZh } from './quota-meter.hands.words.zh.js';
import { plainModel, targetModel, type MeterFault, type MeterModel } from './quota-meter.model.js';
import { MeterParts } from './quota-meter.parts.js';
import { renderHands, type Panel, type ShownMeter } from './quota-meter.show.js';
import type { MeterWords } from './quota-meter.words.js';

/** All that a meter shows beside the bar of plain attributes: plans, records, other forms, places, panels, faults. */
export class MeterHands implements ReactiveController, ShownMeter, MeterView {
  panel: Panel | undefined;
  isWhole = false;
  readonly host: MeterHost;
  readonly source: QuotaSource;
  readonly parts: MeterParts;
  private memo: { readonly keys: readonly unknown[]; readonly model: MeterModel | MeterFault } | undefined;
  private stopTicking: (() => void) | undefined;

  constructor({ host, extend }: MeterGrip, seed: QuotaSeed | undefined) {
    this.host = host;
    extend(handWordsZh);
    addSheets(host.renderRoot as ShadowRoot, [controlStyles, handStyles]);
    this.parts = new MeterParts(() => host.requestUpdate());
    const handleNews = (): void => {
      void this.source.check();
      host.requestUpdate();
    };
    this.source = new QuotaSource(host, handleNews, seed);
    host.addController(this);
  }

  hostConnected(): void {
    let today = this.day;
    this.stopTicking = everyTick(60_000, () => {
      if (this.day !== today) this.host.requestUpdate();
      today = this.day;
    });
  }

  hostDisconnected(): void {
    this.stopTicking?.();
  }

  /** Takes what the page has set since. */
  take(): void {
    const { plan, src, records, recordsSrc, roster } = this.host;
    this.source.take({ plan, src, records, recordsSrc, roster });
  }

  reload(): void {
    this.parts.forgive();
    this.source.reload();
  }

  get plan(): Plan | undefined {
    return this.source.plan.good?.plan;
  }

  get target(): Target | undefined {
    return this.plan?.targets.find(({ id }) => id === this.host.targetId);
  }

  get day(): string {
    return isDay(this.host.asOf) ? this.host.asOf : todayIn(now(), this.plan?.timeZone ?? '');
  }

  get context(): MeasureContext {
    return this.source.context(this.day);
  }

  /** What there is to tell; undefined while a part of it is on its way, or there is no such target. */
  get model(): MeterModel | MeterFault | undefined {
    const { host, target } = this;
    const { plan, records } = this.source;
    if (plan.state === 'none') return plainModel(host, this.day);
    if (!target) return undefined;
    if (records.state === 'none') return targetModel(target, host, this.day);
    const measured = this.parts.get('measured');
    if (!measured || !records.good) return undefined;
    const { context } = this;
    const label = clip(host.label, 200);
    const keys = [target, records.good, context.roster, this.day, label];
    if (!this.memo || keys.some((key, n) => key !== this.memo!.keys[n]))
      this.memo = { keys, model: measured.readingModel(target, records.good.records, context, label) };
    return this.memo.model;
  }

  /** Faults of the data that bear on what is shown, each with its place. */
  faultsOf(model: MeterModel | MeterFault | undefined, words: MeterWords): string[] {
    const { plan, issues } = this.source;
    const told = ({ path, message }: DataIssue): string => `${path}: ${message}`;
    // Of a plan only what may be why there is no such target.
    const others = new Set(plan.good?.issues.filter(({ path }) => this.target || !path.startsWith('targets.')));
    const faults = (model?.ok && model.reading?.faults) || [];
    const ofRecord = placesIn(issues, 'records');
    return [
      ...issues.filter((issue) => !others.has(issue)).map(told),
      ...faults.map(({ path, code }) => {
        // The rules have counted what the checker had left.
        const place = path.replace(/\d+/, (index) => String(ofRecord(Number(index))));
        return words.recordFault({ path: place, code });
      }),
    ];
  }

  readonly handle = (event: Event): void => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'retry') this.reload();
    else if (act === 'all') this.isWhole = true;
    else if (act) this.toggle(act as Panel);
    this.host.requestUpdate();
  };

  render(words: MeterWords): TemplateResult {
    return renderHands(this, words);
  }

  private toggle(panel: Panel): void {
    this.panel = this.panel === panel ? undefined : panel;
    this.isWhole = false;
    const { model } = this;
    if (this.panel !== 'records' || !model?.ok || !model.reading) return;
    const { targetId, records } = model.reading;
    fire<RecordsOpenDetail>(this.host, 'records-open', { targetId, records });
  }
}
