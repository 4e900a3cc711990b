import { handleListKey } from '../internal/list-keys.js';
import type { FilterChangeDetail, TaskOpenDetail } from './reform-task-board.events.js';
import { COLUMN_OF } from './reform-task-board.filters.js';
import type { BoardHands } from './reform-task-board.hands.js';
import { SORTS, type BoardQuery } from './reform-task-board.query.js';

const CLEAR: Partial<BoardQuery> = { unit: '', phase: '', area: '', status: '', q: '' };

/** What a person does on a board, and what comes of it. */
export class HandEvents {
  private readonly hands: BoardHands;

  constructor(hands: BoardHands) {
    this.hands = hands;
  }

  /** Handles an event of the board's root; `target` is where it began. */
  handle(event: Event, target: Element): void {
    // What is edited in place has hands of its own.
    if (event.defaultPrevented || (/^(?:click|input|change)$/.test(event.type) && target.closest('.edit'))) return;
    const field = target as HTMLInputElement;
    const set = target.closest<HTMLElement>('[data-set]')?.dataset['set'] as keyof BoardQuery | undefined;
    if (event.type === 'click') this.handleClick(target, set);
    else if (event.type === 'keydown') this.handleKey(event as KeyboardEvent, target);
    else if (event.type.startsWith('focus')) this.handleFocus(event, target);
    // Half-typed pinyin is nobody's search.
    else if (set === 'q' && !(event as InputEvent).isComposing) this.change({ q: field.value });
    else if (set && set !== 'q' && event.type === 'change') this.change({ [set]: field.value });
  }

  private get host(): BoardHands['grip']['host'] {
    return this.hands.grip.host;
  }

  private handleClick(target: Element, set: keyof BoardQuery | undefined): void {
    const { act } = target.closest<HTMLElement>('[data-act]')?.dataset ?? {};
    const { sort } = target.closest<HTMLElement>('[data-sort]')?.dataset ?? {};
    const button = target.closest<HTMLButtonElement>('button');
    if (act) void this.act(act, target);
    else if (sort) this.sort(sort);
    else if (set && button) this.press(set, button.value);
    else this.open(target);
  }

  /** A pressed button of a state is let go by another press. */
  private press(set: keyof BoardQuery, value: string): void {
    this.change({ [set]: set === 'status' && this.hands.query.status === value ? '' : value });
  }

  /** A press on a heading sorts by its column, another the other way round, a third as the notice has it. */
  private sort(column: string): void {
    const sort = SORTS.find((each) => (COLUMN_OF[each] ?? each) === column) ?? 'number';
    const now = this.hands.query.sort;
    this.change({ sort: now === `-${sort}` ? 'number' : now === sort ? `-${sort}` : sort });
  }

  private open(target: Element): void {
    const button = target.closest('.open');
    const name = button?.getAttribute('data-name');
    const id = (button ?? target.closest('.row'))?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    // A row is also there to be read and copied from.
    const isReading = !button && (target.closest('a') !== null || String(getSelection()) !== '');
    if (name) this.change({ [button!.getAttribute('data-by')!]: name, view: 'table' });
    else if (id !== undefined && !isReading) this.toggle(id);
  }

  private handleKey(event: KeyboardEvent, target: Element): void {
    const { look, list, isOpen } = this.hands;
    if (look) handleListKey(event, target, { rows: look.rows, list, isOpen, toggle: (id) => this.toggle(id) });
  }

  private handleFocus(event: Event, target: Element): void {
    const { hands } = this;
    if (target.matches('select')) hands.findFacets();
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line === undefined) return;
    hands.list.kept = event.type === 'focusin' ? Number(line) : -1;
    // A line that is taken away has lost the focus as well: it is in the list no more.
    if (event.type !== 'focusin' || hands.query.view !== 'table' || !hands.look) return;
    const { key } = hands.look.rows.at(Number(line));
    if (key === hands.active) return;
    hands.active = key;
    this.host.requestUpdate();
  }

  private change(patch: Partial<BoardQuery>): void {
    const { hands, host } = this;
    const { data, words, fire } = hands.grip;
    hands.notice = '';
    hands.more = 0;
    Object.assign(host, patch);
    if (!data.held) return;
    const look = hands.see(data.held.plan, hands.dueSoon);
    if (!look) return;
    const { ledger, selection } = look;
    const [total, shown] = [ledger.tasks.length, selection.order.length];
    hands.address.write(hands.query);
    hands.say(words()?.count(total, shown));
    const detail: FilterChangeDetail = { query: hands.query, total, shown };
    fire('filter-change', detail);
  }

  private toggle(id: string): void {
    const { opened, arrival, grip } = this.hands;
    this.host.requestUpdate();
    if (opened.delete(id)) return;
    opened.add(id);
    arrival.finish();
    const task = grip.data.held?.plan.tasks.find((each) => each.id === id);
    if (!task) return;
    const detail: TaskOpenDetail = { taskId: id, task };
    grip.fire('task-open', detail);
  }

  private async act(action: string, target: Element): Promise<void> {
    const { hands, host } = this;
    if (action === 'clear') return this.change(CLEAR);
    if (action === 'retry') hands.retry();
    else if (action === 'filters') hands.isFilterOpen = !hands.isFilterOpen;
    else if (action === 'showAll') hands.isAll = !hands.isAll;
    else if (action === 'more') hands.more += 1;
    else if (action === 'print') window.print();
    else await this.takeAway(action, target);
    host.requestUpdate();
  }

  private async takeAway(action: string, target: Element): Promise<void> {
    const { hands } = this;
    const { data, words } = hands.grip;
    const [said, plan] = [words(), data.held?.plan];
    if (!said || !plan || !hands.look) return;
    hands.arrival.finish();
    const { takeAway } = await import('./reform-task-board.actions.js');
    const { ledger, rows } = hands.look;
    const root = target.getRootNode() as ShadowRoot;
    hands.notice = await takeAway(action, { ledger, rows, words: said, tools: hands.tools }, plan.title, root);
    hands.say(hands.notice);
  }
}
