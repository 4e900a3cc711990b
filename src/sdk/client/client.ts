import { API_BASE } from '../contract/index.js';
import { ContractError } from '../errors.js';
import { auditOf, type Audit } from './audit.js';
import { calendarsOf, type Calendars } from './calendars.js';
import { Caller, type Call } from './caller.js';
import { followEvents, type ArrivedChange, type EventOptions } from './events.js';
import { filesOf, type Files } from './files.js';
import { mendFloor } from './floor.js';
import { ledgerOf, type Ledger } from './ledger.js';
import { minutesOf, type Minutes } from './minutes.js';
import type { ClientOptions, Settings } from './options.js';
import { plansOf, type Plans } from './plans.js';
import { recordsOf, type Records } from './records.js';
import { regionsOf, type Regions } from './regions.js';
import { reportsOf, type Reports } from './reports.js';
import { retryWith, waitFor } from './retry.js';
import { rostersOf, type Rosters } from './rosters.js';
import { roundsOf, type Rounds } from './rounds.js';
import { summaryOf, type Summary } from './summary.js';
import { targetsOf, type Targets } from './targets.js';
import { tasksOf, type Tasks } from './tasks.js';
import type { KeyedName, QueuedCall } from './types.js';
import { unitsOf, type Units } from './units.js';

/** A back end of the contract, by its resources. */
export interface Client {
  readonly plans: Plans;
  readonly tasks: Tasks;
  readonly reports: Reports;
  readonly targets: Targets;
  readonly records: Records;
  readonly rosters: Rosters;
  readonly calendars: Calendars;
  readonly units: Units;
  readonly regions: Regions;
  readonly minutes: Minutes;
  readonly files: Files;
  readonly audit: Audit;
  readonly rounds: Rounds;
  readonly summary: Summary;
  readonly ledger: Ledger;
  /**
   * What is changed, as it happens, until the signal is aborted or the reading ends. A lost line is taken up again where
   * it was lost.
   */
  events(options?: EventOptions): AsyncIterableIterator<ArrivedChange>;
  /**
   * Sends what an outbox kept: hand it to one.
   *
   * @example
   * const outbox = new Outbox<QueuedCall>('clerk', { send: client.send });
   */
  readonly send: (
    call: QueuedCall,
    options: { readonly idempotencyKey: string; readonly signal: AbortSignal },
  ) => Promise<unknown>;
}

function baseOf(baseUrl: string): URL {
  // Where there is no page, an address has to be whole.
  const { location } = globalThis as { location?: { readonly href: string } };
  try {
    const url = new URL(baseUrl, location?.href);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) {
      const path = url.pathname.replace(/\/+$/, '');
      return new URL(`${path.endsWith(API_BASE) ? path.slice(0, -API_BASE.length) : path}/`, url.origin);
    }
  } catch {
    // Said below, without the address: it may hold a secret.
  }
  const issues = [{ path: 'baseUrl', message: 'not an http(s) address without user and password' }];
  throw new ContractError('createClient: baseUrl is not an http(s) address without user and password', issues);
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => `0${byte.toString(16)}`.slice(-2)).join('');
}

function settingsOf(options: ClientOptions): Settings {
  return {
    // Asked for late: a page may put another one in its place.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    timeout: options.timeout ?? 20_000,
    now: options.now ?? (() => new Date()),
    wait: options.wait ?? waitFor,
    newKey: options.newKey ?? randomKey,
    random: options.random ?? Math.random,
    base: baseOf(options.baseUrl),
    region: options.region,
    getToken: options.getToken,
    retry: retryWith(options.retry),
  };
}

/**
 * A typed client of a back end: each answer is checked, what may be tried again is.
 *
 * @throws {ContractError} where `baseUrl` is no address.
 * @example
 * const client = createClient({ baseUrl: 'https://jiaogai.example.gov.cn', getToken: () => session.accessToken });
 * for await (const plan of client.plans.list()) console.log(plan.title, plan.tasks);
 */
export function createClient(options: ClientOptions): Client {
  mendFloor();
  const caller = new Caller(settingsOf(options));
  return {
    plans: plansOf(caller),
    tasks: tasksOf(caller),
    reports: reportsOf(caller),
    targets: targetsOf(caller),
    records: recordsOf(caller),
    rosters: rostersOf(caller),
    calendars: calendarsOf(caller),
    units: unitsOf(caller),
    regions: regionsOf(caller),
    minutes: minutesOf(caller),
    files: filesOf(caller),
    audit: auditOf(caller),
    rounds: roundsOf(caller),
    summary: summaryOf(caller),
    ledger: ledgerOf(caller),
    events: (asked) => followEvents(caller, asked),
    // The outbox is what tries again.
    send: ({ endpoint, ...call }, sending) =>
      caller.deliver(endpoint, { ...(call as Call<KeyedName>), ...sending, retry: 0 }),
  };
}
