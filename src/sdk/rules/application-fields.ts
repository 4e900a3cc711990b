import type { SchemeField, SchemePaper, SchemeRoute } from '../model/index.js';

/** Answers of a form, by field; empty and missing are the same. */
export type Answers = Readonly<Record<string, string>>;

/** A question as it stands for these answers. */
export interface AskedField {
  readonly key: string;
  readonly isRequired: boolean;
  readonly field: SchemeField;
}

/** A paper as it stands for these answers. */
export interface AskedPaper {
  readonly key: string;
  /** Without it the application cannot be handed in. */
  readonly isRequired: boolean;
  /** A department answers for it online. */
  readonly isChecked: boolean;
  readonly paper: SchemePaper;
}

/** Choices of fields that are no free text. Empty: the answer comes from elsewhere. */
export const FIELD_CHOICES: Readonly<Record<string, readonly string[]>> = {
  'child.sex': ['female', 'male'],
  'guardian1.relation': ['mother', 'father', 'grandparent', 'other'],
  'guardian2.relation': ['mother', 'father', 'grandparent', 'other'],
  'household.headRelation': ['self', 'parent', 'grandparent', 'other'],
  'property.kind': [
    'commodity',
    'affordable',
    'selfBuilt',
    'resettlement',
    'publicRental',
    'employer',
    'rented',
    'other',
  ],
  'property.deedKind': ['realEstate', 'houseOwnership', 'purchaseContract', 'lease', 'none'],
  'support.place': ['ordinarySchool', 'specialSchool', 'atHome', 'unsure'],
  'support.assessment': ['done', 'booked', 'wanted'],
  'vaccination.state': ['complete', 'incomplete', 'unknown'],
};

/** What was answered, without blanks around it. */
export function answerOf(answers: Answers, key: string): string {
  return Object.prototype.hasOwnProperty.call(answers, key) ? String(answers[key] ?? '').trim() : '';
}

const isGiven = (answers: Answers, start: string): boolean =>
  Object.keys(answers).some((key) => key.startsWith(start) && answerOf(answers, key) !== '');

const RENTED = ['rented', 'publicRental'];

/** Whether a question has any meaning beside the others. */
function isMeant(key: string, answers: Answers): boolean {
  if (key === 'property.deedNumber' || key === 'property.owner') {
    return answerOf(answers, 'property.deedKind') !== 'none';
  }
  return true;
}

/** Without these there is no application: they are asked on each route, whether it names them or not. */
const BASIC = [
  'child.name',
  'child.identityNumber',
  'child.birthOn',
  'child.sex',
  'guardian1.name',
  'guardian1.relation',
] as const;

/** What becomes required by anything else that is said of the same person or thing. */
const HEADS = [
  'guardian2.name',
  'guardian2.relation',
  'property.kind',
  'permit.number',
  'support.place',
  'support.assessment',
  'sibling.name',
  'sibling.schoolId',
];

function isRequiredWith({ key, isRequired }: SchemeField, answers: Answers): boolean {
  if (isRequired || key === 'child.identityType' || BASIC.indexOf(key as 'child.name') >= 0) return true;
  return HEADS.indexOf(key) >= 0 && isGiven(answers, key.replace(/[^.]*$/, ''));
}

/** The questions of a route, what no application can do without before the others. */
function askedBy({ fields, identities }: SchemeRoute, answers: Answers): readonly SchemeField[] {
  const field = (key: string): SchemeField => {
    return { key, isRequired: false, label: null, labelEn: null, hint: null, hintEn: null };
  };
  const isThere = (key: string): boolean => fields.some((each) => each.key === key);
  const heads = HEADS.filter((key) => isGiven(answers, key.replace(/[^.]*$/, '')));
  const isAsked = (key: string): boolean => fields.some((each) => each.key.startsWith(key.replace(/[^.]*$/, '')));
  const kinds = identities.length > 1 ? ['child.identityType'] : [];
  const missing = [...kinds, ...BASIC, ...heads.filter(isAsked)].filter((key) => !isThere(key));
  return missing.length === 0 ? fields : missing.map(field).concat(fields);
}

/**
 * The questions of a route as they stand for these answers: some lose their meaning, some become required by others. Name,
 * number, birthday and sex of the child, name and relation of a guardian are always among them.
 *
 * @example
 * fieldsFor(route, answers).filter(({ isRequired }) => isRequired);
 */
export function fieldsFor(route: SchemeRoute, answers: Answers): readonly AskedField[] {
  return askedBy(route, answers)
    .filter(({ key }) => isMeant(key, answers))
    .map((field) => ({ key: field.key, isRequired: isRequiredWith(field, answers), field }));
}

/** Whether a paper has any meaning beside the answers. */
function isPaperMeant(key: string, answers: Answers): boolean {
  const [kind, deed] = [answerOf(answers, 'property.kind'), answerOf(answers, 'property.deedKind')];
  if (key === 'propertyDeed') return deed !== 'none' && deed !== 'lease' && RENTED.indexOf(kind) < 0;
  if (key === 'leaseContract') return kind === '' || RENTED.indexOf(kind) >= 0 || deed === 'lease';
  return true;
}

/**
 * The papers of a route as they stand for these answers. Where a department answers online, and the guardian lets it, its
 * paper is not asked for.
 *
 * @example
 * papersFor(route, answers, true).filter(({ isRequired }) => isRequired);
 */
export function papersFor(route: SchemeRoute, answers: Answers, allowsChecks: boolean): readonly AskedPaper[] {
  return route.papers
    .filter(({ key }) => isPaperMeant(key, answers))
    .map((paper) => {
      const { checkedBy } = paper;
      const isChecked = allowsChecks && checkedBy !== null && route.departments.indexOf(checkedBy) >= 0;
      return { key: paper.key, isRequired: paper.isRequired && !isChecked, isChecked, paper };
    });
}

const OF_THE_CHILD = /^(?:child|support|vaccination|x-)/;
const SHARED_PAPERS = [
  'householdRegister',
  'guardianIdentity',
  'propertyDeed',
  'leaseContract',
  'residencePermit',
  'socialInsurance',
  'guardianshipProof',
];

/**
 * What a brother or sister need not be asked again: guardians, addresses, home, permit, wishes. Twins share their birthday,
 * too. What is the child's own, and answers to a bureau's own questions, are left out.
 *
 * @example
 * const second = answersForSibling(first, { isTwin: true });
 */
export function answersForSibling(answers: Answers, { isTwin }: { readonly isTwin: boolean }): Record<string, string> {
  const copy: Record<string, string> = {};
  Object.keys(answers).forEach((key) => {
    const isShared = !OF_THE_CHILD.test(key) || (isTwin && key === 'child.birthOn');
    if (isShared) Object.defineProperty(copy, key, { value: answers[key], enumerable: true, writable: true });
  });
  return copy;
}

/** Whether a paper of one child is a paper of its brothers and sisters, too. */
export function isSharedPaper(key: string): boolean {
  return SHARED_PAPERS.indexOf(key) >= 0;
}
