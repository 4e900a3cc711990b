import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { isDay, todayInChina } from '../../sdk/rules/dates.js';
import { JgElement } from '../internal/base.js';
import { now } from '../internal/clock.js';
import { define } from '../internal/define.js';
import { Words } from '../internal/words.js';
import { quotaStyles } from '../styles/quota.js';
import { stateStyles } from '../styles/state.js';
import { renderMeter } from './quota-meter.face.js';
import type { MeterView } from './quota-meter.grip.js';
import { meterStyles } from './quota-meter.styles.js';
import { faceOf, type MeterFace } from './quota-meter.view.js';
import type { MeterWords } from './quota-meter.words.js';
import { faceWordsZh } from './quota-meter.words.zh.js';

export type {
  PlanErrorDetail,
  PlanLoadDetail,
  RecordsErrorDetail,
  RecordsLoadDetail,
  RecordsOpenDetail,
} from './quota-meter.events.js';

/**
 * A number that a notice asks for: what was reached, what was to be reached, how it stands, and where both come from.
 *
 * @element quota-meter
 * @slot - What is read where there is no script or no data; a `<script type="application/json">` here is read as plan and records.
 * @fires {CustomEvent<PlanLoadDetail>} plan-load - when the plan of `src` has arrived and is checked
 * @fires {CustomEvent<PlanErrorDetail>} plan-error - when it could not be read
 * @fires {CustomEvent<RecordsLoadDetail>} records-load - when the records of `records-src` have arrived and are checked
 * @fires {CustomEvent<RecordsErrorDetail>} records-error - when they could not be read
 * @fires {CustomEvent<RecordsOpenDetail>} records-open - when a person looks at the records behind a value
 * @csspart base - the frame around all
 * @csspart label - name of the target
 * @csspart value - value and target in words
 * @csspart meter - the drawing
 * @csspart marker - the mark of the target
 * @csspart state - how the number stands, as shape, word and colour
 * @csspart mark - a label such as 演示数据
 * @csspart source - the sentence of the notice
 * @csspart table - the numbers behind the drawing
 * @csspart records - the records behind the value
 * @csspart faults - what is wrong with the data, each with its place
 * @cssproperty --jg-quota-meter-bar - colour of the value
 * @cssproperty --jg-quota-meter-marker - colour of the mark
 */
export class QuotaMeter extends JgElement<MeterWords> {
  static override properties: PropertyDeclarations = {
    src: {},
    targetId: { attribute: 'target-id' },
    plan: { attribute: false },
    target: {},
    records: { attribute: false },
    recordsSrc: { attribute: 'records-src' },
    roster: { attribute: false },
    seats: {},
    label: {},
    value: {},
    unit: {},
    comparator: {},
    baseline: {},
    start: {},
    due: {},
    form: {},
    thresholds: {},
    asOf: { attribute: 'as-of' },
  };
  static override styles = [JgElement.styles, stateStyles, quotaStyles, meterStyles];

  /** URL of a plan. Default none. */
  src = '';
  /** Which target of the plan, by id. Default none: then no target is found. */
  targetId = '';
  /** A plan, as parsed JSON; wins over `src`. What is faulty in it is left out and named. */
  plan: unknown;
  /** The number to reach or to keep to, when there is no plan: 0 to 10^12. Anything else is told as a fault. */
  target: number | string | null = null;
  /** Records, or an object `{ records, roster, calendar, rules }`, as parsed JSON: the value is measured from them. */
  records: unknown;
  /** URL of such records. Default none. */
  recordsSrc = '';
  /** Who is expected to report; wins over the one that comes with the records. */
  roster: unknown;
  /** Places and what has become of them, as an object or its JSON: `places`, `applied`, `offered`, `confirmed`, or `schools` among which they are shared out. */
  seats: unknown;
  /** Name of the number, when there is no plan; of a plan's target it replaces the label. */
  label = '';
  /** What was reached: 0 to 10^12. Default none: not reported, which is never zero. Never used where there are records. */
  value: number | string | null = null;
  /** Unit, when there is no plan. */
  unit = '';
  /** `at-least` (default), `at-most` or `equal`. A bad value is at-least. */
  comparator = 'at-least';
  /** Where the count starts. Default none. */
  baseline: number | string | null = null;
  /** First day that counts, YYYY-MM-DD: with it and `due` there is a forecast. Default none. */
  start = '';
  /** Last day that counts, YYYY-MM-DD. Default none. */
  due = '';
  /** `bar` (default), `ring`, `number`, `bullet`, `multiples` or `trend`. A bad value is bar. */
  form = 'bar';
  /** Numbers that part the ground of `form="bullet"`, with commas between. Default none. */
  thresholds = '';
  /** The day as of which it is measured, YYYY-MM-DD. Default, and a bad value: today where the plan is. */
  asOf = '';

  /** What is drawn; null: what draws it could not be had. */
  private shown: MeterFace | MeterView | null | undefined;
  private reaching: Promise<void> | undefined;
  private readonly dictionary = new Words<MeterWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as MeterWords,
    en: () => import('./quota-meter.words.en.js').then(({ wordsEn }) => wordsEn),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { shown, isPlain } = this;
    if (shown && 'take' in shown) return shown.take();
    // What plain attributes have shown stays until there is more to show.
    if (isPlain) this.shown = faceOf(this, this.day);
    if (!isPlain || (!this.shown && this.isAsked)) void this.reach();
  }

  /** Reads `src` and `records-src` again. */
  reload(): void {
    const { shown } = this;
    this.reaching = undefined;
    if (shown && 'take' in shown) shown.reload();
    else this.show(undefined);
  }

  private get day(): string {
    return isDay(this.asOf) ? this.asOf : todayInChina(now());
  }

  /** Whether plain attributes and the bar are all that it is about. */
  private get isPlain(): boolean {
    const { src, plan, records, recordsSrc, seats, form } = this;
    return !(src || plan || records || recordsSrc || seats || /^(ring|number|bullet|multiples|trend)$/.test(form));
  }

  private get isAsked(): boolean {
    return (
      !this.isPlain || !!this.label || this.target !== null || this.value !== null || !!this.querySelector('script')
    );
  }

  private show(shown: QuotaMeter['shown']): void {
    this.shown = shown;
    this.requestUpdate();
  }

  /** Sends for what shows more than plain attributes, once. */
  private reach(): Promise<void> {
    return (this.reaching ??= import('./quota-meter.reach.js')
      .then(({ reach }) =>
        reach({
          host: this,
          extend: (words) => this.dictionary.extend(words),
          show: (shown) => this.show(shown),
        }),
      )
      .catch(() => this.show(null)));
  }

  private renderBody(): unknown {
    const words = this.dictionary.table;
    const { shown } = this;
    if (words && shown) return 'take' in shown ? shown.render(words) : renderMeter(shown, words);
    const wait = shown !== null && this.isAsked && html`<div class="wait">${words?.loading}</div>`;
    return html`${wait || nothing}<slot></slot>`;
  }

  protected override render(): TemplateResult {
    return html`<div class=${this.frame} part="base">${this.renderBody()}</div>`;
  }
}

define('quota-meter', QuotaMeter);

declare global {
  interface HTMLElementTagNameMap {
    'quota-meter': QuotaMeter;
  }
}
