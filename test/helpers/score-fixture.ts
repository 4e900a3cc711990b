import type { OutlineEntry, Plan } from '../../src/sdk/model/index.js';
import type { ExpectedOutline, Fixture } from './expected-plan.js';
import { scoreDeadlines, scoreDue, scoreTargets } from './score-figures.js';
import { ask, CLASSES, countSet, miss, type Marking, type Score, type ScoreClass } from './score-marking.js';
import { align, emptyTally, Finder, norm, sameText, type Tally } from './score-match.js';
import { scoreTasks, scoreUnits } from './score-tasks.js';

function scoreMetadata(m: Marking): void {
  const { expected: e, plan: p } = m;
  const brackets = (s: string | null): string => norm(s);
  const oneOf = (given: string | null, right: (string | null | undefined)[]): boolean =>
    right.some((each) => sameText(each, given));
  ask(m, 'metadata', oneOf(p.title, [e.title, ...(e.titleAlternatives ?? [])]), `title ${p.title}`);
  ask(m, 'metadata', oneOf(p.issuer, [e.issuer, ...e.issuers]), `issuer ${p.issuer}, not ${e.issuer}`);
  const same = [...p.issuers].map(norm).sort().join() === [...e.issuers].map(norm).sort().join();
  ask(m, 'metadata', same, `issuers ${p.issuers.join()}, not ${e.issuers.join()}`);
  const isNumber = brackets(p.documentNumber) === brackets(e.documentNumber);
  ask(m, 'metadata', isNumber, `document number ${p.documentNumber}, not ${e.documentNumber}`);
  ask(m, 'metadata', p.issuedOn === e.issuedOn, `issued on ${p.issuedOn}, not ${e.issuedOn}`);
  const isTo = oneOf(p.recipients, [e.recipients, ...(e.recipientsAlternatives ?? [])]);
  ask(m, 'metadata', isTo, `recipients ${p.recipients}, not ${e.recipients}`);
}

function sameEntry(label: ExpectedOutline, given: OutlineEntry): boolean {
  if (norm(label.marker) !== norm(given.marker)) return false;
  return (
    label.heading === '' ||
    [label.heading, ...(label.headingAlternatives ?? [])].some((h) => sameText(h, given.heading))
  );
}

function scoreOutline(m: Marking): void {
  const labels = m.expected.outline;
  const given = m.plan.outline.filter((entry) => entry.level <= 3);
  const pairs = align(labels, given, sameEntry);
  const [found, used] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const tally = m.score.tallies.outline;
  for (const [i, j] of pairs) {
    if (labels[i]!.optional) continue;
    tally.hits++;
    tally.asked++;
    tally.given++;
    const [want, got] = [labels[i]!, given[j]!];
    const isPlaced = want.depth === got.depth && want.level === got.level;
    ask(
      m,
      'details',
      isPlaced,
      `${want.marker}${want.heading} level ${got.level} depth ${got.depth}, not ${want.level} ${want.depth}`,
    );
  }
  labels.forEach((label, i) => {
    if (found.has(i) || label.optional) return;
    tally.asked++;
    miss(m, 'outline', '-', `${label.marker}${label.heading || '(no heading)'}`);
  });
  given.forEach((entry, j) => {
    if (used.has(j)) return;
    tally.given++;
    miss(m, 'outline', '+', `${entry.marker}${entry.heading}`);
  });
}

function scorePhases(m: Marking): void {
  const words = (p: { name: string; start: string | null; end: string | null }): string =>
    `${norm(p.name)} ${p.start ?? ''}..${p.end ?? ''}`;
  const given = m.plan.phases.map(words);
  const asked = m.expected.phases.map((phase) => {
    const ways = [phase.name, ...(phase.nameAlternatives ?? [])].map((name) => words({ ...phase, name }));
    return ways.find((way) => given.includes(way)) ?? ways[0]!;
  });
  countSet(m, 'phases', asked, given);
}

function scoreRules(m: Marking): void {
  const { expected, plan } = m;
  const cap = (rule: { grades: number[]; minutes: number }): string =>
    `homework ${rule.grades.join()} ${rule.minutes} min`;
  countSet(m, 'rules', expected.rules.homework.map(cap), plan.rules.homework.map(cap));
  const exam = (rule: { grades: number[]; exam: string; comparator: string; count: number; per: string }): string =>
    `exam ${rule.grades.join()} ${rule.exam} ${rule.comparator} ${rule.count} a ${rule.per}`;
  const given = plan.rules.exams.map(exam);
  const labels = expected.rules.exams.map((rule) => {
    const kinds = [rule.exam, ...(rule.examAlternatives ?? [])];
    const comparators = [rule.comparator, ...(rule.comparatorAlternatives ?? [])];
    const ways = [rule.grades, ...(rule.gradesAlternatives ?? [])].flatMap((grades) =>
      kinds.flatMap((kind) => comparators.map((comparator) => exam({ ...rule, grades, exam: kind, comparator }))),
    );
    return { words: ways.find((way) => given.includes(way)) ?? ways[0]!, isOptional: rule.optional };
  });
  const words = (isOptional: boolean): string[] =>
    labels.filter((l) => Boolean(l.isOptional) === isOptional).map((l) => l.words);
  countSet(m, 'rules', words(false), given, words(true));
  const frame = (rule: { daysPerWeek: number | null; minutesPerDay: number | null } | null): string[] => [
    ...(rule?.daysPerWeek ? [`after school ${rule.daysPerWeek} days a week`] : []),
    ...(rule?.minutesPerDay ? [`after school ${rule.minutesPerDay} min a day`] : []),
  ];
  countSet(m, 'rules', frame(expected.rules.afterSchool), frame(plan.rules.afterSchool));
}

/** Holds a compiled plan against the answers made by hand. */
export function scorePlan(fixture: Fixture, plan: Plan): Score {
  const tallies = Object.fromEntries(CLASSES.map((name) => [name, emptyTally()])) as Record<ScoreClass, Tally>;
  const m: Marking = {
    expected: fixture.expected,
    plan,
    finder: new Finder(fixture.text),
    score: { slug: fixture.slug, tallies, misses: [] },
  };
  scoreMetadata(m);
  scoreOutline(m);
  scorePhases(m);
  const pairs = scoreTasks(m);
  scoreUnits(m, pairs);
  for (const label of m.expected.tasks) {
    if (!label.optional) scoreDue(m, `task ${label.title}`, label, pairs.get(label)?.due ?? null);
  }
  scoreDeadlines(m);
  scoreTargets(m);
  scoreRules(m);
  return m.score;
}
