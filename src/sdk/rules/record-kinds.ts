/** What kinds of records are called and counted in, in the words of sheets and screens. */
import type { NamedRecordKind } from '../model/index.js';

/** A kind in words. */
export interface KindWords {
  readonly name: string;
  /** What a quantity of it is counted in: 天, 节, 学时, 次, 个 … */
  readonly unit: string;
}

/** Name and unit of all named kinds. */
const WORDS: Readonly<Record<NamedRecordKind, string>> = {
  schoolVisit: '下校视导 天',
  lessonObserved: '听课评课 节',
  inspection: '督导检查 次',
  training: '培训 学时',
  publicLesson: '公开课 节',
  researchActivity: '教研活动 次',
  homeVisit: '家访 次',
  parentVisit: '校访 次',
  exchange: '交流轮岗 人',
  pairing: '结对帮扶 对',
  practiceActivity: '实践活动 次',
  readingTest: '阅读测评 人',
  wellbeingCheck: '心理健康测评 人',
  placeAdded: '新增学位 个',
  postFilled: '到岗 人',
  groupFounded: '教研组建立 个',
  baseFounded: '基地建立 个',
  schoolOpened: '学校投入使用 所',
  award: '评选表彰 项',
  feeReview: '收费审查 次',
};

/** All named kinds, in the order in which one chooses among them. */
export const KINDS = Object.keys(WORDS) as NamedRecordKind[];

/** The same as a set; held against the model by a test. */
export const namedKinds: ReadonlySet<string> = new Set(KINDS);

/**
 * A kind in words; a bureau's own kind is called what follows its `x-` and counted in 次.
 *
 * @example
 * kindWords('training').unit; // '学时'
 */
export function kindWords(kind: string): KindWords {
  const words = Object.prototype.hasOwnProperty.call(WORDS, kind) ? WORDS[kind as NamedRecordKind] : '';
  const [name = '', unit = ''] = words.split(' ');
  return words ? { name, unit } : { name: kind.replace(/^x-/, ''), unit: '次' };
}
