import type { ListWindow } from '../internal/window.js';
import type { Rows } from './reform-task-board.rows.js';

interface KeyList {
  readonly rows: Rows;
  readonly window: ListWindow;
  isOpen(id: string): boolean;
  toggle(id: string): void;
}

/** The line that a key leads to from `line`, or -1. */
export function lineAfterKey(key: string, line: number, rows: Rows, page: number): number {
  if (key === 'ArrowDown') return rows.task(line + 1, 1);
  if (key === 'ArrowUp') return rows.task(line - 1, -1);
  if (key === 'Home') return rows.task(0, 1);
  if (key === 'End') return rows.task(rows.length - 1, -1);
  if (key === 'PageDown') return rows.task(line + page, -1);
  if (key === 'PageUp') return rows.task(line - page, 1);
  return -1;
}

async function focusLine(window: ListWindow, line: number): Promise<void> {
  (await window.reveal(line))?.querySelector<HTMLElement>('.open')?.focus();
}

/** Keys in the list: arrows, Home, End and pages walk from task to task, Esc closes the one that is open. */
export function handleListKey(event: KeyboardEvent, list: KeyList): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-line]');
  if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
  const line = Number(row.dataset['line']);
  if (event.key === 'Escape') {
    const id = row.dataset['id'];
    if (!id || !list.isOpen(id)) return;
    list.toggle(id);
    void focusLine(list.window, line);
  } else {
    const next = target.matches('.open') ? lineAfterKey(event.key, line, list.rows, list.window.page) : -1;
    if (next < 0) return;
    if (next !== line) void focusLine(list.window, next);
  }
  event.preventDefault();
}
