import type { Plan, Task } from 'jiaogai/sdk';
import { describe } from './describe.js';
import { el, setText, type Drawn } from './dom.js';
import { sentencesOf } from './edit-actions.js';
import type { Row } from './edits.js';
import { itemForm, type ItemForm } from './item-form.js';
import { KIND_NAMES } from './words.js';

/** What a row asks of the page. */
export interface RowHandlers {
  plan(): Plan;
  choose(ref: string): void;
  hover(ref: string | null): void;
  locate(ref: string): void;
  accept(row: Row, isOn: boolean): void;
  change(row: Row, change: Readonly<Record<string, unknown>>): void;
  restore(row: Row): void;
  remove(row: Row): void;
  /** Splits a task before the sentence that starts at `start` of its text; other kinds are doubled. */
  split(row: Row, start: number | null): void;
}

function button(label: string, click: () => void, more: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  return el('button', { type: 'button', class: 'tool', ...more, on: { click } }, label);
}

/** One item of the plan with what can be done to it. */
export class ItemRow implements Drawn<Row> {
  readonly element = el('li', { class: 'row' });
  readonly #title = el('span', { class: 'row-title' });
  readonly #facts = el('span', { class: 'row-facts' });
  readonly #quote = el('span', { class: 'row-quote' });
  readonly #state = el('span', { class: 'row-state' });
  readonly #main = el('button', { type: 'button', class: 'row-main' }, this.#title, this.#facts, this.#quote);
  readonly #accept = button('核对', () => this.#handlers.accept(this.#row, !this.#row.isAccepted));
  readonly #edit = button('修改', () => this.toggleForm());
  readonly #split = button('拆分', () => this.#toggleSplit());
  readonly #restore = button('恢复', () => this.#handlers.restore(this.#row), { title: '恢复成程序读到的内容' });
  readonly #remove = button('删除', () => this.#handlers.remove(this.#row));
  readonly #handlers: RowHandlers;
  #row: Row;
  #form: ItemForm | null = null;
  #formItem = '';
  #splitter: HTMLElement | null = null;

  constructor(row: Row, handlers: RowHandlers) {
    this.#row = row;
    this.#handlers = handlers;
    const tools = el(
      'div',
      { class: 'row-tools' },
      this.#state,
      this.#accept,
      this.#edit,
      this.#split,
      this.#restore,
      this.#remove,
    );
    this.element.append(el('div', { class: 'row-head' }, this.#main, tools));
    this.#main.addEventListener('click', () => {
      handlers.choose(this.#row.ref);
      handlers.locate(this.#row.ref);
    });
    this.element.addEventListener('pointerenter', () => handlers.hover(this.#row.ref));
    this.element.addEventListener('pointerleave', () => handlers.hover(null));
    this.element.addEventListener('focusin', () => handlers.choose(this.#row.ref));
  }

  update(row: Row): void {
    this.#row = row;
    const { title, facts, quote } = describe(row);
    setText(this.#title, title);
    setText(this.#facts, facts.join(' · '));
    setText(this.#quote, quote ? `“${quote.length > 80 ? `${quote.slice(0, 80)}…` : quote}”` : '没有原文依据');
    this.#quote.classList.toggle('is-missing', quote === '');
    setText(this.#state, row.isAdded ? '新增' : row.isChanged ? '已改' : '');
    this.#restore.hidden = !row.isChanged;
    this.#accept.setAttribute('aria-pressed', String(row.isAccepted));
    this.#split.hidden = row.kind === 'afterSchool' || row.kind === 'enrollment';
    this.element.classList.toggle('is-accepted', row.isAccepted);
    this.element.classList.toggle('is-child', row.kind === 'tasks' && (row.item as Task).parentId !== null);
    for (const [tool, name] of [
      [this.#accept, '核对'],
      [this.#edit, '修改'],
      [this.#split, '拆分'],
      [this.#restore, '恢复'],
      [this.#remove, '删除'],
    ] as const) {
      tool.setAttribute('aria-label', `${name}${KIND_NAMES[row.kind]}：${title}`);
    }
    this.#refreshForm();
  }

  /** Marks the row as the one that is chosen. */
  setChosen(isChosen: boolean): void {
    this.element.classList.toggle('is-chosen', isChosen);
    if (isChosen) this.#main.setAttribute('aria-current', 'true');
    else this.#main.removeAttribute('aria-current');
  }

  setHovered(isHovered: boolean): void {
    this.element.classList.toggle('is-hovered', isHovered);
  }

  focus(): void {
    this.#main.focus();
  }

  /** Hands on what stands in an open form. */
  commit(): void {
    this.#form?.commit();
  }

  /** Opens the form, or closes it and goes back to its button. */
  toggleForm(): void {
    if (this.#form) {
      this.#closeForm();
      this.#edit.focus();
      return;
    }
    this.#closeSplit();
    this.#openForm();
    this.#form!.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }

  #openForm(): void {
    this.#formItem = JSON.stringify(this.#row.item);
    this.#form = itemForm(this.#row.kind, this.#row.item, this.#handlers.plan(), {
      change: (change) => {
        this.#formItem = JSON.stringify({ ...this.#row.item, ...change });
        this.#handlers.change(this.#row, change);
      },
      close: () => this.toggleForm(),
    });
    this.element.append(this.#form.element);
    this.#edit.setAttribute('aria-expanded', 'true');
  }

  #closeForm(): void {
    this.#form?.element.remove();
    this.#form = null;
    this.#edit.setAttribute('aria-expanded', 'false');
  }

  /** Undo and a new text change an item under its open form: the form follows, unless a person is typing in it. */
  #refreshForm(): void {
    if (!this.#form || this.#form.element.contains(document.activeElement)) return;
    if (JSON.stringify(this.#row.item) === this.#formItem) return;
    this.#closeForm();
    this.#openForm();
  }

  #toggleSplit(): void {
    if (this.#row.kind !== 'tasks') {
      this.#handlers.split(this.#row, null);
      return;
    }
    if (this.#splitter) {
      this.#closeSplit();
      this.#split.focus();
      return;
    }
    this.#closeForm();
    this.#splitter = this.#makeSplitter((this.#row.item as Task).text);
    this.element.append(this.#splitter);
    this.#split.setAttribute('aria-expanded', 'true');
    this.#splitter.querySelector<HTMLElement>('button')?.focus();
  }

  #makeSplitter(text: string): HTMLElement {
    const sentences = sentencesOf(text).slice(1);
    const close = button('不拆了', () => this.#toggleSplit());
    if (sentences.length === 0)
      return el('div', { class: 'splitter' }, el('p', {}, '内容只有一句，没有可拆的地方。'), close);
    const items = sentences.map(({ text: sentence, start }) => {
      const handleClick = (): void => {
        this.#closeSplit();
        this.#handlers.split(this.#row, start);
      };
      return el(
        'li',
        {},
        el('button', { type: 'button', class: 'splitter-choice', on: { click: handleClick } }, sentence),
      );
    });
    return el('div', { class: 'splitter' }, el('p', {}, '从哪一句开始另成一项任务？'), el('ul', {}, ...items), close);
  }

  #closeSplit(): void {
    this.#splitter?.remove();
    this.#splitter = null;
    this.#split.setAttribute('aria-expanded', 'false');
  }
}
