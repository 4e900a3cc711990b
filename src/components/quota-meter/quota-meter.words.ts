import type { ReadingNote } from '../../sdk/rules/measure.js';
import type { RecordFault } from '../../sdk/rules/measure-records.js';
import type { QuotaVerdict } from '../../sdk/rules/quota-standing.js';
import type { SeatVerdict } from '../../sdk/rules/allocate-seats.js';
import type { QuotaWords } from '../internal/quota-words.js';
import type { MeterFault } from './quota-meter.model.js';

/** The sentences that a meter is first drawn with. */
export interface MeterFaceWords extends QuotaWords {
  /** What a screen reader says of the drawing. */
  told(amount: string, goal: string, state: string): string;
  readonly loading: string;
}

/** Who is expected to report. */
export type Member = 'unit' | 'person';

/** The sentences that come with the hands. */
export interface MeterHandWords {
  /** What opens the panels below a meter. */
  readonly panels: Readonly<Record<'source' | 'table', string>>;
  records(count: number): string;
  /** How far there is to go, or how much more it is; `gap` is above 0 when something is missing or too much. */
  gap(gap: number, unit: string, isCap: boolean): string;
  /** How many of the roster have reported; who has not is no zero. */
  reported(count: number, all: number, member: Member): string;
  /** Of a goal that each member has to reach: what stands behind the number of those who have. */
  readonly reached: Readonly<Record<Member, string>>;
  eachGoal(goal: string, all: number | null, member: Member): string;
  /** Where the pace leads. */
  reachedOn(date: string): string;
  leadsTo(date: string, amount: string): string;
  readonly noForecast: Readonly<Record<NonNullable<QuotaVerdict['noForecast']>, string>>;
  readonly kinds: Readonly<Record<'eligibility' | 'schedule' | 'ratio', string>>;
  /** Between two things that are said. */
  readonly stop: string;
  readonly seeSource: string;
  readonly noSource: string;
  readonly rows: Readonly<
    Record<
      | 'value'
      | 'denominator'
      | 'goal'
      | 'baseline'
      | 'share'
      | 'gap'
      | 'expected'
      | 'forecast'
      | 'period'
      | 'state'
      | 'counted'
      | 'notes',
      string
    >
  >;
  period(start: string | null, end: string | null): string;
  readonly members: Readonly<Record<Member | 'amount' | 'state' | 'records' | 'stranger', string>>;
  readonly recordHeads: Readonly<Record<'on' | 'who' | 'quantity' | 'note', string>>;
  showAll(count: number): string;
  showing(shown: number, all: number): string;
  readonly notReported: string;
  note(note: ReadingNote): string;
  /** What is wrong with an attribute, a target or its place in a plan. */
  fault(fault: MeterFault): string;
  faults(count: number): string;
  recordFault(fault: RecordFault): string;
  readonly missing: string;
  readonly noRecords: string;
  /** Why there is no data, by the code of the error. */
  failed(code: string, what: 'plan' | 'records'): string;
  readonly kept: string;
  readonly retry: string;
  /** Lines of the trend. */
  readonly trend: Readonly<Record<'value' | 'wanted' | 'forecast', string>>;
  readonly today: string;
  readonly seats: SeatWords;
}

/** The sentences of places and applications. */
export interface SeatWords {
  readonly places: string;
  readonly applied: string;
  readonly offered: string;
  readonly confirmed: string;
  readonly status: Readonly<Record<SeatVerdict['status'], string>>;
  people(count: number): string;
  missing(count: number): string;
  left(count: number): string;
  readonly overOffered: string;
  readonly school: string;
  readonly pupils: string;
  readonly exact: string;
  readonly whole: string;
  readonly extra: string;
  readonly shared: string;
  readonly capped: string;
  readonly explained: string;
  readonly basis: string;
  readonly total: string;
  unplaced(count: number): string;
}

/** Every sentence of `<quota-meter>`. */
export type MeterWords = MeterFaceWords & MeterHandWords;
