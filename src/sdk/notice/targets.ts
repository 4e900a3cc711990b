import type { Comparator, Measure, Per, TargetKind } from '../model/index.js';
import { readFigures } from './figures.js';
import { DURATION_UNITS, ELIGIBILITY } from './goal-words.js';
import { isDoubtful, judge, type Judgement, type Setting } from './judge.js';
import { maskNames } from './mask.js';
import { readPer } from './rhythm.js';
import type { Stretch } from './sentences.js';

/** A goal found in one sentence; places are those of the sentence. */
export interface Goal {
  readonly start: number;
  readonly end: number;
  /** End of the figure itself. */
  readonly figureEnd: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly measure: Measure;
  readonly comparator: Comparator;
  readonly isStrict: boolean;
  readonly isApproximate: boolean;
  readonly baseline: number | null;
  readonly per: Per | null;
  readonly subject: string | null;
  readonly kind: TargetKind;
}

/** What is known of the place of a sentence. */
export interface GoalContext {
  /** The year in which the text speaks. */
  readonly year: number | null;
  readonly isBackground: boolean;
}

interface Clause {
  readonly start: number;
  readonly end: number;
}

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 0; i <= sentence.length; i += 1) {
    const unit = sentence[i];
    const isThousands =
      unit === ',' && /\d/.test(sentence[i - 1] ?? '') && /^\d{3}(?!\d)/.test(sentence.slice(i + 1, i + 5));
    if (i < sentence.length && (!/[,;:。]/.test(unit!) || isThousands)) continue;
    if (i > start) clauses.push({ start, end: i });
    start = i + 1;
  }
  return clauses;
}

function kindOf(setting: Setting, judgement: Judgement): TargetKind {
  if (judgement.kind !== 'target') return judgement.kind;
  const { figure, left, right } = setting;
  if (figure.unit === '岁' || figure.unit === '周岁') return 'eligibility';
  const around = left.slice(-14) + right.slice(0, 14);
  if (DURATION_UNITS.has(figure.unit) && figure.unit !== '学时' && /(?:经历|经验|教龄|工龄|满)/.test(around))
    return 'eligibility';
  return figure.unit === '年' && ELIGIBILITY.test(left.slice(-8)) && !/从事$/.test(left) ? 'eligibility' : 'target';
}

function measureOf({ figure, left }: Setting): Measure {
  if (figure.unit === '个百分点' || /(?:增长|提高|提升|增加|下降|降低)$/.test(left)) return 'increase';
  if (/(?:平均|人均|生均|校均|班均)/.test(left)) return 'average';
  return figure.unit === '%' || figure.unit === '‰' ? 'share' : 'count';
}

const PAIR =
  /([^,;。:、]{1,16}?)(?:、|和|与|及)([^,;。:、]{1,16}?)(?=教研机构|教研员|教师|学校|总校|[^,;。]{0,40}分别)/;

/** What each figure of a pair is about: 同学段和不同学段……分别达到10%、5%. */
function subjectsOf(sentence: string, { from, to }: Place, count: number): (string | null)[] {
  const head = sentence.slice(from, to).split('分别')[0]!.slice(-80);
  const match = count === 2 ? PAIR.exec(`${head}分别`) : null;
  return match
    ? [match[1]!.replace(/^(?:推动|实现|确保|力争)/, ''), match[2]!]
    : Array.from({ length: count }, () => null);
}

function subjectOf(left: string): string | null {
  const head = left
    .replace(
      /(?:应|要|须|必须|力争|确保|努力)?(?:不少于|不低于|不超过|不高于|至少|最多|达到|达|提高到|提升到|控制在|占比|保持在|为)[^,]*$/,
      '',
    )
    .replace(/^(?:到|在)?(?:19|20)\d\d年(?:底|末)?(?:前)?/, '')
    .replace(/^每[^,]{1,3}(?:年|月|周|期|天)/, '')
    .trim();
  return head.length >= 2 && head.length <= 30 ? head : null;
}

function baselineOf({ left }: Setting): number | null {
  const match =
    /(?:由|从)[^,。;]{0,10}?(\d+(?:\.\d+)?) ?(?:%|个|所|名|人)?[^,。;\d]{0,6}(?:提高|提升|增加|扩大|增|降|减)[^,。;\d]{0,4}$/.exec(
      left,
    );
  return match ? Number(match[1]) : null;
}

/** A figure that only says from where things start. */
function isBaseline({ left, right }: Setting): boolean {
  return /(?:由|从)[^,。;、]{0,12}$/.test(left) && /^[^,。;]{0,6}(?:提高|提升|增加|扩大|增至|降|减)/.test(right);
}

/** A setting with the place of its clause. */
interface Place extends Setting {
  readonly from: number;
  readonly to: number;
}

/** As far as the words that make a figure a goal may stand before it. */
const REACH = 120;
const YEAR = /((?:19|20)\d\d) ?年/g;

const MAY_COUNT =
  /\d|[一二两三四五六七八九十百千万〇](?:[个百平公学课小分周天日年月万亿元人岁次节场篇本册期届轮名位所处项门间座套台张块支只户班家件条例倍对组亩米份部堂种类级字秒辆颗幅首克遍批英片成余多至到、以”]|$)/;

/** A sentence whose latest year lies before the notice's tells what was. */
function isPast(sentence: string, year: number | null): boolean {
  if (year === null) return false;
  let latest = 0;
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(sentence); match !== null; match = YEAR.exec(sentence))
    latest = Math.max(latest, Number(match[1]));
  return (
    latest > 0 &&
    latest < year &&
    !/(?:力争|确保|不少于|不低于|以上|(?:提高|提升|增加|扩大|降低|下降)(?:到|至))/.test(sentence)
  );
}

function settings(sentence: string, context: GoalContext): Place[] {
  // Most sentences count nothing: say so before any name is masked.
  if (!MAY_COUNT.test(sentence)) return [];
  const masked = maskNames(sentence);
  const figures = readFigures(masked);
  if (figures.length === 0) return [];
  const clauses = clausesOf(sentence);
  const isFact = context.isBackground || isPast(sentence, context.year);
  let index = 0;
  let inherited: Per | null = null;
  let inheritedClause = -1;
  return figures.map((figure) => {
    while (index < clauses.length - 1 && clauses[index]!.end < figure.start) index += 1;
    const { start, end } = clauses[index]!;
    const left = masked.slice(Math.max(start, figure.start - REACH), figure.start);
    const own = readPer(left, masked.slice(figure.end, figure.end + 12), figure);
    if (own) [inherited, inheritedClause] = [own, index];
    const per = own ?? (inherited !== null && index - inheritedClause <= 3 ? inherited : null);
    const clause = sentence.slice(Math.max(start, figure.start - REACH), Math.min(end, figure.end + REACH));
    return {
      figure,
      clause,
      left,
      right: masked.slice(figure.end, figure.end + 40),
      per,
      isFact,
      from: start,
      to: Math.max(end, figure.end),
    };
  });
}

function toGoal(place: Place, judged: Judgement, subject: string | null): Goal {
  const { figure } = place;
  return {
    start: place.from,
    end: place.to,
    figureEnd: figure.end,
    value: figure.value,
    valueMax: figure.valueMax,
    unit: figure.unit,
    measure: measureOf(place),
    comparator: judged.comparator,
    isStrict: judged.isStrict,
    isApproximate: figure.isRough || /左右|上下/.test(figure.suffix) || /(?:约|大约|近)$/.test(place.left),
    baseline: baselineOf(place),
    per: place.per,
    subject: subject ?? subjectOf(place.left),
    kind: kindOf(place, judged),
  };
}

/** Step 10: the goals that a sentence sets. Two numbers are two goals. */
export function readGoals(sentence: string, context: GoalContext): { goals: Goal[]; doubts: Stretch[] } {
  const found = settings(sentence, context);
  const goals: Goal[] = [];
  const doubts: Stretch[] = [];
  let last: { place: Place; judged: Judgement } | null = null;
  for (let i = 0; i < found.length;) {
    let next = i + 1;
    while (next < found.length && found[next]!.figure.end === found[i]!.figure.end) next += 1;
    const group = found.slice(i, next);
    const first = group[0]!;
    i = next;
    if (isBaseline(first)) continue;
    const judged: Judgement | null = alongside(first, last) ?? judge(first) ?? continued(first, last);
    if (judged === null) {
      if (isDoubtful(first)) doubts.push({ start: first.figure.start, end: first.figure.end });
      continue;
    }
    last = { place: first, judged };
    const subjects = group.length > 1 ? subjectsOf(sentence, first, group.length) : [];
    group.forEach((place, order) => goals.push(toGoal(place, judged, subjects[order] ?? null)));
  }
  return { goals, doubts };
}

/** 300元、500元、800元, 小学10小时、初中9小时: the bound of the first holds for all that follow at once. */
function alongside(place: Place, last: { place: Place; judged: Judgement } | null): Judgement | null {
  if (
    last === null ||
    last.place.figure.unit !== place.figure.unit ||
    (place.figure.suffix !== '' && place.figure.suffix !== last.place.figure.suffix)
  )
    return null;
  const gap = place.left.slice(last.place.figure.end - place.figure.start);
  const isNext = gap.length <= 8 && gap.startsWith('、');
  return isNext && (place.figure.unit !== '' || !Number.isInteger(place.figure.value)) ? last.judged : null;
}

/** 一等奖1所、二等奖2所: what stands in the same row as a goal, with the same unit, is one. */
function continued(place: Place, last: { place: Place; judged: Judgement } | null): Judgement | null {
  if (last === null || last.place.figure.unit !== place.figure.unit || place.figure.unit === '' || place.isFact)
    return null;
  if (place.figure.isHan || place.figure.start - last.place.figure.end > 16 || place.figure.unit === '年') return null;
  if (place.from === last.place.from) return /、/.test(place.left.slice(-14)) ? last.judged : null;
  return { ...last.judged, comparator: 'equal' };
}
