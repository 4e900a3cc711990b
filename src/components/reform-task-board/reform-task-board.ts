import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Plan } from '../../sdk/model/index.js';
import { todayIn } from '../../sdk/rules/dates.js';
import { Announcer } from '../internal/announcer.js';
import { JgElement } from '../internal/base.js';
import { define } from '../internal/define.js';
import { afterPaint, whenIdle } from '../internal/idle.js';
import { everyTick, now } from '../internal/ticker.js';
import { ListWindow } from '../internal/window.js';
import { Words } from '../internal/words.js';
import { stateStyles } from '../styles/state.js';
import { AddressState } from './reform-task-board.address.js';
import type { BoardAction, BoardContext } from './reform-task-board.context.js';
import { PlanData } from './reform-task-board.data.js';
import type {
  FilterChangeDetail,
  PlanErrorDetail,
  PlanLoadDetail,
  TaskOpenDetail,
} from './reform-task-board.events.js';
import { handleListKey } from './reform-task-board.keys.js';
import { BoardModel } from './reform-task-board.model.js';
import { renderFailure, renderInvalid, renderNote, renderSkeleton } from './reform-task-board.notices.js';
import { BoardParts, type PartName } from './reform-task-board.parts.js';
import { LedgerPrint } from './reform-task-board.print.js';
import {
  isFiltered,
  readQuery,
  type BoardGroup,
  type BoardQuery,
  type BoardSort,
  type BoardView,
} from './reform-task-board.query.js';
import { FIRST_CHECKED } from './reform-task-board.reader.js';
import { boardStyles } from './reform-task-board.styles.js';
import { renderTable } from './reform-task-board.table.js';
import { renderFoot, renderHead, renderTiles, renderToolbar } from './reform-task-board.toolbar.js';
import type { BoardWords } from './reform-task-board.words.js';
import { wordsZh } from './reform-task-board.words.zh.js';

/**
 * The tasks of a reform plan as a live ledger: who leads, by when, how far, and on what sentence of the notice it rests.
 *
 * @element reform-task-board
 * @slot - What is read where there is no script or no data: best a ledger table or a link to the notice.
 * @fires {CustomEvent<PlanLoadDetail>} plan-load - when a plan has arrived from `src` or from inside, and is checked
 * @fires {CustomEvent<PlanErrorDetail>} plan-error - when it could not be read
 * @fires {CustomEvent<TaskOpenDetail>} task-open - when a person opens a task
 * @fires {CustomEvent<FilterChangeDetail>} filter-change - when a person changes filters, grouping, order, view or day
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
 * @csspart state - a state as shape, word and colour
 * @csspart footer - counts, source, print and copies
 * @cssproperty --jg-task-board-min-height - height that is kept while loading (default 100vh)
 * @cssproperty --jg-task-board-row-open - background of an open row
 */
export class ReformTaskBoard extends JgElement<BoardWords> {
  static override styles = [JgElement.styles, stateStyles, boardStyles];

  /** URL of a plan. Default none: then `plan`, or a JSON script or ledger table inside the element. */
  @property() src = '';
  /** A plan, as parsed JSON or from `parsePlan`; wins over `src`. What is faulty in it is left out and counted. */
  @property({ attribute: false }) plan: unknown;
  /** `table` (default), `board`, `timeline` or `summary`. A bad value is table. */
  @property() view: BoardView = 'table';
  /** `none` (default), `area`, `unit`, `phase` or `status`. A bad value is none. */
  @property({ attribute: 'group-by' }) groupBy: BoardGroup = 'none';
  /** `number` (default: order of the notice), `title`, `unit`, `due`, `status` or `progress`, `-` before it descending. */
  @property() sort: BoardSort = 'number';
  /** Shows only tasks that this unit leads or takes part in. Default all. */
  @property() unit = '';
  /** Shows only tasks of this phase, by id or name. Default all. */
  @property() phase = '';
  /** Shows only tasks of this area. Default all. */
  @property() area = '';
  /** Shows only tasks in this state, one of the six verdicts. Default, and a bad value: all. */
  @property() status = '';
  /** Shows only tasks in which all of these words occur. Default all. */
  @property() q = '';
  /** The day as of which all is seen, YYYY-MM-DD. Default, and a bad value: today where the plan is. */
  @property({ attribute: 'as-of' }) asOf = '';
  /** Name under which the state lives in the page's address. Default none: it does not. */
  @property() hash = '';
  /** Workdays ahead that count as soon. Default 10, and so is a bad value. */
  @property({ attribute: 'due-soon', type: Number }) dueSoon = 10;

  @state() private notice = '';
  @state() private isFilterOpen = false;
  private active = '';
  private readonly opened = new Set<string>();
  private readonly dictionary = new Words<BoardWords>(this, {
    zh: wordsZh,
    en: async () => (await import('./reform-task-board.words.en.js')).wordsEn,
  });
  private readonly spoken = new Announcer();
  private readonly list = new ListWindow(this, () => this.renderRoot.querySelector<HTMLElement>('.list'));
  private readonly model = new BoardModel();
  private readonly parts = new BoardParts(this);
  private readonly address = new AddressState(this);
  private readonly printing = new LedgerPrint(this);
  private readonly data = new PlanData(this, {
    loaded: (plan, issues) => {
      this.say(this.dictionary.table?.loaded(plan.tasks.length));
      this.fire<PlanLoadDetail>('plan-load', { plan, issues });
    },
    failed: (error) => this.fire<PlanErrorDetail>('plan-error', { error }),
  });
  private isAll = false;
  private more = 0;
  private stopTicking: (() => void) | undefined;
  private stopMeasuring: (() => void) | undefined;
  private stopIdle: (() => void) | undefined;

  constructor() {
    super([44, 64]);
  }

  /** What is seen: view, grouping, order and filters, with what is not understood left out. */
  get query(): BoardQuery {
    return readQuery(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    let today = this.day;
    this.stopTicking = everyTick(60_000, () => {
      if (this.day !== today) this.requestUpdate();
      today = this.day;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    [this.stopTicking, this.stopMeasuring, this.stopIdle].forEach((stop) => stop?.());
    this.spoken.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('src') || changed.has('plan')) {
      this.data.take({ plan: this.plan, src: this.src });
    }
    this.list.isWhole = this.isAll || this.printing.isPrinting;
    if (this.data.plan) this.compute();
  }

  protected override updated(): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.gap').forEach((gap) => {
      gap.style.height = `${gap.dataset['height']}px`;
    });
    this.stopMeasuring?.();
    if (this.list.isWindowed) this.stopMeasuring = afterPaint(() => this.list.measure());
    if (this.data.plan && !this.stopIdle) this.stopIdle = whenIdle(() => this.prepare());
  }

  /** Reads `src` again, or what stands inside the element. */
  reload(): void {
    this.parts.forgive();
    this.data.retry();
  }

  /** Shows what a query says, as its properties would. For the address; fires nothing. */
  show(query: Partial<BoardQuery>): void {
    Object.assign(this, query);
  }

  /** Draws at once. For print; elsewhere an update comes by itself. */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  private get day(): string {
    return this.query.asOf || todayIn(now(), this.data.plan?.timeZone ?? '');
  }

  private get isPlain(): boolean {
    const { query } = this;
    return (
      !isFiltered(query) &&
      query.sort === 'number' &&
      query.groupBy === 'none' &&
      query.view === 'table' &&
      this.opened.size === 0 &&
      !this.list.isWhole &&
      this.list.end < FIRST_CHECKED
    );
  }

  /** Brings the model up to date. What is not checked yet is only counted: before anything else is seen of it, it is checked. */
  private compute(): void {
    if (!this.isPlain) this.data.finish();
    const compute = (plan = this.data.plan): void => {
      if (plan) this.model.update(plan, this.query, this.day, this.dueSoon >= 0 ? this.dueSoon : 10);
    };
    try {
      compute();
    } catch {
      this.data.finish();
      compute();
    }
  }

  /** What is likely to be asked for next, while there is time. */
  private prepare(): void {
    this.parts.get('detail');
    this.findFacets();
  }

  private findFacets(): void {
    if (!this.data.plan || this.model.facets) return;
    this.data.finish();
    this.model.findFacets(this.data.plan);
    this.requestUpdate();
  }

  private say(text: string | undefined): void {
    if (text) this.spoken.say(text);
  }

  private change(patch: Partial<BoardQuery>): void {
    this.notice = '';
    this.more = 0;
    this.show(patch);
    this.compute();
    const [total, shown] = [this.model.ledger.tasks.length, this.model.selection.order.length];
    this.address.write();
    this.say(this.dictionary.table?.count(total, shown));
    this.fire<FilterChangeDetail>('filter-change', { query: this.query, total, shown });
  }

  private toggle(id: string): void {
    if (this.opened.delete(id)) return this.requestUpdate();
    this.opened.add(id);
    this.requestUpdate();
    this.data.finish();
    const task = this.data.plan?.tasks.find((each) => each.id === id);
    if (task) this.fire<TaskOpenDetail>('task-open', { taskId: id, task });
  }

  private async act(action: BoardAction, context: BoardContext): Promise<void> {
    if (action === 'findFacets') return this.findFacets();
    if (action === 'toggleFilters') this.isFilterOpen = !this.isFilterOpen;
    else if (action === 'showAll') this.isAll = !this.isAll;
    else if (action === 'more') this.more += 1;
    else if (action === 'print') window.print();
    else {
      const { takeAway } = await import('./reform-task-board.actions.js');
      this.notice = await takeAway(action, context, this.renderRoot);
      this.say(this.notice);
    }
    this.requestUpdate();
  }

  private handleClick(event: Event): void {
    const target = event.target as HTMLElement;
    const button = target.closest('.open');
    const id = (button ?? target.closest('.row'))?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    // A row is also there to be read and copied from.
    const isReading = !button && (target.closest('a') !== null || String(getSelection()) !== '');
    if (id !== undefined && !isReading) this.toggle(id);
  }

  private handleFocus(event: FocusEvent): void {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line === undefined) return;
    this.list.kept = event.type === 'focusin' ? Number(line) : -1;
    if (this.query.view !== 'table') return;
    const { key } = this.model.rows.at(Number(line));
    if (key === this.active) return;
    this.active = key;
    this.requestUpdate();
  }

  private context(plan: Plan, words: BoardWords): BoardContext {
    const detail = this.opened.size > 0 ? this.parts.get('detail') : undefined;
    const context: BoardContext = {
      plan,
      words,
      ledger: this.model.ledger,
      selection: this.model.selection,
      rows: this.model.rows,
      facets: this.model.facets,
      query: this.query,
      width: this.width.value,
      window: this.list,
      isFilterOpen: this.isFilterOpen,
      canCopyLink: this.hash !== '',
      notice: this.notice,
      detail: detail && detail.render,
      active: this.active,
      more: this.more,
      change: (patch) => this.change(patch),
      toggle: (id) => this.toggle(id),
      isOpen: (id) => this.opened.has(id),
      act: (action) => void this.act(action, context),
    };
    return context;
  }

  private renderList(context: BoardContext): TemplateResult {
    const { words, selection, query } = context;
    if (selection.order.length === 0) {
      const clear = (): void => this.change({ unit: '', phase: '', area: '', status: '', q: '' });
      return renderNote(words.noMatch, words.clear, clear);
    }
    const isTable = query.view === 'table' || this.printing.isPrinting;
    return html`<div
      @click=${this.handleClick}
      @keydown=${(event: KeyboardEvent) => isTable && handleListKey(event, context)}
      @focusin=${this.handleFocus}
      @focusout=${this.handleFocus}
    >
      ${isTable ? renderTable(context) : this.renderPart(query.view as PartName, context)}
    </div>`;
  }

  private renderPart(name: PartName, context: BoardContext): TemplateResult {
    const part = this.parts.get(name);
    if (part) return part.render(context, -1);
    if (!this.parts.hasFailed(name)) return renderSkeleton(context.words);
    return renderFailure(context.words, undefined, false, () => {
      this.parts.forgive();
      this.requestUpdate();
    });
  }

  private renderPlan(plan: Plan, words: BoardWords): TemplateResult {
    const context = this.context(plan, words);
    const { error, state: status, issues } = this.data;
    return html`${status === 'failed' ? renderFailure(words, error, true, () => this.reload()) : nothing}
    ${renderHead(context)}
    ${
      plan.tasks.length === 0
        ? html`${renderInvalid(words, issues)}${renderNote(words.empty)}`
        : html`${renderToolbar(context)} ${renderTiles(context)} ${renderInvalid(words, issues)}
          ${this.renderList(context)} ${renderFoot(context)}`
    }`;
  }

  private renderBody(): TemplateResult {
    const { plan, state: status, error } = this.data;
    const words = this.dictionary.table;
    if (status === 'none') return html`<slot></slot>`;
    if (!words || (!plan && status === 'loading')) return renderSkeleton(words);
    if (plan) return this.renderPlan(plan, words);
    return html`${renderFailure(words, error, false, () => this.reload())}<slot></slot>`;
  }

  protected override render(): TemplateResult {
    const isLoading = this.data.state === 'loading';
    const kept = this.src && !this.plan ? 'kept' : '';
    return html`<div class="${this.frame} ${kept}" part="base" aria-busy=${isLoading}>
      ${this.spoken.region}${this.renderBody()}
    </div>`;
  }
}

define('reform-task-board', ReformTaskBoard);

declare global {
  interface HTMLElementTagNameMap {
    'reform-task-board': ReformTaskBoard;
  }
}
