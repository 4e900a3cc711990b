/** Faults and verdicts in words. */
import type { AnswerFault } from '../../sdk/rules/check-answer.js';
import { FIELD_CHOICES } from '../../sdk/rules/application-fields.js';
import { isDay } from '../../sdk/rules/dates.js';
import type { SelfCheckVerdict } from '../../sdk/rules/self-check.js';
import { clip } from '../internal/clip.js';
import type { FaceWords } from './enrollment-form.face.words.js';
import type { FieldWords } from './enrollment-form.field.words.js';

type Words = FieldWords & Pick<FaceWords, 'date'>;

function kindOf(field: string): string {
  if (field.endsWith('.identityNumber')) return 'identity';
  if (field.endsWith('.phone')) return 'phone';
  if (field.startsWith('paper.')) return 'paper';
  if (field.startsWith('check.')) return 'check';
  const isChosen = /^(?:choice|consent)\.|\.identityType$|\.schoolId$/.test(field);
  return isChosen || FIELD_CHOICES[field] ? 'choose' : '';
}

const has = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key);

/** What was read, as a person reads it: a day in words, an answer by its name. */
function foundText({ found, code }: AnswerFault, words: Words): string {
  if (isDay(found)) return words.date(found);
  const option = code === 'sex-differs' ? `sex.${found}` : '';
  return option && has(words.option, option) ? words.option[option]! : clip(found, 40);
}

/**
 * A fault in words: what is wrong, where, and what to do. `label` is what the question is called.
 *
 * @example
 * faultText(fault, words, '孩子的证件号码');
 */
export function faultText(fault: AnswerFault, words: Words, label: string): string {
  const { code, field, at, identity } = fault;
  const kind = `${kindOf(field)}.${code}`;
  const sentence = words.fault[has(words.fault, kind) ? kind : has(words.fault, code) ? code : 'other']!;
  const other = identity?.looksLike ? words.option[`identityType.${identity.looksLike}`] : '';
  const more = code === 'wrong-type' ? other : words.lengths(identity?.lengths ?? []);
  return sentence(label, foundText(fault, words), at === null ? '' : String(at), more ?? '');
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
