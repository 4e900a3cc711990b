import { quotaWordsZh } from '../internal/quota-words.js';
import type { MeterFaceWords } from './quota-meter.words.js';

export const faceWordsZh: MeterFaceWords = {
  ...quotaWordsZh,
  told: (amount, goal, state) => `已完成 ${amount}，目标${goal}，${state}`,
  loading: '正在读取…',
};
