/** What the types refuse. It is checked and never run. */
import type { SvelteHTMLElements } from 'svelte/elements';

type Board = SvelteHTMLElements['reform-task-board'];

export const faults: Board[] = [
  // @ts-expect-error - a theme that there is not
  { theme: 'green' },
  // @ts-expect-error - what an attribute is set to is text or a number
  { 'due-soon': {} },
  // @ts-expect-error - the detail of this event has no such field
  { 'ontask-open': (event) => event.detail.tasks },
];

export const allowed: Board = { id: 'a', class: 'b', lang: 'en', slot: 'c', 'due-soon': '5', plan: {} };
