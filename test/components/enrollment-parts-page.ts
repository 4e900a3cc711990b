/** A page with a desk of its own around the receipt and the copies: a real draft in memory, and nothing else of the form. */
import { fixture, html as page } from '@open-wc/testing';
import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import * as copies from '../../src/components/enrollment-form/enrollment-form.copies.js';
import type { EnrollmentDesk } from '../../src/components/enrollment-form/enrollment-form.desk.js';
import { faceWordsZh } from '../../src/components/enrollment-form/enrollment-form.face.words.zh.js';
import { formStyles } from '../../src/components/enrollment-form/enrollment-form.form.styles.js';
import { formWordsZh } from '../../src/components/enrollment-form/enrollment-form.form.words.zh.js';
import * as receipts from '../../src/components/enrollment-form/enrollment-form.receipt.js';
import { faceStyles } from '../../src/components/enrollment-form/enrollment-form.styles.js';
import type { EnrollmentWords } from '../../src/components/enrollment-form/enrollment-form.words.js';
import { wordsEn } from '../../src/components/enrollment-form/enrollment-form.words.en.js';
import { JgElement } from '../../src/components/internal/base.js';
import { controlStyles } from '../../src/components/styles/controls.js';
import type { CopyStore, SealedCopy } from '../../src/sdk/local/draft-copies.js';
import { EnrollmentDraft } from '../../src/sdk/local/enrollment-draft.js';
import { memoryStore } from '../../src/sdk/local/store.js';
import type { EnrollmentScheme, Receipt } from '../../src/sdk/model/index.js';
import { readScheme } from '../../src/sdk/model/read-scheme.js';
import { momentOf } from '../../src/sdk/rules/homework-day.js';
import { textOf, until, type Attributes } from './board-page.js';

export { textOf, until };

const wordsZh = { ...faceWordsZh, ...formWordsZh, ...receipts.wordsZh, ...copies.wordsZh } as EnrollmentWords;

/** The scheme of the demo, with what a test changes. */
export async function schemeWith(change: Record<string, unknown> = {}): Promise<EnrollmentScheme> {
  const response = await fetch('/demo/schemes/scheme-3.json');
  const scheme = (await response.json()) as Record<string, unknown>;
  return readScheme({ ...scheme, ...change }).scheme;
}

export class PartsPage extends JgElement<EnrollmentWords> {
  static override properties: PropertyDeclarations = { english: {} };
  static override styles: CSSResultGroup = [
    JgElement.styles,
    controlStyles,
    faceStyles,
    formStyles,
    receipts.styles,
    copies.styles,
  ];
  readonly said: string[] = [];
  english = false;
  form!: EnrollmentScheme;
  draft!: EnrollmentDraft;
  store: CopyStore | undefined;
  /** Whether the device takes what is typed. */
  isKept = true;
  reopened = 0;
  draw: (parts: { receipt: receipts.Part; copies: copies.Part }) => TemplateResult = () => html``;
  private made: { receipt: receipts.Part; copies: copies.Part } | undefined;

  private get desk(): EnrollmentDesk {
    return {
      host: this as unknown as EnrollmentDesk['host'],
      scheme: this.form,
      draft: this.draft,
      locale: this.english ? 'en' : 'zh',
      words: () => (this.english ? wordsEn : wordsZh),
      upload: () => undefined,
      mayLeave: () => false,
      copyStore: () => this.store,
      value: () => '',
      set: () => undefined,
      kept: () => Promise.resolve(this.isKept),
      reopen: () => Promise.resolve(void (this.reopened += 1)),
      draw: () => this.requestUpdate(),
      say: (text) => void this.said.push(text),
    };
  }

  private readonly hand = (event: Event): void => {
    const target = event.target as Element;
    const room = target.closest<HTMLElement>('[data-room]')?.dataset['room'];
    if (room === 'receipt' || room === 'copies') this.made![room].handle(event, target);
  };

  protected override render(): TemplateResult {
    const { hand } = this;
    this.made ??= { receipt: new receipts.Part(this.desk), copies: new copies.Part(this.desk) };
    return html`<div class=${this.frame} part="base" @click=${hand} @input=${hand} @submit=${hand}>
      ${this.draw(this.made)}
    </div>`;
  }
}
customElements.define('test-parts', PartsPage);

export interface PartsOptions {
  readonly draw: PartsPage['draw'];
  readonly form?: EnrollmentScheme;
  readonly store?: CopyStore | undefined;
  readonly values?: Readonly<Record<string, string>>;
  readonly looks?: Attributes;
  readonly width?: number;
}

let count = 0;

/** A draft of a scheme on a device of its own. */
export async function draftOf(values: Readonly<Record<string, string>>, schemeId: string): Promise<EnrollmentDraft> {
  const draft = new EnrollmentDraft(schemeId, { store: memoryStore(null) });
  await draft.open();
  const changes = Object.keys(values).map((field) => ({ field, was: '', value: values[field]! }));
  if (changes.length > 0) await draft.change(changes, momentOf(new Date((count += 1) * 1000)));
  return draft;
}

export async function showParts(options: PartsOptions): Promise<PartsPage> {
  const { draw, store, values = {}, looks = {}, width = 360 } = options;
  const { lang, ...attributes } = looks;
  const form = options.form ?? (await schemeWith());
  const box = await fixture<HTMLDivElement>(page`<div></div>`);
  box.lang = lang ?? 'zh-CN';
  box.style.width = `${width}px`;
  const parts = document.createElement('test-parts') as PartsPage;
  Object.entries(attributes).forEach(([name, value]) => parts.setAttribute(name, value));
  Object.assign(parts, { draw, store, form, english: lang === 'en', draft: await draftOf(values, form.id) });
  box.append(parts);
  await parts.updateComplete;
  return parts;
}

export function has(parts: PartsPage, selector: string): boolean {
  return parts.renderRoot.querySelector(selector) !== null;
}

export function find<E extends Element = HTMLElement>(parts: PartsPage, selector: string): E {
  const found = parts.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}: ${textOf(parts.renderRoot as unknown as Element)}`);
  return found;
}

export const textIn = (parts: PartsPage, selector = '[part=base]'): string => textOf(find(parts, selector));

/** Presses what does `act`. */
export function press(parts: PartsPage, act: string): void {
  find(parts, `[data-act="${act}"]`).click();
}

export const receiptOf = (change: Record<string, unknown> = {}): Receipt =>
  ({
    number: 'QL2025-0001',
    queryCode: '7K3M9PQX',
    submittedAt: '2025-06-24T02:05:00Z',
    steps: [],
    ...change,
  }) as Receipt;

/** Who keeps copies, as a good one does; what a test puts in a method's place is what it does instead. */
export class Shelf implements CopyStore {
  readonly kept = new Map<string, SealedCopy>();

  save(locator: string, copy: SealedCopy): Promise<void> {
    this.kept.set(locator, copy);
    return Promise.resolve();
  }

  load(locator: string): Promise<SealedCopy | null> {
    return Promise.resolve(this.kept.get(locator) ?? null);
  }

  erase(locator: string): Promise<void> {
    this.kept.delete(locator);
    return Promise.resolve();
  }
}

/** The looks in which nothing may be a barrier. */
export const LOOKS: Readonly<Record<string, { readonly looks: Attributes; readonly width: number }>> = {
  'as it is, on a phone': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 800 },
  'in English, on a phone': { looks: { lang: 'en' }, width: 360 },
  'large and dark, on a phone': { looks: { size: 'large', scheme: 'dark' }, width: 360 },
};
