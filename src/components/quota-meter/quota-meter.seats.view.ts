import {
  allocateSeats,
  seatVerdict,
  type SeatAllocation,
  type SeatQuota,
  type SeatVerdict,
} from '../../sdk/rules/allocate-seats.js';
import { clip } from '../internal/clip.js';
import { fault, type MeterFault } from './quota-meter.model.js';

/** A junior school as the page names it. */
export interface NamedSchool {
  readonly id: string;
  readonly name: string;
  readonly pupils: number;
}

/** Places and what has become of them, and how they are shared out where schools are named. */
export interface SeatModel {
  readonly ok: true;
  readonly quota: SeatQuota;
  readonly verdict: SeatVerdict;
  readonly schools: readonly NamedSchool[];
  readonly allocation: SeatAllocation | undefined;
}

type Loose = Readonly<Record<string, unknown>>;

/** A page cannot bear more, and no bureau has them. */
const MOST_SCHOOLS = 2000;

function parse(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return undefined;
  }
}

/** Null where nobody has said; what is no number is told as a fault by the rule. */
const countIn = (value: unknown): number | null => (value == null || value === '' ? null : (value as number));

function allocate(places: number, list: readonly unknown[]): SeatModel['allocation'] | MeterFault {
  const schools = list.map((each) => {
    const { id, name, pupils, applicants } = Object(each) as Loose;
    return { id: clip(id, 128) || clip(name, 128), pupils: pupils as number, applicants: countIn(applicants) };
  });
  const allocation = allocateSeats({ places, schools });
  return allocation.ok ? allocation : fault(allocation.code, allocation.field, '');
}

/** Reads places as a page hands them over, as an object or as its JSON, and judges them. Nothing of it is trusted. */
export function readSeats(given: unknown): SeatModel | MeterFault {
  try {
    return seatModel(given);
  } catch {
    // A getter or proxy that a page handed over may throw anything.
    return fault('cannot-be-read', 'seats', '');
  }
}

function seatModel(given: unknown): SeatModel | MeterFault {
  const input = parse(given);
  if (typeof input !== 'object' || input === null) return fault('cannot-be-read', 'seats', given);
  const { places, applied, offered, confirmed, schools } = input as Loose;
  const quota = {
    places: places as number,
    applied: countIn(applied),
    offered: countIn(offered),
    confirmed: countIn(confirmed),
  };
  const verdict = seatVerdict(quota);
  if (!verdict.ok) return fault(verdict.code, verdict.field, (input as Loose)[verdict.field]);
  if (schools === undefined) return { ok: true, quota, verdict, schools: [], allocation: undefined };
  if (!Array.isArray(schools) || schools.length > MOST_SCHOOLS) return fault('cannot-be-read', 'seats', '');
  const allocation = allocate(quota.places, schools);
  if (allocation && !allocation.ok) return allocation;
  const named = (schools as Loose[]).map(({ id, name, pupils }) => ({
    id: clip(id, 128) || clip(name, 128),
    name: clip(name, 60) || clip(id, 60),
    pupils: pupils as number,
  }));
  return { ok: true, quota, verdict, schools: named, allocation };
}
