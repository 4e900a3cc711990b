import type { AuditEntry } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { moreLine } from '../parts/marks.js';
import { Paging } from '../parts/paging.js';
import { define, Part } from '../parts/part.js';
import './work-entry.js';

/** Who changed what, when: to be read, never to be edited. */
export class WorkJournal extends Part {
  private readonly entries = new Paging<AuditEntry>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.entries.start(desk.client.audit.list({ limit: 50 }));
  }

  protected override render(): TemplateResult {
    const { journal, common } = this.words;
    const { loading, items } = this.entries;
    return html`${pageHead(journal.title, journal.lead)} ${this.renderFilters()}
      ${loading.state === 'loading' && items.length === 0 ? html`<p class="waiting">${common.loading}</p>` : nothing}
      ${loading.state === 'failed' ? renderFailure(loading.error, () => this.entries.again()) : nothing}
      ${this.entries.isEmpty ? html`<p class="empty">${journal.empty}</p>` : nothing}
      <ol class="rows journal">
        ${items.map((entry) => html`<li class="row"><work-entry .entry=${entry}></work-entry></li>`)}
      </ol>
      ${moreLine(items.length, this.entries.hasMore, () => this.entries.more(), loading.state === 'loading')}
      ${items.length > 0 ? html`<p class="small quiet">${journal.whoHint}</p>` : nothing}`;
  }

  private renderFilters(): TemplateResult {
    const { journal, common } = this.words;
    return html`<form class="filters" role="search" @submit=${this.handleFilter}>
      <label
        >${journal.kind}<select name="kind">
          <option value="">${common.all}</option>
          ${Object.entries(journal.kinds).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}
        </select></label
      >
      <label>${journal.id}<input name="id" maxlength="128" autocomplete="off" pattern="[\\w.:\\-]*" /></label>
      <label>${journal.from}<input name="from" type="date" /></label>
      <label>${journal.to}<input name="to" type="date" /></label>
      <button class="button primary">${journal.find}</button>
    </form>`;
  }

  private readonly handleFilter = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const names = ['kind', 'id', 'from', 'to'] as const;
    const given = names.map((name) => [name, String(data.get(name) ?? '').trim()] as const).filter(([, text]) => text);
    void this.entries.start(desk.client.audit.list({ limit: 50, ...Object.fromEntries(given) }));
  };
}

define('work-journal', WorkJournal);
