import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import { Announcer } from '../internal/announcer.js';
import { addSheets } from '../internal/sheets.js';
import { whenIdle } from '../internal/idle.js';
import { everyTick } from '../internal/ticker.js';
import { ListWindow } from '../internal/window.js';
import type { LogContext } from './inspection-log.context.js';
import { LogEvents } from './inspection-log.hands.events.js';
import { renderFilterEnd, renderUnitOptions } from './inspection-log.filters.js';
import type { Grip } from './inspection-log.grip.js';
import { handStyles } from './inspection-log.hands.styles.js';
import type { FootAct } from './inspection-log.hands.words.js';
import { handWordsZh } from './inspection-log.hands.words.zh.js';
import { LogKeeper } from './inspection-log.keep.js';
import { renderFailure, renderFaults, renderNote } from './inspection-log.notes.js';
import { LogPaper, renderPaperFindings, renderPaperFoot } from './inspection-log.paper.js';
import { LogParts } from './inspection-log.parts.js';
import { filterRecords, PLAIN_QUERY, sortRecords, type LogQuery } from './inspection-log.query.js';
import type { Column, LogWords } from './inspection-log.words.js';

/** Height of a row before one was measured, in px. */
const ROW_HEIGHT = { wide: 49, medium: 73, narrow: 150 } as const;

/** What the last action led to, and how it is taken back. */
export interface Told {
  readonly text: string;
  readonly undo?: ReformRecord;
}

/** Everything of a log that a person sets in motion: it comes after the first paint, or before it where that takes it. */
export class LogHands implements ReactiveController {
  query: LogQuery = PLAIN_QUERY;
  isFilterOpen = false;
  /** Draws every line, however many. */
  isAll = false;
  /** The record that the Tab key reaches. */
  active = '';
  told: Told | undefined;
  /** What is shown, in order. */
  rows: readonly ReformRecord[] = [];
  readonly opened = new Set<string>();
  readonly grip: Grip;
  readonly list: ListWindow;
  readonly parts: LogParts;
  readonly keeper: LogKeeper;
  readonly spoken: Announcer;
  private readonly events: LogEvents;
  private readonly paper: LogPaper;
  private keys: readonly unknown[] = [];
  private isRestoring = false;
  private hasLookedForDrafts = false;
  private stops: (() => void)[] = [];

  constructor(grip: Grip) {
    const { host } = grip;
    this.grip = grip;
    this.list = new ListWindow(host, () => host.renderRoot.querySelector<HTMLElement>('.list'));
    this.parts = new LogParts(this);
    this.keeper = new LogKeeper(grip);
    this.events = new LogEvents(this);
    this.paper = new LogPaper(grip.drawNow);
    this.spoken = new Announcer(() => host.renderRoot.querySelector('[role=status]'));
    grip.extend(handWordsZh);
    addSheets(host.renderRoot as ShadowRoot, [handStyles]);
    host.addController(this);
  }

  hostConnected(): void {
    const { host, day } = this.grip;
    this.paper.hostConnected();
    let today = day();
    const stopTicking = everyTick(60_000, () => {
      if (day() !== today) host.requestUpdate();
      today = day();
    });
    this.stops = [stopTicking, whenIdle(() => this.prepare())];
  }

  hostDisconnected(): void {
    this.paper.hostDisconnected();
    this.stops.forEach((stop) => stop());
    this.spoken.stop();
  }

  hostUpdated(): void {
    const { renderRoot } = this.grip.host;
    renderRoot.querySelectorAll<HTMLElement>('.gap').forEach((gap) => {
      gap.style.height = `${gap.dataset['height']}px`;
    });
    renderRoot.querySelectorAll<HTMLSelectElement>('.filters select').forEach((select) => {
      select.classList.toggle('chosen', select.selectedIndex > 0);
    });
    this.list.measureLater();
    this.grip.data.bringLogLater();
  }

  /** On paper heads are text, and findings are told in full. */
  get isPrinting(): boolean {
    return this.paper.isPrinting;
  }

  get isAdding(): boolean {
    return this.parts.get('form')?.isNew ?? false;
  }

  /** Whether what was typed before must come back first, so that nothing moves when it does. */
  get isWaiting(): boolean {
    const { log, state } = this.grip.data;
    if (!this.hasLookedForDrafts && log && state !== 'loading') {
      this.hasLookedForDrafts = true;
      if (log.drafts.length > 0) void this.restore();
    }
    return this.isRestoring;
  }

  private async restore(): Promise<void> {
    this.isRestoring = true;
    (await this.parts.bring('form'))?.restore();
    this.isRestoring = false;
    this.draw();
  }

  handle(event: Event, target: Element): void {
    this.events.handle(event, target);
  }

  draw(): void {
    this.grip.host.requestUpdate();
  }

  say(text: string): void {
    this.spoken.say(text);
  }

  /** Says what came of something, and shows it. */
  tell(text: string, undo?: ReformRecord): void {
    this.told = { text, ...(undo ? { undo } : {}) };
    this.say(text);
    this.draw();
  }

  toggle(id: string): void {
    if (!this.opened.delete(id)) {
      this.opened.add(id);
      void this.parts.bring('detail');
    }
    this.draw();
  }

  async focusLine(line: number): Promise<void> {
    (await this.list.reveal(line))?.querySelector<HTMLElement>('.open')?.focus();
  }

  async focusRow(id: string): Promise<void> {
    await this.grip.host.updateComplete;
    const line = this.rows.findIndex((record) => record.id === id);
    if (line >= 0) await this.focusLine(line);
  }

  change(query: Partial<LogQuery>): void {
    this.query = { ...this.query, ...query };
    this.told = undefined;
    this.draw();
  }

  /** What is seen of a register. */
  look(
    all: readonly ReformRecord[],
    { words, asOf, seen, width }: Omit<LogContext, 'rows' | 'parts'>,
  ): Pick<LogContext, 'rows' | 'parts'> {
    const keys = [all, this.query, asOf, words];
    if (keys.some((key, at) => key !== this.keys[at])) {
      this.keys = keys;
      const { names } = seen;
      const found = filterRecords(all, this.query, { names, words, asOf });
      this.rows = found.length === 0 ? found : sortRecords(found, this.query.sort, names, asOf);
    }
    this.list.isWhole = this.isAll || this.isPrinting;
    const subject = JSON.stringify([width, this.query]);
    return { rows: this.rows, parts: this.list.parts(this.rows.length, subject, ROW_HEIGHT[width]) };
  }

  orderOf(column: Column): { aria: 'ascending' | 'descending'; arrow: string } | undefined {
    const { sort } = this.query;
    if (sort.replace('-', '') !== column) return undefined;
    return sort === column ? { aria: 'ascending', arrow: ' ↑' } : { aria: 'descending', arrow: ' ↓' };
  }

  unitOptions(context: LogContext): TemplateResult[] {
    return renderUnitOptions(context, this.query);
  }

  renderFilterEnd(context: LogContext): TemplateResult {
    return renderFilterEnd(context, this.query);
  }

  renderFailure({ words }: LogContext): TemplateResult | typeof nothing {
    const { state, error } = this.grip.data;
    return state === 'failed' ? renderFailure(words, error, true) : nothing;
  }

  renderNotes(context: LogContext): TemplateResult {
    const { words } = context;
    const reason = this.grip.data.log?.memoryReason;
    return html`${reason ? html`<p class="warn">${words.memory(reason)}</p>` : nothing}${this.keeper.renderSync()}${renderFaults(context)}${
      this.told
        ? html`<p class="told">
            ${this.told.text}${
              this.told.undo ? html`<button class="plain" data-act="undo">${words.undo}</button>` : nothing
            }
          </p>`
        : nothing
    }`;
  }

  /** The form where it is not of a record on the list. */
  renderPanel(context: LogContext): TemplateResult | typeof nothing {
    const form = this.parts.get('form');
    if (!form) return this.parts.hasFailed('form') ? renderNote(context.words.notLoaded) : nothing;
    const isInRow = this.rows.some(({ id }) => id === form.recordId);
    return html`${isInRow ? nothing : form.render(context)}${form.renderDrafts(context.words)}`;
  }

  renderEmpty({ words, tally }: LogContext): TemplateResult {
    return tally.records === 0 ? renderNote(words.empty) : renderNote(words.noMatch, words.clear, 'clear');
  }

  /** What is shown where nothing could be read, not even what this device keeps. */
  renderNothing(words: LogWords): TemplateResult {
    return renderFailure(words, this.grip.data.error, false);
  }

  renderFootStart(count: number): TemplateResult | typeof nothing {
    const words = this.grip.words()!;
    if (!this.isAll && !this.list.isWindowed) return nothing;
    const label = this.isAll ? words.showLess : words.showAll(count);
    return html`<button class="plain" data-act="showAll">${label}</button>`;
  }

  renderActs({ acts }: LogWords): TemplateResult[] {
    return (Object.keys(acts) as FootAct[]).map(
      (act) => html`<button class="plain" data-act=${act}>${acts[act]}</button>`,
    );
  }

  renderFiles(context: LogContext): TemplateResult | typeof nothing {
    const files = this.parts.get('files');
    if (files) return files.render(context);
    return this.parts.hasFailed('files') ? renderNote(context.words.notLoaded) : nothing;
  }

  readonly renderPaperFindings = renderPaperFindings;
  readonly renderPaperFoot = renderPaperFoot;

  /** The lines of the register and the gaps between them. */
  renderParts({ parts, rows }: LogContext, draw: (line: number) => TemplateResult): unknown {
    return repeat(
      parts,
      ({ line }, n) => (line < 0 ? `gap${n}` : rows[line]!.id),
      ({ line, height }) =>
        line < 0 ? html`<tr class="gap" role="presentation" data-height=${height}></tr>` : draw(line),
    );
  }

  /** The row below an open record; undefined when it is closed. */
  detail(record: ReformRecord, line: number, context: LogContext): TemplateResult | undefined {
    const form = this.parts.get('form');
    const isForm = form?.recordId === record.id;
    if ((!this.opened.has(record.id) && !isForm) || this.isPrinting) return undefined;
    const body = isForm ? form.render(context) : this.parts.get('detail')?.render(record, context);
    const { loading, notLoaded } = context.words;
    return html`<tr
      role="row"
      class="detail"
      part="detail"
      data-line=${line}
      data-id=${record.id}
      aria-rowindex=${line + 2}
    >
      <td role="cell" colspan="6" aria-colspan="6">
        ${body ?? (this.parts.hasFailed('detail') ? notLoaded : loading)}
      </td>
    </tr>`;
  }

  /** The line that the Tab key reaches: the one last visited when it is drawn, else the first that is. */
  tabStop({ parts, rows }: LogContext): number {
    const lines = parts.filter(({ line }) => line >= 0);
    return (lines.find(({ line }) => rows[line]!.id === this.active) ?? lines[0])?.line ?? -1;
  }

  /** What is likely to be asked for next, while there is time. */
  private prepare(): void {
    this.grip.loadLooks();
    void this.parts.bring('detail');
    void this.parts.bring('form');
  }
}
