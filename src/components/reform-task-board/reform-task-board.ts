import { html, type CSSResult, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { isDay } from '../../sdk/rules/dates.js';
import { todayIn } from '../../sdk/rules/today.js';
import { JgElement } from '../internal/base.js';
import { afterFrames } from '../internal/after-frames.js';
import { now } from '../internal/clock.js';
import { define } from '../internal/define.js';
import { fire } from '../internal/fire.js';
import type { LedgerClient, TokenGiver } from '../internal/served.js';
import { Width } from '../internal/width.js';
import { Words } from '../internal/words.js';
import { barStyles } from '../styles/bar.js';
import { controlStyles } from '../styles/controls.js';
import { stateStyles } from '../styles/state.js';
import { loadLight, PlanData } from './reform-task-board.data.js';
import type { TaskEditor } from './reform-task-board.edit.view.js';
import type { PlanErrorDetail, PlanLoadDetail } from './reform-task-board.events.js';
import { renderBoard, renderSkeleton } from './reform-task-board.face.js';
import type { BoardProps } from './reform-task-board.grip.js';
import type { BoardHands } from './reform-task-board.hands.js';
import { isPlain, seeAll } from './reform-task-board.plain.js';
import { boardStyles } from './reform-task-board.styles.js';
import { TOOLS } from './reform-task-board.tools.js';
import type { BoardWords } from './reform-task-board.words.js';
import { faceWordsZh } from './reform-task-board.words.zh.js';

export type {
  FilterChangeDetail,
  PlanErrorDetail,
  PlanLoadDetail,
  TaskChangeDetail,
  TaskConflictDetail,
  TaskOpenDetail,
} from './reform-task-board.events.js';

/** Lists up to this long are drawn whole, and need no hands for it. */
const WHOLE = 60;

let Hands: typeof BoardHands | undefined;

/**
 * The tasks of a reform plan as a live ledger: who leads, by when, how far, and on what sentence of the notice it rests.
 *
 * @element reform-task-board
 * @slot - What is read where there is no script or no data: best a ledger table or a link to the notice.
 * @fires {CustomEvent<PlanLoadDetail>} plan-load - when a plan has arrived from `src` or from inside, and is checked
 * @fires {CustomEvent<PlanErrorDetail>} plan-error - when it could not be read
 * @fires {CustomEvent<TaskOpenDetail>} task-open - when a person opens a task
 * @fires {CustomEvent<FilterChangeDetail>} filter-change - when a person changes filters, grouping, order, view or day
 * @fires {CustomEvent<TaskChangeDetail>} task-change - when a task has changed on the server: saved here, or by someone else
 * @fires {CustomEvent<TaskConflictDetail>} task-conflict - when what a person saves meets what someone else has changed
 * @csspart base - the frame around all
 * @csspart header - title, document number, link to the notice
 * @csspart mark - a label such as 演示数据
 * @csspart toolbar - views, search and day
 * @csspart filters - filters and grouping
 * @csspart tiles - how many of each state
 * @csspart table - the ledger
 * @csspart row - one task
 * @csspart group - the heading of a group
 * @csspart detail - an open task
 * @csspart basis - the sentence of the notice that an open task rests on
 * @csspart state - a state as shape, word and colour
 * @csspart footer - counts, source, print and copies
 * @cssproperty --jg-task-board-min-height - height that is kept while loading (default 100vh)
 * @cssproperty --jg-task-board-row-open - background of an open row
 */
export class ReformTaskBoard extends JgElement<BoardWords> implements BoardProps {
  static override properties: PropertyDeclarations = {
    src: {},
    plan: { attribute: false },
    view: {},
    groupBy: { attribute: 'group-by' },
    sort: {},
    unit: {},
    phase: {},
    area: {},
    status: {},
    q: {},
    asOf: { attribute: 'as-of' },
    hash: {},
    dueSoon: { attribute: 'due-soon', type: Number },
    api: {},
    region: {},
    planId: { attribute: 'plan-id' },
    client: { attribute: false },
    getToken: { attribute: false },
    editor: { attribute: false },
  };
  static override styles = [JgElement.styles, controlStyles, stateStyles, barStyles, boardStyles];

  /** URL of a plan. Default none: then `plan`, or a JSON script or ledger table inside the element. */
  src = '';
  /** A plan, as parsed JSON or from `parsePlan`; wins over `src`. What is faulty in it is left out and counted. */
  plan: unknown;
  /** `table` (default), `board`, `timeline` or `summary`. A bad value is table. */
  view = 'table';
  /** `none` (default), `area`, `unit`, `phase` or `status`. A bad value is none. */
  groupBy = 'none';
  /** `number` (default: order of the notice), `title`, `unit`, `due`, `status` or `progress`, `-` before it descending. */
  sort = 'number';
  /** Shows only tasks that this unit leads or takes part in. Default all. */
  unit = '';
  /** Shows only tasks of this phase, by id or name. Default all. */
  phase = '';
  /** Shows only tasks of this area. Default all. */
  area = '';
  /** Shows only tasks in this state, one of the six verdicts. Default, and a bad value: all. */
  status = '';
  /** Shows only tasks in which all of these words occur. Default all. */
  q = '';
  /** The day as of which all is seen, YYYY-MM-DD. Default, and a bad value: today where the plan is. */
  asOf = '';
  /** Name under which the state lives in the page's address. Default none: it does not. */
  hash = '';
  /** Workdays ahead that count as soon. Default 10, and so is a bad value. */
  dueSoon = 10;
  /** URL of a back end, such as `/api/v1`: the plan is read from there and followed. Default none. */
  api = '';
  /** Administrative code of the region, where the back end serves several. Default its only one. */
  region = '';
  /** Id of the plan that is read from the back end. Default: the one that was changed last. */
  planId = '';
  /** What `createClient` gives; wins over `api`. Default none. */
  client: LedgerClient | undefined;
  /** Gives the access token of whoever edits, for the client that `api` makes. Default none: the ledger is only read. */
  getToken: TokenGiver | undefined;
  /** Who edits: `{ role, units }`. Default: status and progress are offered. The server's answer binds. */
  editor: TaskEditor | undefined;

  protected override readonly width = new Width(this, [44, 64]);
  private hands: BoardHands | undefined;
  private reaching: Promise<void> | undefined;
  private stopWaiting: (() => void) | undefined;
  private readonly dictionary = new Words<BoardWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as BoardWords,
    en: () => import('./reform-task-board.words.en.js').then(({ wordsEn }) => wordsEn),
  });
  private readonly data = new PlanData((isNews) => this.handleData(isNews));

  override connectedCallback(): void {
    super.connectedCallback();
    loadLight().catch(() => undefined);
    if (Hands) this.grasp();
    if (this.hasUpdated && this.data.state === 'loading') this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    this.data.drop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('src') || changed.has('plan')) this.reload();
    if (this.isInNeed) void this.reach();
  }

  protected override updated(): void {
    // What a person may do is made ready as soon as there is something to see, and time.
    if (!this.hands && this.data.state !== 'loading') this.stopWaiting ??= afterFrames(4, () => void this.reach());
  }

  /** Reads the data again, from wherever it comes. */
  reload(): void {
    if (this.plan) this.data.take(this.plan);
    else if (this.hands) this.hands.find();
    else if (this.src) this.data.fetch(this.src);
    else if (this.childElementCount || this.api || this.client) void this.reach();
    else this.data.clear();
  }

  protected override get isPlainLook(): boolean {
    return super.isPlainLook && this.width.value === 'wide';
  }

  protected override async moreSheets(): Promise<readonly CSSResult[]> {
    const [own, { moreStyles }, { paperStyles }] = await Promise.all([
      super.moreSheets(),
      import('./reform-task-board.more.styles.js'),
      import('../styles/paper.js'),
    ]);
    return [...own, moreStyles, paperStyles];
  }

  private get day(): string {
    return isDay(this.asOf) ? this.asOf : todayIn(now(), this.data.held?.plan.timeZone ?? '');
  }

  /** Whether more is to be shown than a face can. */
  private get isInNeed(): boolean {
    const { held, state } = this.data;
    const tasks = held?.plan.tasks.length;
    return (
      !isPlain(this) ||
      state === 'failed' ||
      this.data.waiting !== undefined ||
      this.data.issues.length > 0 ||
      tasks === 0 ||
      tasks! > WHOLE
    );
  }

  private grasp(): void {
    this.hands ??= new Hands!({
      host: this,
      data: this.data,
      tools: TOOLS,
      words: () => this.dictionary.table,
      extend: (words) => this.dictionary.extend(words),
      day: () => this.day,
      fire: (name, detail) => fire(this, name, detail),
      reload: () => this.reload(),
      loadLooks: () => void this.loadMore(),
      drawNow: () => {
        this.requestUpdate();
        this.performUpdate();
      },
    });
  }

  /** Sends for the hands, once. What cannot be drawn without them gives way to what stands inside the element. */
  private reach(): Promise<void> {
    void this.loadMore();
    return (this.reaching ??= import('./reform-task-board.hands.js').then(
      (module) => {
        Hands = module.BoardHands;
        this.grasp();
        if (!this.plan && !this.src) this.reload();
        this.data.resume();
        this.requestUpdate();
      },
      () => {
        this.reaching = undefined;
        if (this.isInNeed) this.data.clear();
      },
    ));
  }

  private handleData(isNews: boolean): void {
    const { held, error, state } = this.data;
    this.requestUpdate();
    if (!isNews || this.plan) return;
    if (state === 'failed') fire<PlanErrorDetail>(this, 'plan-error', { error });
    else if (held) fire<PlanLoadDetail>(this, 'plan-load', { plan: held.plan, issues: this.data.issues });
  }

  private handle(event: Event): void {
    const target = event.target as Element;
    if (this.hands) this.hands.handle(event, target);
    else void this.reach().then(() => this.hands?.handle(event, target));
  }

  private renderBody(): TemplateResult {
    const { held, state } = this.data;
    const { hands } = this;
    const words = this.dictionary.table;
    if (state === 'none') return html`<slot></slot>`;
    if (!words || (this.isInNeed && !hands) || (!held && state === 'loading')) return renderSkeleton(words);
    if (!held) return hands!.renderNothing();
    const { plan } = held;
    const soon = this.dueSoon >= 0 ? this.dueSoon : 10;
    const look = hands ? hands.see(plan, soon) : seeAll(plan, this.day, soon);
    if (!look) return hands!.renderNothing();
    // The hands find the parts of a list that they draw.
    return renderBoard({ plan, ...look, parts: [], words, width: this.width.value, hands });
  }

  protected override render(): TemplateResult {
    const { handle } = this;
    return html`<div
      class="${this.frame} ${this.src && !this.plan ? 'kept' : ''}"
      part="base"
      aria-busy=${this.data.state === 'loading'}
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

define('reform-task-board', ReformTaskBoard);

declare global {
  interface HTMLElementTagNameMap {
    'reform-task-board': ReformTaskBoard;
  }
}
