import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maskName, readName, readPhone } from '../../../src/sdk/rules/index.js';

const name = (text: string): unknown => {
  const read = readName(text);
  return read.ok ? read.name : [read.code, read.at, read.found];
};

describe('a name', () => {
  const cases: [string, unknown][] = [
    ['张小明', '张小明'],
    [' 张　小 明 ', '张小明'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['𠅤𬱟', '𠅤𬱟'],
    ['㛃䶮', '㛃䶮'],
    ['李〇', '李〇'],
    ['Anna-Maria O’Neill', 'Anna-Maria O’Neill'],
    ['Ａｎｎａ  Lee Jr.', 'Anna Lee Jr.'],
    ['Łukasz Żółty', 'Łukasz Żółty'],
    ['', ['empty', null, '']],
    ['　', ['empty', null, '']],
    ['张', ['too-short', null, '']],
    ['张小明1', ['wrong-character', 4, '1']],
    ['张小明（小名）', ['wrong-character', 4, '（']],
    ['张?明', ['lost-character', 2, '?']],
    ['张□', ['lost-character', 2, '□']],
    ['张\ufffd明', ['lost-character', 2, '\ufffd']],
    ['张\ue863', ['private-character', 2, '\ue863']],
    ['·买买提', ['wrong-dot', 1, '·']],
    ['买买提·', ['wrong-dot', 4, '·']],
    ['阿··买', ['wrong-dot', 3, '·']],
    ['张'.repeat(51), ['too-long', null, '']],
  ];
  for (const [text, verdict] of cases) it(`“${text.slice(0, 12)}”`, () => assert.deepEqual(name(text), verdict));

  it('that was read is read the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readName(text);
        if (read.ok) assert.deepEqual(readName(read.name), read);
        else assert.ok(read.at === null || read.at >= 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('is masked to its first character, however long it is', () => {
    assert.deepEqual(['张三', '欧阳小明', '𠅤𬱟', 'Anna', ''].map(maskName), ['张**', '欧**', '𠅤**', 'A**', '']);
  });
});

describe('a telephone number', () => {
  const phone = (text: string): unknown => {
    const read = readPhone(text);
    return read.ok ? [read.phone, read.isMobile] : [read.code, read.at, read.found];
  };
  const cases: [string, unknown][] = [
    ['13800000000', ['13800000000', true]],
    ['＋８６ 138-0000 0000', ['13800000000', true]],
    ['0086 13800000000', ['13800000000', true]],
    ['0598-5321234', ['05985321234', false]],
    ['(010) 12345678', ['01012345678', false]],
    ['+852 9123 4567', ['+85291234567', true]],
    ['00853 6612 3456', ['+85366123456', true]],
    ['+886 912 345 678', ['+886912345678', true]],
    ['+1 212 555 0100', ['+12125550100', false]],
    ['', ['empty', null, '']],
    ['1380000000', ['wrong-length', null, '1380000000']],
    ['138000000000', ['wrong-length', null, '138000000000']],
    ['12800000000', ['wrong-length', null, '12800000000']],
    ['1380000000O', ['wrong-character', 11, 'O']],
  ];
  for (const [text, verdict] of cases) it(`“${text}”`, () => assert.deepEqual(phone(text), verdict));
});
