import type { EnrollmentScheme, IdentityType, SchemeRoute } from '../model/index.js';
import { answerOf, FIELD_CHOICES, fieldsFor, type Answers } from './application-fields.js';
import type { ChoiceFault } from './catchment.js';
import { dayNumber, dayOf } from './dates.js';
import { entryAge } from './entry-age.js';
import { readIdentity } from './identity.js';
import { repairNumber, type IdentityFault } from './identity-number.js';
import { readName, type NameFault } from './names.js';
import { readPhone, type PhoneFault } from './phone.js';

type Code =
  | IdentityFault['code']
  | NameFault['code']
  | PhoneFault['code']
  | ChoiceFault['code']
  | 'not-a-choice'
  | 'wrong-identity'
  | 'birth-differs'
  | 'sex-differs'
  | 'same-person'
  | 'under-age'
  | 'expired'
  | 'paper-missing'
  | 'page-missing'
  | 'consent-missing'
  | 'not-declared';

/** What is wrong with one answer, with all that a form needs to say so exactly. */
export interface AnswerFault {
  readonly ok: false;
  readonly code: Code;
  /** The question: `child.identityNumber`, `choice.1`, `paper.propertyDeed`, `consent.child-data`, `declaration`. */
  readonly field: string;
  /** Which character, counted from 1; null where it is about the whole. */
  readonly at: number | null;
  /** What was read there; a day where a number and an answer differ. */
  readonly found: string;
  /** What a number of a document should be: lengths that it may have, another document that it looks like. */
  readonly identity: Pick<IdentityFault, 'lengths' | 'looksLike'> | null;
}

/** An answer as it is to be kept, or what is wrong with it. */
export type AnswerVerdict = { readonly ok: true; readonly value: string } | AnswerFault;

/** What an answer is judged by. */
export interface AnswerContext {
  readonly scheme: EnrollmentScheme;
  readonly route: SchemeRoute;
  readonly answers: Answers;
  /** The day in the scheme's time zone. */
  readonly today: string;
}

const IDENTITIES: readonly string[] = [
  'residentId',
  'hmtResidencePermit',
  'permanentResidentCard',
  'mainlandTravelPermit',
  'taiwanTravelPermit',
  'passport',
  'birthCertificate',
] satisfies readonly IdentityType[];

const SHORT = 1000;
const LONG = 5000;

/** A fault, short. */
export function answerFault(code: Code, field: string, at: number | null = null, found = ''): AnswerFault {
  return { ok: false, code, field, at, found, identity: null };
}

const good = (value: string): AnswerVerdict => ({ ok: true, value });

function ofPart(field: string, fault: IdentityFault | NameFault | PhoneFault): AnswerFault {
  const identity = fault.field === 'identityNumber' ? { lengths: fault.lengths, looksLike: fault.looksLike } : null;
  return { ok: false, code: fault.code, field, at: fault.at, found: fault.found, identity };
}

/** A date as people type it: `2019.3.15`, `2019年3月15日`, `20190315`. */
export function repairDate(text: string): string {
  const narrow = text.replace(/[\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const match = /^\s*(\d{4})\s*[-./\u5e74]?\s*(\d{1,2})\s*[-./\u6708]?\s*(\d{1,2})\s*\u65e5?\s*$/.exec(narrow);
  if (!match) return narrow.trim();
  return `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}

function checkDate(field: string, text: string, today: string): AnswerVerdict {
  const day = repairDate(text);
  if (dayOf(dayNumber(day)) !== day || day < '1900-01-01') return answerFault('not-a-date', field, null, text);
  if (field === 'permit.validUntil') return day < today ? answerFault('expired', field, null, day) : good(day);
  return day > today ? answerFault('in-future', field, null, day) : good(day);
}

function typeOf({ answers, route }: AnswerContext, owner: string): IdentityType {
  const given = answerOf(answers, `${owner}.identityType`) as IdentityType;
  if (IDENTITIES.indexOf(given) >= 0) return given;
  return owner === 'child' && route.identities.length === 1 ? route.identities[0]! : 'residentId';
}

function checkNumber(field: string, text: string, context: AnswerContext): AnswerVerdict {
  const owner = field.split('.')[0]!;
  const read = readIdentity(typeOf(context, owner), text, context);
  if (!read.ok) return ofPart(field, read);
  const others = ['child', 'guardian1', 'guardian2'].filter((each) => each !== owner);
  const isTwice = others.some(
    (each) => repairNumber(answerOf(context.answers, `${each}.identityNumber`)) === read.number,
  );
  if (isTwice) return answerFault('same-person', field);
  const { route } = context;
  const region = { hongKong: 'hongKong', macau: 'macau', taiwan: 'taiwan' }[route.kind as 'macau'] ?? null;
  const isElsewhere = owner === 'child' && region !== null && read.region !== null && read.region !== region;
  return isElsewhere ? answerFault('wrong-identity', field, 1, read.number.slice(0, 6)) : good(read.number);
}

/** What the child's number says of it; null where it says nothing or cannot be read. */
function numberSays(context: AnswerContext) {
  const text = answerOf(context.answers, 'child.identityNumber');
  const read = text ? readIdentity(typeOf(context, 'child'), text, context) : null;
  return read?.ok ? read : null;
}

function checkBirth(text: string, context: AnswerContext): AnswerVerdict {
  const read = checkDate('child.birthOn', text, context.today);
  if (!read.ok) return read;
  const said = numberSays(context)?.birthOn;
  if (said && said !== read.value) return answerFault('birth-differs', 'child.birthOn', 7, said);
  const { entryYear, age } = context.scheme;
  const old = entryAge({ birthOn: read.value, entryYear, rule: age });
  return old.ok && !old.isOldEnough ? answerFault('under-age', 'child.birthOn', null, old.cutOff) : read;
}

function checkChoice(field: string, text: string, context: AnswerContext): AnswerVerdict {
  const { route } = context;
  if (field === 'child.identityType') {
    return route.identities.indexOf(text as IdentityType) >= 0 ? good(text) : answerFault('wrong-identity', field);
  }
  if (FIELD_CHOICES[field]!.indexOf(text) < 0) return answerFault('not-a-choice', field);
  const said = field === 'child.sex' ? numberSays(context)?.sex : null;
  return said && said !== text ? answerFault('sex-differs', field, 17, said) : good(text);
}

const DATES = ['household.since', 'permit.validUntil', 'insurance.since'];
const NAMES = /^(?:(?:child|guardian[12]|sibling)\.name|(?:property\.owner|permit\.holder|insurance\.holder))$/;

function checkText(field: string, text: string, context: AnswerContext): AnswerVerdict {
  if (field === 'sibling.schoolId') {
    return context.scheme.schools.some(({ id }) => id === text) ? good(text) : answerFault('unknown-school', field);
  }
  const most = field === 'support.need' || field.startsWith('x-') ? LONG : SHORT;
  return text.length > most ? answerFault('too-long', field) : good(text);
}

/** One answer that was given, whatever the others are. */
function checkGiven(field: string, text: string, context: AnswerContext): AnswerVerdict {
  if (NAMES.test(field)) {
    const read = readName(text);
    return read.ok ? good(read.name) : ofPart(field, read);
  }
  if (field.endsWith('.identityNumber')) return checkNumber(field, text, context);
  if (field === 'child.birthOn') return checkBirth(text, context);
  if (field === 'child.identityType' || FIELD_CHOICES[field]) return checkChoice(field, text, context);
  if (field.endsWith('.identityType')) {
    return IDENTITIES.indexOf(text) >= 0 ? good(text) : answerFault('not-a-choice', field);
  }
  if (DATES.indexOf(field) >= 0) return checkDate(field, text, context.today);
  if (field.endsWith('.phone')) {
    const read = readPhone(text);
    return read.ok ? good(read.phone) : ofPart(field, read);
  }
  if (field === 'permit.number') {
    const number = repairNumber(text);
    return number.length < 6 || number.length > 40 ? answerFault('wrong-length', field, null, number) : good(number);
  }
  return checkText(field, text, context);
}

/**
 * Judges one answer beside the others: what is to be kept, or what is wrong with it. A question that the route does not ask
 * is good as it stands.
 *
 * @example
 * const verdict = checkAnswer('child.identityNumber', { scheme, route, answers, today });
 * if (!verdict.ok) show(verdict.code, verdict.at, verdict.found);
 */
export function checkAnswer(field: string, context: AnswerContext): AnswerVerdict {
  const text = answerOf(context.answers, field);
  const asked = fieldsFor(context.route, context.answers).filter(({ key }) => key === field)[0];
  if (!asked) return good(text);
  // One document that may be had needs no choosing.
  if (text === '' && field === 'child.identityType' && context.route.identities.length === 1) {
    return good(context.route.identities[0]!);
  }
  if (text === '') return asked.isRequired ? answerFault('missing', field) : good('');
  return checkGiven(field, text, context);
}
