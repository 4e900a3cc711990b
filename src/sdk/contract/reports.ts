/** Reports and targets. */
import * as z from 'zod/mini';
import { identifier, isoDate, longText } from '../model/common.js';
import { report, reportState } from '../model/report.js';
import { target } from '../model/target.js';
import { asOf, chosenId, inRegion, instant, listOf, paged } from './common.js';
import { endpoints } from './endpoint.js';

/** A report with its plan, and what the bureau said of it. */
export const reportResource = z.object({
  ...report.shape,
  planId: identifier,
  submittedAt: z.nullable(instant),
  decidedAt: z.nullable(instant),
  /** Words of the officer who accepted or returned it. */
  decisionText: z.nullable(longText),
  etag: z.string(),
});
export type ReportResource = z.infer<typeof reportResource>;

/** What a unit hands in; `unitId` may be left out by a clerk of one unit. */
export const reportDraft = z.object({
  id: chosenId,
  unitId: report.shape.unitId,
  on: isoDate,
  status: report.shape.status,
  progress: report.shape.progress,
  text: report.shape.text,
  evidence: report.shape.evidence,
  visibility: report.shape.visibility,
  state: z._default(z.enum(['draft', 'submitted']), 'submitted'),
});
export type ReportDraft = z.infer<typeof reportDraft>;

export const decision = z.strictObject({
  state: z.enum(['accepted', 'returned']),
  /** What is to be mended must be said. */
  text: z._default(longText, ''),
  visibility: z.optional(report.shape.visibility),
});
export type Decision = z.infer<typeof decision>;

export const quotaStatus = z.enum(['met', 'onTrack', 'behind', 'missed', 'notReported', 'denominatorUnknown']);

/** How a target stands on a day, measured from records. Null is not reported, never zero. */
export const readingAnswer = z.object({
  asOf: isoDate,
  start: z.nullable(isoDate),
  end: z.nullable(isoDate),
  amount: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  value: z.nullable(z.number()),
  goal: z.nullable(z.number()),
  status: quotaStatus,
  notes: z.array(z.string()),
});

export const breakdownPart = z.object({
  id: z.nullable(z.string()),
  name: z.string(),
  value: z.nullable(z.number()),
  records: z.int(),
});

/** A target with its plan and its reading; null: its wording cannot be counted. */
export const targetResource = z.object({
  ...target.shape,
  planId: identifier,
  reading: z.nullable(readingAnswer),
});
export type TargetResource = z.infer<typeof targetResource>;

export const targetDetail = z.object({ ...targetResource.shape, breakdown: z.array(breakdownPart) });

export const REPORTS = endpoints({
  listReports: {
    method: 'GET',
    path: '/reports',
    summary: 'Reports across plans; a clerk sees those of the own units',
    who: ['officer', 'clerk'],
    query: z.object({
      ...paged,
      plan: z.optional(identifier),
      task: z.optional(identifier),
      unit: z.optional(identifier),
      state: z.optional(reportState),
      from: z.optional(isoDate),
      to: z.optional(isoDate),
    }),
    answer: listOf(reportResource),
    status: 200,
  },
  createReport: {
    method: 'POST',
    path: '/plans/{planId}/tasks/{taskId}/reports',
    summary: 'A report of a unit, draft or submitted',
    who: ['clerk', 'officer'],
    query: z.object(inRegion),
    body: reportDraft,
    answer: reportResource,
    status: 201,
  },
  getReport: {
    method: 'GET',
    path: '/reports/{reportId}',
    summary: 'One report',
    who: ['clerk', 'officer'],
    query: z.object(inRegion),
    answer: reportResource,
    status: 200,
  },
  putReport: {
    method: 'PUT',
    path: '/reports/{reportId}',
    summary: 'Changes a report while it is a draft or returned; submits it again',
    who: ['clerk', 'officer'],
    query: z.object(inRegion),
    body: reportDraft,
    answer: reportResource,
    status: 200,
  },
  deleteReport: {
    method: 'DELETE',
    path: '/reports/{reportId}',
    summary: 'Removes a report while it is a draft or returned',
    who: ['clerk', 'officer'],
    query: z.object(inRegion),
    status: 204,
  },
  decideReport: {
    method: 'POST',
    path: '/reports/{reportId}/decision',
    summary: 'Accepts a submitted report, or returns it with words',
    who: ['officer'],
    query: z.object(inRegion),
    body: decision,
    answer: reportResource,
    status: 200,
  },
  listTargets: {
    method: 'GET',
    path: '/targets',
    summary: 'Targets across plans with their readings, as of a day',
    who: ['anyone'],
    query: z.object({
      ...paged,
      ...asOf,
      plan: z.optional(identifier),
      unit: z.optional(identifier),
      status: z.optional(quotaStatus),
    }),
    answer: listOf(targetResource),
    status: 200,
  },
  getTarget: {
    method: 'GET',
    path: '/plans/{planId}/targets/{targetId}',
    summary: 'One target with its reading; with a token of the bureau also by unit',
    who: ['anyone'],
    query: z.object({ ...inRegion, ...asOf }),
    answer: targetDetail,
    status: 200,
  },
});
