import type { Recurrence } from '../model/index.js';
import { readSpan } from './dates.js';
import { readRecurrence } from './rhythm.js';

/** A day, or a rhythm, by which something is to be done; places are those of the sentence. */
export interface FoundDeadline {
  readonly start: number;
  readonly end: number;
  readonly date: string | null;
  readonly recurrence: Recurrence | null;
}

const Y = '(?:(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})';
const MD = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?:份)?(?: ?\\d{1,2} ?[日号]|底|末|上旬|中旬|下旬|初)?';
const WHEN = new RegExp(
  `(到|至|于|在|截至|截止|争取|力争|最迟|最晚|确保)? ?(${Y} ?年?(?:度)? ?(?:${MD}|上半年|下半年|年底|底|末|春季|秋季|暑期|寒假)?|${MD}|年底|年末|本?学期末|学期初) ?(下班)?(以前|之前|底前|前|底|止|为止|起|开始|以来|以后)?`,
  'g',
);
const WORK =
  /(?:完成|达到|达|建成|建设|实现|报送|上报|报|提交|备案|投入使用|到位|覆盖|出台|制定|印发|建立|形成|启动|召开|公布|开展|培训|组织|全面|基本|不少于|不低于|力争|全市|全县|确保|消除|通过|认定|验收|配齐|新增|新建|创建|公示|报名|登记|录取|完善|整改|全部|总结|上线|运行|开工|竣工|交付)/;
const NO_DEADLINE = /(?:版|年度|来|以来|印发|颁布|出台的|起|开始|以后|学年度?)$/;

/** 12月31日下班前, 到2024年, 2025年底前: the last day that the words allow. */
function readDates(masked: string, year: number | null): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  if (!/(?:年|月|学期)/.test(masked)) return found;
  WHEN.lastIndex = 0;
  for (let match = WHEN.exec(masked); match !== null; match = WHEN.exec(masked)) {
    const [whole, lead, when, , tail] = match;
    const around = masked.slice(match.index + whole.length, match.index + whole.length + 40);
    const before = masked.slice(Math.max(0, match.index - 2), match.index);
    if (
      /^(?:以来|起|开始|以后)$/.test(tail ?? '') ||
      /[每第]$/.test(before) ||
      /^(?:版|度|级|届|学年)/.test(around) ||
      (/^年底$|^年末$/.test(when!) && /每学?$/.test(before))
    )
      continue;
    const isBound =
      tail !== undefined ||
      /^(?:到|至|于|截至|截止|最迟|最晚|争取|力争|确保)$/.test(lead ?? '') ||
      /(?:底|末|上半年|下半年)$/.test(when!);
    const isRange =
      /^ ?[-~至到]/.test(around) || /[-~至]$/.test(before) || (lead === '至' && /\d[年月日]$/.test(before));
    if (!isBound || isRange || NO_DEADLINE.test(when!) || (lead === '于' && /^(?:印发|发布)/.test(around))) continue;
    const phrase = when!.replace(/^(?:本)?学期[末初]$/, '').replace(/^年/, `${year ?? ''}年`);
    const span = phrase === '' ? null : readSpan(phrase.replace(/([^年月])底$/, '$1年底'), year);
    if (span?.end && (tail !== undefined || WORK.test(around) || /^(?:底|末)/.test(when!.slice(-1)))) {
      found.push({
        start: match.index,
        end: match.index + whole.length,
        date: dayOf(span.end, tail),
        recurrence: null,
      });
    }
  }
  return found;
}

function dayOf(end: string, tail: string | undefined): string {
  return tail === undefined ? end : end;
}

const RHYTHM_WORK =
  /每(?:[一二两三四\d])?个?(?:学年|年|学期|季度|月)[^。;]{0,30}?(?:报|组织|开展|评选|召开|总结|测评|举办|评估|培训|检查|督查|通报|公布|考核|家访|公示|调研|更新|评比)/;

/** Step 11: days and rhythms in one sentence. `year` is the one that the text speaks in. */
export function readDeadlines(sentence: string, masked: string, year: number | null): FoundDeadline[] {
  const found = readDates(masked, year);
  const rhythm = RHYTHM_WORK.exec(sentence);
  const recurrence = rhythm ? readRecurrence(sentence.slice(rhythm.index)) : null;
  if (rhythm && recurrence)
    found.push({ start: rhythm.index, end: rhythm.index + recurrence.text.length, date: null, recurrence });
  return found;
}
