import * as z from 'zod/mini';
import { identifier, isoDate, longText, shortText } from './common.js';
import {
  deedKind,
  department,
  fieldKey,
  identityType,
  paperKey,
  propertyKind,
  routeKind,
} from './enrollment-fields.js';
import { evidence } from './evidence.js';
import { schemeStep } from './scheme.js';

const instant = z.iso.datetime({ offset: true });
const name = z.string().check(z.minLength(1), z.maxLength(100));
const place = {
  /** Township or street. */
  division: z._default(shortText, ''),
  community: z._default(shortText, ''),
  address: z._default(shortText, ''),
};

/** How far an application has come. */
export const applicationState = z.enum([
  'draft',
  'submitted',
  'systemCheck',
  'manualReview',
  'secondReview',
  'offered',
  'confirmed',
  'registered',
  'returned',
  'waitlisted',
  'assignedElsewhere',
  'withdrawn',
]);
export type ApplicationState = z.infer<typeof applicationState>;

/** Why an application is returned for correction. */
export const returnReason = z.enum([
  'underAge',
  'wrongRoute',
  'textDiffers',
  'wrongPicture',
  'unreadable',
  'pageMissing',
  'relationshipNotShown',
]);
export type ReturnReason = z.infer<typeof returnReason>;

/** Why a home could not be confirmed by the registry. */
export const propertyCause = z.enum([
  'wrongDeedNumber',
  'wrongOwner',
  'wrongDeedType',
  'notCommodityHousing',
  'registryUnavailable',
]);
export type PropertyCause = z.infer<typeof propertyCause>;

/** Who may move an application on. */
export const applicationRole = z.enum(['parent', 'system', 'clerk', 'officer']);
export type ApplicationRole = z.infer<typeof applicationRole>;

/** What can be done to an application. */
export const applicationAction = z.enum([
  'submit',
  'check',
  'review',
  'forward',
  'offer',
  'waitlist',
  'assign',
  'confirm',
  'register',
  'return',
  'resubmit',
  'withdraw',
]);
export type ApplicationAction = z.infer<typeof applicationAction>;

/** The child of an application. */
export const applicationChild = z.object({
  name,
  identityType,
  identityNumber: shortText,
  birthOn: isoDate,
  sex: z.enum(['female', 'male']),
  nationality: z._default(z.nullable(shortText), null),
  ethnicity: z._default(z.nullable(shortText), null),
});
export type ApplicationChild = z.infer<typeof applicationChild>;

/** A guardian; the first is the one who is asked. */
export const applicationGuardian = z.object({
  name,
  relation: z.enum(['mother', 'father', 'grandparent', 'other']),
  identityType: z._default(z.nullable(identityType), null),
  identityNumber: z._default(z.nullable(shortText), null),
  phone: z._default(z.nullable(shortText), null),
});
export type ApplicationGuardian = z.infer<typeof applicationGuardian>;

/** Where the child is registered. */
export const applicationHousehold = z.object({
  ...place,
  /** What the head of the household is to the child. */
  headRelation: z._default(z.nullable(z.enum(['self', 'parent', 'grandparent', 'other'])), null),
  since: z._default(z.nullable(isoDate), null),
});
export type ApplicationHousehold = z.infer<typeof applicationHousehold>;

/** Where the child lives. */
export const applicationResidence = z.object(place);
export type ApplicationResidence = z.infer<typeof applicationResidence>;

/** The home, where the route asks for it. */
export const applicationProperty = z.object({
  kind: propertyKind,
  owner: z._default(z.nullable(name), null),
  deedKind: z._default(z.nullable(deedKind), null),
  deedNumber: z._default(z.nullable(shortText), null),
});
export type ApplicationProperty = z.infer<typeof applicationProperty>;

/** A residence permit (居住证) of a guardian. */
export const applicationPermit = z.object({
  number: shortText,
  holder: z._default(z.nullable(name), null),
  validUntil: z._default(z.nullable(isoDate), null),
});
export type ApplicationPermit = z.infer<typeof applicationPermit>;

/** Social insurance of a guardian. */
export const applicationInsurance = z.object({
  holder: z._default(z.nullable(name), null),
  since: z._default(z.nullable(isoDate), null),
});
export type ApplicationInsurance = z.infer<typeof applicationInsurance>;

/** What a child with a disability needs: where a family wishes it to learn, and how far the expert assessment is. */
export const applicationSupport = z.object({
  need: z._default(longText, ''),
  place: z.enum(['ordinarySchool', 'specialSchool', 'atHome', 'unsure']),
  assessment: z.enum(['done', 'booked', 'wanted']),
});
export type ApplicationSupport = z.infer<typeof applicationSupport>;

/** An older sibling who is already at a school. */
export const applicationSibling = z.object({ name, schoolId: identifier });
export type ApplicationSibling = z.infer<typeof applicationSibling>;

/** The answer to a bureau's own question. */
export const applicationAnswer = z.object({ key: fieldKey, value: longText });
export type ApplicationAnswer = z.infer<typeof applicationAnswer>;

/** A paper with its photographs, in order. */
export const applicationPaper = z.object({ key: paperKey, files: z.array(evidence).check(z.maxLength(20)) });
export type ApplicationPaper = z.infer<typeof applicationPaper>;

/** What a guardian said to one consent of the scheme. */
export const applicationConsent = z.object({ id: identifier, isGiven: z.boolean(), at: instant });
export type ApplicationConsent = z.infer<typeof applicationConsent>;

/** One department's answer on one application (部门核验). */
export const verification = z.object({
  department,
  state: z.enum(['pending', 'passed', 'failed', 'unavailable']),
  /** Of the property department only. */
  cause: z._default(z.nullable(propertyCause), null),
  at: z._default(z.nullable(instant), null),
  note: z._default(shortText, ''),
});
export type Verification = z.infer<typeof verification>;

/** One step of an application, never changed afterwards. */
export const stateChange = z.object({
  action: applicationAction,
  from: applicationState,
  to: applicationState,
  at: instant,
  by: applicationRole,
  reasons: z._default(z.array(returnReason), []),
  schoolId: z._default(z.nullable(identifier), null),
  note: z._default(shortText, ''),
});
export type StateChange = z.infer<typeof stateChange>;

/** One child's enrolment application with its state history (入学申请). Never public. */
export const application = z.object({
  schemaVersion: z.literal(1),
  /** Given by whoever takes it. */
  id: z._default(z.nullable(identifier), null),
  schemeId: identifier,
  entryYear: z.int().check(z.minimum(2000), z.maximum(2100)),
  routeId: identifier,
  routeKind,
  state: z._default(applicationState, 'draft'),
  child: applicationChild,
  guardians: z.array(applicationGuardian).check(z.minLength(1), z.maxLength(2)),
  household: z._default(z.nullable(applicationHousehold), null),
  residence: z._default(z.nullable(applicationResidence), null),
  property: z._default(z.nullable(applicationProperty), null),
  permit: z._default(z.nullable(applicationPermit), null),
  insurance: z._default(z.nullable(applicationInsurance), null),
  support: z._default(z.nullable(applicationSupport), null),
  vaccination: z._default(z.nullable(z.enum(['complete', 'incomplete', 'unknown'])), null),
  sibling: z._default(z.nullable(applicationSibling), null),
  /** Twins and siblings who apply together share one. */
  groupId: z._default(z.nullable(identifier), null),
  /** Ids of schools, the first wish first. */
  choices: z._default(z.array(identifier).check(z.maxLength(9)), []),
  answers: z._default(z.array(applicationAnswer).check(z.maxLength(100)), []),
  papers: z._default(z.array(applicationPaper).check(z.maxLength(40)), []),
  consents: z._default(z.array(applicationConsent).check(z.maxLength(40)), []),
  /** When the guardian declared that all is true. */
  declaredAt: instant,
  verifications: z._default(z.array(verification), []),
  history: z._default(z.array(stateChange), []),
});
export type Application = z.infer<typeof application>;

/** What a guardian gets for an application (回执). */
export const receipt = z.object({
  number: z.string().check(z.minLength(1), z.maxLength(64)),
  /** With the number it opens the status; never part of an address. */
  queryCode: z.string().check(z.minLength(4), z.maxLength(64)),
  submittedAt: instant,
  steps: z._default(z.array(schemeStep), []),
});
export type Receipt = z.infer<typeof receipt>;
