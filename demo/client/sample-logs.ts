/** Fills the logs of invented children on this device, so that the states of the timer can be seen. */
import { momentOf, timeLog, type LogCommand } from 'jiaogai/sdk';

/** Minutes of the week of 20 October 2025, by child: day, subject, start, minutes. */
const WEEK: readonly (readonly [string, string, number])[] = [
  ['2025-10-20T18:30', '语文', 25],
  ['2025-10-20T19:00', '数学', 22],
  ['2025-10-21T18:40', '数学', 38],
  ['2025-10-21T19:25', '英语', 14],
  ['2025-10-22T18:30', '语文', 20],
  ['2025-10-22T18:55', '英语', 24],
];
const TODAY: Readonly<Record<string, readonly (readonly [string, string, number])[]>> = {
  示例甲: [
    ['2025-10-23T18:30', '语文', 24],
    ['2025-10-23T19:00', '数学', 10],
  ],
  示例乙: [
    ['2025-10-23T18:30', '语文', 24],
    ['2025-10-23T19:00', '数学', 28],
  ],
  示例丙: [
    ['2025-10-23T18:30', '语文', 26],
    ['2025-10-23T19:00', '数学', 30],
    ['2025-10-23T19:35', '英语', 12],
  ],
};

function added([start, subject, minutes]: readonly [string, string, number]): LogCommand {
  const from = new Date(start);
  const iso = (at: Date): string => {
    const { offsetMinutes } = momentOf(at);
    const zone = Math.abs(offsetMinutes);
    const two = (value: number): string => `0${value}`.slice(-2);
    const local = new Date(at.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
    return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
  };
  return { type: 'add', subject, startAt: iso(from), endAt: iso(new Date(from.getTime() + minutes * 60_000)) };
}

async function fill(child: string): Promise<void> {
  const log = timeLog(child);
  // Who listens is heard as well: the timers on the page learn that their log has changed.
  log.subscribe(() => {});
  if ((await log.look()).entries.length > 0) return;
  for (const row of [...WEEK, ...(TODAY[child] ?? [])]) await log.send(added(row), momentOf(new Date()));
}

for (const child of Object.keys(TODAY)) void fill(child);
