import { taskDetailZh } from '../internal/task-detail.words.js';
import type { HandWords } from './reform-task-board.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: '连不上数据所在的网站，请检查网络后重试。',
  timeout: '等了很久没有回音，请稍后重试。',
  http: '数据所在的网站没有给出数据。',
  contract: '读到的内容不是工作台账的数据。',
  version: '数据的版本比本页面新，请联系网站管理员更新页面。',
};

export const handWordsZh: HandWords = {
  ...taskDetailZh,
  groups: { none: '不分组', area: '按领域', unit: '按牵头单位', phase: '按阶段', status: '按状态' },
  month: (iso) => `${iso.slice(0, 4)}年${Number(iso.slice(5))}月`,
  invalid: (count) => `有 ${count} 处数据有误，没有显示。`,
  failed: (code) => FAILED[code] ?? '数据没有读出来。',
  loaded: (count) => `已读取 ${count} 项任务`,
  sorted: (column) => `按${column}排序`,
  showAll: (count) => `展开全部 ${count} 项`,
  groupBy: '分组',
  sortBy: '排序',
  order: '原文顺序',
  turned: '倒序',
  unnamed: '未写明',
  noDue: '未定时限',
  empty: '这份方案里还没有任务。',
  noMatch: '没有符合条件的任务。',
  clear: '清除筛选',
  retry: '重新读取',
  kept: '下面是上一次读到的数据。',
  reasons: '查看原因',
  showLess: '收起',
  copied: '已复制',
  notCopied: '没有复制成功',
  more: '再显示一些',
  rate: '完成率',
  phases: '阶段',
};
