import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namedRecordKind, type ReformRecord } from '../../../src/sdk/model/index.js';
import { currentRecords, findingState } from '../../../src/sdk/rules/measure-records.js';
import { countRuleOf } from '../../../src/sdk/rules/measure-words.js';
import { namedKinds } from '../../../src/sdk/rules/record-kinds.js';
import { measureTarget, measureTargets, type MeasureContext } from '../../../src/sdk/rules/measure.js';
import { perOf, recordOf, rosterOf, ruleOf, soundly, targetOf } from '../../helpers/records.js';

const AS_OF = '2024-06-30';
const yearly = targetOf({ per: perOf('year') });
const read = (records: readonly ReformRecord[], target = yearly, context: MeasureContext = {}) =>
  soundly(measureTarget(target, records, { asOf: AS_OF, rules: [ruleOf()], ...context }));

describe('a reading', () => {
  it('adds up what lies in the period, its edges included', () => {
    const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-06-30', '2024-07-01'];
    const reading = read(days.map((on, at) => recordOf(`r${at}`, on, { quantity: 10 })));
    assert.equal(reading.value, 30);
    assert.deepEqual([reading.start, reading.end, reading.goal], ['2024-01-01', '2024-12-31', 90]);
    assert.deepEqual(
      reading.records.map(({ id }) => id),
      ['r1', 'r2', 'r3'],
    );
  });

  it('says not reported, never zero, where there is no record', () => {
    const reading = read([recordOf('r', '2023-05-01')]);
    assert.deepEqual([reading.value, reading.amount, reading.status], [null, null, 'notReported']);
    assert.equal(read([recordOf('r', '2024-05-01', { quantity: 0 })]).value, 0);
  });

  it('takes the clock’s day in the zone of the plan', () => {
    const now = new Date('2024-06-29T16:30:00Z');
    assert.equal(soundly(measureTarget(yearly, [], { now, rules: [ruleOf()] })).asOf, '2024-06-30');
    assert.deepEqual(measureTarget(yearly, [], {}), { ok: false, code: 'not-a-date', field: 'now' });
  });

  it('counts a term that crosses the year, and says that the calendar is missing where it is', () => {
    const target = targetOf({ per: perOf('term'), value: 1 });
    const terms = [{ id: 'a', name: '秋', start: '2023-09-01', end: '2024-01-20' }];
    const records = [recordOf('a', '2023-12-31'), recordOf('b', '2024-01-01'), recordOf('c', '2023-08-31')];
    assert.equal(read(records, target, { asOf: '2024-01-10', calendar: { terms } }).value, 2);
    const without = measureTarget(target, records, { asOf: '2024-01-10', rules: [ruleOf()] });
    assert.deepEqual(without, { ok: false, code: 'calendar-missing', field: 'calendar.terms' });
  });

  it('lets the last revision hold, forgets what was deleted, and counts a duplicate once', () => {
    const wrong = recordOf('r', '2024-03-01', { quantity: 80 });
    const right = { ...wrong, quantity: 8, revision: 2 };
    assert.equal(read([wrong, right]).value, 8);
    assert.equal(read([right, wrong, wrong]).value, 8);
    assert.equal(read([{ ...right, isDeleted: true, revision: 3 }, right]).status, 'notReported');
    const conflict = currentRecords([right, { ...right, quantity: 9 }]);
    assert.deepEqual(conflict.faults, [{ path: 'records.1', code: 'conflict' }]);
    assert.equal(conflict.records.length, 1);
  });

  it('names each bad record at its place and counts the others', () => {
    const good = recordOf('g', '2024-03-01', { quantity: 5 });
    const bad: [object | null, string][] = [
      [{ quantity: -1 }, '.quantity'],
      [{ quantity: NaN }, '.quantity'],
      [{ quantity: '5' }, '.quantity'],
      [{ quantity: 1e308 }, '.quantity'],
      [{ kind: 'trainig' }, '.kind'],
      [{ on: '2023-02-29' }, '.on'],
      [{ of: -2 }, '.of'],
      [{ id: '' }, '.id'],
      [{ revision: 0.5 }, '.revision'],
      [{ personId: '张三' }, '.personId'],
      [null, ''],
    ];
    const list = bad.map(([change], at) => change && { ...good, id: `b${at}`, ...change });
    const reading = read([...list, good] as ReformRecord[]);
    assert.equal(reading.value, 5);
    assert.deepEqual(
      reading.faults.map(({ path }) => path),
      bad.map(([, field], at) => `records.${at}${field}`),
    );
  });

  it('counts a record for the targets that it names, and for no others', () => {
    const targets = [targetOf({ id: 'a' }), targetOf({ id: 'b' })];
    const rules = [ruleOf({ targetId: 'a' }), ruleOf({ targetId: 'b', kinds: [] })];
    const records = [
      recordOf('r', '2024-03-01', { targetIds: ['b', 'b', 'gone'] }),
      recordOf('s', '2024-03-02', { quantity: 4 }),
    ];
    const [a, b] = measureTargets(targets, records, { asOf: AS_OF, rules });
    assert.deepEqual([soundly(a!).value, soundly(b!).value], [4, 1]);
  });

  it('says so where nobody said how it is counted', () => {
    const unknown = read([], targetOf(), { rules: [] });
    assert.deepEqual(
      [unknown.status, unknown.rule, unknown.notes.includes('rule-missing')],
      ['notReported', null, true],
    );
    const guessed = read([recordOf('r', '2024-03-01')], targetOf({ label: '接受培训不少于90学时' }), { rules: [] });
    assert.deepEqual([guessed.value, guessed.notes.includes('rule-assumed')], [1, true]);
  });

  it('answers with a fault for figures and dates that cannot be', () => {
    const context = { asOf: AS_OF, rules: [ruleOf()], start: '2024-01-01' };
    const bad = [targetOf({ value: NaN }), targetOf({ due: '2023-01-01' }), targetOf({ due: 'soon' })];
    assert.deepEqual(
      measureTargets(bad, [], context).map((each) => each.ok),
      [false, false, false],
    );
    assert.equal(read([recordOf('r', '2024-03-01')], targetOf({ value: 0 })).share, null);
  });
});

describe('data that nobody has checked', () => {
  const all = (targets: unknown, records: unknown, context: object = {}) =>
    measureTargets(targets as [], records as [], { asOf: AS_OF, rules: [ruleOf()], ...context });

  it('is answered and never thrown at whoever asks', () => {
    assert.deepEqual(all([yearly], null), [{ ok: false, code: 'cannot-be-read', field: 'records' }]);
    assert.deepEqual(all([yearly], [], { roster: { units: [null] } }), [
      { ok: false, code: 'cannot-be-read', field: 'roster' },
    ]);
    const [bad, good] = all([null, yearly], [recordOf('r', '2024-03-01')]);
    assert.deepEqual(bad, { ok: false, code: 'cannot-be-read', field: 'target' });
    assert.equal(soundly(good!).value, 1);
  });
});

describe('who has to reach it', () => {
  const each = ruleOf({ each: 'person' });
  const roster = rosterOf({}, { p1: '市', p2: '市', p3: '县' });

  it('stands in the breakdown even without any record', () => {
    const records = [
      recordOf('a', '2024-02-01', { personId: 'p1', quantity: 90 }),
      recordOf('b', '2024-02-01', { personId: 'p2', quantity: 20 }),
    ];
    const reading = read(records, yearly, { rules: [each], roster });
    assert.deepEqual(
      reading.breakdown.map(({ id, value, status }) => [id, value, status]),
      [
        ['p1', 90, 'met'],
        ['p2', 20, 'behind'],
        ['p3', null, 'notReported'],
      ],
    );
    assert.deepEqual([reading.value, reading.goal, reading.status], [1, 3, 'behind']);
    assert.ok(reading.notes.includes('some-not-reported'));
  });

  it('is unknown in number without a roster', () => {
    const reading = read([recordOf('a', '2024-02-01', { personId: 'p1', quantity: 90 })], yearly, { rules: [each] });
    assert.deepEqual([reading.value, reading.goal, reading.status], [1, null, 'denominatorUnknown']);
    assert.ok(reading.notes.includes('roster-missing'));
  });

  it('may be one group alone, and may have left before', () => {
    const records = ['p1', 'p2', 'p3'].map((personId) => recordOf(personId, '2024-02-01', { personId, quantity: 90 }));
    const context = { rules: [{ ...each, group: '市' }], roster };
    assert.deepEqual([read(records, yearly, context).value, read(records, yearly, context).status], [2, 'met']);
    const left = { ...roster, persons: roster.persons.map((p) => (p.id === 'p2' ? { ...p, to: '2023-12-31' } : p)) };
    assert.equal(read(records.slice(0, 1), yearly, { ...context, roster: left }).status, 'met');
  });

  it('is not missed by silence when the time is over, but not reported', () => {
    const records = ['p1', 'p2'].map((personId) => recordOf(personId, '2024-02-01', { personId, quantity: 90 }));
    const target = targetOf({ due: '2024-06-29' });
    assert.equal(read(records, target, { rules: [each], roster }).status, 'notReported');
  });
});

describe('shares, averages, increases', () => {
  const share = targetOf({ measure: 'share', value: 100, unit: '%', due: '2024-12-31' });

  it('are of the roster’s sizes, silent units included', () => {
    const roster = rosterOf({ u1: { students: 600 }, u2: { students: 400 } });
    const records = [recordOf('a', '2024-03-01', { unitId: 'u1', quantity: 590 })];
    const reading = read(records, share, { rules: [ruleOf({ size: 'students' })], roster });
    assert.deepEqual([reading.amount, reading.denominator, reading.value], [590, 1000, 59]);
    assert.equal(reading.breakdown[1]!.status, 'notReported');
  });

  it('are of what the records say, and unknown where one does not say', () => {
    const told = [
      recordOf('a', '2024-03-01', { quantity: 58, of: 60 }),
      recordOf('b', '2024-03-01', { quantity: 2, of: 40 }),
    ];
    assert.equal(read(told, share).value, 60);
    const silent = read([...told, recordOf('c', '2024-03-01')], share);
    assert.deepEqual([silent.value, silent.status], [null, 'denominatorUnknown']);
    assert.equal(read([recordOf('a', '2024-03-01', { quantity: 0, of: 0 })], share).value, null);
  });

  it('count each person once', () => {
    const roster = rosterOf({}, { p1: '', p2: '', p3: '', p4: '' });
    const records = ['p1', 'p1', 'p2'].map((personId, at) => recordOf(`r${at}`, '2024-03-01', { personId }));
    assert.equal(read(records, share, { rules: [ruleOf({ counts: 'members' })], roster }).value, 50);
  });

  it('average by weight, or value by value', () => {
    const average = targetOf({ measure: 'average', comparator: 'atMost', value: 60, unit: '分钟' });
    const weighted = [
      recordOf('a', '2024-03-01', { quantity: 1800, of: 30 }),
      recordOf('b', '2024-03-01', { quantity: 900, of: 10 }),
    ];
    assert.equal(read(weighted, average).value, 67.5);
    const reading = read(
      [recordOf('a', '2024-03-01', { quantity: 50 }), recordOf('b', '2024-03-01', { quantity: 60 })],
      average,
    );
    assert.deepEqual([reading.value, reading.status], [55, 'met']);
  });

  it('need a baseline where levels are compared', () => {
    const records = [
      recordOf('a', '2024-01-05', { unitId: 'u', quantity: 40 }),
      recordOf('b', '2024-05-05', { unitId: 'u', quantity: 44 }),
      recordOf('c', '2024-05-05', { unitId: 'v', quantity: 10 }),
    ];
    const rules = [ruleOf({ counts: 'latest' })];
    const target = targetOf({ measure: 'increase', value: 5 });
    assert.equal(read(records, { ...target, baseline: 50 }, { rules }).value, 4);
    assert.equal(read(records, { ...target, baseline: 50, unit: '%' }, { rules }).value, 8);
    const without = read(records, target, { rules });
    assert.deepEqual([without.amount, without.status], [54, 'denominatorUnknown']);
    assert.ok(without.notes.includes('baseline-missing'));
  });
});

describe('beside readings', () => {
  it('findings are open on their due date, overdue the day after, settled by a follow-up that says so', () => {
    const finding = { due: '2024-03-31', followUps: [{ on: '2024-04-02', text: '已整改', isSettled: true }] };
    assert.deepEqual(findingState(finding, '2024-03-31'), { status: 'open', settledOn: null, daysLate: 0 });
    assert.deepEqual(findingState(finding, '2024-04-01'), { status: 'overdue', settledOn: null, daysLate: 1 });
    assert.deepEqual(findingState(finding, '2024-05-01'), { status: 'settled', settledOn: '2024-04-02', daysLate: 2 });
    assert.equal(findingState({ due: null, followUps: [] }, '2024-05-01').status, 'open');
  });

  it('the kinds that rules know are those of the model', () => {
    assert.deepEqual([...namedKinds].sort(), [...namedRecordKind.options].sort());
  });

  it('words tell kinds and members, and are silent where they do not', () => {
    const guess = (label: string, more = {}) => countRuleOf(targetOf({ label, quote: label, ...more }));
    assert.deepEqual(guess('每位教研员每年培训不少于90学时')?.each, 'person');
    assert.deepEqual(guess('深入课堂听课不少于60节')?.kinds, ['lessonObserved']);
    assert.deepEqual(guess('每所学校设立实践基地')?.each, 'unit');
    assert.equal(guess('某项工作'), null);
    assert.equal(guess('培训3年', { unit: '年' }), null);
  });
});
