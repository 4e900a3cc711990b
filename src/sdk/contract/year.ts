/** The year's end: rounds, reminders, the summary; and the ledger as Excel. */
import * as z from 'zod/mini';
import { identifier, isoDate, longText, shortText } from '../model/common.js';
import { asOf, inRegion, instant, listOf, paged } from './common.js';
import { endpoints } from './endpoint.js';
import { yearSummary } from './summary.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const year = z.int().check(z.minimum(1950), z.maximum(2150));

/** A round in a list. To a clerk figures are those of the own units. */
export const roundItem = z.object({
  planId: identifier,
  title: shortText,
  year,
  opensOn: isoDate,
  dueOn: isoDate,
  state: z.enum(['notYet', 'open', 'over']),
  expected: z.int(),
  reported: z.int(),
  units: z.int(),
  /** Units that have not reported all that they are asked for. */
  unitsMissing: z.int(),
});
export type RoundItem = z.infer<typeof roundItem>;

export const roundReport = z.object({
  taskId: identifier,
  number: shortText,
  title: shortText,
  state: z.enum(['accepted', 'submitted', 'returned', 'draft', 'missing']),
  reportId: z.nullable(identifier),
  on: z.nullable(isoDate),
  isLate: z.boolean(),
});

export const roundUnit = z.object({
  name: shortText,
  /** Null: no unit bears the name, so nobody can be reminded. */
  unitId: z.nullable(identifier),
  items: z.array(roundReport),
  expected: z.int(),
  reported: z.int(),
  returned: z.int(),
  late: z.int(),
  state: z.enum(['reported', 'partly', 'missing']),
});

/** A year's round as it stands today. */
export const roundResource = z.object({
  planId: identifier,
  year,
  asOf: isoDate,
  opensOn: isoDate,
  dueOn: isoDate,
  /** The day that an officer has set; null: the plan's own. */
  dueSet: z.nullable(isoDate),
  closesOn: isoDate,
  state: z.enum(['notYet', 'open', 'over']),
  openedAt: z.nullable(instant),
  quotes: z.array(shortText),
  units: z.array(roundUnit),
  notAsked: z.array(
    z.object({ taskId: identifier, number: shortText, title: shortText, why: z.enum(['settled', 'later', 'no-lead']) }),
  ),
  tasks: z.int(),
  expected: z.int(),
  reported: z.int(),
  /** What was taken as given since nobody said it. */
  notes: z.array(z.enum(['due-assumed', 'several-days', 'interval-assumed'])),
});
export type RoundResource = z.infer<typeof roundResource>;

/** The due day in place of the plan's own; null: the plan's own again. */
export const roundChange = z.strictObject({ dueOn: z.nullable(isoDate) });

/** Which units to remind; left out: all that have not reported everything. */
export const reminderRequest = z.strictObject({ units: z.optional(z.array(identifier).check(z.maxLength(1000))) });
export const reminderAnswer = z.object({
  queued: z.int(),
  /** Units that were reminded today already. */
  again: z.int(),
  /** Units that have not reported and cannot be reached: no unit of that name, or no contact. */
  unreachable: z.array(shortText),
});

export const messageState = z.enum(['waiting', 'sent', 'failed']);
/** A reminder on its way. Where it goes is not shown. */
export const messageItem = z.object({
  id: z.string(),
  planId: identifier,
  year,
  unitId: identifier,
  occasion: z.enum(['before14', 'before3', 'after1', 'asked']),
  text: shortText,
  state: messageState,
  tries: z.int(),
  /** Why it was not sent, last. */
  fault: z.nullable(z.string()),
  createdAt: instant,
  sentAt: z.nullable(instant),
});
export type MessageItem = z.infer<typeof messageItem>;

/** What a ledger would change, or has changed. */
export const ledgerAnswer = z.object({
  asOf: isoDate,
  /** Rows that were matched to a task. */
  rows: z.int(),
  isWritten: z.boolean(),
  changes: z.array(
    z.object({
      taskId: identifier,
      number: shortText,
      title: shortText,
      field: z.string(),
      from: longText,
      to: longText,
    }),
  ),
  badCells: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string(),
      head: z.string(),
      text: longText,
      reason: z.string(),
      detail: z.string(),
    }),
  ),
});
export type LedgerAnswer = z.infer<typeof ledgerAnswer>;

export const YEAR = endpoints({
  listRounds: {
    method: 'GET',
    path: '/rounds',
    summary: 'Year-end rounds that have opened, newest first; a clerk sees the figures of the own units',
    who: ['officer', 'clerk', 'auditor'],
    query: z.object({ ...paged, plan: z.optional(identifier), year: z.optional(year) }),
    answer: listOf(roundItem),
    status: 200,
  },
  getRound: {
    method: 'GET',
    path: '/plans/{planId}/rounds/{year}',
    summary: 'Who has reported in a year’s round, and who has not; a clerk sees the own units',
    who: ['officer', 'clerk', 'auditor'],
    query: z.object(inRegion),
    answer: roundResource,
    status: 200,
  },
  putRound: {
    method: 'PUT',
    path: '/plans/{planId}/rounds/{year}',
    summary: 'Sets the due day of a round',
    who: ['officer'],
    query: z.object(inRegion),
    body: roundChange,
    answer: roundResource,
    status: 200,
  },
  postReminders: {
    method: 'POST',
    path: '/plans/{planId}/rounds/{year}/reminders',
    summary: 'Reminds who has not reported, at most once a day and unit',
    who: ['officer'],
    query: z.object(inRegion),
    body: reminderRequest,
    answer: reminderAnswer,
    status: 202,
  },
  listMessages: {
    method: 'GET',
    path: '/messages',
    summary: 'Reminders: what waits, what was sent, what could not be sent; newest first',
    who: ['officer'],
    query: z.object({
      ...paged,
      plan: z.optional(identifier),
      year: z.optional(year),
      state: z.optional(messageState),
    }),
    answer: listOf(messageItem),
    status: 200,
  },
  getSummary: {
    method: 'GET',
    path: '/plans/{planId}/summary',
    summary: 'The year-end summary as JSON, page, Word document or workbook, by `Accept`',
    who: ['officer', 'auditor'],
    query: z.object({ ...inRegion, year }),
    answer: yearSummary,
    gives: ['text/html', DOCX, XLSX],
    status: 200,
  },
  getSummaryStyle: {
    method: 'GET',
    path: '/summary.css',
    summary: 'The look of the summary’s page',
    who: ['anyone'],
    gives: ['text/css'],
    status: 200,
  },
  exportLedger: {
    method: 'GET',
    path: '/plans/{planId}/ledger.xlsx',
    summary: 'The ledger as Excel, as of a day',
    who: ['officer', 'clerk', 'auditor'],
    query: z.object({ ...inRegion, ...asOf }),
    gives: [XLSX],
    status: 200,
  },
  importLedger: {
    method: 'POST',
    path: '/plans/{planId}/ledger',
    summary: 'A ledger as Excel or CSV, read back into the plan; with `preview=true` nothing changes',
    who: ['officer'],
    query: z.object({
      ...inRegion,
      ...asOf,
      preview: z.optional(z.boolean()),
      /** Takes the good cells though others cannot be read. */
      'skip-bad': z.optional(z.boolean()),
    }),
    takes: [XLSX, 'text/csv'],
    maxBytes: 10_000_000,
    answer: ledgerAnswer,
    status: 200,
  },
});
