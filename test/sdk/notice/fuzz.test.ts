import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import type { Plan } from '../../../src/sdk/model/index.js';
import { compileNotice } from '../../../src/sdk/notice/index.js';
import { readFixtures } from '../../helpers/expected-plan.js';
import { assertCompiledSoundly } from '../../helpers/compiled-soundly.js';

/** The plan, or null where the text is refused with one of our errors. */
function compileOrRefuse(text: string): Plan | null {
  try {
    return compileNotice(text);
  } catch (error) {
    assert.ok(isJiaogaiError(error, 'notice'), `only our own error may be thrown: ${String(error)}`);
    return null;
  }
}

function check(text: string): void {
  const plan = compileOrRefuse(text);
  if (!plan) return;
  assertCompiledSoundly(plan, text);
  assert.deepEqual(compileNotice(text), plan, 'the same text gives the same plan');
}

const fixtures = readFixtures().map(({ text }) => text);
const PIECES = [
  ...'（）()〔〕[]【】《》“”、，。；：!?.-—～%〇一二十百两0159〇①',
  ...[
    '一、',
    '（一）',
    '1.',
    '(1)',
    '第一条',
    '第一章',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u2028',
  ],
  ...['到2025年', '每年年底', '不少于', '达到', '98%以上', '1至2所', '百支', '左右', '分别不少于60、80天', '三个课堂'],
  ...['责任单位：', '牵头单位：', '市教育局', '联系人：', '附件：', '教基〔2025〕7号', '- 12 -', '首页 > 通知公告'],
  ...['\ud83d\ude00', '\ud83d', '\udc00', '𠮷', '\u0301', '\u0007', '<b>', '__proto__'],
];
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 }));

/** A cut, a copy, an insertion or a swap somewhere in the text; places are shares of its length. */
const edit = fc.record({
  kind: fc.constantFrom('cut', 'copy', 'insert', 'swap', 'line', 'join'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  piece,
});

function applyEdit(
  text: string,
  { kind, at, to, length, piece: put }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): string {
  const [from, other] = [Math.floor(at * text.length), Math.floor(to * text.length)];
  const part = text.slice(from, from + length);
  if (kind === 'insert') return text.slice(0, from) + put + text.slice(from);
  if (kind === 'cut') return text.slice(0, from) + text.slice(from + length);
  if (kind === 'copy') return text.slice(0, other) + part + text.slice(other);
  if (kind === 'swap') return text.slice(0, from) + put.repeat(1 + (length % 5)) + text.slice(from + put.length);
  const lines = text.split('\n');
  if (kind === 'join')
    return lines.slice(0, from % lines.length).join('') + lines.slice(from % lines.length).join('\n');
  const [moved] = lines.splice(Math.floor(at * lines.length), 1);
  lines.splice(Math.floor(to * lines.length), 0, moved ?? '');
  return lines.join('\n');
}

describe('whatever text comes', () => {
  it('random characters throw nothing but our own error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: 300 });
  });

  it('random pieces of notices give sound plans', () => {
    const text = fc.array(piece, { maxLength: 120 }).map((all) => `课${all.join('')}`);
    fc.assert(fc.property(text, check), { numRuns: 500 });
  });

  it('notices with slips of every kind give sound plans', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...fixtures), fc.array(edit, { minLength: 1, maxLength: 12 }))
      .map(([text, edits]) => edits.reduce(applyEdit, text));
    fc.assert(fc.property(mutated, check), { numRuns: 150 });
  });

  it('two notices run into each other give sound plans', () => {
    const pair = fc.tuple(fc.constantFrom(...fixtures), fc.constantFrom(...fixtures), fc.nat(2000), fc.nat(2000));
    const text = pair.map(([one, other, cut, start]) => one.slice(0, one.length - cut) + other.slice(start));
    fc.assert(fc.property(text, check), { numRuns: 60 });
  });
});

describe('an invented notice', () => {
  it('gives an equal plan every time, and only the instant of compiling when one is given', () => {
    for (const text of fixtures) {
      const plan = compileNotice(text);
      const at = '2025-10-20T09:00:00+08:00';
      const dated = compileNotice(text, { compiledAt: at });
      assert.deepEqual({ ...dated, source: { ...dated.source, compiledAt: null } }, plan);
      assert.equal(dated.source.compiledAt, at);
    }
  });

  it('gives no telephone and no mobile number to anybody', () => {
    for (const text of fixtures) {
      const json = JSON.stringify(compileNotice(text));
      for (const number of text.match(/1[3-9]\d{9}|0\d{2,3}[-—]\d{7,8}/g) ?? [])
        assert.ok(!json.includes(number), `${number} is in the plan`);
    }
  });
});
