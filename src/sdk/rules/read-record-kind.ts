import type { NamedRecordKind, RecordKind } from '../model/index.js';
import { plainText } from './ledger-text.js';
import { KINDS, kindWords } from './record-kinds.js';

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
 * The kind that a text names: by its key, its name, or what people call it; a bureau's own by `x-` and a name. Null for
 * anything else.
 *
 * @example
 * readRecordKind('听课'); // 'lessonObserved'
 */
export function readRecordKind(text: string): RecordKind | null {
  const plain = plainText(text).replace(/ /g, '');
  if (OWN_KIND.test(plain)) return plain as RecordKind;
  const exact = KINDS.find((key) => key === plain || kindWords(key).name === plain);
  if (exact || plain.length > 20) return exact ?? null;
  return OTHER_NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
