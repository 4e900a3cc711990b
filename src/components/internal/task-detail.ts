import { css, html, nothing, type TemplateResult } from 'lit';
import { MARKS, type StateWords } from './states.js';
import type { LinkView, ReportView, TaskDetailView } from './task-detail.view.js';
import type { TaskDetailWords } from './task-detail.words.js';

/** The sentences of an open task, with those that its face has already. */
export type DetailWords = TaskDetailWords & { readonly states: StateWords; date(iso: string): string };

type Part = TemplateResult | typeof nothing;

export const taskDetailStyles = css`
  .paper {
    max-width: 60em;
  }
  .paper p,
  .paper dl,
  .paper ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .paper > * + * {
    margin-top: 16px;
  }
  .paper dt,
  .paper time {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .paper dd {
    margin: 0;
  }
  .paper dl > div + div {
    margin-top: 12px;
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .basis {
    padding: 8px 0 8px 14px;
    border-inline-start: 3px solid var(--_accent);
  }
  .basis > * + * {
    padding-top: 4px;
  }
  .paper li {
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .paper li > * + * {
    margin-inline-start: 12px;
  }
  .paper li > p {
    margin: 4px 0 0;
  }
  .paper li .state {
    padding: 0;
    background: none;
  }
  .narrow .paper a {
    display: inline-block;
    margin: -4px 0;
    padding: 10px 0;
  }
  .large .paper a {
    display: inline-block;
    margin: -8px 0;
    padding: 18px 0;
  }
  @media print {
    .basis {
      border-color: #000;
    }
    .paper li {
      break-inside: avoid;
    }
  }
`;

function renderLink({ title, href }: LinkView): TemplateResult | string {
  return href ? html`<a href=${href} target="_blank" rel="noopener">${title}</a>` : title;
}

function renderFact(name: string, fact: unknown): Part {
  return html`<div>
    <dt>${name}</dt>
    <dd>${fact}</dd>
  </div>`;
}

function renderLinks(links: readonly LinkView[], words: DetailWords): Part[] {
  return links.map((link, n) => html`${n > 0 ? words.stop : ''}${renderLink(link)}`);
}

function renderBasis(basis: TaskDetailView['basis'], words: DetailWords): Part {
  if (!basis) return nothing;
  return html`<div class="basis" part="basis">
    ${basis.markers && html`<p>${basis.markers}</p>`}
    <p class="words">${basis.quote}</p>
    ${basis.href ? html`<p>${renderLink({ title: words.seeSource, href: basis.href })}</p>` : nothing}
  </div>`;
}

function renderReport(report: ReportView, words: DetailWords): TemplateResult {
  const { status, evidence } = report;
  const progress = report.progress === null ? '' : ` ${report.progress}%`;
  return html`<li>
    <time datetime=${report.on}>${words.date(report.on)}</time>${report.unit && html`<span>${report.unit}</span>`}<span
      class="state ${status}"
      ><i aria-hidden="true">${MARKS[status]}</i>${words.states[status]}${progress}</span
    >
    ${report.text && html`<p class="words">${report.text}</p>`}
    ${evidence.length > 0 ? html`<p>${words.evidence} ${renderLinks(evidence, words)}</p>` : nothing}
  </li>`;
}

/** An open task: its text, the sentence it rests on, public evidence and reports. */
export function renderTaskDetail(view: TaskDetailView, words: DetailWords): TemplateResult {
  const { text, basis, evidence, plan, phase, reports } = view;
  const list = html`<ul>
    ${reports.map((report) => renderReport(report, words))}
  </ul>`;
  return html`<div class="paper">
    <dl>
      ${text ? renderFact(words.text, html`<p class="words">${text}</p>`) : nothing}
      ${basis ? renderFact(words.basis, renderBasis(basis, words)) : nothing}
      ${evidence.length > 0 ? renderFact(words.evidence, renderLinks(evidence, words)) : nothing}
      ${phase ? renderFact(words.phase, phase) : nothing} ${plan ? renderFact(words.plan, renderLink(plan)) : nothing}
      ${renderFact(words.reports, reports.length > 0 ? list : words.noReports)}
    </dl>
  </div>`;
}
