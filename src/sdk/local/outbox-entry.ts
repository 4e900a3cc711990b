/** What waits in an outbox, as a value. */
import { isJiaogaiError, type DataIssue } from '../errors.js';
import { issuesOf } from '../part-errors.js';
import { CLAIM_MS, isRefusal } from './sending.js';

/**
 * Why a request is sent no more by itself. `refused`: the other side said no for good; `failing`: it breaks over this one
 * each time; `unsure`: it was tried so long ago that the other side has forgotten its key, and may have arrived.
 */
export type ParkReason = 'refused' | 'failing' | 'unsure';

/** What the other side said of a request that is parked. */
export interface ParkFault {
  /** Null where it did not answer with one. */
  readonly status: number | null;
  /** The code of its problem document, such as `rule-broken`. */
  readonly code: string | null;
  readonly issues: readonly DataIssue[];
}

/** A request as it waits. Plain data all through. */
export interface QueuedRequest<R> {
  /** Names it, and goes with every try. */
  readonly idempotencyKey: string;
  readonly request: R;
  /** Milliseconds since 1970. */
  readonly queuedAt: number;
  readonly state: 'queued' | 'parked';
  /** When it was first tried; from then on it may have arrived. Null: it has not left. */
  readonly triedAt: number | null;
  /** How often the other side broke over it. */
  readonly breaks: number;
  /** Which tab is at it, and since when. */
  readonly claim: { readonly by: string; readonly at: number } | null;
  readonly reason: ParkReason | null;
  readonly fault: ParkFault | null;
}

/** So often may the other side break over one request before the others go first. */
export const MAX_BREAKS = 8;

export function newEntry<R>(idempotencyKey: string, request: R, queuedAt: number): QueuedRequest<R> {
  const state = 'queued' as const;
  return { idempotencyKey, request, queuedAt, state, triedAt: null, breaks: 0, claim: null, reason: null, fault: null };
}

/** Whether what is stored is a request: a device keeps things for years, and not always whole. */
export function isEntry(value: unknown): value is QueuedRequest<unknown> {
  const { idempotencyKey, state, claim, triedAt, breaks, request } = Object(value) as Partial<QueuedRequest<unknown>>;
  const isClaim = claim === null || (typeof claim?.by === 'string' && typeof claim.at === 'number');
  return (
    typeof idempotencyKey === 'string' &&
    (state === 'queued' || state === 'parked') &&
    isClaim &&
    (triedAt === null || typeof triedAt === 'number') &&
    typeof breaks === 'number' &&
    request !== undefined
  );
}

/** Whether a tab is at it that may still finish. */
export function isClaimed({ claim }: QueuedRequest<unknown>, now: number, tab = ''): boolean {
  return claim !== null && claim.by !== tab && Math.abs(now - claim.at) < CLAIM_MS;
}

export function park<R>(entry: QueuedRequest<R>, reason: ParkReason, fault: ParkFault | null = null): QueuedRequest<R> {
  return { ...entry, state: 'parked', claim: null, reason, fault };
}

function faultOf(error: unknown): ParkFault {
  const problem = isJiaogaiError(error, 'http') || isJiaogaiError(error, 'rule') ? (error.problem ?? null) : null;
  const status = isJiaogaiError(error, 'http') ? error.status : (problem?.status ?? null);
  return { status, code: problem?.code ?? null, issues: issuesOf(error) };
}

/** Codes with which the other side says that this one is what it will not have, though the status may be said of a moment. */
const FINAL_CODES = ['not-allowed', 'exists', 'conflict'];

/** What is left of a request whose try has failed: free for the next one, or parked. */
export function afterFailure<R>(entry: QueuedRequest<R>, error: unknown): QueuedRequest<R> {
  const fault = faultOf(error);
  const isFinal = isRefusal(error) || (fault.code !== null && FINAL_CODES.indexOf(fault.code) >= 0);
  if (isFinal) return park(entry, 'refused', fault);
  const breaks = entry.breaks + (fault.status === 500 ? 1 : 0);
  return breaks < MAX_BREAKS ? { ...entry, claim: null, breaks } : park({ ...entry, breaks }, 'failing', fault);
}
