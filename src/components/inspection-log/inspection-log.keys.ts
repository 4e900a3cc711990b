import type { LogHands } from './inspection-log.hands.js';

/** The line that a key leads to from `line`, or -1. */
export function lineAfterKey(key: string, line: number, count: number, page: number): number {
  const last = count - 1;
  const within = (next: number): number => Math.max(0, Math.min(last, next));
  switch (key) {
    case 'ArrowDown':
      return within(line + 1);
    case 'ArrowUp':
      return within(line - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return within(line + page);
    case 'PageUp':
      return within(line - page);
    default:
      return -1;
  }
}

/** Keys in the list: arrows, Home, End and pages walk from record to record, Esc closes the one that is open. */
export function handleListKey(event: KeyboardEvent, target: Element, hands: LogHands): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape') {
    const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id === undefined || !hands.opened.has(id) || target.closest('form')) return;
    event.preventDefault();
    hands.toggle(id);
    void hands.focusRow(id);
    return;
  }
  const row = target.matches('.open') ? target.closest<HTMLElement>('.row') : null;
  if (!row) return;
  const line = Number(row.dataset['line']);
  const next = lineAfterKey(event.key, line, hands.rows.length, hands.list.page);
  if (next < 0) return;
  event.preventDefault();
  if (next !== line) void hands.focusLine(next);
}
