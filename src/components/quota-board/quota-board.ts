import { html, type CSSResult, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { isDay } from '../../sdk/rules/dates.js';
import { todayIn } from '../../sdk/rules/today.js';
import { JgElement } from '../internal/base.js';
import { afterFrames } from '../internal/after-frames.js';
import { now } from '../internal/clock.js';
import { define } from '../internal/define.js';
import { QuotaSource } from '../internal/quota-source.js';
import type { TargetClient, TokenGiver } from '../internal/served.js';
import { Width } from '../internal/width.js';
import { Words } from '../internal/words.js';
import { controlStyles } from '../styles/controls.js';
import { stateStyles } from '../styles/state.js';
import { plainEntries, plainSelection } from './quota-board.entry.js';
import { renderBoard, renderSkeleton } from './quota-board.face.js';
import type { QuotaProps } from './quota-board.grip.js';
import type { QuotaHands } from './quota-board.hands.js';
import { quotaBoardStyles } from './quota-board.styles.js';
import { renderTable } from './quota-board.table.js';
import { dueText, footLine, goalText, viewTarget } from './quota-board.view.js';
import type { QuotaBoardWords } from './quota-board.words.js';
import { faceWordsZh } from './quota-board.words.zh.js';

export type {
  PlanErrorDetail,
  PlanLoadDetail,
  QuotaFilterChangeDetail,
  RecordsErrorDetail,
  RecordsLoadDetail,
  TargetOpenDetail,
} from './quota-board.events.js';

/** Lists up to this long are drawn whole, and need no hands for it. */
const WHOLE = 60;

const TOOLS = { plainEntries, plainSelection, viewTarget, goalText, dueText, footLine, renderTable, renderSkeleton };

let Hands: typeof QuotaHands | undefined;

/**
 * All targets of a plan, the worst first: what was to be reached, what records say was reached, how that stands, and who
 * is missing.
 *
 * @element quota-board
 * @slot - What is read where there is no script or no data; a `<script type="application/json">` here is read as plan or records.
 * @fires {CustomEvent<PlanLoadDetail>} plan-load - when a plan has arrived from `src` or from inside, and is checked
 * @fires {CustomEvent<PlanErrorDetail>} plan-error - when it could not be read
 * @fires {CustomEvent<RecordsLoadDetail>} records-load - when records have arrived from `records-src` or from inside, and are checked
 * @fires {CustomEvent<RecordsErrorDetail>} records-error - when they could not be read
 * @fires {CustomEvent<TargetOpenDetail>} target-open - when a person opens a target
 * @fires {CustomEvent<QuotaFilterChangeDetail>} filter-change - when a person changes filters, order or day
 * @csspart base - the frame around all
 * @csspart header - title, document number, link to the notice
 * @csspart mark - a label such as 演示数据
 * @csspart toolbar - search, unit, order and day
 * @csspart tiles - how many of each status
 * @csspart faults - what is wrong with the data, each with its place
 * @csspart table - the overview
 * @csspart row - one target
 * @csspart group - the heading above conditions and rhythms
 * @csspart detail - an open target
 * @csspart state - how a target stands, as shape, word and colour
 * @csspart marker - the mark of a target on its bar
 * @csspart footer - counts, source, print and copies
 * @cssproperty --jg-quota-board-min-height - height that is kept while loading (default 100vh)
 * @cssproperty --jg-quota-board-row-open - background of an open row
 */
export class QuotaBoard extends JgElement<QuotaBoardWords> implements QuotaProps {
  static override properties: PropertyDeclarations = {
    src: {},
    plan: { attribute: false },
    records: { attribute: false },
    recordsSrc: { attribute: 'records-src' },
    roster: { attribute: false },
    sort: {},
    unit: {},
    status: {},
    q: {},
    asOf: { attribute: 'as-of' },
    hash: {},
    api: {},
    region: {},
    planId: { attribute: 'plan-id' },
    client: { attribute: false },
    getToken: { attribute: false },
  };
  static override styles = [JgElement.styles, controlStyles, stateStyles, quotaBoardStyles];

  /** URL of a plan. Default none: then `plan`, or a JSON script inside the element. */
  src = '';
  /** A plan, as parsed JSON or from `parsePlan`; wins over `src`. What is faulty in it is left out and counted. */
  plan: unknown;
  /** Records, or an object `{ records, roster, calendar, rules }`, as parsed JSON: values are measured from them. */
  records: unknown;
  /** URL of such records. Default none: then `records`, or a JSON script inside the element. */
  recordsSrc = '';
  /** Who is expected to report; wins over the one that comes with the records. */
  roster: unknown;
  /** `worst` (default), `number` (order of the notice), `label` or `due`, `-` before it descending. A bad value is worst. */
  sort = 'worst';
  /** Shows only this unit's part of each target, by id or name. Default all. */
  unit = '';
  /** Shows only targets in this status, one of the six. Default, and a bad value: all. */
  status = '';
  /** Shows only targets in which all of these words occur. Default all. */
  q = '';
  /** The day as of which all is measured, YYYY-MM-DD. Default, and a bad value: today where the plan is. */
  asOf = '';
  /** Name under which the state lives in the page's address. Default none: it does not. */
  hash = '';
  /** URL of a back end, such as `/api/v1`: plan and readings are read from there and followed. Default none. */
  api = '';
  /** Administrative code of the region, where the back end serves several. Default its only one. */
  region = '';
  /** Id of the plan that is read from the back end. Default: the one that was changed last. */
  planId = '';
  /** What `createClient` gives; wins over `api`. Default none. */
  client: TargetClient | undefined;
  /** Gives the access token of whoever looks, for the client that `api` makes. Default none: it asks as anyone. */
  getToken: TokenGiver | undefined;

  protected override readonly width = new Width(this, [44, 64]);
  private hands: QuotaHands | undefined;
  private reaching: Promise<void> | undefined;
  private stopWaiting: (() => void) | undefined;
  private readonly dictionary = new Words<QuotaBoardWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as QuotaBoardWords,
    en: () => import('./quota-board.words.en.js').then(({ wordsEn }) => wordsEn),
  });
  private readonly source = new QuotaSource(this, () => this.handleStep());

  override connectedCallback(): void {
    super.connectedCallback();
    this.source.prepare();
    if (Hands) this.grasp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting?.();
    this.stopWaiting = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.source.take(this);
    if (this.isInNeed) void this.reach();
  }

  protected override updated(): void {
    // Records are counted, and what a person may do is made ready, as soon as there is something to see.
    if (!this.hands && this.source.plan.good) this.stopWaiting ??= afterFrames(2, () => void this.reach());
  }

  /** Reads the data again, from wherever it comes. */
  reload(): void {
    if (this.hands) this.hands.retry();
    else this.source.reload();
  }

  protected override get isPlainLook(): boolean {
    return super.isPlainLook && this.width.value === 'wide';
  }

  protected override async moreSheets(): Promise<readonly CSSResult[]> {
    const [own, { moreStyles }, { paperStyles }] = await Promise.all([
      super.moreSheets(),
      import('./quota-board.more.styles.js'),
      import('../styles/paper.js'),
    ]);
    return [...own, moreStyles, paperStyles];
  }

  private get day(): string {
    return isDay(this.asOf) ? this.asOf : todayIn(now(), this.source.plan.good?.plan.timeZone ?? '');
  }

  /** Whether more is to be shown than a face can. */
  private get isInNeed(): boolean {
    const { plan, records, issues } = this.source;
    const { sort, unit, status, q, hash } = this;
    const targets = plan.good?.plan.targets.length;
    return (
      sort !== 'worst' ||
      [unit, status, q, hash].join('') !== '' ||
      plan.state === 'failed' ||
      records.state === 'failed' ||
      issues.length > 0 ||
      targets === 0 ||
      targets! > WHOLE ||
      // What a back end has comes by the hands alone.
      (!this.src && !this.plan && !!(this.api || this.client))
    );
  }

  private grasp(): void {
    this.hands ??= new Hands!({
      host: this,
      source: this.source,
      tools: TOOLS,
      words: () => this.dictionary.table,
      extend: (words) => this.dictionary.extend(words),
      day: () => this.day,
      loadLooks: () => void this.loadMore(),
      drawNow: () => {
        this.requestUpdate();
        this.performUpdate();
      },
    });
  }

  /** Sends for the hands, once. */
  private reach(): Promise<void> {
    void this.loadMore();
    return (this.reaching ??= import('./quota-board.hands.js').then(
      (module) => {
        Hands = module.QuotaHands;
        this.grasp();
        this.requestUpdate();
      },
      () => {
        this.reaching = undefined;
      },
    ));
  }

  private handleStep(): void {
    void this.source.check(this.hands ? undefined : ['plan']);
    this.requestUpdate();
  }

  private handle(event: Event): void {
    const target = event.target as Element;
    if (this.hands) this.hands.handle(event, target);
    else void this.reach().then(() => this.hands?.handle(event, target));
  }

  private renderBody(): TemplateResult {
    const { hands, day: asOf } = this;
    const { good, state } = this.source.plan;
    const words = this.dictionary.table;
    if (state === 'none') return html`<slot></slot>`;
    if (!words || (this.isInNeed && !hands) || (!good && state === 'loading')) return renderSkeleton(words);
    if (!good) return hands!.renderNothing(words);
    const { plan } = good;
    const selection = hands ? hands.see(plan) : plainSelection(plainEntries(plan));
    // The hands find the parts of a list that they draw.
    return renderBoard({ plan, selection, asOf, parts: [], words, width: this.width.value, hands });
  }

  protected override render(): TemplateResult {
    const { handle } = this;
    const { plan, records } = this.source;
    return html`<div
      class="${this.frame} ${this.src && !this.plan ? 'kept' : ''}"
      part="base"
      aria-busy=${plan.state === 'loading' || records.state === 'loading'}
      @click=${handle}
      @input=${handle}
      @change=${handle}
      @compositionend=${handle}
      @keydown=${handle}
      @focusin=${handle}
      @focusout=${handle}
    >
      <div class="spoken" role="status"></div>
      ${this.renderBody()}
    </div>`;
  }
}

define('quota-board', QuotaBoard);

declare global {
  interface HTMLElementTagNameMap {
    'quota-board': QuotaBoard;
  }
}
