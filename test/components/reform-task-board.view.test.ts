import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeLink, clip } from '../../src/components/internal/safe.js';
import { STATES } from '../../src/components/internal/states.js';
import { toCsv, toTabs } from '../../src/components/reform-task-board/reform-task-board.actions.js';
import { handWordsZh } from '../../src/components/reform-task-board/reform-task-board.hands.words.zh.js';
import { Ledger } from '../../src/components/reform-task-board/reform-task-board.ledger.js';
import { flatRows } from '../../src/components/reform-task-board/reform-task-board.rows.js';
import { summarize, summaryGroup } from '../../src/components/reform-task-board/reform-task-board.summary.view.js';
import { layAxis, layDueLines } from '../../src/components/reform-task-board/reform-task-board.timeline.view.js';
import { paperLine } from '../../src/components/internal/paper-line.js';
import { fileName, plainField } from '../../src/components/internal/table-text.js';
import {
  footLine,
  headLine,
  stateText,
  viewTask,
} from '../../src/components/reform-task-board/reform-task-board.view.js';
import { editWordsZh } from '../../src/components/reform-task-board/reform-task-board.edit.words.zh.js';
import { wordsEn } from '../../src/components/reform-task-board/reform-task-board.words.en.js';
import type { BoardWords } from '../../src/components/reform-task-board/reform-task-board.words.js';
import { faceWordsZh } from '../../src/components/reform-task-board/reform-task-board.words.zh.js';
import { publishedYears } from '../../src/sdk/rules/calendar.js';
import { addDays, dayNumber } from '../../src/sdk/rules/dates.js';
import { makePlan, makeTask, samplePlan } from './board-plans.js';

const zh: BoardWords = { ...faceWordsZh, ...handWordsZh, ...editWordsZh };
const plan = samplePlan();
const ledger = new Ledger(plan, '2025-10-20', 10);
const view = (index: number, words = zh) => viewTask(ledger, index, words);
const rows = flatRows(ledger, ledger.select());

describe('a task on the ledger', () => {
  it('says how late it is, how long it has, or its state', () => {
    assert.equal(view(0).stateText, '已完成');
    assert.equal(view(1).stateText, '逾期 112 天');
    assert.equal(view(2).stateText, '还有 9 个工作日');
    assert.equal(stateText('dueSoon', '2025-10-20', '2025-10-20', zh), '今天到期');
    assert.equal(view(1, wordsEn).stateText, '112 days overdue');
    assert.equal(stateText('overdue', '2025-10-19', '2025-10-20', wordsEn), '1 day overdue');
    assert.equal(stateText('dueSoon', '2025-10-20', '2025-10-20', wordsEn), 'Due today');
  });

  it('counts calendar days where the calendar is not yet published', () => {
    const year = Math.max(...publishedYears()) + 1;
    assert.equal(stateText('dueSoon', `${year}-03-11`, `${year}-03-01`, zh), '还有 10 天');
  });

  it('writes dates, units and progress as one reads them', () => {
    assert.equal(view(2).due, '2025年10月31日');
    assert.equal(view(2, wordsEn).due, '31 Oct 2025');
    assert.equal(view(3).leads, '教育科、督导室');
    assert.equal(view(3, wordsEn).leads, '教育科, 督导室');
    assert.equal(view(1).progress, 82);
    assert.equal(view(4).progress, null);
  });

  it('names the rhythm of what comes again', () => {
    const yearly = makeTask({ id: 'a', recurrence: { period: 'year', interval: 1, on: '12-31', text: '每年年底' } });
    assert.equal(viewTask(new Ledger(makePlan({ tasks: [yearly] }), '2025-10-20', 10), 0, zh).due, '每年年底');
  });

  it('does not say its title twice', () => {
    assert.equal(view(2).gist, '共享资源平台，每学期评估一次。');
    const only = makeTask({ id: 'a', title: '家访', text: '家访' });
    assert.equal(viewTask(new Ledger(makePlan({ tasks: [only] }), '2025-10-20', 10), 0, zh).gist, '');
  });

  it('cuts what is too long for a line', () => {
    const long = makeTask({
      id: 'a',
      title: '长'.repeat(1000),
      text: '文'.repeat(200_000),
      leads: Array(500).fill('某某局'),
    });
    const cut = viewTask(new Ledger(makePlan({ tasks: [long] }), '2025-10-20', 10), 0, zh);
    assert.ok(cut.title.length <= 301 && cut.gist.length <= 161 && cut.leads.length <= 201);
  });
});

describe('the lines around the ledger', () => {
  it('say which document it is, as of when, how new, and the mark', () => {
    assert.equal(headLine(plan, zh), '示教发〔2025〕3号　2025年1月15日印发');
    const marked = makePlan({ mark: '演示数据', source: { ...plan.source, compiledAt: '2025-10-19T09:00:00+08:00' } });
    assert.equal(footLine(marked, '2025-10-20', zh), '截至 2025年10月20日 · 数据更新于 2025年10月19日 · 演示数据');
    assert.equal(headLine(makePlan({ documentNumber: null, issuedOn: null }), zh), '');
  });

  it('on paper name the source too', () => {
    const line = paperLine(plan, footLine(plan, '2025-10-20', zh), { clip, safeLink });
    assert.match(line, /示例县教育改革方案/);
    assert.match(line, /https:\/\/example\.org\/notice\.html/);
    const hostile = makePlan({ source: { ...plan.source, url: 'javascript:alert(1)' } });
    assert.doesNotMatch(paperLine(hostile, '', { clip, safeLink }), /javascript/);
  });

  it('have the same sentences in both languages', () => {
    assert.deepEqual(Object.keys(wordsEn).sort(), Object.keys(zh).sort());
    assert.equal(zh.count(9, 5), '共 9 项，显示 5 项');
    assert.equal(zh.count(9, 9), '共 9 项');
    assert.equal(wordsEn.count(1, 1), '1 task');
    assert.equal(wordsEn.invalid(1).trim(), '1 faulty entry not shown.');
    assert.equal(wordsEn.month('2025-12'), 'Dec 2025');
    assert.equal(zh.month('2025-09'), '2025年9月');
    assert.notEqual(zh.failed('nobody knows'), '');
  });
});

describe('what one takes away', () => {
  const source = { rows, ledger, words: zh, tools: { viewTask } };

  it('is what is seen, as CSV that spreadsheets read as UTF-8', () => {
    const lines = toCsv(source).split('\r\n');
    assert.equal(lines[0], '\ufeff序号,任务,牵头单位,配合单位,完成时限,状态,进展');
    assert.equal(lines[3], '3,智慧学校,教育科,各中小学,2025年10月31日,还有 9 个工作日,92%');
    assert.equal(lines.length, 8);
  });

  it('cannot become a formula', () => {
    ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1'].forEach((field) => assert.equal(plainField(field), `'${field}`));
    ['3', '任务-1', 'a=b'].forEach((field) => assert.equal(plainField(field), field));
    const evil = new Ledger(
      makePlan({ tasks: [makeTask({ id: 'a', title: '=HYPERLINK("http://x","点")' })] }),
      '2025-10-20',
      10,
    );
    const csv = toCsv({ ...source, ledger: evil, rows: flatRows(evil, evil.select()) });
    assert.match(csv, /"'=HYPERLINK\(""http:\/\/x"",""点""\)"/);
  });

  it('falls into cells when it is pasted', () => {
    assert.equal(toTabs(source).split('\n')[2]!.split('\t').length, 7);
  });

  it('has a name that any disk takes', () => {
    assert.equal(fileName('a/b:c*?"<>|方案', 'ledger'), 'abc方案.csv');
    assert.equal(fileName('///', 'ledger'), 'ledger.csv');
  });
});

describe('the summary', () => {
  it('counts by unit, the whole once, and a task of two units for both', () => {
    const { whole, lines } = summarize(ledger, ledger.select().order, 'unit', STATES);
    assert.deepEqual([whole.total, whole.counts, whole.rate], [6, [1, 1, 1, 1, 1, 1], 17]);
    assert.deepEqual(
      lines.map(({ name, total }) => [name, total]),
      [
        ['教育局', 1],
        ['教研室', 1],
        ['教育科', 3],
        ['督导室', 2],
      ],
    );
    assert.equal(lines[0]!.rate, 100);
  });

  it('counts by area or phase when those are grouped by, else by unit', () => {
    assert.deepEqual((['none', 'area', 'unit', 'phase', 'status'] as const).map(summaryGroup), [
      'unit',
      'area',
      'unit',
      'phase',
      'unit',
    ]);
  });
});

describe('the timeline', () => {
  const days = { addDays, dayNumber };

  it('lays phases and the day on one axis', () => {
    const axis = layAxis(plan.phases, '2025-10-20', days)!;
    assert.deepEqual(
      axis.bars.map(({ isNow }) => isNow),
      [false, true],
    );
    assert.ok(axis.bars[0]!.from + axis.bars[0]!.width <= axis.bars[1]!.from + 0.01, 'one ends where the next begins');
    assert.ok(axis.today > axis.bars[1]!.from && axis.today < 100);
    assert.deepEqual(
      axis.years.map(({ year }) => year),
      ['2025', '2026', '2027'].slice(0, axis.years.length),
    );
  });

  it('draws an open end to the edge, and nothing where no phase has a date', () => {
    const open = layAxis(
      [{ id: 'p', name: '长期', start: '2025-01-01', end: null, source: null }],
      '2025-10-20',
      days,
    )!;
    assert.equal(Math.round(open.bars[0]!.from + open.bars[0]!.width), 100);
    assert.equal(
      layAxis([{ id: 'p', name: '长期', start: null, end: null, source: null }], '2025-10-20', days),
      undefined,
    );
  });

  it('puts the day between what is past and what is to come', () => {
    const lines = layDueLines(ledger, ledger.select().order).map((line) =>
      line.kind === 'task' ? ledger.tasks[line.index]!.id : line.kind === 'month' ? line.month : 'today',
    );
    assert.deepEqual(lines, ['2025-06', 't2', 'today', '2025-10', 't3', '2025-12', 't4', 't41', '', 't1', 't42']);
  });

  it('puts the day last when all is past, and first when nothing is', () => {
    const only = (asOf: string) => {
      const one = new Ledger(makePlan({ tasks: [makeTask({ id: 'a', due: '2025-06-30' })] }), asOf, 10);
      return layDueLines(one, [0]).map(({ kind }) => kind);
    };
    assert.deepEqual(only('2025-12-01'), ['month', 'task', 'today']);
    assert.deepEqual(only('2025-06-30'), ['today', 'month', 'task'], 'on the day itself it is still to come');
  });
});

describe('links and long texts', () => {
  it('follows http, https and relative links, and no others', () => {
    ['https://a.cn/x', 'http://a.cn', 'notice.html', '/a/b?c=d#e', './x', '#top', '?a=1'].forEach((link) =>
      assert.equal(safeLink(link), link),
    );
    [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '\\\\host\\x',
      '',
      null,
      7,
      `https://a.cn/${'x'.repeat(3000)}`,
    ].forEach((link) => assert.equal(safeLink(link), undefined));
  });

  it('cuts text and says so', () => {
    assert.equal(clip('一二三', 3), '一二三');
    assert.equal(clip('一二三四', 3), '一二三…');
    assert.equal(clip({}, 3), '');
    assert.equal(clip(7, 3), '7');
  });
});
