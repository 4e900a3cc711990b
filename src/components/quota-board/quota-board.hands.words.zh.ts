import { figure, withUnit } from '../internal/quota-words.js';
import type { Member } from './quota-board.entry.js';
import type { HandWords } from './quota-board.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: '连不上数据所在的网站，请检查网络后重试。',
  timeout: '等了很久没有回音，请稍后重试。',
  http: '数据所在的网站没有给出数据。',
  version: '数据的版本比本页面新，请联系网站管理员更新页面。',
};
const FIELDS: Readonly<Record<string, string>> = {
  target: '目标数',
  reading: '这项指标',
  'target.due': '截止日期',
  'target.valueMax': '目标上限',
  baseline: '基数',
  start: '开始日期',
  asOf: '统计日期',
  'calendar.terms': '校历',
};
const FAULTS: Readonly<Record<string, string>> = {
  'out-of-range': '超出范围',
  'not-a-date': '不是日期',
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

const of = (member: Member | 'any'): string => ({ person: '人', unit: '个单位', any: '' })[member];

export const handWordsZh: HandWords = {
  sorts: { worst: '最急的在前', number: '原文顺序', label: '按名称', due: '按时限' },
  lists: { unit: '单位', sort: '排序' },
  turned: '倒序',
  reached: (count, all, member) => `${figure(count)}${all === null ? '' : `/${figure(all)}`} ${of(member)}达到`,
  eachGoal: (goal, member) => `每${of(member)}${goal}`,
  wholeGoal: (goal) => `各单位合计${goal}`,
  gap(gap, unit, isCap) {
    if (Math.abs(gap) < 0.005) return '';
    // Shares differ by points.
    const amount = withUnit(Math.abs(gap), unit === '%' ? '个百分点' : unit);
    return gap > 0 ? `${isCap ? '超出' : '还差'} ${amount}` : `${isCap ? '还有余量' : '超出'} ${amount}`;
  },
  behind: (count, all, member) => `${figure(count)}/${figure(all)} ${of(member)}`,
  allIn: (all, member) => `无（共 ${figure(all)} ${of(member)}）`,
  records: (count) => `活动记录 ${count} 条`,
  reported: '已报送',
  faulty: '无法统计',
  fault: (code, field) => `${FIELDS[field] ?? field}${FAULTS[code] ?? '有误'}`,
  noRule: '没有给出统计口径，文字也推定不出，未作统计。',
  ruleAssumed: '没有给出统计口径，按指标的文字推定。',
  failed: (code, what) =>
    `没有读到${{ plan: '方案', records: '活动记录', readings: '读数' }[what]}：${FAILED[code] ?? '读到的内容不是这样的数据。'}`,
  kept: '下面是上一次读到的数据。',
  retry: '重新读取',
  noTargets: '这份方案里没有数字指标。',
  noRecords: '还没有接入活动记录，下面只列出指标，未作统计。',
  waiting: '正在读取活动记录…',
  noRoster: '没有名册：谁没有报送数不出来，按人数、单位数计算的比例也算不出。',
  noMatch: '没有符合条件的指标。',
  clear: '清除筛选',
  invalid: (count) => `有 ${count} 处数据有误，没有计入。`,
  reasons: '查看原因',
  moreFaults: (count) => `还有 ${count} 处没有列出。`,
  recordFault: (code) => RECORD_FAULTS[code] ?? code,
  showAll: (count) => `展开全部 ${count} 项`,
  showLess: '收起',
  copied: '已复制',
  notCopied: '没有复制成功',
  forms: { multiples: '分项', trend: '走势', bar: '合计' },
  form: '图形',
  basis: '依据',
  goalHead: '目标',
};
