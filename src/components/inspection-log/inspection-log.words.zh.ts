import { kindWords } from '../../sdk/rules/record-kinds.js';
import { dateZh } from '../internal/date.zh.js';
import type { FaceWords } from './inspection-log.words.js';

const FINDINGS = { overdue: '项逾期', open: '项待整改', settled: '项已整改' };

export const faceWordsZh: FaceWords = {
  columns: { on: '日期', unit: '单位', person: '人员', note: '内容', quantity: '数量', findings: '问题' },
  statuses: { overdue: '已逾期', open: '待整改', settled: '已整改' },
  kind: kindWords,
  title: (kindName) => (kindName ? `${kindName}登记表` : '活动记录登记表'),
  date: dateZh,
  quantity: (value, unit, of) => (of === null ? `${value} ${unit}` : `${value}/${of} ${unit}`),
  findings: (count, status) => `${count} ${FINDINGS[status]}`,
  count: (total, shown) => `共 ${total} 条${shown === total ? '' : `，显示 ${shown} 条`}`,
  asOfNote: (date) => `截至 ${date}`,
  total: '全部记录',
  sum: '合计',
  search: '搜索内容、单位、人员',
  add: '新增记录',
  allUnits: '全部单位',
  from: '从',
  to: '到',
  filters: '筛选',
  byFindings: '按问题筛选',
  loading: '正在读取…',
};
