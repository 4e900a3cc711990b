/** Records, rosters and calendars: what targets are measured from. */
import * as z from 'zod/mini';
import { identifier, isoDate, shortText } from '../model/common.js';
import { countRule, recordKind, reformRecord } from '../model/record.js';
import { calendar, roster } from '../model/roster.js';
import { chosenId, inRegion, listOf, paged } from './common.js';
import { endpoints } from './endpoint.js';

export const recordResource = z.object({ ...reformRecord.shape, etag: z.string() });
export type RecordResource = z.infer<typeof recordResource>;

export const rosterResource = z.object({
  id: identifier,
  name: shortText,
  ...roster.shape,
  /** How targets are counted against it. */
  rules: z._default(z.array(countRule), []),
});
export type RosterResource = z.infer<typeof rosterResource>;

export const calendarResource = z.object({ id: identifier, name: shortText, ...calendar.shape });
export type CalendarResource = z.infer<typeof calendarResource>;

const BIG = 20_000_000;

export const RECORDS = endpoints({
  listRecords: {
    method: 'GET',
    path: '/records',
    summary: 'Records; a clerk sees those of the own units',
    who: ['officer', 'clerk'],
    query: z.object({
      ...paged,
      kind: z.optional(recordKind),
      unit: z.optional(identifier),
      target: z.optional(identifier),
      from: z.optional(isoDate),
      to: z.optional(isoDate),
      'with-deleted': z.optional(z.boolean()),
    }),
    answer: listOf(recordResource),
    status: 200,
  },
  searchRecords: {
    method: 'POST',
    path: '/records/search',
    summary: 'Records of one person: a pseudonym stands in the body, never in an address',
    who: ['officer', 'clerk'],
    query: z.object(paged),
    body: z.strictObject({ personId: reformRecord.shape.personId, from: z.optional(isoDate), to: z.optional(isoDate) }),
    answer: listOf(recordResource),
    status: 200,
    isPlain: true,
  },
  createRecord: {
    method: 'POST',
    path: '/records',
    summary: 'A record',
    who: ['officer', 'clerk'],
    query: z.object(inRegion),
    body: z.object({ ...reformRecord.shape, id: chosenId }),
    answer: recordResource,
    status: 201,
  },
  getRecord: {
    method: 'GET',
    path: '/records/{recordId}',
    summary: 'One record',
    who: ['officer', 'clerk'],
    query: z.object(inRegion),
    answer: recordResource,
    status: 200,
  },
  putRecord: {
    method: 'PUT',
    path: '/records/{recordId}',
    summary: 'Corrects a record: a further revision',
    who: ['officer', 'clerk'],
    query: z.object(inRegion),
    body: reformRecord,
    answer: recordResource,
    status: 200,
  },
  deleteRecord: {
    method: 'DELETE',
    path: '/records/{recordId}',
    summary: 'Takes a record out of the count; `?erase=true` forgets all that it said',
    who: ['officer', 'clerk'],
    query: z.object({ ...inRegion, erase: z.optional(z.boolean()) }),
    status: 204,
  },
  listRosters: {
    method: 'GET',
    path: '/rosters',
    summary: 'Rosters: who is expected to report',
    who: ['officer'],
    query: z.object(paged),
    answer: listOf(rosterResource),
    status: 200,
  },
  createRoster: {
    method: 'POST',
    path: '/rosters',
    summary: 'Adds a roster',
    who: ['officer'],
    query: z.object(inRegion),
    body: z.object({ ...rosterResource.shape, id: chosenId }),
    maxBytes: BIG,
    answer: rosterResource,
    status: 201,
  },
  getRoster: {
    method: 'GET',
    path: '/rosters/{rosterId}',
    summary: 'One roster',
    who: ['officer'],
    query: z.object(inRegion),
    answer: rosterResource,
    status: 200,
  },
  putRoster: {
    method: 'PUT',
    path: '/rosters/{rosterId}',
    summary: 'Changes a roster',
    who: ['officer'],
    query: z.object(inRegion),
    body: rosterResource,
    maxBytes: BIG,
    answer: rosterResource,
    status: 200,
  },
  deleteRoster: {
    method: 'DELETE',
    path: '/rosters/{rosterId}',
    summary: 'Removes a roster',
    who: ['officer'],
    query: z.object(inRegion),
    status: 204,
  },
  listCalendars: {
    method: 'GET',
    path: '/calendars',
    summary: 'Terms of school years',
    who: ['anyone'],
    query: z.object(paged),
    answer: listOf(calendarResource),
    status: 200,
  },
  createCalendar: {
    method: 'POST',
    path: '/calendars',
    summary: 'Adds a calendar',
    who: ['officer'],
    query: z.object(inRegion),
    body: z.object({ ...calendarResource.shape, id: chosenId }),
    answer: calendarResource,
    status: 201,
  },
  getCalendar: {
    method: 'GET',
    path: '/calendars/{calendarId}',
    summary: 'One calendar',
    who: ['anyone'],
    query: z.object(inRegion),
    answer: calendarResource,
    status: 200,
  },
  putCalendar: {
    method: 'PUT',
    path: '/calendars/{calendarId}',
    summary: 'Changes a calendar',
    who: ['officer'],
    query: z.object(inRegion),
    body: calendarResource,
    answer: calendarResource,
    status: 200,
  },
  deleteCalendar: {
    method: 'DELETE',
    path: '/calendars/{calendarId}',
    summary: 'Removes a calendar',
    who: ['officer'],
    query: z.object(inRegion),
    status: 204,
  },
});
