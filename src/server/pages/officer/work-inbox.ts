import type { ReportResource } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import type { Leaf } from '../app/plan-book.js';
import { announce } from '../parts/announce.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { moreLine } from '../parts/marks.js';
import { Paging } from '../parts/paging.js';
import { define, Part } from '../parts/part.js';
import type { DecidedDetail } from './work-decision.js';
import './work-decision.js';

/** Reports that wait for a word of the bureau, one after the other. */
export class WorkInbox extends Part {
  private readonly reports = new Paging<ReportResource>(this);
  private readonly leaves = new Map<string, Leaf>();
  private currentId = '';
  private note = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): TemplateResult {
    const { inbox, common } = this.words;
    const { loading, items } = this.reports;
    const isFirst = loading.state === 'loading' && items.length === 0;
    return html`${pageHead(inbox.title)} ${this.note ? html`<p class="notice">${this.note}</p>` : nothing}
    ${isFirst ? html`<p class="waiting">${common.loading}</p>` : nothing}
    ${loading.state === 'failed' ? renderFailure(loading.error, () => this.reports.again()) : nothing}
    ${this.reports.isEmpty ? this.renderEmpty() : nothing} ${items.length > 0 ? this.renderDesk() : nothing}`;
  }

  private get index(): number {
    return Math.max(
      0,
      this.reports.items.findIndex(({ id }) => id === this.currentId),
    );
  }

  private async read(): Promise<void> {
    await this.reports.start(desk.client.reports.list({ state: 'submitted', limit: 50 }));
    await this.openLeaves();
  }

  /** Titles come with the plans; until then ids stand there. */
  private async openLeaves(): Promise<void> {
    const ids = new Set(this.reports.items.map(({ planId }) => planId));
    for (const id of ids) {
      const leaf = await desk.book.open(id).catch(() => undefined);
      if (leaf) this.leaves.set(id, leaf);
    }
    this.requestUpdate();
  }

  private titleOf({ planId, taskId }: ReportResource): string {
    return this.leaves.get(planId)?.tasks.get(taskId)?.title ?? taskId;
  }

  private unitOf({ planId, unitId }: ReportResource): string {
    return this.leaves.get(planId)?.unitName(unitId) ?? this.words.inbox.noUnit;
  }

  private renderEmpty(): TemplateResult {
    const { inbox } = this.words;
    return html`<div class="empty">
      <p><strong>✓ ${inbox.empty}</strong></p>
      <p>${inbox.emptyText}</p>
    </div>`;
  }

  private renderDesk(): TemplateResult {
    const { inbox } = this.words;
    const { items, hasMore } = this.reports;
    const report = items[this.index]!;
    const leaf = this.leaves.get(report.planId);
    return html`<div class="inbox">
      <section class="queue" aria-labelledby="queue-title">
        <h2 id="queue-title">${inbox.queue(items.length, hasMore)}</h2>
        <ol @keydown=${this.handleKey}>
          ${items.map((each) => this.renderQueued(each, each === report))}
        </ol>
        ${hasMore ? moreLine(items.length, true, () => this.more(), this.reports.loading.state === 'loading') : nothing}
      </section>
      <section class="current" aria-labelledby="current-title">
        <p class="line between">
          <span class="quiet">${inbox.place(this.index + 1, items.length)}</span>
          <span class="line">
            <button class="plain" ?disabled=${this.index === 0} @click=${() => this.step(-1)}>
              ‹ ${inbox.previous}
            </button>
            <button class="plain" ?disabled=${this.index === items.length - 1} @click=${() => this.step(1)}>
              ${inbox.next} ›
            </button>
          </span>
        </p>
        <work-decision
          .report=${report}
          .task=${leaf?.tasks.get(report.taskId)}
          .heading=${this.titleOf(report)}
          .unit=${this.unitOf(report)}
          .earlier=${leaf?.plan.reports}
          @decided=${this.handleDecided}
          @gone=${this.handleGone}
        ></work-decision>
      </section>
    </div>`;
  }

  private renderQueued(report: ReportResource, isCurrent: boolean): TemplateResult {
    return html`<li>
      <button
        class="queued"
        aria-current=${isCurrent ? 'true' : nothing}
        tabindex=${isCurrent ? 0 : -1}
        @click=${() => this.open(report)}
      >
        <strong>${this.titleOf(report)}</strong>
        <span class="quiet small">${this.words.inbox.from(this.unitOf(report), dayWords(report.on))}</span>
      </button>
    </li>`;
  }

  /** In the list the arrows go from one to the next, as in any list of mail. */
  private readonly handleKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = this.reports.items[this.index + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    this.currentId = next.id;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.queued[aria-current]')?.focus());
  };

  private readonly handleDecided = ({ detail }: CustomEvent<DecidedDetail>): void => {
    const { inbox } = this.words;
    const at = this.index;
    this.reports.drop(({ id }) => id === detail.reportId);
    const next = this.reports.items[at] ?? this.reports.items[at - 1];
    const said = detail.state === 'accepted' ? inbox.accepted : inbox.returned;
    this.note = next ? `${said}${inbox.nextIs(this.titleOf(next))}` : said;
    announce(this.note);
    if (next) this.open(next);
    else if (this.reports.hasMore) void this.more();
    else this.toHead();
  };

  private readonly handleGone = (): void => {
    this.note = this.words.inbox.gone;
    announce(this.note);
    void this.read();
  };

  private step(by: number): void {
    const next = this.reports.items[this.index + by];
    if (next) this.open(next);
  }

  private open(report: ReportResource): void {
    this.currentId = report.id;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#current-title')?.focus());
  }

  private async more(): Promise<void> {
    await this.reports.more();
    await this.openLeaves();
  }

  private toHead(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }
}

define('work-inbox', WorkInbox);
