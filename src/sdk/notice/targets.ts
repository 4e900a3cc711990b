import type { Comparator, Measure, Per, TargetKind } from '../model/index.js';
import { readFigures, type Figure } from './figures.js';
import {
  ACTION,
  boundBefore,
  boundBehind,
  DURATION_UNITS,
  DURATION_VERB,
  ELIGIBILITY,
  EVENT_UNITS,
  FOUNDING,
  FUTURE,
  HORIZON_BEFORE,
  HORIZON_BEHIND,
  NAMED,
  STATUS_QUO,
  THING_UNITS,
} from './goal-words.js';
import { maskNames } from './mask.js';
import { readPer, type FoundPer } from './rhythm.js';

/** A goal found in one sentence; places are those of the sentence. */
export interface Goal {
  readonly start: number;
  readonly end: number;
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
  /** A figure that may be a goal: worth a warning when it is left out. */
  readonly isDoubtful: boolean;
}

interface Clause {
  readonly start: number;
  readonly end: number;
}

/** What surrounds one figure. */
interface Setting {
  readonly sentence: string;
  readonly figure: Figure;
  readonly clause: Clause;
  /** The clause up to the figure, and what stands behind it. */
  readonly left: string;
  readonly right: string;
  readonly per: FoundPer | null;
  readonly masked: string;
}

interface Judgement {
  readonly comparator: Comparator;
  readonly isStrict?: boolean;
  readonly kind?: TargetKind;
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

function isHorizon({ figure, left, right }: Setting): boolean {
  if (figure.unit !== '年' && figure.unit !== '学年' && figure.unit !== '个月') return false;
  if (figure.suffix === '以上' || /(?:不少于|不低于|至少|满)[^,]{0,6}$/.test(left)) return false;
  if (HORIZON_BEHIND.test(right) || figure.suffix === '内' || figure.suffix === '以内' || figure.suffix === '之内')
    return true;
  return HORIZON_BEFORE.test(left) && !DURATION_VERB.test(left);
}

/** 每 before a figure makes it a rhythm; so does a period before 一次. */
function isRhythm({ figure, left, right }: Setting): boolean {
  if (/每(?:隔)?$/.test(left)) return true;
  return (
    /^(?:年|个月|学期|周|天|学年)$/.test(figure.unit) &&
    figure.suffix === '' &&
    /^[^,。;、]{0,4}?[一1两二2] ?[次轮届]/.test(right) &&
    !/周期/.test(right.slice(0, 4))
  );
}

function judgeBound(setting: Setting): Judgement | null {
  const { figure, left, sentence, clause } = setting;
  const behind = boundBehind(figure.suffix);
  const before = boundBefore(left);
  const clauseText = sentence.slice(clause.start, clause.end);
  const isStatus = STATUS_QUO.test(clauseText) && !FUTURE.test(clauseText);
  if (before?.isFirm)
    return figure.unit === '' && figure.value < 2 ? null : { comparator: before.comparator, isStrict: before.isStrict };
  if (isStatus) return null;
  if (behind && figure.unit !== '' && figure.unit !== '级') {
    const isCondition = /^的/.test(setting.right) && !before && !ACTION.test(left) && !setting.per;
    return isCondition && figure.unit !== '%' ? null : { comparator: behind.comparator };
  }
  if (!before || (figure.unit === '' && !before.isStrict)) return null;
  const isPlainGoal = /(?:达到|达|到|至|保持|稳定|巩固|占|在)/.test(left.slice(-8));
  if (before.isStrict)
    return figure.unit === '' ? (/[”"N]/.test(sentence.slice(figure.start - 3, figure.end)) ? before : null) : before;
  if (figure.unit === '%' || figure.unit === '个百分点') return before;
  return isPlainGoal &&
    figure.unit !== '' &&
    !(figure.isHan && figure.value === 1) &&
    THING_UNITS.has(figure.unit) &&
    !NAMED.test(setting.right)
    ? before
    : null;
}

function judgeShare({ figure, sentence, clause, left }: Setting): Judgement | null {
  if (figure.unit !== '%' && figure.unit !== '个百分点' && figure.unit !== '‰') return null;
  const text = sentence.slice(clause.start, clause.end);
  if (STATUS_QUO.test(text) && !FUTURE.test(text)) return null;
  if (
    /(?:率|比例|占比|覆盖|达标|完成|实现|确保|力争|增长|提高|提升|降低|下降|全部|合格|按照?|不同|安排|分配|面)/.test(
      text,
    )
  ) {
    return { comparator: /(?:降低|下降|减少|压减)[^,]{0,8}$/.test(left) ? 'atLeast' : 'atLeast' };
  }
  return null;
}

function judgeRhythm({ figure, left, right, per }: Setting): Judgement | null {
  if (/^(?:为)?(?:一个?)?(?:周期|一?轮训)/.test(right) && DURATION_UNITS.has(figure.unit))
    return { comparator: 'equal', kind: 'schedule' };
  if (per === null || !EVENT_UNITS.has(figure.unit)) return null;
  if (figure.unit === '年' && !/(?:满|学习|服务)$/.test(left)) return null;
  if (figure.unit === '个' && (NAMED.test(right) || (figure.isHan && figure.value > 1 && !FOUNDING.test(left))))
    return null;
  if (
    figure.unit === '批' ||
    (figure.isHan &&
      figure.value === 1 &&
      !/^(?:次|节|场|篇|期|届|轮|天|小时|堂|本|遍|个|项|名|所|门|份|周|处|件|条)$/.test(figure.unit))
  )
    return null;
  if (
    figure.isHan &&
    figure.value === 1 &&
    figure.unit === '个' &&
    !/每(?:所|校|个|名|位|人|班|县|乡|区|学科|科)/.test(per.text)
  )
    return null;
  return { comparator: /可(?:以)?(?:适当|再)?[^,。;不]{0,6}$/.test(left) ? 'atMost' : 'equal' };
}

function judgeAction({ figure, left, right, sentence, clause }: Setting): Judgement | null {
  if (!THING_UNITS.has(figure.unit) || figure.value === 0) return null;
  const text = sentence.slice(clause.start, clause.end);
  if (STATUS_QUO.test(text) && !FUTURE.test(text)) return null;
  if (NAMED.test(right) || /^[一两二三四五六七八九十]$/.test(right.slice(0, 1))) return null;
  if (figure.isHan) {
    if (figure.value < 2 || !FOUNDING.test(left)) return null;
    if (!/^(?:个|所|名|位|处|项|间|座|家|门|支|台|套|本|场|节|期)$/.test(figure.unit)) return null;
    const isCounted =
      /^[^,。;、]{0,20}?(?:基地|学校|校|园|班|组|工作室|团队|点|中心|示范|项目|案例|课题|课程|品牌|社团|联盟|集团|共同体|学位|教室|实验室|馆|场|乡镇|县|区|教师|校长|骨干|人|带头人|名师|成果|家|作品|精品课|队)/.test(
        right,
      );
    return isCounted ? { comparator: 'equal' } : null;
  }
  if (!ACTION.test(left.slice(-60))) return null;
  if (figure.unit === '级' || figure.unit === '类') return null;
  return { comparator: 'equal' };
}

function judgeDuration({ figure, left, right }: Setting): Judgement | null {
  if (!DURATION_UNITS.has(figure.unit) || !DURATION_VERB.test(left)) return null;
  if (figure.isHan && figure.value > 10) return null;
  return /^(?:的|以来|来)/.test(right) ? null : { comparator: 'equal' };
}

function judge(setting: Setting): Judgement | null {
  if (isRhythm(setting) || isHorizon(setting)) return null;
  if (/^大?班额|^的?大?班额|^的(?:班|大班)/.test(setting.right)) return null;
  if (setting.figure.isHan && setting.figure.unit === '') return null;
  return (
    judgeBound(setting) ?? judgeRhythm(setting) ?? judgeShare(setting) ?? judgeDuration(setting) ?? judgeAction(setting)
  );
}

function kindOf(setting: Setting, judgement: Judgement): TargetKind {
  if (judgement.kind) return judgement.kind;
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
function subjectsOf(sentence: string, clause: Clause, count: number): (string | null)[] {
  const head = sentence.slice(clause.start, clause.end).split('分别')[0]!;
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

function settings(sentence: string): Setting[] {
  const masked = maskNames(sentence);
  const figures = readFigures(masked);
  if (figures.length === 0) return [];
  const clauses = clausesOf(sentence);
  let index = 0;
  let inherited: FoundPer | null = null;
  let inheritedClause = -1;
  return figures.map((figure) => {
    while (index < clauses.length - 1 && clauses[index]!.end < figure.start) index += 1;
    const clause = clauses[index]!;
    const left = masked.slice(clause.start, figure.start);
    const own = readPer(left, masked.slice(figure.end, clause.end), figure);
    if (own) [inherited, inheritedClause] = [own, index];
    const per = own ?? (inherited !== null && index - inheritedClause <= 3 ? inherited : null);
    return { sentence, masked, figure, clause, left, right: masked.slice(figure.end, figure.end + 40), per };
  });
}

/** Step 10: the goals that a sentence sets. Two numbers are two goals. */
export function readGoals(sentence: string): Goal[] {
  const found = settings(sentence);
  const goals: Goal[] = [];
  for (let i = 0; i < found.length; i += 1) {
    const setting = found[i]!;
    const group = found.filter((other) => other.figure.end === setting.figure.end);
    const judged = judge(group[0] === setting ? setting : { ...setting, left: group[0]!.left });
    if (judged === null || isBaseline(setting)) continue;
    const { figure, clause } = setting;
    const subjects = group.length > 1 ? subjectsOf(sentence, clause, group.length) : [];
    goals.push({
      start: clause.start,
      end: Math.max(clause.end, figure.end),
      value: figure.value,
      valueMax: figure.valueMax,
      unit: figure.unit,
      measure: measureOf(setting),
      comparator: judged.comparator,
      isStrict: judged.isStrict ?? false,
      isApproximate: figure.isRough || /左右|上下/.test(figure.suffix) || /(?:约|大约|近|左右)$/.test(setting.left),
      baseline: baselineOf(setting),
      per: setting.per,
      subject: subjects[group.indexOf(setting)] ?? subjectOf(setting.left),
      kind: kindOf(setting, judged),
      isDoubtful: false,
    });
  }
  return goals;
}
