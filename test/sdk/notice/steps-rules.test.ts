import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileItem } from '../../helpers/small-notice.js';

const rulesOf = (text: string): ReturnType<typeof compileItem>['rules'] => compileItem(text).rules;

describe('homework', () => {
  const caps = (text: string): [number[], number][] =>
    rulesOf(text).homework.map(({ grades, minutes }) => [grades, minutes]);

  it('caps are read by grade', () => {
    assert.deepEqual(
      caps(
        '小学一至二年级不留家庭书面作业，三至六年级每天书面作业平均不超过60分钟，初中每天书面作业平均不超过90分钟。',
      ),
      [
        [[1, 2], 0],
        [[3, 4, 5, 6], 60],
        [[7, 8, 9], 90],
      ],
    );
  });

  it('is no cap where the notice only speaks of it', () => assert.deepEqual(caps('各校要提高作业设计质量。'), []));
});

describe('exams', () => {
  it('are counted by term', () => {
    const found = rulesOf('初中每学期只组织一次期末考试。').exams;
    assert.deepEqual(
      found.map(({ exam, count, per }) => [exam, count, per]),
      [['final', 1, 'term']],
    );
  });

  it('on paper may be none at all', () => {
    const [rule] = rulesOf('小学一至二年级不进行纸笔考试。').exams;
    assert.deepEqual([rule?.grades, rule?.exam, rule?.count], [[1, 2], 'paper', 0]);
  });
});

describe('after-school service', () => {
  it('has days and hours', () => {
    const rule = rulesOf('课后服务每周开放5天、每天至少2小时，放学不早于单位下班时间，家长自愿报名。').afterSchool;
    assert.deepEqual(
      [rule?.daysPerWeek, rule?.minutesPerDay, rule?.endsWithOfficeHours, rule?.isVoluntary],
      [5, 120, true, true],
    );
  });

  it('is null where the notice is silent', () => assert.equal(rulesOf('各校开齐课程。').afterSchool, null));
});

describe('enrolment', () => {
  it('principles are named', () => {
    const found = rulesOf(
      '坚持义务教育免试就近入学，公办民办学校同步招生，对报名人数超过招生计划的民办学校实行电脑随机录取。',
    ).enrollment;
    assert.deepEqual(found.map(({ principle }) => principle).sort(), ['examFreeNearby', 'lottery', 'samePeriod']);
  });
});

describe('every rule', () => {
  it('cites its sentence', () => {
    const { homework } = rulesOf('小学一至二年级不布置家庭书面作业。');
    assert.match(homework[0]?.source?.quote ?? '', /不布置家庭书面作业/);
  });
});
