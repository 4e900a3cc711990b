import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plan as planSchema, type Plan } from '../../../src/sdk/model/index.js';
import { yearSummary, type SummaryFacts, type YearSummary } from '../../../src/sdk/rules/year-summary.js';
import { arbitraryOf } from '../../helpers/arbitrary-plan.js';
import { report, yearPlan } from '../../helpers/year-plan.js';

const given = yearPlan({
  reports: [
    report('t1', 'u-basic', '2023-12-20', { progress: 40 }),
    report('t1', 'u-basic', '2024-06-20', { progress: 70, text: '完成七成' }),
    report('t1', 'u-basic', '2024-03-20', { progress: 55, text: '过半' }),
    report('t1', 'u-basic', '2025-02-01', { status: 'done', progress: 100, text: '完成' }),
    report('t2', 'u-sup', '2024-12-10', { progress: null, text: '已部署' }),
    report('t3', 'u-sup', '2024-12-10', { state: 'submitted', text: '未采纳的话' }),
  ],
});

function summary(some: Partial<SummaryFacts> = {}, plan: Plan = given): YearSummary {
  const found = yearSummary(plan, { year: 2024, asOf: '2025-01-10', ...some });
  assert.ok(found.ok, JSON.stringify(found));
  return found;
}
const taskOf = (found: YearSummary, id: string) => found.tasks.find(({ taskId }) => taskId === id)!;

describe('the year-end summary', () => {
  it('says what plan and year it is of, and carries its mark', () => {
    const { title, documentNumber, issuer, region, mark, year, asOf, before, isEarly } = summary();
    assert.deepEqual(
      [title, documentNumber, issuer, region, mark, year, asOf, before, isEarly],
      [
        '临江市教学改革行动方案',
        '临教〔2023〕6号',
        '临江市教育局',
        '临江市',
        '演示数据',
        2024,
        '2024-12-31',
        '2023-12-31',
        false,
      ],
    );
  });

  it('counts tasks by verdict at the year’s end and at that of the year before', () => {
    const { standing } = summary();
    assert.deepEqual(standing.counts, { done: 0, inProgress: 1, notStarted: 1, suspended: 0, dueSoon: 0, overdue: 1 });
    assert.deepEqual(standing.before, { done: 0, inProgress: 1, notStarted: 2, suspended: 0, dueSoon: 0, overdue: 0 });
  });

  it('means only the progress that somebody said, and counts what nobody said', () => {
    const { standing } = summary();
    assert.deepEqual(standing.progress, { mean: 70, said: 1, unsaid: 2 });
    assert.deepEqual(standing.progressBefore, { mean: 40, said: 1, unsaid: 2 });
    const empty = summary({}, yearPlan()).standing.progress;
    assert.deepEqual(empty, { mean: null, said: 0, unsaid: 3 }, 'not reported is never zero');
  });

  it('groups by area and by lead unit; a task of two leads counts with both', () => {
    const { areas, leads } = summary();
    assert.deepEqual(
      areas.map(({ name, total }) => [name, total]),
      [
        ['课程', 1],
        ['教研', 1],
        ['评价', 1],
      ],
    );
    assert.deepEqual(
      leads.map(({ name, total }) => [name, total]),
      [
        ['基础教育科', 1],
        ['督导室', 2],
        ['教师进修学校', 1],
      ],
    );
    const none = yearPlan({ tasks: yearPlan().tasks.map((task) => ({ ...task, leads: [], area: '' })) });
    assert.deepEqual(
      summary({}, none).leads.map(({ name, total }) => [name, total]),
      [['', 3]],
      'nobody leads',
    );
  });

  it('lists what is overdue with its units and days', () => {
    const { overdue } = summary();
    assert.deepEqual(
      overdue.map(({ taskId, leads, daysOverdue }) => [taskId, leads, daysOverdue]),
      [['t1', ['基础教育科'], 184]],
    );
  });

  it('holds the accepted reports of the year, oldest first, and no other word', () => {
    const found = summary();
    assert.deepEqual(
      taskOf(found, 't1').reports.map(({ on, text, unit }) => [on, text, unit]),
      [
        ['2024-03-20', '过半', '基础教育科'],
        ['2024-06-20', '完成七成', '基础教育科'],
      ],
    );
    assert.deepEqual([taskOf(found, 't3').reports, taskOf(found, 't3').waiting], [[], 1]);
    assert.ok(!JSON.stringify(found).includes('未采纳的话'));
    assert.equal(found.standing.unreported, 1);
  });

  it('says who has not reported in the year’s round', () => {
    const { round } = summary();
    assert.ok(round.ok);
    assert.deepEqual(
      round.units.map(({ name, reported, expected }) => [name, reported, expected]),
      [
        ['基础教育科', 0, 1],
        ['督导室', 2, 2],
        ['教师进修学校', 0, 1],
      ],
    );
  });

  it('stands without a round where the plan asks for none', () => {
    const { round, standing } = summary({}, { ...given, deadlines: [] });
    assert.deepEqual([round, standing.total], [{ ok: false, code: 'no-rhythm', field: 'plan.deadlines' }, 3]);
  });

  it('is early, and says so, when it is drawn up before the year’s end', () => {
    const found = summary({ asOf: '2024-05-01' });
    assert.deepEqual([found.isEarly, found.asOf, taskOf(found, 't1').progress], [true, '2024-05-01', 55]);
  });

  it('measures targets where there are records, and keeps no record or person', () => {
    const target = {
      ...{
        id: 'g1',
        taskId: null,
        label: '培训',
        quote: '培训不少于10次',
        at: null,
        measure: 'count',
        comparator: 'atLeast',
      },
      ...{ value: 10, unit: '次', source: null },
    } as const;
    const plan = yearPlan({ targets: [target as unknown as Plan['targets'][number]] });
    assert.equal(summary({}, plan).targets[0]!.reading, null);
    const record = {
      ...{
        id: 'r1',
        kind: 'training' as const,
        on: '2024-05-01',
        unitId: 'u-sup',
        personId: 'person-7',
        quantity: 4,
        of: null,
      },
      ...{ note: '', evidence: [], findings: [], targetIds: ['g1'], revision: 1, isDeleted: false },
    } as const;
    const rules = [
      {
        ...{ targetId: 'g1', kinds: ['training' as const], counts: 'quantity' as const, each: 'region' as const },
        ...{ of: null, size: null, group: null, comparator: null, start: null },
      },
    ];
    const records = [{ ...record, evidence: [], findings: [], targetIds: ['g1'] }];
    const found = summary({ records, rules }, plan);
    const { reading } = found.targets[0]!;
    assert.ok(reading?.ok);
    assert.deepEqual([reading.value, reading.goal], [4, 10]);
    assert.ok(!JSON.stringify(found).includes('person-7'));
    const silent = summary({ records: [], rules }, plan).targets[0]!.reading;
    assert.ok(silent?.ok);
    assert.deepEqual([silent.value, silent.status], [null, 'notReported']);
  });

  it('is refused for a year that has not begun, or is none', () => {
    const faultOf = (some: Partial<SummaryFacts>) => {
      const found = yearSummary(given, { year: 2024, asOf: '2025-01-10', ...some });
      return found.ok ? 'ok' : `${found.code} ${found.field}`;
    };
    assert.equal(faultOf({ year: 2026 }), 'wrong-order year');
    assert.equal(faultOf({ year: NaN }), 'out-of-range year');
    assert.equal(faultOf({ asOf: '' }), 'not-a-date asOf');
    assert.equal(faultOf({ dueSoonWorkdays: -1 }), 'out-of-range dueSoonWorkdays');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryOf(planSchema), fc.anything()), (each) => {
        const found = yearSummary(each as Plan, { year: 2024, asOf: '2025-01-10' });
        if (found.ok) assert.equal(found.standing.total, found.tasks.length);
      }),
    );
  });
});
