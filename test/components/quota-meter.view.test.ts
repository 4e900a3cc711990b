import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readingModel } from '../../src/components/quota-meter/quota-meter.measured.js';
import { plainModel, targetModel, type MeterModel } from '../../src/components/quota-meter/quota-meter.model.js';
import { faceFor, forecastNote, noteOf, wordsFor } from '../../src/components/quota-meter/quota-meter.note.js';
import { faceOfTarget, findTarget } from '../../src/components/quota-meter/quota-meter.reach.js';
import { trendOf } from '../../src/components/quota-meter/quota-meter.trend.view.js';
import { comparatorIn, faceOf, numberIn, type MeterInput } from '../../src/components/quota-meter/quota-meter.view.js';
import { handWordsZh } from '../../src/components/quota-meter/quota-meter.hands.words.zh.js';
import { wordsEn } from '../../src/components/quota-meter/quota-meter.words.en.js';
import { faceWordsZh } from '../../src/components/quota-meter/quota-meter.words.zh.js';
import type { MeterWords } from '../../src/components/quota-meter/quota-meter.words.js';
import { goalZh } from '../../src/components/internal/quota-goal.js';
import { recordOf, rosterOf, ruleOf, targetOf } from '../helpers/records.js';

const words: MeterWords = { ...faceWordsZh, ...handWordsZh, goal: goalZh };
const ON = '2024-09-30';
const NOTHING: MeterInput = {
  label: '编制',
  value: null,
  target: null,
  unit: '个',
  comparator: 'at-least',
  baseline: null,
  start: '',
  due: '',
};
const input = (change: Partial<MeterInput>): MeterInput => ({ ...NOTHING, ...change });

function soundly(model: ReturnType<typeof plainModel>): MeterModel {
  if (!model.ok) throw new Error(`${model.code} of ${model.field}`);
  return model;
}

describe('a number as a page writes it', () => {
  const rows: [unknown, number | null | undefined][] = [
    ['38', 38],
    [38, 38],
    ['0', 0],
    [' 38.5 ', 38.5],
    ['1e12', 1e12],
    [null, null],
    [undefined, null],
    ['', null],
    ['  ', undefined],
    ['abc', undefined],
    [NaN, undefined],
    [Infinity, undefined],
    ['1e308', undefined],
    [1e12 + 1, undefined],
    [-1, undefined],
    ['-0.5', undefined],
    [true, undefined],
    [[], undefined],
    [[38], undefined],
    [{}, undefined],
  ];
  for (const [given, read] of rows) {
    it(`${JSON.stringify(given) ?? 'undefined'} (${typeof given}) is ${read}`, () =>
      assert.equal(numberIn(given), read));
  }

  it('is a number within bounds, none, or not one, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const read = numberIn(given);
        assert.ok(read == null || (Number.isFinite(read) && read >= 0 && read <= 1e12));
      }),
    );
  });

  it('compares at least unless it is told otherwise', () => {
    assert.deepEqual(['at-most', 'equal', 'at-least', 'more', null, 7].map(comparatorIn), [
      'atMost',
      'equal',
      'atLeast',
      'atLeast',
      'atLeast',
      'atLeast',
    ]);
  });
});

describe('a face of plain attributes', () => {
  const rows: [string, Partial<MeterInput>, string][] = [
    ['one short before its day', { value: 42, target: 43, due: '2024-12-31' }, 'behind'],
    ['on the target', { value: 43, target: 43, due: '2024-12-31' }, 'met'],
    ['one over', { value: 44, target: 43 }, 'met'],
    ['one short on its last day', { value: 42, target: 43, due: ON }, 'behind'],
    ['one short the day after', { value: 42, target: 43, due: '2024-09-29' }, 'missed'],
    ['at a cap that still runs', { value: 60, target: 60, comparator: 'at-most', due: '2024-12-31' }, 'onTrack'],
    ['at a cap that is over', { value: 60, target: 60, comparator: 'at-most', due: '2024-09-29' }, 'met'],
    ['above a cap that still runs', { value: 61, target: 60, comparator: 'at-most' }, 'behind'],
    ['above a cap that is over', { value: 61, target: 60, comparator: 'at-most', due: '2024-09-29' }, 'missed'],
    ['exactly', { value: 3, target: 3, comparator: 'equal' }, 'met'],
    ['more than exactly', { value: 4, target: 3, comparator: 'equal' }, 'missed'],
    ['nothing reported', { value: null, target: 43 }, 'notReported'],
    ['nought of nought', { value: 0, target: 0 }, 'met'],
  ];
  for (const [what, change, status] of rows) {
    it(`is ${status}: ${what}`, () => assert.equal(faceOf(input(change), ON)?.status, status));
  }

  it('says what the whole model says, wherever it says anything', () => {
    const numbers = fc.constantFrom('', null, 0, 1, 42, '43', 44, 1e12);
    const facts = fc.record({
      value: numbers,
      target: numbers,
      comparator: fc.constantFrom('at-least', 'at-most', 'equal', 'x'),
      due: fc.constantFrom('', '2024-02-29', '2024-09-30', '2025-01-01'),
    });
    fc.assert(
      fc.property(facts, (change) => {
        const face = faceOf(input(change), ON);
        const model = plainModel(input(change), ON);
        assert.equal(face !== undefined, model.ok);
        if (face && model.ok) assert.deepEqual(model.face, face);
      }),
    );
  });

  it('leaves to the hands what it cannot tell', () => {
    const others = [{ value: 'x' }, { due: '2024-02-30' }, { baseline: 3 }, { start: '2024-01-01' }, { target: null }];
    for (const change of others) {
      assert.equal(faceOf(input({ value: 1, target: 2, ...change }), ON), undefined, JSON.stringify(change));
    }
  });
});

describe('what is wrong with attributes', () => {
  const rows: [Partial<MeterInput>, string][] = [
    [{ target: '' }, '目标数没有写。'],
    [{ value: NaN }, '完成数应是 0 到一万亿之间的数，现在是“NaN”。'],
    [{ value: -3 }, '完成数应是 0 到一万亿之间的数，现在是“-3”。'],
    [{ target: '1e308' }, '目标数应是 0 到一万亿之间的数，现在是“1e308”。'],
    [{ baseline: 'x' }, '基数应是 0 到一万亿之间的数，现在是“x”。'],
    [{ start: '2024-02-30' }, '开始日期不是 2024-12-31 这样的日期，现在是“2024-02-30”。'],
    [{ start: '2024-05-01', due: '2024-04-30' }, '截止日期先后或大小颠倒了，现在是“2024-04-30”。'],
    [{ value: {} }, '完成数应是 0 到一万亿之间的数，现在是“object”。'],
  ];
  for (const [change, text] of rows) {
    it(`is said: ${text}`, () => {
      const model = plainModel(input({ value: 1, target: 2, ...change }), ON);
      assert.ok(!model.ok);
      assert.equal(words.fault(model), text);
      assert.match(wordsEn.fault(model), /^The .*\.$/);
    });
  }
});

describe('a raw target at first sight', () => {
  it('is found by its id, in whatever came', () => {
    const target = targetOf();
    assert.equal(findTarget({ targets: [null, 7, target] }, 't'), target);
    for (const plan of [null, 3, 'x', {}, { targets: 'x' }, { targets: [] }])
      assert.equal(findTarget(plan, 't'), undefined);
  });

  it('is drawn only when it looks right', () => {
    assert.equal(faceOfTarget({ ...targetOf() }, '95', ON)?.status, 'met');
    assert.equal(faceOfTarget({ ...targetOf({ isStrict: true }) }, 90, ON)?.status, 'behind');
    assert.equal(faceOfTarget({ ...targetOf({ isApproximate: true }) }, 86, ON)?.status, 'met');
    const wrong = [
      { value: 'x' },
      { unit: 3 },
      { comparator: 'more' },
      { label: null },
      { due: 'x' },
      { kind: 'ratio' },
    ];
    for (const change of wrong) {
      assert.equal(faceOfTarget({ ...targetOf(), ...change } as never, 1, ON), undefined, JSON.stringify(change));
    }
  });

  it('says what the checked target says', () => {
    const target = targetOf({ due: '2024-12-31', valueMax: 120 });
    const first = faceOfTarget({ ...target }, 100, ON)!;
    const checked = soundly(targetModel(target, input({ label: '', value: 100 }), ON));
    assert.equal(first.status, checked.face.status);
    assert.equal(goalZh(first.goal), goalZh(checked.face.goal));
  });
});

describe('what stands below a number', () => {
  it('is how far there is to go, or how much more it is', () => {
    const note = (change: Partial<MeterInput>): string => noteOf(soundly(plainModel(input(change), ON)), words);
    assert.equal(note({ value: 38, target: 43 }), '还差 5 个');
    assert.equal(note({ value: 108, target: 100 }), '超出 8 个');
    assert.equal(note({ value: 66, target: 60, comparator: 'at-most', unit: '分钟' }), '超出 6 分钟');
    assert.equal(note({ value: 50, target: 60, comparator: 'at-most', unit: '分钟' }), '还有余量 10 分钟');
    assert.equal(note({ value: 43, target: 43 }), '');
    assert.equal(note({ target: 43 }), '');
  });

  it('is where the pace leads', () => {
    const model = (value: number): MeterModel =>
      soundly(plainModel(input({ value, target: 100, start: '2024-01-01', due: '2024-12-31' }), ON));
    assert.match(forecastNote(model(60), words), /^按此速度预计 2025年\d+月\d+日达到$/);
    assert.match(forecastNote(model(90), words), /^按此速度预计 2024年10月\d+日达到$/);
    assert.match(forecastNote(model(0), words), /^按此速度到 2024年12月31日约为 0 个$/);
    assert.equal(forecastNote(model(100), words), '');
  });

  it('does not say that a number will be reached which is there and has to be passed', () => {
    const target = targetOf({ value: 100, isStrict: true, due: '2024-12-31' });
    const model = soundly(targetModel(target, input({ value: 100, start: '2024-01-01' }), ON));
    assert.match(forecastNote(model, words), /^按此速度到 2024年12月31日约为 13\d/);
  });

  it('holds a bare number against the comparator of its rule', () => {
    const context = { asOf: ON, rules: [ruleOf({ comparator: 'atMost' })] };
    const model = soundly(readingModel(targetOf(), [recordOf('a', '2024-03-01')], context, ''));
    assert.equal(goalZh(model.face.goal), '不超过 90 学时');
  });

  it('counts who has not reported, and never as zero', () => {
    const roster = rosterOf({}, { p1: '', p2: '', p3: '' });
    const context = { asOf: ON, roster, rules: [ruleOf({ each: 'person' })] };
    const records = [
      recordOf('a', '2024-03-01', { personId: 'p1', quantity: 95 }),
      recordOf('b', '2024-03-01', { personId: 'p2' }),
    ];
    const model = soundly(readingModel(targetOf({ due: '2024-12-31' }), records, context, ''));
    assert.equal(noteOf(model, words), '3 人中 2 人已报送，1 人未报送（不计为 0）');
    assert.equal(wordsFor(model, words).goal(model.face.goal), '每人不少于 90 学时，共 3 人');
    assert.deepEqual([faceFor(model, words).value, faceFor(model, words).goal.unit], [1, '人达到']);
  });
});

describe('a trend', () => {
  const target = targetOf({ value: 100, due: '2024-12-31' });
  const records = Array.from({ length: 9 }, (_, n) => recordOf(`r${n}`, `2024-0${n + 1}-10`, { quantity: 5 }));
  const context = { asOf: ON, rules: [ruleOf()], start: '2024-01-01' };

  it('measures day by day, and never falls where things are added up', () => {
    const view = trendOf(soundly(readingModel(target, records, context, '')), context)!;
    assert.ok(view.values.length > 10 && view.values.length < 40);
    view.values.slice(1).forEach((point, n) => assert.ok(point.y >= view.values[n]!.y && point.x > view.values[n]!.x));
    assert.equal(view.values[view.values.length - 1]!.x, view.today);
    assert.equal(view.wanted[1]!.x, 100);
    assert.deepEqual([view.from, view.to], ['2024-01-01', '2024-12-31']);
  });

  it('has the baseline and the value where only these are known', () => {
    const facts = { value: 38, target: 43, baseline: 20, start: '2023-01-01', due: '2024-12-31' };
    const view = trendOf(soundly(plainModel(input(facts), ON)), { asOf: ON })!;
    assert.equal(view.values.length, 2);
    assert.equal(view.values[0]!.x, 0);
  });

  it('is none before the first day', () => {
    const model = soundly(plainModel(input({ value: 1, target: 2, start: '2025-01-01', due: '2025-12-31' }), ON));
    assert.equal(trendOf(model, { asOf: ON }), undefined);
  });
});

describe('the words of a meter', () => {
  it('are the same sentences in both languages', () => {
    const keys = (table: object): string[] => Object.keys(table).sort();
    assert.deepEqual(keys(wordsEn), keys(words));
    assert.deepEqual(keys(wordsEn.seats), keys(words.seats));
    assert.deepEqual(keys(wordsEn.rows), keys(words.rows));
  });
});
