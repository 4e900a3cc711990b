/** Faults and verdicts in words. */
import { answerOf, FIELD_CHOICES, fieldsFor } from '../../sdk/rules/application-fields.js';
import { repairDate, type AnswerContext, type AnswerFault } from '../../sdk/rules/check-answer.js';
import { entryAge } from '../../sdk/rules/entry-age.js';
import type { SelfCheckVerdict } from '../../sdk/rules/self-check.js';
import { clip } from '../internal/clip.js';
import type { FaceWords } from './enrollment-form.face.words.js';
import type { FieldWords } from './enrollment-form.field.words.js';

type Words = FieldWords & Pick<FaceWords, 'date'>;

/** Documents that a guardian may have. */
const GROWN = [
  'residentId',
  'hmtResidencePermit',
  'mainlandTravelPermit',
  'taiwanTravelPermit',
  'permanentResidentCard',
  'passport',
];

/** Documents among which the person of a field may choose; none where nobody asks which it is. */
export function documentsFor(field: string, { route, answers }: Pick<AnswerContext, 'route' | 'answers'>) {
  const type = field.replace(/[^.]*$/, 'identityType');
  if (type === 'child.identityType') return route.identities;
  return fieldsFor(route, answers).some(({ key }) => key === type) ? GROWN : [];
}

/** What a sentence says beside its fault. */
export interface FaultContext {
  /** Documents that may be chosen in the place of one that does not fit. */
  readonly documents?: readonly string[];
  /** The first year in which a child that is too young may begin school. */
  readonly firstYear?: string;
}

/** What the other answers add to a fault. */
export function contextOf({ field, code }: AnswerFault, context: AnswerContext): FaultContext {
  if (code === 'wrong-type') return { documents: documentsFor(field, context) };
  if (code !== 'under-age') return {};
  const { entryYear, age: rule } = context.scheme;
  const age = entryAge({ birthOn: repairDate(answerOf(context.answers, 'child.birthOn')), entryYear, rule });
  return age.ok ? { firstYear: String(age.firstYear) } : {};
}

function kindOf(field: string): string {
  if (field.endsWith('.identityNumber')) return 'identity';
  if (field.endsWith('.phone')) return 'phone';
  const [, kind] = /^(paper|check|consent)\./.exec(field) ?? [];
  if (kind) return kind;
  const isChosen = /^choice\.|\.identityType$|\.schoolId$/.test(field);
  return isChosen || FIELD_CHOICES[field] ? 'choose' : '';
}

const has = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key);

const DATED = /^\d{4}-\d\d-\d\d$/;

/** What was read, as a person reads it: a day in words, an answer by its name, and nothing that cannot be seen. */
function foundText({ found, code }: AnswerFault, words: Words): string {
  if (DATED.test(found) && code !== 'not-a-date') return words.date(found);
  const option = code === 'sex-differs' ? `sex.${found}` : '';
  return option && has(words.option, option) ? words.option[option]! : clip(found.replace(/\p{C}/gu, ''), 40);
}

/** Where a code is too wide for one sentence: which of them it is. */
function narrow({ code, found, at, identity }: AnswerFault, shown: string, documents: readonly string[]): string {
  if (code === 'wrong-character' && /^[\p{M}\s]*$/u.test(shown)) return 'unseen';
  // Nothing was typed that could be shown.
  if (code === 'not-a-date' && shown === '') return 'missing';
  if (code === 'not-a-date' && at === null && DATED.test(repairDate(found))) return 'no-such-day';
  const { looksLike = null } = identity ?? {};
  return code === 'wrong-type' && looksLike && documents.indexOf(looksLike) < 0 ? 'not-taken' : code;
}

/** Which character it is, or how many there are. */
function placeText({ code, field, at, found }: AnswerFault): string {
  if (code !== 'wrong-length') return at === null ? '' : String(at);
  return String(Array.from(field.endsWith('.phone') ? found.replace(/\D/g, '') : found).length);
}

/**
 * A fault in words: what is wrong, where, and what to do. `label` is what the question is called.
 *
 * @example
 * faultText(fault, words, '孩子的证件号码', contextOf(fault, { scheme, route, answers, today }));
 */
export function faultText(
  fault: AnswerFault,
  words: Words,
  label: string,
  { documents = [], firstYear = '' }: FaultContext = {},
): string {
  const { field, identity } = fault;
  const shown = foundText(fault, words);
  const code = narrow(fault, shown, documents);
  const kind = `${kindOf(field)}.${code}`;
  const sentence = words.fault[has(words.fault, kind) ? kind : has(words.fault, code) ? code : 'other']!;
  // What stands beside a document in a list is no part of its name.
  const other = identity?.looksLike && words.option[`identityType.${identity.looksLike}`]?.replace(/（.*$/, '');
  const more = fault.code === 'under-age' ? firstYear : other || words.lengths(identity?.lengths ?? []);
  return sentence(label, shown, placeText(fault), more);
}

/** Why a child cannot apply now, and what is worth knowing, in words. */
export function wordReasons(
  { reasons, reminders, apply }: SelfCheckVerdict,
  words: Words,
): { readonly reasons: readonly string[]; readonly reminders: readonly string[] } {
  const { age, window } = apply;
  const day = (iso: string | undefined): string => (iso ? words.date(iso) : '');
  const facts: Readonly<Record<string, readonly [string, string]>> = {
    'under-age': [day(age?.cutOff), age ? String(age.firstYear) : ''],
    'not-yet-open': [day(window.window?.opensOn), ''],
    closed: [day(window.window?.closesOn), ''],
  };
  return {
    reasons: reasons.flatMap((reason) =>
      has(words.reason, reason) ? words.reason[reason]!(...(facts[reason] ?? ['', ''])) : [],
    ),
    reminders: reminders.map((reminder) => words.reminder[reminder] ?? reminder),
  };
}
