import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Target } from '../../../src/sdk/model/index.js';
import { compileItem } from '../../helpers/small-notice.js';

const BOUND = { atLeast: '≥', atMost: '≤', equal: '=' } as const;

function show(target: Target): string {
  const bound = { '≥': target.isStrict ? '>' : '≥', '≤': target.isStrict ? '<' : '≤', '=': '=' }[
    BOUND[target.comparator]
  ];
  const range = target.valueMax === null ? '' : `–${target.valueMax}`;
  return `${bound}${target.value}${range}${target.unit}${target.isApproximate ? '~' : ''}`;
}
const goals = (text: string): string[] => compileItem(text).targets.map(show);

describe('a number that is a goal', () => {
  const rows: [string, string[]][] = [
    ['全市建成不少于30所示范校。', ['≥30所']],
    ['全市建成30所以上示范校。', ['≥30所']],
    ['每班学生不超过45人。', ['≤45人']],
    ['每校至少设立1处实践基地。', ['≥1处']],
    ['公办园占比达到75%以上。', ['≥75%']],
    ['公办园占比达７５％。', ['≥75%']],
    ['新建公办园3所。', ['=3所']],
    ['新建三所公办园。', ['=3所']],
    ['打造百支优秀团队。', ['=100支']],
    ['培育百支教研团队。', ['=100支']],
    ['每县培育1至2所示范校。', ['=1–2所']],
    ['交流教师达到10%左右。', ['≥10%~']],
    ['高中每班人数必须大于30人。', ['>30人']],
    ['建设不少于一百二十个教研基地。', ['≥120个']],
    ['新增学位1,170个。', ['=1170个']],
    ['投入1.2万元用于图书采购。', ['=1.2万元']],
    ['市级、县级教研员每年深入学校分别不少于60、80天。', ['≥60天', '≥80天']],
  ];
  for (const [text, found] of rows) it(`${text} ${found.join(' ')}`, () => assert.deepEqual(goals(text), found));
});

describe('a number that is a name', () => {
  const names = [
    '推进“三个课堂”应用。',
    '落实“五育”并举。',
    '执行“54321”健康管理。',
    '推行“2+N”课后服务。',
    '提升信息化2.0能力。',
    '落实“十四五”规划。',
    '学习2022年版课程标准。',
    '落实“五项管理”。',
    '依据省教〔2022〕9号文件执行。',
    '小学一至二年级开展游戏化教学。',
    '召开第三次全体会议。',
  ];
  for (const text of names) it(`${text} is no goal`, () => assert.deepEqual(goals(text), []));
});

describe('what a goal says beside its number', () => {
  const one = (text: string): Target => compileItem(text).targets[0]!;

  it('is due when its sentence says so', () => {
    assert.equal(one('到2024年，建成不少于100个教研基地。').due, '2024-12-31');
    assert.equal(one('2024年6月底前新建公办园3所。').due, '2024-06-30');
    assert.equal(one('建成不少于100个教研基地。').due, null);
  });

  it('holds for a period', () => {
    assert.deepEqual(
      [one('各校每学期开展2次教研活动。').per?.period, one('各校每学期开展2次教研活动。').per?.interval],
      ['term', 1],
    );
    assert.deepEqual(
      [one('每三年举办1届教学展评。').per?.period, one('每三年举办1届教学展评。').per?.interval],
      ['year', 3],
    );
    assert.deepEqual([one('校长每人每月至少听课4节。').per?.period], ['month']);
  });

  it('is a share where it counts in percent', () => {
    assert.equal(one('参与率达到98%以上。').measure, 'share');
    assert.equal(one('建成30所示范校。').measure, 'count');
  });

  it('belongs to its task and cites its clause and its sentence', () => {
    const plan = compileItem('全市要抓好教研，建成不少于30所示范校，办出特色。');
    const [target] = plan.targets;
    assert.equal(target!.taskId, plan.tasks[0]!.id);
    assert.match(target!.quote, /不少于30所/);
    assert.ok(target!.source!.quote.includes(target!.quote));
    assert.deepEqual(target!.source!.markers, ['一、', '（一）']);
  });
});

describe('days and rhythms', () => {
  const days = (text: string): (string | null | undefined)[] =>
    compileItem(text).deadlines.map(
      ({ date, recurrence }) => date ?? `${recurrence?.period}/${recurrence?.interval}/${recurrence?.on}`,
    );

  it('are the last day that the words allow', () => {
    assert.deepEqual(days('各校于2024年6月底前完成改造。'), ['2024-06-30']);
    assert.deepEqual(days('2024年上半年完成改造。'), ['2024-06-30']);
    assert.deepEqual(days('到2024年，完成改造。'), ['2024-12-31']);
    assert.deepEqual(days('2024年2月底前完成改造。'), ['2024-02-29']);
  });

  it('recur where the text says every', () => {
    assert.deepEqual(days('每年年底，各校报送总结。'), ['year/1/12-31']);
    assert.deepEqual(days('每年6月底前报送总结。'), ['year/1/06-30']);
    assert.deepEqual(days('每学期组织一次视导。'), ['term/1/null']);
  });

  it('do not come from the names of documents', () => assert.deepEqual(days('学习《2024年教研要点》并抓好落实。'), []));
});
