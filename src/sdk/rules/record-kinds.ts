/** What kinds of records are called and counted in, in the words of sheets and screens. */
import type { NamedRecordKind, RecordKind } from '../model/index.js';
import { plainText } from './ledger-text.js';

/** A kind in words: its name, the unit of its quantity, and what it may be a part of. */
export interface KindWords {
  readonly name: string;
  /** 天, 节, 学时, 次, 个 … */
  readonly unit: string;
  /** An amount is never taken for 1 where nothing is said; an event is. */
  readonly isAmount: boolean;
  /** Whether one may say out of how many (`of`): 580 pupils of 600. */
  readonly hasTotal: boolean;
}

const event = (name: string, unit: string): KindWords => ({ name, unit, isAmount: false, hasTotal: false });
const amount = (name: string, unit: string): KindWords => ({ name, unit, isAmount: true, hasTotal: false });
const part = (name: string, unit: string): KindWords => ({ name, unit, isAmount: true, hasTotal: true });

/** All named kinds, in the order in which one chooses among them. */
export const KIND_WORDS: Readonly<Record<NamedRecordKind, KindWords>> = {
  schoolVisit: amount('下校视导', '天'),
  lessonObserved: event('听课评课', '节'),
  inspection: event('督导检查', '次'),
  training: amount('培训', '学时'),
  publicLesson: event('公开课', '节'),
  researchActivity: event('教研活动', '次'),
  homeVisit: event('家访', '次'),
  parentVisit: event('校访', '次'),
  exchange: part('交流轮岗', '人'),
  pairing: event('结对帮扶', '对'),
  practiceActivity: event('实践活动', '次'),
  readingTest: part('阅读测评', '人'),
  wellbeingCheck: part('心理健康测评', '人'),
  placeAdded: amount('新增学位', '个'),
  postFilled: amount('到岗', '人'),
  groupFounded: event('教研组建立', '个'),
  baseFounded: event('基地建立', '个'),
  schoolOpened: event('学校投入使用', '所'),
  award: event('评选表彰', '项'),
  feeReview: event('收费审查', '次'),
};

const OWN_UNIT = '次';
const OWN_KIND = /^x-[\w.-]{1,60}$/;

/** What people call a kind beside its name. */
const OTHER_NAMES: readonly (readonly [RegExp, NamedRecordKind])[] = [
  [/视导|下校|蹲点|到校调研/, 'schoolVisit'],
  [/听课|评课|听评课/, 'lessonObserved'],
  [/督导|检查|督查|巡查|巡视/, 'inspection'],
  [/培训|研修/, 'training'],
  [/公开课|示范课|研讨课|讲座/, 'publicLesson'],
  [/教研活动|集体备课|教研$/, 'researchActivity'],
  [/家访/, 'homeVisit'],
  [/校访|家长进校|家长会/, 'parentVisit'],
  [/交流|轮岗/, 'exchange'],
  [/结对|帮扶/, 'pairing'],
  [/实践/, 'practiceActivity'],
  [/阅读/, 'readingTest'],
  [/心理/, 'wellbeingCheck'],
  [/学位/, 'placeAdded'],
  [/到岗|补充编制|配备/, 'postFilled'],
  [/教研组|备课组/, 'groupFounded'],
  [/基地/, 'baseFounded'],
  [/投入使用|新建学校/, 'schoolOpened'],
  [/评选|表彰|获奖/, 'award'],
  [/收费/, 'feeReview'],
];

/**
 * A kind in words; a bureau's own kind is called what follows its `x-` and counted in 次.
 *
 * @example
 * kindWords('training').unit; // '学时'
 */
export function kindWords(kind: string): KindWords {
  if (Object.prototype.hasOwnProperty.call(KIND_WORDS, kind)) return KIND_WORDS[kind as NamedRecordKind];
  return { name: kind.replace(/^x-/, ''), unit: OWN_UNIT, isAmount: false, hasTotal: true };
}

/**
 * The kind that a text names: by its key, its name, or what people call it; a bureau's own by `x-` and a name. Null for
 * anything else.
 *
 * @example
 * readRecordKind('听课'); // 'lessonObserved'
 */
export function readRecordKind(text: string): RecordKind | null {
  const plain = plainText(text).replace(/ /g, '');
  if (OWN_KIND.test(plain)) return plain as RecordKind;
  const keys = Object.keys(KIND_WORDS) as NamedRecordKind[];
  const exact = keys.find((key) => key === plain || KIND_WORDS[key].name === plain);
  if (exact || plain.length > 20) return exact ?? null;
  return OTHER_NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
