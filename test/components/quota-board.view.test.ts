import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from '../../src/components/internal/table-text.js';
import { linesOf } from '../../src/components/quota-board/quota-board.actions.js';
import { plainEntries, plainSelection, type Entry } from '../../src/components/quota-board/quota-board.entry.js';
import type { Tools } from '../../src/components/quota-board/quota-board.grip.js';
import { handWordsZh } from '../../src/components/quota-board/quota-board.hands.words.zh.js';
import { measureEntries } from '../../src/components/quota-board/quota-board.measured.js';
import { viewMeasured } from '../../src/components/quota-board/quota-board.measured.view.js';
import { placesIn } from '../../src/components/internal/places.js';
import { faultsOf } from '../../src/components/quota-board/quota-board.notices.js';
import {
  isFiltered,
  PLAIN_QUERY,
  readQuery,
  type QuotaQuery,
} from '../../src/components/quota-board/quota-board.query.js';
import { select } from '../../src/components/quota-board/quota-board.select.js';
import {
  dueText,
  footLine,
  goalText,
  headLine,
  viewTarget,
} from '../../src/components/quota-board/quota-board.view.js';
import { wordsEn } from '../../src/components/quota-board/quota-board.words.en.js';
import { faceWordsZh } from '../../src/components/quota-board/quota-board.words.zh.js';
import { readPlan, readRecords, type Plan } from '../../src/sdk/model/index.js';
import { makeTarget, quotaPlan, quotaRecords } from './quota-plans.js';

const words = { ...faceWordsZh, ...handWordsZh };
const tools = { viewTarget, goalText, dueText } as unknown as Tools;
const AS_OF = '2024-10-10';
/** Without a calendar nobody knows when a term ends. */
const TERM = { text: '每学期', period: 'term' as const, interval: 1, each: null };

function measured(plan: Plan = quotaPlan(), document: unknown = quotaRecords(), asOf = AS_OF): Entry[] {
  const { records, roster, calendar, rules } = readRecords(document);
  return measureEntries(plan, records, { asOf, roster, calendar, rules, start: plan.issuedOn });
}

function order(query: Partial<QuotaQuery> = {}, entries: readonly Entry[] = measured()): string[] {
  return select(entries, { ...PLAIN_QUERY, ...query }, 7).rows.map(({ key }) => key);
}

function viewOf(id: string, entries: readonly Entry[] = measured()) {
  return viewMeasured(
    entries.find(({ target }) => target.id === id)!,
    words,
    tools,
  )!;
}

describe('The order of targets', () => {
  it('puts the worst first, and keeps the order of the notice among equals', () => {
    const figures = ['missed', 'behind', 'each', 'silent', 'share', 'track', 'met'];
    assert.deepEqual(order(), [...figures, '#apart', 'six', 'cycle']);
    assert.deepEqual(order({ sort: '-worst' }), [
      ...['met', 'track', 'share', 'silent', 'behind', 'each', 'missed'],
      ...['#apart', 'six', 'cycle'],
    ]);
  });

  it('may be that of the notice, of names, of due dates, and each turned round', () => {
    const seen = ['met', 'track', 'share', 'silent', 'behind', 'missed', 'each'];
    assert.deepEqual(order({ sort: 'number' }).slice(0, 7), seen);
    assert.deepEqual(order({ sort: '-number' }).slice(0, 7), [...seen].reverse());
    assert.equal(order({ sort: 'due' })[0], 'missed');
    assert.equal(order({ sort: '-due' })[6], 'missed');
    assert.notDeepEqual(order({ sort: 'label' }), order({ sort: '-label' }));
  });

  it('puts what cannot be measured before what is going well', () => {
    const plan = quotaPlan();
    plan.targets.push(makeTarget({ id: 'broken', per: TERM }));
    const at = order({}, measured(plan));
    assert.ok(at.indexOf('broken') > at.indexOf('share') && at.indexOf('broken') < at.indexOf('track'));
  });
});

describe('A filter', () => {
  it('by status leaves out conditions and rhythms, and counts what the others would be', () => {
    const seen = select(measured(), { ...PLAIN_QUERY, status: 'behind' }, 7);
    assert.deepEqual(
      seen.rows.map(({ key }) => key),
      ['behind', 'each'],
    );
    assert.deepEqual(seen.counts, { missed: 1, behind: 2, notReported: 1, denominatorUnknown: 1, onTrack: 1, met: 1 });
    assert.deepEqual([seen.total, seen.shown], [7, 2]);
  });

  it('by words wants all of them, whatever their case', () => {
    assert.deepEqual(order({ q: '不少于  个' }), ['behind', 'track', 'met']);
    assert.deepEqual(order({ q: '教学 六' }), []);
    assert.deepEqual(order({ q: '周期' }), ['#apart', 'cycle']);
  });

  it('reads attributes warily', () => {
    assert.deepEqual(
      readQuery({ sort: 'constructor', status: 'late', q: 7, asOf: '2024-13-01', unit: null }),
      PLAIN_QUERY,
    );
    assert.equal(readQuery({ status: 'denominator-unknown' }).status, 'denominatorUnknown');
    assert.equal(readQuery({ sort: '-due' }).sort, '-due');
    assert.equal(readQuery({ q: 'x'.repeat(900) }).q.length, 500);
    assert.equal(isFiltered(PLAIN_QUERY), false);
    assert.equal(isFiltered({ ...PLAIN_QUERY, q: ' ' }), false);
    assert.equal(isFiltered({ ...PLAIN_QUERY, unit: 'a' }), true);
  });
});

describe('A row', () => {
  it('says what was reached, what is missing, by when, and who is behind', () => {
    assert.deepEqual(
      { ...viewOf('behind'), bar: undefined },
      {
        stateText: '落后',
        goal: '不少于 43 个',
        value: '20 个',
        gap: '还差 23 个',
        bar: undefined,
        due: '2024年12月31日前',
        behind: '2/3 个单位',
        latest: '2024年5月20日',
        note: '',
      },
    );
    assert.equal(viewOf('met').gap, '超出 1 个');
  });

  it('counts who has reached it where each has to', () => {
    const view = viewOf('each');
    assert.equal(view.goal, '每人不少于 90 学时');
    assert.equal(view.value, '1/3 人达到');
    assert.equal(view.behind, '2/3 人');
    assert.equal(view.gap, '');
    assert.deepEqual([view.bar!.value, view.bar!.target], [1, 3]);
  });

  it('never makes a zero of what nobody has reported', () => {
    const view = viewOf('silent');
    assert.deepEqual([view.value, view.stateText, view.latest, view.bar!.value], ['—', '未报送', '', null]);
  });

  it('says why a target is not measured', () => {
    const plan = quotaPlan({
      targets: [makeTarget({ id: 'x', per: TERM }), makeTarget({ id: 'y', label: '说不清的事' })],
    });
    const entries = measured(plan, { records: [] });
    assert.deepEqual(
      [viewOf('x', entries).stateText, viewOf('x', entries).note],
      ['无法统计', '校历没有给出，无法按学期统计'],
    );
    assert.match(viewOf('y', entries).note, /没有给出统计口径/);
  });

  it('words what is to be kept to as a limit', () => {
    const plan = quotaPlan({ targets: [makeTarget({ id: 'cap', comparator: 'atMost', value: 3, unit: '次' })] });
    const rules = [{ targetId: 'cap', kinds: ['inspection'] }];
    const records = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'inspection', on: '2024-05-01' }));
    const view = viewOf('cap', measured(plan, { records, rules }));
    assert.deepEqual([view.stateText, view.gap, view.goal], ['超限', '超出 1 次', '不超过 3 次']);
  });

  it('before it is measured says what is asked for and by when', () => {
    const [entry] = plainEntries(quotaPlan());
    assert.equal(viewMeasured(entry!, words, tools), undefined);
    const view = viewTarget(makeTarget({ id: 'x', per: TERM, unit: '长'.repeat(900) }), words);
    assert.equal(view.due, '每学期\n2024年12月31日前');
    assert.ok(view.goal.length < 60);
    assert.equal(viewTarget(makeTarget({ id: 'x', value: 1e308 }), words).goal, '—');
  });

  it('is told in English, too', () => {
    const entry = measured().find(({ target }) => target.id === 'each')!;
    const view = viewMeasured(entry, wordsEn, tools)!;
    assert.deepEqual(
      [view.value, view.behind, view.goal],
      ['1 of 3 people', '2 of 3 people', 'at least 90 学时 for each person'],
    );
  });
});

describe('Conditions and rhythms', () => {
  it('stand apart, behind a heading, and count for nothing', () => {
    const selection = plainSelection(plainEntries(quotaPlan()));
    assert.equal(selection.total, 7);
    assert.deepEqual(
      selection.rows.slice(7).map(({ key }) => key),
      ['#apart', 'six', 'cycle'],
    );
    assert.equal(plainSelection(plainEntries(quotaPlan({ targets: [makeTarget({ id: 'x' })] }))).rows.length, 1);
  });

  it('are figures where a rule says how to count them', () => {
    const document = { ...quotaRecords(), rules: [{ targetId: 'six', kinds: ['x-year'] }] };
    assert.equal(measured(quotaPlan(), document).find(({ target }) => target.id === 'six')!.isFigure, true);
  });
});

describe('Faults', () => {
  it('are those of the data, of targets and of records, each with its place', () => {
    const plan = quotaPlan();
    plan.targets.push(makeTarget({ id: 'broken', per: TERM }));
    const records = [
      { id: 'r', kind: 'award', on: '2024-05-01' },
      { id: 'r', kind: 'award', on: '2024-05-02' },
    ];
    const faults = faultsOf([{ path: 'records.4.on', message: 'wrong' }], measured(plan, { records }), words);
    assert.deepEqual(faults, [
      { path: 'records.4.on', message: 'wrong' },
      { path: 'targets.9', message: '校历没有给出，无法按学期统计' },
      { path: 'records.1', message: '同一编号、同一修订号有两种内容，只计一种' },
    ]);
  });
});

describe('The place of a fault', () => {
  it('is that of the data as it came, whatever was left out before it', () => {
    const left = [3, 0, 4].map((at) => ({ path: `records.${at}.on`, message: '' }));
    assert.deepEqual([0, 1, 2, 3].map(placesIn(left, 'records')), [1, 2, 5, 6]);
    assert.deepEqual([0, 1].map(placesIn(left, 'targets')), [0, 1]);
  });
});

describe('What is taken away', () => {
  const rows = select(measured(), PLAIN_QUERY, 7).rows;

  it('is what is seen, with the goal in a column of its own', () => {
    const lines = linesOf({ rows, words, tools });
    assert.deepEqual(lines[0], ['状态', '指标', '目标', '完成', '时限或周期', '未达到、未报送', '最近记录']);
    assert.equal(lines.length, 10);
    assert.deepEqual(lines[2], [
      '落后',
      '编制不少于 43 个',
      '不少于 43 个',
      '20 个',
      '2024年12月31日前',
      '2/3 个单位',
      '2024年5月20日',
    ]);
    assert.deepEqual(lines[8]!.slice(0, 3), ['资格条件', '从事教学工作 6 年', '不少于 6 年']);
  });

  it('holds no formula', () => {
    const plan = quotaPlan({ targets: [makeTarget({ id: 'x', label: '=HYPERLINK("http://x")' })] });
    const evil = linesOf({ rows: select(measured(plan), PLAIN_QUERY, 1).rows, words, tools });
    assert.match(csvOf(evil), /\r\n[^\r]*,"'=HYPERLINK/);
  });
});

describe('Lines above and below', () => {
  it('name the document, the day and the mark', () => {
    assert.equal(headLine(quotaPlan(), words), '指标总览\u3000示教发〔2025〕3号\u30002023年1月1日印发');
    assert.equal(footLine(quotaPlan(), AS_OF, words), '截至2024年10月10日 · 演示数据');
  });
});

describe('A thousand targets and ten thousand records', () => {
  it('are measured in one go and selected without measuring again', () => {
    const targets = Array.from({ length: 1000 }, (_, n) => makeTarget({ id: `t${n}` }));
    const records = Array.from({ length: 10_000 }, (_, n) => ({
      id: `r${n}`,
      kind: 'award',
      on: '2024-05-01',
      targetIds: [`t${n % 1000}`],
    }));
    const { plan } = readPlan(quotaPlan({ targets }));
    const entries = measured(plan, { records });
    assert.equal(entries.length, 1000);
    assert.ok(entries.every(({ measured: found }) => found?.value === 10 && found.status === 'met'));
    assert.equal(select(entries, { ...PLAIN_QUERY, status: 'met' }, 1000).shown, 1000);
  });
});
