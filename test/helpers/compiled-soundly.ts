import assert from 'node:assert/strict';
import { parsePlan, type Plan } from '../../src/sdk/model/index.js';
import { assertCitesExactly } from './citations.js';

/** What holds for every plan that the compiler gives, whatever the text. */
export function assertCompiledSoundly(plan: Plan, text: string): void {
  assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(plan))), plan, 'the model accepts it as it is');
  assertCitesExactly(plan, text);
  for (const list of [plan.tasks, plan.targets, plan.units, plan.phases])
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length, 'no id stands twice');
  const ids = new Set(plan.tasks.map(({ id }) => id));
  for (const { parentId } of plan.tasks) assert.ok(parentId === null || ids.has(parentId), 'a parent is there');
  for (const { taskId } of [...plan.targets, ...plan.deadlines]) assert.ok(taskId === null || ids.has(taskId));
}
