import type { Per, Recurrence } from '../model/index.js';
import type { Figure } from './figures.js';
import { readNumeral } from './numerals.js';

export type FoundPer = Per;
type Period = Recurrence['period'];

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/学年/, 'schoolYear'],
  [/学期/, 'term'],
  [/季度?/, 'quarter'],
  [/年/, 'year'],
  [/月/, 'month'],
  [/周|星期/, 'week'],
  [/天|日/, 'day'],
];

const N = '(?:[一二两三四五六七八九十半]|\\d{1,2})';
const RHYTHM = new RegExp(`每(?:隔)?(${N})?个?(?:学年|学期|年度?|季度|月|周|星期|工作日|日|天)(?:内)?`, 'g');
const EACH =
  /每(?:所|个|名|位|班|家|支|门|间)?(?:校|人|生|班|园|县|乡镇|学科|年级|篇|课时|街道|小学|初中|中学|[\u4e00-\u9fff]{1,8}?(?:学校|教师|教研员|幼儿园|校长|学生|小组|学科|中心|单位|班级))/g;
const COUNTED = new RegExp(`(${N})(?:个)?(学年|年|个?学期|个?月|周)[^,。;、]{0,6}?$`);

function toPer(text: string, each: string | null): Per {
  const period = PERIODS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const interval =
    new RegExp(`每(?:隔)?(${N})`).exec(text)?.[1] ?? new RegExp(`^(${N})(?:个|年|学|周|月)`).exec(text)?.[1];
  const half = /每(?:隔)?半个?(年|月)/.exec(text);
  if (half) return { text, period: half[1] === '年' ? 'month' : 'week', interval: half[1] === '年' ? 6 : 2, each };
  return {
    text: each && !text.includes(each) ? `${each}${text}` : text,
    period,
    interval: Math.max(1, readNumeral(interval ?? '1') ?? 1),
    each,
  };
}

function lastOf(pattern: RegExp, text: string): string | null {
  pattern.lastIndex = 0;
  let last: string | null = null;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match[0];
  return last;
}

/** For whom and how often a figure of a clause holds, or null. */
export function readPer(left: string, right: string, figure: Figure): Per | null {
  const each = lastOf(EACH, left);
  const rhythm = lastOf(RHYTHM, left);
  if (rhythm) return toPer(rhythm, each);
  if (/^[次轮届期]$/.test(figure.unit)) {
    const counted = COUNTED.exec(left);
    if (counted) return toPer(`${counted[1]}${counted[2]}`, each);
  }
  if (/(?:人均|生均|校均|班均|年均)/.test(left))
    return {
      text: /(?:年)?(?:人均|生均|校均|班均|年均)/.exec(left)![0],
      period: /年[^,]{0,2}(?:人均|生均)|年均/.test(left) ? 'year' : null,
      interval: 1,
      each: /人均/.test(left) ? '人' : '校',
    };
  if (each) return { text: each, period: null, interval: 1, each };
  if (/^(?:为)?一?个?周期/.test(right)) return { text: '一周期', period: null, interval: 1, each: null };
  return null;
}

const DAY =
  '(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(\\d{1,2})日|(底|末|上旬|中旬|下旬))?|(年?底|末|年末)|(年初))';
const YEARLY_DAY = new RegExp(`每(?:学?年)(?:的)?${DAY}`);
const YEARLY_DAYS = new RegExp(
  `每(?:学?年)(?:的)?${DAY}(?:前|之前)?((?:[、和](?:\\d{1,2})月(?:\\d{1,2}日|底|末)?(?:前|之前)?)*)`,
  'g',
);
const MORE = /(\d{1,2})月(?:(\d{1,2})日|(底|末))?(?:前|之前)?/g;

function toYearly(month: number, day: number | null, text: string): Recurrence | null {
  if (month < 1 || month > 12) return null;
  const last = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const on = Math.min(day ?? last, month === 2 ? 29 : last);
  return { period: 'year', interval: 1, on: `${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}`, text };
}

/** The day that the groups of DAY name; 年底 is 31 December. */
function yearlyOf(groups: readonly (string | undefined)[], text: string): Recurrence | null {
  const month = groups[0] === undefined ? (groups[3] ? 12 : 1) : readNumeral(groups[0])!;
  const third = { 上旬: 10, 中旬: 20 }[groups[2] ?? ''];
  return toYearly(month, groups[1] === undefined ? (third ?? null) : Math.max(1, Number(groups[1])), text);
}

/** All days of every year in a sentence: 每年6月底前、12月底前 are two. */
export function readYearlyDays(sentence: string): { start: number; end: number; recurrence: Recurrence }[] {
  const found: { start: number; end: number; recurrence: Recurrence }[] = [];
  YEARLY_DAYS.lastIndex = 0;
  for (let match = YEARLY_DAYS.exec(sentence); match !== null; match = YEARLY_DAYS.exec(sentence)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const first = yearlyOf(match.slice(1, 6), match[6] ? match[0].slice(0, -match[6].length) : match[0]);
    if (first) found.push({ ...place, recurrence: first });
    MORE.lastIndex = 0;
    for (let more = MORE.exec(match[6] ?? ''); more !== null; more = MORE.exec(match[6] ?? '')) {
      const next = toYearly(
        Number(more[1]),
        more[2] === undefined ? null : Math.max(1, Number(more[2])),
        `每年${more[0]}`,
      );
      if (next) found.push({ ...place, recurrence: next });
    }
  }
  return found;
}

/** A rhythm with its day where the text names one (每年年底, 每年6月底前), or null. */
export function readRecurrence(text: string): Recurrence | null {
  const yearly = YEARLY_DAY.exec(text);
  if (yearly) return yearlyOf(yearly.slice(1, 6), yearly[0]);
  RHYTHM.lastIndex = 0;
  const match = RHYTHM.exec(text);
  if (!match) return null;
  const per = toPer(match[0], null);
  return per.period === null ? null : { period: per.period, interval: per.interval, on: null, text: match[0] };
}
