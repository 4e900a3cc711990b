import { html, nothing, type TemplateResult } from 'lit';
import type { KeptDraft, RecordLog } from '../../sdk/local/record-log.js';
import { randomId } from '../../sdk/local/random-id.js';
import type { ReformRecord } from '../../sdk/model/index.js';
import { RosterFinder } from '../../sdk/rules/find-member.js';
import { todayIn } from '../../sdk/rules/today.js';
import type { TypedFault } from '../../sdk/rules/typed-record.js';
import { now } from '../internal/clock.js';
import type { LogContext } from './inspection-log.context.js';
import {
  addPart,
  draftOf,
  newDraft,
  readDraft,
  recordFrom,
  setField,
  setTarget,
  takeOut,
  type FormDraft,
} from './inspection-log.draft.js';
import { formStyles } from './inspection-log.form.styles.js';
import { renderForm } from './inspection-log.form.view.js';
import { formWordsZh } from './inspection-log.form.words.zh.js';
import type { LogHands } from './inspection-log.hands.js';
import { LogTargets } from './inspection-log.targets.js';
import type { LogWords } from './inspection-log.words.js';

export { formStyles as styles, formWordsZh as wordsZh };

/** The form of a log: what is typed in it is kept with every letter, until it is saved or nobody wants it. */
export class Part {
  private readonly hands: LogHands;
  private draft: FormDraft | undefined;
  /** The id under which the draft is kept. */
  private draftId = '';
  private isSaving = false;
  private faults: readonly TypedFault[] = [];
  private age = '';
  private readonly targets: LogTargets;
  /** Writes of the draft, one after another. */
  private writing: Promise<void> = Promise.resolve();
  private isWaiting = false;

  constructor(hands: LogHands) {
    this.hands = hands;
    this.targets = new LogTargets(hands.grip);
  }

  /** The record of which the form is; none while it is closed. */
  get recordId(): string | undefined {
    return this.isSaving ? undefined : this.draft?.recordId;
  }

  /** Whether the form is open for a new record. */
  get isNew(): boolean {
    return this.draft?.base === 0;
  }

  private get today(): string {
    return todayIn(now(), this.targets.timeZone);
  }

  /** What this device keeps; undefined while it is read, as after another name was given to the log. */
  private get log(): RecordLog | undefined {
    return this.hands.grip.data.log;
  }

  /** The same, waited for: what is typed meanwhile must not be lost. */
  private async bringLog(): Promise<RecordLog> {
    return this.log ?? (await this.hands.grip.data.bringLog());
  }

  /** Opens the form for a new record, or puts it aside. */
  async toggleNew(): Promise<void> {
    if (this.isNew) return this.close('[data-act=add]');
    await this.open(newDraft(this.hands.grip.kind(), this.today, `r-${randomId()}`));
  }

  /** Opens the form for a record, or for the follow-up of one of its findings. */
  openRecord(record: ReformRecord, findingId: string): Promise<void> {
    return this.open(draftOf(record, findingId, this.today));
  }

  /** Brings back what was typed last and not saved. */
  restore(): void {
    const last = [...(this.log?.drafts ?? [])].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
    if (last && !this.draft) this.resume(last);
  }

  private resume({ id }: KeptDraft): void {
    const kept = this.log?.openDraft(id);
    const draft = readDraft(kept?.record);
    if (!kept || !draft) return void this.log?.dropDraft(id);
    [this.draft, this.draftId, this.faults] = [draft, id, []];
    const minutes = Math.max(0, Math.floor((now().getTime() - Date.parse(kept.savedAt)) / 60_000));
    this.age = this.hands.grip.words()!.draftAge(minutes || 0);
    this.hands.say(this.age);
    this.hands.draw();
  }

  private async open(draft: FormDraft): Promise<void> {
    [this.draft, this.draftId, this.faults, this.age] = [draft, randomId(), [], ''];
    this.hands.told = undefined;
    this.hands.draw();
    await this.focus(draft.findingId ? 'textarea' : 'input, select');
  }

  private async focus(selector: string): Promise<void> {
    const { host } = this.hands.grip;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('form[data-form]')?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Closes the form; what was typed stays kept. */
  private async close(focus: string): Promise<void> {
    const { host } = this.hands.grip;
    [this.draft, this.faults, this.age] = [undefined, [], ''];
    this.hands.draw();
    await host.updateComplete;
    if (focus) host.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  /** Handles an event that began in the form. */
  handle(event: Event, target: Element): void {
    if (event.type === 'submit') {
      event.preventDefault();
      void this.save();
    } else if (event.type === 'input' || event.type === 'change') this.handleField(target as HTMLInputElement);
    else if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') void this.putAside();
    else if (event.type === 'click') {
      const button = target.closest<HTMLElement>('[data-act]');
      if (button) void this.act(button.dataset['act']!, button.dataset['path'] ?? button.dataset['draft'] ?? '');
    }
  }

  private handleField(field: HTMLInputElement): void {
    const { draft } = this;
    if (!draft) return;
    const { field: path, target } = field.dataset;
    if (target !== undefined) this.draft = setTarget(draft, target, field.checked);
    else if (path !== undefined) {
      this.draft = setField(draft, path, field.type === 'checkbox' ? (field.checked ? '1' : '') : field.value);
      this.faults = this.faults.filter((fault) => fault.field !== path);
    }
    if (this.draft !== draft) this.touch();
  }

  /** Keeps what was typed. Writes wait for each other, and only the last of those that wait is made. */
  private touch(): void {
    this.hands.draw();
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.writing = this.writing.then(async () => {
      this.isWaiting = false;
      const { draft, draftId } = this;
      if (!draft || this.isSaving) return;
      const kept = await (await this.bringLog()).keepDraft(draftId, draft, now().toISOString());
      if (this.draftId === draftId) this.draftId = kept;
    });
  }

  private async act(act: string, path: string): Promise<void> {
    const { draft } = this;
    if (act === 'goOn') {
      const kept = this.log?.drafts.find(({ id }) => id === path);
      if (kept) this.resume(kept);
      await this.focus('h3');
    } else if (act === 'dropDraft') {
      const log = await this.bringLog();
      log.openDraft(path);
      await log.dropDraft(path);
    } else if (!draft) return;
    else if (act === 'cancel') await this.putAside();
    else if (act === 'discard') await this.discard();
    else if (act === 'addPart') {
      this.draft = addPart(draft, path, this.today);
      this.touch();
      await this.focusLast(path);
    } else if (act === 'takeOut') {
      this.draft = takeOut(draft, path);
      this.touch();
      await this.focus('h3');
    }
  }

  private async focusLast(path: string): Promise<void> {
    const { host } = this.hands.grip;
    await host.updateComplete;
    const fields = host.renderRoot.querySelectorAll<HTMLElement>(`form [data-field^="${path}."]`);
    const depth = path.split('.').length + 2;
    const own = Array.from(fields).filter(({ dataset }) => dataset['field']!.split('.').length === depth);
    const last = own[own.length - 1]?.dataset['field']?.replace(/\.\w+$/, '');
    own.find(({ dataset }) => dataset['field']!.indexOf(`${last}.`) === 0)?.focus();
  }

  private get wayBack(): string {
    return this.isNew ? '[data-act=add]' : `[data-id="${this.recordId}"] .open`;
  }

  private async putAside(): Promise<void> {
    await this.writing;
    await this.close(this.wayBack);
  }

  private async discard(): Promise<void> {
    const { draftId, wayBack } = this;
    await this.writing;
    await (await this.bringLog()).dropDraft(draftId);
    await this.close(wayBack);
  }

  private async save(): Promise<void> {
    const { draft, hands } = this;
    const { seen } = hands.grip.data;
    if (!draft || !seen || this.isSaving) return;
    const before = seen.all.find(({ id, revision }) => id === draft.recordId && revision === draft.base);
    const newId = (start: string): string => `${start}-${randomId().slice(0, 12)}`;
    const read = recordFrom(draft, { names: new RosterFinder(seen.roster), latest: this.today, before, newId });
    if (!read.ok) return this.tellFaults(read.faults);
    this.isSaving = true;
    try {
      await this.writing;
      const kept = await hands.keeper.keep(read.record, draft.base);
      await (await this.bringLog()).dropDraft(this.draftId);
      await this.close('');
      this.tellKept(kept.record, draft.base === 0, kept.isOvertaken);
    } finally {
      this.isSaving = false;
    }
  }

  private tellFaults(faults: readonly TypedFault[]): void {
    this.faults = faults;
    const words = this.hands.grip.words()!;
    this.hands.say(words.faults(faults.length));
    this.hands.draw();
    void this.hands.grip.host.updateComplete.then(() => {
      const { renderRoot } = this.hands.grip.host;
      renderRoot.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus();
    });
  }

  private tellKept(record: ReformRecord, isNew: boolean, isOvertaken: boolean): void {
    const { hands } = this;
    const words = hands.grip.words()!;
    const name = [words.date(record.on), hands.grip.data.seen!.names.unit(record.unitId)].filter(Boolean).join(' ');
    const text = isNew ? words.added(name) : words.corrected(name);
    hands.tell(isOvertaken ? `${text}。${words.overtaken}` : text);
    if (isNew) hands.grip.host.renderRoot.querySelector<HTMLElement>('[data-act=add]')?.focus();
    else void hands.focusRow(record.id);
  }

  /** What targets a record counts for are called. */
  targetsOf({ targetIds }: ReformRecord): readonly string[] {
    return this.targets.names(targetIds);
  }

  render({ words, seen, kind }: LogContext): TemplateResult | typeof nothing {
    const { draft, faults, age, today } = this;
    if (!draft || this.isSaving) return nothing;
    const isKept = !this.log?.memoryReason;
    const targets = this.targets.for(draft.typed.kind, draft.targetIds);
    return renderForm({ draft, words, roster: seen.roster, faults, today, targets, kind, isKept, age });
  }

  /** Drafts that are kept beside the one that is open: those put aside, and those of other pages. */
  renderDrafts(words: LogWords): TemplateResult | typeof nothing {
    const others = (this.log?.drafts ?? []).filter(({ id }) => !this.draft || id !== this.draftId);
    if (others.length === 0) return nothing;
    return html`<div class="told" data-form>
      <p>${words.drafts(others.length)}</p>
      <ul class="drafts">
        ${others.map(({ id, record }) => this.renderDraft(id, readDraft(record), words))}
      </ul>
    </div>`;
  }

  private renderDraft(id: string, draft: FormDraft | undefined, words: LogWords): TemplateResult {
    const { on, note, unit } = draft?.typed ?? { on: '', note: '', unit: '' };
    const name = this.hands.grip.data.seen?.names.unit(unit || null) ?? '';
    const text = [on && words.date(on), name, note.trim().slice(0, 30)].filter(Boolean).join(' ');
    return html`<li>
      <span>${text || '…'}</span>
      <button class="plain" data-act="goOn" data-draft=${id}>${words.goOn}</button>
      <button class="plain" data-act="dropDraft" data-draft=${id}>${words.dropDraft}</button>
    </li>`;
  }
}
export type FormPart = Part;
