import * as z from 'zod/mini';

/**
 * What an enrolment form may ask. Pre-school history, family planning and proofs of over-age have no place in this list
 * (教基厅〔2022〕1号, on what a registration may ask): a scheme cannot ask for them.
 */
export const namedField = z.enum([
  'child.name',
  'child.identityType',
  'child.identityNumber',
  'child.birthOn',
  'child.sex',
  'child.nationality',
  'child.ethnicity',
  'guardian1.name',
  'guardian1.relation',
  'guardian1.identityType',
  'guardian1.identityNumber',
  'guardian1.phone',
  'guardian2.name',
  'guardian2.relation',
  'guardian2.identityType',
  'guardian2.identityNumber',
  'guardian2.phone',
  'household.division',
  'household.community',
  'household.address',
  'household.headRelation',
  'household.since',
  'residence.division',
  'residence.community',
  'residence.address',
  'property.kind',
  'property.owner',
  'property.deedKind',
  'property.deedNumber',
  'permit.number',
  'permit.holder',
  'permit.validUntil',
  'insurance.holder',
  'insurance.since',
  'support.need',
  'support.place',
  'support.assessment',
  'vaccination.state',
  'sibling.name',
  'sibling.schoolId',
]);
export type NamedField = z.infer<typeof namedField>;

/** Papers that a scheme may ask for, taken as photographs. */
export const namedPaper = z.enum([
  'householdRegister',
  'childIdentity',
  'guardianIdentity',
  'birthCertificate',
  'propertyDeed',
  'leaseContract',
  'residencePermit',
  'socialInsurance',
  'travelPermit',
  'passport',
  'permanentResidentCard',
  'vaccinationRecord',
  'assessmentReport',
  'disabilityCertificate',
  'guardianshipProof',
]);
export type NamedPaper = z.infer<typeof namedPaper>;

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.join('|').replace(/\./g, '\\.')}|x-[\\w.-]{1,60})$`);
}

/** One of the named fields, or a bureau's own, `x-` and a name. */
export const fieldKey = z.string().check(z.regex(oneOf(namedField.options), 'not a field that may be asked'));
/** One of the named papers, or a bureau's own, `x-` and a name. */
export const paperKey = z.string().check(z.regex(oneOf(namedPaper.options), 'not a paper that may be asked for'));

/** Which way a child comes to a school. */
export const routeKind = z.enum(['local', 'migrant', 'hongKong', 'macau', 'taiwan', 'foreign', 'special']);
export type RouteKind = z.infer<typeof routeKind>;

/** Documents that say who someone is. */
export const identityType = z.enum([
  'residentId',
  'hmtResidencePermit',
  'permanentResidentCard',
  'mainlandTravelPermit',
  'taiwanTravelPermit',
  'passport',
  'birthCertificate',
]);
export type IdentityType = z.infer<typeof identityType>;

/** Departments that check an application online (部门核验). */
export const department = z.enum(['household', 'property', 'residencePermit', 'socialInsurance', 'vaccination']);
export type Department = z.infer<typeof department>;

/** What a family's home is by law. */
export const propertyKind = z.enum([
  'commodity',
  'affordable',
  'selfBuilt',
  'resettlement',
  'publicRental',
  'employer',
  'rented',
  'other',
]);
export type PropertyKind = z.infer<typeof propertyKind>;

/** What shows that a home is the family's: 不动产权证, 房屋所有权证, purchase contract, lease, or nothing. */
export const deedKind = z.enum(['realEstate', 'houseOwnership', 'purchaseContract', 'lease', 'none']);
export type DeedKind = z.infer<typeof deedKind>;
