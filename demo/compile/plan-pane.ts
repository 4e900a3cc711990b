import { byId, el, KeyedList, setText } from './dom.js';
import {
  acceptAll,
  acceptItem,
  addItem,
  editItem,
  removeItem,
  resolveWarning,
  restoreItem,
  splitItem,
  splitTask,
} from './edit-actions.js';
import type { Edits, Row, WarningRow } from './edits.js';
import { describe } from './describe.js';
import { blankItem } from './fields.js';
import { ItemRow, type RowHandlers } from './item-row.js';
import { KINDS, type Kind } from './items.js';
import { WarningItem } from './warning-row.js';
import { KIND_NAMES } from './words.js';
import type { Workbench } from './workbench.js';

/** What the plan asks of the rest of the page. */
export interface PlanHandlers {
  hover(ref: string | null): void;
  locate(ref: string): void;
  /** Says what was done, with a way back. */
  done(words: string): void;
}

interface Section {
  readonly kind: Kind;
  readonly element: HTMLDetailsElement;
  readonly count: HTMLElement;
  readonly list: KeyedList<Row>;
  readonly acceptRest: HTMLButtonElement;
}

/** The plan as lists of items, and the doubts of the compiler. */
export class PlanPane {
  readonly #bench: Workbench;
  readonly #handlers: PlanHandlers;
  readonly #sections: Section[];
  readonly #warnings: KeyedList<WarningRow>;
  #chosen: string | null = null;
  #edited: unknown = null;

  constructor(bench: Workbench, parent: HTMLElement, handlers: PlanHandlers) {
    this.#bench = bench;
    this.#handlers = handlers;
    this.#sections = KINDS.map((kind) => this.#makeSection(kind));
    parent.append(...this.#sections.map((section) => section.element));
    this.#warnings = new KeyedList(
      byId('warning-list'),
      (row) => row.ref,
      (row) =>
        new WarningItem(row, {
          locate: (ref) => handlers.locate(ref),
          resolve: (target, isOn) => bench.edit(resolveWarning(bench.edits, target.ref, isOn), '处理提醒'),
        }),
    );
    bench.listen(() => this.#draw());
  }

  /** Adds an item of a kind that cites these words, and opens it. */
  add(kind: Kind, place: { at: [number, number]; quote: string } | null): void {
    const plan = this.#bench.edited?.plan;
    if (!plan) return;
    const words = place?.quote.replace(/\s+/g, '') ?? '';
    const source = place ? { markers: [], ...place } : null;
    const blank = { ...blankItem(kind, plan), ...(kind === 'deadlines' ? place : { source }) };
    const named =
      kind === 'tasks' && words
        ? { title: words.slice(0, 40), text: place!.quote }
        : kind === 'targets' && words
          ? { label: words.slice(0, 40), ...place, value: Number(/\d+(?:\.\d+)?/.exec(words)?.[0] ?? 1) }
          : kind === 'phases' && words
            ? { name: words.slice(0, 40) }
            : {};
    const { edits, ref } = addItem(this.#bench.edits, kind, { ...blank, ...named } as never, null);
    this.#bench.edit(edits, `新增${KIND_NAMES[kind]}`);
    this.#bench.choose(ref);
    this.#rowOf(ref)?.toggleForm();
    this.#handlers.done(`已新增${KIND_NAMES[kind]}`);
  }

  setHovered(ref: string | null): void {
    for (const row of this.#rows()) this.#rowOf(row.ref)?.setHovered(row.ref === ref);
  }

  /** Moves to the row of an item and gives it the focus. */
  focusOn(ref: string): void {
    const section = this.#sections.find((each) => ref.startsWith(`${each.kind}/`));
    if (section) section.element.open = true;
    this.#rowOf(ref)?.focus();
  }

  /** Hands on what stands in open forms. */
  commit(): void {
    for (const row of this.#rows()) this.#rowOf(row.ref)?.commit();
  }

  #rows(): readonly Row[] {
    return this.#bench.edited?.rows ?? [];
  }

  #rowOf(ref: string): ItemRow | undefined {
    const section = this.#sections.find((each) => ref.startsWith(`${each.kind}/`));
    return section?.list.get(ref) as ItemRow | undefined;
  }

  #makeSection(kind: Kind): Section {
    const count = el('span', { class: 'count' });
    const list = el('ul', { class: 'rows' });
    const name = KIND_NAMES[kind];
    const add = el(
      'button',
      { type: 'button', class: 'tool', on: { click: () => this.add(kind, null) } },
      `新增${name}`,
    );
    const acceptRest = el(
      'button',
      { type: 'button', class: 'tool', on: { click: () => this.#acceptRest(kind) } },
      '其余全部核对',
    );
    const head = el('summary', {}, el('h3', {}, name), count);
    const element = el(
      'details',
      { class: 'section', open: kind === 'tasks' || kind === 'targets' },
      head,
      list,
      el('div', { class: 'row-tools' }, add, acceptRest),
    );
    element.dataset['kind'] = kind;
    const handlers = this.#rowHandlers();
    return {
      kind,
      element,
      count,
      acceptRest,
      list: new KeyedList(
        list,
        (row) => row.ref,
        (row) => new ItemRow(row, handlers),
      ),
    };
  }

  #edit(edits: Edits, label: string): void {
    this.#bench.edit(edits, label);
  }

  #rowHandlers(): RowHandlers {
    const bench = this.#bench;
    return {
      plan: () => bench.edited!.plan,
      choose: (ref) => bench.choose(ref),
      hover: (ref) => this.#handlers.hover(ref),
      locate: (ref) => this.#handlers.locate(ref),
      accept: (row, isOn) => this.#edit(acceptItem(bench.edits, row.ref, isOn), '核对'),
      change: (row, change) => this.#edit(editItem(bench.edits, row.ref, change), `修改“${describe(row).title}”`),
      restore: (row) => this.#edit(restoreItem(bench.edits, row.ref), `恢复“${describe(row).title}”`),
      remove: (row) => this.#remove(row),
      split: (row, start) => this.#split(row, start),
    };
  }

  #remove(row: Row): void {
    const same = this.#rows().filter((each) => each.kind === row.kind);
    const index = same.findIndex((each) => each.ref === row.ref);
    const next = same[index + 1] ?? same[index - 1];
    const words = `删除“${describe(row).title}”`;
    this.#edit(removeItem(this.#bench.edits, row.ref), words);
    // The focus stood on what is gone.
    if (next) this.focusOn(next.ref);
    this.#handlers.done(`已${words}`);
  }

  #split(row: Row, start: number | null): void {
    const words = `拆分“${describe(row).title}”`;
    const { edits, ref } =
      start === null ? splitItem(this.#bench.edits, row) : splitTask(this.#bench.edits, row, start);
    this.#edit(edits, words);
    this.#bench.choose(ref);
    this.#rowOf(ref)?.toggleForm();
    this.#handlers.done(`已${words}`);
  }

  #acceptRest(kind: Kind): void {
    const refs = this.#rows()
      .filter((row) => row.kind === kind)
      .map((row) => row.ref);
    this.#edit(acceptAll(this.#bench.edits, refs), `核对全部${KIND_NAMES[kind]}`);
    this.#handlers.done(`已核对全部${KIND_NAMES[kind]}`);
  }

  #draw(): void {
    const { edited, chosen } = this.#bench;
    if (edited !== this.#edited) {
      this.#edited = edited;
      for (const section of this.#sections) this.#drawSection(section);
      this.#warnings.update(edited?.warnings ?? []);
      const open = edited?.warnings.filter((row) => !row.isResolved).length ?? 0;
      setText(byId('warning-count'), open === 0 ? '没有待处理的提醒' : `${open} 处`);
      byId<HTMLDetailsElement>('warnings').hidden = !edited?.warnings.length;
    }
    if (chosen === this.#chosen) return;
    if (this.#chosen) this.#rowOf(this.#chosen)?.setChosen(false);
    this.#chosen = chosen;
    const row = chosen ? this.#rowOf(chosen) : undefined;
    row?.setChosen(true);
    if (row && !row.element.contains(document.activeElement)) row.element.scrollIntoView({ block: 'nearest' });
  }

  #drawSection(section: Section): void {
    const rows = this.#rows().filter((row) => row.kind === section.kind);
    const accepted = rows.filter((row) => row.isAccepted).length;
    setText(section.count, rows.length === 0 ? '没有' : `${rows.length} 项，已核对 ${accepted} 项`);
    section.acceptRest.hidden = rows.length === 0 || accepted === rows.length;
    section.list.update(rows);
    if (this.#chosen) this.#rowOf(this.#chosen)?.setChosen(true);
  }
}
