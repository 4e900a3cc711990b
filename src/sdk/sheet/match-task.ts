import type { Task } from '../model/index.js';

/** Texts that differ in width, blanks and stops only are one. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[\s.、,，。:：;；]+/g, '');
}

/** How a row of a ledger names its task. */
export interface TaskName {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** The task that is meant, or why there is none: no task, or how many fit. */
export type TaskMatch = { readonly ok: true; readonly task: Task } | { readonly ok: false; readonly found: number };

type Index = ReadonlyMap<string, readonly Task[]>;

function indexOf(tasks: readonly Task[], keyOf: (task: Task) => string): Index {
  const index = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    const list = index.get(key);
    if (list) list.push(task);
    else index.set(key, [task]);
  }
  return index;
}

/**
 * Finds tasks by what a ledger calls them: the id binds where there is one; else number and title together, then the
 * title, then the number.
 */
export function taskMatcher(tasks: readonly Task[]): (name: TaskName) => TaskMatch {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const byBoth = indexOf(tasks, (task) => `${bareText(task.number)}\n${bareText(task.title)}`);
  const byTitle = indexOf(tasks, (task) => bareText(task.title));
  const byNumber = indexOf(tasks, (task) => bareText(task.number));
  return ({ id, number, title }) => {
    if (id.trim() !== '') {
      const task = byId.get(id.trim());
      return task ? { ok: true, task } : { ok: false, found: 0 };
    }
    const [bareNumber, bareTitle] = [bareText(number), bareText(title)];
    const tries = [
      bareTitle && bareNumber ? byBoth.get(`${bareNumber}\n${bareTitle}`) : undefined,
      bareTitle ? byTitle.get(bareTitle) : undefined,
      // A ledger counts its rows anew more often than not: a number binds only where no title speaks against it.
      bareNumber && !bareTitle ? byNumber.get(bareNumber) : undefined,
    ];
    const found = tries.find((list) => list !== undefined);
    return found?.length === 1 ? { ok: true, task: found[0]! } : { ok: false, found: found?.length ?? 0 };
  };
}
