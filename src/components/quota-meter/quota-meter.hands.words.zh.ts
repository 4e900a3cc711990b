import { figure, withUnit } from '../internal/quota-words.js';
import type { Member, MeterHandWords } from './quota-meter.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: '连不上数据所在的网站，请检查网络后重试。',
  timeout: '等了很久没有回音，请稍后重试。',
  http: '数据所在的网站没有给出数据。',
  version: '数据的版本比本页面新，请联系网站管理员。',
};
const FIELDS: Readonly<Record<string, string>> = {
  value: '完成数',
  target: '目标数',
  targetMax: '目标上限',
  'target.valueMax': '目标上限',
  baseline: '基数',
  start: '开始日期',
  due: '截止日期',
  'target.due': '截止日期',
  thresholds: '分档',
  seats: '学位数',
  places: '学位数',
  applied: '报名数',
  offered: '录取数',
  confirmed: '确认数',
  'calendar.terms': '校历',
};
const FAULTS: Readonly<Record<string, string>> = {
  missing: '没有写',
  'out-of-range': '应是 0 到一万亿之间的数',
  'not-a-date': '不是 2024-12-31 这样的日期',
  'wrong-order': '先后或大小颠倒了',
  'calendar-missing': '没有给出，无法按学期统计',
  'cannot-be-read': '读不出来',
};
const RECORD_FAULTS: Readonly<Record<string, string>> = {
  'not-a-record': '不是一条记录',
  'not-an-id': '编号不合规则',
  'unknown-kind': '类型不认识',
  'not-a-date': '日期不存在',
  'out-of-range': '数量超出范围',
  conflict: '同一编号、同一修订号有两种内容，只计一种',
};
const NOTES: Readonly<Record<string, string>> = {
  'school-year-assumed': '没有校历，学年按 9 月 1 日起算。',
  'interval-assumed': '没有起算日，多年一次的周期按最近一段计算。',
  'after-last-term': '校历之后的日子，按最后一个学期计算。',
  'rule-assumed': '没有给出统计口径，按指标的文字推定。',
  'rule-missing': '没有给出统计口径，文字也推定不出，未作统计。',
  'roster-missing': '没有名册或规模，缺少基数，比例和人均算不出。',
  'baseline-missing': '没有基数，增长算不出。',
  'some-not-reported': '名册中有未报送的，不计为 0。',
};

const of = (member: Member): string => (member === 'person' ? '人' : '个单位');

export const handWordsZh: MeterHandWords = {
  panels: { source: '依据', table: '数据' },
  records: (count) => `记录 ${figure(count)} 条`,
  gap(gap, unit, isCap) {
    // Shares differ by points.
    const amount = withUnit(Math.abs(gap), unit === '%' ? '个百分点' : unit);
    if (Math.abs(gap) < 0.005) return '';
    return gap > 0 ? `${isCap ? '超出' : '还差'} ${amount}` : `${isCap ? '还有余量' : '超出'} ${amount}`;
  },
  reported: (count, all, member) =>
    `${figure(all)} ${of(member)}中 ${figure(count)} ${of(member)}已报送，${figure(all - count)} ${of(member)}未报送（不计为 0）`,
  reached: { person: '人达到', unit: '个单位达到' },
  eachGoal: (goal, all, member) => `每${of(member)}${goal}${all === null ? '' : `，共 ${figure(all)} ${of(member)}`}`,
  reachedOn: (date) => `按此速度预计 ${date}达到`,
  leadsTo: (date, amount) => `按此速度到 ${date}约为 ${amount}`,
  noForecast: {
    'not-reported': '未报送，不作预测',
    'no-period': '没有起止日期，不作预测',
    'not-begun': '尚未开始，不作预测',
    'too-early': '时间尚早，不作预测',
    'no-baseline': '数值可升可降，不作预测',
    over: '期限已过',
  },
  kinds: { eligibility: '资格条件', schedule: '频次要求', ratio: '比例要求' },
  stop: '；',
  seeSource: '在原文中查看',
  noSource: '方案里没有记下这个指标的出处。',
  rows: {
    value: '完成',
    denominator: '基数',
    goal: '目标',
    baseline: '起点',
    share: '完成率',
    gap: '差距',
    expected: '按进度应有',
    forecast: '预测',
    period: '统计期间',
    state: '状态',
    counted: '计数',
    notes: '说明',
  },
  period: (start, end) => `${start ?? '不限'}至${end ?? '不限'}`,
  members: { unit: '单位', person: '人员', amount: '完成', state: '状态', records: '记录', stranger: '不在名册' },
  recordHeads: { on: '日期', who: '单位或人员', quantity: '数量', note: '备注' },
  showAll: (count) => `显示全部 ${figure(count)} 项`,
  showing: (shown, all) => `显示 ${figure(shown)} 项，共 ${figure(all)} 项`,
  notReported: '未报送',
  note: (note) => NOTES[note] ?? '',
  fault: ({ code, field, given }) =>
    `${FIELDS[field] ?? field}${FAULTS[code] ?? '有误'}${given ? `，现在是“${given}”` : ''}。`,
  faults: (count) => `数据有误 ${figure(count)} 处，未计入`,
  recordFault: ({ path, code }) => `${path}：${RECORD_FAULTS[code] ?? code}`,
  missing: '方案里没有这个指标。',
  noRecords: '还没有活动记录。',
  failed: (code, what) => FAILED[code] ?? (what === 'plan' ? '读到的内容不是方案。' : '读到的内容不是活动记录。'),
  kept: '下面是上一次读到的数据。',
  retry: '重试',
  trend: { value: '完成', wanted: '按进度应有', forecast: '预测' },
  today: '今天',
  seats: {
    places: '学位',
    applied: '报名',
    offered: '录取',
    confirmed: '确认',
    status: { open: '学位充足', tight: '学位偏紧', short: '学位不足', notReported: '未报送' },
    people: (count) => `${figure(count)} 个`,
    missing: (count) => `缺 ${figure(count)} 个学位`,
    left: (count) => `还有 ${figure(count)} 个学位`,
    overOffered: '录取数超过学位数',
    school: '初中学校',
    pupils: '毕业生',
    exact: '应得',
    whole: '整数',
    extra: '余数进一',
    shared: '分得',
    capped: '报名不足，按报名数',
    explained:
      '按各校毕业生人数占比计算应得名额，先取整数部分，余下的名额依小数部分从大到小各进一个；小数相同的，先给学生多的学校。报名不足的学校按报名数计，剩下的在其余学校间照此再分。',
    basis:
      '指标到校的依据：教基二〔2016〕4号。文件没有规定算法，这里用最大余数法：只要没有学校报名不足，各校所得与应得就相差不到一个。',
    total: '合计',
    unplaced: (count) => `${figure(count)} 个名额没有人报。`,
  },
};
