import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText, rangeOf, toFlow, withoutSpaces } from '../../../src/sdk/notice/flow.js';

describe('the working form of a text', () => {
  const rows: [string, string][] = [
    ['（２０２３）', '(2023)'],
    ['９８％', '98%'],
    ['一、目标：', '一、目标:'],
    ['2023年—2025年', '2023年-2025年'],
    ['2023–2025', '2023-2025'],
    ['课\u200b时', '课时'],
    ['\ufeff通知', '通知'],
    ['教\u3000育', '教 育'],
    ['二○二三', '二〇二三'],
    ['一\r\n二', '一\n二'],
    ['一\r二\u2028三', '一\n二\n三'],
  ];
  for (const [text, form] of rows)
    it(`${JSON.stringify(text)} works as ${JSON.stringify(form)}`, () => assert.equal(toFlow(text).text, form));

  it('leads back to the place of every unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'课时（２）%—\u200b \r\n\u3000'), maxLength: 30 }), (text) => {
        const flow = toFlow(text);
        assert.equal(flow.at.length, flow.text.length);
        for (let i = 0; i < flow.text.length; i += 1) {
          assert.equal(toFlow(text[flow.at[i]!]!).text, flow.text[i]);
          assert.ok(i === 0 || flow.at[i]! > flow.at[i - 1]!, 'places go up');
        }
      }),
    );
  });

  it('gives a range of the text that was given, whatever was dropped inside', () => {
    const text = '每\u200b学　期';
    assert.deepEqual(rangeOf(toFlow(text), 0, 3), [0, 4]);
    assert.deepEqual(rangeOf(toFlow(text), 2, 2), [3, 3], 'an empty stretch is an empty range');
  });
});

describe('spaces that scanners scatter', () => {
  const clean = (text: string): string => withoutSpaces(toFlow(text), 0, toFlow(text).text.length).text;

  it('go between Chinese characters and figures', () => {
    assert.equal(clean('到 2025 年 不少于 30 所'), '到2025年不少于30所');
    assert.equal(clean('教 育\n局'), '教育局');
  });

  it('stay between words of the Latin alphabet', () => assert.equal(clean('STEM lab 3个'), 'STEM lab 3个'));

  it('are one line of what was published', () => {
    const text = '加强教　研\n工作（２次）';
    const flow = toFlow(text);
    assert.equal(plainText(flow, text, 0, flow.text.length), '加强教研工作（２次）');
  });
});
