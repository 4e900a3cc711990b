import type { LogHands } from './inspection-log.hands.js';
import { handleListKey } from './inspection-log.keys.js';
import { PLAIN_QUERY, SORTS, type LogQuery, type LogSort } from './inspection-log.query.js';

const FILES = ['import', 'excel', 'csv', 'json', 'erase'];

/** What a person does on a log, and what comes of it. */
export class LogEvents {
  private readonly hands: LogHands;

  constructor(hands: LogHands) {
    this.hands = hands;
  }

  /** Handles an event of the log's root; `target` is where it began. */
  handle(event: Event, target: Element): void {
    const { parts } = this.hands;
    if (target.closest('[data-form]')) parts.get('form')?.handle(event, target);
    else if (target.closest('[data-files]')) parts.get('files')?.handle(event, target);
    else if (event.type === 'click') this.handleClick(target);
    else if (event.type === 'keydown') handleListKey(event as KeyboardEvent, target, this.hands);
    else if (event.type === 'focusin') this.handleFocus(target);
    else this.handleField(event, target as HTMLInputElement);
  }

  private handleFocus(target: Element): void {
    const { hands } = this;
    const line = target.closest<HTMLElement>('[data-line]');
    hands.list.kept = line ? Number(line.dataset['line']) : -1;
    const id = target.matches('.open') ? line?.dataset['id'] : undefined;
    if (id === undefined || id === hands.active) return;
    hands.active = id;
    hands.draw();
  }

  private handleField(event: Event, field: HTMLInputElement): void {
    const set = field.dataset['set'] as keyof LogQuery | undefined;
    if (!set) return;
    // Half-typed pinyin is nobody's search.
    const isSearch = set === 'q' && event.type !== 'change' && !(event as InputEvent).isComposing;
    if (isSearch || (set !== 'q' && event.type === 'change')) this.filter({ [set]: field.value });
  }

  private handleClick(target: Element): void {
    const { act } = target.closest<HTMLElement>('[data-act]')?.dataset ?? {};
    const { sort } = target.closest<HTMLElement>('[data-sort]')?.dataset ?? {};
    const button = target.closest<HTMLButtonElement>('button');
    const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (act) void this.act(act, id, button);
    else if (sort) this.sort(sort);
    else if (button?.dataset['set'] === 'status') this.press(button.value);
    else if (id !== undefined && !target.closest('.detail') && !target.closest('a')) this.hands.toggle(id);
  }

  /** A pressed button of a state is let go by another press. */
  private press(value: string): void {
    this.filter({ status: this.hands.query.status === value ? '' : (value as LogQuery['status']) });
  }

  /** A press on a heading sorts by its column, another the other way round, a third as it was. */
  private sort(column: string): void {
    const { hands } = this;
    const sort = SORTS.find((each) => each === column) ?? 'on';
    const now = hands.query.sort;
    const next: LogSort = now === sort ? `-${sort}` : now === `-${sort}` && sort !== 'on' ? '-on' : sort;
    hands.change({ sort: next });
    const words = hands.grip.words()!;
    hands.say(words.sorted(words.columns[next.replace('-', '') as typeof sort]));
  }

  private filter(query: Partial<LogQuery>): void {
    const { hands } = this;
    hands.change(query);
    void hands.grip.host.updateComplete.then(() => {
      const total = hands.grip.data.seen?.current.length ?? 0;
      hands.say(hands.grip.words()!.found(total, hands.rows.length));
    });
  }

  private async act(act: string, id: string | undefined, button: HTMLElement | null): Promise<void> {
    const { hands } = this;
    const { query, grip } = hands;
    if (act === 'retry') grip.reload();
    else if (act === 'filters') hands.isFilterOpen = !hands.isFilterOpen;
    else if (act === 'showAll') hands.isAll = !hands.isAll;
    else if (act === 'clear') this.filter({ ...PLAIN_QUERY, sort: query.sort });
    else if (act === 'print') window.print();
    else if (act === 'add') await (await hands.parts.bring('form'))?.toggleNew();
    else if (act === 'undo') await this.undo();
    else if (FILES.indexOf(act) >= 0) await (await hands.parts.bring('files'))?.act(act);
    else if (id !== undefined) await this.actOn(act, id, button?.dataset['finding'] ?? '');
    hands.draw();
  }

  private async actOn(act: string, id: string, findingId: string): Promise<void> {
    const { hands } = this;
    const record = hands.rows.find((each) => each.id === id);
    if (!record) return;
    if (act === 'correct' || act === 'settle') await (await hands.parts.bring('form'))?.openRecord(record, findingId);
    else if (act === 'remove') {
      hands.opened.delete(id);
      const line = hands.rows.indexOf(record);
      const { record: kept } = await hands.keeper.keep({ ...record, isDeleted: true }, record.revision);
      hands.tell(hands.grip.words()!.removed(this.nameOf(id, record.on)), kept);
      await hands.grip.host.updateComplete;
      const { renderRoot } = hands.grip.host;
      const undo = renderRoot.querySelector<HTMLElement>('[data-act=undo]');
      if (undo) undo.focus();
      else if (line > 0) await hands.focusLine(line - 1);
    }
  }

  private nameOf(id: string, on: string): string {
    const { hands } = this;
    const record = hands.grip.data.seen?.all.find((each) => each.id === id);
    const words = hands.grip.words()!;
    const unit = hands.grip.data.seen?.names.unit(record?.unitId ?? null) ?? '';
    return [words.date(on), unit].filter(Boolean).join(' ');
  }

  private async undo(): Promise<void> {
    const { hands } = this;
    const undo = hands.told?.undo;
    if (!undo) return;
    hands.told = undefined;
    await hands.keeper.keep({ ...undo, isDeleted: false }, undo.revision);
    hands.tell(hands.grip.words()!.restored);
    await hands.focusRow(undo.id);
  }
}
