/** What leaves without a token is the public form of what was put in, whatever that was. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { parsePlan, type Plan } from '../../../src/sdk/model/index.js';
import { toPublicPlan } from '../../../src/sdk/rules/public-plan.js';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { openBureau } from '../../helpers/open-bureau.js';

const RUNS = Number(process.env['JG_RUNS'] ?? 25);

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-0${1 + (n % 9)}-${String(n).padStart(2, '0')}`);
const visibility = fc.constantFrom('internal', 'public');
const evidence = fc
  .array(visibility, { maxLength: 3 })
  .map((all) =>
    all.map((each, at) => ({ id: `e-${at}`, title: `${each} 佐证`, url: null, on: null, visibility: each })),
  );
const task = fc.record({
  title: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0')),
  status: fc.constantFrom('notStarted', 'inProgress', 'done', 'suspended'),
  due: fc.option(day),
  evidence,
});
const report = fc.record({
  at: fc.nat({ max: 3 }),
  on: day,
  status: fc.constantFrom('inProgress', 'done'),
  progress: fc.option(fc.integer({ min: 0, max: 100 })),
  text: fc.constantFrom('', '内部的话'),
  evidence,
  state: fc.constantFrom('draft', 'submitted', 'accepted', 'returned'),
  visibility,
});

const inStore = (a: { on: string; id: string }, b: { on: string; id: string }): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;

/** As the store keeps it: reports oldest first, and each task with its own. */
function kept(plan: Plan): Plan {
  const reports = [...plan.reports].sort(inStore);
  const idsOf = (taskId: string): string[] => reports.filter((each) => each.taskId === taskId).map(({ id }) => id);
  return { ...plan, reports, tasks: plan.tasks.map((each) => ({ ...each, reports: idsOf(each.id) })) };
}

forEachEngine('the public form', (engine, open) => {
  it('is toPublicPlan of what was put in, as a plan, as tasks and as one task, on any day', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await openBureau(store);
    let count = 0;
    const facts = fc.tuple(fc.array(task, { minLength: 1, maxLength: 4 }), fc.array(report, { maxLength: 6 }), day);
    const property = fc.asyncProperty(facts, async ([tasks, reports, asOf]) => {
      count += 1;
      const id = `plan-${count}`;
      const plan = parsePlan({
        schemaVersion: 1,
        id,
        title: '试验方案',
        tasks: tasks.map((each, at) => ({ ...each, id: `t-${at}`, number: `${at}` })),
        reports: reports.map(({ at, ...each }, n) => {
          return { ...each, id: `r-${count}-${n}`, taskId: `t-${at % tasks.length}`, unitId: 'u-1' };
        }),
      });
      assert.equal((await bureau.ask('POST', '/plans', { as: 'officer', body: plan })).status, 201);
      await bureau.ask('PUT', `/plans/${id}/publication`, { as: 'officer', body: { isPublished: true } });
      const expected = toPublicPlan(kept(plan));
      const { body } = await bureau.ask('GET', `/plans/${id}`);
      assert.deepEqual(body, { ...expected, reports: [...expected.reports] });
      const then = (await bureau.ask('GET', `/plans/${id}?as-of=${asOf}`)).body as Plan;
      assert.deepEqual(
        then.reports,
        expected.reports.filter(({ on }) => on <= asOf),
      );
      const listed = (await bureau.ask('GET', `/tasks?plan=${id}&as-of=${asOf}`)).body.items as Plan['tasks'];
      assert.deepEqual(
        listed.map((each) => [each.id, each.evidence, each.reports]),
        expected.tasks.map((each) => [each.id, each.evidence, each.reports]),
      );
      const one = (await bureau.ask('GET', `/plans/${id}/tasks/t-0?as-of=${asOf}`)).body;
      assert.deepEqual([one.evidence, one.state], [listed[0]!.evidence, (listed[0] as unknown as typeof one).state]);
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
