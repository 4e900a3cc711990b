import type {
  Application,
  ApplicationConsent,
  ApplicationGuardian,
  ApplicationPaper,
  EnrollmentScheme,
  SchemeRoute,
} from '../model/index.js';
import { fieldsFor, papersFor, type Answers } from './application-fields.js';
import { answerFault, checkAnswer, type AnswerContext, type AnswerFault } from './check-answer.js';
import { choiceFaults, schoolsFor, type PlaceFacts } from './catchment.js';
import { todayIn } from './today.js';

/** All that a form has collected. */
export interface ApplicationFacts {
  readonly scheme: EnrollmentScheme;
  readonly routeId: string;
  readonly answers: Answers;
  readonly papers?: readonly ApplicationPaper[];
  /** What was said to each consent; one that is not there was refused. */
  readonly consents?: readonly ApplicationConsent[];
  /** When the guardian declared that all is true; null: not yet. */
  readonly declaredAt: string | null;
  readonly groupId?: string | null;
  readonly now: Date;
}

/** An application to be handed in, or all that is wrong, in the order of the form. */
export type AssembledApplication =
  | { readonly ok: true; readonly application: Application }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** The wishes among the answers, `choice.1` first. */
export function choicesOf(answers: Answers): readonly string[] {
  const keys = Array.from({ length: 9 }, (_, at) => `choice.${at + 1}`);
  return keys.map((key) => (answers[key] ?? '').trim()).filter((id) => id !== '');
}

/** The address that decides on the catchment. */
export function placeOf(route: SchemeRoute, answers: Answers): PlaceFacts {
  const from = route.zonedBy === 'residence' ? 'residence' : 'household';
  return {
    division: (answers[`${from}.division`] ?? '').trim(),
    community: (answers[`${from}.community`] ?? '').trim(),
    siblingSchoolId: (answers['sibling.schoolId'] ?? '').trim(),
  };
}

/** Whether the guardian lets departments check online. */
export function allowsChecks(scheme: EnrollmentScheme, consents: readonly ApplicationConsent[]): boolean {
  const ids = scheme.consents.filter(({ isForChecks }) => isForChecks).map(({ id }) => id);
  return ids.length === 0 || ids.every((id) => consents.some((each) => each.id === id && each.isGiven));
}

/** What is wrong with the photographs of papers. */
export function paperFaults(
  route: SchemeRoute,
  facts: Pick<ApplicationFacts, 'scheme' | 'answers' | 'papers' | 'consents'>,
): AnswerFault[] {
  const papers = facts.papers ?? [];
  const isAllowed = allowsChecks(facts.scheme, facts.consents ?? []);
  return papersFor(route, facts.answers, isAllowed).flatMap(({ key, isRequired, paper }): AnswerFault[] => {
    const pages = papers.filter((each) => each.key === key).reduce((sum, { files }) => sum + files.length, 0);
    const field = `paper.${key}`;
    if (pages === 0) return isRequired ? [answerFault('paper-missing', field)] : [];
    if (pages < paper.minPages) return [answerFault('page-missing', field, null, String(paper.minPages))];
    return pages > paper.maxPages ? [answerFault('too-many', field, null, String(paper.maxPages))] : [];
  });
}

/** Consents without which an application cannot be dealt with, and that were not given. */
export function consentFaults({ scheme, consents = [] }: Pick<ApplicationFacts, 'scheme' | 'consents'>): AnswerFault[] {
  return scheme.consents
    .filter(({ id, isRequired }) => isRequired && !consents.some((each) => each.id === id && each.isGiven))
    .map(({ id }) => answerFault('consent-missing', `consent.${id}`));
}

/** The answers as they are to be kept, and what is wrong with the others. */
function clean(context: AnswerContext): { values: Record<string, string>; faults: AnswerFault[] } {
  const values: Record<string, string> = {};
  const faults: AnswerFault[] = [];
  fieldsFor(context.route, context.answers).forEach(({ key }) => {
    const verdict = checkAnswer(key, context);
    if (!verdict.ok) faults.push(verdict);
    else if (verdict.value !== '') values[key] = verdict.value;
  });
  return { values, faults };
}

/** The part of an application whose answers begin alike; null where nothing was answered. */
function part<T>(values: Answers, name: string): T | null {
  const start = `${name}.`;
  const keys = Object.keys(values).filter((key) => key.startsWith(start));
  const entries = keys.map((key) => [key.slice(start.length), values[key]] as const);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as T);
}

/** Every field that the model has, so that what is handed in reads the same on both sides. */
function filled<T>(values: Answers, name: string, empty: object): T | null {
  const own = part<T>(values, name);
  return own && ({ ...empty, ...own } as T);
}

function guardiansOf(values: Answers): ApplicationGuardian[] {
  const empty = { identityType: null, identityNumber: null, phone: null };
  return ['guardian1', 'guardian2'].flatMap((name) => {
    const own = filled<ApplicationGuardian>(values, name, empty);
    return own ? [{ ...own, identityType: own.identityNumber ? (own.identityType ?? 'residentId') : null }] : [];
  });
}

function childOf(values: Answers, route: SchemeRoute): Application['child'] {
  const empty = { nationality: null, ethnicity: null, identityType: route.identities[0]! };
  return { ...empty, ...part<Application['child']>(values, 'child')! };
}

function assembled(facts: ApplicationFacts, route: SchemeRoute, values: Answers): Application {
  const { scheme, papers = [], consents = [], declaredAt, groupId = null } = facts;
  const place = { division: '', community: '', address: '' };
  const { kind, schools } = schoolsFor(scheme, route, placeOf(route, facts.answers));
  const choices = choicesOf(facts.answers);
  const own = Object.keys(values).filter((key) => key.startsWith('x-'));
  return {
    schemaVersion: 1,
    id: null,
    schemeId: scheme.id,
    entryYear: scheme.entryYear,
    routeId: route.id,
    routeKind: route.kind,
    state: 'draft',
    child: childOf(values, route),
    guardians: guardiansOf(values),
    household: filled(values, 'household', { ...place, headRelation: null, since: null }),
    residence: filled(values, 'residence', place),
    property: filled(values, 'property', { owner: null, deedKind: null, deedNumber: null }),
    permit: filled(values, 'permit', { holder: null, validUntil: null }),
    insurance: filled(values, 'insurance', { holder: null, since: null }),
    support: filled(values, 'support', { need: '' }),
    vaccination: (values['vaccination.state'] as Application['vaccination']) ?? null,
    sibling: part(values, 'sibling'),
    groupId,
    // One school alone needs no choosing.
    choices: choices.length === 0 && kind === 'single' ? [schools[0]!.id] : Array.from(choices),
    answers: own.map((key) => ({ key, value: values[key]! })),
    papers: papers.filter(({ files }) => files.length > 0),
    consents: Array.from(consents),
    declaredAt: declaredAt!,
    verifications: [],
    history: [],
  };
}

/**
 * Makes an application of what a form has collected: each answer repaired and checked, papers counted, consents and
 * declaration there; or all that is wrong, each fault by its question. What the route does not ask is left out. The result
 * is a draft; whoever takes it submits it (`advance`).
 *
 * @example
 * const made = assembleApplication({ scheme, routeId: 'local', answers, papers, consents, declaredAt, now: new Date() });
 * if (made.ok) await submit(made.application, { idempotencyKey, signal });
 * else made.faults.forEach(({ field, code }) => show(field, code));
 */
export function assembleApplication(facts: ApplicationFacts): AssembledApplication {
  const { scheme, answers, now } = facts;
  const route = scheme.routes.filter(({ id }) => id === facts.routeId)[0];
  if (!route) return { ok: false, faults: [answerFault('not-a-choice', 'route')] };
  const today = Number.isNaN(now.getTime()) ? '' : todayIn(now, scheme.timeZone);
  const { values, faults } = clean({ scheme, route, answers, today });
  choiceFaults(scheme, route, choicesOf(answers), placeOf(route, answers)).forEach(({ code, field }) =>
    faults.push(answerFault(code, field)),
  );
  faults.push(...paperFaults(route, facts), ...consentFaults(facts));
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(facts.declaredAt ?? '')) faults.push(answerFault('not-declared', 'declaration'));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, application: assembled(facts, route, values) };
}
