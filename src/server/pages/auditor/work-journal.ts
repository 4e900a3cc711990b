import type { AuditEntry } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { instantWords } from '../app/dates.js';
import { desk } from '../app/desk.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { moreLine } from '../parts/marks.js';
import { Paging } from '../parts/paging.js';
import { define, Part } from '../parts/part.js';
import { changesOf, isDigest, type FieldChange } from './changes.js';

/** So many fields of an entry are shown at once. */
const MOST = 40;

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
        ${items.map((entry) => this.renderEntry(entry))}
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

  private renderEntry(entry: AuditEntry): TemplateResult {
    const { journal } = this.words;
    const changes = changesOf(entry.before, entry.after);
    const role = entry.role === null ? '' : (journal.roles[entry.role] ?? entry.role);
    const who = entry.who === 'server' ? journal.server : `${role} ${journal.who(entry.who.slice(0, 8))}`;
    return html`<li class="row">
      <details class="fold entry">
        <summary>
          <time datetime=${entry.at}>${instantWords(entry.at)}</time>
          <strong>${journal.actions[entry.action] ?? entry.action}</strong>
          <span>${journal.kinds[entry.kind] ?? entry.kind} <code>${entry.resourceId}</code></span>
          <span class="quiet">${who}</span>
        </summary>
        ${changes.length === 0 ? html`<p class="quiet">${journal.noFields}</p>` : this.renderChanges(changes)}
        <p class="small quiet">${journal.request(entry.requestId)}</p>
      </details>
    </li>`;
  }

  private renderChanges(changes: readonly FieldChange[]): TemplateResult {
    const { journal } = this.words;
    const rest = changes.length - MOST;
    return html`<table class="grid stacked">
        <caption class="spoken">
          ${journal.changes}
        </caption>
        <thead>
          <tr>
            <th scope="col">${journal.field}</th>
            <th scope="col">${journal.before}</th>
            <th scope="col">${journal.after}</th>
          </tr>
        </thead>
        <tbody>
          ${changes.slice(0, MOST).map(
            ({ field, before, after }) =>
              html`<tr>
                <th scope="row"><code>${field}</code></th>
                <td data-label=${journal.before}>${this.renderValue(before)}</td>
                <td data-label=${journal.after}>${this.renderValue(after)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${rest > 0 ? html`<p class="quiet">${journal.more(rest)}</p>` : nothing}`;
  }

  private renderValue(text: string | null): TemplateResult {
    const { journal } = this.words;
    if (text === null || text === '') return html`<span class="quiet">${journal.nothing}</span>`;
    if (!isDigest(text)) return html`<span class="typed-text">${text}</span>`;
    return html`<span class="masked">${journal.masked}</span> <code class="quiet">${text.slice(-8)}</code>`;
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
