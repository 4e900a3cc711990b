/** Reports of minutes: queued with consent, sent once, withdrawn on request. Loaded only where there is `report-to`. */
import type { HomeworkMinutes } from '../model/index.js';
import { deviceStore } from './device-store.js';
import { isoOf, type LogMoment } from './log-state.js';
import { randomId } from './random-id.js';
import {
  isSafeAddress,
  prepareReport,
  reportFault,
  type PreparedReport,
  type ReportFacts,
  type ReportFault,
} from './report.js';
import { CLAIM_MS, isFinalStatus } from './sending.js';
import type { Store } from './store.js';

/** A parent's consent: to what, word for word, and when. */
export interface Consent {
  readonly reportTo: string;
  readonly text: string;
  readonly givenAt: string;
}

/** A report as this device knows it. Once it has arrived only what withdraws it is kept. */
export interface KnownReport {
  readonly idempotencyKey: string;
  readonly date: string;
  readonly withdrawalSecret: string;
  readonly state: 'queued' | 'sent' | 'refused' | 'withdrawing';
  readonly consent: Consent;
  readonly body: HomeworkMinutes | null;
  /** When a tab last began to send it; null when none is at it. */
  readonly claimedAt: string | null;
  /** It may have arrived: a try ended without an answer. */
  readonly isTried: boolean;
}

/** What is to go over the network. */
export interface OutboxRequest {
  readonly method: 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; none for a withdrawal. */
  readonly body?: string;
}

/** Sends a request and gives the status of the answer; rejects when there is none. */
export type SendReport = (request: OutboxRequest) => Promise<{ readonly status: number }>;

export interface OutboxOptions {
  readonly send: SendReport;
  readonly store?: Store;
  readonly newId?: () => string;
}

/** The report as it waits; or why it may not. */
export type QueueAnswer = { readonly ok: true; readonly report: KnownReport } | ReportFault;

type Reports = readonly KnownReport[];

function requestOf({ state, consent, body, idempotencyKey, withdrawalSecret }: KnownReport): OutboxRequest {
  if (state !== 'withdrawing') {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey };
    return { method: 'POST', url: consent.reportTo, headers, body: JSON.stringify(body) };
  }
  const url = new URL(consent.reportTo);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${idempotencyKey}`;
  return { method: 'DELETE', url: url.href, headers: { 'Withdrawal-Secret': withdrawalSecret } };
}

/** What an answer makes of a report; null: nothing is left to know of it. Status 0 is no answer. */
function after(report: KnownReport, method: OutboxRequest['method'], status: number): KnownReport | null {
  const isDone = status >= 200 && status < 300;
  // Its own key is used for nothing else: 409 says that it will not be had.
  const isFinal = status === 409 || isFinalStatus(status);
  const free = { ...report, claimedAt: null, isTried: true };
  if (method === 'DELETE') return isDone || status === 404 || status === 410 ? null : free;
  if (isDone) return { ...free, body: null, state: report.state === 'withdrawing' ? 'withdrawing' : 'sent' };
  if (!isFinal) return free;
  return report.state === 'withdrawing' ? null : { ...free, body: null, state: 'refused' };
}

/** Whether a school cannot have it: it has not left, or was refused. */
function hasStayed({ state, isTried, claimedAt }: KnownReport): boolean {
  return state === 'refused' || (state === 'queued' && !isTried && claimedAt === null);
}

/** Whether what is stored is a report; what is not can be neither sent nor withdrawn. */
function isKnown(value: unknown): value is KnownReport {
  const { idempotencyKey, date, withdrawalSecret, state, consent, body } = Object(value) as Partial<KnownReport>;
  return (
    typeof idempotencyKey === 'string' &&
    typeof date === 'string' &&
    typeof withdrawalSecret === 'string' &&
    ['queued', 'sent', 'refused', 'withdrawing'].indexOf(state!) >= 0 &&
    typeof consent?.reportTo === 'string' &&
    (state !== 'queued' || !!body)
  );
}

/** The reports of one child. Nothing leaves but what was queued with a consent, to the address that it names. */
export class HomeworkOutbox {
  private readonly child: string;
  private readonly store: Store;
  private readonly send: SendReport;
  private readonly newId: () => string;

  constructor(child: string, { send, store = deviceStore(), newId = randomId }: OutboxOptions) {
    this.child = child || 'default';
    this.send = send;
    this.store = store;
    this.newId = newId;
  }

  /** Makes the report of a day, to be shown word for word. Nothing is stored or sent. */
  prepare(facts: ReportFacts): Promise<PreparedReport | ReportFault> {
    return prepareReport(facts, this.newId);
  }

  /** The remembered consent, if it was given to this very text for this very address. */
  consentTo(reportTo: string, text: string): Promise<Consent | null> {
    return this.consents((before) => ({
      value: undefined,
      answer: before && before.reportTo === reportTo && before.text === text ? before : null,
    }));
  }

  /** Remembers a consent for later days. */
  remember(consent: Consent): Promise<void> {
    return this.consents(() => ({ value: consent, answer: undefined }));
  }

  /** Takes the remembered consent back: it is asked for again. What waits is not sent; what may have left is asked back. */
  async forget(): Promise<void> {
    await this.store.remove([`jg:homework-consent:${this.child}`]);
    await this.change((reports) => ({
      reports: reports.reduce<KnownReport[]>((kept, each) => {
        if (each.state !== 'queued') return [...kept, each];
        return hasStayed(each) ? kept : [...kept, { ...each, state: 'withdrawing' }];
      }, []),
      answer: undefined,
    }));
  }

  /** Puts a report in the queue, once a day: one that was not sent yet is replaced. */
  async queue({ body, withdrawalSecret }: PreparedReport, consent: Consent): Promise<QueueAnswer> {
    if (!consent.text.trim() || !consent.givenAt) return reportFault('no-consent', 'consent');
    if (!isSafeAddress(consent.reportTo)) return reportFault('insecure', 'reportTo');
    const { idempotencyKey, date } = body;
    const rest = { withdrawalSecret, state: 'queued' as const, claimedAt: null, isTried: false };
    const report: KnownReport = { idempotencyKey, date, ...rest, consent, body };
    const answer = await this.change<QueueAnswer>((reports) => {
      const sameDay = reports.filter((each) => each.date === date && each.consent.reportTo === consent.reportTo);
      if (!sameDay.every(hasStayed)) return { reports, answer: reportFault('already-sent', 'date') };
      return {
        reports: [...reports.filter((each) => sameDay.indexOf(each) < 0), report],
        answer: { ok: true, report },
      };
    });
    return answer ?? reportFault('newer', 'storage');
  }

  /** All reports that this device knows of. */
  async list(): Promise<Reports> {
    return (await this.change((reports) => ({ reports, answer: reports }))) ?? [];
  }

  /** Withdraws a report: one that cannot have left is forgotten, any other is asked back by the next `flush`. */
  async withdraw(idempotencyKey: string): Promise<void> {
    await this.change((reports) => ({
      reports: reports.reduce<KnownReport[]>((kept, each) => {
        if (each.idempotencyKey !== idempotencyKey) return [...kept, each];
        return hasStayed(each) ? kept : [...kept, { ...each, state: 'withdrawing' }];
      }, []),
      answer: undefined,
    }));
  }

  /**
   * Sends what waits for this address, one by one, until one gets no answer: call it again when the device is online.
   * Two tabs never send one report at the same time.
   */
  async flush(reportTo: string, now: LogMoment): Promise<void> {
    const tried: string[] = [];
    for (;;) {
      const report = await this.claim(reportTo, now, tried);
      if (!report) return;
      const turn = `${report.state} ${report.idempotencyKey}`;
      tried.push(turn);
      const request = requestOf(report);
      const status = await this.send(request).then(
        (answer) => answer.status,
        () => 0,
      );
      await this.change((reports) => {
        const isKnown = reports.some((each) => each.idempotencyKey === report.idempotencyKey);
        // Erased meanwhile: nothing is written again.
        if (!isKnown) return { reports, answer: undefined };
        const next = reports.map((each) =>
          each.idempotencyKey === report.idempotencyKey ? after(each, request.method, status) : each,
        );
        return { reports: next.filter((each): each is KnownReport => each !== null), answer: undefined };
      });
      if (status === 0) return;
    }
  }

  private async claim(reportTo: string, now: LogMoment, tried: readonly string[]): Promise<KnownReport | null> {
    const claimedAt = isoOf(now.at, now.offsetMinutes);
    const found = await this.change<KnownReport | null>((reports) => {
      const next = reports.find(
        (each) =>
          (each.state === 'queued' || each.state === 'withdrawing') &&
          each.consent.reportTo === reportTo &&
          tried.indexOf(`${each.state} ${each.idempotencyKey}`) < 0 &&
          !(each.claimedAt && Math.abs(now.at - Date.parse(each.claimedAt)) < CLAIM_MS),
      );
      if (!next) return { reports, answer: null };
      return { reports: reports.map((each) => (each === next ? { ...each, claimedAt } : each)), answer: next };
    });
    return found ?? null;
  }

  /** One transaction over the reports; null, and nothing changed, where a newer version wrote them. */
  private change<T>(step: (reports: Reports) => { reports: Reports; answer: T }): Promise<T | null> {
    return this.store.update<T | null>(`jg:homework-sent:${this.child}`, (value) => {
      const { schemaVersion, reports: held } = Object(value) as { schemaVersion?: unknown; reports?: unknown };
      if (Number(schemaVersion) > 1) return { value, answer: null };
      const all: readonly unknown[] = Array.isArray(held) ? held : [];
      const before = (all.every(isKnown) ? all : all.filter(isKnown)) as Reports;
      const { reports, answer } = step(before);
      return { value: reports === before ? value : { schemaVersion: 1, reports }, answer };
    });
  }

  private consents<T>(step: (before: Consent | null) => { value: Consent | undefined; answer: T }): Promise<T> {
    return this.store.update<T>(`jg:homework-consent:${this.child}`, (value) => {
      const held = Object(value) as Consent & { schemaVersion?: unknown };
      const { value: next, answer } = step(held.schemaVersion === 1 ? held : null);
      return { value: next && !(Number(held.schemaVersion) > 1) ? { schemaVersion: 1, ...next } : value, answer };
    });
  }
}
