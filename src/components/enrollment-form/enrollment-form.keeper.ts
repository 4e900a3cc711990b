/** What a person has typed, on screen and on the device: nothing of it is lost between the two. */
import type { EnrollmentDraft, KeptReceipt } from '../../sdk/local/enrollment-draft.js';
import type { DraftFault } from '../../sdk/local/draft-safe.js';
import type { DraftView } from '../../sdk/local/draft-view.js';
import { momentOf } from '../../sdk/rules/homework-day.js';
import { now } from '../internal/clock.js';

/** A draft as the form shows it: what is typed stands at once, and is written a moment later. */
export class DraftKeeper {
  readonly draft: EnrollmentDraft;
  /** Every answer as it stands on screen. */
  values: Readonly<Record<string, string>> = {};
  /** As the device has it; null: there is none. */
  view: DraftView | null = null;
  /** Why the draft cannot be read or written. */
  fault: DraftFault | null = null;
  receipt: KeptReceipt | null = null;
  /** Whether the device was asked. */
  hasRead = false;
  /** What stood in a field before it was typed in, of all that is not written yet. */
  private readonly pending = new Map<string, string>();
  /** Fields that are being written: what is read meanwhile does not have them yet. */
  private leaving: readonly string[] = [];
  private writing: Promise<unknown> = Promise.resolve();
  /** The draft is about to tell of this keeper's own writing. */
  private isAwaited = false;
  private isQueued = false;
  private stopListening: (() => void) | undefined;
  private readonly changed: () => void;

  constructor(draft: EnrollmentDraft, changed: () => void) {
    this.draft = draft;
    this.changed = changed;
  }

  /** Reads what the device has, and hears of what other tabs do. */
  async open(): Promise<void> {
    this.stopListening ??= this.draft.subscribe(() => {
      // What was written here comes back with the answer.
      if (this.isAwaited) this.isAwaited = false;
      else void this.follow();
    });
    await this.read();
  }

  close(): void {
    void this.kept();
    this.stopListening?.();
    this.stopListening = undefined;
  }

  value(field: string): string {
    return Object.prototype.hasOwnProperty.call(this.values, field) ? this.values[field]! : '';
  }

  /** Takes an answer and has it written. */
  set(field: string, value: string): void {
    const was = this.value(field);
    if (was === value) return;
    this.values = { ...this.values, [field]: value };
    if (!this.pending.has(field)) this.pending.set(field, was);
    void this.queue();
  }

  /** Resolves once all that was typed lies on the device; false when it could not be kept. */
  async kept(): Promise<boolean> {
    await this.writing;
    // What failed before is tried again, once.
    if (this.pending.size > 0) await this.queue();
    // What is typed since then is on its way.
    return this.fault === null && (this.pending.size === 0 || this.isQueued);
  }

  /** Erases draft and, if asked for, receipt. False: the browser did not let go of it. */
  async erase(isReceiptToo: boolean): Promise<boolean> {
    await this.writing;
    this.pending.clear();
    const isGone = await this.draft.erase(isReceiptToo);
    [this.values, this.fault] = [{}, null];
    await this.read();
    return isGone;
  }

  /** Says that an answer is right as it stands, whatever another page had written there. */
  async settle(field: string): Promise<void> {
    await this.kept();
    this.take(await this.draft.settle(field, momentOf(now())));
    this.changed();
  }

  /** Writes what is pending after what is being written. */
  private queue(): Promise<unknown> {
    if (!this.isQueued) {
      this.isQueued = true;
      this.writing = this.writing.then(() => this.write());
    }
    return this.writing;
  }

  private async read(): Promise<void> {
    this.receipt = await this.draft.receipt();
    this.take(await this.draft.open());
    this.hasRead = true;
    this.changed();
  }

  /** Another tab has written, or the application has arrived. */
  private async follow(): Promise<void> {
    await this.writing;
    await this.read();
  }

  private take(answer: Awaited<ReturnType<EnrollmentDraft['open']>>): void {
    if (!answer.ok) {
      this.fault = answer;
      return;
    }
    [this.fault, this.view] = [null, answer.draft];
    const fields = [...this.leaving, ...Array.from(this.pending.keys())];
    const typed = fields.map((field) => [field, this.value(field)] as const);
    this.values = { ...answer.draft?.values, ...Object.fromEntries(typed) };
  }

  private async write(): Promise<void> {
    this.isQueued = false;
    if (this.pending.size === 0) return;
    const changes = Array.from(this.pending, ([field, was]) => ({ field, was, value: this.value(field) }));
    this.pending.clear();
    this.leaving = changes.map(({ field }) => field);
    this.isAwaited = true;
    const answer = await this.draft.change(changes, momentOf(now()));
    this.isAwaited = false;
    this.leaving = [];
    if (!answer.ok) {
      // What was typed meanwhile is newer; what stood before it is older.
      changes.forEach(({ field, was }) => this.pending.set(field, was));
    }
    const before = this.look;
    this.take(answer);
    // Most of the time the screen says already what was kept.
    if (this.look !== before) this.changed();
  }

  /** What of all this can be seen. */
  private get look(): string {
    const { values, view, fault } = this;
    return JSON.stringify([values, view?.replaced, view?.isQueued, fault?.code]);
  }
}
