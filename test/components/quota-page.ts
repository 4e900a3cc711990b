import { fixture, html } from '@open-wc/testing';
import '../../src/components/quota-board/quota-board.js';
import type { QuotaBoard } from '../../src/components/quota-board/quota-board.js';
import { textOf, until, type Attributes } from './board-page.js';
import { quotaPlan, quotaRecords } from './quota-plans.js';

/** A board of numbers as a page would make it, not yet on the page. */
export function makeQuota(attributes: Attributes = {}): QuotaBoard {
  const board = document.createElement('quota-board');
  Object.entries({ 'as-of': '2024-10-10', ...attributes }).forEach(([name, value]) => board.setAttribute(name, value));
  return board;
}

/** Puts a board on the page, in a box of the given width. */
export async function attachQuota(board: QuotaBoard, width = 1200, lang = 'zh-CN'): Promise<QuotaBoard> {
  const box = await fixture<HTMLDivElement>(html`<div lang=${lang}></div>`);
  box.style.width = `${width}px`;
  box.append(board);
  await board.updateComplete;
  return board;
}

/** What a board is handed. */
export type QuotaData = Partial<Pick<QuotaBoard, 'plan' | 'records' | 'roster'>>;

/** A board with plan and records, measured. */
export async function showQuota(
  data: QuotaData = {},
  attributes: Attributes = {},
  width = 1200,
  lang = 'zh-CN',
): Promise<QuotaBoard> {
  const board = makeQuota(attributes);
  Object.assign(board, { plan: quotaPlan(), records: quotaRecords(), ...data });
  await attachQuota(board, width, lang);
  await until(() => has(board, '.row .state, .note, .invalid'), 'the board to be measured');
  return board;
}

export function has(board: QuotaBoard, selector: string): boolean {
  return board.renderRoot.querySelector(selector) !== null;
}

export function part<E extends HTMLElement = HTMLElement>(board: QuotaBoard, selector: string): E {
  const found = board.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the board`);
  return found;
}

export function every<E extends HTMLElement = HTMLElement>(board: QuotaBoard, selector: string): E[] {
  return Array.from(board.renderRoot.querySelectorAll<E>(selector));
}

/** The targets on the list, in order. */
export function labels(board: QuotaBoard): string[] {
  return every(board, '.row .open').map(textOf);
}

/** The row of a target. */
export function rowOf(board: QuotaBoard, id: string): HTMLElement {
  return part(board, `.row[data-id="${id}"]`);
}
