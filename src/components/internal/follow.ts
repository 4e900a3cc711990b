/** Following what changes on a server: by its stream, or by looking again and again where there is none. */

/** How what is followed stands: as it happens, by looking now and then, or not at all for now. */
export type FollowState = 'live' | 'polling' | 'lost';

export interface Followed<C> {
  /** Opens the stream and tells when it is open; gives changes until it ends, rejects when it cannot be had. */
  open(signal: AbortSignal, onOpen: () => void): AsyncIterable<C>;
  /** Takes one change. */
  take(change: C): void;
  /** Reads all again: what happened while nobody listened is told by no stream. */
  readAll(signal: AbortSignal): Promise<void>;
  tell(state: FollowState): void;
}

/** How long to wait after so many failures in a row, in ms. */
export type Backoff = (failures: number) => number;

/** 2 seconds, then twice as long each time, up to a minute; a part of it by chance, so that not all pages come back at once. */
export const politely: Backoff = (failures) =>
  Math.min(60_000, 1000 * 2 ** Math.min(failures, 6)) * (0.75 + Math.random() / 2);

/** A stream that lasted so long was a good one. */
const STEADY_MS = 20_000;

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}

/** Follows while the page is visible, from `start` to `stop`. Comes back by itself, later each time that it fails. */
export class Follower<C> {
  private abort: AbortController | undefined;
  private readonly followed: Followed<C>;
  private readonly backoff: Backoff;
  private readonly handleVisibility = (): void => {
    if (document.hidden) this.pause();
    // What happened meanwhile is read first.
    else void this.run(false);
  };

  constructor(followed: Followed<C>, backoff: Backoff = politely) {
    this.followed = followed;
    this.backoff = backoff;
  }

  /** Begins; `hasAll`: what there is has just been read, else that has just failed. */
  start(hasAll: boolean): void {
    this.stop();
    document.addEventListener('visibilitychange', this.handleVisibility);
    if (!document.hidden) void this.run(hasAll, !hasAll);
  }

  /** Ends it; nothing is left behind. */
  stop(): void {
    document.removeEventListener('visibilitychange', this.handleVisibility);
    this.pause();
  }

  private pause(): void {
    this.abort?.abort();
    this.abort = undefined;
  }

  private async run(hasAll: boolean, hasFailed = false): Promise<void> {
    this.pause();
    const { signal } = (this.abort = new AbortController());
    let isCurrent = hasAll;
    if (hasFailed) await wait(this.backoff(1), signal);
    for (let failures = 1; !signal.aborted; failures += 1) {
      if (!isCurrent) isCurrent = await this.look(signal);
      // Whoever does not know all is not helped by news.
      if (isCurrent && !signal.aborted) {
        const since = performance.now();
        await this.listen(signal);
        if (performance.now() - since > STEADY_MS) failures = 1;
        isCurrent = false;
      }
      if (!signal.aborted) await wait(this.backoff(failures), signal);
    }
  }

  /** Listens until the stream ends. */
  private async listen(signal: AbortSignal): Promise<void> {
    const handleOpen = (): void => {
      if (!signal.aborted) this.followed.tell('live');
    };
    try {
      for await (const change of this.followed.open(signal, handleOpen)) {
        if (signal.aborted) break;
        this.followed.take(change);
      }
    } catch {
      // It is looked again after a while: what cannot be had now may be had then.
    }
  }

  /** Reads all; true when that was done. */
  private async look(signal: AbortSignal): Promise<boolean> {
    try {
      await this.followed.readAll(signal);
      if (!signal.aborted) this.followed.tell('polling');
      return true;
    } catch {
      if (!signal.aborted) this.followed.tell('lost');
      return false;
    }
  }
}
