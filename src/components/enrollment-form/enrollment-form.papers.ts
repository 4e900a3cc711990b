/** Photographs of papers: taken, kept sealed beside the draft, and sent one after another. */
import type { TemplateResult } from 'lit';
import type { Evidence } from '../../sdk/model/index.js';
import type { AskedPaper } from '../../sdk/rules/application-fields.js';
import type { EnrollmentDesk, PapersPart } from './enrollment-form.desk.js';
import { readPaperFiles, writePaperFiles, type PaperFile } from './enrollment-form.papers.list.js';
import { papersStyles } from './enrollment-form.papers.styles.js';
import { renderPapers, type PhotoLine } from './enrollment-form.papers.view.js';
import { papersWordsZh } from './enrollment-form.papers.words.zh.js';
import { preparePhoto, type PhotoFault } from './enrollment-form.photo.js';

export { papersStyles as styles, papersWordsZh as wordsZh };

/** What is happening to one photograph, beside what the draft says of it. */
interface Sending {
  readonly share: number;
  readonly hasFailed: boolean;
  readonly hasLied: boolean;
  readonly stop: AbortController;
}

interface Removed {
  readonly key: string;
  readonly file: PaperFile;
  readonly at: number;
}

/** An id that an application may carry, whatever the other side says. */
function isEvidence(value: unknown): value is Evidence {
  const { id } = Object(value) as Partial<Evidence>;
  return typeof id === 'string' && /^[\w.:-]{1,128}$/.test(id);
}

/** What of it goes into the application: the rest is the other side's own. */
function evidenceOf({ id, title, url, on, visibility }: Evidence): Evidence {
  const text = typeof title === 'string' ? title.slice(0, 200) : '';
  const isDay = typeof on === 'string' && /^\d{4}-\d\d-\d\d$/.test(on);
  const link = typeof url === 'string' && /^(?:https?:\/\/|\/)/.test(url) ? url.slice(0, 2000) : null;
  return {
    id,
    title: text,
    url: link,
    on: isDay ? on : null,
    visibility: visibility === 'public' ? 'public' : 'internal',
  };
}

/** A photograph that is not taken by then is not going to be. */
const LATE_MS = 120_000;

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
}

export class Part implements PapersPart {
  private readonly desk: EnrollmentDesk;
  /** Addresses of photographs that are shown; null: it is not there any more. */
  private readonly urls = new Map<string, string | null>();
  private readonly sending = new Map<string, Sending>();
  /** What was wrong with files that were not taken, by paper. */
  private readonly faults = new Map<string, readonly (PhotoFault['code'] | 'not-kept')[]>();
  private readonly working = new Map<string, number>();
  private removed: Removed | undefined;
  private hasTooMany = '';
  private enlarged = '';
  private turn: Promise<unknown> = Promise.resolve();

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
  }

  private files(key: string): readonly PaperFile[] {
    return readPaperFiles(this.desk.value(`paper.${key}`));
  }

  private write(key: string, files: readonly PaperFile[]): void {
    this.desk.set(`paper.${key}`, writePaperFiles(files));
  }

  render({ key, paper }: AskedPaper): TemplateResult {
    const lines = this.files(key).map((file): PhotoLine => {
      const sending = this.sending.get(file.fileId);
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
    void this.desk.draft.file(fileId).then((blob) => {
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
    else if (act === 'photo-resend') void this.inTurn(() => this.send(key, fileId));
    else if (act === 'photo-large') this.enlarged = this.enlarged === fileId ? '' : fileId;
    else if (act === 'photo-dismiss') {
      this.faults.delete(key);
      this.hasTooMany = '';
    } else return;
    this.desk.draw();
  }

  /** Takes files one after another; one that is bad does not stop the others. */
  private async add(key: string, chosen: readonly Blob[]): Promise<void> {
    const { desk } = this;
    const paper = desk.scheme.routes.flatMap(({ papers }) => papers).filter((each) => each.key === key)[0];
    const most = paper?.maxPages ?? 4;
    this.forget();
    this.faults.delete(key);
    this.hasTooMany = '';
    let added = 0;
    for (const [at, file] of chosen.entries()) {
      if (this.files(key).length >= most) {
        this.hasTooMany = key;
        break;
      }
      this.working.set(key, chosen.length - at);
      desk.draw();
      const code = await this.take(key, file);
      if (code) this.faults.set(key, [...(this.faults.get(key) ?? []), code]);
      else added += 1;
    }
    this.working.delete(key);
    desk.draw();
    if (added > 0) desk.say(desk.words().added(added));
    await this.sendOf(key);
  }

  private async take(key: string, file: Blob): Promise<PhotoFault['code'] | 'not-kept' | null> {
    const made = await preparePhoto(file);
    if (!made.ok) return made.code;
    const kept = await this.desk.draft.putFile(made.blob);
    if (!kept.ok) return 'not-kept';
    this.urls.set(kept.fileId, URL.createObjectURL(made.blob));
    this.write(key, [...this.files(key), { fileId: kept.fileId, size: made.blob.size, evidence: null }]);
    return (await this.desk.kept()) ? null : 'not-kept';
  }

  private remove(key: string, fileId: string): void {
    this.forget();
    const files = this.files(key);
    const at = files.findIndex((each) => each.fileId === fileId);
    if (at < 0) return;
    this.sending.get(fileId)?.stop.abort();
    this.sending.delete(fileId);
    this.removed = { key, file: files[at]!, at };
    this.write(
      key,
      files.filter((each) => each.fileId !== fileId),
    );
    this.desk.say(this.desk.words().removed);
  }

  private undo(): void {
    if (!this.removed) return;
    const { key, file, at } = this.removed;
    const files = this.files(key);
    this.write(key, [...files.slice(0, at), file, ...files.slice(at)]);
    this.removed = undefined;
    void this.inTurn(() => this.send(key, file.fileId));
  }

  /** What was removed and cannot come back any more is let go. */
  private forget(): void {
    if (!this.removed) return;
    const { fileId } = this.removed.file;
    this.removed = undefined;
    const url = this.urls.get(fileId);
    if (url) URL.revokeObjectURL(url);
    this.urls.delete(fileId);
    void this.desk.kept().then((isKept) => (isKept ? this.desk.draft.dropFile(fileId) : false));
  }

  async sendAll(signal: AbortSignal): Promise<boolean> {
    const { scheme } = this.desk;
    const keys = scheme.routes.flatMap(({ papers }) => papers.map(({ key }) => key));
    const own = keys.filter((key, at) => keys.indexOf(key) === at);
    for (const key of own) {
      if (signal.aborted) return false;
      await this.inTurn(() => this.sendOf(key));
    }
    return own.every((key) => this.files(key).every(({ evidence }) => evidence !== null));
  }

  private async sendOf(key: string): Promise<void> {
    for (const { fileId, evidence } of this.files(key)) {
      if (!evidence) await this.send(key, fileId);
    }
  }

  /** Sends one photograph; what came back stands in the draft. */
  private async send(key: string, fileId: string): Promise<void> {
    const { desk } = this;
    const upload = desk.upload();
    const isThere = this.files(key).some((file) => file.fileId === fileId && !file.evidence);
    if (!upload || !isThere || !navigator.onLine || !desk.mayLeave()) return;
    const blob = await desk.draft.file(fileId);
    if (!blob) return;
    const stop = new AbortController();
    const set = (change: Partial<Sending>): void => {
      this.sending.set(fileId, { share: 0, hasFailed: false, hasLied: false, stop, ...change });
      desk.draw();
    };
    const onProgress = (share: number): void => {
      if (!stop.signal.aborted && this.sending.has(fileId))
        set({ share: Math.min(1, Math.max(0, Number(share) || 0)) });
    };
    set({});
    const timer = setTimeout(() => {
      stop.abort();
      set({ hasFailed: true });
    }, LATE_MS);
    try {
      const sent = upload(blob, { paper: key, fileId, signal: stop.signal, onProgress });
      // Whoever takes it may never answer.
      const given: unknown = await Promise.race([sent, whenAborted(stop.signal)]);
      if (stop.signal.aborted) return;
      if (!isEvidence(given)) return set({ hasFailed: true, hasLied: true });
      this.sending.delete(fileId);
      const evidence = evidenceOf(given);
      this.write(
        key,
        this.files(key).map((file) => (file.fileId === fileId ? { ...file, evidence } : file)),
      );
    } catch {
      if (!stop.signal.aborted) set({ hasFailed: true });
    } finally {
      clearTimeout(timer);
    }
  }

  /** One after another: a phone has one line and little room. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.turn.then(work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}
