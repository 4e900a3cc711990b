import type { Recurrence } from '../model/index.js';
import { readSpan } from './dates.js';
import { readRecurrence, readYearlyDays } from './rhythm.js';

/** A day, or a rhythm, by which something is to be done; places are those of the sentence. */
export interface FoundDeadline {
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  readonly recurrence: Recurrence | null;
  /** The text names no year: it was taken from around. */
  readonly isYearGuessed: boolean;
}

/** Where dates without a year stand. */
export interface DateContext {
  readonly year: number | null;
  /** Date of issue: a day without a year does not lie before it. */
  readonly since: string | null;
}

const Y = '(?:(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})';
const MD = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?:份)?(?: ?\\d{1,2} ?[日号]|底|末|上旬|中旬|下旬|初)?';
const LEAD = '到|至|于|在|截至|截止|截止到|争取|力争|最迟|最晚|确保|(?:时限|期限|时间)[::]';
const WHEN = new RegExp(
  `(${LEAD})? ?(${Y} ?年(?:度)? ?(?:${MD}|上半年|下半年|年底|底|末|春季|秋季|暑期|寒假)?|${MD}|年底|年末) ?(以前|之前|底前|下班前|[^,。;]{0,6}?开学前|前|底|止|为止|起|开始|以来|以后)?`,
  'g',
);
const WORK =
  /(?:完成|达到|达|建成|建设|实现|报送|上报|报|提交|备案|投入使用|到位|覆盖|出台|制定|印发|建立|形成|启动|召开|公布|开展|培训|组织|全面|基本|不少于|不低于|力争|确保|消除|通过|认定|验收|配齐|新增|新建|创建|公示|报名|登记|录取|完善|整改|全部|总结|上线|运行|开工|竣工|交付|交齐)/;
const HAS_YEAR = /(?:19|20)\d\d|[一二][〇零九]/;
const FIRM_LEAD = /^(?:到|截至|截止|截止到|最迟|最晚|(?:时限|期限|时间)[::])$/;

/** 每年 rules over every day of its clause: 每年6月底前、12月底前 are rhythms. */
function isYearly(masked: string, place: number): boolean {
  return /每(?:学?年|季度?|月|学期)[^,。;]{0,14}$/.test(masked.slice(Math.max(0, place - 18), place));
}

function isBound(lead: string, when: string, tail: string, around: string): boolean {
  // 2025年达到…, 2022年,新建…: a year in front of its goal.
  if (
    lead === '' &&
    tail === '' &&
    /^(?:19|20)\d\d ?年$/.test(when) &&
    /^(?:[,:]|达到|完成|实现|建成|全面|基本|力争|覆盖)/.test(around)
  )
    return true;
  if (/^(?:起|开始|以来|以后)$/.test(tail)) return false;
  if (tail !== '' || FIRM_LEAD.test(lead)) return true;
  const isEdge = /(?:底|末|上半年|下半年)$/.test(when);
  return WORK.test(around) && (isEdge || /^(?:至|于|争取|力争|确保)$/.test(lead));
}

/** 12月31日下班前, 到2024年, 2025年底前: the last day that the words allow. */
function readDates(masked: string, { year, since }: DateContext): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  if (!/[年月]/.test(masked)) return found;
  WHEN.lastIndex = 0;
  for (let match = WHEN.exec(masked); match !== null; match = WHEN.exec(masked)) {
    const [lead, when, tail] = [match[1] ?? '', match[2]!, match[3] ?? ''];
    const end = match.index + match[0].length;
    const around = masked.slice(end, end + 40);
    const before = masked.slice(Math.max(0, match.index - 2), match.index);
    if (/[每第]$/.test(before) || /^(?:版|度|级|届|学年)/.test(around) || isYearly(masked, match.index)) continue;
    const isRange =
      /^ ?[-~至到]/.test(around) || /[-~至]$/.test(before) || (lead === '至' && /[\d年月日]$/.test(before));
    if (isRange || !isBound(lead, when, tail, around) || (lead === '于' && /^(?:印发|发布)/.test(around))) continue;
    // A year gone by is no deadline.
    if (year !== null && /^(?:19|20)\d\d/.test(when) && Number(when.slice(0, 4)) < year) continue;
    const isYearGuessed = !HAS_YEAR.test(when);
    const at = (inYear: number | null): string | null =>
      readSpan(when.replace(/^年/, `${inYear ?? ''}年`).replace(/([^年月])底$/, '$1年底'), inYear)?.end ?? null;
    let date = at(year);
    if (isYearGuessed && date !== null && since !== null && date < since && year !== null) date = at(year + 1);
    if (date) found.push({ start: match.index, end, date, recurrence: null, isYearGuessed });
  }
  return found;
}

const RHYTHM_WORK =
  /每(?:[一二两三四半\d])?个?(?:学年|年|学期|季度|月)[^。;]{0,30}?(?:报|组织|开展|评选|召开|总结|测评|举办|评估|培训|检查|督查|通报|公布|考核|家访|公示|调研|更新|评比|督导|表彰|述职|汇报|举行|监测|完成|末)/;

/** Step 11: days and rhythms in one sentence. The context holds the year that the text speaks in. */
export function readDeadlines(sentence: string, masked: string, context: DateContext): FoundDeadline[] {
  const found = readDates(masked, context);
  const days = readYearlyDays(masked);
  if (days.length > 0) return [...found, ...days.map((each) => ({ ...each, date: null, isYearGuessed: false }))];
  const rhythm = RHYTHM_WORK.exec(sentence);
  const recurrence = rhythm ? readRecurrence(sentence.slice(rhythm.index)) : null;
  if (rhythm && recurrence)
    found.push({
      start: rhythm.index,
      end: rhythm.index + recurrence.text.length,
      date: null,
      recurrence,
      isYearGuessed: false,
    });
  return found;
}

const LIMIT = /(?:时限|期限|时间) ?[::] ?([^;,。)\]〕】]{3,24})/;

/** 完成时限：2027年12月 in a bracket that hands out work; it binds the whole sentence. */
export function readLimits(raw: string, length: number, { year }: DateContext): FoundDeadline[] {
  const match = LIMIT.exec(raw);
  if (!match || !/^[([〔【]/.test(/[([〔【][^()[\]〔〕【】]*$/.exec(raw.slice(0, match.index))?.[0] ?? '')) return [];
  const span = /每/.test(match[1]!) ? null : readSpan(match[1]!, year);
  return span?.end && length > 0
    ? [{ start: 0, end: length, date: span.end, recurrence: null, isYearGuessed: !HAS_YEAR.test(match[1]!) }]
    : [];
}
