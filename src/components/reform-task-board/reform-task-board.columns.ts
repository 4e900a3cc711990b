import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StateName } from '../internal/states.js';
import type { BoardContext } from './reform-task-board.context.js';

const sheet = css`
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10em, 1fr));
    gap: 12px;
    align-items: start;
  }
  .column {
    min-width: 0;
    padding: 0 8px 8px;
    border-top: 3px solid var(--_state);
    border-radius: var(--_corner);
    background: var(--_raised);
  }
  .column h3 {
    display: flex;
    justify-content: space-between;
    margin: 0;
    padding: 10px 4px;
    font-size: 1em;
    line-height: 1.3;
    color: var(--_state);
  }
  .column ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    position: relative;
    margin-bottom: 8px;
    padding: 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_corner);
    background: var(--_surface);
  }
  .card .open {
    width: 100%;
  }
  .narrow .card .open {
    min-height: 44px;
  }
  .card p {
    margin: 4px 0 0;
    font-size: 0.875em;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .card .how {
    display: flex;
    align-items: center;
  }
  .card .how span:last-child {
    white-space: nowrap;
    margin-inline-start: 8px;
  }
  .card .paper {
    font-size: 0.875em;
  }
`;
export const styles = [sheet];

/** Cards a column starts with; `context.more` adds as many again. */
const PAGE = 30;

function renderCard(index: number, context: BoardContext): TemplateResult {
  const { words, ledger } = context;
  const hands = context.hands!;
  const { viewTask, renderState, renderBar } = hands.tools;
  const task = viewTask(ledger, index, words);
  const isOpen = hands.isOpen(task.id);
  const isTimed = task.state === 'overdue' || task.state === 'dueSoon';
  return html`<li class="card" data-id=${task.id}>
    <button class="open" aria-expanded=${isOpen}>${task.number} ${task.title}</button>
    ${task.leads && html`<p>${task.leads}</p>`}
    ${task.due && html`<p><span class="spoken">${words.columns.due}</span>${task.due}</p>`}
    ${isTimed ? html`<p>${renderState(task.state, task.stateText)}</p>` : nothing}
    ${
      task.progress === null
        ? nothing
        : html`<p class="how">
            <span class="spoken">${words.columns.progress}</span>${renderBar(task.progress)}<span
              >${task.progress}%</span
            >
          </p>`
    }
    ${hands.renderDetail(index, context)}
  </li>`;
}

function renderColumn(state: StateName, indexes: readonly number[], context: BoardContext): TemplateResult {
  const { words } = context;
  const { tools, more } = context.hands!;
  const { MARKS } = tools;
  const shown = PAGE * (more + 1);
  return html`<section class="column ${state}" aria-label=${words.states[state]}>
    <h3>
      <span><i aria-hidden="true">${MARKS[state]}</i> ${words.states[state]}</span><span>${indexes.length}</span>
    </h3>
    <ul>
      ${repeat(
        indexes.slice(0, shown),
        (index) => index,
        (index) => renderCard(index, context),
      )}
    </ul>
    ${indexes.length > shown ? html`<button class="plain" data-act="more">${words.more}</button>` : nothing}
  </section>`;
}

/** Tasks in columns by state; a state that no task is in takes no room. */
export function render(context: BoardContext): TemplateResult {
  const { selection, ledger } = context;
  const { STATES } = context.hands!.tools;
  const columns = STATES.map((state) => selection.order.filter((index) => ledger.verdict(index) === state));
  return html`<div class="columns">
    ${STATES.map((state, n) => (columns[n]!.length > 0 ? renderColumn(state, columns[n]!, context) : nothing))}
  </div>`;
}
