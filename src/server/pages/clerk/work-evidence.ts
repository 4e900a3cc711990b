import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { desk } from '../app/desk.js';
import { randomId } from '../app/random-id.js';
import { define, Part } from '../parts/part.js';
import { failWords } from '../parts/failure.js';
import { announce } from '../parts/announce.js';
import type { Evidence } from './report-types.js';

const ACCEPT = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx';
const MAX_BYTES = 10_000_000;

interface Failed {
  readonly file: File;
  readonly words: string;
}

/** Papers that show what was done: uploaded files, or addresses. Fires `evidence-change`. */
export class WorkEvidence extends Part {
  static override properties: PropertyDeclarations = { items: { attribute: false }, isClosed: { attribute: false } };

  items: readonly Evidence[] = [];
  isClosed = false;
  private sending: readonly string[] = [];
  private failed: readonly Failed[] = [];
  private isLinking = false;
  private linkFault: 'link' | 'linkTitle' | undefined;

  protected override render(): TemplateResult {
    const { report } = this.words;
    return html`<fieldset class="field evidence" aria-describedby="evidence-hint">
      <legend>${report.evidence}</legend>
      <p class="hint" id="evidence-hint">${report.evidenceHint}</p>
      ${
        this.items.length > 0
          ? html`<ul class="papers">
              ${this.items.map((item) => this.renderItem(item))}
            </ul>`
          : nothing
      }
      ${this.sending.map((name) => html`<p class="small waiting" role="status">${report.uploading(name)}</p>`)}
      ${this.failed.map((each) => this.renderFailed(each))} ${this.isClosed ? nothing : this.renderAdding()}
    </fieldset>`;
  }

  private renderItem(item: Evidence): TemplateResult {
    const { report } = this.words;
    return html`<li>
      <span class="paper">${item.title}</span>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${item.visibility === 'public'}
          ?disabled=${this.isClosed}
          @change=${(event: Event) => this.show(item, (event.target as HTMLInputElement).checked)}
        />${report.publicOf}<span class="spoken">：${item.title}</span></label
      >
      <button
        type="button"
        class="plain"
        ?hidden=${this.isClosed}
        aria-label=${report.removeOf(item.title)}
        @click=${() => this.change(this.items.filter((each) => each !== item))}
      >
        ${report.remove}
      </button>
    </li>`;
  }

  private renderFailed({ file, words }: Failed): TemplateResult {
    const { report, common } = this.words;
    return html`<div class="notice bad small" role="alert">
      <p>${report.uploadFailed(file.name)}。${words}</p>
      <p class="line">
        <button type="button" class="button" @click=${() => this.again(file)}>${common.retry}</button>
        <button type="button" class="plain" @click=${() => this.forget(file)}>${report.remove}</button>
      </p>
    </div>`;
  }

  private renderAdding(): TemplateResult {
    const { report } = this.words;
    return html`<p class="line">
        <label class="button file"
          >${report.addFile}<input type="file" multiple accept=${ACCEPT} @change=${this.handleFiles}
        /></label>
        <button type="button" class="button" aria-expanded=${this.isLinking} @click=${this.handleLinking}>
          ${report.addLink}
        </button>
      </p>
      ${this.isLinking ? this.renderLink() : nothing}`;
  }

  private renderLink(): TemplateResult {
    const { report } = this.words;
    const fault = this.linkFault;
    return html`<div class="link-form">
      <label
        >${report.linkTitle}<input
          id="link-title"
          maxlength="200"
          autocomplete="off"
          aria-invalid=${fault === 'linkTitle'}
          aria-describedby="link-fault"
      /></label>
      <label
        >${report.linkAddress}<input
          id="link-address"
          type="url"
          maxlength="2048"
          autocomplete="off"
          placeholder="https://"
          aria-invalid=${fault === 'link'}
          aria-describedby="link-fault"
          @keydown=${this.handleLinkKey}
      /></label>
      <button type="button" class="button" @click=${this.handleLink}>${report.add}</button>
      <p class="fault" id="link-fault" role="alert">${fault ? report.fields[fault] : ''}</p>
    </div>`;
  }

  private readonly handleLinking = (): void => {
    this.isLinking = !this.isLinking;
    this.requestUpdate();
    if (this.isLinking) void this.updateComplete.then(() => this.field('link-title').focus());
  };

  private readonly handleLinkKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.handleLink();
  };

  private readonly handleLink = (): void => {
    const [title, url] = [this.field('link-title').value.trim(), this.field('link-address').value.trim()];
    this.linkFault = title === '' ? 'linkTitle' : /^https?:\/\/\S+$/i.test(url) ? undefined : 'link';
    if (this.linkFault) {
      this.requestUpdate();
      this.field(this.linkFault === 'link' ? 'link-address' : 'link-title').focus();
      return;
    }
    this.isLinking = false;
    this.add(title, url);
  };

  private readonly handleFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    // One after the other: a phone line carries no more.
    void files.reduce((before, file) => before.then(() => this.send(file)), Promise.resolve());
  };

  private field(id: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`#${id}`)!;
  }

  private async send(file: File): Promise<void> {
    const { fail } = this.words;
    if (file.size > MAX_BYTES) return this.fail(file, fail.tooLarge);
    this.sending = [...this.sending, file.name];
    this.requestUpdate();
    try {
      const { value } = await desk.client.files.post(file, { timeout: 120_000 });
      this.add(file.name, value.url);
    } catch (error) {
      this.fail(file, failWords(error));
    }
    this.sending = this.sending.filter((name) => name !== file.name);
    this.requestUpdate();
  }

  private fail(file: File, words: string): void {
    this.failed = [...this.failed, { file, words }];
    this.requestUpdate();
  }

  private again(file: File): void {
    this.forget(file);
    void this.send(file);
  }

  private forget(file: File): void {
    this.failed = this.failed.filter((each) => each.file !== file);
    this.requestUpdate();
  }

  private add(title: string, url: string): void {
    const item: Evidence = { id: randomId('e-'), title: title.slice(0, 200), url, on: null, visibility: 'internal' };
    this.change([...this.items, item]);
    announce(title);
  }

  private show(item: Evidence, isPublic: boolean): void {
    const visibility = isPublic ? 'public' : 'internal';
    this.change(this.items.map((each) => (each === item ? { ...item, visibility } : each)));
  }

  private change(items: readonly Evidence[]): void {
    this.items = items;
    this.dispatchEvent(new CustomEvent('evidence-change', { detail: items }));
  }
}

define('work-evidence', WorkEvidence);
