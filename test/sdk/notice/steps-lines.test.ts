import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dropDebris, isPageNumber, isSiteLine, readLines, stripPageMarks } from '../../../src/sdk/notice/lines.js';
import { joinParagraphs } from '../../../src/sdk/notice/paragraphs.js';

const paragraphs = (text: string): string[] =>
  joinParagraphs(dropDebris(stripPageMarks(readLines(text))).kept).paragraphs.map((each) => each.text);

describe('lines of the page around a document', () => {
  const debris = [
    '您现在的位置:首页 > 通知公告',
    '首页 > 政务公开 > 通知公告',
    '【打印】【关闭】',
    '字体:大 中 小',
    '上一篇:关于放假的通知',
    '扫一扫在手机打开当前页',
    '版权所有 某市教育局',
    'https://edu.example.gov.cn/notice.html',
  ];
  for (const line of debris) it(`${line} is one`, () => assert.ok(isSiteLine(line)));

  const content = ['一、总体目标', '各校要把图书馆办成首页', '打造书香校园', '2023年5月15日'];
  for (const line of content) it(`${line} is none`, () => assert.ok(!isSiteLine(line)));

  for (const line of ['- 12 -', '12', '第 3 页 共 9 页', '3/9'])
    it(`${line} is a page number`, () => assert.ok(isPageNumber(line)));
  for (const line of ['12所', '1.课程', '2023年'])
    it(`${line} is no page number`, () => assert.ok(!isPageNumber(line)));
});

describe('a sentence over two pages', () => {
  it('is one sentence, without the number of the page', () => {
    assert.deepEqual(paragraphs('各校要开齐课程。各县要加强教学\n- 3 -\n常规管理，不断提高课程教学质量。\n二、保障'), [
      '各校要开齐课程。各县要加强教学常规管理,不断提高课程教学质量。',
      '二、保障',
    ]);
  });

  it('loses marks that a file-sharing site put in the middle of it', () => {
    const page = (text: string): string =>
      `${text}${'课程教学改革要从学校实际出发稳步推进各项任务'.repeat(4)}落实到每一`;
    const text = ['1、甲', '2、乙', '3、丙', '4、丁'].map(page).join('\n');
    const [first, ...rest] = paragraphs(`${text}堂课。`);
    assert.deepEqual(rest, []);
    assert.ok(!/[234]、/.test(first!));
    assert.ok(/每一乙课程/.test(first!), 'the halves meet');
  });

  it('keeps the numbers of a list that only looks so', () => {
    const list = '1、开齐课程。\n2、配齐教师。\n3、建好场馆。';
    assert.equal(paragraphs(list).length, 3);
  });
});

describe('hard line breaks', () => {
  it('inside words are mended where a text was broken at one width', () => {
    const words =
      '各县区教育局要把课程教学改革摆在突出位置切实加强组织领导和统筹协调并按照本方案的要求结合本地实际制定具体实施办法同时加强对学校的指导和支持确保各项改革任务落地见效推动基础教育高质量发展努力办好人民满意的教育';
    const lines = words.match(/.{1,22}/g)!.slice(0, 4);
    const text = ['一、目标', ...lines, '全县建成一批示范校。', '二、任务', ...lines, '全县建成一批图书馆。'];
    assert.deepEqual(paragraphs(text.join('\n')), [
      '一、目标',
      `${lines.join('')}全县建成一批示范校。`,
      '二、任务',
      `${lines.join('')}全县建成一批图书馆。`,
    ]);
  });

  it('after a full stop part paragraphs', () => {
    assert.deepEqual(paragraphs('开齐课程。\n配齐教师。'), ['开齐课程。', '配齐教师。']);
  });

  it('before a number part paragraphs', () => {
    assert.deepEqual(paragraphs('一、重点任务\n（一）课程\n（二）教师'), ['一、重点任务', '(一)课程', '(二)教师']);
  });
});
