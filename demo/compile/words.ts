import type { NoticeFault, Per, PlanRules, Target, Task, WarningCode } from 'jiaogai/sdk';
import type { Kind } from './items.js';

/** The sentences of the page, by what they are about. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  tasks: '任务',
  targets: '指标',
  deadlines: '期限',
  phases: '阶段',
  homework: '作业时间',
  exams: '考试',
  afterSchool: '课后服务',
  enrollment: '招生入学',
};

export const STATUS_NAMES: Readonly<Record<Task['status'], string>> = {
  notStarted: '未启动',
  inProgress: '推进中',
  done: '已完成',
  suspended: '暂缓',
};

export const COMPARATOR_NAMES: Readonly<Record<Target['comparator'], string>> = {
  atLeast: '不少于',
  atMost: '不超过',
  equal: '等于',
};

export const MEASURE_NAMES: Readonly<Record<Target['measure'], string>> = {
  count: '数量',
  share: '比例',
  increase: '增加',
  average: '平均',
};

export const TARGET_KIND_NAMES: Readonly<Record<Target['kind'], string>> = {
  target: '目标',
  eligibility: '资格条件',
  schedule: '周期安排',
  ratio: '配比',
};

export const PERIOD_NAMES: Readonly<Record<NonNullable<Per['period']>, string>> = {
  year: '年',
  schoolYear: '学年',
  term: '学期',
  quarter: '季度',
  month: '月',
  week: '周',
  day: '天',
};

export const EXAM_NAMES: Readonly<Record<PlanRules['exams'][number]['exam'], string>> = {
  paper: '纸笔考试',
  final: '期末考试',
  midterm: '期中考试',
  any: '考试',
};

export const PRINCIPLE_NAMES: Readonly<Record<PlanRules['enrollment'][number]['principle'], string>> = {
  examFreeNearby: '免试就近入学',
  samePeriod: '公办民办同期招生',
  lottery: '超额电脑随机录取',
  oneStop: '一站式办理',
  migrantAccess: '随迁子女平等入学',
  specialNeeds: '特殊教育入学保障',
  sharedQuota: '高中指标分配到校',
};

export const WARNING_WORDS: Readonly<Record<WarningCode, string>> = {
  'title-missing': '没有读到标题，请在基本信息里填写。',
  'issuer-missing': '没有读到发文机关，请在基本信息里填写。',
  'date-missing': '没有读到成文日期，请在基本信息里填写。',
  'date-unclear': '这个日期拿不准，请核对。',
  'number-skipped': '编号中间少了一个，可能漏抄了一段。',
  'number-lost': '这一项的编号丢了，按位置补上，请核对。',
  'level-skipped': '编号跳过了一级，层次按前后文推断。',
  'phase-unclear': '这个阶段的起止时间拿不准。',
  'units-missing': '没有读到责任单位。',
  'target-unclear': '这个数字像是指标，但读不准，请核对。',
  'table-skipped': '表格没有读入任务，请人工补充。',
  'attachment-skipped': '附件没有读入，请人工补充。',
  'several-plans': '文中像是有两份以上的方案。',
  'debris-skipped': '跳过了网页或文库的多余文字。',
  'no-tasks': '没有找到带编号的任务，请检查正文是否完整，或手工添加。',
};

export const FAULT_WORDS: Readonly<Record<NoticeFault | 'broken', string>> = {
  empty: '粘贴或打开一份通知，就会在这里看到方案。',
  'too-large': '正文超过 10 MB，请只粘贴通知本身。',
  'not-text': '这不是文字。请打开 .txt 文件，或从网页、Word 里复制正文再粘贴。',
  'not-notice': '没有读到中文，请粘贴通知的正文。',
  broken: '程序读这段文字时出错了。您输入的内容都还在，可以改动一处再试。',
};

const GRADES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '高一', '高二', '高三'];

/** 一至六年级, 三、五年级; empty is 其他年级. */
export function gradesWords(grades: readonly number[]): string {
  if (grades.length === 0) return '其他年级';
  const sorted = [...grades].sort((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!];
  const isRun = last - first === sorted.length - 1 && sorted.length > 2;
  const names = isRun ? `${GRADES[first]}至${GRADES[last]}` : sorted.map((grade) => GRADES[grade]).join('、');
  return last >= 10 ? names : `${names}年级`;
}

/** 2025年12月31日 of 2025-12-31. */
export function dateWords(iso: string): string {
  return iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
}
