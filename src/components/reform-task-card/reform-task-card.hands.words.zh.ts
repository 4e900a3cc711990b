import { taskDetailZh } from '../internal/task-detail.words.js';
import type { CardHandWords } from './reform-task-card.words.js';

const FAILED: Readonly<Record<string, string>> = {
  network: '连不上数据所在的网站，请检查网络后重试。',
  timeout: '等了很久没有回音，请稍后重试。',
  http: '数据所在的网站没有给出数据。',
  version: '数据的版本比本页面新，请联系网站管理员。',
};

export const handWordsZh: CardHandWords = {
  ...taskDetailZh,
  failed: (code) => FAILED[code] ?? '读到的内容不是任务数据。',
  missing: '方案里没有这项任务。',
  kept: '下面是上一次读到的数据。',
};
