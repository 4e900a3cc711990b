import * as z from 'zod/mini';
import { identifier, isoDate, longText, shortText } from './common.js';
import { evidence } from './evidence.js';

/** Kinds of events that the notices count, each in its own unit. A bureau's own kinds begin with `x-`. */
export const namedRecordKind = z.enum([
  'schoolVisit',
  'lessonObserved',
  'training',
  'publicLesson',
  'homeVisit',
  'parentVisit',
  'exchange',
  'pairing',
  'practiceActivity',
  'readingTest',
  'researchActivity',
  'inspection',
  'placeAdded',
  'postFilled',
  'groupFounded',
  'baseFounded',
  'schoolOpened',
  'award',
  'feeReview',
  'wellbeingCheck',
]);
export type NamedRecordKind = z.infer<typeof namedRecordKind>;

/** One of the named kinds, or a bureau's own, `x-` and a name: anything else is a slip and is told as one. */
export const recordKind = z.union([
  namedRecordKind,
  z.templateLiteral(['x-', z.string().check(z.regex(/^[\w.-]{1,60}$/))]),
]);
export type RecordKind = z.infer<typeof recordKind>;

/** The most that one record may count: what is above is a slip of the hand. */
export const MAX_QUANTITY = 1_000_000_000;

/** How much of something; never negative, since a wrong record is corrected and not balanced. */
export const quantity = z.number().check(z.minimum(0), z.maximum(MAX_QUANTITY));

/** A pseudonym of a person; resident identity and mobile numbers are refused, and no name fits. */
export const personId = z
  .string()
  .check(z.regex(/^(?!\d{17}[\dXx]$|1[3-9]\d{9}$)[\w.:-]{1,128}$/, 'not a pseudonym of a person'));

/** What was done about a finding (整改), and whether that settles it. */
export const followUp = z.object({
  on: isoDate,
  text: longText,
  isSettled: z._default(z.boolean(), false),
});
export type FollowUp = z.infer<typeof followUp>;

/** What an inspection found wrong (问题), to be put right by a day. */
export const finding = z.object({
  id: identifier,
  text: longText,
  due: z._default(z.nullable(isoDate), null),
  followUps: z._default(z.array(followUp), []),
});
export type Finding = z.infer<typeof finding>;

/**
 * One countable event (活动记录). Of records with the same id the highest `revision` holds; a deletion is a revision, too.
 * Internal as a whole: only readings are public.
 */
export const reformRecord = z.object({
  id: identifier,
  kind: recordKind,
  on: isoDate,
  unitId: z._default(z.nullable(identifier), null),
  personId: z._default(z.nullable(personId), null),
  /** In the unit of the kind: days, lessons, hours, times, places. */
  quantity: z._default(quantity, 1),
  /** Out of how many: 580 pupils of 600, 1,800 minutes of 30 pupils. */
  of: z._default(z.nullable(quantity), null),
  note: z._default(longText, ''),
  evidence: z._default(z.array(evidence), []),
  findings: z._default(z.array(finding), []),
  /** Targets that it counts for; empty: whichever count its kind. */
  targetIds: z._default(z.array(identifier), []),
  revision: z._default(z.int().check(z.minimum(1)), 1),
  isDeleted: z._default(z.boolean(), false),
});
export type ReformRecord = z.infer<typeof reformRecord>;

/** How the records of a target are counted (统计口径): without it the wording is read, and the reading says so. */
export const countRule = z.object({
  targetId: identifier,
  kinds: z._default(z.array(recordKind), []),
  /** `quantity` adds up, `records` counts events, `members` counts whom they name, `latest` is each unit's last level. */
  counts: z._default(z.enum(['quantity', 'records', 'members', 'latest']), 'quantity'),
  /** Who has to reach it: the region as a whole, each unit, or each person of the roster. */
  each: z._default(z.enum(['region', 'unit', 'person']), 'region'),
  /** What a share or an average is of: persons or units of the roster, or what the records themselves say (`of`). */
  of: z._default(z.nullable(z.enum(['persons', 'units', 'records'])), null),
  /** The size of the roster's units that a share or an average is of (`students`); wins over `of`. */
  size: z._default(z.nullable(shortText), null),
  /** Only these members of the roster (市教研员). */
  group: z._default(z.nullable(shortText), null),
  /** In place of the target's own, where a bare number means "at least". */
  comparator: z._default(z.nullable(z.enum(['atLeast', 'atMost', 'equal'])), null),
  /** The day from which it is counted; null: from the start of its period, or always. */
  start: z._default(z.nullable(isoDate), null),
});
export type CountRule = z.infer<typeof countRule>;
