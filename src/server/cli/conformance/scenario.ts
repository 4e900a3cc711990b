/** The things that are made for a while, to see how a back end changes them: all of them are named for what they are. */
import type { Flow, Json } from './flow.js';

const NAME = '接口一致性检查，可以删除';
const NEW_NAME = '接口一致性检查，已修改，可以删除';

/** Of what was read, what may be sent. */
const without = (value: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

interface Kept {
  readonly create: Flow['create'];
  readonly get: Flow['get'];
  readonly put: Flow['put'] & string;
  readonly remove: Flow['remove'];
  readonly member: string;
}

/** What has a name and little else. */
function named(kept: Kept): Flow {
  return {
    ...kept,
    body: (id) => ({ id, name: NAME }),
    other: (id) => ({ id, name: NEW_NAME }),
    bad: (id) => ({ body: { id, name: 5 }, path: 'name' }),
    changed: (value) => ({ ...value, name: NEW_NAME }),
  };
}

export const UNIT = named({
  create: 'createUnit',
  get: 'getUnit',
  put: 'putUnit',
  remove: 'deleteUnit',
  member: 'unitId',
});

export const ROSTER = named({
  create: 'createRoster',
  get: 'getRoster',
  put: 'putRoster',
  remove: 'deleteRoster',
  member: 'rosterId',
});

export const CALENDAR = named({
  create: 'createCalendar',
  get: 'getCalendar',
  put: 'putCalendar',
  remove: 'deleteCalendar',
  member: 'calendarId',
});

/** Nothing is forgotten of who made it, but of what it said. */
export function recordFlow(day: string): Flow {
  const body = (id: string, quantity: unknown): Json => ({ id, kind: 'x-conformance', on: day, quantity, note: NAME });
  return {
    create: 'createRecord',
    get: 'getRecord',
    put: 'putRecord',
    remove: 'deleteRecord',
    removeQuery: { erase: 'true' },
    member: 'recordId',
    body: (id) => body(id, 1),
    other: (id) => body(id, 2),
    bad: (id) => ({ body: body(id, -1), path: 'quantity' }),
    changed: (value) => ({ ...without(value, 'etag'), quantity: 3 }),
    leavesTrace: true,
  };
}

/** The smallest picture: one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const pixel = (): Uint8Array => Buffer.from(PIXEL, 'base64');

export const FILE: Flow = {
  create: 'postFile',
  get: 'getFile',
  remove: 'deleteFile',
  member: 'fileId',
  type: 'image/png',
  body: pixel,
  // What stands behind the end of a picture belongs to no reader of pictures, but to the bytes.
  other: () => Buffer.concat([pixel(), Buffer.from([0])]),
};

export const TASK_ID = 'conformance-task';
export const TARGET_ID = 'conformance-target';

const TARGET = {
  id: TARGET_ID,
  taskId: TASK_ID,
  label: NAME,
  quote: NAME,
  at: null,
  measure: 'count',
  comparator: 'atLeast',
  value: 1,
  unit: '次',
  source: null,
};

export function planFlow(beforeRemove: NonNullable<Flow['beforeRemove']>): Flow {
  const body = (id: string, title: unknown): Json => ({
    schemaVersion: 1,
    id,
    title,
    mark: NAME,
    tasks: [{ id: TASK_ID, number: '1', title: NAME }],
    targets: [TARGET],
  });
  return {
    create: 'createPlan',
    get: 'getPlan',
    put: 'putPlan',
    remove: 'deletePlan',
    member: 'planId',
    body: (id) => body(id, NAME),
    other: (id) => body(id, NEW_NAME),
    bad: (id) => ({ body: body(id, 5), path: 'title' }),
    changed: (value) => ({ ...value, title: NEW_NAME }),
    beforeRemove,
  };
}

/** A report on the task of such a plan. It is handed in at once: a draft is seen by its unit alone. */
export function reportFlow(planId: string, day: string, sendBack: NonNullable<Flow['beforePut']>): Flow {
  const body = (id: string, progress: unknown): Json => ({ id, on: day, status: 'inProgress', progress, text: NAME });
  return {
    create: 'createReport',
    at: { planId, taskId: TASK_ID },
    get: 'getReport',
    put: 'putReport',
    remove: 'deleteReport',
    member: 'reportId',
    body: (id) => body(id, 10),
    other: (id) => body(id, 20),
    bad: (id) => ({ body: body(id, 101), path: 'progress' }),
    changed: ({ id }) => body(String(id), 30),
    beforePut: sendBack,
    beforeRemove: sendBack,
  };
}
