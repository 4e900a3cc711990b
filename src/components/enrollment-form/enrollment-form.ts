import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CopyStore } from '../../sdk/local/draft-copies.js';
import type { SubmitApplication } from '../../sdk/local/enrollment-outbox.js';
import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { afterFrames } from '../internal/after-frames.js';
import { JgElement } from '../internal/base.js';
import { now } from '../internal/clock.js';
import { define } from '../internal/define.js';
import { fire } from '../internal/fire.js';
import { Words } from '../internal/words.js';
import { controlStyles } from '../styles/controls.js';
import { lastBirth } from './enrollment-form.births.js';
import { loadCheck, SchemeData } from './enrollment-form.data.js';
import type { UploadPaper } from './enrollment-form.desk.js';
import type { SchemeErrorDetail, SchemeLoadDetail } from './enrollment-form.events.js';
import { renderNote, renderSkeleton, renderStart } from './enrollment-form.face.js';
import { faceWordsZh } from './enrollment-form.face.words.zh.js';
import type { FormProps } from './enrollment-form.grip.js';
import type { FormHands } from './enrollment-form.hands.js';
import { faceStyles } from './enrollment-form.styles.js';
import type { EnrollmentWords } from './enrollment-form.words.js';

export type {
  EnrollmentErrorDetail,
  EnrollmentStepDetail,
  EnrollmentSubmitDetail,
  SchemeErrorDetail,
  SchemeLoadDetail,
} from './enrollment-form.events.js';

let Hands: typeof FormHands | undefined;

/**
 * Primary-school enrolment on the parent's side (小学入学报名): a self-check, one thing a page, a draft that stays sealed on
 * this device, and a receipt. It sends nothing by itself: it is handed `submit`, and `upload` for photographs of papers.
 *
 * @element enrollment-form
 * @fires {CustomEvent<SchemeLoadDetail>} scheme-load - when a scheme has arrived
 * @fires {CustomEvent<SchemeErrorDetail>} scheme-error - when it could not be read
 * @fires {CustomEvent<EnrollmentStepDetail>} enrollment-step - when a person moves to another page of the form
 * @fires {CustomEvent<EnrollmentSubmitDetail>} enrollment-submit - when the application was taken
 * @fires {CustomEvent<EnrollmentErrorDetail>} enrollment-error - when it was not taken
 * @csspart base - the frame around all
 * @csspart mark - a label such as 演示数据
 * @csspart tasks - list of what is to be filled in, with states
 * @csspart page - one page of the form
 * @csspart field - label, hint, error and control of one answer
 * @csspart summary - summary of errors
 * @csspart answers - answers to be checked
 * @csspart consent - purpose, retention and consent
 * @csspart receipt - number, query code, what happens next
 * @csspart footer - draft's age, contact
 * @cssproperty --jg-enrollment-form-min-height - height that is kept while loading (default 32em)
 */
export class EnrollmentForm extends JgElement<EnrollmentWords> implements FormProps {
  static override properties: PropertyDeclarations = {
    src: {},
    schemeId: { attribute: 'scheme-id' },
    enrollmentScheme: { attribute: false },
    submit: { attribute: false },
    upload: { attribute: false },
    draftStore: { attribute: false },
    asOf: { attribute: 'as-of' },
  };
  static override styles = [JgElement.styles, controlStyles, faceStyles];

  /** URL of a scheme, or of a plan that holds one. Default none. */
  src = '';
  /** Which scheme, where a plan holds several. Default none: the only one. */
  schemeId = '';
  /** A scheme as parsed JSON; wins over `src`. */
  enrollmentScheme: unknown;
  /** Who takes the application. Default none: it can be filled in and printed only. */
  submit: SubmitApplication | undefined;
  /** Who takes photographs of papers. Default none: they stay on the device, and papers are brought along. */
  upload: UploadPaper | undefined;
  /** Who keeps a sealed copy for another device. Default none. */
  draftStore: CopyStore | undefined;
  /** The day that windows and ages are seen from, YYYY-MM-DD. Default, and a bad value: today. */
  asOf = '';

  private hands: FormHands | undefined;
  private worded: { keys: readonly unknown[]; words: EnrollmentWords } | undefined;
  private reaching: Promise<void> | undefined;
  private stopWaiting: (() => void) | undefined;
  private readonly dictionary = new Words<EnrollmentWords>(this, {
    // The sentences of the hands come with them.
    zh: faceWordsZh as EnrollmentWords,
    en: () => import('./enrollment-form.words.en.js').then(({ wordsEn }) => wordsEn),
  });
  private readonly data = new SchemeData((isNews) => this.handleData(isNews));

  override connectedCallback(): void {
    super.connectedCallback();
    loadCheck().catch(() => undefined);
    if (this.hasUpdated) this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    this.data.drop();
    this.drop();
  }

  /** The first drawing is a task of its own: on a slow phone it would be a long one together with the start of the module. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    return new Promise((resolve) => setTimeout(resolve)).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther = (['src', 'schemeId', 'enrollmentScheme'] as const).some((name) => changed.has(name));
    if (!this.hasUpdated || isOther) this.reload();
    if (changed.has('submit')) void this.hands?.resume();
  }

  protected override updated(): void {
    // What a person may do is made ready as soon as there is something to see, and time.
    if (!this.hands && this.data.scheme && this.isSecure) {
      this.stopWaiting ??= afterFrames(4, () => void this.reach());
    }
    this.hands?.attend();
  }

  /** Reads `src` again; what was typed stays. */
  reload(): void {
    void this.data.read(this.enrollmentScheme, this.src, this.schemeId);
  }

  private get isSecure(): boolean {
    return typeof crypto === 'object' && crypto.subtle !== undefined;
  }

  /** The instant that windows and ages are seen from. */
  private at(): Date {
    return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(this.asOf)
      ? new Date(`${this.asOf}T12:00:00+08:00`)
      : now();
  }

  /** The sentences, with those of the scheme in their places; those of the page win. */
  private get sentences(): EnrollmentWords | undefined {
    const { table, locale } = this.dictionary;
    const { scheme, override } = this.data;
    if (!table || !scheme || !override) return table;
    const keys = [table, scheme, locale];
    if (!this.worded || keys.some((key, at) => key !== this.worded!.keys[at])) {
      this.worded = { keys, words: { ...override(table, scheme, locale), ...this.words } };
    }
    return this.worded.words;
  }

  private drop(): void {
    this.hands?.close();
    this.hands = undefined;
    this.reaching = undefined;
  }

  private grasp(): void {
    this.hands = new Hands!({
      host: this,
      scheme: () => this.data.scheme!,
      words: () => this.sentences!,
      locale: () => this.dictionary.locale,
      extend: (words) => this.dictionary.extend(words),
      at: () => this.at(),
      fire: (name, detail) => fire(this, name, detail),
      print: () => window.print(),
    });
  }

  /** Sends for the hands, once. */
  private reach(): Promise<void> {
    void this.loadMore();
    return (this.reaching ??= import('./enrollment-form.hands.js').then(
      async (module) => {
        Hands = module.FormHands;
        if (!this.isConnected || !this.data.scheme) return void (this.reaching = undefined);
        this.grasp();
        await this.hands!.open();
      },
      () => {
        this.reaching = undefined;
      },
    ));
  }

  private handleData(isNews: boolean): void {
    const { scheme, issues, error, state } = this.data;
    this.requestUpdate();
    if (!isNews) return;
    if (state === 'failed') return fire<SchemeErrorDetail>(this, 'scheme-error', { error });
    fire<SchemeLoadDetail>(this, 'scheme-load', { scheme: scheme as EnrollmentScheme, issues });
    // Another scheme is another draft.
    if (this.hands && this.hands.schemeId !== scheme!.id) this.drop();
  }

  private handle(event: Event): void {
    const target = event.target as Element;
    if (target.closest('[data-act=reload]')) return this.reload();
    if (this.hands) return this.hands.handle(event, target);
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'click') void this.reach().then(() => this.hands?.handle(event, target));
  }

  private renderInsecure(words: EnrollmentWords): TemplateResult {
    const { protocol, href } = location;
    const link = protocol === 'http:' ? href.replace(/^http:/, 'https:') : '';
    const way = link ? html`<a class="main" href=${link}>${words.insecureLink}</a>` : '';
    return renderNote(words.insecure, words.insecureNote, way);
  }

  private renderBody(): TemplateResult {
    const { hands, data } = this;
    const words = this.sentences;
    if (!words) return renderSkeleton(words);
    if (!this.isSecure) return this.renderInsecure(words);
    const { scheme, state } = data;
    if (!scheme) {
      if (state === 'none') return renderNote(words.noScheme, '');
      const way = html`<button class="second" data-act="reload">${words.retry}</button>`;
      return state === 'failed' ? renderNote(words.failed, words.failedNote, way) : renderSkeleton(words);
    }
    if (hands?.isOpen) return hands.render();
    const ways = hands?.hasRead
      ? hands.renderWays()
      : html`<button class="main" data-act="start">${words.start}</button>`;
    const facts = { scheme, words, locale: this.dictionary.locale, at: this.at(), ways };
    return renderStart(facts, lastBirth(scheme));
  }

  protected override render(): TemplateResult {
    const { handle } = this;
    return html`<div
      class="${this.frame}"
      part="base"
      aria-busy=${this.data.state === 'loading'}
      @click=${handle}
      @input=${handle}
      @change=${handle}
      @keydown=${handle}
      @pointerdown=${handle}
      @submit=${handle}
    >
      <div class="spoken" role="status"></div>
      ${this.renderBody()}
    </div>`;
  }
}

define('enrollment-form', EnrollmentForm);

declare global {
  interface HTMLElementTagNameMap {
    'enrollment-form': EnrollmentForm;
  }
}
