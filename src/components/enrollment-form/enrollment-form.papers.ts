/** Photographs of papers: taken, kept sealed beside the draft, and sent one after another. */
import type { ReactiveController, TemplateResult } from 'lit';
import type { AskedPaper } from '../../sdk/rules/application-fields.js';
import type { EnrollmentDesk, PapersPart, PapersSent } from './enrollment-form.desk.js';
import type { PaperFile } from './enrollment-form.papers.list.js';
import { PhotoList, PhotoSender, turns, type Sending } from './enrollment-form.papers.send.js';
import { papersStyles } from './enrollment-form.papers.styles.js';
import { renderPapers, type PhotoLine } from './enrollment-form.papers.view.js';
import { papersWordsZh } from './enrollment-form.papers.words.zh.js';
import { preparePhoto, type PhotoFault } from './enrollment-form.photo.js';

export { papersStyles as styles, papersWordsZh as wordsZh };

interface Removed {
  readonly key: string;
  readonly file: PaperFile;
  readonly at: number;
}

type TakeFault = PhotoFault['code'] | 'not-kept';

export class Part implements PapersPart, ReactiveController {
  private readonly desk: EnrollmentDesk;
  private readonly list: PhotoList;
  private readonly sender: PhotoSender;
  /** Addresses of photographs that are shown; null: it is not there any more. */
  private readonly urls = new Map<string, string | null>();
  /** What was wrong with files that were not taken, by paper. */
  private readonly faults = new Map<string, readonly TakeFault[]>();
  private readonly working = new Map<string, number>();
  /** How many each paper has room for on this way to school. */
  private readonly most = new Map<string, number>();
  private removed: Removed | undefined;
  private hasTooMany = '';
  private enlarged = '';
  private shown = '';
  /** Taking one does not wait until another was sent. */
  private readonly inTurn = turns();

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
    this.list = new PhotoList(desk);
    this.sender = new PhotoSender(desk, this.list);
    desk.host.addController(this);
  }

  hostUpdated(): void {
    if (!this.list.isOpen) this.end();
    else if (!this.desk.host.renderRoot.querySelector('.photos')) this.release();
  }

  hostDisconnected(): void {
    this.end();
  }

  /** The form goes on without this: nothing is sent, and no photograph is held, any more. */
  private end(): void {
    this.forget();
    this.list.hasEnded = true;
    this.sender.stopAll();
    this.release();
    this.desk.host.removeController(this);
  }

  private release(): void {
    this.urls.forEach((url) => url && URL.revokeObjectURL(url));
    this.urls.clear();
  }

  render({ key, paper }: AskedPaper): TemplateResult {
    if (this.shown !== key) this.release();
    this.shown = key;
    this.most.set(key, paper.maxPages);
    const lines = this.list.of(key).map((file): PhotoLine => {
      const sending = this.sender.get(file.fileId);
      return {
        ...file,
        url: this.urlOf(file.fileId),
        share: sending && !sending.hasFailed ? sending.share : null,
        state: this.stateOf(file, sending),
        hasLied: sending?.hasLied ?? false,
        isLarge: this.enlarged === file.fileId,
      };
    });
    return renderPapers({
      key,
      lines,
      paper,
      words: this.desk.words(),
      working: this.working.get(key) ?? 0,
      faults: this.faults.get(key) ?? [],
      hasTooMany: this.hasTooMany === key,
      hasRemoved: this.removed?.key === key,
      isBrought: !this.desk.upload(),
      canSend: this.desk.mayLeave(),
    });
  }

  private stateOf({ fileId, evidence }: PaperFile, sending: Sending | undefined): PhotoLine['state'] {
    if (this.urls.get(fileId) === null && !evidence) return 'lost';
    if (evidence) return 'sent';
    if (!this.desk.upload()) return 'kept';
    if (sending) return sending.hasFailed ? 'failed' : 'sending';
    return 'later';
  }

  /** The address of a photograph; asked for when it is shown first. */
  private urlOf(fileId: string): string {
    const url = this.urls.get(fileId);
    if (url !== undefined) return url ?? '';
    this.urls.set(fileId, '');
    void this.list.draft.file(fileId).then((blob) => {
      // The page of the paper may have been left.
      if (this.urls.get(fileId) !== '') return;
      this.urls.set(fileId, blob ? URL.createObjectURL(blob) : null);
      this.desk.draw();
    });
    return '';
  }

  handle(event: Event, target: Element): void {
    const key = target.closest<HTMLElement>('[data-paper]')?.dataset['paper'] ?? '';
    const { act = '', file = '' } = target.closest<HTMLElement>('[data-act]')?.dataset ?? {};
    const input = target as HTMLInputElement;
    if (event.type === 'change' && input.type === 'file') {
      const chosen = Array.from(input.files ?? []);
      // The same photograph may be chosen again after it was removed.
      input.value = '';
      void this.inTurn(() => this.add(key, chosen));
    } else if (event.type === 'pointerdown' || event.type === 'keydown') {
      // A phone may close the page while the camera is open: what was typed is kept before.
      if (target.closest('.pick')) void this.desk.kept();
    } else if (event.type === 'click') this.act(act, key, file);
  }

  private act(act: string, key: string, fileId: string): void {
    if (act === 'photo-remove') this.remove(key, fileId);
    else if (act === 'photo-undo') this.undo();
    else if (act === 'photo-resend') {
      void this.sender.send(key, fileId);
      this.focus(`[data-act=photo-large][data-file="${fileId}"]`);
    } else if (act === 'photo-large') this.enlarged = this.enlarged === fileId ? '' : fileId;
    else if (act === 'photo-dismiss') {
      this.faults.delete(key);
      this.hasTooMany = '';
      this.focus('.pick input');
    } else return;
    this.desk.draw();
  }

  /** Leads on from a button that goes away when it was pressed. */
  private focus(selector: string): void {
    const { host } = this.desk;
    this.desk.draw();
    const find = (what: string): HTMLElement | null => host.renderRoot.querySelector(`.photos ${what}`);
    void host.updateComplete.then(() => (find(selector) ?? find('button'))?.focus());
  }

  /** Takes files one after another; one that is bad does not stop the others. */
  private async add(key: string, chosen: readonly Blob[]): Promise<void> {
    const { desk, list } = this;
    this.forget();
    this.faults.delete(key);
    this.hasTooMany = '';
    let added = 0;
    for (const [at, file] of chosen.entries()) {
      if (!list.isOpen) break;
      if (list.of(key).length >= (this.most.get(key) ?? 4)) {
        this.hasTooMany = key;
        break;
      }
      this.working.set(key, chosen.length - at);
      desk.draw();
      const code = await this.take(key, file).catch(() => 'not-kept' as const);
      if (code) this.faults.set(key, [...(this.faults.get(key) ?? []), code]);
      else added += 1;
    }
    this.working.delete(key);
    desk.draw();
    if (!list.isOpen) return;
    if (added > 0) desk.say(desk.words().added(added));
    void this.sender.sendOf(key);
  }

  private async take(key: string, file: Blob): Promise<TakeFault | null> {
    const { desk, list } = this;
    const made = await preparePhoto(file);
    if (!made.ok) return made.code;
    if (!list.isOpen) return null;
    const kept = await list.draft.putFile(made.blob);
    if (!kept.ok) return 'not-kept';
    const { fileId } = kept;
    if (list.isOpen) {
      this.urls.set(fileId, URL.createObjectURL(made.blob));
      list.write(key, [...list.of(key), { fileId, size: made.blob.size, evidence: null }]);
      if (await desk.kept()) return null;
      list.write(key, list.without(key, fileId));
    }
    await list.draft.dropFile(fileId);
    return 'not-kept';
  }

  private remove(key: string, fileId: string): void {
    this.forget();
    const at = this.list.of(key).findIndex((each) => each.fileId === fileId);
    if (at < 0) return;
    this.removed = { key, file: this.list.of(key)[at]!, at };
    this.list.write(key, this.list.without(key, fileId));
    this.sender.stop(fileId);
    this.desk.say(this.desk.words().removed);
    this.focus('[data-act=photo-undo]');
  }

  private undo(): void {
    if (!this.removed) return;
    const { key, file, at } = this.removed;
    const files = this.list.of(key);
    this.list.write(key, [...files.slice(0, at), file, ...files.slice(at)]);
    this.removed = undefined;
    void this.sender.send(key, file.fileId);
    this.desk.say(this.desk.words().added(1));
    this.focus(`[data-act=photo-large][data-file="${file.fileId}"]`);
  }

  /** What was removed and cannot come back any more is let go. */
  private forget(): void {
    if (!this.removed) return;
    const { fileId } = this.removed.file;
    this.removed = undefined;
    const url = this.urls.get(fileId);
    if (url) URL.revokeObjectURL(url);
    this.urls.delete(fileId);
    void this.desk.kept().then((isKept) => (isKept ? this.list.draft.dropFile(fileId) : false));
  }

  async sendAll(keys: readonly string[], signal: AbortSignal): Promise<PapersSent> {
    for (const key of keys) {
      await this.sender.sendOf(key, signal);
      for (const { fileId } of this.list.of(key)) {
        const isLost = this.list.isUnsent(key, fileId) && !(await this.list.draft.file(fileId));
        if (isLost) return { isSent: false, lost: key };
      }
    }
    const isSent = this.list.isOpen && keys.every((key) => this.list.of(key).every(({ evidence }) => evidence));
    return { isSent, lost: null };
  }
}
