import { el, setText, type Drawn } from './dom.js';
import type { WarningRow } from './edits.js';
import { WARNING_WORDS } from './words.js';

export interface WarningHandlers {
  locate(ref: string): void;
  resolve(row: WarningRow, isOn: boolean): void;
}

/** One doubt of the compiler, with its place and a way to settle it. */
export class WarningItem implements Drawn<WarningRow> {
  readonly element = el('li', { class: 'warning' });
  readonly #words = el('p', {});
  readonly #locate = el('button', { type: 'button', class: 'tool' }, '看原文');
  readonly #resolve = el('button', { type: 'button', class: 'tool' }, '已处理');
  #row: WarningRow;

  constructor(row: WarningRow, handlers: WarningHandlers) {
    this.#row = row;
    this.element.append(this.#words, el('div', { class: 'row-tools' }, this.#locate, this.#resolve));
    this.#locate.addEventListener('click', () => handlers.locate(`warnings/${this.#row.ref}`));
    this.#resolve.addEventListener('click', () => handlers.resolve(this.#row, !this.#row.isResolved));
  }

  update(row: WarningRow): void {
    this.#row = row;
    const { code, detail, at } = row.warning;
    const words = `${WARNING_WORDS[code]}${detail ? `（${detail}）` : ''}`;
    setText(this.#words, words);
    this.#locate.hidden = at === null;
    this.#locate.setAttribute('aria-label', `看原文：${words}`);
    this.#resolve.setAttribute('aria-label', `已处理：${words}`);
    this.#resolve.setAttribute('aria-pressed', String(row.isResolved));
    this.element.classList.toggle('is-resolved', row.isResolved);
  }
}
