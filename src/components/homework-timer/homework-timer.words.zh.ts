import type { TimerFaceWords } from './homework-timer.words.js';

const DIGITS = '〇一二三四五六七八九';

export const faceWordsZh: TimerFaceWords = {
  title: '今天的作业',
  grade: (grade) => (grade > 9 ? `高${DIGITS[grade - 9]}` : `${DIGITS[grade]}年级`),
  cap: (minutes) => (minutes ? `参考上限 ${minutes} 分钟` : '不设上限'),
  subjects: ['语文', '数学', '英语'],
  activities: ['朗读', '运动', '家务'],
  chooseSubject: '学科',
  start: (subject) => `开始${subject}`,
  finish: '写完了',
  stuck: '网络不稳，请再点一次。',
};
