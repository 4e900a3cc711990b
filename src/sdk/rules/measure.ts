import type { Calendar, CountRule, ReformRecord, Roster, Target } from '../model/index.js';
import { isDay } from './dates.js';
import { todayIn } from './today.js';
import { breakdownOf, readingStatus, type ReadingPart } from './measure-breakdown.js';
import { expectedOf, figuresOf, type Figures } from './measure-parts.js';
import { currentRecords, type RecordFault } from './measure-records.js';
import { newTally, tallyAll, type Tally } from './measure-tally.js';
import { quotaVerdict } from './measure-verdict.js';
import { countRuleOf } from './measure-words.js';
import { periodOf, type PeriodNote } from './period.js';
import { quotaFault, type QuotaFault } from './quota-fault.js';
import type { Forecast, QuotaVerdict } from './quota-standing.js';
import type { QuotaStatus } from './quota-status.js';

export type { ReadingPart } from './measure-breakdown.js';

/** What a reading needs beside target and records. */
export interface MeasureContext {
  /** The day as of which it is measured; or `now` with the plan's time zone (default Asia/Shanghai). */
  readonly asOf?: string;
  readonly now?: Date;
  readonly timeZone?: string;
  readonly roster?: Roster | null;
  readonly calendar?: Partial<Calendar> | null;
  /** How targets are counted; what has no rule is read from its words. */
  readonly rules?: readonly CountRule[];
  /** When the plan began: targets with a due date and no period are counted from here. */
  readonly start?: string | null;
}

/** What was taken as given, or is missing. */
export type ReadingNote =
  PeriodNote | 'rule-assumed' | 'rule-missing' | 'roster-missing' | 'baseline-missing' | 'some-not-reported';

/** A measured target (读数). Never NaN: what cannot be reckoned is null, and `status` or `notes` say why. */
export interface Reading {
  readonly ok: true;
  readonly targetId: string;
  readonly asOf: string;
  /** First and last day that count; null: open. */
  readonly start: string | null;
  readonly end: string | null;
  /** How it was counted; null: nobody said and the words do not tell. */
  readonly rule: CountRule | null;
  /** What was counted; of targets that each member has to reach, how many members have. Null: not reported. */
  readonly amount: number | null;
  readonly denominator: number | null;
  /** What is held against `goal`: the amount, or share, average, increase. */
  readonly value: number | null;
  /** The target's value; of targets that each member has to reach, the number of members, null without a roster. */
  readonly goal: number | null;
  readonly status: QuotaStatus;
  readonly share: number | null;
  readonly gap: number | null;
  readonly expected: number | null;
  readonly forecast: Forecast | null;
  readonly noForecast: QuotaVerdict['noForecast'];
  readonly breakdown: readonly ReadingPart[];
  /** The records behind the value, in the order in which they were given. */
  readonly records: readonly ReformRecord[];
  /** Faults of the whole list: what they concern does not count. */
  readonly faults: readonly RecordFault[];
  readonly notes: readonly ReadingNote[];
}

interface Plan {
  readonly target: Target;
  readonly tally: Tally;
  readonly start: string | null;
  readonly end: string | null;
  readonly notes: ReadingNote[];
  readonly rule: CountRule | null;
}

const NO_RULE = {
  kinds: [],
  counts: 'quantity',
  each: 'region',
  of: null,
  size: null,
  group: null,
  comparator: null,
  start: null,
} as const;

type Span = { readonly start: string | null; readonly end: string | null; readonly notes: readonly PeriodNote[] };

function spanOf(target: Target, rule: CountRule, asOf: string, context: MeasureContext): Span | QuotaFault {
  const { period = null, interval = 1 } = target.per ?? {};
  const start = rule.start ?? null;
  if (period === null) return { start: start ?? context.start ?? null, end: target.due, notes: [] };
  const on = target.due !== null && target.due < asOf ? target.due : asOf;
  const found = periodOf(period, on, {
    interval,
    anchor: start ?? context.start ?? null,
    calendar: context.calendar ?? null,
  });
  if (!found.ok) return found;
  const from = start !== null && start > found.start ? start : found.start;
  return {
    start: from,
    end: target.due !== null && target.due < found.end ? target.due : found.end,
    notes: found.notes,
  };
}

function planOf(target: Target, asOf: string, context: MeasureContext): Plan | QuotaFault {
  if (target.due !== null && !isDay(target.due)) return quotaFault('not-a-date', 'target.due');
  const given = context.rules?.find((each) => each.targetId === target.id);
  const guessed = given ? null : countRuleOf(target);
  const rule: CountRule = { ...NO_RULE, kinds: [], ...(given ?? guessed), targetId: target.id };
  const span = spanOf(target, rule, asOf, context);
  if ('ok' in span) return span;
  const { start, end } = span;
  if (start !== null && end !== null && end < start) return quotaFault('wrong-order', 'target.due');
  const notes: ReadingNote[] = [...span.notes];
  if (guessed) notes.push('rule-assumed');
  const to = end !== null && end < asOf ? end : asOf;
  const tally = newTally(rule, start ?? '', to, context.roster ?? null);
  return { target, tally, start, end, notes, rule: given || guessed ? rule : null };
}

/** A cumulative value only grows; a level may fall again. */
function isLevel({ tally, target }: Plan): boolean {
  const { counts, of, size } = tally.rule;
  if (target.measure === 'count') return counts === 'latest';
  return (
    target.measure === 'average' ||
    (target.measure === 'share' && size === null && (of ?? 'records') === 'records' && counts !== 'members')
  );
}

function verdictFor(plan: Plan, value: number | null, asOf: string): QuotaVerdict | QuotaFault {
  const { target, tally, start, end } = plan;
  return quotaVerdict({
    value,
    target: target.value,
    targetMax: target.valueMax,
    comparator: tally.rule.comparator ?? target.comparator,
    isStrict: target.isStrict,
    isApproximate: target.isApproximate,
    baseline: target.measure === 'increase' ? null : target.baseline,
    start,
    due: end,
    asOf,
    isLevel: isLevel(plan),
  });
}

function readTotal(plan: Plan, asOf: string, roster: Roster | null, figures: Figures): Partial<Reading> | QuotaFault {
  const verdict = verdictFor(plan, figures.value, asOf);
  if (!verdict.ok) return verdict.field === 'targetMax' ? { ...verdict, field: 'target.valueMax' } : verdict;
  const { ok: _, ...facts } = verdict;
  return {
    ...facts,
    ...figures,
    goal: plan.target.value,
    status: readingStatus(plan.tally, plan.target, roster, figures, verdict, asOf, plan.end),
  };
}

/** Each member has to reach it: the value is how many have. */
function readEach(
  plan: Plan,
  asOf: string,
  roster: Roster | null,
  parts: readonly ReadingPart[],
): Partial<Reading> | QuotaFault {
  const verdict = verdictFor(plan, null, asOf);
  if (!verdict.ok) return verdict;
  const each = plan.tally.rule.each === 'unit' ? 'unit' : 'person';
  const goal = expectedOf(plan.tally, roster, each)?.length ?? null;
  const judged = parts.filter(({ isExpected }) => goal === null || isExpected);
  const reported = judged.filter(({ status }) => status !== 'notReported');
  const amount = reported.length === 0 ? null : reported.filter(({ status }) => status === 'met').length;
  const has = (status: QuotaStatus): boolean => judged.some((part) => part.status === status);
  const isOver = plan.end !== null && asOf > plan.end;
  let status: QuotaStatus = 'onTrack';
  if (amount === null) status = 'notReported';
  else if (goal === null) status = 'denominatorUnknown';
  else if (has('missed')) status = 'missed';
  else if (isOver && has('notReported')) status = 'notReported';
  else if (has('behind')) status = 'behind';
  else if (amount === goal) status = 'met';
  const ratio = amount === null || goal === null ? null : amount / goal;
  const gap = amount === null || goal === null ? null : goal - amount;
  return {
    amount,
    value: amount,
    denominator: goal,
    goal,
    status,
    share: ratio,
    gap,
    expected: null,
    forecast: null,
    noForecast: 'no-baseline',
  };
}

function readingOf(
  plan: Plan,
  asOf: string,
  roster: Roster | null,
  faults: readonly RecordFault[],
): Reading | QuotaFault {
  const { target, tally, start, end, rule } = plan;
  const figures = figuresOf(tally, target, [...tally.parts.values()], roster);
  const breakdown = breakdownOf(tally, target, roster, (value) => {
    const verdict = verdictFor(plan, value, asOf);
    return verdict.ok ? verdict.status : 'notReported';
  });
  const isTotal = tally.rule.each === 'region';
  const read = isTotal ? readTotal(plan, asOf, roster, figures) : readEach(plan, asOf, roster, breakdown);
  if ('code' in read) return read;
  const notes = [...plan.notes];
  if (rule === null && tally.records.length === 0) notes.push('rule-missing');
  const isUnknown = read.status === 'denominatorUnknown';
  if (isUnknown) notes.push(target.measure === 'increase' && isTotal ? 'baseline-missing' : 'roster-missing');
  if (breakdown.some(({ isExpected, amount }) => isExpected && amount === null)) notes.push('some-not-reported');
  const head = {
    ok: true as const,
    targetId: target.id,
    asOf,
    start,
    end,
    rule,
    breakdown,
    records: tally.records,
    faults,
    notes,
  };
  return { ...head, ...read } as Reading;
}

/** What was never checked may hold anything: a rule answers, and does not throw. */
function guarded<T>(field: string, work: () => T): T | QuotaFault {
  try {
    return work();
  } catch {
    return quotaFault('cannot-be-read', field);
  }
}

/**
 * Measures targets from records, all in one pass; the answers stand in the order of the targets. Bad records do not count
 * and are named in `faults`; a target that cannot be measured answers with a fault of its own. Nothing is thrown.
 *
 * @example
 * const readings = measureTargets(plan.targets, records, { asOf: '2024-06-30', roster, calendar, start: plan.issuedOn });
 */
export function measureTargets(
  targets: readonly Target[],
  records: readonly ReformRecord[],
  context: MeasureContext,
): readonly (Reading | QuotaFault)[] {
  const isTime = context.now instanceof Date && !Number.isNaN(context.now.getTime());
  const asOf = context.asOf ?? (isTime ? todayIn(context.now!, context.timeZone ?? 'Asia/Shanghai') : '');
  if (!isDay(asOf)) return targets.map(() => quotaFault('not-a-date', context.asOf === undefined ? 'now' : 'asOf'));
  if (context.start != null && !isDay(context.start)) return targets.map(() => quotaFault('not-a-date', 'start'));
  const roster = context.roster ?? null;
  const plans = targets.map((target) => guarded('target', () => planOf(target, asOf, context)));
  const tallied = guarded('records', () => {
    const { records: current, faults } = currentRecords(records);
    const tallies = plans.flatMap((plan) => ('ok' in plan ? [] : [plan.tally]));
    tallyAll(tallies, current, roster);
    return { faults };
  });
  return plans.map((plan) => {
    if ('ok' in plan) return plan;
    return 'ok' in tallied ? tallied : guarded('roster', () => readingOf(plan, asOf, roster, tallied.faults));
  });
}

/**
 * Measures one target from records: value, denominator, status, forecast and how it was reached, breakdown, the records
 * behind it. Not reported is never zero, and who has no record at all stands in the breakdown.
 *
 * @example
 * const reading = measureTarget(target, records, { now: new Date(), roster, calendar });
 * if (reading.ok) reading.status; // 'behind'
 */
export function measureTarget(
  target: Target,
  records: readonly ReformRecord[],
  context: MeasureContext,
): Reading | QuotaFault {
  return measureTargets([target], records, context)[0]!;
}
