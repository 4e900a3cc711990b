import { html, nothing, type TemplateResult } from 'lit';
import type { QuotaContext } from './quota-board.context.js';
import type { Entry, Row } from './quota-board.entry.js';
import { viewTarget } from './quota-board.view.js';
import type { Column } from './quota-board.words.js';

/** A heading. A press on it sorts by its column, then the other way round, then the most urgent first. */
function renderHeading(column: Column, { words, width, hands }: QuotaContext): TemplateResult {
  const name = words.columns[column];
  const order = hands?.orderOf(column);
  const isText = /value|behind|latest/.test(column) || width === 'narrow' || hands?.isPrinting;
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${order?.aria ?? nothing}>
    ${
      isText
        ? name
        : html`<button data-sort=${column}>${name}<span aria-hidden="true">${order?.arrow}</span></button>`
    }
  </th>`;
}

/** One target. What is reached, and how that stands, comes with the hands: its place is kept. */
function renderTarget(entry: Entry, line: number, context: QuotaContext, isStop: boolean): TemplateResult {
  const { words, hands } = context;
  const { columns } = words;
  const { target, isFigure } = entry;
  const { id, label, goal, due } = viewTarget(target, words);
  const facts = hands?.facts(entry, words);
  const detail = hands?.detail(entry, line, context);
  const state = isFigure ? (hands && !hands.isWaiting ? '' : words.measuring) : words.kinds[target.kind];
  const cell = (name: Column, text: unknown): TemplateResult =>
    html`<td role="cell" class=${name} data-label=${columns[name]}>${text}</td>`;
  return html`<tr
      role="row"
      part="row"
      class="row ${facts?.look} ${detail ? 'opened' : ''}"
      data-line=${line}
      data-id=${id}
      aria-rowindex=${line + 2}
    >
      <td role="cell" class="status">${facts?.state ?? html`<span class="muted">${state}</span>`}</td>
      <th role="rowheader" scope="row" class="label">
        <button class="open" aria-expanded=${!!detail} tabindex=${isStop ? 0 : -1}>${label}</button>
        <div class="gist">${words.wanted(facts?.goal ?? goal)}</div>
        ${facts?.note && html`<div class="gist note-line">${facts.note}</div>`}
      </th>
      ${cell('value', facts?.value)}${cell('due', facts?.due ?? due)}${cell('behind', facts?.behind)}${cell(
        'latest',
        facts?.latest,
      )}
    </tr>
    ${detail}`;
}

/** The heading above conditions and rhythms, which nobody counts. */
function renderApart(line: number, { words, selection: { rows } }: QuotaContext): TemplateResult {
  return html`<tr role="row" class="group" part="group" data-line=${line} aria-rowindex=${line + 2}>
    <th role="rowheader" scope="rowgroup" colspan="6">${words.apart(rows.length - line - 1)}</th>
  </tr>`;
}

/** The overview: a table, of which only the part on screen is drawn when it is long. */
export function renderTable(context: QuotaContext): TemplateResult {
  const { words, hands, selection } = context;
  const { rows } = selection;
  const stop = hands ? hands.tabStop(context) : 0;
  const draw = (line: number): TemplateResult => {
    const { entry }: Row = rows[line]!;
    return entry ? renderTarget(entry, line, context, line === stop) : renderApart(line, context);
  };
  return html`<table role="table" part="table" aria-label=${words.board} aria-rowcount=${rows.length + 1}>
    <thead role="rowgroup">
      <tr role="row" aria-rowindex="1">
        ${(Object.keys(words.columns) as Column[]).map((column) => renderHeading(column, context))}
      </tr>
    </thead>
    <tbody role="rowgroup" class="list">
      ${hands ? hands.renderParts(context, draw) : rows.map((_, line) => draw(line))}
    </tbody>
    ${hands?.renderPaperFoot(context)}
  </table>`;
}
