import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scaleOf } from '../../src/components/internal/quota-scale.js';
import { goalZh } from '../../src/components/internal/quota-goal.js';
import { quotaWordsEn } from '../../src/components/internal/quota-words.en.js';
import { figure, quotaWordsZh, withUnit, type Goal } from '../../src/components/internal/quota-words.js';
import { quotaVerdict } from '../../src/sdk/rules/measure-verdict.js';
import { quotaStanding, type QuotaFacts } from '../../src/sdk/rules/quota-standing.js';

const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('a figure', () => {
  it('is never made into something that is no number', () => {
    assert.equal(figure(1e308), '1e+308');
    assert.equal(figure(12_345.678), '12,345.68');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => !/NaN|Inf/.test(figure(value))),
    );
  });
});

describe('the scale of a bar', () => {
  it('leaves room behind the target', () => {
    const scale = scaleOf({ value: 38, target: 43, unit: '个' });
    assert.deepEqual([scale.at(0), scale.at(38), scale.at(43)], [0, 75.75, 85.71]);
  });

  it('shows what is past the target instead of cutting it off', () => {
    const scale = scaleOf({ value: 108, target: 100 });
    assert.ok(scale.at(108) > scale.at(100) && scale.at(108) < 100);
    const far = scaleOf({ value: 43_000, target: 43 });
    assert.ok(far.at(43_000) < 100 && far.at(43) < 1);
  });

  it('ends at the whole for a share, and beyond it only where a share is wrong', () => {
    assert.equal(scaleOf({ value: 60, target: 75, unit: '%' }).end, 100);
    assert.equal(scaleOf({ value: 100, target: 100, unit: '%' }).at(100), 100);
    assert.equal(scaleOf({ value: 4, target: 5, unit: '‰' }).end, 1000);
    assert.ok(scaleOf({ value: 130, target: 100, unit: '%' }).end > 130);
  });

  it('is a scale for any finite numbers', () => {
    fc.assert(
      fc.property(fc.option(finite), finite, fc.option(finite), (value, target, targetMax) => {
        const scale = scaleOf({ value, target, targetMax });
        for (const each of [value ?? 0, target, targetMax ?? 0, 0]) {
          assert.ok(scale.at(each) >= 0 && scale.at(each) <= 100, `${each} at ${scale.at(each)}`);
        }
        if (value !== null && value > target && target > 0) assert.ok(scale.at(value) >= scale.at(target));
      }),
    );
  });
});

describe('the wording of numbers', () => {
  const goal: Goal = { value: 43, comparator: 'atLeast', unit: '个' };
  const rows: [Partial<Goal>, string, string][] = [
    [{}, '不少于 43 个', 'at least 43 个'],
    [{ isStrict: true }, '超过 43 个', 'more than 43 个'],
    [
      { comparator: 'atMost', value: 60, unit: '分钟', measure: 'average' },
      '平均不超过 60 分钟',
      'on average at most 60 分钟',
    ],
    [{ comparator: 'equal', value: 3, unit: '所' }, '应为 3 所', 'exactly 3 所'],
    [{ comparator: 'equal', isStrict: true, value: 3 }, '应为 3 个', 'exactly 3 个'],
    [{ measure: 'share', value: 75, unit: '%' }, '不低于 75%', 'at least 75%'],
    [{ measure: 'share', value: 10, unit: '%', isApproximate: true }, '达到 10%左右', 'about 10%'],
    [{ measure: 'increase', value: 5, unit: '%' }, '增加不少于 5%', 'an increase of at least 5%'],
    [{ valueMax: 80, value: 60, unit: '天' }, '应为 60–80 天', '60 to 80 天'],
    [{ value: 1170, unit: '' }, '不少于 1170', 'at least 1170'],
  ];
  for (const [part, zh, en] of rows) {
    it(`says ${zh}, ${en}`, () => {
      assert.equal(goalZh({ ...goal, ...part }), zh);
      assert.equal(quotaWordsEn.goal({ ...goal, ...part }), en);
    });
  }

  it('parts thousands from five digits on and keeps two decimals', () => {
    assert.deepEqual([1170, 12_345, 1_234_567.891, 0.1 + 0.2, 2.005, -12_000].map(figure), [
      '1170',
      '12,345',
      '1,234,567.89',
      '0.3',
      '2.01',
      '-12,000',
    ]);
    assert.deepEqual([withUnit(75, '%'), withUnit(38, '个'), withUnit(0, '')], ['75%', '38 个', '0']);
  });

  it('has other words for an upper bound', () => {
    assert.equal(quotaWordsZh.state('missed', true), '超限');
    assert.equal(quotaWordsZh.state('missed', false), '未达成');
    assert.equal(quotaWordsZh.state('notReported', true), '未报送');
  });
});

describe('the standing of a number', () => {
  it('is its verdict where no first day is known', () => {
    const facts = fc.record({
      value: fc.option(finite),
      target: finite,
      comparator: fc.constantFrom('atLeast', 'atMost', 'equal'),
      due: fc.constantFrom(null, '2024-02-29', '2024-12-31'),
      asOf: fc.constantFrom('2024-02-29', '2024-12-31', '2025-01-01'),
      baseline: fc.option(finite),
      isStrict: fc.boolean(),
      isApproximate: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (each) => {
        assert.deepEqual(quotaStanding(each as QuotaFacts), quotaVerdict(each as QuotaFacts));
      }),
    );
  });
});
