import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stateWordsEn } from '../../src/components/internal/states.en.js';
import { viewDetail, sourceLink } from '../../src/components/internal/task-detail.view.js';
import {
  findTask,
  isDay,
  looksRight,
  namesIn,
  viewCard,
  type CardFace,
  type CardFrame,
} from '../../src/components/reform-task-card/reform-task-card.view.js';
import { handWordsZh } from '../../src/components/reform-task-card/reform-task-card.hands.words.zh.js';
import { wordsEn } from '../../src/components/reform-task-card/reform-task-card.words.en.js';
import { faceWordsZh } from '../../src/components/reform-task-card/reform-task-card.words.zh.js';
import * as calendar from '../../src/sdk/rules/calendar.js';
import { taskState } from '../../src/sdk/rules/task-state.js';
import { makePlan, makeReport, makeTask } from './board-plans.js';

const frame = (over: Partial<CardFrame> = {}): CardFrame => ({
  asOf: '2025-10-20',
  dueSoon: 10,
  words: faceWordsZh,
  calendar,
  ...over,
});

function face(task: unknown, over: Partial<CardFrame> = {}, plan: unknown = undefined): CardFace {
  return viewCard(task, plan, frame(over));
}

describe('the face of a card', () => {
  it('says what the task says', () => {
    const shown = face(
      makeTask({
        ...{ id: 't6', number: '6', area: '教学管理', title: '教学常规', leads: ['教育科'] },
        ...{ partners: ['各中小学', '幼儿园'], due: '2025-12-31', status: 'inProgress', progress: 64.4 },
      }),
      {},
      makePlan({ mark: '演示数据' }),
    );
    assert.deepEqual(shown, {
      ...{ number: '6', area: '教学管理', title: '教学常规', leads: '教育科', partners: '各中小学、幼儿园' },
      ...{ due: '2025年12月31日', state: 'inProgress', stateText: '推进中', progress: 64, mark: '演示数据' },
      ...{ asOf: '截至 2025年10月20日', hasMore: true, needsCalendar: false },
    });
  });

  const verdicts: [due: string | null, status: 'notStarted' | 'inProgress' | 'done' | 'suspended', text: string][] = [
    ['2025-06-30', 'inProgress', '逾期 112 天'],
    ['2025-10-19', 'notStarted', '逾期 1 天'],
    ['2025-10-20', 'inProgress', '今天到期'],
    ['2025-10-21', 'inProgress', '还有 1 个工作日'],
    ['2025-10-31', 'inProgress', '还有 9 个工作日'],
    ['2025-11-03', 'inProgress', '还有 10 个工作日'],
    ['2025-11-04', 'inProgress', '推进中'],
    ['2025-06-30', 'done', '已完成'],
    ['2025-06-30', 'suspended', '已暂停'],
    [null, 'notStarted', '未开始'],
  ];
  for (const [due, status, text] of verdicts) {
    it(`of a task ${status}, due ${due}, says ${text} on 20 October 2025, as the rules do`, () => {
      const task = makeTask({ id: 't', due, status });
      const shown = face(task);
      assert.equal(shown.stateText, text);
      assert.equal(shown.state, taskState(task, [], { asOf: '2025-10-20', dueSoonWorkdays: 10 }).verdict);
    });
  }

  it('counts days, not workdays, in a year whose calendar is not published', () => {
    const shown = face(makeTask({ id: 't', due: '2031-01-10' }), { asOf: '2031-01-06' });
    assert.deepEqual([shown.state, shown.stateText], ['dueSoon', '还有 4 天']);
  });

  it('needs the calendar only when a due date is near', () => {
    const needs = (due: string | null, status: 'inProgress' | 'done' = 'inProgress'): boolean =>
      face(makeTask({ id: 't', due, status }), { calendar: undefined }).needsCalendar;
    assert.deepEqual(
      [needs('2025-10-19'), needs('2025-10-20'), needs('2025-11-29'), needs('2025-11-30'), needs(null)],
      [false, true, true, false, false],
    );
    assert.equal(needs('2025-10-21', 'done'), false);
  });

  it('never calls soon what lies beyond the days for which it asks the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1800 }), fc.integer({ min: 0, max: 60 }), (day, dueSoon) => {
        const asOf = new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);
        const limit = calendar.workdayLimit(asOf, dueSoon);
        const shown = face(makeTask({ id: 't', due: limit }), { asOf, dueSoon, calendar: undefined });
        assert.equal(shown.needsCalendar, true, `${asOf} + ${dueSoon} = ${limit}`);
      }),
    );
  });

  it('goes by the accepted reports of its own task up to the day', () => {
    const plan = makePlan({
      reports: [
        makeReport({ id: 'r1', taskId: 't', on: '2025-09-01', progress: 40 }),
        makeReport({ id: 'r2', taskId: 't', on: '2025-10-21', status: 'done', progress: 100 }),
        makeReport({ id: 'r3', taskId: 't', on: '2025-10-01', status: 'done', state: 'submitted' }),
        makeReport({ id: 'r4', taskId: 'other', on: '2025-10-01', status: 'done' }),
      ],
    });
    const shown = face(makeTask({ id: 't', status: 'done' }), {}, plan);
    assert.deepEqual([shown.state, shown.progress, shown.hasMore], ['inProgress', 40, true]);
  });

  it('shows a rhythm where there is no due date', () => {
    const recurrence = { period: 'year', interval: 1, on: null, text: '每年年底' } as const;
    assert.equal(face(makeTask({ id: 't', recurrence })).due, '每年年底');
    assert.equal(face(makeTask({ id: 't' })).due, '');
  });

  it('opens only where there is more to tell', () => {
    const evidence = [{ id: 'e', title: '通报', url: null, on: null, visibility: 'public' as const }];
    const more = [
      { text: '说明' },
      { evidence },
      { source: { markers: [], at: [0, 2] as [number, number], quote: '原文' } },
    ];
    assert.equal(face(makeTask({ id: 't' })).hasMore, false);
    for (const each of more) assert.equal(face(makeTask({ id: 't', ...each })).hasMore, true);
    assert.equal(face(makeTask({ id: 't' }), {}, makePlan()).hasMore, true, 'of which plan it is');
  });
});

describe('a card and data that nobody has checked yet', () => {
  it('draws whatever it is given, cut to what a card can bear', () => {
    const long = 'x'.repeat(1_000_000);
    const shown = face({
      title: long,
      number: long,
      leads: Array(10_000).fill(long),
      area: {},
      progress: 1e9,
      due: 'soon',
    });
    assert.deepEqual(
      [shown.title.length, shown.number.length, shown.area, shown.due, shown.progress],
      [301, 21, '', '', 100],
    );
    assert.ok(shown.leads.length < 2000);
    assert.equal(face({ status: 'constructor', progress: '5' }).stateText, '推进中');
    assert.equal(face({ status: 'done' }).progress, 100);
    assert.equal(face({ due: '2025-06-30', status: 'overdue' }).state, 'overdue');
  });

  it('never throws for anything that JSON can say', () => {
    const task = fc.record(
      Object.fromEntries(
        ['title', 'number', 'leads', 'due', 'status', 'progress', 'recurrence', 'evidence', 'id'].map((key) => [
          key,
          fc.oneof(fc.jsonValue(), fc.constantFrom('2025-10-21', 'done', '2025-99-99')),
        ]),
      ),
      { requiredKeys: [] },
    );
    const unprintable = { toString: '' };
    assert.equal(face({ status: [unprintable], title: unprintable }).state, 'notStarted');
    const plan = fc.record({ reports: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), mark: fc.jsonValue() });
    fc.assert(
      fc.property(fc.oneof(task, fc.jsonValue()), plan, (raw, around) => {
        const shown = face(raw, {}, around);
        assert.match(shown.state, /^(?:done|inProgress|notStarted|suspended|dueSoon|overdue)$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('is drawn before it is checked only when it looks right', () => {
    const task = { title: '任务', number: '1' };
    assert.equal(looksRight({ task, plan: undefined }), true);
    assert.equal(looksRight({ task, plan: { schemaVersion: 1 } }), true);
    for (const plan of [{ schemaVersion: 2 }, [], 'plan', { tasks: [] }])
      assert.equal(looksRight({ task, plan }), false);
    for (const bad of [null, undefined, 7, {}, { title: 1, number: '1' }, { title: '任务' }, []]) {
      assert.equal(looksRight({ task: bad, plan: undefined }), false);
    }
  });

  it('finds its task by id, in whatever a plan may be', () => {
    assert.deepEqual(findTask({ tasks: [null, 3, { id: 'a' }, { id: 'b' }] }, 'b'), { id: 'b' });
    for (const plan of [null, undefined, 'x', {}, { tasks: 7 }, { tasks: {} }])
      assert.equal(findTask(plan, 'b'), undefined);
  });

  it('takes names as people part them', () => {
    assert.deepEqual(namesIn('教育科、财政局，人事科; A,B'), ['教育科', '财政局', '人事科', 'A', 'B']);
    assert.deepEqual([isDay('2025-10-20'), isDay('2025-10'), isDay(20251020)], [true, false, false]);
  });
});

describe('an open task', () => {
  const evidence = (id: string, visibility: 'public' | 'internal', url: string | null = null) => ({
    ...{ id, title: `佐证${id}`, url, on: null, visibility },
  });
  const plan = makePlan({
    phases: [{ id: 'p1', name: '全面推进', start: null, end: null, source: null }],
    units: [{ id: 'u1', name: '教育科' }],
    reports: [
      makeReport({ id: 'r1', taskId: 't', on: '2025-06-01', text: '第一次', unitId: 'u1', progress: 39.6 }),
      makeReport({ id: 'r2', taskId: 't', on: '2025-10-20', text: '第二次', evidence: [evidence('3', 'internal')] }),
      makeReport({ id: 'r3', taskId: 't', on: '2025-10-21', text: '后来' }),
      makeReport({ id: 'r4', taskId: 't', text: '内部', visibility: 'internal' }),
      makeReport({ id: 'r5', taskId: 't', text: '退回', state: 'returned' }),
      makeReport({ id: 'r6', taskId: 'x', text: '别的' }),
    ],
  });
  const task = makeTask({
    ...{ id: 't', title: '教学常规', text: '教学常规', phaseId: 'p1' },
    evidence: [evidence('1', 'public', 'https://example.org/1'), evidence('2', 'internal', 'https://example.org/2')],
    source: { markers: ['二、', '（六）'], at: [0, 4], quote: '落实常规-要求。\n又一段' },
  });

  it('tells its basis, public evidence and public accepted reports up to the day, newest first', () => {
    const view = viewDetail(task, plan, '2025-10-20');
    assert.deepEqual(
      view.reports.map(({ text, unit, progress }) => [text, unit, progress]),
      [
        ['第二次', '', null],
        ['第一次', '教育科', 40],
      ],
    );
    assert.deepEqual(view.reports[0]?.evidence, []);
    assert.deepEqual(view.evidence, [{ title: '佐证1', href: 'https://example.org/1' }]);
    assert.equal(view.basis?.markers, '二 › （六）');
    assert.equal(view.phase, '全面推进');
    assert.equal(view.text, '', 'a text that only repeats the title is not told twice');
    assert.deepEqual(view.plan, {
      title: '示例县教育改革方案\u3000示教发〔2025〕3号',
      href: 'https://example.org/notice.html',
    });
  });

  it('without a plan tells what it says itself', () => {
    const view = viewDetail(task, undefined, '2025-10-20');
    assert.deepEqual([view.reports, view.plan, view.phase, view.basis?.href], [[], undefined, '', undefined]);
  });

  it('leads to the place of the quote in the notice, and nowhere else', () => {
    assert.equal(
      sourceLink('https://a.example/n.html', '落实-常规。\n又'),
      'https://a.example/n.html#:~:text=%E8%90%BD%E5%AE%9E%2D%E5%B8%B8%E8%A7%84%E3%80%82',
    );
    assert.equal(sourceLink('https://a.example/n#s', 'x'), 'https://a.example/n#s:~:text=x');
    assert.equal(sourceLink('n.html', ' '), 'n.html');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', null]) assert.equal(sourceLink(url, 'x'), undefined);
  });

  it('makes an address even of half a character', () => {
    assert.ok(sourceLink('n.html', `${'字'.repeat(39)}😀`)?.startsWith('n.html#:~:text='));
  });
});

describe('the words of a card', () => {
  const zh = { ...faceWordsZh, ...handWordsZh };

  it('are all there in both languages', () => {
    assert.deepEqual(Object.keys(wordsEn).sort(), Object.keys(zh).sort());
    assert.deepEqual(Object.keys(stateWordsEn).sort(), Object.keys(zh.states).sort());
    for (const words of [wordsEn, zh]) {
      for (const code of ['network', 'timeout', 'http', 'version', 'contract', ''])
        assert.ok(words.failed(code).length > 5);
    }
  });

  it('count in English as English does', () => {
    assert.deepEqual(
      [
        wordsEn.overdueBy(1),
        wordsEn.overdueBy(112),
        wordsEn.workdaysLeft(0),
        wordsEn.workdaysLeft(1),
        wordsEn.daysLeft(2),
      ],
      ['1 day overdue', '112 days overdue', 'Due today', '1 workday left', '2 days left'],
    );
  });
});
