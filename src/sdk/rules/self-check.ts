import type { EnrollmentScheme, RouteKind, SchemeRoute } from '../model/index.js';
import { papersFor, type AskedPaper } from './application-fields.js';
import { canApply, type ApplyReason, type ApplyVerdict } from './enrollment-windows.js';
import type { RuleFault } from './rule-fault.js';
import type { QuotaFault } from './quota-fault.js';

/** What a family says first. Nothing here names anyone. */
export interface SelfCheckFacts {
  readonly birthOn: string;
  readonly origin: 'mainland' | 'hongKong' | 'macau' | 'taiwan' | 'foreign';
  /** Where the child is registered; null where it is not of the mainland. */
  readonly household: 'here' | 'elsewhere' | null;
  /** Whether a guardian has a residence permit of this place; null: not asked yet. */
  readonly hasPermit: boolean | null;
  /** The child has a disability or may need support to learn. */
  readonly needsSupport: boolean;
  readonly vaccination: 'complete' | 'incomplete' | 'unknown' | null;
  /** Departments may check online. */
  readonly allowsChecks: boolean;
}

export type SelfCheckReason = ApplyReason | 'no-permit';
/** What is worth knowing and forbids nothing. */
export type SelfCheckReminder = 'vaccination' | 'permit-needed' | 'assessment' | 'use-counter';

export interface SelfCheckVerdict {
  readonly ok: true;
  /** Null: the scheme has no route for this child; the bureau has to be asked. */
  readonly routeId: string | null;
  /** Other routes that are open to the same child, among them the ordinary one beside that of special needs. */
  readonly otherRouteIds: readonly string[];
  /** Child and family meet what the route asks; windows are told apart from this. */
  readonly isEligible: boolean;
  readonly reasons: readonly SelfCheckReason[];
  readonly reminders: readonly SelfCheckReminder[];
  readonly papers: readonly AskedPaper[];
  readonly apply: ApplyVerdict;
  /** What the form need not ask again. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The ordinary kind of route; that of special needs stands beside it. */
function kindOf({ origin, household }: SelfCheckFacts): RouteKind {
  if (origin !== 'mainland') return origin;
  return household === 'here' ? 'local' : 'migrant';
}

/** Routes that fit, the one to be taken first. A disability opens a route and closes none: the assessment decides. */
function routesFor(scheme: EnrollmentScheme, facts: SelfCheckFacts): readonly SchemeRoute[] {
  const ordinary = scheme.routes.filter(({ kind }) => kind === kindOf(facts));
  const special = facts.needsSupport ? scheme.routes.filter(({ kind }) => kind === 'special') : [];
  return special.concat(ordinary);
}

function needsPermit(route: SchemeRoute): boolean {
  return route.kind === 'migrant' && route.fields.some(({ key, isRequired }) => isRequired && key === 'permit.number');
}

const BARS: readonly SelfCheckReason[] = ['no-route', 'under-age', 'no-permit'];

function remindersOf(facts: SelfCheckFacts, route: SchemeRoute | undefined, apply: ApplyVerdict): SelfCheckReminder[] {
  const reminders: SelfCheckReminder[] = [];
  if (facts.vaccination === 'incomplete' || facts.vaccination === 'unknown') reminders.push('vaccination');
  if (route && needsPermit(route) && facts.hasPermit === null) reminders.push('permit-needed');
  if (facts.needsSupport) reminders.push('assessment');
  if (apply.window.state !== 'open' && apply.offline.state === 'open') reminders.push('use-counter');
  return reminders;
}

/**
 * Which route a child takes, whether it is eligible and why not, and which papers it needs: before anything is filled in.
 * A missing vaccination is a reminder, never a bar (教基厅〔2022〕1号); pre-school history, family planning and over-age are
 * never asked about.
 *
 * @example
 * const check = selfCheck(scheme, { birthOn: '2019-03-15', origin: 'mainland', household: 'here', … }, new Date());
 * if (check.ok && check.isEligible) check.papers;
 */
export function selfCheck(
  scheme: EnrollmentScheme,
  facts: SelfCheckFacts,
  now: Date,
): SelfCheckVerdict | RuleFault | QuotaFault {
  const [route, ...others] = routesFor(scheme, facts);
  const apply = canApply(scheme, { routeId: route?.id ?? '', birthOn: facts.birthOn, now });
  if (!apply.ok) return apply;
  const reasons: SelfCheckReason[] = route ? Array.from(apply.reasons) : ['no-route'];
  if (route && needsPermit(route) && facts.hasPermit === false) reasons.push('no-permit');
  const answers: Record<string, string> = { 'child.birthOn': facts.birthOn };
  if (facts.vaccination) answers['vaccination.state'] = facts.vaccination;
  return {
    ok: true,
    routeId: route?.id ?? null,
    otherRouteIds: others.map(({ id }) => id),
    isEligible: !reasons.some((each) => BARS.indexOf(each) >= 0),
    reasons,
    reminders: remindersOf(facts, route, apply),
    papers: route ? papersFor(route, answers, facts.allowsChecks) : [],
    apply,
    answers,
  };
}
