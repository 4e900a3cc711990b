import type { Recurrence, Target } from '../../sdk/model/index.js';
import { checkZh } from './words-check.zh.js';
import { conformanceZh } from './words-conformance.js';
import { faultsZh } from './words-faults.zh.js';
import { helpZh } from './words-help.zh.js';
import { ledgerZh } from './words-ledger.zh.js';
import { serveZh } from './words-serve.js';
import { snippetZh } from './words-snippet.js';
import type { Words } from './words.js';

const PERIODS = {
  year: '年',
  schoolYear: '学年',
  term: '学期',
  quarter: '季度',
  month: '月',
  week: '周',
  day: '日',
} as const;

function recurrence({ period, interval, on }: Recurrence): string {
  const every =
    interval === 1 ? `每${PERIODS[period]}` : `每${interval}${period === 'month' ? '个月' : PERIODS[period]}`;
  return on ? `${every} ${on}` : every;
}

function figure(target: Target): string {
  const sign = { atLeast: target.isStrict ? '＞' : '≥', atMost: target.isStrict ? '＜' : '≤', equal: '' }[
    target.comparator
  ];
  const value = target.valueMax === null ? `${target.value}` : `${target.value}–${target.valueMax}`;
  const grows = target.measure === 'increase' ? '增加' : target.measure === 'average' ? '平均' : '';
  return `${target.isApproximate ? '约' : ''}${grows}${sign}${value}${target.unit}${target.per ? `（${target.per.text}）` : ''}`;
}

/** The command line in Chinese. */
export const wordsZh: Words = {
  lang: 'zh',
  faults: faultsZh,
  usage: {
    unknownOption: (option) => `没有 ${option} 这个选项`,
    unknownCommand: (command) => `没有 ${command} 这个命令`,
    missingArgument: (name) => `缺少参数 ${name}`,
    missingValue: (option) => `选项 ${option} 后面缺少内容`,
    missingOption: (option) => `缺少选项 ${option}`,
    tooMany: '参数太多',
    badValue: (option, allowed) => `选项 ${option} 的内容不对，应为：${allowed}`,
    conflict: (one, other) => `${one} 与 ${other} 不能同时使用`,
    other: (message) => `命令有误：${message}`,
    unexpected: (message) => `程序出错，未写入任何文件：${message}`,
    seeHelp: (command) => `用法见：${command} --help`,
  },
  help: helpZh,
  compile: {
    written: (name, { tasks, targets, deadlines, warnings }) =>
      `已写入 ${name}：任务 ${tasks} 项，指标 ${targets} 项，时限 ${deadlines} 处，待确认 ${warnings} 处`,
    textWritten: (name) => `已写入 ${name}：引文位置以此文本为准`,
    broken: (count) => `注意：文件中有 ${count} 个字符已损坏，无法还原`,
    kept: ({ tasks, tasksByPlace, tasksWithState, targets, reports }) =>
      `合并：沿用任务编号 ${tasks} 个（其中 ${tasksWithState} 项带有状态或佐证，${tasksByPlace} 项只按位置对应，请核对）、指标编号 ${targets} 个、报送 ${reports} 条`,
    orphans: ({ tasks, reports, targets }) =>
      `合并：新稿中找不到对应的任务 ${tasks} 项、报送 ${reports} 条、指标 ${targets} 项，如下：`,
    orphan: (kind, id, label) => `  ${{ task: '任务', report: '报送', target: '指标' }[kind]} ${id}  ${label}`,
  },
  table: {
    title: '标题',
    documentNumber: '文号',
    issuers: '发文机关',
    issuedOn: '成文日期',
    recipients: '主送',
    region: '地区',
    phases: '阶段',
    mark: '标记',
    none: '未识别',
    listStop: '、',
    tasks: (count) => `任务（${count} 项）`,
    targets: (count) => `指标（${count} 项）`,
    deadlines: (count) => `时限（${count} 处）`,
    warnings: (count) => `待确认（${count} 处）`,
    heads: {
      number: '序号',
      task: '任务',
      leads: '牵头单位',
      partners: '配合单位',
      due: '完成时限',
      status: '状态',
      target: '指标',
      figure: '数值',
      date: '日期',
      quote: '原文',
      warning: '事项',
      detail: '内容',
      line: '行',
    },
    status: { notStarted: '未开始', inProgress: '进行中', done: '已完成', suspended: '已暂停' },
    recurrence,
    figure,
    warning: {
      'title-missing': '未找到标题',
      'issuer-missing': '未找到发文机关',
      'date-missing': '未找到成文日期',
      'date-unclear': '日期不明确',
      'number-skipped': '序号跳号',
      'number-lost': '序号缺失',
      'level-skipped': '层级跳级',
      'phase-unclear': '阶段起止不明确',
      'units-missing': '未写责任单位',
      'target-unclear': '指标不明确',
      'table-skipped': '表格未解析',
      'attachment-skipped': '附件未解析',
      'several-plans': '一份文件含多个方案',
      'debris-skipped': '略去页面杂项',
      'no-tasks': '未找到任务',
    },
    span: (start, end) => `${start ?? '……'} 至 ${end ?? '……'}`,
  },
  check: checkZh,
  ledger: ledgerZh,
  snippet: snippetZh,
  serve: serveZh,
  conformance: conformanceZh,
};
