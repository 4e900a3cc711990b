/** The pages of a form and the tasks that they add up to. */
import type { ApplicationConsent, ApplicationPaper, EnrollmentScheme, SchemeRoute } from '../../sdk/model/index.js';
import {
  answerOf,
  fieldsFor,
  papersFor,
  type Answers,
  type AskedField,
  type AskedPaper,
} from '../../sdk/rules/application-fields.js';
import { allowsChecks, choicesOf, consentFaults, paperFaults, placeOf } from '../../sdk/rules/assemble-application.js';
import { choiceFaults, schoolsFor } from '../../sdk/rules/catchment.js';
import { answerFault, checkAnswer, type AnswerFault } from '../../sdk/rules/check-answer.js';
import { paperOf, readPaperFiles } from './enrollment-form.papers.list.js';

export type TaskId =
  | 'consent'
  | 'child'
  | 'guardian1'
  | 'guardian2'
  | 'home'
  | 'property'
  | 'permit'
  | 'insurance'
  | 'support'
  | 'health'
  | 'sibling'
  | 'own'
  | 'choice'
  | 'papers';

/** How far a task has come. */
export type TaskState = 'todo' | 'started' | 'faulty' | 'done' | 'optional';

/** What the pages are made of. */
export interface FormFacts {
  readonly scheme: EnrollmentScheme;
  readonly route: SchemeRoute;
  readonly answers: Answers;
  /** The day in the scheme's time zone. */
  readonly today: string;
  /** Nobody takes photographs: papers are brought along. */
  readonly isPaperless: boolean;
}

/** One page: one thing that is asked. */
export interface FormPage {
  readonly id: string;
  readonly task: TaskId;
  readonly fields: readonly AskedField[];
  readonly paper: AskedPaper | null;
}

/** The pages of one task, and how far it has come. */
export interface FormTask {
  readonly id: TaskId;
  readonly pages: readonly FormPage[];
  readonly state: TaskState;
}

/** Which questions stand on a page together, in the order of the form. */
const PAGES: readonly (readonly [task: TaskId, ...keys: string[]])[] = [
  ['child', 'child.name'],
  ['child', 'child.identityType', 'child.identityNumber'],
  ['child', 'child.birthOn', 'child.sex'],
  ['child', 'child.nationality', 'child.ethnicity'],
  ['guardian1', 'guardian1.name', 'guardian1.relation'],
  ['guardian1', 'guardian1.identityType', 'guardian1.identityNumber'],
  ['guardian1', 'guardian1.phone'],
  ['guardian2', 'guardian2.name', 'guardian2.relation'],
  ['guardian2', 'guardian2.identityType', 'guardian2.identityNumber'],
  ['guardian2', 'guardian2.phone'],
  ['home', 'household.division', 'household.community', 'household.address'],
  ['home', 'household.headRelation', 'household.since'],
  ['home', 'residence.division', 'residence.community', 'residence.address'],
  ['property', 'property.kind', 'property.deedKind'],
  ['property', 'property.owner', 'property.deedNumber'],
  ['permit', 'permit.number', 'permit.holder', 'permit.validUntil'],
  ['insurance', 'insurance.holder', 'insurance.since'],
  ['support', 'support.need'],
  ['support', 'support.place', 'support.assessment'],
  ['health', 'vaccination.state'],
  ['sibling', 'sibling.name', 'sibling.schoolId'],
];

function fieldPages({ route, answers }: FormFacts): FormPage[] {
  const asked = fieldsFor(route, answers);
  // One document that may be had needs no choosing, unless another was chosen on another way.
  const type = answerOf(answers, 'child.identityType');
  const isChosen = route.identities.length > 1 || (type !== '' && type !== route.identities[0]);
  const isAsked = (key: string): boolean => key !== 'child.identityType' || isChosen;
  const pages = PAGES.map(([task, ...keys]): FormPage => {
    const fields = keys.flatMap((key) => asked.filter((field) => field.key === key && isAsked(key)));
    return { id: keys[keys.length - 1]!, task, fields, paper: null };
  });
  const own = asked.filter(({ key }) => key.startsWith('x-'));
  return pages
    .filter(({ fields }) => fields.length > 0)
    .concat(own.map((field) => ({ id: field.key, task: 'own', fields: [field], paper: null })));
}

/** What was said to each consent: `yes` or `no`, a blank, and when. */
export function consentsOf({ scheme, answers }: Pick<FormFacts, 'scheme' | 'answers'>): ApplicationConsent[] {
  return scheme.consents.flatMap(({ id }) => {
    const [word, at] = answerOf(answers, `consent.${id}`).split(' ');
    return at && (word === 'yes' || word === 'no') ? [{ id, isGiven: word === 'yes', at }] : [];
  });
}

/** The papers as they stand for these answers; none where nobody takes them. */
export function askedPapers(facts: FormFacts): readonly AskedPaper[] {
  return papersFor(facts.route, facts.answers, allowsChecks(facts.scheme, consentsOf(facts)));
}

/** The photographs that were taken. */
export function papersOf(facts: FormFacts): ApplicationPaper[] {
  const keys = askedPapers(facts).map(({ key }) => key);
  return keys.map((key) => paperOf(key, readPaperFiles(answerOf(facts.answers, `paper.${key}`))));
}

/** Keys of the papers of which there are photographs. */
export function photographed(facts: FormFacts): readonly string[] {
  return papersOf(facts).flatMap(({ key, files }) => (files.length > 0 ? [key] : []));
}

const known = new WeakMap<FormFacts, readonly FormPage[]>();

/** All pages of the form in their order; of the same facts they are made once. */
export function pagesOf(facts: FormFacts): readonly FormPage[] {
  const pages = known.get(facts) ?? makePages(facts);
  known.set(facts, pages);
  return pages;
}

function makePages(facts: FormFacts): readonly FormPage[] {
  const bare = { fields: [], paper: null };
  const papers = askedPapers(facts).filter(({ isChecked }) => !isChecked);
  return [
    ...(facts.scheme.consents.length > 0 ? [{ ...bare, id: 'consent', task: 'consent' as const }] : []),
    ...fieldPages(facts),
    ...(facts.scheme.schools.length > 0 ? [{ ...bare, id: 'choice', task: 'choice' as const }] : []),
    ...papers.map((paper) => ({ ...bare, id: `paper.${paper.key}`, task: 'papers' as const, paper })),
  ];
}

/** Consents of which nothing was said yet, and those that are needed and were refused. */
function consentPageFaults(facts: FormFacts): AnswerFault[] {
  const consents = consentsOf(facts);
  const silent = facts.scheme.consents.filter(({ id }) => !consents.some((each) => each.id === id));
  const refused = consentFaults({ scheme: facts.scheme, consents });
  return [
    ...silent.map(({ id }) => answerFault('missing', `consent.${id}`)),
    ...refused.filter(({ field }) => !silent.some(({ id }) => field === `consent.${id}`)),
  ];
}

function choicePageFaults({ scheme, route, answers }: FormFacts): AnswerFault[] {
  return choiceFaults(scheme, route, choicesOf(answers), placeOf(route, answers)).map(({ code, field }) =>
    answerFault(code, field),
  );
}

/** What is wrong on a page as it stands. */
export function pageFaults(page: FormPage, facts: FormFacts): AnswerFault[] {
  if (page.task === 'consent') return consentPageFaults(facts);
  if (page.task === 'choice') return choicePageFaults(facts);
  if (page.paper) {
    if (facts.isPaperless) return [];
    const all = paperFaults(facts.route, { ...facts, papers: papersOf(facts), consents: consentsOf(facts) });
    return all.filter(({ field }) => field === page.id);
  }
  return page.fields.flatMap(({ key }) => {
    const verdict = checkAnswer(key, facts);
    return verdict.ok ? [] : [verdict];
  });
}

function hasAnswer(page: FormPage, { answers, route }: FormFacts): boolean {
  if (page.task === 'consent') return Object.keys(answers).some((key) => key.startsWith('consent.'));
  if (page.task === 'choice') {
    return choicesOf(answers).length > 0 || placeOf(route, answers).division !== '' || route.zonedBy === 'nothing';
  }
  if (page.paper) return answerOf(answers, page.id) !== '';
  return page.fields.some(({ key }) => answerOf(answers, key) !== '');
}

const MISSING = ['missing', 'paper-missing', 'page-missing'];

function stateOf(pages: readonly FormPage[], facts: FormFacts): TaskState {
  const faults = pages.flatMap((page) => pageFaults(page, facts));
  const isBegun = pages.some((page) => hasAnswer(page, facts));
  if (faults.some(({ code }) => MISSING.indexOf(code) < 0)) return 'faulty';
  if (faults.length > 0) return isBegun ? 'started' : 'todo';
  const isFree = pages.every(({ task }) => task !== 'consent' && task !== 'choice');
  if (isBegun) return 'done';
  return isFree ? 'optional' : 'todo';
}

/** The tasks of a form in their order. */
export function tasksOf(facts: FormFacts): readonly FormTask[] {
  const pages = pagesOf(facts);
  const ids = pages.map(({ task }) => task).filter((task, at, all) => all.indexOf(task) === at);
  return ids.map((id) => {
    const own = pages.filter(({ task }) => task === id);
    return { id, pages: own, state: stateOf(own, facts) };
  });
}

/** How many tasks are done, of how many that have to be. */
export function progressOf(tasks: readonly FormTask[]): { readonly done: number; readonly total: number } {
  const due = tasks.filter(({ state }) => state !== 'optional');
  return { done: due.filter(({ state }) => state === 'done').length, total: due.length };
}

/** The schools that an address leads to. */
export function schoolsOf({ scheme, route, answers }: FormFacts) {
  return schoolsFor(scheme, route, placeOf(route, answers));
}
