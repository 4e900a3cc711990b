import type { ReportResource, TaskResource } from 'jiaogai/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../app/dates.js';
import { desk } from '../app/desk.js';

type Verdict = TaskResource['state']['verdict'];

const VERDICTS: Readonly<Record<Verdict, string>> = {
  overdue: '!',
  dueSoon: '△',
  inProgress: '◐',
  notStarted: '○',
  suspended: '‖',
  done: '✓',
};
const REPORTS: Readonly<Record<ReportResource['state'], readonly [mark: string, look: string]>> = {
  draft: ['✎', 'notStarted'],
  submitted: ['◷', 'inProgress'],
  accepted: ['✓', 'done'],
  returned: ['↩', 'overdue'],
};

/** A state as shape, word and colour. */
export function mark(sign: string, look: string, text: string): TemplateResult {
  return html`<span class="state ${look}"><i aria-hidden="true">${sign}</i>${text}</span>`;
}

export function verdictMark(verdict: Verdict, text = desk.words.common.verdict[verdict]): TemplateResult {
  return mark(VERDICTS[verdict], verdict, text);
}

/** How a task stands, with its days where they matter. */
export function taskMark({ state }: Pick<TaskResource, 'state'>): TemplateResult {
  const { daysOverdue, workdaysLeft } = desk.words.common;
  if (state.verdict === 'overdue') return verdictMark('overdue', daysOverdue(state.daysOverdue));
  if (state.verdict === 'dueSoon' && state.workdaysLeft !== null)
    return verdictMark('dueSoon', workdaysLeft(state.workdaysLeft));
  return verdictMark(state.verdict);
}

export function reportMark(state: ReportResource['state']): TemplateResult {
  const [sign, look] = REPORTS[state];
  return mark(sign, look, desk.words.common.reportState[state]);
}

/** Due day, state and progress of a task in one line. */
export function taskLine(task: TaskResource): TemplateResult {
  const { due, noDue, progress, noProgress } = desk.words.common;
  const percent = task.state.progress;
  return html`<p class="line">
    ${taskMark(task)}
    <span>${task.due === null ? noDue : due(dayWords(task.due))}</span>
    <span class="quiet">${percent === null ? noProgress : progress(percent)}</span>
  </p>`;
}

/** What was read so far, and the way to more. */
export function moreLine(
  count: number,
  hasMore: boolean,
  more: () => unknown,
  isBusy: boolean,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const { shown, more: word } = desk.words.common;
  return html`<p class="line more">
    <span class="quiet">${shown(count, hasMore)}</span>
    ${hasMore ? html`<button class="button" ?disabled=${isBusy} @click=${more}>${word}</button>` : nothing}
  </p>`;
}
