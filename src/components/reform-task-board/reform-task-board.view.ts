import type { Plan, Task } from '../../sdk/model/index.js';
import { countWorkdays } from '../../sdk/rules/calendar.js';
import { daysBetween } from '../../sdk/rules/dates.js';
import { clip } from '../internal/safe.js';
import type { StateName } from '../internal/states.js';
import type { Ledger } from './reform-task-board.ledger.js';
import type { BoardWords } from './reform-task-board.words.js';

/** One task as the ledger writes it. */
export interface TaskView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** What the text says beyond the title, cut to a line or two. */
  readonly gist: string;
  readonly leads: string;
  readonly partners: string;
  readonly due: string;
  readonly state: StateName;
  readonly stateText: string;
  readonly progress: number | null;
}

/** What a state says of itself: how late, how long yet, or its name. */
export function stateText(state: StateName, due: string | null, asOf: string, words: BoardWords): string {
  if (state === 'overdue' && due) return words.overdueBy(daysBetween(due, asOf));
  if (state === 'dueSoon' && due) {
    const left = countWorkdays(asOf, due);
    return left.ok ? words.workdaysLeft(left.days) : words.daysLeft(daysBetween(asOf, due));
  }
  return words.states[state];
}

/** The due date, or the rhythm (每年年底), as one reads it; empty when the notice names none. */
export function dueText(task: Task, words: BoardWords): string {
  return task.due ? words.date(task.due) : clip(task.recurrence?.text, 60);
}

function gistOf({ title, text }: Task): string {
  const rest = text.slice(0, 400).trim();
  const gist = rest.startsWith(title) ? rest.slice(title.length).replace(/^[\s。．.：:，,；;]+/, '') : rest;
  return clip(gist.replace(/\s+/g, ' '), 160);
}

/** Writes one task of a ledger. */
export function viewTask(ledger: Ledger, index: number, words: BoardWords): TaskView {
  const task = ledger.tasks[index]!;
  const state = ledger.verdict(index);
  const progress = ledger.progress(index);
  return {
    id: task.id,
    number: clip(task.number, 20),
    title: clip(task.title, 300),
    gist: gistOf(task),
    leads: clip(words.list(task.leads), 200),
    partners: clip(words.list(task.partners), 200),
    due: dueText(task, words),
    state,
    stateText: stateText(state, task.due, ledger.asOf, words),
    progress: progress === null ? null : Math.round(progress),
  };
}

/** The line under the title: document number and date of issue. */
export function headLine(plan: Plan, words: BoardWords): string {
  const issued = plan.issuedOn ? words.issued(words.date(plan.issuedOn)) : '';
  return [clip(plan.documentNumber, 80), issued].filter(Boolean).join('\u3000');
}

/** The line at the foot: as of when, how new, and the mark that must not be missed. */
export function footLine(plan: Plan, asOf: string, words: BoardWords): string {
  const compiled = plan.source.compiledAt?.slice(0, 10);
  return [words.asOfNote(words.date(asOf)), compiled ? words.updated(words.date(compiled)) : '', clip(plan.mark, 60)]
    .filter(Boolean)
    .join(' · ');
}
