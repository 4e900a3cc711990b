import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { mergeOverlay } from '../../demo/site/merge-overlay.mjs';
import { statePlans } from '../../demo/site/state-plans.mjs';
import { compileNotice, parsePlan, readPlan, type Plan } from '../../src/sdk/index.js';
import { root } from '../helpers/static-server.js';

const read = (path: string): string => readFileSync(join(root, 'demo', path), 'utf8');
const compiled = (id: number): Plan => compileNotice(read(`notices/notice-${id}.txt`));
const merged = (id: number): Plan =>
  parsePlan(mergeOverlay(compiled(id), JSON.parse(read(`overlays/notice-${id}.json`))));

/** What the demo's notices say, as a careful reader takes it from them. */
const FACTS = [
  { number: '临教发〔2023〕46号', on: '2023-05-15', issuers: 1, tasks: 12, phases: 3, figures: [] },
  { number: null, on: null, issuers: 0, tasks: 21, phases: 4, figures: [60, 90, 1, 1, 5, 2, 1] },
  {
    number: '江教办〔2022〕38号',
    on: '2022-12-09',
    issuers: 1,
    tasks: 24,
    phases: 0,
    figures: [43, 50, 3, 90, 1, 60, 1, 60, 80, 60, 80, 5, 100, 1],
  },
  {
    number: '清教党组〔2023〕1号',
    on: '2023-01-12',
    issuers: 2,
    tasks: 24,
    phases: 0,
    figures: [1, 1, 100, 2, 10, 5, 1, 3, 3, 1170, 75, 1, 3, 3, 1],
  },
  { number: null, on: null, issuers: 1, tasks: 11, phases: 0, figures: [] },
] as const;

describe('the notices of the demo', () => {
  FACTS.forEach((facts, id) => {
    it(`notice ${id} gives its number, date, issuers, phases, tasks and figures`, () => {
      const plan = compiled(id);
      assert.equal(plan.documentNumber, facts.number);
      assert.equal(plan.issuedOn, facts.on);
      assert.equal(plan.issuers.length, facts.issuers);
      assert.equal(plan.phases.length, facts.phases);
      assert.equal(plan.tasks.filter((task) => task.parentId === null).length, facts.tasks);
      const figures = plan.targets.map((target) => target.value);
      for (const value of new Set<number>(facts.figures)) {
        const count = facts.figures.filter((each) => each === value).length;
        const found = figures.filter((each) => each === value).length;
        assert.ok(found >= count, `${value}: ${found} of ${count} in ${figures.join(' ')}`);
      }
    });

    it(`notice ${id} takes its sample data, every entry of it, and is marked`, () => {
      const plan = merged(id);
      assert.equal(plan.mark, '演示数据');
      assert.ok(plan.reports.length > 5);
      assert.ok(plan.tasks.some((task) => task.leads.length > 0 && task.due !== null));
      for (const report of plan.reports) assert.ok(plan.tasks.some((task) => task.id === report.taskId));
    });
  });

  it('an entry of the sample data that finds no task is a fault', () => {
    const overlay = { mark: '演示数据', asOf: '2025-10-20', tasks: { 没有这一项: { status: 'done' } } };
    assert.throws(() => mergeOverlay(compiled(4), overlay), /没有这一项/);
  });

  it('holds no telephone and no contact person', () => {
    for (const id of FACTS.keys()) assert.doesNotMatch(read(`notices/notice-${id}.txt`), /联系人|电话[：:]|\d{7,}/);
  });
});

describe('the plans of the states page', () => {
  const plans = new Map(statePlans(merged(0)));

  it('are empty, partly invalid and hostile as they say', () => {
    assert.equal(readPlan(plans.get('state-empty.json')).plan.tasks.length, 0);
    assert.equal(readPlan(plans.get('state-partial.json')).plan.tasks.length, 3);
    assert.equal(readPlan(plans.get('state-hostile.json')).plan.tasks.length, 3);
    assert.throws(() => readPlan(plans.get('state-newer.json')), { code: 'version' });
  });
});
