import { html, nothing, type TemplateResult } from 'lit';
import { renderBar, renderState } from '../internal/task-marks.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { Row } from './reform-task-board.rows.js';
import { viewTask } from './reform-task-board.view.js';
import type { Column } from './reform-task-board.words.js';

/** A heading. A press on it sorts by its column, then the other way round, then as the notice has it. */
function renderHeading(column: Column, { words, width, hands }: BoardContext): TemplateResult {
  const name = words.columns[column];
  const order = hands?.orderOf(column);
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${order?.aria ?? nothing}>
    ${
      column === 'partners' || width === 'narrow' || hands?.isPrinting
        ? name
        : html`<button data-sort=${column}>${name}<span aria-hidden="true">${order?.arrow}</span></button>`
    }
  </th>`;
}

function renderTask(row: Row, line: number, context: BoardContext, isStop: boolean): TemplateResult {
  const { words, ledger, hands } = context;
  const { columns } = words;
  const task = viewTask(ledger, row.index, words);
  const parent = row.depth ? -1 : ledger.parent(row.index);
  const detail = hands?.detail(row.index, line, context);
  const cell = (name: 'leads' | 'partners' | 'due'): TemplateResult =>
    html`<td role="cell" class=${name} data-label=${columns[name]}>${task[name]}</td>`;
  return html`<tr
      role="row"
      part="row"
      class="row ${task.state} d${row.depth} ${detail ? 'opened' : ''}"
      data-line=${line}
      data-id=${task.id}
      aria-rowindex=${line + 2}
    >
      <td role="cell" class="number">${task.number}</td>
      <th role="rowheader" scope="row" class="title">
        <button class="open" aria-expanded=${!!detail} tabindex=${isStop ? 0 : -1}>${task.title}</button>
        ${[task.gist, parent < 0 ? '' : words.partOf(ledger.tasks[parent]!.title)].map(
          (text) => text && html`<div class="gist">${text}</div>`,
        )}
      </th>
      ${cell('leads')}${cell('partners')}${cell('due')}
      <td role="cell" class="verdict">${renderState(task.state, task.stateText)}</td>
      <td role="cell" class="progress" data-label=${columns.progress}>
        ${task.progress === null ? nothing : html`${task.progress}%${renderBar(task.progress)}`}
      </td>
    </tr>
    ${detail}`;
}

/** The ledger: a table, of which only the part on screen is drawn when it is long. */
export function renderTable(context: BoardContext): TemplateResult {
  const { rows, words, hands, selection } = context;
  const stop = hands ? hands.tabStop(context) : 0;
  const draw = (line: number): TemplateResult => {
    const row = rows.at(line);
    return row.index < 0 ? hands!.renderGroup(row, line, context) : renderTask(row, line, context, line === stop);
  };
  return html`<table role="table" part="table" aria-label=${words.board} aria-rowcount=${rows.length + 1}>
    <thead role="rowgroup">
      <tr role="row" aria-rowindex="1">
        ${(Object.keys(words.columns) as Column[]).map((column) => renderHeading(column, context))}
      </tr>
    </thead>
    <tbody role="rowgroup" class="list">
      ${hands ? hands.renderParts(context, draw) : selection.order.map((_, line) => draw(line))}
    </tbody>
    ${hands?.renderPaperFoot(context)}
  </table>`;
}
