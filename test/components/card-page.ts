import { fixture, html } from '@open-wc/testing';
import type { ReformTaskCard } from '../../src/components/reform-task-card/reform-task-card.js';
import { until, type Attributes } from './board-page.js';

/** A card as a page would make it, not yet on the page. */
export function makeCard(attributes: Attributes = {}): ReformTaskCard {
  const card = document.createElement('reform-task-card');
  Object.entries({ 'as-of': '2025-10-20', ...attributes }).forEach(([name, value]) => card.setAttribute(name, value));
  return card;
}

/** Puts a card on the page, in a box of the given width. */
export async function attachCard(card: ReformTaskCard, width = 600): Promise<ReformTaskCard> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  box.style.width = `${width}px`;
  box.append(card);
  await card.updateComplete;
  return card;
}

export function part<E extends HTMLElement = HTMLElement>(card: ReformTaskCard, selector: string): E {
  const found = card.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the card`);
  return found;
}

export function has(card: ReformTaskCard, selector: string): boolean {
  return card.renderRoot.querySelector(selector) !== null;
}

/** A card that shows a task. */
export async function showCard(
  data: Partial<Pick<ReformTaskCard, 'task' | 'plan'>>,
  attributes: Attributes = {},
  width = 600,
): Promise<ReformTaskCard> {
  const card = makeCard(attributes);
  Object.assign(card, data);
  await attachCard(card, width);
  await until(() => has(card, 'article'), 'the card');
  return card;
}

/** Opens a card as a person does. */
export async function openCard(card: ReformTaskCard): Promise<void> {
  part(card, 'h3 button').click();
  await until(() => has(card, '.paper'), 'the open card');
}
