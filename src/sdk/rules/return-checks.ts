import type { Application, EnrollmentScheme, PropertyCause, ReturnReason, SchemeRoute } from '../model/index.js';
import { allowsChecks } from './assemble-application.js';
import { papersFor, type Answers } from './application-fields.js';
import { entryAge } from './entry-age.js';
import { readIdentity } from './identity.js';

/** One reason for which applications come back, looked for before this one is handed in. */
export interface ReturnCheck {
  readonly code: ReturnReason | PropertyCause;
  /** `found`: it would come back; `look`: only a person can tell; `clear`: facts say that it is all right. */
  readonly verdict: 'found' | 'look' | 'clear';
  /** Where it is to be mended or looked at. */
  readonly field: string;
}

interface Facts {
  readonly application: Application;
  readonly scheme: EnrollmentScheme;
  readonly route: SchemeRoute;
  readonly today: string;
}

type Verdict = ReturnCheck['verdict'];

function isUnderAge({ application, scheme }: Facts): Verdict {
  const { birthOn } = application.child;
  const age = entryAge({ birthOn, entryYear: scheme.entryYear, rule: scheme.age });
  return age.ok && age.isOldEnough ? 'clear' : 'found';
}

/** What the child's number says; null: nothing. */
function said({ application: { child }, today }: Facts) {
  const read = readIdentity(child.identityType, child.identityNumber, { today });
  return read.ok ? read : null;
}

function isWrongRoute(facts: Facts): Verdict {
  const { application, route, scheme } = facts;
  if (route.identities.indexOf(application.child.identityType) < 0) return 'found';
  const region = said(facts)?.region ?? null;
  if (region !== null && route.kind !== 'special' && route.kind !== region) return 'found';
  const division = application.household?.division ?? '';
  const isHere = scheme.schools.some(({ areas }) => areas.some((each) => each.division === division));
  // A migrant who is registered here may be on the wrong route, and so may one of here who is registered elsewhere.
  if (division === '' || (route.kind !== 'migrant' && route.kind !== 'local')) return 'clear';
  return isHere === (route.kind === 'local') ? 'clear' : 'look';
}

function differsText(facts: Facts): Verdict {
  const { birthOn, sex } = facts.application.child;
  const number = said(facts);
  if (!number) return 'found';
  const differs = (number.birthOn ?? birthOn) !== birthOn || (number.sex ?? sex) !== sex;
  return differs ? 'found' : facts.application.papers.length > 0 ? 'look' : 'clear';
}

function pagesOf(application: Application, key: string): number {
  return application.papers.filter((each) => each.key === key).reduce((sum, { files }) => sum + files.length, 0);
}

/** What decides on papers, as the answers of a form would say it. */
function propertyAnswers({ property }: Application): Answers {
  return { 'property.kind': property?.kind ?? '', 'property.deedKind': property?.deedKind ?? '' };
}

function isPageMissing({ application, scheme, route }: Facts): Verdict {
  const asked = papersFor(route, propertyAnswers(application), allowsChecks(scheme, application.consents));
  const isShort = asked.some(({ key, isRequired, paper }) => {
    const pages = pagesOf(application, key);
    return pages === 0 ? isRequired : pages < paper.minPages;
  });
  return isShort ? 'found' : application.papers.length > 0 ? 'look' : 'clear';
}

/** The household register shows parents; for anybody else it takes a paper that does. */
function lacksRelationship({ application, scheme, route }: Facts): Verdict {
  const { relation } = application.guardians[0] ?? {};
  if (relation !== 'mother' && relation !== 'father') {
    return pagesOf(application, 'guardianshipProof') > 0 ? 'look' : 'found';
  }
  const shows = ['birthCertificate', 'householdRegister', 'guardianshipProof'];
  if (shows.some((key) => pagesOf(application, key) > 0)) return 'look';
  const isOnline = allowsChecks(scheme, application.consents) && route.departments.indexOf('household') >= 0;
  const isWithParent = ['parent', 'self'].indexOf(application.household?.headRelation ?? '') >= 0;
  if (isOnline && isWithParent) return 'clear';
  return route.papers.some(({ key }) => shows.indexOf(key) >= 0) ? 'found' : 'look';
}

function hasWrongNumber({ property }: Application): Verdict {
  if (!property || property.deedKind === 'none') return 'clear';
  const number = (property.deedNumber ?? '').replace(/\s/g, '');
  return number.length < 5 || !/\d/.test(number) ? 'found' : 'look';
}

function hasWrongOwner({ property, guardians, child }: Application): Verdict {
  if (!property?.owner) return 'clear';
  const isOwn = [child.name, ...guardians.map(({ name }) => name)].indexOf(property.owner) >= 0;
  return isOwn ? 'clear' : 'look';
}

function isOutside<T extends string>(allowed: readonly T[], given: T | null | undefined): Verdict {
  return given && allowed.length > 0 && allowed.indexOf(given) < 0 ? 'found' : 'clear';
}

function isUnavailable({ verifications }: Application): Verdict {
  const last = verifications.filter(({ department }) => department === 'property').slice(-1)[0];
  return last?.state === 'unavailable' ? 'found' : 'clear';
}

/**
 * Looks for the seven reasons for which applications are returned and, where the route asks for a home, for the five causes
 * for which a registry does not confirm it. Facts tell some; for what only a picture shows a person is asked to look.
 *
 * @example
 * returnChecks(application, scheme, '2025-06-20').filter(({ verdict }) => verdict === 'found');
 */
export function returnChecks(
  application: Application,
  scheme: EnrollmentScheme,
  today: string,
): readonly ReturnCheck[] {
  const route = scheme.routes.filter(({ id }) => id === application.routeId)[0];
  if (!route) return [{ code: 'wrongRoute', verdict: 'found', field: 'route' }];
  const facts: Facts = { application, scheme, route, today };
  const check = (code: ReturnCheck['code'], verdict: Verdict, field: string): ReturnCheck => ({ code, verdict, field });
  const pictures: Verdict = application.papers.length > 0 ? 'look' : 'clear';
  const { property } = application;
  const common = [
    check('underAge', isUnderAge(facts), 'child.birthOn'),
    check('wrongRoute', isWrongRoute(facts), 'route'),
    check('textDiffers', differsText(facts), 'child.identityNumber'),
    check('wrongPicture', pictures, 'papers'),
    check('unreadable', pictures, 'papers'),
    check('pageMissing', isPageMissing(facts), 'papers'),
    check('relationshipNotShown', lacksRelationship(facts), 'guardian1.relation'),
  ];
  if (!route.fields.some(({ key }) => key.startsWith('property.'))) return common;
  return [
    ...common,
    check('wrongDeedNumber', hasWrongNumber(application), 'property.deedNumber'),
    check('wrongOwner', hasWrongOwner(application), 'property.owner'),
    check('wrongDeedType', isOutside(route.deedKinds, property?.deedKind), 'property.deedKind'),
    check('notCommodityHousing', isOutside(route.propertyKinds, property?.kind), 'property.kind'),
    check('registryUnavailable', isUnavailable(application), 'property.deedNumber'),
  ];
}
