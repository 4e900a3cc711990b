import type { Phase } from '../../sdk/model/index.js';
import type { Tools } from './reform-task-board.grip.js';
import type { Ledger } from './reform-task-board.ledger.js';

/** A phase as a bar on the axis, in percent of its length. */
export interface PhaseBar {
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly from: number;
  readonly width: number;
  /** Whether the day as of which all is seen lies in it. */
  readonly isNow: boolean;
}

/** The span of time that is drawn, with a mark for each new year. */
export interface Axis {
  readonly bars: readonly PhaseBar[];
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** Where the day as of which all is seen stands, in percent. */
  readonly today: number;
}

/** One line of the list of due dates. */
export type DueLine =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'task'; readonly index: number; readonly due: string };

/** Lays the phases of a plan and the day as of which it is seen on one axis; undefined when no phase has a date. */
export function layAxis(
  phases: readonly Phase[],
  asOf: string,
  { addDays, dayNumber }: Pick<Tools, 'addDays' | 'dayNumber'>,
): Axis | undefined {
  const dated = phases.filter(({ start, end }) => start ?? end);
  if (dated.length === 0) return undefined;
  const days = [asOf, ...dated.map(({ start, end }) => start ?? end!), ...dated.map(({ start, end }) => end ?? start!)];
  const [first, last] = [days.reduce((a, b) => (b < a ? b : a)), days.reduce((a, b) => (b > a ? b : a))];
  const from = dayNumber(first) - 15;
  const length = Math.max(60, dayNumber(last) + 15 - from);
  const at = (day: string): number => Math.round(((dayNumber(day) - from) / length) * 10_000) / 100;
  const bars = dated.map(({ name, start, end }): PhaseBar => {
    const [left, right] = [start ? at(start) : 0, end ? at(addDays(end, 1)) : 100];
    return {
      name,
      start,
      end,
      from: left,
      width: Math.max(0.5, Math.round((right - left) * 100) / 100),
      isNow: (start ?? '') <= asOf && asOf <= (end ?? '9999'),
    };
  });
  const years = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)) + 1; year += 1) {
    const place = at(`${year}-01-01`);
    if (place >= 0 && place < 97) years.push({ year: String(year), at: place });
  }
  return { bars, years, today: at(asOf) };
}

/** The due dates of a selection in order, under months, with a line where the day as of which all is seen stands; what has no date comes last. */
export function layDueLines(ledger: Ledger, order: readonly number[]): DueLine[] {
  const due = (index: number): string => ledger.tasks[index]!.due ?? '';
  const dated = order
    .filter((index) => due(index))
    .sort((a, b) => (due(a) < due(b) ? -1 : +(due(a) > due(b))) || a - b);
  const lines: DueLine[] = [];
  let [month, isPast] = ['', true];
  const passToday = (day: string): void => {
    if (isPast && day >= ledger.asOf) {
      lines.push({ kind: 'today' });
      isPast = false;
    }
  };
  dated.forEach((index) => {
    const day = due(index);
    passToday(day);
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      lines.push({ kind: 'month', month });
    }
    lines.push({ kind: 'task', index, due: day });
  });
  passToday('9999');
  const open = order.filter((index) => !due(index));
  if (open.length > 0) lines.push({ kind: 'month', month: '' });
  open.forEach((index) => lines.push({ kind: 'task', index, due: '' }));
  return lines;
}
