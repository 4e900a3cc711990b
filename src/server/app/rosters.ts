import type { CalendarResource, RosterResource } from '../../sdk/contract/index.js';
import type { Handlers } from './call.js';
import { keptResource } from './kept-resource.js';

const rosters = keptResource<'rosters', RosterResource>({
  table: 'rosters',
  kind: 'roster',
  parameter: 'rosterId',
  path: 'rosters',
  besideOf: ({ name }) => ({ name }),
  isPublic: false,
});

const calendars = keptResource<'calendars', CalendarResource>({
  table: 'calendars',
  kind: 'calendar',
  parameter: 'calendarId',
  path: 'calendars',
  besideOf: ({ name }) => ({ name }),
  isPublic: true,
});

export const rosterHandlers: Handlers<
  | 'listRosters'
  | 'createRoster'
  | 'getRoster'
  | 'putRoster'
  | 'deleteRoster'
  | 'listCalendars'
  | 'createCalendar'
  | 'getCalendar'
  | 'putCalendar'
  | 'deleteCalendar'
> = {
  listRosters: (call) => rosters.list(call),
  createRoster: (call) => rosters.create(call),
  getRoster: (call) => rosters.get(call),
  putRoster: (call) => rosters.put(call),
  deleteRoster: (call) => rosters.remove(call),
  listCalendars: (call) => calendars.list(call),
  createCalendar: (call) => calendars.create(call),
  getCalendar: (call) => calendars.get(call),
  putCalendar: (call) => calendars.put(call),
  deleteCalendar: (call) => calendars.remove(call),
};
