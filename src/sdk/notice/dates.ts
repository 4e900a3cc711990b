import { readNumeral } from './numerals.js';

/** A span of days, `YYYY-MM-DD`; null where the text leaves an end open. */
export interface Span {
  readonly start: string | null;
  readonly end: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The last day of a month. */
export function lastDay(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

/** An ISO date, or null where there is no such day. */
export function toIso(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2199) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= lastDay(year, month)))
    return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const Y = '((?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})';
const M = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const D = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** A point in time as written; the parts that a range repeats may be missing. */
export const POINT = `(?:${Y} ?年? ?(?:度)?)?(?:(上半年|下半年|年底|年末|年初|春季学期|秋季学期|春季|秋季|暑假|寒假)|${M} ?月(?:份)?(?: ?${D} ?[日号]|(上旬|中旬|下旬|底|末|初))?)?`;

const FULL_DATE = new RegExp(`^${Y} ?[年./-] ?${M} ?[月./-] ?${D} ?[日号]?$`);

/** A whole date standing alone (`2023年5月15日`, `二〇二三年五月十五日`, `2023-05-15`), or null. */
export function readFullDate(text: string): string | null {
  const match = FULL_DATE.exec(text.replace(/\s+/g, ''));
  if (!match) return null;
  const [year, month, day] = [readNumeral(match[1]!), readNumeral(match[2]!), readNumeral(match[3]!)];
  return year === null || month === null || day === null ? null : toIso(year, month, day);
}

interface Point {
  readonly year: number | null;
  readonly part: string | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly third: string | null;
}

function toPoint(groups: readonly (string | undefined)[]): Point {
  const number = (text: string | undefined): number | null => (text === undefined ? null : readNumeral(text));
  return {
    year: number(groups[0]),
    part: groups[1] ?? null,
    month: number(groups[2]),
    day: number(groups[3]),
    third: groups[4] ?? null,
  };
}

const PARTS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  上半年: [1, 1, 6, 30],
  下半年: [7, 1, 12, 31],
  年底: [12, 1, 12, 31],
  年末: [12, 1, 12, 31],
  年初: [1, 1, 3, 31],
  春季学期: [2, 1, 7, 31],
  春季: [2, 1, 7, 31],
  暑假: [7, 1, 8, 31],
  寒假: [1, 1, 2, 28],
};

function thirdOf(third: string | null, year: number, month: number): readonly [number, number] {
  if (third === '上旬' || third === '初') return [1, 10];
  if (third === '中旬') return [11, 20];
  if (third === '下旬') return [21, lastDay(year, month)];
  return [1, lastDay(year, month)];
}

/** First and last day of a point, given the year that holds where it names none. */
function daysOf(point: Point, fallbackYear: number | null): Span {
  const year = point.year ?? fallbackYear;
  if (year === null) return { start: null, end: null };
  if (point.part === '秋季学期' || point.part === '秋季')
    return { start: toIso(year, 9, 1), end: toIso(year + 1, 1, 31) };
  if (point.part !== null) {
    const [m1, d1, m2, d2] = PARTS[point.part]!;
    return { start: toIso(year, m1, d1), end: toIso(year, m2, m2 === 2 ? lastDay(year, 2) : d2) };
  }
  if (point.month === null) return { start: toIso(year, 1, 1), end: toIso(year, 12, 31) };
  if (point.day !== null)
    return { start: toIso(year, point.month, point.day), end: toIso(year, point.month, point.day) };
  const [first, last] = thirdOf(point.third, year, point.month);
  return { start: toIso(year, point.month, first), end: toIso(year, point.month, last) };
}

const RANGE = new RegExp(`^(?:自|从)?${POINT} ?(?:起)? ?(?:[-~至到]+|之间)? ?${POINT}`);
const SCHOOL_YEARS = new RegExp(`^${Y} ?年?(?:[-~至到]+ ?(${Y}|\\d\\d))? ?学年`);
const YEARS = new RegExp(`^${Y} ?年? ?[-~至到]+ ?${Y} ?年?`);

/** `2022.3.1` and `2022/3` as year, month and day. */
function spellOut(phrase: string): string {
  return phrase
    .replace(/\s+/g, '')
    .replace(/(^|[年自从])(\d{1,2})[-~至](\d{1,2})月/g, '$1$2月-$3月')
    .replace(
      /((?:19|20)\d\d)[./](\d{1,2})(?:[./](\d{1,2}))?(?!\d)[日号]?/g,
      (_, year: string, month: string, day?: string) =>
        day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`,
    );
}

/**
 * The span that a phrase names: `2023年下半年至2025年下半年`, `2021年11月-12月`, `2022年1月10月` (a lost dash), `2023年1月及以后`.
 * Null where it names none.
 */
export function readSpan(phrase: string, fallbackYear: number | null): Span | null {
  const text = spellOut(phrase).replace(/^(?:即日起|自即日起|从现在起|印发之日起)/, '');
  const isOpenStart = text.length < spellOut(phrase).length;
  const school = SCHOOL_YEARS.exec(text);
  if (school) {
    const from = readNumeral(school[1]!)!;
    return { start: toIso(from, 9, 1), end: toIso(from + 1, 8, 31) };
  }
  const years = YEARS.exec(text);
  if (years && !/^\s*\d{1,2}月/.test(text.slice(years[0].length))) {
    const [from, to] = [readNumeral(years[1]!)!, readNumeral(years[2]!)!];
    return { start: toIso(from, 1, 1), end: toIso(to, 12, 31) };
  }
  const match = RANGE.exec(isOpenStart ? text.replace(/^[-~至到]+/, '') : text);
  if (!match || match[0] === '') return null;
  const first = toPoint(match.slice(1, 6));
  const second = toPoint(match.slice(6, 11));
  if (first.year === null && first.month === null && first.part === null) return null;
  const rest = text.slice(match[0].length);
  const from = daysOf(first, fallbackYear);
  if (from.start === null && from.end === null) return null;
  const hasSecond = second.year !== null || second.month !== null || second.part !== null;
  if (!hasSecond) {
    if (isOpenStart) return { start: null, end: from.end };
    if (/^(?:及以后|及以后年度|以后|起|开始|之后|及之后|后)/.test(rest) || /起$/.test(match[0]))
      return { start: from.start, end: null };
    if (/^(?:之?前|以前|底前|止|截止)/.test(rest)) return { start: null, end: from.end };
    return from;
  }
  if (/^(?:及以后|以后|及之后)/.test(rest)) return { start: from.start, end: null };
  return { start: from.start, end: endOfRange(first, second, fallbackYear) };
}

/** A second point without a year shares the first one's, or stands in the next where its month is smaller. */
function endOfRange(first: Point, second: Point, fallbackYear: number | null): string | null {
  const year = first.year ?? fallbackYear;
  if (second.year !== null || year === null) return daysOf(second, fallbackYear).end;
  const turns = second.month !== null && first.month !== null && second.month < first.month;
  return daysOf(second, turns ? year + 1 : year).end;
}
