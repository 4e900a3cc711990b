/** A page with a desk of its own around photographs of papers: a real draft in memory, and nothing else of the form. */
import { fixture, html as page } from '@open-wc/testing';
import { html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { EnrollmentDesk, UploadPaper } from '../../src/components/enrollment-form/enrollment-form.desk.js';
import { faceWordsZh } from '../../src/components/enrollment-form/enrollment-form.face.words.zh.js';
import { formStyles } from '../../src/components/enrollment-form/enrollment-form.form.styles.js';
import { formWordsZh } from '../../src/components/enrollment-form/enrollment-form.form.words.zh.js';
import { readPaperFiles, type PaperFile } from '../../src/components/enrollment-form/enrollment-form.papers.list.js';
import { Part, styles, wordsZh } from '../../src/components/enrollment-form/enrollment-form.papers.js';
import { faceStyles } from '../../src/components/enrollment-form/enrollment-form.styles.js';
import type { EnrollmentWords } from '../../src/components/enrollment-form/enrollment-form.words.js';
import { wordsEn } from '../../src/components/enrollment-form/enrollment-form.words.en.js';
import { JgElement } from '../../src/components/internal/base.js';
import { controlStyles } from '../../src/components/styles/controls.js';
import type { EnrollmentDraft } from '../../src/sdk/local/enrollment-draft.js';
import type { SchemePaper } from '../../src/sdk/model/index.js';
import { textOf, until, type Attributes } from './board-page.js';
import { draftOf, schemeWith } from './enrollment-parts-page.js';

export { textOf, until };

const chinese = { ...faceWordsZh, ...formWordsZh, ...wordsZh } as EnrollmentWords;

export class PhotosPage extends JgElement<EnrollmentWords> {
  static override properties: PropertyDeclarations = { english: {}, paper: {} };
  static override styles: CSSResultGroup = [JgElement.styles, controlStyles, faceStyles, formStyles, styles];
  readonly said: string[] = [];
  english = false;
  form!: EnrollmentDesk['scheme'];
  draft!: EnrollmentDraft;
  upload: UploadPaper | undefined;
  /** Whether the device takes what is set. */
  isKept = true;
  mayLeave = true;
  /** The paper whose page is open; none: another page is. */
  paper: SchemePaper | undefined;
  values: Record<string, string> = {};
  made!: Part;

  get desk(): EnrollmentDesk {
    // The form swaps it under a part when another child's turn comes.
    const draftNow = (): EnrollmentDraft => this.draft;
    return {
      host: this as unknown as EnrollmentDesk['host'],
      scheme: this.form,
      get draft() {
        return draftNow();
      },
      locale: this.english ? 'en' : 'zh',
      words: () => (this.english ? wordsEn : chinese),
      upload: () => this.upload,
      mayLeave: () => this.mayLeave,
      copyStore: () => undefined,
      value: (field) => this.values[field] ?? '',
      set: (field, value) => {
        this.values = { ...this.values, [field]: value };
        this.requestUpdate();
      },
      kept: () => Promise.resolve(this.isKept),
      reopen: () => Promise.resolve(),
      draw: () => this.requestUpdate(),
      say: (text) => void this.said.push(text),
    };
  }

  private readonly hand = (event: Event): void => {
    const target = event.target as Element;
    if (target.closest('[data-room=papers]')) this.made.handle(event, target);
  };

  protected override render(): TemplateResult {
    const { hand, paper } = this;
    return html`<div class=${this.frame} part="base" @click=${hand} @change=${hand} @keydown=${hand}>
      ${paper ? this.made.render({ key: paper.key, isRequired: true, isChecked: false, paper }) : 'another page'}
    </div>`;
  }
}
customElements.define('test-photos', PhotosPage);

export const paperOf = (change: Partial<SchemePaper> = {}): SchemePaper =>
  ({ key: 'householdRegister', isRequired: true, checkedBy: null, minPages: 1, maxPages: 4, ...change }) as SchemePaper;

export interface PhotosOptions {
  readonly upload?: UploadPaper;
  readonly paper?: SchemePaper;
  readonly looks?: Attributes;
  readonly mayLeave?: boolean;
}

/** The page of a paper, over a draft that was begun. */
export async function showPhotos({
  upload,
  paper = paperOf(),
  looks = {},
  mayLeave = true,
}: PhotosOptions = {}): Promise<PhotosPage> {
  const { lang, ...attributes } = looks;
  const form = await schemeWith();
  const box = await fixture<HTMLDivElement>(page`<div></div>`);
  box.lang = lang ?? 'zh-CN';
  box.style.width = '360px';
  const photos = document.createElement('test-photos') as PhotosPage;
  Object.entries(attributes).forEach(([name, value]) => photos.setAttribute(name, value));
  const draft = await draftOf({ 'child.name': '张小明' }, form.id);
  Object.assign(photos, { form, draft, upload, paper, mayLeave, english: lang === 'en' });
  photos.made = new Part(photos.desk);
  box.append(photos);
  await photos.updateComplete;
  return photos;
}

/** Chooses files as a person does in the picker. */
export function choose(photos: PhotosPage, files: readonly Blob[]): void {
  const list = new DataTransfer();
  files.forEach((file, at) => list.items.add(new File([file], `photo-${at}.jpg`, { type: file.type })));
  const input = find<HTMLInputElement>(photos, 'input[multiple]');
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

export function find<E extends Element = HTMLElement>(photos: PhotosPage, selector: string): E {
  const found = photos.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}: ${textOf(photos.renderRoot as unknown as Element)}`);
  return found;
}

/** Presses what does `act` as a keyboard does: it has the focus. */
export async function press(photos: PhotosPage, act: string): Promise<void> {
  const button = find<HTMLButtonElement>(photos, `[data-act="${act}"]`);
  button.focus();
  button.click();
  await photos.updateComplete;
  await photos.updateComplete;
}

/** The state of each photograph, in order. */
export function states(photos: PhotosPage): string {
  return Array.from(photos.renderRoot.querySelectorAll('.photo'), ({ classList }) => classList[1]).join();
}

/** What the draft says of a paper's photographs. */
export function filesOf(photos: PhotosPage, key = 'householdRegister'): readonly PaperFile[] {
  return readPaperFiles(photos.values[`paper.${key}`] ?? '');
}

/** What has the focus on the page of the paper. */
export function focused(photos: PhotosPage): HTMLElement | null {
  return (photos.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
}

/** Whoever takes photographs, each when the test says so. */
export class Taker {
  readonly asked: {
    readonly fileId: string;
    readonly paper: string;
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
    readonly take: (given?: unknown) => void;
    readonly fail: () => void;
  }[] = [];

  readonly upload: UploadPaper = (_file, { fileId, paper, signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const taken = { id: `e-${fileId}`, title: '', url: null, on: null, visibility: 'internal' };
      const take = (given: unknown = taken): void => resolve(given as never);
      const fail = (): void => reject(new Error('no network'));
      this.asked.push({ fileId, paper, signal, onProgress, take, fail });
    });

  get last() {
    return this.asked[this.asked.length - 1]!;
  }
}
