import type { TimerWeekWords } from './homework-timer.week.words.js';

const REASONS: Readonly<Record<string, string>> = { holiday: '放假', notYetPublished: '放假安排未公布' };

function dateText(on: string): string {
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;
}

export const weekWordsZh: TimerWeekWords = {
  weekTitle: (ago) => (ago === 0 ? '本周' : ago === 1 ? '上周' : `${ago} 周前`),
  weekDates: (from, to) =>
    `${dateText(from)}至${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : dateText(to)}`,
  weekDay: (day) => ['周', '日一二三四五六'[day]!, ''],
  weekToday: '今天',
  weekSum: (minutes, days) => `${days} 天，共记了${minutes ? ` ${minutes} ` : '不到 1 '}分钟`,
  weekSchool: (minutes) => `在校 ${minutes} 分钟`,
  weekEmpty: (ago) => (ago ? '这一周没有记录，没关系。' : '这一周还没有记录，慢慢来。'),
  weekCap: (minutes) => `参考上限 ${minutes} 分钟`,
  weekEarlier: '上一周',
  weekLater: '下一周',
  weekTable: '表格',
  weekUnder: '<1',
  weekNone: '0',
  weekHeads: ['日期', '合计', '在家', '在校', '学科'],
  weekSubject: (name, minutes) => `${name} ${minutes}`,
  weekSubjectComma: '、',
  weekCaption: (dates, cap) =>
    `${dates}，单位：分钟。${cap ? `参考上限 ${cap} 分钟；周末和放假的日子没有规定时长，只作参考。` : ''}`,
  weekReason: (kind) => REASONS[kind] ?? '',
};
