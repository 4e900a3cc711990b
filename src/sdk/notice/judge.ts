import type { Comparator, TargetKind } from '../model/index.js';
import type { Figure } from './figures.js';
import {
  ACTION,
  boundBefore,
  boundBehind,
  DURATION_UNITS,
  DURATION_VERB,
  EVENT_UNITS,
  FOUNDING,
  FUTURE,
  HORIZON_BEFORE,
  HORIZON_BEHIND,
  NAMED,
  STATUS_QUO,
  THING_UNITS,
} from './goal-words.js';
import type { FoundPer } from './rhythm.js';

/** What surrounds one figure. */
export interface Setting {
  readonly figure: Figure;
  /** The whole clause, and its parts up to the figure and behind it; names are masked in the parts. */
  readonly clause: string;
  readonly left: string;
  readonly right: string;
  readonly per: FoundPer | null;
  /** The figure stands where facts are told: background, or a sentence about a year gone by. */
  readonly isFact: boolean;
}

export interface Judgement {
  readonly comparator: Comparator;
  readonly isStrict: boolean;
  readonly kind: TargetKind;
}

const EQUAL: Judgement = { comparator: 'equal', isStrict: false, kind: 'target' };
const AT_LEAST: Judgement = { comparator: 'atLeast', isStrict: false, kind: 'target' };

/** A span of years that says how long a plan runs. */
function isHorizon({ figure, left, right }: Setting): boolean {
  if (!/^(?:年|学年|个月)$/.test(figure.unit)) return false;
  if (figure.suffix === '以上' || /(?:不少于|不低于|至少|满)[^,]{0,6}$/.test(left)) return false;
  if (HORIZON_BEHIND.test(right) || /内$/.test(figure.suffix)) return true;
  return HORIZON_BEFORE.test(left) && !DURATION_VERB.test(left);
}

/** 每 before a figure makes it a rhythm; so does a period before 一次. */
function isRhythm({ figure, left, right }: Setting): boolean {
  if (/每(?:隔)?$/.test(left)) return true;
  const isPeriod = /^(?:年|个月|学期|周|天|学年)$/.test(figure.unit) && figure.suffix === '';
  return isPeriod && /^[^,。;、]{0,4}?[一1两二2] ?[次轮届]/.test(right) && !/周期/.test(right.slice(0, 4));
}

function isStatus({ clause, isFact }: Setting): boolean {
  return isFact || (STATUS_QUO.test(clause) && !FUTURE.test(clause));
}

/** 不少于, 达到, 以上, ≤ …: the words of a bound, before or behind. */
function judgeBound(setting: Setting): Judgement | null {
  const { figure, left, right } = setting;
  const before = boundBefore(left);
  if (before?.isFirm && !setting.isFact) {
    const isBare =
      figure.unit === '' && ((figure.value < 2 && Number.isInteger(figure.value)) || /^ ?[*×xX&]/.test(right));
    return isBare ? null : { ...AT_LEAST, comparator: before.comparator, isStrict: before.isStrict };
  }
  if (isStatus(setting)) return null;
  const behind = boundBehind(figure.suffix);
  if (behind && figure.unit !== '' && figure.unit !== '级') {
    const isCondition = /^的/.test(right) && !before && !ACTION.test(left) && !setting.per;
    return isCondition && figure.unit !== '%' ? null : { ...AT_LEAST, comparator: behind.comparator };
  }
  if (!before) return null;
  const bound: Judgement = { ...AT_LEAST, comparator: before.comparator, isStrict: before.isStrict };
  if (before.isStrict) return figure.unit !== '' || /[”"N“]/.test(left.slice(-4)) ? bound : null;
  if (figure.unit === '%' || figure.unit === '个百分点') return bound;
  const isReached = /(?:达到|达|到|至|保持|稳定|巩固|占|在)/.test(left.slice(-8));
  const isThing = THING_UNITS.has(figure.unit) && !NAMED.test(right) && !(figure.isHan && figure.value === 1);
  const isTime = DURATION_UNITS.has(figure.unit) && /达到?$/.test(left);
  return isReached && (isThing || isTime) ? bound : null;
}

function judgeShare(setting: Setting): Judgement | null {
  if (!/^(?:%|个百分点|‰)$/.test(setting.figure.unit) || isStatus(setting)) return null;
  if (/[前后]$/.test(setting.left)) return null;
  return /(?:折|分值|权重|计分|加权|占总分)/.test(setting.clause) ? null : AT_LEAST;
}

const COUNTED_ONCE = /^(?:次|节|场|篇|期|届|轮|天|小时|堂|本|遍|个|项|名|所|门|份|周|处|件|条)$/;

/** 每学期一次, 每周5天, 三年一周期. */
function judgeRhythm(setting: Setting): Judgement | null {
  const { figure, left, right, per } = setting;
  if (/^(?:为)?(?:一个?)?(?:周期|一?轮训)/.test(right) && DURATION_UNITS.has(figure.unit))
    return { ...EQUAL, kind: 'schedule' };
  if (per === null || !EVENT_UNITS.has(figure.unit) || isStatus(setting)) return null;
  if (figure.unit === '批' || (figure.unit === '年' && !/(?:满|学习|服务)$/.test(left))) return null;
  if (figure.unit === '个' && (NAMED.test(right) || (figure.isHan && figure.value > 1 && !FOUNDING.test(left))))
    return null;
  if (figure.isHan && figure.value === 1) {
    if (!COUNTED_ONCE.test(figure.unit)) return null;
    if (figure.unit === '个' && !/每(?:所|校|个|名|位|人|班|县|乡|区|学科|科)/.test(per.text)) return null;
  }
  return /可(?:以)?(?:适当|再)?[^,。;不]{0,6}$/.test(left) ? { ...EQUAL, comparator: 'atMost' } : EQUAL;
}

const COUNTED_THING =
  /^[^,。;、]{0,20}?(?:基地|学校|校|园|班|组|工作室|团队|点|中心|示范|项目|案例|课题|课程|品牌|社团|联盟|集团|共同体|学位|教室|实验室|馆|场|乡镇|县|区|教师|校长|骨干|人|带头人|名师|成果|家|作品|精品课|队|特长|技能|爱好)/;

/** 新建3所, 遴选三所, 各指定1名: a verb whose count is the goal. */
function judgeAction(setting: Setting): Judgement | null {
  const { figure, left, right } = setting;
  const isTime =
    /^(?:学时|课时|小时|分钟)$/.test(figure.unit) && /(?:保证|确保|安排|开设|开足|完成)[^,]{0,12}$/.test(left);
  if ((!THING_UNITS.has(figure.unit) && !isTime) || figure.value === 0 || isStatus(setting)) return null;
  if (NAMED.test(right) || /^[一两二三四五六七八九十]/.test(right) || /^(?:级|类|批|种)$/.test(figure.unit))
    return null;
  if (/各 ?$/.test(left)) return EQUAL;
  if (/^(?:万元|亿元)$/.test(figure.unit) && /(?:其中|\u0000|资金|经费|投资|补|奖|配套|投入)[^,。;\d]{0,8}$/.test(left))
    return EQUAL;
  if (figure.valueMax !== null && !figure.isHan) return EQUAL;
  if (!figure.isHan || figure.value >= 10) return ACTION.test(left.slice(-60)) ? EQUAL : null;
  if (figure.valueMax !== null) return ACTION.test(left.slice(-30)) ? EQUAL : null;
  if (!FOUNDING.test(left) || !COUNTED_THING.test(right)) return null;
  if (figure.value === 1) return /^(?:个|所|处|座)$/.test(figure.unit) && FOUNDING.test(left.slice(-3)) ? EQUAL : null;
  return /^(?:个|所|名|位|处|项|间|座|家|门|支|台|套|本|场|节|期)$/.test(figure.unit) ? EQUAL : null;
}

/** 跟岗学习2年: how long something lasts. */
function judgeDuration(setting: Setting): Judgement | null {
  const { figure, left, right } = setting;
  if (!DURATION_UNITS.has(figure.unit) || !DURATION_VERB.test(left) || isStatus(setting)) return null;
  if ((figure.isHan && figure.value > 10) || /^(?:的|以来|来)/.test(right)) return null;
  return EQUAL;
}

/** Says whether a figure is a goal, and of what kind of bound; null where it is not. */
export function judge(setting: Setting): Judgement | null {
  if (isRhythm(setting) || isHorizon(setting)) return null;
  if (/^的?(?:超?大班额|班额|班|大班)/.test(setting.right) && setting.figure.suffix !== '') return null;
  if (setting.figure.isHan && setting.figure.unit === '') return null;
  return (
    judgeBound(setting) ?? judgeRhythm(setting) ?? judgeShare(setting) ?? judgeDuration(setting) ?? judgeAction(setting)
  );
}

/** A figure that was left out, but counts things or shares where goals are set: a person should look. */
export function isDoubtful(setting: Setting): boolean {
  const { figure, right } = setting;
  if (figure.isHan || isStatus(setting) || isRhythm(setting) || isHorizon(setting) || NAMED.test(right)) return false;
  return /^(?:%|个|所|名|人|次|节|场|学时|课时|小时|分钟|天|万元|元|间|套|个百分点)$/.test(figure.unit);
}
