import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileItem, compileLines } from '../../helpers/small-notice.js';
import { readSubject, readUnitBrackets } from '../../../src/sdk/notice/units.js';
import { toFlow } from '../../../src/sdk/notice/flow.js';

const bracket = (text: string): [readonly string[], readonly string[]] => {
  const [first] = readUnitBrackets(toFlow(text).text);
  return [first?.leads ?? [], first?.partners ?? []];
};

describe('a bracket that hands out work', () => {
  const rows: [string, string[], string[]][] = [
    ['（责任单位：市教育局）', ['市教育局'], []],
    ['（责任单位：市教育局、市财政局）', ['市教育局', '市财政局'], []],
    ['(责任单位:市教育局,市财政局)', ['市教育局', '市财政局'], []],
    ['〔牵头单位：市教育局；配合单位：市财政局、市人社局〕', ['市教育局'], ['市财政局', '市人社局']],
    ['（牵头单位：基教科；责任单位：各县教育局）', ['基教科', '各县教育局'], []],
    ['（市教育局牵头，市财政局、市人社局配合）', ['市教育局'], ['市财政局', '市人社局']],
    ['【责任科室：基础教育科】', ['基础教育科'], []],
    ['（教育部门牵头的工作）', [], []],
    ['（2023年版）', [], []],
  ];
  for (const [text, leads, partners] of rows)
    it(text, () => assert.deepEqual(bracket(`抓好落实。${text}`), [leads, partners]));
});

describe('the subject of a sentence', () => {
  const rows: [string, string[]][] = [
    ['市教育局要建立台账。', ['市教育局']],
    ['各学校要建立台账。', ['各学校']],
    ['由市教研室牵头组织评选。', ['市教研室']],
    ['市教育局、市财政局应当保障经费。', ['市教育局', '市财政局']],
    ['加强教师培训。', []],
    ['学生发展是办学之本。', []],
  ];
  for (const [text, leads] of rows) it(text, () => assert.deepEqual(readSubject(toFlow(text).text).leads, leads));
});

describe('the units of a task', () => {
  it('come from its bracket', () => {
    const [task] = compileItem('各校要开齐课程。（责任单位：市教育局；配合单位：市财政局）').tasks;
    assert.deepEqual([task!.leads, task!.partners], [['市教育局'], ['市财政局']]);
  });

  it('come from its subject where there is no bracket', () => {
    assert.deepEqual(compileItem('市教研室要组织培训。').tasks[0]!.leads, ['市教研室']);
  });

  it('do not stand in its title', () => {
    const plan = compileLines(
      '一、重点任务',
      '1.开齐课程（责任单位：市教育局）',
      '各校开齐课程。',
      '2.配齐教师。各县配齐教师。',
    );
    assert.deepEqual([plan.tasks[0]!.title, plan.tasks[0]!.leads], ['开齐课程', ['市教育局']]);
  });

  it('are listed once each, with the issuers', () => {
    const plan = compileLines(
      '一、任务',
      '1.课程。各校开齐课程（责任单位：市教研室）。',
      '2.教师。各县配齐教师（责任单位：市教研室）。',
    );
    const names = plan.units.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.includes('云泽市教育局') && names.includes('市教研室'));
  });
});
