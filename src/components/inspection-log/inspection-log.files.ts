import { html, nothing, type TemplateResult } from 'lit';
import { todayIn } from '../../sdk/rules/today.js';
import type { TakeVerdict } from '../../sdk/rules/take-records.js';
import { now } from '../internal/clock.js';
import { saveBlob } from '../internal/take-away.js';
import type { LogContext } from './inspection-log.context.js';
import { MOST_BYTES, readFile, type Preview } from './inspection-log.files.read.js';
import { filesStyles } from './inspection-log.files.styles.js';
import { fileWordsZh } from './inspection-log.files.words.zh.js';
import { fileName, writeFile, type FileKind } from './inspection-log.files.write.js';
import type { LogHands } from './inspection-log.hands.js';
import { renderPreview } from './inspection-log.preview.js';
import type { LogWords } from './inspection-log.words.js';

export { filesStyles as styles, fileWordsZh as wordsZh };

/** Files in and out, and the erasure of what this device keeps. */
export class Part {
  private readonly hands: LogHands;
  private opened: 'import' | 'erase' | undefined;
  private preview: Preview | undefined;
  private ticked = new Set<string>();
  private told = '';
  private isBusy = false;
  /** A file that was chosen later wins. */
  private turn = 0;

  constructor(hands: LogHands) {
    this.hands = hands;
  }

  private get words(): LogWords {
    return this.hands.grip.words()!;
  }

  /** Does what a button at the foot asks for. */
  async act(act: string): Promise<void> {
    this.told = '';
    if (act === 'import' || act === 'erase') {
      this.opened = this.opened === act ? undefined : act;
      this.preview = undefined;
      await this.focus(act === 'import' ? 'input' : '.no');
    } else await this.write(act as FileKind);
  }

  private async focus(selector: string): Promise<void> {
    const { host } = this.hands.grip;
    this.hands.draw();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(`[data-files] ${selector}`)?.focus();
  }

  /** Says what came of something, and gives the focus back to the button that began it. */
  private async tell(text: string, back: string): Promise<void> {
    const { host } = this.hands.grip;
    this.told = text;
    this.hands.say(text);
    this.hands.draw();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(`footer [data-act=${back}]`)?.focus();
  }

  private async write(kind: FileKind): Promise<void> {
    const { data, day, host } = this.hands.grip;
    const { seen, source, log } = data;
    if (!seen || !log || this.isBusy) return;
    this.isBusy = true;
    const { words } = this;
    const own = this.hands.grip.kind();
    const title = host.heading || words.title(own ? words.kind(own).name : '');
    try {
      const blob = await writeFile(kind, {
        all: seen.all,
        asOf: day(),
        title,
        mark: host.mark,
        roster: seen.roster,
        calendar: source.calendar ?? log.kept.calendar,
        rules: source.rules.length > 0 ? source.rules : log.kept.rules,
      });
      const name = fileName(words.exportName(title, day()), kind);
      saveBlob(blob, name, host.renderRoot as ShadowRoot);
      await this.tell(words.saved(name), kind);
    } catch {
      await this.tell(words.writeFailed, kind);
    } finally {
      this.isBusy = false;
      this.hands.draw();
    }
  }

  /** Handles an event that began in what is opened. */
  handle(event: Event, target: Element): void {
    const field = target as HTMLInputElement;
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') void this.close();
    else if (event.type === 'change') {
      if (field.type === 'file') void this.read(field.files?.[0]);
      else if (field.dataset['take'] !== undefined) this.tick([field.dataset['take']], field.checked);
      else if (field.dataset['all'] !== undefined) this.tickAll(field.dataset['all'] as TakeVerdict, field.checked);
    } else if (event.type === 'click') {
      const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act === 'take') void this.take();
      else if (act === 'cancelImport' || act === 'no') void this.close();
      else if (act === 'yes') void this.erase();
    }
  }

  private async close(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    [this.opened, this.preview] = [undefined, undefined];
    await this.tell(opened === 'import' ? this.words.notTaken : '', opened);
  }

  private tick(ids: readonly string[], isOn: boolean): void {
    ids.forEach((id) => (isOn ? this.ticked.add(id) : this.ticked.delete(id)));
    this.hands.draw();
  }

  private tickAll(verdict: TakeVerdict, isOn: boolean): void {
    const own = this.preview?.items.filter((item) => item.verdict === verdict) ?? [];
    this.tick(
      own.map(({ id }) => id),
      isOn,
    );
  }

  private async read(file: File | undefined): Promise<void> {
    const { seen } = this.hands.grip.data;
    if (!file || !seen) return;
    const turn = (this.turn += 1);
    [this.preview, this.told] = [undefined, this.words.reading];
    this.hands.draw();
    const { words } = this;
    try {
      if (file.size > MOST_BYTES) {
        this.told = words.tooLarge;
      } else {
        const today = todayIn(now(), 'Asia/Shanghai');
        const { all, roster } = seen;
        const preview = await readFile(file, { all, roster, kind: this.hands.grip.kind(), today, words });
        if (turn !== this.turn) return;
        const isGood = (verdict: TakeVerdict): boolean => verdict === 'new' || verdict === 'change';
        this.ticked = new Set(preview.items.filter(({ verdict }) => isGood(verdict)).map(({ id }) => id));
        [this.preview, this.told] = [preview, ''];
        await this.focus('h3');
        return;
      }
    } catch {
      if (turn !== this.turn) return;
      this.told = words.readFailed;
    }
    this.hands.say(this.told);
    this.hands.draw();
  }

  private async take(): Promise<void> {
    const { preview, ticked } = this;
    if (!preview || this.isBusy) return;
    this.isBusy = true;
    const items = preview.items.filter(({ id }) => ticked.has(id));
    await this.hands.keeper.take(
      items.flatMap(({ revisions }) => revisions),
      preview.beside,
    );
    this.isBusy = false;
    [this.preview, this.opened] = [undefined, undefined];
    await this.tell(this.words.taken(items.length), 'import');
  }

  private async erase(): Promise<void> {
    const { log } = this.hands.grip.data;
    if (!log || this.isBusy) return;
    this.isBusy = true;
    const isGone = await log.erase();
    this.isBusy = false;
    this.opened = undefined;
    await this.tell(isGone ? this.words.erased : this.words.eraseFailed, 'erase');
  }

  render(context: LogContext): TemplateResult {
    const { words } = context;
    const { opened, preview, ticked, told } = this;
    return html`<div class="files" data-files>
      ${told ? html`<p class="told">${told}</p>` : nothing} ${opened === 'import' ? this.renderImport(words) : nothing}
      ${opened === 'import' && preview ? renderPreview(preview, ticked, context) : nothing}
      ${opened === 'erase' ? this.renderErase(words) : nothing}
    </div>`;
  }

  private renderImport(words: LogWords): TemplateResult {
    return html`<div class="box">
      <label for="file">${words.chooseFile}</label>
      <input id="file" type="file" accept=".xlsx,.csv,.json,text/csv,application/json" aria-describedby="file-hint" />
      <p class="hint" id="file-hint">${words.importHint}</p>
    </div>`;
  }

  private renderErase(words: LogWords): TemplateResult {
    const log = this.hands.grip.data.log!;
    return html`<div class="box" role="group" aria-labelledby="erase-ask erase-goes">
      <p id="erase-ask"><strong>${words.eraseAsk(log.kept.records.length, log.drafts.length)}</strong></p>
      <p id="erase-goes">${words.eraseGoes}</p>
      <div class="ways">
        <button class="button no" data-act="no">${words.eraseNo}</button>
        <button class="button yes" data-act="yes">${words.eraseYes}</button>
      </div>
    </div>`;
  }
}
export type FilesPart = Part;
