import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readLedgerDate } from '../../../src/sdk/rules/ledger-dates.js';

describe('a due date as officers type it', () => {
  const dates: Record<string, string[]> = {
    '2025-12-31': [
      '2025-12-31',
      '2025.12.31',
      '2025/12/31',
      '2025年12月31日',
      '2025年12月31号前',
      '2025. 12. 31',
      '２０２５．１２．３１',
      '2025.12',
      '2025-12',
      '2025/12',
      '2025年12月',
      '2025年12月份',
      '2025年12月底',
      '2025年12月底前',
      '2025 年 12 月 底 前',
      '2025年12月末',
      '2025年12月下旬',
      '2025年12月底前完成',
      '于2025年12月底前基本完成',
      '2025年12月底前制定实施方案',
      '2025年12月底前完成年度考核',
      '2025年',
      '2025',
      '2025年底',
      '2025年底前',
      '2025年年底前',
      '2025年末',
      '2025年内',
      '2025年度',
      '2025年下半年',
      '2025年第四季度',
      '2025年4季度',
      '力争2025年底前',
      '截至2025年12月',
      '20251231',
      '202512',
      '46022',
      '46022.0',
      '二〇二五年十二月',
      '二○二五年十二月三十一日',
      '二零二五年十二月底前',
      '二〇二五年底',
      '25年12月',
      '2025-12-31 00:00:00',
      '2025-12-31T00:00:00.000Z',
      '2025年12月31日（星期三）',
      '2025年1月至12月',
      '2025年1-12月',
      '2025.1-2025.12',
      '2025.1—12',
      '2024—2025年',
      '2024年-2025年',
      '31/12/2025',
      '12/31/2025',
      '2025年12月底前，长期坚持',
      '2025年12月底前并长期坚持',
      '2025年12月底前，完成率达到90%',
      '按要求推进，2025年12月底前',
    ],
    '2025-06-30': [
      '2025年上半年',
      '2025年6月',
      '2025年二季度',
      '2025年第二季度末',
      '2025年年中',
      '2025.6',
      '2025年5—6月',
    ],
    '2025-03-31': ['2025年一季度', '2025年第1季度', '2025年初', '2025.3.31'],
    '2025-02-28': ['2025年2月', '2025年2月底', '2025年寒假'],
    '2024-02-29': ['2024年2月', '2024.2.29', '2024年2月末'],
    '2025-08-31': ['2025年暑假', '2024-2025学年', '2024—2025学年度', '2025.8.31'],
    '2026-01-31': ['2025年秋季学期', '2026年1月'],
    '2025-07-31': ['2025年春季学期', '2025年7月'],
    '2025-12-10': ['2025年12月上旬', '2025年12月初', '2025年12月10日'],
    '2025-12-20': ['2025年12月中旬'],
  };
  for (const [date, texts] of Object.entries(dates)) {
    for (const text of texts) {
      it(`reads ${text} as ${date}`, () => {
        assert.deepEqual(readLedgerDate(text), { ok: true, date, kind: 'date' });
      });
    }
  }

  for (const [text, date] of [
    ['12月底前', '2025-12-31'],
    ['12月', '2025-12-31'],
    ['6月30日', '2025-06-30'],
    ['6.30', '2025-06-30'],
    ['年底前', '2025-12-31'],
    ['上半年', '2025-06-30'],
    ['三季度', '2025-09-30'],
    ['十二月底前', '2025-12-31'],
    ['今年底', '2025-12-31'],
    ['今年年底前', '2025-12-31'],
    ['本年度', '2025-12-31'],
    ['明年6月', '2026-06-30'],
  ] as const) {
    it(`reads ${text} in the ledger of 2025 as ${date}, and asks for a year without one`, () => {
      assert.deepEqual(readLedgerDate(text, { year: 2025 }), { ok: true, date, kind: 'date' });
      assert.deepEqual(readLedgerDate(text), { ok: false, code: 'dateWithoutYear', text });
    });
  }

  for (const text of ['', ' ', '—', '/', '无', '-', '\n']) {
    it(`takes ${JSON.stringify(text)} for nothing said`, () => {
      assert.deepEqual(readLedgerDate(text), { ok: true, date: null, kind: 'empty' });
    });
  }

  for (const text of ['长期坚持', '持续推进', '常态化开展', '2025年9月起', '2025年起实施', '长期']) {
    it(`knows that ${text} has no end`, () => {
      assert.deepEqual(readLedgerDate(text), { ok: true, date: null, kind: 'ongoing' });
    });
  }

  for (const text of ['每年12月底前', '每学期末', '每季度', '每月5日前']) {
    it(`knows that ${text} comes again`, () => {
      assert.deepEqual(readLedgerDate(text), { ok: true, date: null, kind: 'recurring' });
    });
  }

  for (const [text, code] of [
    ['2025年2月30日', 'dateNotThere'],
    ['2025.13', 'dateNotThere'],
    ['2025年13月', 'dateNotThere'],
    ['2025-02-29', 'dateNotThere'],
    ['20251331', 'dateNotThere'],
    ['2025年6月底前，2025年12月底前', 'dateAmbiguous'],
    ['2025年6月完成方案\n2025年12月完成建设', 'dateAmbiguous'],
    ['03/04/2025', 'dateAmbiguous'],
    ['尽快', 'dateUnclear'],
    ['待定', 'dateUnclear'],
    ['第3批', 'dateUnclear'],
    ['12', 'dateUnclear'],
    ['1', 'dateUnclear'],
  ] as const) {
    it(`does not guess at ${JSON.stringify(text)}: ${code}`, () => {
      assert.deepEqual(readLedgerDate(text, { year: 2025 }), { ok: false, code, text });
    });
  }

  it('asks about the number 2025.1, which may have been 2025.10', () => {
    assert.equal(readLedgerDate('2025.1').ok, true);
    assert.deepEqual(readLedgerDate('2025.1', { isNumber: true }), {
      ok: false,
      code: 'dateAmbiguous',
      text: '2025.1',
    });
  });
});

describe('reading any text at all as a date', () => {
  const pieces = fc.constantFrom(
    ...[
      '2025',
      '25',
      '12',
      '31',
      '年',
      '月',
      '日',
      '底',
      '前',
      '-',
      '.',
      '/',
      '至',
      '一',
      '十',
      '〇',
      ' ',
      '，',
      '每',
      '季度',
      'x',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('gives a day that exists, or says why not, and never throws', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: undefined }), (text, year) => {
        const read = readLedgerDate(text, { year });
        if (!read.ok) assert.equal(read.text, text);
        else if (read.date !== null) assert.equal(new Date(read.date).toISOString().slice(0, 10), read.date);
      }),
      { numRuns: 3000 },
    );
  });

  it('stays quick with a very long text', () => {
    const started = performance.now();
    for (const piece of ['2025-', '一', '2025年', '至', '((', '1 ', '前完成'])
      readLedgerDate(piece.repeat(200_000 / piece.length));
    for (const piece of ['2025-', '一', '2025年', '至', '((', '1 ', '前完成'])
      readLedgerDate(piece.repeat(290 / piece.length));
    assert.ok(performance.now() - started < 3000);
  });
});
