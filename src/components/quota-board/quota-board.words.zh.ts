import { goalZh } from '../internal/quota-goal.js';
import { quotaWordsZh } from '../internal/quota-words.js';
import type { FaceWords } from './quota-board.words.js';

export const faceWordsZh: FaceWords = {
  ...quotaWordsZh,
  goal: goalZh,
  columns: {
    status: '状态',
    label: '指标',
    value: '完成',
    due: '时限或周期',
    behind: '未达到、未报送',
    latest: '最近记录',
  },
  all: { unit: '全部单位', sort: '最急的在前' },
  actions: { print: '打印', copyTable: '复制表格', saveTable: '导出表格', copyLink: '复制链接' },
  kinds: { target: '指标', eligibility: '资格条件', schedule: '周期安排', ratio: '比例要求' },
  wanted: (goal) => `目标：${goal}`,
  count: (total, shown) => `共 ${total} 项指标${shown === total ? '' : `，显示 ${shown} 项`}`,
  issued: (date) => `${date}印发`,
  apart: (count) => `条件与周期（${count} 条，不计入统计）`,
  board: '指标总览',
  status: '按状态筛选',
  total: '全部指标',
  search: '搜索指标',
  day: '截至',
  source: '查看通知原文',
  loading: '正在读取…',
  measuring: '统计中',
};
