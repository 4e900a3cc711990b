/** Going on on another device: a sealed copy under a code that only the family sees. */
import { html, nothing, type TemplateResult } from 'lit';
import { DraftCopies } from '../../sdk/local/draft-copies.js';
import type { CopyCode } from '../../sdk/local/copy-code.js';
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

export class Part implements CopiesPart {
  private readonly desk: EnrollmentDesk;
  /** In memory only, for as long as the page is open. */
  private code: CopyCode | undefined;
  private typed = '';
  private told = '';
  private fault: Fault | undefined;
  private isBusy = false;

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
  }

  private get copies(): DraftCopies | undefined {
    const store = this.desk.copyStore();
    return store && new DraftCopies(this.desk.scheme.id, store);
  }

  renderSave(): TemplateResult {
    const words = this.desk.words();
    const { code } = this;
    const body = html`<div data-room="copies">
      <p>${words.copyNote}</p>
      ${
        code
          ? html`<p><b>${words.copyCode}</b></p>
              <p class="code">${code.shown}</p>
              <p class="reminder">${words.copyCodeNote}</p>
              <p><button class="plain" data-act="copy-text">${words.copyText}</button></p>`
          : nothing
      }
      ${this.renderTold()}
      <div class="ways">
        <button class="main" data-act="copy-save" aria-disabled=${this.isBusy}>
          ${code ? words.copyAgain : words.copyMake}
        </button>
        ${code ? html`<button class="second" data-act="copy-erase">${words.copyErase}</button>` : nothing}
      </div>
    </div>`;
    return renderPage(words, words.copyTitle, body, { name: 'copy.save' });
  }

  renderLoad(): TemplateResult {
    const words = this.desk.words();
    const body = html`<form novalidate data-room="copies">
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
          aria-describedby="f-copy-code-hint"
          aria-invalid=${this.fault ? 'true' : nothing}
          .value=${this.typed}
        />
      </div>
      <div class="ways">
        <button class="main" type="submit" aria-disabled=${this.isBusy}>${words.loadMake}</button>
      </div>
    </form>`;
    return renderPage(words, words.loadTitle, body, { name: 'copy.load' });
  }

  handle(event: Event, target: Element): void {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (event.type === 'submit') {
      event.preventDefault();
      void this.work(() => this.load());
    } else if (event.type === 'input') {
      this.typed = (target as HTMLInputElement).value;
      this.fault = undefined;
    } else if (event.type !== 'click') return;
    else if (act === 'copy-save') void this.work(() => this.save());
    else if (act === 'copy-erase') void this.work(() => this.erase());
    else if (act === 'copy-text' && this.code) void this.copy(this.code.shown);
  }

  private renderTold(): TemplateResult {
    const words = this.desk.words();
    const { fault } = this;
    const sentence = fault && (own(words.copyFault, fault.code) ?? words.copyFault['other']!);
    return html`${
      sentence
        ? html`<p class="fault" role="alert">${sentence(String(fault!.at ?? ''), fault!.found ?? '')}</p>`
        : nothing
    }
    ${
      this.told || this.isBusy
        ? html`<p class="hint" role="status">${this.isBusy ? words.copyBusy : this.told}</p>`
        : nothing
    }`;
  }

  /** One thing at a time: a second press does nothing. */
  private async work(step: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    [this.fault, this.told] = [undefined, ''];
    this.desk.draw();
    // Whoever keeps copies may throw anything.
    await step().catch(() => (this.fault = { code: 'other' }));
    this.isBusy = false;
    this.desk.draw();
  }

  private async save(): Promise<void> {
    const { desk, copies } = this;
    await desk.kept();
    const read = await desk.draft.copy();
    if (!read.ok || !read.copy || !copies) {
      this.fault = { code: read.ok ? 'not-reached' : read.code };
      return;
    }
    const saved = await copies.save(read.copy, this.code);
    if (!saved.ok) {
      this.fault = saved;
      return;
    }
    this.code = saved.code;
    this.told = desk.words().copyDone;
  }

  private async erase(): Promise<void> {
    const { copies, code } = this;
    if (!copies || !code) return;
    const erased = await copies.erase(code.shown);
    if (!erased.ok) {
      this.fault = erased;
      return;
    }
    this.code = undefined;
    this.told = this.desk.words().copyErased;
  }

  private async load(): Promise<void> {
    const { desk, copies } = this;
    if (!copies) {
      this.fault = { code: 'not-reached' };
      return;
    }
    const found = await copies.load(this.typed);
    if (!found.ok) {
      this.fault = found;
      return;
    }
    const { values } = found.copy;
    // Photographs stay where they were taken.
    const own_ = Object.keys(values).filter((field) => !field.startsWith('paper.'));
    const copy = { ...found.copy, values: Object.fromEntries(own_.map((field) => [field, values[field]!])) };
    const adopted = await desk.draft.adopt(copy, momentOf(now()));
    if (!adopted.ok) {
      this.fault = adopted;
      return;
    }
    this.typed = '';
    desk.say(desk.words().loaded(own_.filter((field) => /^(?:child|guardian|household|residence)/.test(field)).length));
    await desk.reopen();
  }

  private async copy(text: string): Promise<void> {
    const isCopied = await copyText(text, this.desk.host.renderRoot);
    this.told = isCopied ? this.desk.words().copyCopied : '';
    this.desk.draw();
  }
}
