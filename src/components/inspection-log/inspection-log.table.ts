import { html, nothing, type TemplateResult } from 'lit';
import { clip } from '../internal/clip.js';
import type { LogContext } from './inspection-log.context.js';
import { STATUSES, viewRecord, type FindingCounts } from './inspection-log.view.js';
import type { Column, FindingStatus, LogWords } from './inspection-log.words.js';

/** Shapes of the three ways in which a finding stands: colour is never the only mark. */
export const FINDING_MARKS: Readonly<Record<FindingStatus, string>> = { overdue: '!', open: '○', settled: '✓' };
/** Whose colours they take. */
export const FINDING_LOOKS = { overdue: 'overdue', open: 'notStarted', settled: 'done' } as const;

/** How a finding stands, as shape, word and colour. */
export function renderStatus(status: FindingStatus, text: string): TemplateResult {
  return html`<span class="state ${FINDING_LOOKS[status]}" part="state"
    ><i aria-hidden="true">${FINDING_MARKS[status]}</i>${text}</span
  >`;
}

/** The findings of a record, the urgent ones first; those that are settled are told only where no other is left. */
function renderCounts(counts: FindingCounts, words: LogWords): readonly TemplateResult[] {
  const isOpen = counts.overdue + counts.open > 0;
  return STATUSES.filter((status) => counts[status] > 0 && !(isOpen && status === 'settled')).map((status) =>
    renderStatus(status, words.findings(counts[status], status)),
  );
}

/** A heading. A press on it sorts by its column, and another the other way round. */
function renderHeading(column: Column, { words, width, hands }: LogContext): TemplateResult {
  const name = words.columns[column];
  const order = hands?.orderOf(column);
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${order?.aria ?? nothing}>
    ${
      column === 'note' || width === 'narrow' || hands?.isPrinting
        ? name
        : html`<button data-sort=${column}>${name}<span aria-hidden="true">${order?.arrow}</span></button>`
    }
  </th>`;
}

function renderRow(line: number, context: LogContext, isStop: boolean): TemplateResult {
  const { rows, words, seen, asOf, kind, hands } = context;
  const record = rows[line]!;
  const view = viewRecord(record, seen.names, words, asOf, !kind);
  const detail = hands?.detail(record, line, context);
  const cell = (name: Column, text: unknown): TemplateResult =>
    html`<td role="cell" class=${name} data-label=${words.columns[name]}>${text}</td>`;
  return html`<tr
      role="row"
      part="row"
      class="row ${detail ? 'opened' : ''}"
      data-line=${line}
      data-id=${view.id}
      aria-rowindex=${line + 2}
    >
      ${cell('on', view.on)}${cell('unit', view.unit)}${cell('person', view.person)}
      <th role="rowheader" scope="row" class="note">
        ${view.kind && html`<small>${view.kind}</small>`}
        <button class="open" aria-expanded=${!!detail} tabindex=${isStop ? 0 : -1}>${view.title}</button>
      </th>
      ${cell('quantity', view.quantity)}${cell(
        'findings',
        hands?.isPrinting ? hands.renderPaperFindings(record, context) : renderCounts(view.counts, words),
      )}
    </tr>
    ${detail}`;
}

/** The register: a table, of which only the part on screen is drawn when it is long. */
export function renderTable(context: LogContext): TemplateResult {
  const { rows, words, hands, heading } = context;
  const stop = hands ? hands.tabStop(context) : 0;
  const draw = (line: number): TemplateResult => renderRow(line, context, line === stop);
  return html`<table role="table" part="table" aria-label=${clip(heading, 150)} aria-rowcount=${rows.length + 1}>
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
