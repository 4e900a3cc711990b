import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePlan, type Evidence, type Plan } from '../../../src/sdk/model/index.js';
import { toPublicPlan } from '../../../src/sdk/rules/public-plan.js';
import { taskState } from '../../../src/sdk/rules/task-state.js';
import { arbitraryItems, makePlan, makeReport, makeTask, planOf } from '../../helpers/ledgers.js';

const paper = (id: string, visibility: Evidence['visibility']): Evidence => ({
  id,
  title: `佐证 ${id}`,
  url: `https://a.example/${id}`,
  on: null,
  visibility,
});

const BOTH = [paper('shown', 'public'), paper('hidden', 'internal')];

function ledger(): Plan {
  const states = ['draft', 'submitted', 'returned', 'accepted'] as const;
  const reports = states.flatMap((state) => [
    makeReport({ id: `${state}-public`, taskId: 't', state, text: '公开的话', evidence: BOTH, unitId: 'u' }),
    makeReport({
      id: `${state}-internal`,
      taskId: 't',
      state,
      visibility: 'internal',
      text: '内部的话',
      evidence: BOTH,
      unitId: 'u',
    }),
  ]);
  return makePlan({
    warnings: [{ code: 'date-missing', at: null, detail: '' }],
    units: [{ id: 'u', name: '县教研室' }],
    tasks: [makeTask({ id: 't', evidence: BOTH, reports: reports.map(({ id }) => id) })],
    reports,
  });
}

describe('what leaves a server without a token', () => {
  const plan = toPublicPlan(ledger());

  it('has no warnings and only public evidence', () => {
    assert.deepEqual(plan.warnings, []);
    assert.deepEqual(plan.tasks[0]!.evidence, [BOTH[0]]);
    assert.ok(!JSON.stringify(plan).includes('hidden'));
  });

  it('has accepted reports only, and tasks name no other', () => {
    assert.deepEqual(
      plan.reports.map(({ id }) => id),
      ['accepted-public', 'accepted-internal'],
    );
    assert.deepEqual(plan.tasks[0]!.reports, ['accepted-public', 'accepted-internal']);
  });

  it('has public reports whole, but for internal evidence', () => {
    const [before] = ledger().reports.filter(({ id }) => id === 'accepted-public');
    assert.deepEqual(plan.reports[0], { ...before, evidence: [BOTH[0]] });
  });

  it('has of an internal report what it makes of the task, and neither its words nor who wrote them', () => {
    const { id, taskId, on, status, progress, text, evidence, unitId, visibility } = plan.reports[1]!;
    assert.deepEqual([id, taskId, on, status, progress], ['accepted-internal', 't', '2025-03-01', 'inProgress', 40]);
    assert.deepEqual([text, evidence, unitId, visibility], ['', [], null, 'internal']);
    assert.ok(!JSON.stringify(plan).includes('内部的话'));
  });

  it('leaves the plan itself as it was', () => {
    const own = ledger();
    toPublicPlan(own);
    assert.deepEqual(own, ledger());
  });
});

describe('the public plan of any ledger', () => {
  it('is a plan, and the same when made twice', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const once = toPublicPlan(planOf(items));
        assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(once))), once);
        assert.deepEqual(toPublicPlan(once), once);
      }),
    );
  });

  it('shows each task on each day in the state that the bureau sees', () => {
    const days = fc.constantFrom('2024-12-31', '2025-01-10', '2025-03-01', '2025-06-16', '2025-07-01', '2026-01-05');
    fc.assert(
      fc.property(arbitraryItems, days, (items, asOf) => {
        const plan = planOf(items);
        const shown = toPublicPlan(plan);
        plan.tasks.forEach((_, at) => {
          const states = [plan, shown].map((each) => {
            const { report, ...state } = taskState(each.tasks[at]!, each.reports, { asOf, dueSoonWorkdays: 10 });
            return { ...state, by: report?.id ?? null };
          });
          assert.deepEqual(states[1], states[0]);
        });
      }),
    );
  });
});
