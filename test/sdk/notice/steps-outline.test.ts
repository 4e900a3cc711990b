import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plan } from '../../../src/sdk/model/index.js';
import { readMarker } from '../../../src/sdk/notice/markers.js';
import { toFlow } from '../../../src/sdk/notice/flow.js';
import { compileLines } from '../../helpers/small-notice.js';

describe('a marker', () => {
  const rows: [string, string, number, number][] = [
    ['一、总体目标', 'han', 1, 1],
    ['十二、附则', 'han', 1, 12],
    ['（三）课程', 'parenHan', 2, 3],
    ['(三)课程', 'parenHan', 2, 3],
    ['4.教研', 'arabic', 3, 4],
    ['4、教研', 'arabic', 3, 4],
    ['4．教研', 'arabic', 3, 4],
    ['（5）家访', 'parenArabic', 4, 5],
    ['⑥食堂', 'circled', 5, 6],
    ['第二章 课程', 'chapter', 1, 2],
    ['第二部分 课程', 'chapter', 1, 2],
    ['第三节 教研', 'section', 2, 3],
    ['第十五条 各校', 'article', 3, 15],
  ];
  for (const [text, kind, level, value] of rows) {
    it(`${text} is ${kind} ${value}`, () => {
      const marker = readMarker(toFlow(text).text);
      assert.deepEqual([marker?.class, marker?.level, marker?.value], [kind, level, value]);
    });
  }

  for (const text of [
    '一年级',
    '一、二年级',
    '2.5万元',
    '2023年',
    '第三条规定',
    '第二章的要求',
    '三所学校',
    '',
    '课程',
    '第一节课',
  ])
    it(`${text || '(nothing)'} begins with none`, () => assert.equal(readMarker(toFlow(text).text), null));
});

const outline = (plan: Plan): [number, number, string, string][] =>
  plan.outline.map(({ level, depth, marker, heading }) => [level, depth, marker, heading]);

describe('the outline', () => {
  it('nests classes of numbering in the order in which they come', () => {
    const plan = compileLines(
      '一、总体目标',
      '办好学校。',
      '二、重点任务',
      '（一）课程',
      '1.开齐课程。各校开齐课程。',
      '2.建好场馆。各校建好场馆。',
      '三、保障',
      '1.经费。市里保障经费。',
    );
    assert.deepEqual(outline(plan), [
      [1, 1, '一、', '总体目标'],
      [1, 1, '二、', '重点任务'],
      [2, 2, '（一）', '课程'],
      [3, 3, '1.', '开齐课程'],
      [3, 3, '2.', '建好场馆'],
      [1, 1, '三、', '保障'],
      [3, 2, '1.', '经费'],
    ]);
  });

  it('finds headings that run on in one paragraph', () => {
    const plan = compileLines(
      '一、重点任务（一）开齐课程。各校开齐国家课程，不得挤占。（二）配齐教师。各县配齐音体美教师，逐年补充。二、工作要求各校要抓好落实。',
    );
    assert.deepEqual(
      outline(plan)
        .slice(0, 3)
        .map(([, , marker, heading]) => marker + heading),
      ['一、重点任务', '（一）开齐课程', '（二）配齐教师'],
    );
  });

  it('takes a numbered paragraph without a heading as an item with an empty one', () => {
    const long =
      '各县（市、区）教育局和市直学校要结合实际，认真组织教师学习新课程标准，分学科分批次开展全员培训，并做好过程管理和考核工作';
    const plan = compileLines('一、重点任务', `1.${long}。`, `2.${long}，及时总结。`);
    assert.deepEqual(outline(plan).slice(1), [
      [3, 2, '1.', ''],
      [3, 2, '2.', ''],
    ]);
    assert.ok(
      plan.tasks.every((task) => task.title !== '' && task.title.length <= 36),
      'the task still has a title',
    );
  });

  it('warns where a number is skipped', () => {
    const plan = compileLines('一、重点任务', '1.开齐课程。各校开齐课程。', '3.建好场馆。各校建好场馆。');
    const found = plan.warnings.find((each) => each.code === 'number-skipped');
    assert.equal(found?.detail, '1.→3.');
  });

  it('starts again with each plan in one notice, and warns', () => {
    const plan = compileLines(
      '一、目标',
      '办好学校。',
      '二、任务',
      '（一）课程。各校开齐课程。',
      '附件',
      '云泽市阅读行动方案',
      '一、目标',
      '爱上阅读。',
      '二、任务',
      '（一）图书。各校配齐图书。',
    );
    assert.deepEqual(outline(plan).filter(([level]) => level === 1).length, 4);
    assert.ok(plan.warnings.some((each) => each.code === 'several-plans'));
  });

  it('reads chapters and articles', () => {
    const plan = compileLines(
      '第一章 总则',
      '第一条 为规范办学，制定本办法。',
      '第二章 课程',
      '第二条 各校应当开齐课程。',
      '第三条 各校应当配齐教师。',
    );
    assert.deepEqual(
      outline(plan).map(([level, depth]) => [level, depth]),
      [
        [1, 1],
        [3, 2],
        [1, 1],
        [3, 2],
        [3, 2],
      ],
    );
    assert.deepEqual(
      plan.tasks.map((task) => task.number),
      ['第二条', '第三条'],
    );
  });
});

describe('tasks', () => {
  it('are the lowest numbered items, safeguards too, but neither aims nor phases', () => {
    const plan = compileLines(
      '一、指导思想',
      '坚持立德树人。',
      '二、主要任务',
      '（一）课程',
      '1.开齐课程。各校开齐课程。',
      '（二）教师。各县配齐教师。',
      '三、实施步骤',
      '（一）启动阶段（2023年6月）。部署工作。',
      '四、保障措施',
      '（一）加强领导。市局成立专班。',
    );
    assert.deepEqual(
      plan.tasks.map((task) => [task.number, task.title]),
      [
        ['二(一)1', '开齐课程'],
        ['二(二)', '教师'],
        ['四(一)', '加强领导'],
      ],
    );
    assert.deepEqual(
      plan.phases.map(({ name, start, end }) => [name, start, end]),
      [['启动阶段', '2023-06-01', '2023-06-30']],
    );
  });

  it('have parts where units, days or goals differ inside', () => {
    const plan = compileLines(
      '一、重点任务',
      '（一）改进教研。教研室每学期组织2次教研活动。各学校要在2023年12月底前建成3个教研组。',
      '（二）办好食堂。各校办好食堂。',
    );
    const [parent, ...parts] = plan.tasks.filter((task) => task.number.startsWith('一(一)'));
    assert.equal(parts.length, 2);
    assert.ok(parts.every((part) => part.parentId === parent!.id));
    assert.deepEqual(
      parts.map((part) => part.due),
      [null, '2023-12-31'],
    );
  });

  it('have the number that an officer finds in the notice', () => {
    const plan = compileLines(
      '一、重点任务',
      '1.开齐课程。各校开齐课程。',
      '（1）不在这一层。',
      '2.配齐教师。各县配齐教师。',
    );
    assert.deepEqual(
      plan.tasks.map((task) => task.number),
      ['一.1', '一.2'],
    );
  });

  it('are none in a text without any number, and that is said', () => {
    const plan = compileLines('各校要重视阅读。');
    assert.deepEqual(plan.tasks, []);
    assert.ok(plan.warnings.some((each) => each.code === 'no-tasks'));
  });
});

describe('phases', () => {
  const spans = (...lines: string[]): (string | null)[][] =>
    compileLines('一、实施步骤', ...lines).phases.map(({ name, start, end }) => [name, start, end]);

  it('are read with brackets, halves of years and open ends', () => {
    assert.deepEqual(
      spans(
        '（一）启动阶段（2023年上半年）。部署。',
        '（二）实施阶段（2023年7月—2024年6月）。实施。',
        '（三）深化阶段（2024年7月及以后）。深化。',
      ),
      [
        ['启动阶段', '2023-01-01', '2023-06-30'],
        ['实施阶段', '2023-07-01', '2024-06-30'],
        ['深化阶段', '2024-07-01', null],
      ],
    );
  });

  it('whose dash was lost are read all the same', () => {
    assert.deepEqual(spans('（一）启动阶段（2022年1月10月）。部署。'), [['启动阶段', '2022-01-01', '2022-10-31']]);
  });

  it('without a date are a doubt, not a guess', () => {
    const plan = compileLines('一、实施步骤', '（一）启动阶段。部署。', '（二）实施阶段（2023年7月）。实施。');
    assert.equal(plan.phases.length, 1);
    assert.ok(plan.warnings.some((each) => each.code === 'phase-unclear'));
  });
});
