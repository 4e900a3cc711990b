/** What a back end has measured becomes what the board shows. */
import type { TargetResource } from '../../sdk/contract/index.js';
import type { Plan, Target } from '../../sdk/model/index.js';
import type { Reading, ReadingNote } from '../../sdk/rules/measure.js';
import { quotaVerdict } from '../../sdk/rules/measure-verdict.js';
import { countRuleOf } from '../../sdk/rules/measure-words.js';
import { quotaFault } from '../../sdk/rules/quota-fault.js';
import type { Entry, Measured } from './quota-board.entry.js';

type Answer = NonNullable<TargetResource['reading']>;

const NONE = { goal: null, each: null, behind: 0, members: 0, member: 'unit', isOwn: null } as const;

const CANNOT: Measured = {
  ...NONE,
  reading: undefined,
  fault: quotaFault('cannot-be-read', 'reading'),
  status: null,
  value: null,
  told: null,
};

/** Of a target that each member has to reach, how many have was counted, and of how many. */
function eachOf(target: Target, { amount, value, denominator, goal }: Answer): Measured['each'] {
  if (denominator !== goal || amount !== value) return null;
  const each = countRuleOf(target)?.each;
  return each === 'unit' || each === 'person' ? each : 'any';
}

function verdictOf(target: Target, { value, start, asOf }: Answer): { gap: number | null; status: string } {
  const { valueMax: targetMax, due } = target;
  const verdict = quotaVerdict({ ...target, value, target: target.value, targetMax, start, due, asOf });
  return verdict.ok ? verdict : { gap: null, status: '' };
}

function measuredOf(target: Target, answer: Answer): Measured {
  const { value, goal, status, start } = answer;
  const each = eachOf(target, answer);
  const verdict = verdictOf(target, answer);
  // A rule that only the server knows may count otherwise: then nothing is said that would contradict it.
  const isAlike = !each && (verdict.status === 'met') === (status === 'met');
  const reading: Reading = {
    ...answer,
    ok: true,
    targetId: target.id,
    rule: null,
    share: null,
    gap: isAlike ? verdict.gap : null,
    expected: null,
    forecast: null,
    noForecast: null,
    breakdown: [],
    records: [],
    faults: [],
    notes: answer.notes as ReadingNote[],
  };
  const told = isAlike && verdict.status === status ? { value, start } : null;
  return { ...NONE, reading, fault: undefined, status, value, goal, each, told };
}

/** A figure to reach is counted; anything else only where a rule of the server says how. */
function isCounted({ kind }: Target, reading: Answer | null | undefined): boolean {
  return kind === 'target' || (!!reading && !reading.notes.some((note) => /^rule-(?:assumed|missing)$/.test(note)));
}

/** All targets of a plan with their readings; one that the server does not name is not measured. */
export function entriesServed({ targets }: Plan, answers: ReadonlyMap<string, TargetResource>): Entry[] {
  return targets.map((target, index) => {
    const answer = answers.get(target.id);
    const reading = answer?.reading;
    const isFigure = isCounted(target, reading);
    const measured = reading ? measuredOf(target, reading) : answer && CANNOT;
    return { index, target, isFigure, measured: isFigure ? measured : undefined };
  });
}
