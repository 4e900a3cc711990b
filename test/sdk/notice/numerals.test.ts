import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNumeral } from '../../../src/sdk/notice/numerals.js';

const DIGITS = [...'〇一二三四五六七八九'];

/** 1 to 9999 as one writes it out. */
function spell(value: number): string {
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, at) => {
    const power = ['', '十', '百', '千'][digits.length - 1 - at]!;
    if (digit === 0) text += text.endsWith('零') || digits.slice(at).every((each) => each === 0) ? '' : '零';
    else text += `${DIGITS[digit]}${power}`;
  });
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

describe('a numeral', () => {
  const rows: [string, number | null][] = [
    ['43', 43],
    ['1,170', 1170],
    ['2.5', 2.5],
    ['0', 0],
    ['〇', 0],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十四', 24],
    ['一百', 100],
    ['百', 100],
    ['一百零五', 105],
    ['一百二十', 120],
    ['两千', 2000],
    ['二〇〇八', 2008],
    ['二零二三', 2023],
    ['3万', 30_000],
    ['1.2万', 12_000],
    ['三万五千', 35_000],
    ['5千', 5000],
    ['2亿', 200_000_000],
    ['', null],
    ['课', null],
    ['十课', null],
    ['1.2.3', null],
  ];
  for (const [text, value] of rows)
    it(`${text || '(nothing)'} is ${value ?? 'none'}`, () => assert.equal(readNumeral(text), value));

  it('written out reads as what it says, up to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => assert.equal(readNumeral(spell(value)), value)),
    );
  });

  it('digit by digit reads as a year does', () => {
    const year = fc.integer({ min: 1949, max: 2199 });
    fc.assert(
      fc.property(year, (value) => {
        assert.equal(readNumeral([...String(value)].map((digit) => DIGITS[Number(digit)]).join('')), value);
      }),
    );
  });

  it('of any text is a number or none, never a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'〇零一二两九十百千万亿0179.,课 '), maxLength: 12 }), (text) => {
        const value = readNumeral(text);
        assert.ok(value === null || Number.isFinite(value), `${text} gives ${value}`);
      }),
    );
  });
});
