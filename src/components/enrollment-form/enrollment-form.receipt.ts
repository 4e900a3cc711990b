/** What a family gets for an application: number, query code, what happens next; on paper, as a picture, as text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt, SchemeStep } from '../../sdk/model/index.js';
import { maskName } from '../../sdk/rules/names.js';
import { isDay } from '../../sdk/rules/dates.js';
import { clockIn, windowState } from '../../sdk/rules/window-state.js';
import { todayIn } from '../../sdk/rules/today.js';
import { clip } from '../internal/clip.js';
import { now } from '../internal/clock.js';
import { copyText, saveBlob } from '../internal/take-away.js';
import type { EnrollmentDesk, ReceiptPart } from './enrollment-form.desk.js';
import { renderContact, renderMark, textIn } from './enrollment-form.face.js';
import { drawPicture, type Code } from './enrollment-form.receipt.picture.js';
import { receiptStyles } from './enrollment-form.receipt.styles.js';
import { receiptWordsZh } from './enrollment-form.receipt.words.zh.js';

export { receiptStyles as styles, receiptWordsZh as wordsZh };

type Line = readonly [label: string, text: string];

/** The path of a code's dark modules, one unit each. */
function pathOf({ data }: Code): string {
  return data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

/** A code in groups of four, as people read it aloud. */
export function grouped(code: string): string {
  return /^[A-Za-z0-9]{5,}$/.test(code) ? code.replace(/(.{4})(?=.)/g, '$1 ') : code;
}

export class Part implements ReceiptPart {
  private readonly desk: EnrollmentDesk;
  private code: Code | undefined;
  /** What is shown; a picture or a word of thanks to another one is let go. */
  private of = '';
  private encoding: Promise<void> | undefined;
  private told = '';
  private picture: { readonly url: string; readonly blob: Blob } | undefined;
  private hasFailed = false;
  private lines: readonly Line[] = [];
  private plain = '';
  private next: readonly string[] = [];

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
  }

  render(receipt: Receipt, childName: string): TemplateResult {
    const words = this.desk.words();
    const [number, code] = [clip(receipt.number, 64), clip(receipt.queryCode, 64)];
    this.show(`${number}\n${code}`, childName);
    const child: Line[] = childName.trim() === '' ? [] : [[words.ofChild, maskName(childName)]];
    this.plain = `${words.receiptNumber}: ${number}\n${words.queryCode}: ${code}`;
    this.lines = [
      [words.receiptNumber, number],
      [words.queryCode, grouped(code)],
      ...child,
      [words.submittedAt, this.moment(receipt.submittedAt)],
    ];
    this.next = this.nextOf(receipt);
    return this.renderPage(
      html`<p>${words.keepCode}</p>
        ${this.renderWays()}
        <h3>${words.nextSteps}</h3>
        <ul class="next">
          ${this.next.map((text) => html`<li>${text}</li>`)}
        </ul>`,
    );
  }

  renderKept(number: string, submittedAt: string): TemplateResult {
    const words = this.desk.words();
    this.code = undefined;
    this.lines = [
      [words.receiptNumber, clip(number, 64)],
      [words.submittedAt, this.moment(submittedAt)],
    ];
    return this.renderPage(html`<p>${words.lostReceipt}</p>`);
  }

  handle(event: Event, target: Element): void {
    if (event.type !== 'click') return;
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'receipt-copy') void this.copy();
    else if (act === 'receipt-picture') void this.draw();
    else if (act === 'receipt-download' && this.picture) {
      saveBlob(this.picture.blob, `${this.lines[0]![1].replace(/[^\w.-]/g, '_')}.png`, this.desk.host.renderRoot);
    }
  }

  /** The scheme, and who issued it. */
  private get head(): string {
    const { locale, scheme } = this.desk;
    return `${clip(textIn(locale, scheme.title, scheme.titleEn), 200)} ${clip(scheme.issuer, 100)}`;
  }

  private renderPage(body: TemplateResult): TemplateResult {
    const { locale, scheme } = this.desk;
    const words = this.desk.words();
    const contacts = scheme.contacts.slice(0, 6);
    return html`<section class="page" part="receipt" data-room="receipt" data-step="receipt">
      <div class="panel">
        <h2 tabindex="-1">${words.receiptTitle}</h2>
        ${renderMark(scheme)}
        <dl>
          ${this.lines.map(
            ([label, text]) =>
              html`<dt>${label}</dt>
                <dd>${text}</dd>`,
          )}
        </dl>
        ${this.renderCode()}
        <p>${this.head}</p>
      </div>
      ${body}
      ${
        contacts.length > 0
          ? html`<h3>${words.contacts}</h3>
              ${contacts.map((contact) => renderContact(contact, locale))}`
          : nothing
      }
    </section>`;
  }

  private renderCode(): TemplateResult | typeof nothing {
    const { code } = this;
    if (!code) return nothing;
    return html`<svg
      class="qr"
      viewBox="0 0 ${code.size} ${code.size}"
      role="img"
      aria-label=${this.desk.words().qrLabel}
      shape-rendering="crispEdges"
    >
      <path d=${pathOf(code)}></path>
    </svg>`;
  }

  private renderWays(): TemplateResult {
    const words = this.desk.words();
    return html`<div class="ways">
        <button class="second" data-act="receipt-picture">${words.savePicture}</button>
        <button class="second" data-act="print">${words.print}</button>
        <button class="plain" data-act="receipt-copy">${words.copyReceipt}</button>
      </div>
      <p class=${this.hasFailed ? 'fault' : 'hint'} ?hidden=${!this.told}>${this.told}</p>
      ${this.picture ? this.renderPicture(this.picture.url) : nothing}`;
  }

  private renderPicture(url: string): TemplateResult {
    const words = this.desk.words();
    const texts = [...this.lines.map(([, text]) => text), ...this.next];
    // In WeChat nothing can be downloaded: the button would do nothing.
    const isChat = /MicroMessenger/i.test(navigator.userAgent);
    return html`<div class="picture">
      <img src=${url} alt="${words.pictureAlt}：${texts.join('；')}" @error=${() => this.fail()} />
      ${isChat ? nothing : html`<p><button class="plain" data-act="receipt-download">${words.downloadPicture}</button></p>`}
    </div>`;
  }

  /** What happens next, each with its day, where it has one. */
  private nextOf(receipt: Receipt): readonly string[] {
    const { scheme, locale } = this.desk;
    const words = this.desk.words();
    const given: unknown = receipt.steps;
    const isStep = (step: unknown): step is SchemeStep => typeof (Object(step) as SchemeStep).text === 'string';
    const own = Array.isArray(given) ? given.filter(isStep) : [];
    const texts = (own.length > 0 ? own : scheme.steps).slice(0, 20).map(({ on, text, textEn }) => {
      const day = typeof on === 'string' && isDay(on) ? `${words.date(on)} ` : '';
      return day + clip(textIn(locale, text, textEn), 500);
    });
    const days = scheme.correctionDays;
    if (days !== null) texts.push(words.correctionDays(days));
    const state = windowState(scheme, { kind: 'correction', now: now() });
    if (state.ok && state.window) {
      const { opensOn, opensTime, closesOn, closesTime } = state.window;
      texts.push(words.correctionSpan(words.span(opensOn, opensTime ?? '', closesOn, closesTime ?? '')));
    }
    return [...texts, words.bringPapers];
  }

  private moment(iso: string): string {
    const at = new Date(iso);
    // Calendars have four digits for a year.
    if (Number.isNaN(at.getTime()) || !/^\d{4}-/.test(iso)) return clip(iso, 40);
    const { timeZone } = this.desk.scheme;
    return this.desk.words().moment(todayIn(at, timeZone), clockIn(at, timeZone));
  }

  /** The code is made once for what stands in it. */
  private show(text: string, childName: string): void {
    const of = [this.desk.locale, childName, text].join('\n');
    if (this.of === of) return;
    if (this.picture) URL.revokeObjectURL(this.picture.url);
    [this.of, this.code, this.picture, this.told, this.hasFailed] = [of, undefined, undefined, '', false];
    this.encoding = import('uqr')
      .then(({ encode }) => {
        if (this.of !== of) return;
        this.code = encode(text, { ecc: 'M', border: 4 });
        this.desk.draw();
      })
      // The number and the code stand there in letters as well.
      .catch(() => undefined);
  }

  private tell(text: string, hasFailed = false): void {
    [this.told, this.hasFailed] = [text, hasFailed];
    this.desk.say(text);
    this.desk.draw();
  }

  private async copy(): Promise<void> {
    const words = this.desk.words();
    const isCopied = await copyText(this.plain, this.desk.host.renderRoot);
    this.tell(isCopied ? words.copied : words.notCopied);
  }

  /** A browser that does not let a picture be made, or be shown. */
  private fail(): void {
    this.picture = undefined;
    this.tell(this.desk.words().noPicture, true);
  }

  private async draw(): Promise<void> {
    const { desk, of } = this;
    await this.encoding;
    const words = desk.words();
    try {
      const facts = {
        font: getComputedStyle(desk.host.renderRoot.querySelector('.panel')!).fontFamily,
        mark: clip(desk.scheme.mark, 40),
        title: words.receiptTitle,
        lines: this.lines,
        code: this.code,
        notes: [this.head, words.keepCode, ...this.next],
      };
      const blob = await drawPicture(facts);
      if (this.of !== of) return;
      if (this.picture) URL.revokeObjectURL(this.picture.url);
      this.picture = { blob, url: URL.createObjectURL(blob) };
      this.tell(words.pictureHint);
    } catch {
      this.fail();
    }
  }
}
