import { GAP_MS, type HomeworkLog, type Running } from '../../sdk/local/log-state.js';
import { homeworkDay, momentOf, type Moment } from '../../sdk/rules/homework-day.js';
import { bedtimeOf, homeworkCap } from '../../sdk/rules/homework.js';
import { clip } from '../internal/clip.js';
import { now } from '../internal/clock.js';
import type { TimerHost } from './homework-timer.desk.js';
import type { Rules } from './homework-timer.face.view.js';
import { settingsOf, type TimerSettings } from './homework-timer.settings.js';
import type { TimerDay, TimerFacts } from './homework-timer.view.js';
import type { TimerWords } from './homework-timer.words.js';

/** What a timer goes by. */
export interface TimerState {
  readonly settings: TimerSettings;
  readonly moment: Moment;
  /** Undefined where the grade is not known. */
  readonly face: TimerFacts | undefined;
}

/** The label of a child, as it stands in a key of storage. */
export function childOf({ child }: Pick<TimerHost, 'child'>): string {
  return clip(child, 200).trim().slice(0, 100);
}

/** What runs at an instant; what nobody has heard of for too long is about to be ended. */
export function runningAt({ running, heartbeatAt }: HomeworkLog, at: number): Running | null {
  return at - Date.parse(heartbeatAt ?? '') <= GAP_MS ? running : null;
}

/** The day that is shown. What runs counts for the day on which it began: that one stays until it ends, over 04:00 too. */
function dayOfLog(log: HomeworkLog, now: Moment): string {
  return homeworkDay(runningAt(log, now.at)?.startAt ?? now);
}

/** Reads what a page has set and what the device knows. `kept` is the grade that was chosen on this device. */
export function readState(
  host: TimerHost,
  rules: Rules,
  words: TimerWords | undefined,
  kept: number | null,
  log: HomeworkLog,
  day: TimerDay | undefined,
): TimerState {
  const settings = settingsOf(host, kept);
  const moment = settings.asOf ?? momentOf(now());
  const on = settings.asOf ? homeworkDay(moment) : dayOfLog(log, moment);
  const { schooling, subjects } = settings;
  const grade = settings.grade ?? 0;
  const cap = homeworkCap({ grade, schooling, planRules: rules, date: on });
  const bedtime = bedtimeOf({ grade, schooling, override: settings.bedtime });
  if (!words || !cap.ok || !bedtime.ok) return { settings, moment, face: undefined };
  const child = clip(childOf(host), 20);
  return { settings, moment, face: { words, child, grade, subjects, cap, bedtime, on, day } };
}

/** Calls back whenever the page comes into sight or leaves it. Returns the function that ends it. */
export function onSight(callback: () => void): () => void {
  const places: [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [window, 'pageshow'],
    [window, 'pagehide'],
    [window, 'focus'],
  ];
  places.forEach(([target, name]) => target.addEventListener(name, callback));
  return () => places.forEach(([target, name]) => target.removeEventListener(name, callback));
}
