import { css, html, nothing, type TemplateResult } from 'lit';
import { copyText, saveText } from '../internal/take-away.js';
import { canSave, csvOf, fileNameOf, tabsOf } from './homework-timer.copies.table.js';
import { copiesWordsZh } from './homework-timer.copies.words.zh.js';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';

export { copiesWordsZh as wordsZh };

export const styles = css`
  .copies h5 {
    margin: 20px 0 0;
    font-size: 1em;
  }
  .copies .fine {
    color: var(--_muted);
  }
  .copies .told {
    margin-top: 8px;
  }
  .copies textarea {
    display: block;
    width: 100%;
    height: 9em;
    margin: 8px 0 0;
    padding: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_corner);
    font: inherit;
    color: inherit;
    background: var(--_raised);
    white-space: pre;
    resize: vertical;
  }
  .copies .ask {
    margin: 12px 0 0;
  }
  .copies .ask p + p {
    margin-top: 8px;
  }
`;

type Told = 'saved' | 'copied' | 'byHand' | 'erased' | 'failed';

/** Copies of the log, and its erasure. */
export class Panel implements TimerPanel {
  private readonly desk: TimerDesk;
  /** What a person asked to erase, and has not confirmed. */
  private asks: 'one' | 'all' | undefined;
  private isErasing = false;
  /** Whether something was sent that erasing would not withdraw. */
  private hasSent = false;
  private told: Told | undefined;
  private toldText = '';
  /** What is shown to be copied by hand: a redraw must not undo what is selected in it. */
  private table = '';

  constructor(desk: TimerDesk) {
    this.desk = desk;
  }

  private get root(): ShadowRoot {
    return this.desk.host.renderRoot as ShadowRoot;
  }

  private find<E extends HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(`.copies ${selector}`);
  }

  /** Draws, and leads the focus to where a person goes on. */
  private async draw(selector = ''): Promise<void> {
    this.desk.draw();
    await this.desk.host.updateComplete;
    if (selector) this.find(selector)?.focus();
  }

  private tell(told: Told, text: string): void {
    [this.told, this.toldText] = [told, text];
    this.desk.say(text);
    void this.draw();
  }

  private readonly save = (): void => {
    const { words } = this.desk;
    const name = fileNameOf(this.desk);
    saveText(`\ufeff${csvOf(this.desk)}`, name, this.root);
    this.tell('saved', words.copiesSaved(name));
  };

  private readonly copy = async (): Promise<void> => {
    const { words } = this.desk;
    this.table = tabsOf(csvOf(this.desk));
    if (await copyText(this.table, this.root)) return this.tell('copied', words.copiesCopied);
    this.tell('byHand', words.copiesByHand);
    await this.draw('textarea');
    this.find<HTMLTextAreaElement>('textarea')?.select();
  };

  private async ask(asks: 'one' | 'all'): Promise<void> {
    this.asks = asks;
    this.told = undefined;
    this.hasSent = false;
    await this.draw('.no');
    const sent = await this.sent();
    if (!sent || this.asks !== asks) return;
    this.hasSent = true;
    this.desk.say(this.desk.words.eraseSent);
    void this.draw();
  }

  /** Whether a school has, or may have, something of this child. */
  private async sent(): Promise<boolean> {
    if (!this.desk.host.reportTo) return false;
    try {
      const { HomeworkOutbox } = await import('../../sdk/local/homework-outbox.js');
      const send = (): Promise<never> => Promise.reject(new Error('only read'));
      const reports = await new HomeworkOutbox(this.desk.log.child, { send }).list();
      return reports.some(({ state, isTried }) => state !== 'refused' && (state !== 'queued' || isTried));
    } catch {
      return false;
    }
  }

  private readonly cancel = (): void => {
    const { asks } = this;
    if (this.isErasing) return;
    this.asks = undefined;
    void this.draw(`.erase-${asks}`);
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.cancel();
  };

  private readonly erase = async (): Promise<void> => {
    if (this.isErasing) return;
    const { desk } = this;
    this.isErasing = true;
    const isEveryChild = this.asks === 'all';
    const isGone = await desk.log.erase(isEveryChild);
    this.isErasing = false;
    this.asks = undefined;
    this.table = '';
    this.tell(isGone ? 'erased' : 'failed', isGone ? desk.words.eraseDone(isEveryChild) : desk.words.eraseFailed);
    await this.draw('.told');
  };

  private readonly withdraw = (): void => {
    const button = this.root.querySelector<HTMLElement>('.foot [data-panel="report"]');
    this.asks = undefined;
    button?.click();
    button?.focus();
  };

  private renderTold(): TemplateResult | typeof nothing {
    return this.told ? html`<p class="told" tabindex="-1">${this.toldText}</p>` : nothing;
  }

  private renderCopies(): TemplateResult {
    const { words, log } = this.desk;
    const hasLog = log.log.entries.length > 0 || !!log.log.running;
    const isKept = log.memoryReason === null;
    return html`<p class="fine">${isKept ? words.copiesKept : words.copiesMemory}</p>
      ${hasLog ? this.renderWays() : html`<p>${words.copiesNone}</p>`}`;
  }

  private renderWays(): TemplateResult {
    const { words } = this.desk;
    const hasFiles = canSave();
    return html`${hasFiles ? nothing : html`<p>${words.copiesNoFiles}</p>`}
      <div class="row">
        ${hasFiles ? html`<button class="save" @click=${this.save}>${words.copiesSave}</button>` : nothing}
        <button class="copy" @click=${this.copy}>${words.copiesCopy}</button>
      </div>`;
  }

  private renderText(): TemplateResult | typeof nothing {
    if (this.told !== 'byHand') return nothing;
    return html`<textarea readonly aria-label=${this.desk.words.copiesText} .defaultValue=${this.table}></textarea>`;
  }

  private renderErase(): TemplateResult {
    const { words, settings } = this.desk;
    if (settings.asOf) return html`<p>${words.erasePreview}</p>`;
    if (this.asks) return this.renderAsk(this.asks === 'all');
    return html`<div class="row">
      <button class="erase-one" @click=${() => this.ask('one')}>${words.eraseWhat(false)}</button>
      <button class="erase-all" @click=${() => this.ask('all')}>${words.eraseWhat(true)}</button>
    </div>`;
  }

  private renderAsk(isEveryChild: boolean): TemplateResult {
    const { words } = this.desk;
    return html`<div class="ask" role="group" aria-labelledby="erase-ask erase-goes" @keydown=${this.handleKey}>
      <p id="erase-ask"><strong>${words.eraseAsk(isEveryChild)}</strong></p>
      <p id="erase-goes">${words.eraseGoes}</p>
      ${this.hasSent ? html`<p class="sent">${words.eraseSent}</p>` : nothing}
      <div class="row">
        <button class="no" @click=${this.cancel}>${words.eraseNo}</button>
        ${
          this.hasSent
            ? html`<button class="withdraw" @click=${this.withdraw}>${words.eraseWithdraw}</button>`
            : nothing
        }
        <button class="yes" @click=${this.erase}>${words.eraseYes}</button>
      </div>
    </div>`;
  }

  render(): TemplateResult {
    const { words } = this.desk;
    const isAboutErasure = this.told === 'erased' || this.told === 'failed';
    return html`<div class="copies">
      <h4>${words.copiesTitle}</h4>
      ${this.renderCopies()} ${isAboutErasure ? nothing : this.renderTold()} ${this.renderText()}
      <h5>${words.eraseTitle}</h5>
      ${isAboutErasure ? this.renderTold() : nothing} ${this.renderErase()}
    </div>`;
  }
}
