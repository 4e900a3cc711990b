import { html, nothing, type TemplateResult } from 'lit';

/** The heading of a page, which is gone to when the page opens, and what it is for. */
export function pageHead(title: string, lead?: string, beside?: unknown): TemplateResult {
  return html`<div class="page-head">
    <div>
      <h1 tabindex="-1">${title}</h1>
      ${lead ? html`<p class="lead quiet">${lead}</p>` : nothing}
    </div>
    ${beside ?? nothing}
  </div>`;
}
