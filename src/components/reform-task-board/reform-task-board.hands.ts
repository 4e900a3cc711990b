import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AddressState } from '../internal/address.js';
import { Announcer } from '../internal/announcer.js';
import { whenIdle } from '../internal/idle.js';
import { paperLine } from '../internal/paper-line.js';
import { PaperMode } from '../internal/paper-mode.js';
import { everyTick } from '../internal/ticker.js';
import { ListWindow } from '../internal/window.js';
import { PlanArrival } from './reform-task-board.arrival.js';
import type { BoardContext } from './reform-task-board.context.js';
import { COLUMN_OF, renderFilterEnd, renderOptions } from './reform-task-board.filters.js';
import type { Grip, Tools } from './reform-task-board.grip.js';
import { findFacets, gather, GroupRows, renderGroup, type Facets } from './reform-task-board.group.js';
import { HandEvents } from './reform-task-board.hands.events.js';
import { handStyles } from './reform-task-board.hands.styles.js';
import { handWordsZh } from './reform-task-board.hands.words.zh.js';
import type { Ledger, LedgerPlan, Selection } from './reform-task-board.ledger.js';
import { renderFailure, renderInvalid, renderNote } from './reform-task-board.notices.js';
import { BoardParts, type PartName } from './reform-task-board.parts.js';
import { isFiltered, readQuery, type BoardQuery } from './reform-task-board.query.js';
import type { Row, Rows } from './reform-task-board.rows.js';
import { select } from './reform-task-board.select.js';
import { Served } from './reform-task-board.served.js';
import type { Column, FaceWords } from './reform-task-board.words.js';

/** Height of a row before one was measured, in px. */
const ROW_HEIGHT = { wide: 69, medium: 71, narrow: 190 } as const;

/** What is seen of a plan. */
interface Look {
  readonly ledger: Ledger;
  readonly selection: Selection;
  readonly rows: Rows;
}

/** Everything of a board that a person sets in motion: it comes after the first paint, or before it where that takes it. */
export class BoardHands implements ReactiveController {
  query: BoardQuery;
  isFilterOpen = false;
  /** How often more was asked for, in views that are drawn in pages. */
  more = 0;
  /** What the last action led to, in a word. */
  notice = '';
  /** Draws every line, however many. */
  isAll = false;
  /** Key of the row that the Tab key reaches. */
  active = '';
  readonly opened = new Set<string>();
  readonly tools: Tools;
  readonly list: ListWindow;
  readonly parts: BoardParts;
  readonly arrival: PlanArrival;
  readonly address: AddressState<BoardQuery>;
  readonly spoken: Announcer;
  readonly served: Served;
  look: Look | undefined;
  /** Workdays ahead that count as soon. */
  dueSoon = 10;
  readonly grip: Grip;
  private readonly printing: PaperMode;
  private readonly events: HandEvents;
  private facets: Facets | undefined;
  private keys: readonly unknown[] = [];
  private stops: (() => void)[] = [];

  constructor(grip: Grip) {
    const { host } = grip;
    this.grip = grip;
    this.tools = grip.tools;
    this.query = readQuery(host);
    this.list = new ListWindow(host, () => host.renderRoot.querySelector<HTMLElement>('.list'));
    this.parts = new BoardParts(grip);
    this.arrival = new PlanArrival(grip);
    this.address = new AddressState(host, readQuery);
    this.printing = new PaperMode(grip.drawNow);
    this.spoken = new Announcer(() => host.renderRoot.querySelector('[role=status]'));
    this.events = new HandEvents(this);
    this.served = new Served(this);
    grip.data.readLong = (check, input) => this.arrival.read(check, input);
    grip.extend(handWordsZh);
    this.tools.addSheets(host.renderRoot as ShadowRoot, [handStyles]);
    host.addController(this);
  }

  hostConnected(): void {
    [this.address, this.arrival, this.printing].forEach((each) => each.hostConnected());
    let today = this.grip.day();
    const stopTicking = everyTick(60_000, () => {
      if (this.grip.day() !== today) this.grip.host.requestUpdate();
      today = this.grip.day();
    });
    this.stops = [stopTicking, whenIdle(() => this.prepare())];
  }

  hostDisconnected(): void {
    [this.address, this.arrival, this.printing].forEach((each) => each.hostDisconnected());
    this.stops.forEach((stop) => stop());
    this.spoken.stop();
  }

  hostUpdated(): void {
    this.grip.host.renderRoot.querySelectorAll<HTMLElement>('.gap').forEach((gap) => {
      gap.style.height = `${gap.dataset['height']}px`;
    });
    this.grip.host.renderRoot.querySelectorAll<HTMLSelectElement>('select[data-set]').forEach((select) => {
      select.classList.toggle('chosen', select.selectedIndex > 0);
    });
    this.list.measureLater();
  }

  get hasAddress(): boolean {
    return this.grip.host.hash !== '';
  }

  /** On paper heads are text: browsers do not repeat buttons. */
  get isPrinting(): boolean {
    return this.printing.isPrinting;
  }

  readonly isOpen = (id: string): boolean => this.opened.has(id);

  handle(event: Event, target: Element): void {
    this.events.handle(event, target);
  }

  /** Brings what is seen up to date. What is not checked yet is only counted: before more is seen of it, it is checked. */
  see(plan: LedgerPlan, dueSoon: number): Look | undefined {
    this.dueSoon = dueSoon;
    this.query = readQuery(this.grip.host);
    this.list.isWhole = this.isAll || this.printing.isPrinting;
    if (!this.isPlain) this.arrival.finish();
    const { data } = this.grip;
    try {
      this.look = this.compute(this.served.seen(data.held?.plan ?? plan), dueSoon);
    } catch {
      // Data that cannot even be counted: checked, it is clean, or it is gone.
      this.arrival.finish();
      this.look = data.held && this.compute(this.served.seen(data.held.plan), dueSoon);
    }
    return this.look;
  }

  /** Reads the plan from wherever it comes, but for one that was handed over. */
  find(): void {
    const { host, data } = this.grip;
    if (this.served.reload()) return;
    if (host.src) data.fetch(host.src);
    else this.arrival.takeChildren();
  }

  /** Sends again for what could not be had. */
  retry(): void {
    this.parts.forgive();
    if (this.grip.data.state === 'failed') this.grip.reload();
  }

  findFacets(): void {
    const { data, host } = this.grip;
    if (!data.held || this.facets) return;
    this.arrival.finish();
    this.facets = data.held && findFacets(data.held.plan);
    host.requestUpdate();
  }

  say(text: string | undefined): void {
    if (text) this.spoken.say(text);
  }

  orderOf(column: Column): { aria: 'ascending' | 'descending'; arrow: string } | undefined {
    const sort = this.query.sort.replace('-', '');
    if (this.query.sort === 'number' || (COLUMN_OF[sort] ?? sort) !== column) return undefined;
    return sort === this.query.sort ? { aria: 'ascending', arrow: ' ↑' } : { aria: 'descending', arrow: ' ↓' };
  }

  options(key: keyof FaceWords['all'], context: BoardContext): TemplateResult[] {
    return renderOptions(key, context, this.query, this.facets, this.tools);
  }

  renderFilterEnd(context: BoardContext): TemplateResult {
    return renderFilterEnd(context, this.query);
  }

  renderFootStart(context: BoardContext): TemplateResult {
    const label = this.isAll ? context.words.showLess : context.words.showAll(context.rows.length);
    return html`${this.served.renderState(context)}<span>${this.notice}</span>${
      this.isAll || this.list.isWindowed ? html`<button class="plain" data-act="showAll">${label}</button>` : ''
    }`;
  }

  renderFailure({ words }: BoardContext): TemplateResult | string {
    const { state, error } = this.grip.data;
    return state === 'failed' ? renderFailure(words, error, true) : '';
  }

  renderNotes(context: BoardContext): TemplateResult {
    const { words, plan } = context;
    return html`${this.served.renderWaiting(context)}${renderInvalid(words, this.grip.data.issues, this.tools)}${plan.tasks.length === 0 ? renderNote(words.empty) : ''}`;
  }

  /** The foot of the ledger, which only paper shows, on each of its pages. */
  renderPaperFoot({ plan, ledger, words }: BoardContext): TemplateResult {
    const line = paperLine(plan, this.tools.footLine(plan, ledger.asOf, words), this.tools);
    return html`<tfoot role="presentation">
      <tr role="presentation">
        <td role="presentation" colspan="7">${line}</td>
      </tr>
    </tfoot>`;
  }

  /** What is shown where there is no plan. */
  renderNothing(): TemplateResult {
    const words = this.grip.words();
    return html`${words ? renderFailure(words, this.grip.data.error) : ''}<slot></slot>`;
  }

  renderList(context: BoardContext): TemplateResult {
    const { words, selection, rows, width } = context;
    if (selection.order.length === 0) return renderNote(words.noMatch, words.clear, 'clear');
    if (this.query.view !== 'table' && !this.printing.isPrinting) return this.renderPart(this.query.view, context);
    const subject = JSON.stringify([width, this.query]);
    const parts = this.list.parts(rows.length, subject, ROW_HEIGHT[width]);
    return this.tools.renderTable({ ...context, parts: this.arrival.ready(parts) });
  }

  /** The lines of a ledger and the gaps between them. */
  renderParts({ parts, rows }: BoardContext, draw: (line: number) => TemplateResult): unknown {
    return repeat(
      parts,
      ({ line }, n) => (line < 0 ? `gap${n}` : rows.at(line).key),
      ({ line, height }) =>
        line < 0 ? html`<tr class="gap" role="presentation" data-height=${height}></tr>` : draw(line),
    );
  }

  renderGroup(row: Row, line: number, { words }: BoardContext): TemplateResult {
    return renderGroup(row, line, words, this.tools);
  }

  /** The row below an open task; undefined when it is closed. */
  detail(index: number, line: number, context: BoardContext): TemplateResult | undefined {
    const { id } = context.ledger.tasks[index]!;
    if (!this.opened.has(id)) return undefined;
    return html`<tr role="row" class="detail" part="detail" data-line=${line} data-id=${id} aria-rowindex=${line + 2}>
      <td role="cell" colspan="7" aria-colspan="7">${this.renderDetail(index, context)}</td>
    </tr>`;
  }

  /** An open task, in whatever view; nothing when it is closed. */
  renderDetail(index: number, context: BoardContext): TemplateResult | typeof nothing | string {
    if (!this.opened.has(context.ledger.tasks[index]!.id)) return nothing;
    const detail = this.parts.get('detail')?.render(context, index) ?? context.words.loading;
    return html`${this.served.renderEdit(context, index)}${detail}`;
  }

  /** The line that the Tab key reaches: the one last visited when it is drawn, else the first that is. */
  tabStop({ parts, rows }: BoardContext): number {
    const tasks = parts.filter(({ line }) => line >= 0 && rows.at(line).index >= 0);
    return (tasks.find(({ line }) => rows.at(line).key === this.active) ?? tasks[0])?.line ?? -1;
  }

  private get isPlain(): boolean {
    const { view, groupBy, sort } = this.query;
    const isPlainQuery = !isFiltered(this.query) && view === 'table' && groupBy === 'none' && sort === 'number';
    return isPlainQuery && this.opened.size === 0 && !this.list.isWhole && this.list.end < this.arrival.checked;
  }

  private compute(plan: LedgerPlan, dueSoon: number): Look {
    const { Ledger, flatRows, STATES } = this.tools;
    const { view: _, ...seen } = this.query;
    const keys = [plan, this.grip.day(), dueSoon, JSON.stringify(seen)];
    const same = keys.map((key, n) => key === this.keys[n]);
    if (this.look && same.every(Boolean)) return this.look;
    if (!same[0]) this.facets = undefined;
    const isLedgerKept = this.look && same[0] && same[1] && same[2];
    const ledger = isLedgerKept ? this.look!.ledger : new Ledger(plan, this.grip.day(), dueSoon);
    const selection = select(ledger, this.query, STATES);
    this.keys = keys;
    const { groupBy } = this.query;
    const rows =
      groupBy === 'none'
        ? flatRows(ledger, selection)
        : new GroupRows(ledger, gather(ledger, selection, groupBy, STATES));
    return { ledger, selection, rows };
  }

  private renderPart(name: PartName, context: BoardContext): TemplateResult {
    const part = this.parts.get(name);
    if (part) return part.render(context, -1);
    if (this.parts.hasFailed(name)) return renderFailure(context.words, undefined);
    return this.tools.renderSkeleton(context.words);
  }

  /** What is likely to be asked for next, while there is time. */
  private prepare(): void {
    this.grip.loadLooks();
    this.parts.get('detail');
    this.findFacets();
  }
}
