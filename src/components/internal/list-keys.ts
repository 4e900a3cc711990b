import type { ListWindow } from './window.js';

/** The lines of a list; a heading has no index. */
interface KeyRows {
  readonly length: number;
  at(line: number): { readonly index: number };
}

interface KeyList {
  readonly rows: KeyRows;
  readonly list: ListWindow;
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** The first line at or after `line`, in steps of `step`, that is no heading; -1 when there is none. */
function itemLine(rows: KeyRows, line: number, step: 1 | -1): number {
  let at = Math.max(0, Math.min(rows.length - 1, line));
  while (at >= 0 && at < rows.length && rows.at(at).index < 0) at += step;
  return at < rows.length ? at : -1;
}

/** The line that a key leads to from `line`, or -1. */
export function lineAfterKey(key: string, line: number, rows: KeyRows, page: number): number {
  if (key === 'ArrowDown') return itemLine(rows, line + 1, 1);
  if (key === 'ArrowUp') return itemLine(rows, line - 1, -1);
  if (key === 'Home') return itemLine(rows, 0, 1);
  if (key === 'End') return itemLine(rows, rows.length - 1, -1);
  if (key === 'PageDown') return itemLine(rows, line + page, -1);
  if (key === 'PageUp') return itemLine(rows, line - page, 1);
  return -1;
}

async function focusLine(list: ListWindow, line: number): Promise<void> {
  (await list.reveal(line))?.querySelector<HTMLElement>('.open')?.focus();
}

/** Closes the open item that an element belongs to; its heading gets the focus back. */
function closeItem(target: Element, { isOpen, toggle }: KeyList): boolean {
  const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
  if (!id || !isOpen(id)) return false;
  const root = target.getRootNode() as ParentNode;
  toggle(id);
  root.querySelector<HTMLElement>(`[data-id="${id}"] .open`)?.focus();
  return true;
}

/** Keys in the list: arrows, Home, End and pages walk from item to item, Esc closes the one that is open. */
export function handleListKey(event: KeyboardEvent, target: Element, keys: KeyList): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape') {
    if (closeItem(target, keys)) event.preventDefault();
    return;
  }
  const row = target.matches('.open') ? target.closest<HTMLElement>('.row') : null;
  if (!row) return;
  const line = Number(row.dataset['line']);
  const next = lineAfterKey(event.key, line, keys.rows, keys.list.page);
  if (next < 0) return;
  event.preventDefault();
  if (next !== line) void focusLine(keys.list, next);
}
