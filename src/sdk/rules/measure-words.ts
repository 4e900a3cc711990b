/** Which records a target counts, where nobody has said so: read from its words. */
import type { CountRule, NamedRecordKind, Target } from '../model/index.js';

/** What names a kind, the most telling words first. */
const WORDS: readonly (readonly [RegExp, NamedRecordKind])[] = [
  [/听课|评课/, 'lessonObserved'],
  [/公开课|示范课|讲座/, 'publicLesson'],
  [/学时|培训/, 'training'],
  [/家访/, 'homeVisit'],
  [/校访/, 'parentVisit'],
  [/学位/, 'placeAdded'],
  [/编制|专职.{0,6}(?:人|名)/, 'postFilled'],
  [/阅读|参与率/, 'readingTest'],
  [/心理/, 'wellbeingCheck'],
  [/交流.{0,6}教师|教师.{0,6}交流|轮岗/, 'exchange'],
  [/基地/, 'baseFounded'],
  [/实践活动/, 'practiceActivity'],
  [/教研组|备课组/, 'groupFounded'],
  [/教研活动/, 'researchActivity'],
  [/视导|督导|检查|督查/, 'inspection'],
  [/深入学校|下校|到校|蹲点/, 'schoolVisit'],
  [/结对|帮扶/, 'pairing'],
  [/评选|表彰/, 'award'],
  [/学费|收费/, 'feeReview'],
  [/(?:新建|改扩建|投入使用).{0,40}(?:幼儿园|学校)|(?:幼儿园|学校).{0,20}投入使用/, 'schoolOpened'],
];

const EACH_PERSON = /(?:每(?:位|名|个)?|人均)(?:人|教师|教研员|校长|学生)|人均/;
const EACH_UNIT = /每(?:所|个|家)?(?:学校|校|园|幼儿园|县|单位|班)/;
const PERSONS_WORK: ReadonlySet<string> = new Set(['lessonObserved', 'publicLesson', 'training', 'schoolVisit']);

function eachOf(target: Target, kind: NamedRecordKind): CountRule['each'] {
  const words = `${target.per?.each ?? ''} ${target.quote}`;
  if (EACH_PERSON.test(words) || (target.per && PERSONS_WORK.has(kind) && /教研员|教师/.test(words))) return 'person';
  return EACH_UNIT.test(words) ? 'unit' : 'region';
}

/**
 * How a target may be counted, guessed from its words; null where they do not tell. A rule of the bureau's own wins, and
 * a reading made with a guess says so.
 *
 * @example
 * countRuleOf(target)?.kinds; // ['training']
 */
export function countRuleOf(target: Target): CountRule | null {
  if (target.kind !== 'target' || target.unit === '年') return null;
  const words = `${target.label} ${target.quote}`;
  const kind = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (!kind) return null;
  const isShareOfPersons = kind === 'exchange' && target.measure === 'share';
  return {
    targetId: target.id,
    kinds: [kind],
    counts: isShareOfPersons ? 'members' : 'quantity',
    each: target.measure === 'share' ? 'region' : eachOf(target, kind),
    of: isShareOfPersons ? 'persons' : null,
    size: null,
    group: null,
    comparator: null,
    start: null,
  };
}
