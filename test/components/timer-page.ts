/** Timers on a page whose clock the test moves. */
import { fixture, html } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../src/components/homework-timer/homework-timer.js';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { LogAnswer, LogCommand, TimeLog } from '../../src/sdk/local/time-log.js';
import { timeLog } from '../../src/sdk/local/time-log.js';
import { momentOf } from '../../src/sdk/rules/homework-day.js';
import type { Attributes } from './board-page.js';

const realTimeout = window.setTimeout.bind(window);
const realNow = Date.now.bind(Date);

let clock: SinonFakeTimers | undefined;

/** A Monday in school time, at six in the evening. */
export const EVENING = '2025-10-20T18:00:00+08:00';

/** Stops the clocks of the page at an instant; frames and the database go on. */
export function stopClocks(at: string = EVENING): SinonFakeTimers {
  clock?.restore();
  clock = useFakeTimers({
    now: new Date(at),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  return clock;
}

/** Lets the clocks of the page go again. */
export function releaseClocks(): void {
  clock?.restore();
  clock = undefined;
}

/** Waits for something that a person would see, however long the page's own clock stands still. */
export async function until(isSo: () => unknown, what: string): Promise<void> {
  const end = realNow() + 20_000;
  while (!isSo()) {
    if (realNow() > end) throw new Error(`waited in vain for ${what}`);
    clock?.tick(0);
    await new Promise((resolve) => realTimeout(resolve, 5));
  }
}

/** Lets the database, frames and what is due now come to rest. */
export async function settle(timer: HomeworkTimer): Promise<void> {
  for (let count = 0; count < 8; count += 1) {
    clock?.tick(0);
    await turn();
    await timer.updateComplete;
  }
  const { hands } = timer as unknown as Insides;
  await hands?.ready;
  await hands?.acts.queue;
  await logOf(timer).look();
  await timer.updateComplete;
}

/** WebKit's database is slower to answer. */
const TURN_MS = /AppleWebKit\/(?!.*Chrome)/.test(navigator.userAgent) ? 15 : 0;

/** Gives the database and frames a turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => realTimeout(resolve, TURN_MS));
}

/** Lets the clocks of the page go on by so much, as they would. */
export async function pass(timer: HomeworkTimer, ms: number): Promise<void> {
  const end = clock!.now + ms;
  while (clock!.now < end) {
    clock!.tick(Math.min(5000, end - clock!.now));
    await turn();
  }
  await settle(timer);
}

/** Moves the clock on the wall without anything running meanwhile: a phone asleep, or a clock that is set. */
export function jump(ms: number): void {
  clock!.setSystemTime(clock!.now + ms);
}

/** What a test waits for: the log was read, and commands are carried out. */
interface Insides {
  readonly hands?: { readonly ready: Promise<void>; readonly acts: { readonly queue: Promise<unknown> } };
}

let children = 0;

/** A label that no other test has used. */
export function newChild(): string {
  return `test-${(children += 1)}-${realNow()}`;
}

/** A timer as a page would make it, not yet on the page; of a fourth-grader that no other test knows. */
export function makeTimer(attributes: Attributes = {}): HomeworkTimer {
  const timer = document.createElement('homework-timer');
  Object.entries({ grade: '4', child: newChild(), ...attributes }).forEach(
    ([name, value]) => value !== '' && timer.setAttribute(name, value),
  );
  return timer;
}

export function has(timer: HomeworkTimer, selector: string): boolean {
  return timer.renderRoot.querySelector(selector) !== null;
}

export function part<E extends Element = HTMLElement>(timer: HomeworkTimer, selector: string): E {
  const found = timer.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the timer`);
  return found;
}

export function all<E extends Element = HTMLElement>(timer: HomeworkTimer, selector: string): E[] {
  return Array.from(timer.renderRoot.querySelectorAll<E>(selector));
}

/** Puts a timer on the page, in a box of the given width, and waits until it has read its log. */
export async function showTimer(
  attributes: Attributes = {},
  width = 360,
  timer = makeTimer(attributes),
): Promise<HomeworkTimer> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  box.style.width = `${width}px`;
  box.append(timer);
  await until(() => has(timer, '.foot') || has(timer, '.pick'), 'the timer to have its hands');
  await settle(timer);
  return timer;
}

/** The button of that name. */
export function button(timer: HomeworkTimer, name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(timer, 'button').find((each) => (each.textContent ?? '').includes(name));
  if (!found) throw new Error(`no button ${name} on the timer`);
  return found;
}

/** Presses the button of that name as a person does. */
export async function press(timer: HomeworkTimer, name: string): Promise<void> {
  button(timer, name).click();
  await settle(timer);
}

/** What the clock shows. */
export function shown(timer: HomeworkTimer): string {
  return part(timer, '.digits').textContent ?? '';
}

/** The log behind a timer. */
export function logOf(timer: HomeworkTimer): TimeLog {
  return timeLog(timer.child);
}

/** Does something to the log of a timer, as another part of the page would, at the present. */
export async function sendTo(timer: HomeworkTimer, command: LogCommand): Promise<LogAnswer> {
  const answer = await logOf(timer).send(command, momentOf(new Date()));
  await settle(timer);
  return answer;
}

/** Adds work done at home, given in wall-clock times of a day: `add(timer, '数学', '2025-10-20', '17:00', '17:30')`. */
export function add(timer: HomeworkTimer, subject: string, on: string, from: string, to: string): Promise<LogAnswer> {
  const at = (time: string): string => `${on}T${time}:00+08:00`;
  return sendTo(timer, { type: 'add', subject, startAt: at(from), endAt: at(to) });
}
