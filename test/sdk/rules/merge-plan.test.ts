import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Plan } from '../../../src/sdk/model/index.js';
import { mergePlan } from '../../../src/sdk/rules/merge-plan.js';
import {
  arbitraryItems,
  compiledAgain,
  makePlan,
  makeReport,
  makeTarget,
  makeTask,
  planOf,
  type Item,
} from '../../helpers/ledgers.js';
import { assertNothingLost, assertSound, ids } from '../../helpers/merge-checks.js';

const idOfSeed = (item: Item): string => `t${item.seed}`;

describe('a corrected notice compiled again', () => {
  it('changes nothing when nothing was corrected', () => {
    fc.assert(
      fc.property(arbitraryItems, (items) => {
        const old = planOf(items, {
          mark: '演示数据',
          deadlines: [{ quote: '', at: [0, 0], date: '2025-06-30', recurrence: null, taskId: null }],
        });
        const same = mergePlan(old, old);
        assert.deepEqual(same.plan, old);
        assert.deepEqual(same.orphans, { tasks: [], reports: [], targets: [] });
        assert.deepEqual(
          [same.kept.tasks, same.kept.targets, same.kept.reports, same.kept.tasksByPlace],
          [old.tasks.length, old.targets.length, old.reports.length, 0],
        );
        assert.deepEqual(mergePlan(old, { ...compiledAgain(old), mark: null }).plan, old);
      }),
    );
  });

  it('keeps the ids of all other items when items come, go and change places', () => {
    const change = fc.record({
      items: arbitraryItems,
      order: fc.array(fc.nat(), { maxLength: 12 }),
      cut: fc.nat(12),
      come: fc.nat(12),
    });
    fc.assert(
      fc.property(change, ({ items, order, cut, come }) => {
        const [arrived, was] = [items.slice(0, come), items.slice(come)];
        const stayed = was.slice(0, Math.max(0, was.length - cut));
        const shuffled = [...stayed, ...arrived].sort((a, b) => (order[a.seed % 12] ?? 0) - (order[b.seed % 12] ?? 0));
        const old = planOf(was);
        const merged = mergePlan(old, compiledAgain(planOf(shuffled)));
        const kept = new Set(ids(merged.plan.tasks));
        for (const item of stayed) {
          assert.ok(kept.has(idOfSeed(item)), `item ${item.seed} kept its id`);
          for (let i = 0; i < item.children; i += 1) assert.ok(kept.has(`${idOfSeed(item)}.${i}`));
        }
        const texts = new Map(old.tasks.map((task) => [task.id, task.title]));
        for (const task of merged.plan.tasks) {
          const isSame = texts.get(task.id) === task.title || merged.kept.tasksByPlace > 0 || !texts.has(task.id);
          assert.ok(isSame, 'an id goes on with its wording, or with its place');
        }
        assertSound(merged.plan);
        assertNothingLost(old, merged);
        assert.deepEqual(mergePlan(merged.plan, compiledAgain(planOf(shuffled))).plan, merged.plan, 'once is enough');
      }),
      { numRuns: 200 },
    );
  });

  it('loses nothing whatever two plans are merged', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryItems, (one, other) => {
        const old = planOf(one);
        const merged = mergePlan(old, compiledAgain(planOf(other)));
        assertSound(merged.plan);
        assertNothingLost(old, merged);
      }),
    );
  });
});

const source = (...markers: string[]): NonNullable<Plan['tasks'][number]['source']> => ({
  markers,
  at: [0, 0],
  quote: '',
});
const TEXT = '1.办好家长学校。各校每学期至少举办两次家长课堂，并建立家访台账，班主任每学年走访每名学生。';

function oldPlan(): Plan {
  const place = { number: '二.1', area: '重点任务', source: source('二、', '1.') };
  return makePlan({
    tasks: [
      makeTask({
        id: 'a',
        ...place,
        title: '办好家长学校',
        text: TEXT,
        leads: ['县家教中心'],
        status: 'inProgress',
        reports: ['r'],
      }),
      makeTask({
        id: 'b',
        ...place,
        number: '二.2',
        source: source('二、', '2.'),
        title: '推进阅读',
        text: '2.推进阅读。各校开放图书室。',
      }),
    ],
    reports: [makeReport({ id: 'r', taskId: 'a', unitId: 'u' })],
    targets: [makeTarget({ id: 'g', taskId: 'a', quote: '每学期至少举办两次家长课堂', value: 2, unit: '次' })],
    units: [{ id: 'u', name: '县家教中心' }],
    phases: [{ id: 'p', name: '启动阶段', start: null, end: null, source: null }],
  });
}

describe('a small correction', () => {
  const next = (over: Partial<Plan['tasks'][number]>, rest: Partial<Plan> = {}): Plan => {
    const [a, b] = oldPlan().tasks;
    return makePlan({
      id: 'n',
      tasks: [makeTask({ ...a!, status: 'notStarted', reports: [], id: 'n1', ...over }), { ...b!, id: 'n2' }],
      ...rest,
    });
  };

  it('of a few words keeps the id, the status and the reports', () => {
    const text = TEXT.replace('两次', '三次').replace('台账', '工作台账');
    const { plan, kept } = mergePlan(
      oldPlan(),
      next({ text, title: '办好家长学校和社区学校', number: '二.4', source: source('二、', '4.') }),
    );
    assert.deepEqual(ids(plan.tasks), ['a', 'b']);
    assert.deepEqual([plan.tasks[0]!.status, plan.tasks[0]!.reports], ['inProgress', ['r']]);
    assert.equal(plan.tasks[0]!.text, text, 'the new text stands');
    assert.equal(kept.tasksByPlace, 0);
  });

  it('of a figure keeps the id of its target', () => {
    const target = makeTarget({ id: 'n3', taskId: 'n1', quote: '每学期至少举办三次家长课堂', value: 3, unit: '次' });
    const { plan, orphans } = mergePlan(oldPlan(), next({}, { targets: [target] }));
    assert.deepEqual([plan.targets[0]!.id, plan.targets[0]!.value, plan.targets[0]!.taskId], ['g', 3, 'a']);
    assert.deepEqual(orphans.targets, []);
  });

  it('keeps the id of an item that was rewritten in its place, and says so', () => {
    const over = { title: '建设少年宫', text: '1.建设少年宫。依托中心校建场馆。' };
    const { plan, kept } = mergePlan(oldPlan(), next(over));
    assert.deepEqual(ids(plan.tasks), ['a', 'b']);
    assert.equal(kept.tasksByPlace, 1);
  });

  it('does not hand what was done to an item of a new chapter in the same place', () => {
    const over = { title: '建设少年宫', text: '1.建设少年宫。依托中心校建场馆。', area: '新增任务' };
    const { plan, orphans } = mergePlan(oldPlan(), next(over));
    assert.deepEqual([ids(plan.tasks), ids(plan.reports)], [['n1', 'b'], []]);
    assert.deepEqual([ids(orphans.tasks), ids(orphans.reports), ids(orphans.targets)], [['a'], ['r'], ['g']]);
  });

  it('reads the same wording through other brackets, widths and spaces', () => {
    const text = TEXT.replace('，', ',').replace('台账', '台 账');
    const { plan } = mergePlan(oldPlan(), next({ text, number: '三.7', source: source('三、', '7.'), area: '别的' }));
    assert.equal(plan.tasks[0]!.id, 'a');
  });
});

describe('the merged plan', () => {
  it('takes texts, dates and units from the new notice', () => {
    const next = oldPlan();
    Object.assign(next.tasks[0]!, {
      id: 'n1',
      due: '2026-06-30',
      leads: ['县妇联'],
      status: 'notStarted',
      reports: [],
    });
    const { plan } = mergePlan(oldPlan(), { ...next, reports: [], units: [{ id: 'n', name: '县妇联' }], targets: [] });
    assert.deepEqual([plan.tasks[0]!.due, plan.tasks[0]!.leads], ['2026-06-30', ['县妇联']]);
    assert.deepEqual(
      plan.units,
      [
        { id: 'n', name: '县妇联' },
        { id: 'u', name: '县家教中心' },
      ],
      'who reported is still known',
    );
    assertSound(plan);
  });

  it('keeps what was set by hand where the notice is silent, and drops what the old text set', () => {
    const old = oldPlan();
    old.tasks[0] = { ...old.tasks[0]!, due: '2025-09-01', leads: ['县妇联'], phaseId: 'p' };
    old.tasks[1] = { ...old.tasks[1]!, due: '2025-06-30' };
    old.units.push({ id: 'f', name: '县妇联' });
    old.deadlines.push({ quote: '', at: [0, 0], date: '2025-06-30', recurrence: null, taskId: 'b' });
    const silent = compiledAgain({ ...old, deadlines: [], units: [], targets: [] });
    const next = { ...silent, tasks: silent.tasks.map((task) => ({ ...task, due: null, leads: [], phaseId: null })) };
    const { plan } = mergePlan(old, next);
    const [a, b] = plan.tasks;
    assert.deepEqual([a!.due, a!.leads, a!.phaseId, b!.due], ['2025-09-01', ['县妇联'], 'p', null]);
    assertSound(plan);
  });

  it('is the same plan under the same id, with the new notice as its source', () => {
    const old = makePlan({
      mark: '演示数据',
      region: { code: '350423', name: '某县' },
      calendar: { terms: [{ id: 's', name: '春', start: '2025-02-17', end: '2025-07-04' }] },
    });
    const next = makePlan({
      id: 'other',
      title: '新',
      region: { code: null, name: '某区' },
      source: { ...old.source, length: 9 },
    });
    const { plan } = mergePlan({ ...old, source: { ...old.source, url: 'https://a.example/1.html' } }, next);
    assert.deepEqual(
      [plan.id, plan.title, plan.mark, plan.region],
      ['plan-1', '新', '演示数据', { code: '350423', name: '某区' }],
    );
    assert.deepEqual(
      [plan.source.url, plan.source.length, plan.calendar.terms.length],
      ['https://a.example/1.html', 9, 1],
    );
  });

  it('gives a new item another id when an old one has its', () => {
    const old = makePlan({ tasks: [makeTask({ id: 'x', title: '开展心理测评', status: 'done' })] });
    const next = makePlan({ tasks: [makeTask({ id: 'x', title: '新建三所公办园', number: '9' })] });
    const { plan, orphans } = mergePlan(old, next);
    assert.deepEqual([ids(plan.tasks), ids(orphans.tasks)], [['x-2'], ['x']]);
  });

  it('changes neither of the plans that it is given', () => {
    const [old, next] = [oldPlan(), compiledAgain(oldPlan())];
    const before = JSON.stringify([old, next]);
    mergePlan(old, next);
    assert.equal(JSON.stringify([old, next]), before);
  });

  it('follows parts of an item into its new number, and one that moved under another item', () => {
    const part = { parentId: 'a', text: '由县家教中心每月组织一次家长课堂的备课。', title: '组织备课', progress: 30 };
    const old = { ...oldPlan(), tasks: [...oldPlan().tasks, makeTask({ id: 'a1', ...part, number: '二.1-1' })] };
    const next = compiledAgain(old);
    next.tasks[2] = { ...next.tasks[2]!, parentId: 'new-b', number: '二.2-1' };
    const { plan, orphans } = mergePlan(old, next);
    assert.deepEqual([plan.tasks[2]!.id, plan.tasks[2]!.parentId, plan.tasks[2]!.progress], ['a1', 'b', 30]);
    assert.deepEqual(orphans.tasks, []);
  });

  it('survives plans that refer to nothing or go in circles', () => {
    const old = makePlan({
      tasks: [
        makeTask({ id: 'a', parentId: 'b' }),
        makeTask({ id: 'b', parentId: 'a', status: 'done' }),
        makeTask({ id: 'c', parentId: 'z' }),
      ],
      reports: [makeReport({ id: 'r', taskId: 'nobody' })],
    });
    const { plan, orphans } = mergePlan(old, makePlan({ tasks: [makeTask({ id: 'c' })] }));
    assert.deepEqual([ids(plan.tasks), ids(orphans.tasks), ids(orphans.reports)], [['c'], ['b'], ['r']]);
  });
});
