import { fire } from '../internal/fire.js';
import { handleListKey } from '../internal/list-keys.js';
import type { QuotaFilterChangeDetail, TargetOpenDetail } from './quota-board.events.js';
import { SORT_OF } from './quota-board.filters.js';
import type { QuotaHands } from './quota-board.hands.js';
import type { QuotaQuery } from './quota-board.query.js';

const CLEAR: Partial<QuotaQuery> = { unit: '', status: '', q: '' };

/** What a person does on a board, and what comes of it. */
export class HandEvents {
  private readonly hands: QuotaHands;

  constructor(hands: QuotaHands) {
    this.hands = hands;
  }

  /** Handles an event of the board's root; `target` is where it began. */
  handle(event: Event, target: Element): void {
    const field = target as HTMLInputElement;
    const set = target.closest<HTMLElement>('[data-set]')?.dataset['set'] as keyof QuotaQuery | undefined;
    if (event.type === 'click') this.handleClick(target, set);
    else if (event.type === 'keydown') this.handleKey(event as KeyboardEvent, target);
    else if (event.type.startsWith('focus')) this.handleFocus(event, target);
    // Half-typed pinyin is nobody's search.
    else if (set === 'q' && !(event as InputEvent).isComposing) this.change({ q: field.value });
    else if (set && set !== 'q' && event.type === 'change') this.change({ [set]: field.value });
  }

  private get host(): QuotaHands['grip']['host'] {
    return this.hands.grip.host;
  }

  private handleClick(target: Element, set: keyof QuotaQuery | undefined): void {
    const { act, form } = target.closest<HTMLElement>('[data-act],[data-form]')?.dataset ?? {};
    const { sort } = target.closest<HTMLElement>('[data-sort]')?.dataset ?? {};
    const button = target.closest<HTMLButtonElement>('button');
    if (form) this.hands.setForm(form);
    else if (act) void this.act(act, target);
    else if (sort) this.sort(SORT_OF[sort]!);
    else if (set && button) this.press(button.value);
    else this.open(target);
  }

  /** A pressed status is let go by another press. */
  private press(value: string): void {
    this.change({ status: (this.hands.query.status === value ? '' : value) as QuotaQuery['status'] });
  }

  /** A press on a heading sorts by its column, another the other way round, a third puts the most urgent first. */
  private sort(sort: string): void {
    const now = this.hands.query.sort;
    const next = now === `-${sort}` ? 'worst' : now === sort ? `-${sort}` : sort;
    this.change({ sort: next as QuotaQuery['sort'] });
  }

  private open(target: Element): void {
    const button = target.closest('.open');
    const id = (button ?? target.closest('.row'))?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    // A row is also there to be read and copied from.
    const isReading = !button && (target.closest('a') !== null || String(getSelection()) !== '');
    if (id !== undefined && !isReading) this.toggle(id);
  }

  private handleKey(event: KeyboardEvent, target: Element): void {
    const { measure, list, isOpen } = this.hands;
    const { rows } = measure.selection;
    const lines = { length: rows.length, at: (line: number) => rows[line]! };
    handleListKey(event, target, { rows: lines, list, isOpen, toggle: (id) => this.toggle(id) });
  }

  private handleFocus(event: Event, target: Element): void {
    const { hands } = this;
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line === undefined) return;
    hands.list.kept = event.type === 'focusin' ? Number(line) : -1;
    const row = hands.measure.selection.rows[Number(line)];
    if (!row || row.key === hands.active) return;
    hands.active = row.key;
    this.host.requestUpdate();
  }

  private change(patch: Partial<QuotaQuery>): void {
    const { hands, host } = this;
    const { good } = hands.grip.source.plan;
    hands.notice = '';
    Object.assign(host, patch);
    if (!good) return;
    const { total, shown } = hands.see(good.plan);
    hands.address.write(hands.query);
    hands.say(hands.grip.words()?.count(total, shown));
    fire(host, 'filter-change', { query: hands.query, total, shown } satisfies QuotaFilterChangeDetail);
  }

  private toggle(id: string): void {
    const { opened, grip } = this.hands;
    this.host.requestUpdate();
    if (opened.delete(id)) return;
    opened.add(id);
    const target = grip.source.plan.good?.plan.targets.find((each) => each.id === id);
    if (target) fire(this.host, 'target-open', { targetId: id, target } satisfies TargetOpenDetail);
  }

  private async act(action: string, target: Element): Promise<void> {
    const { hands, host } = this;
    if (action === 'clear') return this.change(CLEAR);
    if (action === 'retry') hands.retry();
    else if (action === 'showAll') hands.isAll = !hands.isAll;
    else if (action === 'print') window.print();
    else await this.takeAway(action, target);
    host.requestUpdate();
  }

  private async takeAway(action: string, target: Element): Promise<void> {
    const { hands } = this;
    const { source, words, tools } = hands.grip;
    const [said, plan] = [words(), source.plan.good?.plan];
    if (!said || !plan) return;
    const { takeAway } = await import('./quota-board.actions.js');
    const rows = hands.measure.selection.rows;
    const root = target.getRootNode() as ShadowRoot;
    hands.notice = await takeAway(action, { rows, words: said, tools }, plan.title, root);
    hands.say(hands.notice);
  }
}
