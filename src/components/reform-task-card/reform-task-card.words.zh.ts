import { dateZh } from '../internal/date.zh.js';
import { stateWordsZh } from '../internal/states.js';
import type { CardFaceWords } from './reform-task-card.words.js';

export const faceWordsZh: CardFaceWords = {
  states: stateWordsZh,
  date: dateZh,
  list: (names) => names.join('、'),
  overdueBy: (days) => `逾期 ${days} 天`,
  workdaysLeft: (days) => (days ? `还有 ${days} 个工作日` : '今天到期'),
  daysLeft: (days) => (days ? `还有 ${days} 天` : '今天到期'),
  asOf: (date) => `截至 ${date}`,
  leads: '牵头单位',
  partners: '配合单位',
  due: '完成时限',
  progress: '进展',
  noDue: '未定时限',
  loading: '正在读取任务…',
  empty: '还没有要显示的任务。',
  retry: '重新读取',
};
