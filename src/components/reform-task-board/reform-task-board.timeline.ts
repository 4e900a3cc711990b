import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardContext } from './reform-task-board.context.js';
import type { Selection } from './reform-task-board.ledger.js';
import { layAxis, layDueLines, type Axis, type DueLine, type PhaseBar } from './reform-task-board.timeline.view.js';

const sheet = css`
  .phases {
    margin: 0 0 24px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    font-size: 0.875em;
  }
  .phases div {
    display: grid;
    grid-template-columns: 19em minmax(0, 1fr);
    column-gap: 16px;
    align-items: center;
    padding: 6px 0;
  }
  .phases small {
    display: block;
    font-weight: 400;
    font-size: 1em;
    color: var(--_muted);
  }
  .now > span {
    font-weight: 600;
  }
  .lane {
    display: block;
    width: 100%;
    height: 32px;
    overflow: visible;
    fill: var(--_line-strong);
    stroke: var(--_accent);
  }
  .lane rect {
    stroke: none;
  }
  .now .lane {
    fill: var(--_blue);
  }
  .lane .groove {
    fill: var(--_grey-tint);
  }
  .lane line {
    stroke-width: 2;
  }
  .lane text {
    fill: var(--_muted);
    stroke: none;
    font-size: 1em;
  }
  .lane .today {
    fill: var(--_accent);
    font-weight: 600;
  }
  .dues {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dues .month {
    padding: 16px 0 4px;
    font-weight: 600;
  }
  .dues .line {
    padding: 8px 0 8px 15px;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 5px;
  }
  .dues .line > div {
    display: grid;
    grid-template-columns: 8em 11em minmax(0, 1fr) 10em;
    column-gap: 16px;
    align-items: baseline;
  }
  .dues .day,
  .dues .who {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .dues .past {
    border-color: var(--_muted);
  }
  .mark-today {
    display: flex;
    align-items: center;
    margin: 8px 0;
    color: var(--_accent);
    font-weight: 600;
  }
  .mark-today::before,
  .mark-today::after {
    content: '';
    width: 12px;
    height: 12px;
    margin-inline-end: 12px;
    border-radius: 50%;
    background: currentColor;
  }
  .mark-today::after {
    flex: 1;
    height: 2px;
    margin: 0 0 0 12px;
    border-radius: 0;
  }
  .medium .dues .line > div {
    grid-template-columns: 7.5em 10em minmax(0, 1fr);
  }
  .medium .phases div {
    grid-template-columns: 10em minmax(0, 1fr);
  }
  .medium .who {
    display: none;
  }
  .narrow .phases div,
  .narrow .dues .line > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow .dues .line > div {
    grid-template-columns: auto 1fr;
    row-gap: 4px;
  }
  .narrow .dues .open,
  .narrow .dues .who {
    grid-column: 1 / 3;
  }
  .narrow .lane {
    height: 20px;
    margin-top: 4px;
  }
  .narrow .axis span {
    display: none;
  }
  .narrow .open {
    min-height: 44px;
  }
`;
export const styles = [sheet];

const lines = new WeakMap<Selection, DueLine[]>();

function linesOf({ selection, ledger }: BoardContext): DueLine[] {
  if (!lines.has(selection)) lines.set(selection, layDueLines(ledger, selection.order));
  return lines.get(selection)!;
}

const todayLine = (at: number): TemplateResult => svg`<line x1="${at}%" x2="${at}%" y1="-6" y2="100%"></line>`;

function renderPhase(bar: PhaseBar, { today }: Axis, { words, hands }: BoardContext): TemplateResult {
  const [start, end] = [bar.start ? words.date(bar.start) : '…', bar.end ? words.date(bar.end) : '…'];
  return html`<div class=${bar.isNow ? 'now' : ''} role="listitem">
    <span>${hands!.tools.clip(bar.name, 60)}<small>${start} – ${end}</small></span>
    <svg class="lane" aria-hidden="true">
      ${svg`<rect class="groove" y="30%" width="100%" height="40%" rx="3"></rect>
        <rect x="${bar.from}%" y="30%" width="${bar.width}%" height="40%" rx="3"></rect>`}${todayLine(today)}
    </svg>
  </div>`;
}

function renderAxis(axis: Axis, context: BoardContext): TemplateResult {
  const { words, ledger } = context;
  const isLate = axis.today > 70;
  return html`<div class="phases" role="list" aria-label=${words.phases}>
    <div class="axis" role="presentation">
      <span></span>
      <svg class="lane" aria-hidden="true">
        ${axis.years
          .filter(({ at }) => Math.abs(at - axis.today) > (context.width === 'wide' ? 22 : 50))
          .map(({ year, at }) => svg`<text x="${at}%" y="14">${year}</text>`)}
        ${svg`<text class="today" x="${axis.today}%" y="14" text-anchor="${isLate ? 'end' : 'start'}">${words.asOfNote(words.date(ledger.asOf))}</text>`}
      </svg>
    </div>
    ${axis.bars.map((bar) => renderPhase(bar, axis, context))}
  </div>`;
}

function renderLine(line: DueLine, n: number, context: BoardContext): TemplateResult {
  const { words, ledger } = context;
  if (line.kind === 'today') {
    return html`<li class="mark-today" data-line=${n}>${words.asOfNote(words.date(ledger.asOf))}</li>`;
  }
  if (line.kind === 'month') {
    return html`<li class="month" data-line=${n}>${line.month ? words.month(line.month) : words.noDue}</li>`;
  }
  const hands = context.hands!;
  const { viewTask, renderState } = hands.tools;
  const task = viewTask(ledger, line.index, words);
  const isOpen = hands.isOpen(task.id);
  return html`<li class="line ${line.due && line.due < ledger.asOf ? 'past' : ''}" data-line=${n} data-id=${task.id}>
    <div>
      <span class="day">${task.due}</span>
      <span>${renderState(task.state, task.stateText)}</span>
      <button class="open" aria-expanded=${isOpen}>${task.number} ${task.title}</button>
      <span class="who">${task.leads}</span>
    </div>
    ${hands.renderDetail(line.index, context)}
  </li>`;
}

const keyOf = (line: DueLine, context: BoardContext): string =>
  line.kind === 'task' ? context.ledger.tasks[line.index]!.id : line.kind === 'month' ? `#${line.month}` : '#today';

/** Phases on an axis, and due dates under months, both with the day as of which all is seen. */
export function render(context: BoardContext): TemplateResult {
  const due = linesOf(context);
  const axis = layAxis(context.plan.phases, context.ledger.asOf, context.hands!.tools);
  const parts = context.hands!.list.parts(due.length, `timeline ${context.width}`, 44);
  return html`${axis ? renderAxis(axis, context) : nothing}
    <ul class="dues list" aria-label=${context.words.columns.due}>
      ${repeat(
        parts,
        ({ line }, n) => (line < 0 ? `#gap${n}` : keyOf(due[line]!, context)),
        ({ line, height }) =>
          line < 0
            ? html`<li class="gap" role="presentation" data-height=${height}></li>`
            : renderLine(due[line]!, line, context),
      )}
    </ul>`;
}
