/** The list of entries on a timer, and its forms. */
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { TimeEntry } from '../../src/sdk/model/index.js';
import { textOf, type Attributes } from './board-page.js';
import { add, all, has, logOf, part, settle, showTimer, until } from './timer-page.js';

/** The day on which the clocks of these tests stand. */
export const TODAY = '2025-10-20';

/** A timer with two entries of today, whose list is open. */
export async function showEntries(attributes: Attributes = {}, width = 360): Promise<HomeworkTimer> {
  const timer = await showTimer(attributes, width);
  await add(timer, '数学', TODAY, '16:00', '16:25');
  await add(timer, '语文', TODAY, '17:00', '17:30');
  part(timer, '[data-panel=entries]').click();
  await until(() => has(timer, '.entries'), 'the list');
  await settle(timer);
  return timer;
}

export function rows(timer: HomeworkTimer): string[] {
  return all(timer, '.entries li').map((li) =>
    Array.from(li.querySelectorAll('b, span'), (each) => textOf(each)).join(' '),
  );
}

export function entries(timer: HomeworkTimer): readonly TimeEntry[] {
  return logOf(timer).log.entries;
}

export async function act(timer: HomeworkTimer, name: string, index = 0): Promise<void> {
  all(timer, `.entries [data-act=${name}]`)[index]!.click();
  await settle(timer);
}

export function field<E extends HTMLElement = HTMLInputElement>(timer: HomeworkTimer, name: string): E {
  return part<E>(timer, `.entries [name=${name}]`);
}

export async function type(timer: HomeworkTimer, name: string, value: string): Promise<void> {
  field(timer, name).value = value;
  field(timer, name).dispatchEvent(new Event('input', { bubbles: true }));
  await settle(timer);
}

export function active(timer: HomeworkTimer): Element | null {
  return (timer.renderRoot as ShadowRoot).activeElement;
}
