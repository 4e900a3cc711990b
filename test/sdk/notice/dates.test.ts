import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastDay, readFullDate, readSpan, toIso } from '../../../src/sdk/notice/dates.js';

describe('a whole date', () => {
  const rows: [string, string | null][] = [
    ['2023年5月15日', '2023-05-15'],
    ['2023 年 5 月 15 日', '2023-05-15'],
    ['2023年5月15号', '2023-05-15'],
    ['二〇二三年五月十五日', '2023-05-15'],
    ['二〇二三年十二月三十一日', '2023-12-31'],
    ['2023-05-15', '2023-05-15'],
    ['2023.5.15', '2023-05-15'],
    ['2023/5/15', '2023-05-15'],
    ['2024年2月29日', '2024-02-29'],
    ['2023年2月29日', null],
    ['2023年4月31日', null],
    ['2023年13月1日', null],
    ['2023年5月', null],
    ['5月15日', null],
    ['教基〔2023〕5号', null],
  ];
  for (const [text, date] of rows) it(`${text} is ${date ?? 'none'}`, () => assert.equal(readFullDate(text), date));
});

describe('the calendar', () => {
  it('knows leap years, centuries too', () => {
    assert.deepEqual(
      [2023, 2024, 1900, 2000, 2100].map((year) => lastDay(year, 2)),
      [28, 29, 28, 29, 28],
    );
    assert.deepEqual(
      [4, 5, 6, 12].map((month) => lastDay(2023, month)),
      [30, 31, 30, 31],
    );
  });

  it('names no day that does not exist', () => {
    assert.deepEqual(
      [toIso(2024, 2, 29), toIso(2023, 2, 29), toIso(2023, 0, 1), toIso(1899, 1, 1)],
      ['2024-02-29', null, null, null],
    );
  });
});

describe('a span of time', () => {
  const rows: [string, string | null, string | null][] = [
    ['2023年', '2023-01-01', '2023-12-31'],
    ['2023年上半年', '2023-01-01', '2023-06-30'],
    ['2023年下半年', '2023-07-01', '2023-12-31'],
    ['2023年下半年至2025年下半年', '2023-07-01', '2025-12-31'],
    ['2021年11月-12月', '2021-11-01', '2021-12-31'],
    ['2022年1-10月', '2022-01-01', '2022-10-31'],
    ['2022年1月10月', '2022-01-01', '2022-10-31'],
    ['2021年11月-2022年2月', '2021-11-01', '2022-02-28'],
    ['2023年11月至2月', '2023-11-01', '2024-02-29'],
    ['2023-2025年', '2023-01-01', '2025-12-31'],
    ['2023年2月', '2023-02-01', '2023-02-28'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2024年6月中旬', '2024-06-11', '2024-06-20'],
    ['2024年6月底', '2024-06-01', '2024-06-30'],
    ['2023年1月及以后', '2023-01-01', null],
    ['2023年12月31日前', null, '2023-12-31'],
    ['2022.3-2022.5', '2022-03-01', '2022-05-31'],
    ['8月5日至8月15日', '2023-08-05', '2023-08-15'],
    ['9月-12月', '2023-09-01', '2023-12-31'],
  ];
  for (const [text, start, end] of rows) {
    it(`${text} is ${start ?? '…'} to ${end ?? '…'}`, () => assert.deepEqual(readSpan(text, 2023), { start, end }));
  }

  it('without a year, where none is known, is none', () => assert.equal(readSpan('9月-12月', null), null));
  it('is none in a text that names no time', () => assert.equal(readSpan('各校结合实际', 2023), null));
});
