import type { Report, TaskStatus } from '../../sdk/model/index.js';
import { daysBetween } from '../../sdk/rules/dates.js';
import { latestReport, progressOf, statusOf, verdictOf, type Stated } from '../../sdk/rules/task-status.js';
import { clip } from '../internal/clip.js';
import type { StateName } from '../internal/states.js';
import type { CardFaceWords } from './reform-task-card.words.js';

/** What a card asks of the calendar of workdays, which loads when a due date is near. */
export type Calendar = Pick<typeof import('../../sdk/rules/calendar.js'), 'countWorkdays' | 'workdayLimit'>;

/** How a card sees its task. */
export interface CardFrame {
  readonly asOf: string;
  /** Workdays ahead that count as soon. */
  readonly dueSoon: number;
  readonly words: CardFaceWords;
  readonly calendar: Calendar | undefined;
}

/** A closed card, in words. */
export interface CardFace {
  readonly number: string;
  readonly area: string;
  readonly title: string;
  readonly leads: string;
  readonly partners: string;
  readonly due: string;
  readonly state: StateName;
  readonly stateText: string;
  /** Whole percent, or null. */
  readonly progress: number | null;
  /** A label such as 演示数据, and the day. */
  readonly mark: string;
  readonly asOf: string;
  /** Whether there is more to tell than the face does. */
  readonly hasMore: boolean;
  /** Whether only the calendar can tell how near the due date is. */
  readonly needsCalendar: boolean;
}

type Loose = Readonly<Record<string, unknown>>;

/** Whatever came, as something that can be looked into. */
function loose(value: unknown): Loose {
  return Object(value) as Loose;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value is written like an ISO date. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** The raw task of a raw plan, or undefined. */
export function findTask(plan: unknown, id: string): unknown {
  return listOf(loose(plan)['tasks']).find((task) => loose(task)['id'] === id);
}

/** Whether a raw plan and task look as they should, so that they may be drawn before the model has checked them. */
export function looksRight({ task, plan }: { readonly task: unknown; readonly plan: unknown }): boolean {
  const { title, number } = loose(task);
  return typeof title === 'string' && typeof number === 'string' && (!plan || loose(plan)['schemaVersion'] === 1);
}

/** Names parted by 、，； or a new line, as an attribute holds them. */
export function namesIn(text: string): string[] {
  return text.split(/[、,，;；\n]/).map((name) => name.trim());
}

function statusIn(value: unknown, progress: unknown): TaskStatus {
  if (/^(?:notStarted|inProgress|done|suspended)$/.test(clip(value, 20))) return value as TaskStatus;
  return progress === 100 ? 'done' : progress ? 'inProgress' : 'notStarted';
}

/** What a state says of itself: how late, how long yet, or its name. */
function stateText(state: StateName, due: string | null, { asOf, words, calendar }: CardFrame): string {
  if (state === 'overdue' && due) return words.overdueBy(daysBetween(due, asOf));
  if (state !== 'dueSoon' || !due) return words.states[state];
  const left = calendar?.countWorkdays(asOf, due);
  return left?.ok ? words.workdaysLeft(left.days) : words.daysLeft(daysBetween(asOf, due));
}

/** Weekends and the longest holidays in a row: beyond these days no due date is soon. */
function isNear(due: string | null, { asOf, dueSoon }: CardFrame): boolean {
  return due !== null && due >= asOf && daysBetween(asOf, due) <= dueSoon * 2 + 20;
}

/**
 * Writes a task for the face of a card. Neither task nor plan need be checked: what is not as it should be is left out,
 * and all text is cut to what a card can bear.
 */
export function viewCard(rawTask: unknown, rawPlan: unknown, frame: CardFrame): CardFace {
  const { asOf, dueSoon, words, calendar } = frame;
  const [task, plan] = [loose(rawTask), loose(rawPlan)];
  const names = (value: unknown): string =>
    words.list(
      listOf(value)
        .slice(0, 30)
        .map((name) => clip(name, 60))
        .filter(Boolean),
    );
  const due = isDay(task['due']) ? task['due'] : null;
  const stated = { ...task, status: statusIn(task['status'], task['progress']), due } as Stated;
  const own = listOf(plan['reports']).filter((report) => report && loose(report)['taskId'] === task['id']) as Report[];
  const report = latestReport(own, asOf);
  const status = statusIn(statusOf(stated, report), 0);
  const progress: unknown = progressOf(stated, report);
  const state = verdictOf(status, due, asOf, calendar ? calendar.workdayLimit(asOf, dueSoon) : asOf);
  return {
    number: clip(task['number'], 20),
    area: clip(task['area'], 60),
    title: clip(task['title'], 300),
    leads: names(task['leads']),
    partners: names(task['partners']),
    due: due ? words.date(due) : clip(loose(task['recurrence'])['text'], 60),
    state,
    stateText: stateText(state, due, frame),
    progress: typeof progress === 'number' ? Math.round(Math.min(100, Math.max(0, progress))) : null,
    mark: clip(plan['mark'], 60),
    asOf: words.asOf(words.date(asOf)),
    hasMore: !!(rawPlan || task['text'] || task['source'] || listOf(task['evidence']).length),
    needsCalendar: status !== 'done' && status !== 'suspended' && isNear(due, frame),
  };
}
