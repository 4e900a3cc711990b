/** Homework minutes, files, audit, events, and the server itself. */
import * as z from 'zod/mini';
import { identifier, isoDate, shortText } from '../model/common.js';
import { visibility } from '../model/evidence.js';
import { homeworkMinutes } from '../model/homework-minutes.js';
import { inRegion, instant, listOf, paged } from './common.js';
import { endpoints } from './endpoint.js';

/** The minutes of one school, grade and day; figures are null below 10 reports. */
export const minutesAggregate = z.object({
  school: identifier,
  grade: z.int(),
  date: isoDate,
  /** Null below 10. */
  reports: z.nullable(z.int()),
  capMinutes: z.nullable(z.number()),
  averageMinutes: z.nullable(z.number()),
  medianMinutes: z.nullable(z.number()),
  /** Percent of the reports that are above the cap. */
  aboveCapShare: z.nullable(z.number()),
});
export type MinutesAggregate = z.infer<typeof minutesAggregate>;

export const fileResource = z.object({
  id: identifier,
  /** As the content says, whatever the client said. */
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  url: z.string(),
  visibility,
});
export type FileResource = z.infer<typeof fileResource>;

/** What was changed, by whom. Personal values stand in `before` and `after` as keyed digests. */
export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  /** Digest of who did it; `server` for the server's own jobs, `anyone` where there was no token. */
  who: z.string(),
  role: z.nullable(z.string()),
  action: z.enum(['create', 'change', 'delete', 'erase', 'decide', 'publish']),
  kind: z.string(),
  resourceId: z.string(),
  before: z.nullable(z.unknown()),
  after: z.nullable(z.unknown()),
  requestId: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** The data of a server-sent event; its event name is `kind`. */
export const changeEvent = z.object({
  kind: z.enum(['task', 'report', 'record', 'plan']),
  region: z.string(),
  planId: z.nullable(identifier),
  id: identifier,
  /** Tells the version alone: of a longer ETag, what stands before its point. Null: it is gone. */
  etag: z.nullable(z.string()),
});
export type ChangeEvent = z.infer<typeof changeEvent>;

export const health = z.object({ status: z.literal('ok'), version: z.string() });
export const readiness = z.object({ status: z.enum(['ready', 'unready']), checks: z.record(z.string(), z.boolean()) });

/** 10 MB a file. */
export const MAX_FILE_BYTES = 10_000_000;
export const FILE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

export const SERVICE = endpoints({
  postMinutes: {
    method: 'POST',
    path: '/homework-minutes',
    summary: 'One report of minutes, without name or device',
    who: ['anyone'],
    query: z.object(inRegion),
    body: homeworkMinutes,
    answer: z.object({ key: z.string(), date: isoDate }),
    status: 201,
  },
  listMinutes: {
    method: 'GET',
    path: '/homework-minutes',
    summary: 'Minutes by school, grade and day against the cap, from 10 reports on',
    who: ['officer', 'clerk'],
    query: z.object({
      ...paged,
      school: z.optional(identifier),
      grade: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
      from: z.optional(isoDate),
      to: z.optional(isoDate),
    }),
    answer: listOf(minutesAggregate),
    status: 200,
  },
  withdrawMinutes: {
    method: 'DELETE',
    path: '/homework-minutes/{key}',
    summary: 'Withdraws a report of minutes; header `Withdrawal-Secret`',
    who: ['holder'],
    query: z.object(inRegion),
    status: 204,
    isPlain: true,
  },
  postFile: {
    method: 'POST',
    path: '/files',
    summary: 'A file as evidence; its type is told by its content',
    who: ['officer', 'clerk'],
    query: z.object({ ...inRegion, visibility: z.optional(visibility) }),
    takes: FILE_TYPES,
    maxBytes: MAX_FILE_BYTES,
    answer: fileResource,
    status: 201,
  },
  getFile: {
    method: 'GET',
    path: '/files/{fileId}',
    summary: 'One file, to be saved; never shown as a page',
    who: ['anyone'],
    query: z.object(inRegion),
    gives: FILE_TYPES,
    status: 200,
  },
  deleteFile: {
    method: 'DELETE',
    path: '/files/{fileId}',
    summary: 'Erases a file',
    who: ['officer', 'clerk'],
    query: z.object(inRegion),
    status: 204,
  },
  listAudit: {
    method: 'GET',
    path: '/audit',
    summary: 'Who changed what, when; newest first',
    who: ['auditor'],
    query: z.object({
      ...paged,
      kind: z.optional(shortText),
      id: z.optional(identifier),
      from: z.optional(isoDate),
      to: z.optional(isoDate),
    }),
    answer: listOf(auditEntry),
    status: 200,
  },
  streamEvents: {
    method: 'GET',
    path: '/events',
    summary: 'Server-sent events of what changed; `Last-Event-ID` goes on from there',
    who: ['anyone'],
    query: z.object({ ...inRegion, plan: z.optional(identifier) }),
    gives: ['text/event-stream'],
    status: 200,
  },
  getHealth: {
    method: 'GET',
    path: '/health',
    summary: 'The process lives',
    who: ['anyone'],
    answer: health,
    status: 200,
  },
  getReadiness: {
    method: 'GET',
    path: '/ready',
    summary: 'It can serve: store open, migrations done',
    who: ['anyone'],
    answer: readiness,
    status: 200,
  },
  getMetrics: {
    method: 'GET',
    path: '/metrics',
    summary: 'Metrics for Prometheus',
    who: ['operator'],
    gives: ['text/plain'],
    status: 200,
  },
  getOpenApi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as OpenAPI 3.1',
    who: ['anyone'],
    answer: z.looseObject({ openapi: z.string() }),
    status: 200,
  },
});
