/** What opens below a timer, for tests. */
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { Attributes } from './board-page.js';
import { add, has, part, settle, showTimer, until } from './timer-page.js';

/** The Monday on which the clocks of the tests stand still. */
export const DAY = '2025-10-20';

/** Opens a panel that was closed. */
export async function openPanel(timer: HomeworkTimer, name: string): Promise<void> {
  part(timer, `[data-panel="${name}"]`).click();
  await until(() => has(timer, `.panel .${name}`), 'the panel');
  await settle(timer);
}

/** A timer with half an hour of mathematics, and a panel open. */
export async function showPanel(name: string, attributes: Attributes = {}, width = 360): Promise<HomeworkTimer> {
  const timer = await showTimer(attributes, width);
  await add(timer, '数学', DAY, '17:00', '17:30');
  await openPanel(timer, name);
  return timer;
}

/** Puts something else in the place of a property as long as `work` lasts. */
export async function instead(owner: object, name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const was = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  try {
    await work();
  } finally {
    if (was) Object.defineProperty(owner, name, was);
    else delete (owner as Record<string, unknown>)[name];
  }
}

/** What a reader sees of a part, without the spaces of the source. */
export function textOf(timer: HomeworkTimer, selector: string): string {
  return part(timer, selector).textContent!.replace(/\s+/g, ' ').trim();
}

/** What has the focus. */
export function focused(timer: HomeworkTimer): Element | null {
  return timer.shadowRoot!.activeElement;
}
