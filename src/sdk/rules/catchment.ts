import type { EnrollmentScheme, SchemeRoute, SchemeSchool } from '../model/index.js';

/** Where a child lives or is registered, as far as it is known. */
export interface PlaceFacts {
  readonly division: string;
  readonly community?: string;
  /** The school of an older sibling: where the scheme has a rule for siblings it may be chosen, too. */
  readonly siblingSchoolId?: string;
}

/** The schools that an address leads to. */
export interface Catchment {
  /**
   * `single`: one school (单校划片); `several`: a shared area (多校划片), or open schools beside it; `unclear`: the community
   * decides and is not said; `none`: no school is named for it, the bureau has to be asked.
   */
  readonly kind: 'single' | 'several' | 'unclear' | 'none';
  readonly schools: readonly SchemeSchool[];
}

const plain = (text: string): string => text.replace(/\s/g, '');

type Fit = 'yes' | 'maybe' | 'no';

function fitOf(school: SchemeSchool, division: string, community: string): Fit {
  if (school.zoning === 'open') return 'yes';
  const here = school.areas.filter((each) => plain(each.division) === division);
  if (here.some(({ communities }) => communities.length === 0)) return 'yes';
  if (here.length > 0 && !community) return 'maybe';
  return here.some(({ communities }) => communities.some((each) => plain(each) === community)) ? 'yes' : 'no';
}

function isOpenTo(school: SchemeSchool, route: SchemeRoute): boolean {
  if (school.routeIds.length > 0) return school.routeIds.indexOf(route.id) >= 0;
  return school.kind !== 'special' || route.kind === 'special';
}

/**
 * The schools that a child may choose by its address on a route. Open schools come last: they are there for everybody.
 *
 * @example
 * schoolsFor(scheme, route, { division: '龙津镇', community: '屏山社区' }); // { kind: 'single', schools: […] }
 */
export function schoolsFor(
  scheme: Pick<EnrollmentScheme, 'schools' | 'siblings'>,
  route: SchemeRoute,
  { division, community = '', siblingSchoolId = '' }: PlaceFacts,
): Catchment {
  const open = scheme.schools.filter((school) => isOpenTo(school, route));
  if (route.zonedBy === 'nothing') return { kind: open.length > 1 ? 'several' : 'single', schools: open };
  const fits = open.map((school) => ({ school, fit: fitOf(school, plain(division), plain(community)) }));
  const own = fits.filter(({ fit, school }) => fit !== 'no' && school.zoning !== 'open');
  const isSiblings = ({ id }: SchemeSchool): boolean => scheme.siblings !== null && id === siblingSchoolId;
  const first = own.concat(fits.filter(({ school, fit }) => fit === 'no' && isSiblings(school)));
  const all = first.concat(fits.filter(({ school }) => school.zoning === 'open')).map(({ school }) => school);
  if (own.length === 0) return { kind: 'none', schools: all };
  if (own.some(({ fit }) => fit === 'maybe')) return { kind: 'unclear', schools: all };
  return { kind: all.length === 1 ? 'single' : 'several', schools: all };
}

/** What is wrong with one wish; `field` is `choice.1` for the first. */
export interface ChoiceFault {
  readonly ok: false;
  readonly code: 'unknown-school' | 'chosen-twice' | 'outside-catchment' | 'too-many' | 'missing';
  readonly field: string;
}

/**
 * What is wrong with the schools that were chosen. An address that leads to no school, or not yet, forbids none. On the
 * route of special needs a wish is free and may be left out: the assessment comes first.
 *
 * @example
 * choiceFaults(scheme, route, ['shiyan', 'shiyan'], place); // [{ ok: false, code: 'chosen-twice', field: 'choice.2' }]
 */
export function choiceFaults(
  scheme: Pick<EnrollmentScheme, 'schools' | 'siblings' | 'maxChoices'>,
  route: SchemeRoute,
  choices: readonly string[],
  place: PlaceFacts,
): readonly ChoiceFault[] {
  const { kind, schools } = schoolsFor(scheme, route, place);
  const isFree = route.kind === 'special' || kind === 'none' || kind === 'unclear';
  const faultOf = (id: string, at: number): ChoiceFault['code'] | null => {
    if (at >= scheme.maxChoices) return 'too-many';
    const school = scheme.schools.filter((each) => each.id === id)[0];
    if (!school || !isOpenTo(school, route)) return 'unknown-school';
    if (choices.indexOf(id) < at) return 'chosen-twice';
    return isFree || schools.indexOf(school) >= 0 ? null : 'outside-catchment';
  };
  const faults = choices.flatMap((id, at): ChoiceFault[] => {
    const code = faultOf(id, at);
    return code ? [{ ok: false, code, field: `choice.${at + 1}` }] : [];
  });
  const isMissing = choices.length === 0 && kind === 'several' && route.kind !== 'special';
  return isMissing ? [{ ok: false, code: 'missing', field: 'choice.1' }] : faults;
}
