/** Going on on another device: a sealed copy under a code that only the family sees. */
import { html, nothing, type TemplateResult } from 'lit';
import { DraftCopies } from '../../sdk/local/draft-copies.js';
import { newCopyCode, type CopyCode } from '../../sdk/local/copy-code.js';
import { momentOf } from '../../sdk/rules/homework-day.js';
import { now } from '../internal/clock.js';
import { copyText } from '../internal/take-away.js';
import { copiesStyles } from './enrollment-form.copies.styles.js';
import { copiesWordsZh } from './enrollment-form.copies.words.zh.js';
import type { CopiesPart, EnrollmentDesk } from './enrollment-form.desk.js';
import { own, renderPage } from './enrollment-form.frame.js';

export { copiesStyles as styles, copiesWordsZh as wordsZh };

interface Fault {
  readonly code: string;
  readonly at?: number | null;
  readonly found?: string;
}

/** Answers that a person gave: not where it stopped, and not what the form notes for itself. */
const isAnswer = (field: string): boolean => /^(?!check|consent).*\./.test(field);

export class Part implements CopiesPart {
  private readonly desk: EnrollmentDesk;
  /** In memory only, for as long as the page is open. Used again by every try, so that none leaves a copy that nobody finds. */
  private code: CopyCode | undefined;
  private isKept = false;
  /** Whether a person has written the code down: then it leaves the screen. */
  private isWritten = false;
  private typed = '';
  private told = '';
  private fault: Fault | undefined;
  private isBusy = false;
  /** What came is here, and disagrees with what was: that is read before one goes on. */
  private isHere = false;

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
  }

  private get copies(): DraftCopies | undefined {
    const store = this.desk.copyStore();
    return store && new DraftCopies(this.desk.scheme.id, store);
  }

  renderSave(): TemplateResult {
    const words = this.desk.words();
    const body = html`<div data-room="copies">
      <p>${words.copyNote}</p>
      ${this.renderCode()} ${this.renderTold()} ${this.copies ? this.renderSaveWays() : this.renderNowhere()}
    </div>`;
    return renderPage(words, words.copyTitle, body, { name: 'copy.save' });
  }

  renderLoad(): TemplateResult {
    const words = this.desk.words();
    const body = html`<div data-room="copies">
      ${
        this.isHere
          ? html`${this.renderTold()} <button class="main" data-act="copy-on">${words.goOn}</button>`
          : this.copies
            ? this.renderForm()
            : this.renderNowhere()
      }
    </div>`;
    return renderPage(words, words.loadTitle, body, { name: 'copy.load' });
  }

  handle(event: Event, target: Element): void {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (event.type === 'submit') {
      event.preventDefault();
      void this.work(() => this.load());
    } else if (event.type === 'input') {
      this.typed = (target as HTMLInputElement).value;
      if (!this.fault) return;
      this.fault = undefined;
      this.desk.draw();
    } else if (event.type !== 'click') return;
    else if (act === 'copy-save') void this.work(() => this.save());
    else if (act === 'copy-erase') void this.work(() => this.erase());
    else if (act === 'copy-text') void this.copy();
    else if (act === 'copy-written') this.setWritten(!this.isWritten);
    else if (act === 'copy-on') void this.goOn();
  }

  private renderNowhere(): TemplateResult {
    return html`<p class="reminder">${this.desk.words().copyNowhere}</p>`;
  }

  private renderCode(): TemplateResult | typeof nothing {
    const words = this.desk.words();
    const { code } = this;
    if (!code || !this.isKept) return nothing;
    const shown = html`<p>${words.copyCode}</p>
      <p class="code" tabindex="-1">${code.shown}</p>
      <p class="reminder">${words.copyCodeNote}</p>`;
    // One button, so that it keeps the focus.
    return html`${this.isWritten ? nothing : shown}
      <div class="ways">
        <button class="second" data-act="copy-written">${this.isWritten ? words.copyShow : words.copyWritten}</button>
        ${this.isWritten ? nothing : html`<button class="plain" data-act="copy-text">${words.copyText}</button>`}
      </div>`;
  }

  private renderSaveWays(): TemplateResult {
    const words = this.desk.words();
    const { isKept, isBusy } = this;
    return html`<div class="ways">
      <button class=${isKept ? 'second' : 'main'} data-act="copy-save" aria-disabled=${isBusy}>
        ${isKept ? words.copyAgain : words.copyMake}
      </button>
      ${
        isKept
          ? html`<button class="second" data-act="copy-erase" aria-disabled=${isBusy}>${words.copyErase}</button>`
          : nothing
      }
    </div>`;
  }

  private renderForm(): TemplateResult {
    const words = this.desk.words();
    return html`<form novalidate>
      <div class="field ${this.fault ? 'wrong' : ''}" part="field">
        <label for="f-copy-code">${words.loadLabel}</label>
        <p class="hint" id="f-copy-code-hint">${words.loadNote}</p>
        ${this.renderTold()}
        <input
          id="f-copy-code"
          class="short"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck="false"
          data-field="copy-code"
          aria-describedby=${this.fault ? 'f-copy-code-fault f-copy-code-hint' : 'f-copy-code-hint'}
          aria-invalid=${this.fault ? 'true' : nothing}
          .value=${this.typed}
        />
      </div>
      <div class="ways">
        <button class="main" type="submit" aria-disabled=${this.isBusy}>${words.loadMake}</button>
      </div>
    </form>`;
  }

  private renderTold(): TemplateResult {
    const words = this.desk.words();
    const { fault } = this;
    const sentence = fault && (own(words.copyFault, fault.code) ?? words.copyFault['other']!);
    const told = this.isBusy ? words.copyBusy : this.told;
    return html`${
      sentence
        ? html`<p class="fault" role="alert" id="f-copy-code-fault">
            ${sentence(String(fault!.at ?? ''), fault!.found ?? '')}
          </p>`
        : nothing
    }
    ${told ? html`<p class="hint">${told}</p>` : nothing}`;
  }

  /** One thing at a time: a second press does nothing. */
  private async work(step: () => Promise<Fault | string | void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    [this.fault, this.told] = [undefined, ''];
    this.desk.draw();
    this.desk.say(this.desk.words().copyBusy);
    // Whoever keeps copies may throw anything.
    const end = await step().catch(() => ({ code: 'other' }));
    this.isBusy = false;
    if (typeof end === 'string') this.tell(end);
    else if (end) {
      this.fault = end;
      // An alert speaks for itself.
      this.desk.say('');
      this.focus('#f-copy-code');
    }
    this.desk.draw();
  }

  /** Leads to what has come, or to what is to be mended; what was pressed may be gone. */
  private focus(selector: string): void {
    const { host } = this.desk;
    this.desk.draw();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  private async save(): Promise<Fault | string> {
    const { desk, copies } = this;
    if (!(await desk.kept())) return { code: 'other' };
    const read = await desk.draft.copy();
    // Nothing is there: another page has erased it.
    if (!read.ok || !read.copy) return read.ok ? { code: 'other' } : read;
    const code = (this.code ??= newCopyCode());
    const saved = await copies!.save(read.copy, code);
    if (!saved.ok) return saved;
    // A code that opens nothing would be found out on the other device, too late: it is tried now.
    const tried = await copies!.load(code.shown);
    if (!tried.ok || tried.copy.savedAt !== read.copy.savedAt) return { code: 'other' };
    [this.isKept, this.isWritten] = [true, this.isWritten && this.isKept];
    this.focus('.code');
    return desk.words().copyDone;
  }

  private async erase(): Promise<Fault | string> {
    const erased = await this.copies!.erase(this.code!.shown);
    if (!erased.ok) return erased;
    [this.code, this.isKept, this.isWritten] = [undefined, false, false];
    this.focus('h2');
    return this.desk.words().copyErased;
  }

  private async load(): Promise<Fault | string | void> {
    const { desk, copies } = this;
    const found = await copies!.load(this.typed);
    if (!found.ok) return found;
    const { values } = found.copy;
    // Photographs stay where they were taken; what was declared there, and wanted to be sent, is not wanted here yet.
    const names = Object.keys(values).filter((field) => !/^(?:paper\.|declared$|tick$)/.test(field));
    const copy = { ...found.copy, values: Object.fromEntries(names.map((field) => [field, values[field]!])) };
    // What is typed here is written before something else comes beside it.
    await desk.kept();
    const adopted = await desk.draft.adopt(copy, momentOf(now()));
    if (!adopted.ok) return adopted;
    this.typed = '';
    const conflicts = adopted.conflicts.filter(({ field }) => isAnswer(field)).length;
    const told = desk.words().loaded(names.filter(isAnswer).length, conflicts);
    this.isHere = conflicts > 0;
    if (this.isHere) {
      this.focus('[data-act=copy-on]');
      return told;
    }
    desk.say(told);
    await desk.reopen();
  }

  private async goOn(): Promise<void> {
    [this.isHere, this.told] = [false, ''];
    await this.desk.reopen();
  }

  private setWritten(isWritten: boolean): void {
    [this.isWritten, this.told] = [isWritten, ''];
    this.desk.draw();
  }

  private tell(text: string): void {
    this.told = text;
    this.desk.say(text);
    this.desk.draw();
  }

  private async copy(): Promise<void> {
    const words = this.desk.words();
    const isCopied = await copyText(this.code!.shown, this.desk.host.renderRoot);
    this.tell(isCopied ? words.copyCopied : words.copyNotCopied);
  }
}
