/** Photographs on their way to whoever takes them: one after another, since a phone has one line. */
import type { EnrollmentDraft } from '../../sdk/local/enrollment-draft.js';
import type { Evidence } from '../../sdk/model/index.js';
import type { EnrollmentDesk } from './enrollment-form.desk.js';
import { readPaperFiles, writePaperFiles, type PaperFile } from './enrollment-form.papers.list.js';

/** How far one photograph is. */
export interface Sending {
  share: number;
  hasFailed: boolean;
  hasLied: boolean;
  readonly stop: AbortController;
}

/** A photograph that is not taken by then is not going to be. */
const LATE_MS = 120_000;

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

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
}

/** Has one thing done after another, whatever becomes of the one before. */
export function turns(): (work: () => Promise<void>) => Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
}

/** The photographs that one draft names. A form may go on to another child's draft meanwhile: that one is left alone. */
export class PhotoList {
  readonly draft: EnrollmentDraft;
  /** The form has gone on without this. */
  hasEnded = false;
  private readonly desk: EnrollmentDesk;

  constructor(desk: EnrollmentDesk) {
    this.desk = desk;
    this.draft = desk.draft;
  }

  get isOpen(): boolean {
    return !this.hasEnded && this.desk.draft === this.draft;
  }

  /** As they stand now: another tab may add some, too. */
  of(key: string): readonly PaperFile[] {
    return this.isOpen ? readPaperFiles(this.desk.value(`paper.${key}`)) : [];
  }

  write(key: string, files: readonly PaperFile[]): void {
    if (this.isOpen) this.desk.set(`paper.${key}`, writePaperFiles(files));
  }

  without(key: string, fileId: string): readonly PaperFile[] {
    return this.of(key).filter((file) => file.fileId !== fileId);
  }

  /** Whether it is named and nobody has taken it yet. */
  isUnsent(key: string, fileId: string): boolean {
    return this.of(key).some((file) => file.fileId === fileId && !file.evidence);
  }
}

export class PhotoSender {
  private readonly desk: EnrollmentDesk;
  private readonly list: PhotoList;
  private readonly sending = new Map<string, Sending>();
  private readonly inTurn = turns();

  constructor(desk: EnrollmentDesk, list: PhotoList) {
    this.desk = desk;
    this.list = list;
  }

  get(fileId: string): Sending | undefined {
    return this.sending.get(fileId);
  }

  /** Calls off one that was removed. */
  stop(fileId: string): void {
    const sending = this.sending.get(fileId);
    this.sending.delete(fileId);
    sending?.stop.abort();
  }

  stopAll(): void {
    Array.from(this.sending.keys()).forEach((fileId) => this.stop(fileId));
  }

  /** Sends all of a paper that nobody has taken yet. */
  async sendOf(key: string, signal?: AbortSignal): Promise<void> {
    for (const { fileId } of this.list.of(key)) await this.send(key, fileId, signal);
  }

  /** Sends one photograph; what came back stands in the draft. */
  send(key: string, fileId: string, signal?: AbortSignal): Promise<void> {
    return this.inTurn(async () => {
      if (!this.canSend(key, fileId) || signal?.aborted) return;
      const blob = await this.list.draft.file(fileId);
      // It may have been removed meanwhile.
      if (!blob || !this.canSend(key, fileId)) return;
      const callOff = (): void => this.stop(fileId);
      signal?.addEventListener('abort', callOff);
      await this.hand(key, fileId, blob);
      signal?.removeEventListener('abort', callOff);
    });
  }

  private canSend(key: string, fileId: string): boolean {
    const { desk, list } = this;
    return !!desk.upload() && list.isUnsent(key, fileId) && navigator.onLine && desk.mayLeave();
  }

  private async hand(key: string, fileId: string, blob: Blob): Promise<void> {
    const { desk, list } = this;
    const stop = new AbortController();
    const { signal } = stop;
    const sending: Sending = { share: 0, hasFailed: false, hasLied: false, stop };
    const end = (hasLied: boolean): void => {
      Object.assign(sending, { hasFailed: true, hasLied });
      desk.say(desk.words().fileState.failed);
      desk.draw();
    };
    const onProgress = (share: number): void => {
      // Whoever has failed, or was called off, may still tell of it.
      if (this.sending.get(fileId) !== sending || sending.hasFailed) return;
      sending.share = Math.min(1, Math.max(0, Number(share) || 0));
      desk.draw();
    };
    this.sending.set(fileId, sending);
    desk.draw();
    const timer = setTimeout(() => {
      stop.abort();
      end(false);
    }, LATE_MS);
    try {
      const sent = desk.upload()!(blob, { paper: key, fileId, signal, onProgress });
      // Whoever takes it may never answer.
      const given: unknown = await Promise.race([sent, whenAborted(signal)]);
      if (signal.aborted) return desk.draw();
      if (!isEvidence(given)) return end(true);
      this.sending.delete(fileId);
      const evidence = evidenceOf(given);
      list.write(
        key,
        list.of(key).map((file) => (file.fileId === fileId ? { ...file, evidence } : file)),
      );
      desk.say(desk.words().fileState.sent);
    } catch {
      if (!signal.aborted) end(false);
    } finally {
      clearTimeout(timer);
    }
  }
}
