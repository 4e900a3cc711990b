import { dateZh } from '../internal/date.zh.js';
import { stateWordsZh } from '../internal/states.js';
import type { FaceWords } from './reform-task-board.words.js';

export const faceWordsZh: FaceWords = {
  states: stateWordsZh,
  views: { table: '台账', board: '看板', timeline: '时间轴', summary: '汇总' },
  columns: {
    number: '序号',
    title: '任务',
    leads: '牵头单位',
    partners: '配合单位',
    due: '完成时限',
    verdict: '状态',
    progress: '进展',
  },
  all: { unit: '全部单位', phase: '全部阶段', area: '全部领域', status: '全部状态', groupBy: '不分组' },
  actions: { print: '打印', copyTable: '复制表格', saveTable: '导出表格', copyLink: '复制链接' },
  date: dateZh,
  list: (names) => names.join('、'),
  overdueBy: (days) => `逾期 ${days} 天`,
  workdaysLeft: (days) => (days ? `还有 ${days} 个工作日` : '今天到期'),
  daysLeft: (days) => `还有 ${days} 天`,
  partOf: (title) => `属于：${title}`,
  count: (total, shown) => `共 ${total} 项${shown === total ? '' : `，显示 ${shown} 项`}`,
  issued: (date) => `${date}印发`,
  updated: (date) => `数据更新于 ${date}`,
  asOfNote: (date) => `截至 ${date}`,
  board: '工作台账',
  view: '视图',
  total: '全部任务',
  search: '搜索任务、单位',
  filters: '筛选',
  asOf: '截至',
  source: '查看通知原文',
  loading: '正在读取…',
};
