import { dayOf as isoOf } from './dates.js';
import { arabicDigits, isBlank, plainText } from './ledger-text.js';

/** Why a cell gives no date. */
export type LedgerDateFault = 'dateUnclear' | 'dateWithoutYear' | 'dateAmbiguous' | 'dateNotThere';

/**
 * What a cell says of a due date: the last day of the span that it names, or null where there is none: nothing said,
 * without end (长期坚持), or again and again (每年年底).
 */
export type LedgerDate =
  | { readonly ok: true; readonly date: string | null; readonly kind: 'date' | 'empty' | 'ongoing' | 'recurring' }
  | { readonly ok: false; readonly code: LedgerDateFault; readonly text: string };

/** What holds where the cell is silent. */
export interface LedgerDateOptions {
  /** The year of a date without one. */
  readonly year?: number | undefined;
  /** The cell holds a number: then 2025.1 may stand for 2025.10. */
  readonly isNumber?: boolean | undefined;
}

type Found = { date: string; year: number; hasMonth: boolean } | LedgerDateFault;

const two = (value: number): string => String(value).padStart(2, '0');

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: number, month: number, day: number): Found {
  if (year < 1949 || year > 2199 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month))
    return 'dateNotThere';
  return { date: `${year}-${two(month)}-${two(day)}`, year, hasMonth: true };
}

function monthEnd(year: number, month: number, part = ''): Found {
  if (month < 1 || month > 12) return 'dateNotThere';
  return dayOf(year, month, /初|上旬/.test(part) ? 10 : /中/.test(part) ? 20 : lastDay(year, month));
}

/** The end of a part of the year, as [years later, month]. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:上半年|年中|第?二季度|第?2季度|q2)$/i, 0, 6],
  [/^(?:第?1季度|q1|年?初)$/i, 0, 3],
  [/^(?:第?3季度|q3)$/i, 0, 9],
  [/^(?:下半年|第?4季度|q4|年?底|年?末|年?内|全年|年?度|年|)$/i, 0, 12],
  [/^春季(?:学期)?末?$/, 0, 7],
  [/^暑假$/, 0, 8],
  [/^秋季(?:学期)?末?$/, 1, 1],
  [/^寒假$/, 0, 2],
];

function partOfYear(year: number, part: string): Found {
  for (const [pattern, later, month] of PARTS) {
    if (pattern.test(part)) {
      const found = monthEnd(year + later, month);
      return typeof found === 'string' ? found : { ...found, hasMonth: false };
    }
  }
  return 'dateUnclear';
}

/** Days of the workbook's calendar: 1 is 1900-01-01, and 1900 is taken for a leap year. */
function fromSerial(serial: number): Found {
  const [year, month, day] = isoOf(serial - 25_569)
    .split('-')
    .map(Number);
  return dayOf(year!, month!, day!);
}

const YEAR = '((?:19|20|21)\\d\\d|\\d\\d(?=年))';
const SHAPES: readonly (readonly [RegExp, (year: number, m: RegExpExecArray) => Found])[] = [
  [
    new RegExp(`^${YEAR}(?:([./-])(\\d{1,2})\\2|[年./](\\d{1,2})月|年(\\d{1,2})[./])(\\d{1,2})[日号]?$`),
    (y, m) => dayOf(y, Number(m[3] ?? m[4] ?? m[5]), Number(m[6])),
  ],
  [new RegExp(`^${YEAR}(\\d\\d)(\\d\\d)$`), (y, m) => dayOf(y, Number(m[2]), Number(m[3]))],
  [new RegExp(`^${YEAR}[年./-]?(\\d{1,2})月?份?(底|末|初|[上中下]旬)?$`), (y, m) => monthEnd(y, Number(m[2]), m[3])],
  [new RegExp(`^${YEAR}[-~至]+(?:20)?(\\d\\d)学年度?$`), (y) => dayOf(y + 1, 8, 31)],
  [new RegExp(`^${YEAR}年?学年度?$`), (y) => dayOf(y + 1, 8, 31)],
  [new RegExp(`^${YEAR}年?度?的?(.{0,6})$`), (y, m) => partOfYear(y, m[2]!)],
];
const SHAPES_WITHOUT_YEAR: readonly (readonly [RegExp, (year: number, m: RegExpExecArray) => Found])[] = [
  [/^()(\d{1,2})月(\d{1,2})[日号]?$/, (y, m) => dayOf(y, Number(m[2]), Number(m[3]))],
  [/^()(\d{1,2})[./-](\d{1,2})$/, (y, m) => dayOf(y, Number(m[2]), Number(m[3]))],
  [/^()(\d{1,2})月份?(底|末|初|[上中下]旬)?$/, (y, m) => monthEnd(y, Number(m[2]), m[3])],
  [
    /^()(上半年|下半年|年中|年底|年末|年内|年初|全年|第?[1-4]季度|[春秋]季学期|暑假|寒假)$/,
    (y, m) => partOfYear(y, m[2]!),
  ],
];

const BEFORE = /^(?:截[至止到]|力争|争取|确保|预计|计划|原则上|最迟|不[晚迟]于|拟|于|在|到|至|从|自|完成时限|时限|:)+/;
const AFTER =
  /(?:之?前|以前|止|(?:基本|全部|全面|初步|已|须|要)?(?:完成|建成|见效|落实|到位|达标|办结|报送)|左右|期间|内)+$/;

/** A US or European date: read where only one reading is a date. */
function readReversed(text: string): Found | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)$/.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first <= 12 && second <= 12 && first !== second) return 'dateAmbiguous';
  return first > 12 ? dayOf(year, second, first) : dayOf(year, first, second);
}

function readSingle(text: string, options: LedgerDateOptions): Found {
  if (options.isNumber && /^(?:19|20)\d\d\.1$/.test(text)) return 'dateAmbiguous';
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return Number(text) >= 32_874 ? fromSerial(Math.floor(Number(text))) : 'dateUnclear';
  const reversed = readReversed(text);
  if (reversed) return reversed;
  for (const [pattern, read] of SHAPES) {
    const match = pattern.exec(text);
    if (match) return read(Number(match[1]!.length === 2 ? `20${match[1]}` : match[1]), match);
  }
  for (const [pattern, read] of SHAPES_WITHOUT_YEAR) {
    const match = pattern.exec(text);
    if (match) return options.year === undefined ? 'dateWithoutYear' : read(options.year, match);
  }
  return 'dateUnclear';
}

/** `2025年3月至12月`, `2025.3-2025.12`, `2024—2025年`: the end counts, and shares the year of the start. */
function readRange(text: string, options: LedgerDateOptions): Found {
  for (let at = text.search(/[-~至到]/); at > 0;) {
    const start = readSingle(text.slice(0, at), options);
    const rest = text.slice(at).replace(/^[-~至到]+/, '');
    const year = typeof start === 'object' ? start.year : options.year;
    const isMonth = typeof start === 'object' && start.hasMonth && /^\d{1,2}$/.test(rest);
    const end = readSingle(isMonth ? `${rest}月` : rest, { ...options, year });
    if (typeof start === 'object' && end !== 'dateUnclear') return end;
    const next = text.slice(at + 1).search(/[-~至到]/);
    at = next < 0 ? -1 : at + 1 + next;
  }
  return 'dateUnclear';
}

const ONGOING = /长期|持续|常态|经常|长效|贯穿|全程|始终|随时|适时|日常|ongoing|continu/i;
const RECURRING = /^每|每(?:年|学期|学年|季度|月|周|半年|日|天)|(?:逐|按)(?:年|月|季|学期)|定期|annual|every/i;

function tidy(clause: string): string {
  return clause
    .replace(/\([^()\d]*\)/g, '')
    .replace(/[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/, '')
    .replace(/ /g, '')
    .replace(/[—–―－〜]+/g, '-')
    .replace(/[。.]+$/, '')
    .replace(BEFORE, '');
}

/** A date with words around it: `2025年12月底前制定方案`. A day on which something only begins is none by which it is due. */
function readAmongWords(text: string, options: LedgerDateOptions): Found | 'ongoing' {
  const whole = text.replace(/^\D{1,20}?(?=\d{4}(?:年|[./-]\d))/, '');
  for (let end = whole.length; end > 0 && !/\d/.test(whole.slice(end)); end -= 1) {
    const found = readSingle(whole.slice(0, end), options);
    if (typeof found === 'object' && /^(?:起|开始|启动|以后|之后|后)/.test(whole.slice(end))) return 'ongoing';
    if (found !== 'dateUnclear') return found;
  }
  return 'dateUnclear';
}

function readClause(clause: string, options: LedgerDateOptions): Found | 'ongoing' | 'recurring' | 'words' {
  if (RECURRING.test(clause)) return 'recurring';
  const text = arabicDigits(tidy(clause));
  const relative = /^(今年|本年度?|当年|明年|次年)(.*)$/.exec(text);
  if (relative && options.year === undefined) return 'dateWithoutYear';
  const whole = relative ? `${options.year! + (/明|次/.test(relative[1]!) ? 1 : 0)}年${relative[2]}` : text;
  for (const read of [readSingle, readRange, readAmongWords]) {
    const found = read(whole.replace(AFTER, ''), options);
    if (found !== 'dateUnclear') return found;
  }
  if (ONGOING.test(clause)) return 'ongoing';
  return /\d/.test(text) ? 'dateUnclear' : 'words';
}

/** A cell longer than this is no date. */
const MOST_CHARACTERS = 300;

/**
 * Reads a due date as officers type it: 2025.12, 2025年底前, 二〇二五年十二月, 12月底前 with a given year, 46022 of a
 * workbook. A span counts by its last day.
 *
 * @example
 * readLedgerDate('2025年上半年'); // { ok: true, date: '2025-06-30', kind: 'date' }
 * readLedgerDate('2025.13'); // { ok: false, code: 'dateNotThere', text: '2025.13' }
 */
export function readLedgerDate(text: string, options: LedgerDateOptions = {}): LedgerDate {
  if (isBlank(text)) return { ok: true, date: null, kind: 'empty' };
  const fault = (code: LedgerDateFault): LedgerDate => ({ ok: false, code, text });
  if (text.length > MOST_CHARACTERS) return fault('dateUnclear');
  const found = text
    .split(/[\n,;、。，；]/)
    .map(plainText)
    .filter((clause) => clause !== '')
    .map((clause) => readClause(clause, options));
  const dates = found.filter((each): each is Exclude<Found, string> => typeof each === 'object');
  const bad = found.find((each) => typeof each === 'string' && /^date[^U]/.test(each)) as LedgerDateFault | undefined;
  if (bad) return fault(bad);
  if (dates.some(({ date }) => date !== dates[0]!.date)) return fault('dateAmbiguous');
  if (dates[0]) return { ok: true, date: dates[0].date, kind: 'date' };
  if (found.includes('recurring')) return { ok: true, date: null, kind: 'recurring' };
  const isOngoing = found.includes('ongoing') && !found.includes('dateUnclear');
  return isOngoing ? { ok: true, date: null, kind: 'ongoing' } : fault('dateUnclear');
}
