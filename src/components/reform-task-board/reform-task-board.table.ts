import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MARKS, type StateName } from '../internal/states.js';
import type { WindowPart } from '../internal/window.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { BoardSort } from './reform-task-board.query.js';
import type { Row } from './reform-task-board.rows.js';
import { printLine, viewTask } from './reform-task-board.view.js';
import { COLUMNS, type Column } from './reform-task-board.words.js';

const SORT_OF: Readonly<Partial<Record<Column, BoardSort>>> = {
  number: 'number',
  title: 'title',
  leads: 'unit',
  due: 'due',
  state: 'status',
  progress: 'progress',
};

/** Height of a row before one was measured, in px. */
const ROW_HEIGHT = { wide: 69, medium: 69, narrow: 150 } as const;

/** A state as shape, word and colour. */
export function renderState(state: StateName, text: string): TemplateResult {
  return html`<span class="state ${state}" part="state"><i aria-hidden="true">${MARKS[state]}</i>${text}</span>`;
}

/** Progress as a bar that starts at zero; the figure beside it is what is read out. */
export function renderBar(percent: number): TemplateResult {
  return html`<svg class="bar" aria-hidden="true">${svg`<rect width="${percent}%" height="100%"></rect>`}</svg>`;
}

function renderHeading(column: Column, { query, words, width, change }: BoardContext): TemplateResult {
  const sort = SORT_OF[column];
  const isTurned = query.sort === `-${sort}`;
  const isSorted = sort !== undefined && (isTurned || query.sort === sort);
  const next = isTurned ? 'number' : isSorted ? `-${sort}` : sort;
  return html`<th
    role="columnheader"
    scope="col"
    class=${column === 'state' ? 'verdict' : column}
    aria-sort=${isSorted && sort !== 'number' ? (isTurned ? 'descending' : 'ascending') : nothing}
  >
    ${
      sort && width !== 'narrow'
        ? html`<button class="sort" @click=${() => change({ sort: next as BoardSort })}>
            ${words.columns[column]}<span aria-hidden="true">${isTurned ? '↓' : isSorted && sort !== 'number' ? '↑' : ''}</span>
          </button>`
        : words.columns[column]
    }
  </th>`;
}

function renderGroup({ group }: Row, line: number, { words }: BoardContext): TemplateResult {
  const name = group.state ? words.states[group.state] : group.name || words.unnamed;
  return html`<tr role="row" class="group" part="group" data-line=${line} aria-rowindex=${line + 2}>
    <th role="rowheader" scope="rowgroup" colspan="7" class=${group.state ?? ''}>
      ${group.state ? html`<i aria-hidden="true">${MARKS[group.state]}</i> ` : nothing}${name}
      <small>${words.count(group.order.length, group.order.length)}</small>
    </th>
  </tr>`;
}

function renderDetail(index: number, line: number, context: BoardContext): TemplateResult {
  const { id } = context.ledger.tasks[index]!;
  return html`<tr role="row" class="detail" part="detail" data-line=${line} data-id=${id} aria-rowindex=${line + 2}>
    <td role="cell" colspan="7" aria-colspan="7">${context.detail?.(context, index) ?? context.words.loading}</td>
  </tr>`;
}

function renderTask(row: Row, line: number, context: BoardContext, isStop: boolean): TemplateResult {
  const { words, ledger } = context;
  const task = viewTask(ledger, row.index, words);
  const parent = row.depth === 0 ? ledger.parent(row.index) : -1;
  const isOpen = context.isOpen(task.id);
  const { columns } = words;
  return html`<tr
      role="row"
      part="row"
      class="row ${task.state} d${row.depth} ${isOpen ? 'opened' : ''}"
      data-line=${line}
      data-id=${task.id}
      aria-rowindex=${line + 2}
    >
      <td role="cell" class="number">${task.number}</td>
      <th role="rowheader" scope="row" class="title">
        <button class="open" aria-expanded=${isOpen} tabindex=${isStop ? 0 : -1}>${task.title}</button>
        ${task.gist && html`<div class="gist">${task.gist}</div>`}
        ${parent >= 0 ? html`<div class="gist">${words.partOf(ledger.tasks[parent]!.title)}</div>` : nothing}
      </th>
      <td role="cell" class="leads" data-label=${columns.leads}>${task.leads}</td>
      <td role="cell" class="partners" data-label=${columns.partners}>${task.partners}</td>
      <td role="cell" class="due" data-label=${columns.due}>${task.due}</td>
      <td role="cell" class="verdict">${renderState(task.state, task.stateText)}</td>
      <td role="cell" class="progress" data-label=${columns.progress}>${
        task.progress === null ? nothing : html`${task.progress}%${renderBar(task.progress)}`
      }</td>
    </tr>
    ${isOpen ? renderDetail(row.index, line, context) : nothing}`;
}

/** The row that the Tab key reaches: the one last visited when it is drawn, else the first that is. */
function tabStop(parts: readonly WindowPart[], { rows, active }: BoardContext): number {
  let first = -1;
  for (const { line } of parts) {
    const row = line >= 0 ? rows.at(line) : undefined;
    if (!row || row.index < 0) continue;
    if (row.key === active) return line;
    if (first < 0) first = line;
  }
  return first;
}

/** The ledger: a table, of which only the part on screen is drawn when it is long. */
export function renderTable(context: BoardContext): TemplateResult {
  const { rows, words, window, width, query, plan, ledger } = context;
  const { groupBy, sort, unit, phase, area, status, q } = query;
  const subject = [width, groupBy, sort, unit, phase, area, status, q].join('\n');
  const parts = window.parts(rows.length, subject, ROW_HEIGHT[width]);
  const stop = tabStop(parts, context);
  return html`<table role="table" part="table" aria-label=${words.board} aria-rowcount=${rows.length + 1}>
    <thead role="rowgroup">
      <tr role="row" aria-rowindex="1">
        ${COLUMNS.map((column) => renderHeading(column, context))}
      </tr>
    </thead>
    <tbody role="rowgroup" class="list">
      ${repeat(
        parts,
        ({ line }, n) => (line < 0 ? `gap${n}` : rows.at(line).key),
        ({ line, height }) => {
          if (line < 0) return html`<tr class="gap" role="presentation" data-height=${height}></tr>`;
          const row = rows.at(line);
          return row.index < 0 ? renderGroup(row, line, context) : renderTask(row, line, context, line === stop);
        },
      )}
    </tbody>
    <tfoot role="presentation">
      <tr role="presentation">
        <td role="presentation" colspan="7">${printLine(plan, ledger.asOf, words)}</td>
      </tr>
    </tfoot>
  </table>`;
}
