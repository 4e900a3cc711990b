import type { Roster, Target } from '../model/index.js';
import type { Tally, TallyPart } from './measure-tally.js';
import { REGION } from './measure-tally.js';

/** A unit or person who is expected to report. */
export interface Expected {
  readonly id: string;
  readonly name: string;
}

/** What was counted, of how many, and what that makes. */
export interface Figures {
  /** What was counted; null: nothing was reported. */
  readonly amount: number | null;
  readonly denominator: number | null;
  /** Null: not reported, or no denominator. */
  readonly value: number | null;
}

const NOTHING: Figures = { amount: null, denominator: null, value: null };

/** Sums of decimals depend on their order in the last place; what is shown does not. */
const tidy = (value: number): number => (Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value);

function amountOf({ rule }: Tally, parts: readonly TallyPart[]): number {
  if (rule.counts === 'members') {
    const named = new Set<string>();
    parts.forEach((part) => part.named?.forEach((id) => named.add(id)));
    return named.size;
  }
  const add = (sum: number, part: TallyPart): number =>
    sum + (rule.counts === 'records' ? part.count : rule.counts === 'latest' ? (part.level?.quantity ?? 1) : part.sum);
  return parts.reduce(add, 0);
}

/** Who of the roster is expected in a span; null without a roster that names any. */
export function expectedOf(tally: Tally, roster: Roster | null, kind: 'unit' | 'person'): readonly Expected[] | null {
  const { members, from, to } = tally;
  const isExpected = (each: { id: string; from: string | null; to: string | null }): boolean =>
    (members === null || members.has(each.id)) && (each.from ?? '') <= to && (each.to ?? '~') >= from;
  const all =
    kind === 'unit'
      ? roster?.units.filter(isExpected)
      : roster?.persons.filter(isExpected).map((each) => ({ ...each, name: each.label || each.id }));
  return all && all.length > 0 ? all.map(({ id, name }) => ({ id, name })) : null;
}

/** What shares and averages are of; `unitId` null: of all. */
function denominatorOf(
  tally: Tally,
  target: Target,
  parts: readonly TallyPart[],
  roster: Roster | null,
  unitId: string | null,
): number | null {
  const { size, counts } = tally.rule;
  const of = tally.rule.of ?? (counts === 'members' ? 'persons' : 'records');
  if (size !== null) {
    const known = new Set(expectedOf(tally, roster, 'unit')?.map(({ id }) => id));
    const sizes = (roster?.units ?? []).filter(({ id }) => (unitId === null ? known.has(id) : id === unitId));
    const all = sizes.map((unit) => unit.sizes[size]);
    return all.length > 0 && all.every((each) => each !== undefined) ? all.reduce((a, b) => a + b, 0) : null;
  }
  if (of === 'records') {
    const sum = parts.reduce((total, part) => total + part.of, 0);
    const silent = parts.reduce((total, part) => total + part.count - part.withOf, 0);
    // An average of single values is of as many as there are; a share without its whole is none.
    return target.measure === 'average' ? sum + silent : silent > 0 ? null : sum;
  }
  const expected = expectedOf(tally, roster, of === 'units' ? 'unit' : 'person');
  if (!expected || unitId === null) return expected?.length ?? null;
  if (of === 'units') return 1;
  const ids = new Set(expected.map(({ id }) => id));
  return roster?.persons.filter((each) => each.unitId === unitId && ids.has(each.id)).length ?? null;
}

function increaseOf(tally: Tally, { baseline, unit }: Target, amount: number): number | null {
  const isLevel = tally.rule.counts === 'latest';
  if (unit !== '%') return isLevel ? (baseline === null ? null : amount - baseline) : amount;
  if (baseline === null || baseline <= 0) return null;
  return (100 * (isLevel ? amount - baseline : amount)) / baseline;
}

/** The figures of some parts of a tally, never NaN: what cannot be reckoned is null. */
export function figuresOf(
  tally: Tally,
  target: Target,
  parts: readonly TallyPart[],
  roster: Roster | null,
  unitId: string | null = null,
): Figures {
  if (parts.length === 0) return NOTHING;
  const amount = tidy(amountOf(tally, parts));
  if (target.measure === 'count') return { amount, denominator: null, value: amount };
  if (target.measure === 'increase') {
    const value = increaseOf(tally, target, amount);
    return { amount, denominator: target.baseline, value: value === null ? null : tidy(value) };
  }
  const denominator = denominatorOf(tally, target, parts, roster, unitId);
  const whole = target.measure === 'average' ? 1 : target.unit === '‰' ? 1000 : 100;
  const value = denominator === null || denominator <= 0 ? null : tidy((amount * whole) / denominator);
  return { amount, denominator, value };
}

/** Parts beside those that are expected, by id, the region's own left out. */
export function strangersOf(tally: Tally, expected: readonly Expected[] | null): Expected[] {
  const known = new Set(expected?.map(({ id }) => id));
  const ids = [...tally.parts.keys()].filter((id) => id !== REGION && !known.has(id));
  return ids.sort().map((id) => ({ id, name: id }));
}
