import type { AuditEntry } from 'jiaogai/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { instantWords } from '../app/dates.js';
import { define, Part } from '../parts/part.js';
import { changesOf, isDigest, type FieldChange } from './changes.js';

/** So many fields of an entry are shown at once. */
const MOST = 40;

/** One line of the journal; what it changed is drawn once it is opened. */
export class WorkEntry extends Part {
  static override properties: PropertyDeclarations = { entry: { attribute: false } };

  entry!: AuditEntry;
  private isOpen = false;

  protected override render(): TemplateResult {
    const { journal } = this.words;
    const { entry } = this;
    const role = entry.role === null ? '' : (journal.roles[entry.role] ?? entry.role);
    const named: Readonly<Record<string, string>> = { server: journal.server, anyone: journal.anyone };
    const who = named[entry.who] ?? `${role} ${journal.who(entry.who.slice(0, 8))}`;
    return html`<details class="fold entry" @toggle=${this.handleToggle}>
      <summary>
        <time datetime=${entry.at}>${instantWords(entry.at)}</time>
        <strong>${journal.actions[entry.action] ?? entry.action}</strong>
        <span>${journal.kinds[entry.kind] ?? entry.kind} <code>${entry.resourceId}</code></span>
        <span class="quiet">${who}</span>
      </summary>
      ${this.isOpen ? this.renderChanges(changesOf(entry.before, entry.after)) : nothing}
      <p class="small quiet">${journal.request(entry.requestId)}</p>
    </details>`;
  }

  private renderChanges(changes: readonly FieldChange[]): TemplateResult {
    const { journal } = this.words;
    if (changes.length === 0) return html`<p class="quiet">${journal.noFields}</p>`;
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

  private readonly handleToggle = (event: Event): void => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
  };
}

define('work-entry', WorkEntry);
