import type { CalendarResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { BodyOf, ListQuery } from './types.js';

/** Calendars: terms of school years. */
export interface Calendars {
  list(query?: ListQuery<'listCalendars'>, options?: CallOptions): PagedList<CalendarResource>;
  get(calendarId: string, options?: CallOptions): Promise<Versioned<CalendarResource>>;
  create(calendar: BodyOf<'createCalendar'>, options?: WriteOptions): Promise<Versioned<CalendarResource>>;
  put(
    calendarId: string,
    calendar: BodyOf<'putCalendar'>,
    options: ChangeOptions,
  ): Promise<Versioned<CalendarResource>>;
  remove(calendarId: string, options: ChangeOptions): Promise<void>;
}

export function calendarsOf(caller: Caller): Calendars {
  return {
    list: (query, options) => caller.list('listCalendars', { ...options, query: { ...query } }),
    get: (calendarId, options) => caller.versioned('getCalendar', { ...options, path: { calendarId } }),
    create: (body, options) => caller.versioned('createCalendar', { ...options, body }),
    put: (calendarId, body, options) => caller.versioned('putCalendar', { ...options, path: { calendarId }, body }),
    remove: (calendarId, options) => caller.value('deleteCalendar', { ...options, path: { calendarId } }),
  };
}
