import { aTimeout } from '@open-wc/testing';
import type { TaskEditor } from '../../src/components/reform-task-board/reform-task-board.edit.view.js';
import {
  all,
  attach,
  enter,
  find,
  makeBoard,
  textOf,
  until,
  type Attributes,
  type ReformTaskBoard,
} from './board-page.js';
import type { FakeLedger } from './fake-ledger.js';

export const OFFICER: TaskEditor = { role: 'officer' };

/** A board that reads its plan from a client and listens to it. */
export async function showLive(
  ledger: FakeLedger,
  attributes: Attributes = {},
  width = 1200,
  editor: TaskEditor | undefined = OFFICER,
): Promise<ReformTaskBoard> {
  const board = makeBoard({ 'plan-id': ledger.plan.id, ...attributes });
  board.client = ledger;
  board.editor = editor;
  await attach(board, width);
  await until(() => all(board, '.open').length > 0, 'the ledger');
  await until(() => ledger.open === 1, 'the line');
  return board;
}

export const spoken = (board: ReformTaskBoard): string => textOf(find(board, '[role=status]'));

export const edit = (board: ReformTaskBoard, id: string): HTMLElement => find(board, `.edit[data-task="${id}"]`);

/** A button of an edit, by what it does. */
export function act(board: ReformTaskBoard, id: string, name: string): HTMLElement {
  const button = edit(board, id).querySelector<HTMLElement>(`[data-edit=${name}]`);
  if (!button) throw new Error(`no ${name} in the edit of ${id}`);
  return button;
}

/** Opens a task. */
export async function openTask(board: ReformTaskBoard, id: string): Promise<void> {
  find(board, `.row[data-id="${id}"] .open, .card[data-id="${id}"] .open`).click();
  await until(() => all(board, `.edit[data-task="${id}"]`).length, 'the open task');
}

/** Opens a task and the form of it. */
export async function openForm(board: ReformTaskBoard, id: string): Promise<void> {
  await openTask(board, id);
  act(board, id, 'open').click();
  await until(() => edit(board, id).querySelector('form'), 'the form');
}

export function type(board: ReformTaskBoard, id: string, field: string, value: string): void {
  enter(edit(board, id).querySelector<HTMLInputElement>(`[data-field=${field}]`)!, value);
}

export async function save(board: ReformTaskBoard, id: string): Promise<void> {
  edit(board, id).querySelector<HTMLElement>('form .primary')!.click();
  await board.updateComplete;
}

export const focused = (board: ReformTaskBoard): Element | null => (board.renderRoot as ShadowRoot).activeElement;

/** How a row of the ledger reads. */
export const row = (board: ReformTaskBoard, id: string): string => textOf(find(board, `.row[data-id="${id}"]`));

export { aTimeout };
