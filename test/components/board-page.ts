import { fixture, html, waitUntil } from '@open-wc/testing';
import type { ReformTaskBoard } from '../../src/components/reform-task-board/reform-task-board.js';
import type { Plan } from '../../src/sdk/model/index.js';
import { samplePlan } from './board-plans.js';

export type Attributes = Readonly<Record<string, string>>;

/** A board as a page would make it, not yet on the page. */
export function makeBoard(attributes: Attributes = {}): ReformTaskBoard {
  const board = document.createElement('reform-task-board');
  Object.entries({ 'as-of': '2025-10-20', ...attributes }).forEach(([name, value]) => board.setAttribute(name, value));
  return board;
}

/** Puts a board on the page, in a box of the given width. */
export async function attach(board: ReformTaskBoard, width = 1200): Promise<ReformTaskBoard> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  box.style.width = `${width}px`;
  box.append(board);
  await board.updateComplete;
  return board;
}

/** A board with a plan, drawn. */
export async function showPlan(
  plan: unknown = samplePlan(),
  attributes: Attributes = {},
  width = 1200,
): Promise<ReformTaskBoard> {
  const board = makeBoard(attributes);
  board.plan = plan;
  await attach(board, width);
  await until(() => !all(board, '.skeleton').length, 'the board to be drawn');
  return board;
}

/** Waits for something that a person would see. */
export async function until(isSo: () => unknown, what: string): Promise<void> {
  await waitUntil(() => Boolean(isSo()), what, { interval: 20, timeout: 20_000 });
}

export function find<E extends HTMLElement = HTMLElement>(board: ReformTaskBoard, selector: string): E {
  const found = board.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the board`);
  return found;
}

export function all<E extends HTMLElement = HTMLElement>(board: ReformTaskBoard, selector: string): E[] {
  return Array.from(board.renderRoot.querySelectorAll<E>(selector));
}

/** What a reader sees of an element, without the spaces of the source. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The titles of the tasks on the list, in order. */
export function titles(board: ReformTaskBoard): string[] {
  return all(board, '.row .open').map(textOf);
}

/** An address at which a plan can be read. */
export function addressOf(plan: unknown): string {
  return URL.createObjectURL(new Blob([JSON.stringify(plan)], { type: 'application/json' }));
}

/** The next event of that name, with its detail. */
export function nextEvent<D>(target: EventTarget, name: string): Promise<CustomEvent<D>> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as CustomEvent<D>), { once: true });
  });
}

/** Presses a key as a browser tells it. */
export function press(target: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

/** Chooses a value of a list, or writes into a field. */
export function enter(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export type { Plan, ReformTaskBoard };
