import { html, type CSSResult, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ReformRecord } from '../../sdk/model/index.js';
import { isDay } from '../../sdk/rules/dates.js';
import { todayIn } from '../../sdk/rules/today.js';
import { afterFrames } from '../internal/after-frames.js';
import { JgElement } from '../internal/base.js';
import { now } from '../internal/clock.js';
import { define } from '../internal/define.js';
import { fire } from '../internal/fire.js';
import type { RecordClient, TokenGiver } from '../internal/served.js';
import { Width } from '../internal/width.js';
import { Words } from '../internal/words.js';
import { controlStyles } from '../styles/controls.js';
import { stateStyles } from '../styles/state.js';
import type { LogContext } from './inspection-log.context.js';
import { loadCheck, LogData, type LogSeen } from './inspection-log.data.js';
import type { RecordsErrorDetail, RecordsLoadDetail } from './inspection-log.events.js';
import { renderLog, renderSkeleton } from './inspection-log.face.js';
import type { LogProps } from './inspection-log.grip.js';
import type { LogHands } from './inspection-log.hands.js';
import { inputOf, oneKindOf, READ_FROM } from './inspection-log.input.js';
import { logStyles } from './inspection-log.styles.js';
import { orderOf, tally, type LogTally } from './inspection-log.view.js';
import type { LogWords } from './inspection-log.words.js';
import { faceWordsZh } from './inspection-log.words.zh.js';

export type {
  RecordAddDetail,
  RecordChangeDetail,
  RecordRemoveDetail,
  RecordsErrorDetail,
  RecordsLoadDetail,
} from './inspection-log.events.js';

/** Lists up to this long are drawn whole, and need no hands for it. */
const WHOLE = 60;

let Hands: typeof LogHands | undefined;

/**
 * A register of records of one kind (下校视导, 听课, 督导检查 …) with the form that adds to it, and findings with their
 * follow-up. What is written stays on this device, or goes on to a back end; files bring records in and out.
 *
 * @element inspection-log
 * @fires {CustomEvent<RecordsLoadDetail>} records-load - when records have arrived from `src`
 * @fires {CustomEvent<RecordsErrorDetail>} records-error - when they could not be read
 * @fires {CustomEvent<RecordAddDetail>} record-add - when a person adds a record
 * @fires {CustomEvent<RecordChangeDetail>} record-change - when a person corrects a record or settles a finding
 * @fires {CustomEvent<RecordRemoveDetail>} record-remove - when a person removes a record
 * @csspart base - the frame around all
 * @csspart header - the title, and the day as of which all is seen
 * @csspart mark - a label such as 演示数据
 * @csspart toolbar - adding, search, filters
 * @csspart tiles - how many records, and how findings stand
 * @csspart form - the form for one record
 * @csspart table - the list
 * @csspart row - one record
 * @csspart detail - an open record
 * @csspart state - how a finding stands, as shape, word and colour
 * @csspart findings - findings with due dates and follow-up
 * @csspart preview - what an import would do, with each bad row
 * @csspart footer - counts, copies, erasure
 * @cssproperty --jg-inspection-log-min-height - height that is kept while loading (default 40em)
 * @cssproperty --jg-inspection-log-row-open - background of an open row
 */
export class InspectionLog extends JgElement<LogWords> implements LogProps {
  static override properties: PropertyDeclarations = {
    kind: {},
    src: {},
    records: { attribute: false },
    roster: { attribute: false },
    planSrc: { attribute: 'plan-src' },
    plan: { attribute: false },
    logId: { attribute: 'log-id' },
    asOf: { attribute: 'as-of' },
    heading: {},
    mark: {},
    api: {},
    region: {},
    client: { attribute: false },
    getToken: { attribute: false },
  };
  static override styles = [JgElement.styles, controlStyles, stateStyles, logStyles];

  /** Which kind of record is kept: a named one, or `x-` and a name. Default, and a bad value: all kinds. */
  kind = '';
  /** URL of a list of records. Default none: then what this device keeps. */
  src = '';
  /** A list of records, or `{records, roster, …}`; wins over `src`. What is faulty in it is left out and counted. */
  records: unknown;
  /** Units and persons to choose from; wins over a roster of the data. Default none. */
  roster: unknown;
  /** URL of the plan whose targets these records count for. Default none. */
  planSrc = '';
  /** That plan, as parsed JSON; wins over `plan-src`. */
  plan: unknown;
  /** Name under which records and drafts are kept on this device. Default, and a bad value: `default`. */
  logId = 'default';
  /** The day as of which findings are open or overdue, YYYY-MM-DD. Default, and a bad value: today. */
  asOf = '';
  /** The title. Default: that of the kind. */
  heading = '';
  /** A label that must not be missed, such as 演示数据. Default none. */
  mark = '';
  /** URL of a back end, such as `/api/v1`: records are read from there and sent there. Default none. */
  api = '';
  /** Administrative code of the region, where the back end serves several. Default its only one. */
  region = '';
  /** What `createClient` gives; wins over `api`. Default none. */
  client: RecordClient | undefined;
  /** Gives the access token for the client that `api` makes. Default none. */
  getToken: TokenGiver | undefined;

  protected override readonly width = new Width(this, [40, 60]);
  private reckoned: { keys: readonly unknown[]; rows: readonly ReformRecord[]; tally: LogTally } | undefined;
  private hands: LogHands | undefined;
  private reaching: Promise<void> | undefined;
  private stopWaiting: (() => void) | undefined;
  private readonly dictionary = new Words<LogWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as LogWords,
    en: () => import('./inspection-log.words.en.js').then(({ wordsEn }) => wordsEn),
  });
  private readonly data = new LogData((isNews) => this.handleData(isNews));

  override connectedCallback(): void {
    super.connectedCallback();
    loadCheck().catch(() => undefined);
    if (Hands) this.grasp();
    // What was called off, or may have changed meanwhile.
    if (this.hasUpdated) this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    this.data.drop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || READ_FROM.some((name) => changed.has(name))) this.reload();
    if (this.isInNeed) void this.reach();
  }

  protected override updated(): void {
    // What a person may do is made ready as soon as there is something to see, and time.
    if (!this.hands && this.data.state !== 'loading') this.stopWaiting ??= afterFrames(4, () => void this.reach());
  }

  /** Reads `src` again, and what this device keeps. */
  reload(): void {
    // One that went before its first drawing reads when it comes back, or nobody would end what it began.
    if (this.isConnected) void this.data.read(inputOf(this, () => this.oneKind));
  }

  protected override get isPlainLook(): boolean {
    return super.isPlainLook && this.width.value === 'wide';
  }

  protected override async moreSheets(): Promise<readonly CSSResult[]> {
    const [own, { moreStyles }] = await Promise.all([super.moreSheets(), import('./inspection-log.more.styles.js')]);
    return [...own, moreStyles];
  }

  private get day(): string {
    return isDay(this.asOf) ? this.asOf : todayIn(now(), 'Asia/Shanghai');
  }

  /** The one kind that is kept; empty for all. */
  private get oneKind(): string {
    return oneKindOf(this.kind);
  }

  /** Whether more is to be shown than a face can. */
  private get isInNeed(): boolean {
    const { seen, state, log, hasRead } = this.data;
    if (state === 'failed' || !seen || !hasRead) return state === 'failed';
    const rows = this.reckon(seen).rows.length;
    return (
      rows === 0 ||
      rows > WHOLE ||
      seen.issues.length > 0 ||
      seen.clashes.length > 0 ||
      (log !== undefined && log.kept.records.length + log.drafts.length > 0)
    );
  }

  /** Records of the kind that is kept, the latest first, and what they add up to; reckoned again when something changed. */
  private reckon(seen: LogSeen): { readonly rows: readonly ReformRecord[]; readonly tally: LogTally } {
    const keys = [seen, this.oneKind, this.day];
    if (!this.reckoned || keys.some((key, at) => key !== this.reckoned!.keys[at])) {
      const rows = orderOf(seen.current, this.oneKind);
      this.reckoned = { keys, rows, tally: tally(rows, this.day) };
    }
    return this.reckoned;
  }

  private grasp(): void {
    this.hands ??= new Hands!({
      host: this,
      data: this.data,
      words: () => this.dictionary.table,
      extend: (words) => this.dictionary.extend(words),
      day: () => this.day,
      kind: () => this.oneKind,
      fire: (name, detail) => fire(this, name, detail),
      reload: () => this.reload(),
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
    return (this.reaching ??= import('./inspection-log.hands.js').then(
      (module) => {
        Hands = module.LogHands;
        this.grasp();
        this.requestUpdate();
      },
      () => {
        this.reaching = undefined;
      },
    ));
  }

  private handleData(isNews: boolean): void {
    const { source, error, state } = this.data;
    this.requestUpdate();
    if (!isNews) return;
    if (state === 'failed') fire<RecordsErrorDetail>(this, 'records-error', { error });
    else fire<RecordsLoadDetail>(this, 'records-load', { records: source.records, issues: source.issues });
  }

  private handle(event: Event): void {
    const target = event.target as Element;
    if (this.hands) this.hands.handle(event, target);
    else void this.reach().then(() => this.hands?.handle(event, target));
  }

  private contextOf(seen: LogSeen, words: LogWords): LogContext {
    const { hands, day: asOf, oneKind: kind, heading, mark } = this;
    const { rows: all, tally: sums } = this.reckon(seen);
    const base = {
      seen,
      words,
      width: this.width.value,
      asOf,
      kind,
      heading: heading || words.title(kind ? words.kind(kind).name : ''),
      mark,
      tally: sums,
      hands,
    };
    return { ...base, ...(hands ? hands.look(all, base) : { rows: all, parts: [] }) };
  }

  private renderBody(): TemplateResult {
    const { hands } = this;
    const { seen, state } = this.data;
    const words = this.dictionary.table;
    if (!words || !seen || !this.data.hasRead || (this.isInNeed && !hands) || hands?.isWaiting) {
      return hands && words && state === 'failed' ? hands.renderNothing(words) : renderSkeleton(words);
    }
    return renderLog(this.contextOf(seen, words));
  }

  protected override render(): TemplateResult {
    const { handle } = this;
    return html`<div
      class="${this.frame}"
      part="base"
      aria-busy=${this.data.state === 'loading'}
      @click=${handle}
      @input=${handle}
      @change=${handle}
      @compositionend=${handle}
      @keydown=${handle}
      @submit=${handle}
      @focusin=${handle}
    >
      <div class="spoken" role="status"></div>
      ${this.renderBody()}
    </div>`;
  }
}

define('inspection-log', InspectionLog);

declare global {
  interface HTMLElementTagNameMap {
    'inspection-log': InspectionLog;
  }
}
