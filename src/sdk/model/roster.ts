import * as z from 'zod/mini';
import { identifier, isoDate, shortText } from './common.js';
import { personId, quantity } from './record.js';
import { term } from './plan.js';

const membership = {
  /** What a target may single out: 市教研员, 城区. */
  groups: z._default(z.array(shortText), []),
  from: z._default(z.nullable(isoDate), null),
  to: z._default(z.nullable(isoDate), null),
};

/** A unit that is expected to report, and how many stand behind it: `{ students: 600, teachers: 40 }`. */
export const rosterUnit = z.object({
  id: identifier,
  name: shortText,
  sizes: z._default(z.record(z.string().check(z.maxLength(40)), quantity), {}),
  ...membership,
});
export type RosterUnit = z.infer<typeof rosterUnit>;

/** A person who is expected to report, by a pseudonym; `label` is what a bureau's own screen shows. */
export const rosterPerson = z.object({
  id: personId,
  label: z._default(shortText, ''),
  unitId: z._default(z.nullable(identifier), null),
  ...membership,
});
export type RosterPerson = z.infer<typeof rosterPerson>;

/** Who is expected to report (名册): without one, what is missing cannot be told. */
export const roster = z.object({
  units: z._default(z.array(rosterUnit), []),
  persons: z._default(z.array(rosterPerson), []),
});
export type Roster = z.infer<typeof roster>;

/** The terms of the school years (校历): without one a term has no edges. */
export const calendar = z.object({
  terms: z._default(z.array(term), []),
  /** `MM-DD`; null: 1 September, and readings say that it was assumed. */
  schoolYearStart: z._default(z.nullable(z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/))), null),
});
export type Calendar = z.infer<typeof calendar>;
