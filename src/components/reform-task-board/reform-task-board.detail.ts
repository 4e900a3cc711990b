import { css, html, nothing, type TemplateResult } from 'lit';
import type { Citation, Evidence, Report, Task } from '../../sdk/model/index.js';
import type { BoardContext } from './reform-task-board.context.js';

/** Longer texts are cut: the notice itself is one click away. */
const MOST_TEXT = 20_000;

export const styles = css`
  .paper {
    max-width: 60em;
  }
  .paper > * {
    margin: 0;
    padding-top: 8px;
  }
  .paper h3 {
    padding-top: 16px;
    font-size: 0.875em;
    line-height: 1.3;
    color: var(--_muted);
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .paper dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
  }
  .paper dt {
    color: var(--_muted);
  }
  .paper dd {
    margin: 0;
  }
  .paper .basis {
    margin-top: 12px;
    padding: 8px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface);
  }
  .basis p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .paper ul {
    padding-inline-start: 0;
    list-style: none;
  }
  .paper li {
    padding: 6px 0;
    border-top: 1px solid var(--_line);
  }
  .paper li p {
    margin: 0;
    white-space: pre-line;
  }
  .paper time {
    margin-inline-end: 8px;
    color: var(--_muted);
  }
  .narrow .paper a {
    display: inline-block;
    min-height: 44px;
    line-height: 44px;
  }
`;

/** The notice at the place of a quote: browsers that know text fragments go there and mark it, the others open the notice. */
export function sourceLink(href: string | undefined, quote: string): string | undefined {
  const start = quote.trim().split('\n')[0]!.slice(0, 40);
  if (!href || !start) return href;
  return `${href}${href.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(start).replace(/-/g, '%2D')}`;
}

/** Public evidence only: what an officer keeps for the files is nobody's reading. */
export function publicEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((each) => each.visibility === 'public');
}

/** A task's public accepted reports dated no later than `asOf`, newest first. */
export function publicReports(reports: readonly Report[], taskId: string, asOf: string): Report[] {
  return reports
    .filter((each) => each.taskId === taskId && each.state === 'accepted' && each.visibility === 'public')
    .filter((each) => each.on <= asOf)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

function renderBasis(source: Citation, { plan, words, hands }: BoardContext): TemplateResult {
  const { clip, safeLink } = hands!.tools;
  const href = sourceLink(safeLink(plan.source.url), source.quote);
  return html`<div class="basis">
    <p>
      ${words.basis}${source.markers.map((marker) => clip(marker, 60)).join(' › ')}
      ${href ? html`<a href=${href} target="_blank" rel="noopener">${words.seeSource}</a>` : nothing}
    </p>
    <p class="words">${clip(source.quote, 2000)}</p>
  </div>`;
}

function renderEvidence(
  evidence: readonly Evidence[],
  { words, hands }: BoardContext,
): TemplateResult | typeof nothing {
  const { clip, safeLink } = hands!.tools;
  const shown = publicEvidence(evidence);
  if (shown.length === 0) return nothing;
  return html`<p>
    ${words.evidence}${shown.map((each, n) => {
      const href = safeLink(each.url);
      const title = clip(each.title, 200);
      return html`${n > 0 ? '；' : ''}${href ? html`<a href=${href} target="_blank" rel="noopener">${title}</a>` : title}`;
    })}
  </p>`;
}

function renderReport(report: Report, context: BoardContext): TemplateResult {
  const { words, plan, hands } = context;
  const { clip, MARKS } = hands!.tools;
  const unit = plan.units.find((each) => each.id === report.unitId)?.name ?? '';
  const progress = report.progress === null ? '' : ` ${Math.round(report.progress)}%`;
  return html`<li>
    <time datetime=${report.on}>${words.date(report.on)}</time>${clip(unit, 60)}
    <span class=${report.status}>${MARKS[report.status]} ${words.states[report.status]}${progress}</span>
    ${report.text && html`<p>${clip(report.text, 2000)}</p>`} ${renderEvidence(report.evidence, context)}
  </li>`;
}

function renderFacts(task: Task, { words, plan, hands }: BoardContext): TemplateResult {
  const { columns, list, phase } = words;
  const facts = [
    [columns.leads, list(task.leads)],
    [columns.partners, list(task.partners)],
    [phase, plan.phases.find((each) => each.id === task.phaseId)?.name ?? ''],
  ];
  return html`<dl>
    ${facts.map(([name, text]) =>
      text
        ? html`<dt>${name}</dt>
            <dd>${hands!.tools.clip(text, 1000)}</dd>`
        : nothing,
    )}
  </dl>`;
}

/** An open task: its text, the sentence it rests on, public evidence and reports. */
export function render(context: BoardContext, index: number): TemplateResult {
  const { ledger, plan, words, hands } = context;
  const task = ledger.tasks[index]!;
  const reports = publicReports(plan.reports, task.id, ledger.asOf);
  return html`<div class="paper">
    ${task.text && task.text !== task.title ? html`<p class="words">${hands!.tools.clip(task.text, MOST_TEXT)}</p>` : nothing}
    ${renderFacts(task, context)} ${task.source ? renderBasis(task.source, context) : nothing}
    ${renderEvidence(task.evidence, context)}
    <h3>${words.reports}</h3>
    ${
      reports.length > 0
        ? html`<ul>
            ${reports.slice(0, 50).map((report) => renderReport(report, context))}
          </ul>`
        : html`<p>${words.noReports}</p>`
    }
  </div>`;
}
