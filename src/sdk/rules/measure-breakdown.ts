import type { Roster, Target } from '../model/index.js';
import { expectedOf, figuresOf, strangersOf, type Figures } from './measure-parts.js';
import type { Tally } from './measure-tally.js';
import type { QuotaVerdict } from './quota-standing.js';
import type { QuotaStatus } from './quota-status.js';

/** The part of one unit or person in a reading. */
export interface ReadingPart {
  readonly kind: 'unit' | 'person';
  readonly id: string;
  readonly name: string;
  /** Stands in the roster. */
  readonly isExpected: boolean;
  /** Null: not reported. */
  readonly amount: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Null: it has reported, and has no goal of its own. */
  readonly status: QuotaStatus | null;
  /** How many records. */
  readonly count: number;
}

/** Every member of the roster, then whoever else has records; who has none does not vanish. */
export function breakdownOf(
  tally: Tally,
  target: Target,
  roster: Roster | null,
  judge: (value: number | null) => QuotaStatus,
): ReadingPart[] {
  const kind = tally.rule.each === 'person' ? 'person' : 'unit';
  const expected = expectedOf(tally, roster, kind);
  const known = (expected ?? []).map((each) => ({ ...each, isExpected: true }));
  const others = strangersOf(tally, expected).map((each) => ({ ...each, isExpected: false }));
  return [...known, ...others].map((each) => {
    const part = tally.parts.get(each.id);
    const figures = figuresOf(tally, target, part ? [part] : [], roster, each.id);
    const hasGoal = tally.rule.each !== 'region';
    const unknown = part && figures.value === null ? 'denominatorUnknown' : null;
    const status = !part ? 'notReported' : (unknown ?? (hasGoal ? judge(figures.value) : null));
    return { kind, ...each, ...figures, status, count: part?.count ?? 0 };
  });
}

/** What a share or an average of the reported alone says of all is open while some of the roster have not reported. */
export function readingStatus(
  tally: Tally,
  target: Target,
  roster: Roster | null,
  figures: Figures,
  verdict: QuotaVerdict,
  asOf: string,
  end: string | null,
): QuotaStatus {
  if (figures.amount === null) return 'notReported';
  if (figures.value === null) return 'denominatorUnknown';
  const { of, size, counts } = tally.rule;
  const isOfReported = size === null && (of ?? (counts === 'members' ? 'persons' : 'records')) === 'records';
  const isOfSome = (target.measure === 'share' || target.measure === 'average') && isOfReported;
  if (verdict.status !== 'met' || !isOfSome) return verdict.status;
  const isMissing = (expectedOf(tally, roster, 'unit') ?? []).some(({ id }) => !tally.parts.has(id));
  return !isMissing ? 'met' : end !== null && asOf > end ? 'notReported' : 'onTrack';
}
