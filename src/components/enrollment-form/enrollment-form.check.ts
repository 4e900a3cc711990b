/** The short self-check before anything is filled in (自查): its questions, and what they add up to. */
import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { answerOf, type Answers } from '../../sdk/rules/application-fields.js';
import { isDay } from '../../sdk/rules/dates.js';
import { answerFault, repairDate, type AnswerFault } from '../../sdk/rules/check-answer.js';
import type { SelfCheckFacts } from '../../sdk/rules/self-check.js';

export type CheckId = 'origin' | 'household' | 'permit' | 'birth' | 'support' | 'vaccination';

/** One question. */
export interface CheckQuestion {
  readonly id: CheckId;
  readonly field: string;
  /** Empty: a day. */
  readonly options: readonly string[];
}

const QUESTIONS: readonly CheckQuestion[] = [
  { id: 'origin', field: 'check.origin', options: ['mainland', 'hongKong', 'macau', 'taiwan', 'foreign'] },
  { id: 'household', field: 'check.household', options: ['here', 'elsewhere'] },
  { id: 'permit', field: 'check.permit', options: ['yes', 'no'] },
  { id: 'birth', field: 'child.birthOn', options: [] },
  { id: 'support', field: 'check.support', options: ['no', 'yes'] },
  { id: 'vaccination', field: 'vaccination.state', options: ['complete', 'incomplete', 'unknown'] },
];

/** The questions that have a meaning beside the answers. */
export function questionsOf(scheme: EnrollmentScheme, answers: Answers): readonly CheckQuestion[] {
  const isMainland = answerOf(answers, 'check.origin') === 'mainland';
  const isElsewhere = isMainland && answerOf(answers, 'check.household') === 'elsewhere';
  const asksPermit = scheme.routes.some(
    ({ kind, fields }) => kind === 'migrant' && fields.some(({ key }) => key === 'permit.number'),
  );
  return QUESTIONS.filter(({ id }) => {
    if (id === 'household') return isMainland;
    return id === 'permit' ? isElsewhere && asksPermit : true;
  });
}

/** What is wrong with the answer to a question; null: nothing. That a child is too young is told with the verdict. */
export function questionFault({ field, options }: CheckQuestion, answers: Answers, today: string): AnswerFault | null {
  const answer = answerOf(answers, field);
  if (answer === '') return answerFault('missing', field);
  if (options.length > 0) return options.indexOf(answer) >= 0 ? null : answerFault('not-a-choice', field);
  const day = repairDate(answer);
  if (!isDay(day) || day < '1900-01-01') return answerFault('not-a-date', field, null, answer);
  return day > today ? answerFault('in-future', field, null, day) : null;
}

/** What a family has said; null: not all of it yet. */
export function checkFacts(scheme: EnrollmentScheme, answers: Answers, today: string): SelfCheckFacts | null {
  const questions = questionsOf(scheme, answers);
  if (questions.some((question) => questionFault(question, answers, today))) return null;
  const said = (id: CheckId): string | null => {
    const question = questions.filter((each) => each.id === id)[0];
    return question ? answerOf(answers, question.field) : null;
  };
  return {
    birthOn: repairDate(said('birth')!),
    origin: said('origin') as SelfCheckFacts['origin'],
    household: said('household') as SelfCheckFacts['household'],
    hasPermit: said('permit') === null ? null : said('permit') === 'yes',
    needsSupport: said('support') === 'yes',
    vaccination: said('vaccination') as SelfCheckFacts['vaccination'],
    allowsChecks: true,
  };
}
