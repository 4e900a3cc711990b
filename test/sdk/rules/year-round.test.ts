import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plan as planSchema, type Plan, type Recurrence, type Report } from '../../../src/sdk/model/index.js';
import { roundYears, yearRound, type RoundFacts, type YearRound } from '../../../src/sdk/rules/year-round.js';
import { arbitraryOf } from '../../helpers/arbitrary-plan.js';
import { report, task, YEAR_END, yearPlan } from '../../helpers/year-plan.js';

function round(some: Partial<RoundFacts> = {}, plan: Plan = yearPlan()): YearRound {
  const found = yearRound(plan, { year: 2024, asOf: '2024-12-20', ...some });
  assert.ok(found.ok, JSON.stringify(found));
  return found;
}
const reported = (...reports: Report[]): Plan => yearPlan({ reports });
const unit = (found: YearRound, name: string) => found.units.find((each) => each.name === name)!;
const yearly = (on: string | null, text = '每年', interval = 1): Recurrence => ({ period: 'year', interval, on, text });
const askedEvery = (...all: Recurrence[]): Plan =>
  yearPlan({ deadlines: all.map((recurrence) => ({ ...yearPlan().deadlines[0]!, recurrence })) });

describe('the days of a year-end round', () => {
  it('are 31 December and thirty days before, where the plan says year’s end', () => {
    const { opensOn, dueOn, closesOn, quotes, notes } = round();
    assert.deepEqual([opensOn, dueOn, closesOn], ['2024-12-01', '2024-12-31', '2025-11-30']);
    assert.deepEqual([quotes, notes], [['每年年底'], []]);
  });

  it('are assumed, and said to be, where the plan says every year and no day', () => {
    const found = round({}, askedEvery(yearly(null)));
    assert.deepEqual([found.dueOn, found.notes], ['2024-12-31', ['due-assumed']]);
    assert.deepEqual(round({ dueOn: '2024-12-25' }, askedEvery(yearly(null))).notes, [], 'an officer has set it');
    assert.deepEqual(round({}, askedEvery(yearly('13-45'))).notes, ['due-assumed'], 'a day that no year has');
  });

  it('follow the last of several days', () => {
    const found = round({}, askedEvery(yearly('06-30'), yearly('11-30')));
    assert.deepEqual([found.dueOn, found.opensOn, found.notes], ['2024-11-30', '2024-10-31', ['several-days']]);
  });

  it('know that 29 February is not in every year', () => {
    assert.equal(round({}, askedEvery(yearly('02-29'))).dueOn, '2024-02-29');
    assert.equal(round({ year: 2025, asOf: '2025-02-01' }, askedEvery(yearly('02-29'))).dueOn, '2025-02-28');
  });

  it('stay open to what came in already when the due day is put off', () => {
    const found = round({ dueOn: '2025-01-20' });
    assert.deepEqual([found.opensOn, found.dueOn], ['2024-12-01', '2025-01-20']);
    assert.equal(round({ dueOn: '2024-12-10' }).opensOn, '2024-11-10');
  });

  it('are not open the day before, open from the first day to the due day, and over the day after', () => {
    const at = (asOf: string) => round({ asOf }).state;
    assert.deepEqual(['2024-11-30', '2024-12-01', '2024-12-31', '2025-01-01'].map(at), [
      'notYet',
      'open',
      'open',
      'over',
    ]);
  });

  it('turn with the clock of the plan’s zone', () => {
    const { asOf: _, ...facts } = { year: 2024, asOf: '', now: new Date('2024-11-30T16:00:00Z') };
    const at = (timeZone: string) => yearRound(yearPlan({ timeZone }), facts) as YearRound;
    assert.equal(at('Asia/Shanghai').state, 'open');
    assert.equal(at('Europe/Berlin').state, 'notYet');
  });
});

describe('who is to report in a round', () => {
  it('is every lead unit of a plan that is reported as a whole', () => {
    const found = round();
    assert.deepEqual(
      found.units.map(({ name, unitId, items }) => [name, unitId, items.map(({ taskId }) => taskId)]),
      [
        ['基础教育科', 'u-basic', ['t1']],
        ['督导室', 'u-sup', ['t2', 't3']],
        ['教师进修学校', 'u-train', ['t2']],
      ],
    );
    assert.deepEqual([found.tasks, found.expected, found.reported], [3, 4, 0]);
  });

  it('is only who leads what comes back every year, where the plan as a whole does not', () => {
    const tasks = [
      task('t1', ['基础教育科']),
      task('t2', ['督导室'], { recurrence: yearly('12-15') }),
      task('t3', ['督导室'], { recurrence: { ...yearly(null), period: 'term' } }),
    ];
    const found = round({}, yearPlan({ deadlines: [], tasks }));
    assert.deepEqual(
      found.units.map(({ name, items }) => [name, items.map(({ taskId }) => taskId)]),
      [['督导室', ['t2']]],
    );
    assert.equal(found.dueOn, '2024-12-15');
  });

  it('is who leads the task above, where a part that comes back every year has no lead', () => {
    const tasks = [task('t1', ['基础教育科']), task('t1.1', [], { parentId: 't1', recurrence: YEAR_END })];
    const found = round({}, yearPlan({ deadlines: [], tasks }));
    assert.deepEqual([unit(found, '基础教育科').items.map(({ taskId }) => taskId), found.notAsked], [['t1'], []]);
  });

  it('is nobody for what was settled before the year, comes in a later phase, or has no lead; and that is said', () => {
    const phases = [{ id: 'p2', name: '推广', start: '2025-01-01', end: null, source: null }];
    const tasks = [
      task('t1', ['基础教育科']),
      task('t2', ['督导室'], { phaseId: 'p2' }),
      task('t3', []),
      task('t4', ['督导室'], { status: 'suspended' }),
    ];
    const reports = [report('t1', 'u-basic', '2023-12-20', { status: 'done', progress: 100 })];
    const found = round({}, yearPlan({ tasks, reports, phases }));
    assert.deepEqual(
      found.notAsked.map(({ taskId, why }) => [taskId, why]),
      [
        ['t1', 'settled'],
        ['t2', 'later'],
        ['t3', 'no-lead'],
        ['t4', 'settled'],
      ],
    );
    assert.deepEqual(round({ year: 2023, asOf: '2023-12-10' }, yearPlan({ tasks, reports, phases })).tasks, 1);
  });

  it('is asked again for what comes back every year, though it was done last year', () => {
    const tasks = [task('t1', ['基础教育科'], { recurrence: yearly(null) })];
    const reports = [report('t1', 'u-basic', '2023-12-20', { status: 'done' })];
    assert.equal(round({}, yearPlan({ tasks, reports })).tasks, 1);
  });

  it('is asked every second year from the plan’s first, or every year where nothing dates the plan', () => {
    const tasks = [task('t1', ['基础教育科'], { recurrence: yearly(null, '每两年', 2) })];
    const given = yearPlan({ deadlines: [], tasks });
    assert.deepEqual(
      [2023, 2024, 2025, 2026].map((year) => round({ year, asOf: `${year}-12-20` }, given).tasks),
      [0, 1, 0, 1],
    );
    const undated = round({ year: 2025, asOf: '2025-12-20' }, { ...given, issuedOn: null });
    assert.deepEqual([undated.tasks, undated.notes], [1, ['due-assumed', 'interval-assumed']]);
  });

  it('is named without an id where no unit, or two units, bear the name', () => {
    const found = round({
      units: [
        { id: 'a', name: '督导室' },
        { id: 'b', name: '督 导 室' },
      ],
    });
    assert.deepEqual(
      found.units.map(({ unitId }) => unitId),
      [null, null, null],
    );
  });
});

describe('who has reported in a round', () => {
  const stateOf = (found: YearRound, name: string) => unit(found, name).items.map(({ state }) => state);

  it('is who has handed in since it opened', () => {
    const found = round(
      {},
      reported(
        report('t1', 'u-basic', '2024-11-30'),
        report('t2', 'u-sup', '2024-12-01', { state: 'submitted' }),
        report('t3', 'u-sup', '2024-12-20'),
      ),
    );
    assert.deepEqual(
      [stateOf(found, '基础教育科'), stateOf(found, '督导室')],
      [['missing'], ['submitted', 'accepted']],
    );
    assert.deepEqual([unit(found, '基础教育科').state, unit(found, '督导室').state], ['missing', 'reported']);
    assert.deepEqual([found.reported, found.expected], [2, 4]);
  });

  it('is not who has only a draft, or had it returned', () => {
    const found = round(
      {},
      reported(
        report('t2', 'u-sup', '2024-12-05', { state: 'draft' }),
        report('t3', 'u-sup', '2024-12-05', { state: 'returned' }),
      ),
    );
    assert.deepEqual(stateOf(found, '督导室'), ['draft', 'returned']);
    assert.deepEqual([unit(found, '督导室').state, unit(found, '督导室').returned], ['missing', 1]);
  });

  it('is who has handed in again after it was returned', () => {
    const again = report('t1', 'u-basic', '2024-12-15', { state: 'submitted' });
    const found = round({}, reported(report('t1', 'u-basic', '2024-12-05', { state: 'returned' }), again));
    assert.deepEqual(
      [stateOf(found, '基础教育科'), unit(found, '基础教育科').items[0]!.reportId],
      [['submitted'], again.id],
    );
  });

  it('does not follow from what another lead unit of the task reported', () => {
    const found = round({}, reported(report('t2', 'u-train', '2024-12-05')));
    assert.deepEqual(
      [stateOf(found, '教师进修学校'), stateOf(found, '督导室')],
      [['accepted'], ['missing', 'missing']],
    );
  });

  it('is every lead unit where the bureau accepted a report that names none, and only the one lead where it waits', () => {
    const accepted = round({}, reported(report('t2', null, '2024-12-05')));
    assert.deepEqual(
      [stateOf(accepted, '教师进修学校'), stateOf(accepted, '督导室')],
      [['accepted'], ['accepted', 'missing']],
    );
    const waiting = { state: 'submitted' } as const;
    const found = round(
      {},
      reported(report('t2', null, '2024-12-05', waiting), report('t3', null, '2024-12-05', waiting)),
    );
    assert.deepEqual(stateOf(found, '督导室'), ['missing', 'submitted']);
  });

  it('is seen as of the day: what is dated later is not there yet', () => {
    assert.equal(round({ asOf: '2024-12-04' }, reported(report('t1', 'u-basic', '2024-12-05'))).reported, 0);
  });

  it('is late from the day after the due day, reported or not', () => {
    const late = (asOf: string, ...reports: Report[]) => unit(round({ asOf }, reported(...reports)), '基础教育科').late;
    assert.deepEqual([late('2024-12-31'), late('2025-01-01')], [0, 1]);
    assert.deepEqual([late('2025-01-05', report('t1', 'u-basic', '2024-12-31'))], [0]);
    assert.deepEqual([late('2025-01-05', report('t1', 'u-basic', '2025-01-01'))], [1]);
    const [first, second] = [report('t1', 'u-basic', '2024-12-20'), report('t1', 'u-basic', '2025-01-03')];
    assert.equal(late('2025-01-05', first, second), 0, 'who added something later was in time all the same');
  });

  it('belongs to the next round once that has opened', () => {
    const found = round({ asOf: '2025-12-20' }, reported(report('t1', 'u-basic', '2025-12-01')));
    assert.deepEqual(stateOf(found, '基础教育科'), ['missing']);
  });
});

describe('the years of rounds', () => {
  it('begin with the plan and end with its last phase', () => {
    assert.deepEqual(roundYears(yearPlan(), '2025-12-01'), [2023, 2024, 2025]);
    assert.deepEqual(roundYears(yearPlan(), '2025-11-30'), [2023, 2024]);
    const phases = [{ id: 'p', name: '实施', start: '2023-01-01', end: '2024-12-31', source: null }];
    assert.deepEqual(roundYears(yearPlan({ phases }), '2026-05-01'), [2023, 2024]);
  });

  it('open in December for a day in January', () => {
    assert.deepEqual(roundYears(askedEvery(yearly('01-15')), '2023-12-16'), [2023, 2024]);
    assert.deepEqual(roundYears(askedEvery(yearly('01-15')), '2023-12-15'), [2023]);
  });

  it('are none where nothing comes back every year', () => {
    const given = yearPlan({ deadlines: [] });
    assert.deepEqual(roundYears(given, '2025-12-01'), []);
    assert.deepEqual(yearRound(given, { year: 2025, asOf: '2025-12-01' }), {
      ok: false,
      code: 'no-rhythm',
      field: 'plan.deadlines',
    });
  });
});

describe('what no round can be made of', () => {
  const faultOf = (some: Partial<RoundFacts>) => {
    const found = yearRound(yearPlan(), { year: 2024, asOf: '2024-12-20', ...some });
    return found.ok ? 'ok' : `${found.code} ${found.field}`;
  };

  it('is named by its fact', () => {
    assert.equal(faultOf({ asOf: '2024-02-30' }), 'not-a-date asOf');
    assert.equal(faultOf({ year: 2022 }), 'out-of-range year');
    assert.equal(faultOf({ year: 2024.5 }), 'out-of-range year');
    assert.equal(faultOf({ dueOn: 'soon' }), 'not-a-date dueOn');
    assert.equal(faultOf({ dueOn: '2025-04-01' }), 'out-of-range dueOn');
    assert.equal(faultOf({ opensDaysBefore: 0 }), 'out-of-range opensDaysBefore');
  });

  it('never throws, whatever it is given', () => {
    const facts = fc.record({ year: fc.constantFrom(2024, 2025, NaN, -1), asOf: fc.constantFrom('2024-12-20', 'x') });
    fc.assert(
      fc.property(fc.oneof(arbitraryOf(planSchema), fc.anything()), facts, (given, each) => {
        const found = yearRound(given as Plan, each);
        roundYears(given as Plan, each.asOf);
        if (!found.ok) return;
        assert.ok(found.reported <= found.expected && found.opensOn < found.dueOn);
      }),
    );
  });
});
