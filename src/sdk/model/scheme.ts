import * as z from 'zod/mini';
import { identifier, isoDate, link, longText, shortText } from './common.js';
import {
  deedKind,
  department,
  fieldKey,
  identityType,
  paperKey,
  propertyKind,
  routeKind,
} from './enrollment-fields.js';

const english = z._default(z.nullable(shortText), null);
const flag = z._default(z.boolean(), false);
const clockTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'not a time (HH:MM)'));
const monthDay = z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'not a day (MM-DD)'));

/** How old a child has to be, and by which day of the entry year, that day included. */
export const ageRule = z.object({
  years: z._default(z.int().check(z.minimum(5), z.maximum(7)), 6),
  cutOff: z._default(monthDay, '08-31'),
});
export type AgeRule = z.infer<typeof ageRule>;

/** When something is open, both ends included, in the scheme's time zone. */
export const schemeWindow = z.object({
  id: identifier,
  /** `offline`: at a counter, for those who cannot do it here. */
  kind: z.enum(['apply', 'offline', 'correction', 'confirm']),
  /** Empty: for all routes. */
  routeIds: z._default(z.array(identifier), []),
  opensOn: isoDate,
  /** Null: from the start of the day. */
  opensTime: z._default(z.nullable(clockTime), null),
  closesOn: isoDate,
  /** The first minute in which it is closed; null: the end of the day. */
  closesTime: z._default(z.nullable(clockTime), null),
  place: z._default(z.nullable(shortText), null),
});
export type SchemeWindow = z.infer<typeof schemeWindow>;

/** A part of a school's catchment: a township or street, whole or only these communities, villages, roads. */
export const catchmentArea = z.object({
  division: shortText,
  communities: z._default(z.array(shortText), []),
});
export type CatchmentArea = z.infer<typeof catchmentArea>;

/** A school that takes part, with its places and catchment. */
export const schemeSchool = z.object({
  id: identifier,
  name: shortText,
  nameEn: english,
  kind: z._default(z.enum(['public', 'private', 'special']), 'public'),
  /** Null: not said. */
  places: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(100_000))), null),
  /** `single`: 单校划片; `multi`: 多校划片, other schools share its areas; `open`: the whole region. */
  zoning: z._default(z.enum(['single', 'multi', 'open']), 'single'),
  areas: z._default(z.array(catchmentArea), []),
  /** Routes that may choose it; empty: all. */
  routeIds: z._default(z.array(identifier), []),
  address: z._default(z.nullable(shortText), null),
  phone: z._default(z.nullable(shortText), null),
});
export type SchemeSchool = z.infer<typeof schemeSchool>;

/** A question of a route. */
export const schemeField = z.object({
  key: fieldKey,
  isRequired: z._default(z.boolean(), true),
  /** In place of the usual words; a bureau's own field needs one. */
  label: z._default(z.nullable(shortText), null),
  labelEn: english,
  hint: z._default(z.nullable(shortText), null),
  hintEn: english,
});
export type SchemeField = z.infer<typeof schemeField>;

/** A paper of a route. */
export const schemePaper = z.object({
  key: paperKey,
  isRequired: z._default(z.boolean(), true),
  /** Asked for only where this department cannot check online. */
  checkedBy: z._default(z.nullable(department), null),
  minPages: z._default(z.int().check(z.minimum(1), z.maximum(20)), 1),
  maxPages: z._default(z.int().check(z.minimum(1), z.maximum(20)), 4),
  label: z._default(z.nullable(shortText), null),
  labelEn: english,
  hint: z._default(z.nullable(shortText), null),
  hintEn: english,
});
export type SchemePaper = z.infer<typeof schemePaper>;

/** One way to a school, with all that it asks. */
export const schemeRoute = z.object({
  id: identifier,
  kind: routeKind,
  name: shortText,
  nameEn: english,
  /** Identity documents that a child may have on this route. */
  identities: z.array(identityType),
  fields: z.array(schemeField),
  papers: z._default(z.array(schemePaper), []),
  departments: z._default(z.array(department), []),
  /** Homes that count; empty: any. */
  propertyKinds: z._default(z.array(propertyKind), []),
  deedKinds: z._default(z.array(deedKind), []),
  /** Which address decides on the catchment. */
  zonedBy: z._default(z.enum(['household', 'residence', 'nothing']), 'household'),
});
export type SchemeRoute = z.infer<typeof schemeRoute>;

/** How places are drawn by lot where there are too few. It is described here, and drawn elsewhere. */
export const lotteryRule = z.object({
  appliesTo: z._default(z.enum(['private', 'public', 'both']), 'private'),
  heldOn: z._default(z.nullable(isoDate), null),
  text: longText,
  textEn: z._default(z.nullable(longText), null),
});
export type LotteryRule = z.infer<typeof lotteryRule>;

/** What holds for brothers and sisters. */
export const siblingRule = z.object({
  /** `same`: the school of an older sibling; `preferred`: where it has places. */
  school: z._default(z.enum(['same', 'preferred']), 'preferred'),
  /** Twins stand or fall together in a lottery. */
  areTwinsTogether: flag,
  text: longText,
  textEn: z._default(z.nullable(longText), null),
});
export type SiblingRule = z.infer<typeof siblingRule>;

/** What a guardian is asked to agree to, with purpose and retention (个人信息保护法, 28–31). */
export const schemeConsent = z.object({
  id: identifier,
  purpose: longText,
  purposeEn: z._default(z.nullable(longText), null),
  retention: shortText,
  retentionEn: english,
  /** Of a child under 14, or of another kind that needs a consent of its own. */
  isSensitive: flag,
  /** It lets departments check online, which spares the papers that they answer for. */
  isForChecks: flag,
  /** Without it the application cannot be dealt with; any other may be refused, and nothing follows from it. */
  isRequired: flag,
});
export type SchemeConsent = z.infer<typeof schemeConsent>;

/** Whom to ask. */
export const schemeContact = z.object({
  label: shortText,
  labelEn: english,
  phone: z._default(z.nullable(shortText), null),
  hours: z._default(z.nullable(shortText), null),
  place: z._default(z.nullable(shortText), null),
  url: z._default(z.nullable(link), null),
});
export type SchemeContact = z.infer<typeof schemeContact>;

/** What happens after an application, and when. */
export const schemeStep = z.object({
  on: z._default(z.nullable(isoDate), null),
  text: shortText,
  textEn: english,
});
export type SchemeStep = z.infer<typeof schemeStep>;

/** A sentence of the form in other words. */
export const schemeWording = z.object({ key: shortText, lang: z.enum(['zh', 'en']), text: longText });
export type SchemeWording = z.infer<typeof schemeWording>;

/** What stands in a scheme beside its lists of routes, schools, windows and consents. */
export const schemeHead = {
  schemaVersion: z.literal(1),
  id: identifier,
  planId: z._default(z.nullable(identifier), null),
  title: shortText,
  titleEn: english,
  issuer: z._default(z.nullable(shortText), null),
  documentNumber: z._default(z.nullable(shortText), null),
  regionCode: z._default(z.nullable(z.string().check(z.regex(/^\d{6}(?:\d{3}){0,2}$/))), null),
  timeZone: z._default(shortText, 'Asia/Shanghai'),
  /** A label such as 演示数据 that every page and print must show. */
  mark: z._default(z.nullable(shortText), null),
  entryYear: z.int().check(z.minimum(2000), z.maximum(2100)),
  age: z._default(ageRule, { years: 6, cutOff: '08-31' }),
  maxChoices: z._default(z.int().check(z.minimum(1), z.maximum(9)), 1),
  lottery: z._default(z.nullable(lotteryRule), null),
  siblings: z._default(z.nullable(siblingRule), null),
  /** Within how many days a returned application is to be corrected; null: until the window closes. */
  correctionDays: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(90))), null),
  contacts: z._default(z.array(schemeContact), []),
  steps: z._default(z.array(schemeStep), []),
  words: z._default(z.array(schemeWording), []),
};

/** How a county takes children into primary school in one year (招生方案). */
export const enrollmentScheme = z.object({
  ...schemeHead,
  routes: z.array(schemeRoute),
  schools: z._default(z.array(schemeSchool), []),
  windows: z._default(z.array(schemeWindow), []),
  consents: z._default(z.array(schemeConsent), []),
});
export type EnrollmentScheme = z.infer<typeof enrollmentScheme>;
