import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { BoardContext } from './reform-task-board.context.js';
import type { Tools } from './reform-task-board.grip.js';
import { summarize, summaryGroup, type SummaryLine } from './reform-task-board.summary.view.js';

const sheet = css`
  .summary {
    display: table;
    width: 100%;
    border-collapse: collapse;
  }
  .summary thead {
    display: table-header-group;
  }
  .summary tbody {
    display: table-row-group;
  }
  .summary tr.sum,
  .summary thead tr {
    display: table-row;
  }
  .summary th,
  .summary td {
    padding: 8px 8px 8px 0;
    border-bottom: 1px solid var(--_line);
    vertical-align: middle;
  }
  .summary thead th {
    border-bottom: 2px solid var(--_ink);
    font-weight: 600;
    white-space: nowrap;
  }
  .summary .n {
    text-align: end;
    padding-inline-end: 16px;
  }
  .summary td.n {
    color: var(--_state, var(--_ink));
    font-weight: 600;
  }
  .summary td.zero {
    color: var(--_muted);
    font-weight: 400;
  }
  .summary .sum th {
    overflow-wrap: anywhere;
  }
  .summary .whole th,
  .summary .whole td {
    font-weight: 700;
    background: var(--_raised);
  }
  .summary .stack {
    width: 26%;
    min-width: 8em;
  }
  .parts {
    display: block;
    width: 100%;
    height: 14px;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  .parts rect {
    fill: var(--_state);
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .narrow .summary,
  .narrow .summary tbody {
    display: block;
  }
  .narrow .summary tr.sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .narrow .summary tr.sum > * {
    padding: 0 12px 0 0;
    border: 0;
    background: none;
  }
  .narrow .summary tr.sum > .stack,
  .narrow .summary tr.sum > th {
    width: 100%;
    padding: 0 0 4px;
  }
  .narrow .summary .zero {
    display: none;
  }
  .narrow .summary td[data-mark]::before {
    content: attr(data-mark) ' ';
    color: inherit;
    margin: 0;
  }
  @media print {
    .parts {
      display: none;
    }
  }
`;
export const styles = [sheet];

/** Lines shown at first; `context.more` adds as many again. */
const PAGE = 60;

function renderStack({ counts, total }: SummaryLine, { STATES }: Tools): TemplateResult {
  let at = 0;
  return html`<svg class="parts" aria-hidden="true">
    ${STATES.map((state, code) => {
      const width = total > 0 ? (counts[code]! / total) * 100 : 0;
      at += width;
      return width > 0 ? svg`<rect class=${state} x="${at - width}%" width="${width}%" height="100%"></rect>` : nothing;
    })}
  </svg>`;
}

function renderLine(line: SummaryLine, name: string | TemplateResult, { words, hands }: BoardContext): TemplateResult {
  const { tools } = hands!;
  const { STATES, MARKS } = tools;
  return html`<tr role="row" class="sum ${line.name === '' && name === words.total ? 'whole' : ''}">
    <th role="rowheader" scope="row">${name}</th>
    <td role="cell" class="n" data-mark=${words.total}>${line.total}</td>
    ${STATES.map(
      (state, code) =>
        html`<td role="cell" class="n ${state} ${line.counts[code] ? '' : 'zero'}" data-mark=${MARKS[state]}>
          ${line.counts[code]}
        </td>`,
    )}
    <td role="cell" class="n" data-mark=${words.rate}>${line.rate}%</td>
    <td role="cell" class="stack">${renderStack(line, tools)}</td>
  </tr>`;
}

/** Counts by unit and state, as a table with a bar for each line; a name leads to its tasks. */
export function render(context: BoardContext): TemplateResult {
  const { words, ledger, selection } = context;
  const { query, tools, more } = context.hands!;
  const { clip, STATES, MARKS } = tools;
  const by = summaryGroup(query.groupBy);
  const { whole, lines } = summarize(ledger, selection.order, by, STATES);
  const shown = PAGE * (more + 1);
  const nameOf = ({ name }: SummaryLine): string | TemplateResult =>
    name ? html`<button class="open" data-by=${by} data-name=${name}>${clip(name, 80)}</button>` : words.unnamed;
  return html`<table class="summary" role="table" aria-label=${words.views.summary}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.groups[by]}</th>
          <th role="columnheader" scope="col" class="n">${words.total}</th>
          ${STATES.map(
            (state) =>
              html`<th role="columnheader" scope="col" class="n">
                <i aria-hidden="true">${MARKS[state]}</i> ${words.states[state]}
              </th>`,
          )}
          <th role="columnheader" scope="col" class="n">${words.rate}</th>
          <th role="columnheader" scope="col" class="stack"><span class="spoken">${words.views.summary}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${renderLine(whole, words.total, context)}
        ${lines.slice(0, shown).map((line) => renderLine(line, nameOf(line), context))}
      </tbody>
    </table>
    ${lines.length > shown ? html`<button class="plain" data-act="more">${words.more}</button>` : nothing}`;
}
