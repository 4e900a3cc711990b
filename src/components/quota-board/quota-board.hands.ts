import { html, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Plan } from '../../sdk/model/index.js';
import { AddressState } from '../internal/address.js';
import { Announcer } from '../internal/announcer.js';
import { clip } from '../internal/clip.js';
import { whenIdle } from '../internal/idle.js';
import { paperLine } from '../internal/paper-line.js';
import { PaperMode } from '../internal/paper-mode.js';
import { renderQuotaBar } from '../internal/quota-bar.js';
import { QUOTA_LOOKS, renderQuotaState } from '../internal/quota-states.js';
import { safeLink } from '../internal/safe.js';
import { addSheets } from '../internal/sheets.js';
import { everyTick } from '../internal/ticker.js';
import { ListWindow } from '../internal/window.js';
import { quotaStyles } from '../styles/quota.js';
import type { QuotaContext } from './quota-board.context.js';
import { BoardDetail } from './quota-board.detail.js';
import type { Entry, Selection } from './quota-board.entry.js';
import { listLabel, renderOptions, SORT_OF } from './quota-board.filters.js';
import type { Grip } from './quota-board.grip.js';
import { HandEvents } from './quota-board.hands.events.js';
import { handStyles } from './quota-board.hands.styles.js';
import { handWordsZh } from './quota-board.hands.words.zh.js';
import { BoardMeasure } from './quota-board.measure.js';
import { unitsOf } from './quota-board.measured.js';
import { recordsLine, viewMeasured } from './quota-board.measured.view.js';
import { faultsOf, renderFailures, renderFaults, renderNote, renderState } from './quota-board.notices.js';
import { isFiltered, readQuery, type QuotaQuery } from './quota-board.query.js';
import { Served } from './quota-board.served.js';
import type { Column, FaceWords, QuotaBoardWords } from './quota-board.words.js';

/** Height of a row before one was measured, in px. */
const ROW_HEIGHT = { wide: 82, medium: 98, narrow: 230 } as const;

/** A row's measured cells. */
export interface RowFacts {
  readonly look: string;
  readonly state: TemplateResult;
  readonly goal: string;
  readonly value: TemplateResult;
  readonly due: string;
  readonly behind: string;
  readonly latest: string;
  readonly note: string;
}

/** All that is measured, and all that a person sets in motion: it comes after the first paint, or before it where that takes it. */
export class QuotaHands implements ReactiveController {
  query: QuotaQuery;
  /** What the last action led to, in a word. */
  notice = '';
  /** Draws every line, however many. */
  isAll = false;
  /** Id of the row that the Tab key reaches. */
  active = '';
  readonly opened = new Set<string>();
  readonly grip: Grip;
  readonly list: ListWindow;
  readonly measure: BoardMeasure;
  readonly served: Served;
  readonly address: AddressState<QuotaQuery>;
  readonly spoken: Announcer;
  private readonly details: BoardDetail;
  private readonly printing: PaperMode;
  private readonly events: HandEvents;
  private stops: (() => void)[] = [];

  constructor(grip: Grip) {
    const { host, source, tools } = grip;
    this.grip = grip;
    this.query = readQuery(host);
    this.list = new ListWindow(host, () => host.renderRoot.querySelector<HTMLElement>('.list'));
    this.measure = new BoardMeasure(source, tools);
    this.address = new AddressState(host, readQuery);
    this.printing = new PaperMode(grip.drawNow);
    this.spoken = new Announcer(() => host.renderRoot.querySelector('[role=status]'));
    this.details = new BoardDetail(grip);
    this.events = new HandEvents(this);
    grip.extend(handWordsZh);
    addSheets(host.renderRoot as ShadowRoot, [quotaStyles, handStyles]);
    host.addController(this);
    void source.check();
    this.served = new Served(this);
  }

  hostConnected(): void {
    [this.address, this.printing].forEach((each) => each.hostConnected());
    let today = this.grip.day();
    const stopTicking = everyTick(60_000, () => {
      if (this.grip.day() !== today) this.grip.host.requestUpdate();
      today = this.grip.day();
    });
    const stopIdle = whenIdle(() => {
      this.grip.loadLooks();
      this.details.prepare();
    });
    this.stops = [stopTicking, stopIdle];
  }

  hostDisconnected(): void {
    [this.address, this.printing].forEach((each) => each.hostDisconnected());
    this.stops.forEach((stop) => stop());
    this.spoken.stop();
  }

  hostUpdated(): void {
    const { renderRoot } = this.grip.host;
    renderRoot.querySelectorAll<HTMLElement>('.gap').forEach((gap) => {
      gap.style.height = `${gap.dataset['height']}px`;
    });
    renderRoot.querySelectorAll('select').forEach((select) => {
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

  get isMeasured(): boolean {
    return this.measure.isMeasured;
  }

  /** Whether values are on their way. */
  get isWaiting(): boolean {
    return this.grip.source.records.state === 'loading' || this.served.isWaiting;
  }

  readonly isOpen = (id: string): boolean => this.opened.has(id);

  handle(event: Event, target: Element): void {
    this.events.handle(event, target);
  }

  /** Brings what is seen up to date. */
  see(plan: Plan): Selection {
    this.query = readQuery(this.grip.host);
    this.list.isWhole = this.isAll || this.printing.isPrinting;
    return this.measure.see(plan, this.query, this.grip.day(), this.served.entries(plan));
  }

  /** Sends again for what could not be had. */
  retry(): void {
    this.details.forgive();
    if (!this.served.reload()) this.grip.source.reload();
  }

  /** Draws open targets in another form. */
  setForm(form: string): void {
    this.details.form = form;
    this.grip.host.requestUpdate();
  }

  say(text: string | undefined): void {
    if (text) this.spoken.say(text);
  }

  orderOf(column: Column): { aria: 'ascending' | 'descending'; arrow: string } | undefined {
    const { sort } = this.query;
    if (SORT_OF[column] !== sort.replace('-', '')) return undefined;
    return sort.startsWith('-') ? { aria: 'descending', arrow: ' ↓' } : { aria: 'ascending', arrow: ' ↑' };
  }

  listLabel(key: keyof FaceWords['all']): string {
    return listLabel(key, this.grip.words()!);
  }

  options(key: keyof FaceWords['all'], words: QuotaBoardWords): TemplateResult[] {
    const { roster = null } = this.grip.source.context('');
    return renderOptions(key, words, this.query, unitsOf(this.measure.entries, roster));
  }

  /** What stands in the cells of a measured target. */
  facts(entry: Entry, words: QuotaBoardWords): RowFacts | undefined {
    const view = viewMeasured(entry, words, this.grip.tools);
    if (!view) return undefined;
    const status = entry.measured!.status;
    const { stateText, value, gap, bar } = view;
    return {
      ...view,
      look: status ? QUOTA_LOOKS[status] : '',
      state: status ? renderQuotaState(status, stateText) : html`<span class="muted">${stateText}</span>`,
      value: html`<span class="figure"><b>${value}</b>${gap && html` <small>${gap}</small>`}</span>${
          bar && renderQuotaBar(bar)
        }`,
    };
  }

  renderFootStart(words: QuotaBoardWords): TemplateResult {
    const label = this.isAll ? words.showLess : words.showAll(this.measure.selection.rows.length);
    return html`${this.served.renderState()}<span>${this.notice}</span>${
      this.isAll || this.list.isWindowed ? html`<button class="plain" data-act="showAll">${label}</button>` : ''
    }`;
  }

  /** What the figures rest on. */
  sourceLine(words: QuotaBoardWords): string {
    const { good } = this.grip.source.records;
    return good && !this.measure.isServed ? `${recordsLine(good.records.length, words)} · ` : '';
  }

  renderFailures({ words }: QuotaContext): TemplateResult {
    return html`${renderFailures(this.grip.source, words)}${this.served.renderFailure(words)}`;
  }

  renderNotes({ words, plan }: QuotaContext): TemplateResult {
    const { source } = this.grip;
    if (plan.targets.length === 0) return renderNote(words.noTargets);
    const faults = faultsOf(source.issues, this.measure.entries, words);
    return html`${renderFaults(faults, words)}${
      this.served.isWanted ? this.served.renderNote() : renderState(source, words)
    }`;
  }

  /** The foot of the overview, which only paper shows, on each of its pages. */
  renderPaperFoot({ plan, asOf, words }: QuotaContext): TemplateResult {
    const foot = this.sourceLine(words) + this.grip.tools.footLine(plan, asOf, words);
    return html`<tfoot role="presentation">
      <tr role="presentation">
        <td role="presentation" colspan="6">${paperLine(plan, foot, { clip, safeLink })}</td>
      </tr>
    </tfoot>`;
  }

  /** What is shown where there is no plan. */
  renderNothing(words: QuotaBoardWords): TemplateResult {
    return html`${renderFailures(this.grip.source, words)}<slot></slot>`;
  }

  renderList(context: QuotaContext): TemplateResult {
    const { words, selection, width } = context;
    const { rows } = selection;
    if (rows.length === 0) {
      return isFiltered(this.query) ? renderNote(words.noMatch, words.clear, 'clear') : renderNote(words.noTargets);
    }
    const subject = JSON.stringify([width, this.query]);
    return this.grip.tools.renderTable({ ...context, parts: this.list.parts(rows.length, subject, ROW_HEIGHT[width]) });
  }

  /** The lines of the overview and the gaps between them. */
  renderParts({ parts, selection: { rows } }: QuotaContext, draw: (line: number) => TemplateResult): unknown {
    return repeat(
      parts,
      ({ line }, n) => (line < 0 ? `gap${n}` : rows[line]!.key),
      ({ line, height }) =>
        line < 0 ? html`<tr class="gap" role="presentation" data-height=${height}></tr>` : draw(line),
    );
  }

  /** The row below an open target; undefined when it is closed. */
  detail(entry: Entry, line: number, { words }: QuotaContext): TemplateResult | undefined {
    const { id } = entry.target;
    if (!this.opened.has(id)) return undefined;
    return html`<tr role="row" class="detail" part="detail" data-line=${line} data-id=${id} aria-rowindex=${line + 2}>
      <td role="cell" colspan="6" aria-colspan="6">${this.details.render(entry, words)}</td>
    </tr>`;
  }

  /** The line that the Tab key reaches: the one last visited when it is drawn, else the first that is. */
  tabStop({ parts, selection: { rows } }: QuotaContext): number {
    const targets = parts.filter(({ line }) => line >= 0 && rows[line]!.index >= 0);
    return (targets.find(({ line }) => rows[line]!.key === this.active) ?? targets[0])?.line ?? -1;
  }
}
