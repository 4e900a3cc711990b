import { quotaFault, type QuotaFault } from './quota-fault.js';

/** A junior school that takes part in the sharing out. */
export interface SeatSchool {
  readonly id: string;
  /** Pupils who leave it this year, a whole number: by these the places are shared. */
  readonly pupils: number;
  /** How many of them apply; null or absent: no school gets more than its pupils. */
  readonly applicants?: number | null;
}

/** What one school gets, and how that came about. */
export interface SeatShare {
  readonly id: string;
  readonly seats: number;
  /** places × pupils ÷ all pupils, before anything is rounded or capped. */
  readonly exact: number;
  /** The whole part of the last round in which it took part, and the place that its remainder won there. */
  readonly whole: number;
  readonly hasExtra: boolean;
  /** It got as many as apply; what was left went to the others in another round. */
  readonly isCapped: boolean;
}

export interface SeatAllocation {
  readonly ok: true;
  readonly method: 'largest-remainder';
  /** In the order of the schools as given. */
  readonly shares: readonly SeatShare[];
  /** Places that nobody applies for. */
  readonly left: number;
}

interface Entry {
  readonly id: string;
  readonly pupils: number;
  readonly cap: number;
}

type Round = Map<string, { whole: number; hasExtra: boolean }>;

/** Products of the two stay far below 2^53, so remainders are exact. */
const MOST_PLACES = 1_000_000;
const MOST_PUPILS = 1_000_000;

const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

/** Ties: the larger remainder, then the larger school, then the smaller id. Remainders are whole numbers, so ties are exact. */
function roundOf(places: number, entries: readonly Entry[]): Round {
  const total = entries.reduce((sum, { pupils }) => sum + pupils, 0);
  const parts = entries.map(({ id, pupils }) => {
    const rest = (places * pupils) % total;
    return { id, pupils, rest, whole: (places * pupils - rest) / total };
  });
  const given = parts.reduce((sum, { whole }) => sum + whole, 0);
  const order = [...parts].sort((a, b) => b.rest - a.rest || b.pupils - a.pupils || (a.id < b.id ? -1 : 1));
  const winners = new Set(order.slice(0, places - given).map(({ id }) => id));
  return new Map(parts.map(({ id, whole }) => [id, { whole, hasExtra: winners.has(id) }]));
}

function faultOf(places: number, schools: readonly SeatSchool[]): QuotaFault | null {
  if (!isCount(places, MOST_PLACES)) return quotaFault('out-of-range', 'places');
  const ids = new Set<string>();
  for (let at = 0; at < schools.length; at += 1) {
    const { id, pupils, applicants = null } = schools[at] ?? ({} as SeatSchool);
    if (typeof id !== 'string' || id === '' || ids.has(id)) return quotaFault('out-of-range', `schools.${at}.id`);
    if (!isCount(pupils, MOST_PUPILS)) return quotaFault('out-of-range', `schools.${at}.pupils`);
    if (applicants !== null && !isCount(applicants, MOST_PUPILS))
      return quotaFault('out-of-range', `schools.${at}.applicants`);
    ids.add(id);
  }
  return null;
}

/**
 * Shares the places of a senior high school out to junior schools (指标到校) by largest remainder, in proportion to their
 * pupils. That good senior schools share their places out to the junior schools of their area is 教基二〔2016〕4号; by
 * which method it does not say, and largest remainder keeps each school within one place of its exact share. Ties go to
 * the larger school, then to the smaller id. No school gets more than apply: what it leaves is shared out among the others
 * in the same way, until nothing is left or nobody applies. As with every method of this kind, one place more in all may
 * cost a single school one.
 *
 * @example
 * const shared = allocateSeats({ places: 300, schools: [{ id: 'a', pupils: 410 }, { id: 'b', pupils: 190 }] });
 * if (shared.ok) shared.shares[0].seats; // 205
 */
export function allocateSeats(facts: {
  readonly places: number;
  readonly schools: readonly SeatSchool[];
}): SeatAllocation | QuotaFault {
  const { places, schools } = facts;
  const fault = faultOf(places, schools);
  if (fault) return fault;
  const entries = schools.map(({ id, pupils, applicants }) => ({
    id,
    pupils,
    cap: Math.min(pupils, applicants ?? pupils),
  }));
  const total = entries.reduce((sum, { pupils }) => sum + pupils, 0);
  const [last, capped]: [Round, Set<string>] = [new Map(), new Set()];
  let open: Entry[] = entries.filter(({ pupils }) => pupils > 0);
  let left = places;
  for (let isSettled = false; !isSettled && open.length > 0;) {
    const round = roundOf(left, open);
    round.forEach((part, id) => last.set(id, part));
    const over = open.filter(({ id, cap }) => round.get(id)!.whole + Number(round.get(id)!.hasExtra) > cap);
    const full = new Set(over.map(({ id }) => id));
    full.forEach((id) => capped.add(id));
    open = open.filter(({ id }) => !full.has(id));
    left -= over.reduce((sum, { cap }) => sum + cap, 0);
    isSettled = full.size === 0;
    if (isSettled) left = 0;
  }
  const shares = entries.map(({ id, pupils, cap }) => {
    const { whole, hasExtra } = last.get(id) ?? { whole: 0, hasExtra: false };
    const isCapped = capped.has(id);
    const exact = total === 0 ? 0 : (places * pupils) / total;
    return { id, seats: isCapped ? cap : whole + Number(hasExtra), exact, whole, hasExtra, isCapped };
  });
  return { ok: true, method: 'largest-remainder', shares, left };
}

/** Places and what has become of them; null: not reported. */
export interface SeatQuota {
  readonly places: number;
  readonly applied: number | null;
  readonly offered: number | null;
  readonly confirmed: number | null;
}

export interface SeatVerdict {
  readonly ok: true;
  /** `tight` from nine applicants for ten places on; `short` when more apply than there are places. */
  readonly status: 'notReported' | 'open' | 'tight' | 'short';
  /** Applicants for each place; null without either. */
  readonly demand: number | null;
  /** Applicants beyond the places; 0 when there are enough. */
  readonly missing: number;
  /** Places not yet offered, and offers not yet confirmed; null: not reported. */
  readonly toOffer: number | null;
  readonly toConfirm: number | null;
  /** More was offered than there are places. */
  readonly isOverOffered: boolean;
}

const TIGHT = 0.9;

/**
 * How places stand against those who want them, with an early warning before demand passes supply.
 *
 * @example
 * const seats = seatVerdict({ places: 1170, applied: 1100, offered: 600, confirmed: 420 });
 * if (seats.ok) seats.status; // 'tight'
 */
export function seatVerdict({ places, applied, offered, confirmed }: SeatQuota): SeatVerdict | QuotaFault {
  if (!isCount(places, MOST_PLACES)) return quotaFault('out-of-range', 'places');
  for (const [field, value] of Object.entries({ applied, offered, confirmed })) {
    if (value !== null && !isCount(value, MOST_PUPILS)) return quotaFault('out-of-range', field);
  }
  if (offered !== null && applied !== null && offered > applied) return quotaFault('wrong-order', 'offered');
  if (confirmed !== null && offered !== null && confirmed > offered) return quotaFault('wrong-order', 'confirmed');
  const demand = applied === null || places === 0 ? null : applied / places;
  const isTight = applied !== null && applied > 0 && applied >= places * TIGHT;
  return {
    ok: true,
    status: applied === null ? 'notReported' : applied > places ? 'short' : isTight ? 'tight' : 'open',
    demand,
    missing: Math.max(0, (applied ?? 0) - places),
    toOffer: offered === null ? null : Math.max(0, places - offered),
    toConfirm: offered === null || confirmed === null ? null : offered - confirmed,
    isOverOffered: offered !== null && offered > places,
  };
}
