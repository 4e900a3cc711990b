/** Regions, units, plans and tasks. */
import * as z from 'zod/mini';
import { citation, identifier, isoDate, longText, shortText } from '../model/common.js';
import { evidence } from '../model/evidence.js';
import { plan } from '../model/plan.js';
import { progress, task, taskStatus } from '../model/task.js';
import { unit } from '../model/unit.js';
import { asOf, chosenId, inRegion, instant, listOf, nullableText, paged, regionCode } from './common.js';
import { endpoints } from './endpoint.js';

export const region = z.object({ code: regionCode, name: shortText });
export type Region = z.infer<typeof region>;

export const unitKind = z.enum(['bureau', 'section', 'school', 'department', 'other']);
/** A unit as the server keeps it. `contact` is where reminders go (a mobile number or e-mail); shown to officers only. */
export const unitResource = z.object({
  ...unit.shape,
  kind: z._default(unitKind, 'other'),
  contact: nullableText,
});
export type UnitResource = z.infer<typeof unitResource>;

/** A plan in a list. */
export const planItem = z.object({
  id: identifier,
  title: shortText,
  documentNumber: z.nullable(shortText),
  issuer: z.nullable(shortText),
  issuedOn: z.nullable(isoDate),
  mark: z.nullable(shortText),
  tasks: z.int(),
  isPublished: z.boolean(),
  changedAt: instant,
  etag: z.string(),
});
export type PlanItem = z.infer<typeof planItem>;

export const verdict = z.enum(['done', 'inProgress', 'notStarted', 'suspended', 'dueSoon', 'overdue']);

/** A task with its plan and how it stands on the day that was asked for. */
export const taskResource = z.object({
  ...task.shape,
  planId: identifier,
  state: z.object({
    asOf: isoDate,
    status: taskStatus,
    progress: z.nullable(progress),
    verdict,
    daysOverdue: z.int(),
    workdaysLeft: z.nullable(z.int()),
  }),
  etag: z.string(),
});
export type TaskResource = z.infer<typeof taskResource>;

/** What may be changed of a task; a clerk of a lead unit changes `status`, `progress` and `evidence` alone. */
export const taskChange = z.strictObject({
  number: z.optional(shortText),
  area: z.optional(shortText),
  title: z.optional(shortText),
  text: z.optional(longText),
  leads: z.optional(z.array(shortText)),
  partners: z.optional(z.array(shortText)),
  phaseId: z.optional(z.nullable(identifier)),
  due: z.optional(z.nullable(isoDate)),
  status: z.optional(taskStatus),
  progress: z.optional(z.nullable(progress)),
  evidence: z.optional(z.array(evidence)),
  source: z.optional(z.nullable(citation)),
});
export type TaskChange = z.infer<typeof taskChange>;

/** Of a merge: what found no place in the new notice. */
export const mergeAnswer = z.object({
  plan,
  kept: z.record(z.string(), z.number()),
  orphans: z.object({ tasks: z.array(task), reports: z.array(z.unknown()), targets: z.array(z.unknown()) }),
});

const BIG = 20_000_000;

export const LEDGER = endpoints({
  listRegions: {
    method: 'GET',
    path: '/regions',
    summary: 'Regions of this server',
    who: ['anyone'],
    query: z.object({ cursor: paged.cursor, limit: paged.limit }),
    answer: listOf(region),
    status: 200,
  },
  getRegion: {
    method: 'GET',
    path: '/regions/{code}',
    summary: 'One region',
    who: ['anyone'],
    answer: region,
    status: 200,
  },
  putRegion: {
    method: 'PUT',
    path: '/regions/{code}',
    summary: 'Renames a region',
    who: ['officer'],
    body: region,
    answer: region,
    status: 200,
  },
  listUnits: {
    method: 'GET',
    path: '/units',
    summary: 'Units of a region; contacts are shown to officers only',
    who: ['anyone'],
    query: z.object({ ...paged, kind: z.optional(unitKind), q: z.optional(shortText) }),
    answer: listOf(unitResource),
    status: 200,
  },
  createUnit: {
    method: 'POST',
    path: '/units',
    summary: 'Adds a unit',
    who: ['officer'],
    query: z.object(inRegion),
    body: z.object({ ...unitResource.shape, id: chosenId }),
    answer: unitResource,
    status: 201,
  },
  getUnit: {
    method: 'GET',
    path: '/units/{unitId}',
    summary: 'One unit',
    who: ['anyone'],
    query: z.object(inRegion),
    answer: unitResource,
    status: 200,
  },
  putUnit: {
    method: 'PUT',
    path: '/units/{unitId}',
    summary: 'Changes a unit',
    who: ['officer'],
    query: z.object(inRegion),
    body: unitResource,
    answer: unitResource,
    status: 200,
  },
  deleteUnit: {
    method: 'DELETE',
    path: '/units/{unitId}',
    summary: 'Removes a unit',
    who: ['officer'],
    query: z.object(inRegion),
    status: 204,
  },
  listPlans: {
    method: 'GET',
    path: '/plans',
    summary: 'Plans; without a token the published ones',
    who: ['anyone'],
    query: z.object(paged),
    answer: listOf(planItem),
    status: 200,
  },
  createPlan: {
    method: 'POST',
    path: '/plans',
    summary: 'Adds a plan; nobody but the bureau sees it until it is published',
    who: ['officer'],
    query: z.object(inRegion),
    body: plan,
    maxBytes: BIG,
    answer: plan,
    status: 201,
  },
  getPlan: {
    method: 'GET',
    path: '/plans/{planId}',
    summary: 'One plan with tasks, reports and targets; without a token what the public may see',
    who: ['anyone'],
    query: z.object({ ...inRegion, ...asOf }),
    answer: plan,
    status: 200,
  },
  putPlan: {
    method: 'PUT',
    path: '/plans/{planId}',
    summary: 'Replaces a plan: head, tasks, targets; reports are kept',
    who: ['officer'],
    query: z.object(inRegion),
    body: plan,
    maxBytes: BIG,
    answer: plan,
    status: 200,
  },
  deletePlan: {
    method: 'DELETE',
    path: '/plans/{planId}',
    summary: 'Removes a plan that is not published',
    who: ['officer'],
    query: z.object(inRegion),
    status: 204,
  },
  publishPlan: {
    method: 'PUT',
    path: '/plans/{planId}/publication',
    summary: 'Shows a plan to everyone, or takes it back',
    who: ['officer'],
    query: z.object(inRegion),
    body: z.strictObject({ isPublished: z.boolean() }),
    answer: planItem,
    status: 200,
  },
  mergePlan: {
    method: 'POST',
    path: '/plans/{planId}/merge',
    summary: 'A notice compiled again, merged into the plan; tells what was orphaned',
    who: ['officer'],
    query: z.object({ ...inRegion, preview: z.optional(z.boolean()) }),
    body: plan,
    maxBytes: BIG,
    answer: mergeAnswer,
    status: 200,
  },
  listTasks: {
    method: 'GET',
    path: '/tasks',
    summary: 'Tasks across plans, as of a day',
    who: ['anyone'],
    query: z.object({
      ...paged,
      ...asOf,
      plan: z.optional(identifier),
      unit: z.optional(shortText),
      area: z.optional(shortText),
      phase: z.optional(identifier),
      status: z.optional(verdict),
      q: z.optional(shortText),
      sort: z.optional(z.enum(['id', 'due'])),
    }),
    answer: listOf(taskResource),
    status: 200,
  },
  getTask: {
    method: 'GET',
    path: '/plans/{planId}/tasks/{taskId}',
    summary: 'One task, as of a day',
    who: ['anyone'],
    query: z.object({ ...inRegion, ...asOf }),
    answer: taskResource,
    status: 200,
  },
  patchTask: {
    method: 'PATCH',
    path: '/plans/{planId}/tasks/{taskId}',
    summary: 'Changes a task in place',
    who: ['officer', 'clerk'],
    query: z.object(inRegion),
    body: taskChange,
    answer: taskResource,
    status: 200,
  },
});
