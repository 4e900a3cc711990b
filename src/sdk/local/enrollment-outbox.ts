/** Hands an application in: once, whatever happens between the press of a button and the receipt. */
import { isJiaogaiError } from '../errors.js';
import type { Application, Receipt } from '../model/index.js';
import { sealJson, webCrypto } from './crypt.js';
import { fileKey, type KeptReceipt } from './draft-beside.js';
import type { DraftContent, Submission } from './draft-content.js';
import type { DraftFault } from './draft-safe.js';
import type { DraftStep, EnrollmentDraft } from './enrollment-draft.js';
import type { LogMoment } from './log-state.js';
import { randomId } from './random-id.js';
import { CLAIM_MS, isRefusal, TIMEOUT_MS, waitFor } from './sending.js';

/**
 * Who takes applications. The same key with the same application gives the same receipt, however often it comes. Rejects
 * with an `HttpError` of a status where there was an answer, and with anything else where there was none.
 */
export type SubmitApplication = (
  application: Application,
  options: { readonly idempotencyKey: string; readonly signal: AbortSignal },
) => Promise<Receipt>;

/** Why an application has not arrived, as far as this device knows. */
export interface SubmitFault {
  readonly ok: false;
  /**
   * `no-answer`: nobody answered, in time or at all; `bad-answer`: what came is no receipt; `sending`: another tab is at it;
   * `refused`: the other side said no, for good; `on-its-way`: another one may have arrived and has to be asked after first;
   * `conflict`: under this key another one was taken, from another device, or is being taken right now (409).
   */
  readonly code: 'no-answer' | 'bad-answer' | 'sending' | 'refused' | 'on-its-way' | 'conflict' | 'nothing-queued';
  readonly field: 'application';
  /** What the other side threw. */
  readonly cause?: unknown;
}

export type SubmitAnswer = { readonly ok: true; readonly receipt: Receipt } | SubmitFault | DraftFault;

export interface EnrollmentOutboxOptions {
  readonly submit: SubmitApplication;
  /** How long an answer is waited for; default 45 seconds. */
  readonly timeoutMs?: number;
  readonly newId?: () => string;
  /** Resolves after so many milliseconds; in tests, when they say so. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

function fault(code: SubmitFault['code'], cause?: unknown): SubmitFault {
  return { ok: false, code, field: 'application', ...(cause === undefined ? {} : { cause }) };
}

/** A receipt as it may be relied on: what else came with it is kept as it is. */
function isReceipt(value: unknown): value is Receipt {
  const { number, queryCode, submittedAt } = Object(value) as Partial<Receipt>;
  const isText = (text: unknown, least: number): boolean => {
    return typeof text === 'string' && text.length >= least && text.length <= 64;
  };
  return isText(number, 1) && isText(queryCode, 4) && !Number.isNaN(Date.parse(submittedAt ?? ''));
}

interface Claimed {
  /** The draft of which it was made: its receipt is no other draft's. */
  readonly draftId: string;
  readonly idempotencyKey: string;
  readonly application: Application;
}

/**
 * The way of one draft's application to whoever takes it. Ten presses, two tabs, an answer that never came, a day without a
 * network: it arrives once, since every try has the key that the draft was begun with. When it has arrived the receipt is
 * kept and the draft erased.
 */
export class EnrollmentOutbox {
  private readonly draft: EnrollmentDraft;
  private readonly options: Required<EnrollmentOutboxOptions>;
  private readonly tab: string;
  private sending: Promise<SubmitAnswer> | undefined;

  constructor(draft: EnrollmentDraft, options: EnrollmentOutboxOptions) {
    this.draft = draft;
    this.options = { timeoutMs: TIMEOUT_MS, newId: randomId, wait: waitFor, ...options };
    this.tab = this.options.newId();
  }

  /**
   * Queues an application and sends it: what a button does. Pressed again while it is at it, it gives the same answer.
   *
   * @example
   * const answer = await outbox.submit(application, momentOf(new Date()));
   * if (answer.ok) show(answer.receipt); // else it waits: call `flush` when the network is back
   */
  submit(application: Application, now: LogMoment): Promise<SubmitAnswer> {
    return this.once(async () => {
      const queued = await this.queue(application, now);
      if (queued && queued.code !== 'taken') return queued;
      return queued ? this.afterwards(queued) : this.send(now);
    });
  }

  /** Sends what waits, if anything does: call it when the page opens and when the network is back. */
  flush(now: LogMoment): Promise<SubmitAnswer> {
    return this.once(() => this.send(now));
  }

  private once(work: () => Promise<SubmitAnswer>): Promise<SubmitAnswer> {
    this.sending ??= work().finally(() => (this.sending = undefined));
    return this.sending;
  }

  /** Null: it waits. What may have left is not exchanged for something else before it is known whether it arrived. */
  private queue(application: Application, now: LogMoment): Promise<SubmitFault | DraftFault | null> {
    return this.draft.edit<SubmitFault | DraftFault | null>(now, (content) => {
      const { submission } = content;
      const isWaiting = submission?.state === 'queued';
      const isSame = isWaiting && JSON.stringify(submission.application) === JSON.stringify(application);
      if (isSame) return { answer: null };
      if (isWaiting && (submission.isTried || submission.claim)) return { answer: fault('on-its-way') };
      const next: Submission = { application, state: 'queued', isTried: false, claim: null };
      return { writing: { content: { ...content, submission: next } }, answer: null };
    });
  }

  private async send(now: LogMoment): Promise<SubmitAnswer> {
    const claimed = await this.draft.edit(now, (content) => this.claim(content, now));
    if ('ok' in claimed) return claimed.code === 'taken' ? this.afterwards(claimed) : claimed;
    const { submit, wait, timeoutMs } = this.options;
    const [stop, rest] = [new AbortController(), new AbortController()];
    const { idempotencyKey, application } = claimed;
    const answer = Promise.resolve()
      .then(() => submit(application, { idempotencyKey, signal: stop.signal }))
      .then(
        (receipt) => this.arrived(receipt, claimed, now),
        (error: unknown) => this.failed(error, claimed, now),
      );
    const late = wait(timeoutMs, rest.signal).then((): Promise<SubmitAnswer> => {
      stop.abort();
      return this.failed(undefined, claimed, now);
    });
    // An answer that comes after all is still taken: `arrived` runs whoever won.
    return Promise.race([answer, late]).finally(() => rest.abort());
  }

  private claim(content: DraftContent, now: LogMoment): DraftStep<Claimed | SubmitFault> {
    const { submission, idempotencyKey, id: draftId } = content;
    if (submission?.state !== 'queued') return { answer: fault('nothing-queued') };
    const { claim, application } = submission;
    if (claim && claim.by !== this.tab && Math.abs(now.at - claim.at) < CLAIM_MS) return { answer: fault('sending') };
    // Whatever happens from here on, it may have left.
    const next: Submission = { ...submission, isTried: true, claim: { by: this.tab, at: now.at } };
    return { writing: { content: { ...content, submission: next } }, answer: { draftId, idempotencyKey, application } };
  }

  private async arrived(receipt: unknown, claimed: Claimed, now: LogMoment): Promise<SubmitAnswer> {
    if (!isReceipt(receipt)) return this.failed(undefined, claimed, now, 'bad-answer');
    const { safe } = this.draft;
    const found = await safe.read();
    const key = 'raw' in found ? found.key : null;
    const { number, submittedAt } = receipt;
    const bare = { schemaVersion: 1, number, submittedAt };
    const sealed = key && (await sealJson(webCrypto()!, key.key, safe.receiptKey, receipt));
    const beside = { key: safe.receiptKey, value: { ...bare, ...sealed } };
    const isDone = await this.draft.edit<boolean>(now, (content) =>
      content.id === claimed.draftId ? { writing: { content: null, beside }, answer: true } : { answer: false },
    );
    if (isDone === true) await safe.store.remove([fileKey(safe, '')], true);
    // The draft was erased on the way: what has arrived has its number all the same.
    else await safe.store.update(safe.receiptKey, (held) => ({ value: held ?? bare, answer: undefined }));
    return { ok: true, receipt };
  }

  private async failed(
    error: unknown,
    { draftId }: Claimed,
    now: LogMoment,
    code: 'no-answer' | 'bad-answer' = 'no-answer',
  ): Promise<SubmitAnswer> {
    const isRefused = isRefusal(error);
    const isConflict = isJiaogaiError(error, 'http') && error.status === 409;
    const answer = fault(isRefused ? 'refused' : isConflict ? 'conflict' : code, error);
    const told = await this.draft.edit<SubmitFault>(now, (content) => {
      const { submission } = content;
      // Somebody else's turn by now: nothing is changed.
      if (content.id !== draftId || submission?.claim?.by !== this.tab) return { answer };
      const free: Submission = { ...submission, claim: null };
      if (!isRefused) return { writing: { content: { ...content, submission: free } }, answer };
      // It was not taken: what is corrected is another application, under another key.
      const refused: Submission = { ...free, state: 'refused', isTried: false };
      const next = { ...content, submission: refused, idempotencyKey: this.options.newId() };
      return { writing: { content: next }, answer };
    });
    return told.code === 'taken' ? this.afterwards(told) : told;
  }

  /** Another tab has had the receipt. */
  private async afterwards(taken: DraftFault): Promise<SubmitAnswer> {
    const kept: KeptReceipt | null = await this.draft.receipt();
    return kept?.receipt ? { ok: true, receipt: kept.receipt } : taken;
  }
}
