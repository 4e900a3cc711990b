import type { Target } from '../../src/sdk/model/index.js';
import type { ExpectedTarget } from './expected-plan.js';
import { ask, miss, type Marking } from './score-marking.js';
import { overlaps, pair, sameText, touches } from './score-match.js';

interface Due {
  due?: string | null;
  dueAlternatives?: string[];
}

export function scoreDue(m: Marking, words: string, label: Due, given: string | null): void {
  const tally = m.score.tallies.due;
  const alternatives = label.dueAlternatives ?? [];
  const isRight = given !== null && (given === label.due || (label.due ? alternatives.includes(given) : false));
  const isFree = !label.due && (given === null || alternatives.includes(given));
  if (isFree) return;
  if (label.due) tally.asked++;
  if (given !== null) tally.given++;
  if (isRight) tally.hits++;
  else miss(m, 'due', '≠', `${words}: ${given}, not ${label.due ?? 'any'}`);
}

export function scoreDeadlines(m: Marking): void {
  const tally = m.score.tallies.due;
  const labels = m.expected.deadlines;
  const pairs = pair(labels, m.plan.deadlines, (label, given) => {
    if (label.date !== given.date) return 0;
    if (label.date === null) return touches(label.recurrence, given.recurrence?.text) ? 2 : 0;
    if (!label.quote) return 2;
    return m.finder.all(label.quote).some((place) => overlaps(place, given.at)) ? 2 : 0;
  });
  for (const label of labels) {
    if (label.optional) continue;
    tally.asked++;
    if (!pairs.has(label)) {
      miss(m, 'due', '-', `deadline ${label.date ?? label.recurrence}`);
      continue;
    }
    tally.hits++;
    tally.given++;
  }
  const used = new Set(pairs.values());
  const figures = m.expected.targets.flatMap((target) => m.finder.all(target.quote));
  for (const given of m.plan.deadlines) {
    // A bare frequency (每年, 每学期) is a rhythm of work, not a day by which something is due.
    const isBare = !/[底末前初日周]|\d月/.test(given.recurrence?.text ?? '');
    const isRhythm = given.date === null && (isBare || figures.some((place) => overlaps(place, given.at)));
    const isNamed = labels.some((label) => label.date !== null && label.date === given.date);
    if (used.has(given) || isRhythm || isNamed) continue;
    tally.given++;
    miss(m, 'due', '+', `deadline ${given.date ?? given.recurrence?.text}: ${given.quote}`);
  }
}

/** 5个工作日 counts 工作日 or 个工作日: both are right. */
function sameUnit(a: string, b: string): boolean {
  const bare = (unit: string): string => (unit.length > 1 ? unit.replace(/^个/, '') : unit);
  return sameText(bare(a), bare(b));
}

function rankTarget(m: Marking, label: ExpectedTarget, target: Target): number {
  const isValue = [label.value, ...(label.altValues ?? [])].includes(target.value);
  if (!isValue || (label.valueMax ?? null) !== (target.valueMax ?? null)) return 0;
  const isThere = target.at
    ? m.finder.all(label.quote).some((place) => overlaps(place, target.at!))
    : touches(label.quote, target.quote);
  if (!isThere) return 0;
  const right = new Set<string>([label.comparator, ...(label.altComparators ?? [])]);
  if (label.comparator === 'equal') right.add('atLeast');
  if (!label.optional && !right.has(target.comparator)) return 0;
  return (
    1 +
    (sameUnit(label.unit, target.unit) ? 2 : 0) +
    (label.optional ? 0 : 1) +
    (touches(label.subject, target.subject, 1) ? 0.5 : 0)
  );
}

function scoreTargetDetails(m: Marking, label: ExpectedTarget, given: Target): void {
  const name = `${label.quote} (${label.value})`;
  if (label.unit && !label.altValues)
    ask(m, 'details', sameUnit(label.unit, given.unit), `${name} unit ${given.unit}, not ${label.unit}`);
  if (label.per)
    ask(m, 'details', touches(label.per, given.per?.text, 1), `${name} per ${given.per?.text}, not ${label.per}`);
  if (label.subject)
    ask(
      m,
      'details',
      touches(label.subject, given.subject, 1),
      `${name} subject ${given.subject}, not ${label.subject}`,
    );
  if (label.isStrict || given.isStrict)
    ask(m, 'details', Boolean(label.isStrict) === given.isStrict, `${name} strict ${given.isStrict}`);
  if (label.isApproximate || given.isApproximate) {
    ask(
      m,
      'details',
      Boolean(label.isApproximate) === given.isApproximate,
      `${name} approximate ${given.isApproximate}`,
    );
  }
}

export function scoreTargets(m: Marking): void {
  const tally = m.score.tallies.targets;
  const pairs = pair(m.expected.targets, m.plan.targets, (label, target) => rankTarget(m, label, target));
  for (const label of m.expected.targets) {
    if (label.optional) continue;
    tally.asked++;
    const given = pairs.get(label);
    if (!given) {
      miss(
        m,
        'targets',
        '-',
        `${label.quote} ${label.comparator} ${label.value}${label.valueMax ? `~${label.valueMax}` : ''} ${label.unit}`,
      );
      if (label.due) m.score.tallies.due.asked++;
      continue;
    }
    tally.hits++;
    tally.given++;
    scoreTargetDetails(m, label, given);
    scoreDue(m, label.quote, label, given.due);
  }
  const used = new Set(pairs.values());
  const soft = m.expected.targets.filter((label) => label.optional);
  for (const target of m.plan.targets) {
    if (used.has(target) || soft.some((label) => rankTarget(m, label, target) > 0)) continue;
    tally.given++;
    miss(
      m,
      'targets',
      '+',
      `${target.quote} ${target.comparator} ${target.value}${target.valueMax ? `~${target.valueMax}` : ''} ${target.unit}`,
    );
  }
}
