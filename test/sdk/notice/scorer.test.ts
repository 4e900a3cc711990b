import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePlan, SCHEMA_VERSION, type Plan } from '../../../src/sdk/model/index.js';
import { readFixtures, type Fixture } from '../../helpers/expected-plan.js';
import { scorePlan } from '../../helpers/score-fixture.js';
import { CLASSES } from '../../helpers/score-marking.js';
import { f1, Finder } from '../../helpers/score-match.js';

const fixtures = readFixtures();

/** A plan that says just what the answers say. */
function planOf({ expected, text }: Fixture): Plan {
  const finder = new Finder(text);
  const place = (quote: string | undefined): { at: [number, number]; quote: string } => {
    const at = (quote ? finder.all(quote)[0] : undefined) ?? [0, 0];
    return { at, quote: text.slice(...at) };
  };
  const idOf = (title: string | undefined): string | null => {
    const index = expected.tasks.findIndex((task) => task.title === title);
    return index < 0 ? null : `t${index}`;
  };
  return parsePlan({
    schemaVersion: SCHEMA_VERSION,
    id: 'p',
    title: expected.title,
    documentNumber: expected.documentNumber,
    issuer: expected.issuer,
    issuers: expected.issuers,
    issuedOn: expected.issuedOn,
    recipients: expected.recipients,
    outline: expected.outline.map((entry) => ({ ...entry, at: [0, 0] })),
    phases: expected.phases.map((phase, i) => ({ ...phase, id: `p${i}`, source: null })),
    tasks: expected.tasks.map((task, i) => ({
      ...task,
      id: `t${i}`,
      number: '',
      parentId: idOf(task.parent),
      source: null,
    })),
    targets: expected.targets.map((target, i) => ({
      ...target,
      ...place(target.quote),
      id: `g${i}`,
      label: '',
      measure: 'count',
      kind: 'target',
      per: target.per ? { text: target.per, period: null, interval: 1, each: null } : null,
      source: null,
    })),
    deadlines: expected.deadlines.map((deadline) => ({
      ...place(deadline.quote ?? deadline.recurrence),
      date: deadline.date,
      recurrence: deadline.recurrence ? { period: 'year', interval: 1, on: null, text: deadline.recurrence } : null,
    })),
    rules: {
      homework: expected.rules.homework.map((rule) => ({ ...rule, basis: 'average', source: null })),
      exams: expected.rules.exams.map((rule) => ({ ...rule, source: null })),
      afterSchool: expected.rules.afterSchool && {
        ...expected.rules.afterSchool,
        endsWithOfficeHours: false,
        hasLateCare: false,
        hasEveningStudy: false,
        isVoluntary: false,
        source: null,
      },
    },
  });
}

describe('the scorer', () => {
  it('gives full marks to a plan that says what the answers say', () => {
    for (const fixture of fixtures) {
      const { tallies, misses } = scorePlan(fixture, planOf(fixture));
      for (const name of CLASSES) assert.equal(f1(tallies[name]), 1, `${fixture.slug} ${name}\n${misses.join('\n')}`);
    }
  });

  it('finds every answer in its notice', () => {
    for (const { slug, text, expected } of fixtures) {
      const finder = new Finder(text);
      const quotes = [...expected.tasks.map((task) => task.title), ...expected.targets.map((target) => target.quote)];
      for (const quote of quotes) assert.ok(finder.all(quote).length > 0, `${slug}: ${quote}`);
    }
  });

  it('marks down a missing task, a wrong unit, a wrong date, a wrong comparator and an invented figure', () => {
    const fixture = fixtures.find((each) => each.slug.startsWith('01'))!;
    const good = planOf(fixture);
    const wrong: Plan = {
      ...good,
      tasks: good.tasks.slice(1).map((task) => ({ ...task, leads: [...task.leads, '县气象局'], due: '2030-01-01' })),
      targets: [
        ...good.targets.map((target) => ({ ...target, comparator: 'atMost' as const })),
        { ...good.targets[0]!, value: 9, valueMax: null },
      ],
    };
    const { tallies, misses } = scorePlan(fixture, wrong);
    for (const name of ['tasks', 'units', 'due', 'targets'] as const) assert.ok(f1(tallies[name]) < 1, name);
    assert.equal(tallies.targets.hits, 0);
    assert.ok(misses.some((line) => line.startsWith('tasks: -')));
  });

  it('gives nothing to a plan that says nothing', () => {
    const fixture = fixtures.find((each) => each.slug.startsWith('13'))!;
    const empty = parsePlan({ schemaVersion: SCHEMA_VERSION, id: 'p', title: '', tasks: [] });
    const { tallies } = scorePlan(fixture, empty);
    for (const name of ['outline', 'tasks', 'targets', 'rules', 'due'] as const)
      assert.equal(f1(tallies[name]), 0, name);
  });
});
