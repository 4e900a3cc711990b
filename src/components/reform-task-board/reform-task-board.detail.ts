import { css, html, type TemplateResult } from 'lit';
import { renderTaskDetail, taskDetailStyles } from '../internal/task-detail.js';
import { viewDetail } from '../internal/task-detail.view.js';
import type { BoardContext } from './reform-task-board.context.js';

export const styles = [
  taskDetailStyles,
  css`
    .paper {
      padding-top: 4px;
    }
    .paper .basis {
      margin-top: 4px;
      padding-inline-end: 14px;
      background: var(--_surface);
    }
    .helpers {
      margin: 0 0 12px;
    }
    .helpers small {
      display: block;
      font-size: 0.875em;
      color: var(--_muted);
    }
  `,
];

/** An open task: its text, the sentence it rests on, public evidence and reports, and the units for which there was no room. */
export function render(context: BoardContext, index: number): TemplateResult {
  const { ledger, plan, words, width } = context;
  const task = ledger.tasks[index]!;
  const helpers = width === 'medium' ? words.list(task.partners).slice(0, 500) : '';
  // The board says at its head which plan it is.
  const view = { ...viewDetail(task, plan, ledger.asOf), plan: undefined };
  return html`${
    helpers && html`<p class="helpers"><small>${words.columns.partners}</small>${helpers}</p>`
  }${renderTaskDetail(view, words)}`;
}
