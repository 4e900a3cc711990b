/** What a family gets for an application: number, query code, what happens next; on paper, as a picture, as text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt, SchemeStep } from '../../sdk/model/index.js';
import { maskName } from '../../sdk/rules/names.js';
import { isDay } from '../../sdk/rules/dates.js';
import { clockIn, windowState } from '../../sdk/rules/enrollment-windows.js';
import { todayIn } from '../../sdk/rules/today.js';
import { clip } from '../internal/clip.js';
import { now } from '../internal/clock.js';
import { copyText, saveBlob } from '../internal/take-away.js';
import type { EnrollmentDesk, ReceiptPart } from './enrollment-form.desk.js';
import { renderMark, textIn } from './enrollment-form.face.js';
import { drawPicture, type Code } from './enrollment-form.receipt.picture.js';
import { receiptStyles } from './enrollment-form.receipt.styles.js';
import { receiptWordsZh } from './enrollment-form.receipt.words.zh.js';

export { receiptStyles as styles, receiptWordsZh as wordsZh };

/** The path of a code's dark modules, one unit each. */
function pathOf({ data }: Code): string {
  return data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
}

/** A code in groups of four, as people read it aloud. */
export function grouped(code: string): string {
  return /^[A-Za-z0-9]{5,}$/.test(code) ? code.replace(/(.{4})(?=.)/g, '$1 ') : code;
}

export class Part implements ReceiptPart {
  private readonly desk: EnrollmentDesk;
  private code: Code | undefined;
  private of = '';
  private told = '';
  private picture: { readonly url: string; readonly blob: Blob } | undefined;
  private hasFailed = false;
  private lines: readonly (readonly [label: string, text: string])[] = [];

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
  }

  render(receipt: Receipt, childName: string): TemplateResult {
    const words = this.desk.words();
    const { number, queryCode } = receipt;
    this.encode(`${number}\n${queryCode}`);
    const child = childName.trim() === '' ? [] : [[words.ofChild, maskName(childName)] as const];
    this.lines = [
      [words.receiptNumber, clip(number, 64)],
      [words.queryCode, grouped(clip(queryCode, 64))],
      [words.submittedAt, this.moment(receipt.submittedAt)],
      ...child,
    ];
    return html`<section class="page" part="receipt" data-room="receipt" data-step="receipt">
      <h2 tabindex="-1">${words.receiptTitle}</h2>
      <div class="panel">${renderMark(this.desk.scheme)} ${this.renderLines()} ${this.renderCode()}</div>
      <p>${words.keepCode}</p>
      ${this.renderWays()} ${this.renderNext(receipt)}
    </section>`;
  }

  renderKept(number: string, submittedAt: string): TemplateResult {
    const words = this.desk.words();
    this.lines = [
      [words.receiptNumber, clip(number, 64)],
      [words.submittedAt, this.moment(submittedAt)],
    ];
    return html`<section class="page" part="receipt" data-room="receipt" data-step="receipt">
      <h2 tabindex="-1">${words.receiptTitle}</h2>
      <div class="panel">${renderMark(this.desk.scheme)} ${this.renderLines()}</div>
      <p>${words.lostReceipt}</p>
    </section>`;
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

  private renderLines(): TemplateResult {
    return html`<dl>
      ${this.lines.map(
        ([label, text], at) =>
          html`<dt>${label}</dt>
            <dd class=${at < 2 ? 'large-text' : ''}>${text}</dd>`,
      )}
    </dl>`;
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
      <path d=${pathOf(code)} fill="#000"></path>
    </svg>`;
  }

  private renderWays(): TemplateResult {
    const words = this.desk.words();
    return html`<div class="ways">
        <button class="second" data-act="receipt-picture">${words.savePicture}</button>
        <button class="second" data-act="print">${words.print}</button>
        <button class="plain" data-act="receipt-copy">${words.copyReceipt}</button>
      </div>
      ${this.told ? html`<p class="hint" role="status">${this.told}</p>` : nothing}
      ${this.hasFailed ? html`<p class="fault" role="alert">${words.noPicture}</p>` : nothing}
      ${
        this.picture
          ? html`<div class="picture">
              <img
                src=${this.picture.url}
                alt="${words.pictureAlt}：${this.lines.map(([, text]) => text).join('，')}"
              />
              <p class="hint">${words.pictureHint}</p>
              <p><button class="plain" data-act="receipt-download">${words.downloadPicture}</button></p>
            </div>`
          : nothing
      }`;
  }

  private renderStep({ on, text, textEn }: SchemeStep): TemplateResult {
    const { desk } = this;
    return html`<li>
      ${isDay(on) ? html`<b>${desk.words().date(on)}</b> ` : nothing}${clip(textIn(desk.locale, text, textEn), 500)}
    </li>`;
  }

  private renderNext(receipt: Receipt): TemplateResult {
    const { scheme } = this.desk;
    const words = this.desk.words();
    const given: unknown = receipt.steps;
    const isStep = (step: unknown): step is SchemeStep => typeof (Object(step) as SchemeStep).text === 'string';
    const own = Array.isArray(given) ? given.filter(isStep) : [];
    const steps = (own.length > 0 ? own : scheme.steps).slice(0, 20);
    const window = windowState(scheme, { kind: 'correction', now: now() });
    const until = window.ok ? window.window?.closesOn : undefined;
    return html`<h3>${words.nextSteps}</h3>
      <ul class="next">
        ${steps.map((step) => this.renderStep(step))}
        ${scheme.correctionDays === null ? nothing : html`<li>${words.correctionDays(scheme.correctionDays)}</li>`}
        ${until ? html`<li>${words.correctionUntil(words.date(until))}</li>` : nothing}
      </ul>`;
  }

  private moment(iso: string): string {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return clip(iso, 40);
    const { timeZone } = this.desk.scheme;
    return this.desk.words().moment(todayIn(at, timeZone), clockIn(at, timeZone));
  }

  /** The code is drawn once for what stands in it. */
  private encode(text: string): void {
    if (this.of === text) return;
    this.of = text;
    void import('uqr').then(
      ({ encode }) => {
        this.code = encode(text, { border: 4 });
        this.desk.draw();
      },
      () => undefined,
    );
  }

  private async copy(): Promise<void> {
    const words = this.desk.words();
    const text = this.lines.map(([label, line]) => `${label}: ${line}`).join('\n');
    const isCopied = await copyText(text, this.desk.host.renderRoot);
    this.told = isCopied ? words.copied : words.notCopied;
    this.desk.draw();
  }

  private async draw(): Promise<void> {
    const { desk, lines, code } = this;
    const { scheme } = desk;
    const texts = [clip(textIn(desk.locale, scheme.title, scheme.titleEn), 60), desk.words().receiptTitle];
    const blob = await drawPicture({ texts, lines, mark: clip(scheme.mark, 20), code });
    this.hasFailed = blob === null;
    if (blob) {
      if (this.picture) URL.revokeObjectURL(this.picture.url);
      this.picture = { blob, url: URL.createObjectURL(blob) };
    }
    desk.draw();
  }
}
