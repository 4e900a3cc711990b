/** A bureau that has one of everything, and what is done to it by those who mean no good. */
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { API_BASE, ENDPOINTS, type Endpoint, type EndpointName } from '../../src/sdk/contract/index.js';
import { needsKey } from '../../src/sdk/contract/traits.js';
import type { AppDeps } from '../../src/server/app/deps.js';
import type { Store } from '../../src/server/store/tables.js';
import { YEAR_END } from './year-plan.js';
import { openBureau, REGION, type Bureau } from './open-bureau.js';

/** What stands behind each parameter of a path in the bureau of `seededBureau`. */
export const IDS: Readonly<Record<string, string>> = {
  code: REGION,
  unitId: 'u-1',
  planId: 'plan-1',
  taskId: 't-1',
  targetId: 'g-1',
  reportId: 'r-1',
  recordId: 'rec-1',
  rosterId: 'default',
  calendarId: 'default',
  key: 'minutes-key-000001',
  fileId: 'none',
  year: '2026',
};

const target = {
  id: 'g-1',
  label: '下校天数',
  quote: '',
  at: null,
  measure: 'count',
  comparator: 'atLeast',
  value: 60,
};

export const PLAN = {
  schemaVersion: 1,
  id: 'plan-1',
  title: '试验方案',
  issuedOn: '2026-01-15',
  units: [
    { id: 'u-1', name: '基础教育科' },
    { id: 'u-2', name: '教师工作科' },
  ],
  tasks: [
    { id: 't-1', number: '1', title: '第一项', leads: ['基础教育科'], due: '2026-12-01' },
    { id: 't-2', number: '2', title: '第二项', leads: ['教师工作科'], due: '2026-06-30' },
  ],
  deadlines: [{ quote: '每年年底', at: [0, 4], date: null, recurrence: YEAR_END, taskId: null }],
  targets: [{ ...target, unit: '天', source: null }],
};

/** Bodies that are good, by endpoint. */
export const BODIES: Partial<Record<EndpointName, object>> = {
  putRegion: { code: REGION, name: '试验县' },
  createUnit: { name: '小街学校', kind: 'school', contact: '0375-1234567' },
  putUnit: { id: 'u-1', name: '基础教育科', kind: 'section', contact: null },
  createPlan: { ...PLAN, id: 'plan-9' },
  putPlan: PLAN,
  publishPlan: { isPublished: true },
  mergePlan: PLAN,
  patchTask: { status: 'inProgress', progress: 40 },
  createReport: { on: '2026-11-20', status: 'inProgress', progress: 40, text: '已经开了三次会', unitId: 'u-1' },
  putReport: { on: '2026-11-20', status: 'inProgress', progress: 50, text: '又开了一次会', unitId: 'u-1' },
  decideReport: { state: 'returned', text: '请补充附件' },
  createRecord: {
    kind: 'schoolVisit',
    on: '2026-11-02',
    unitId: 'u-1',
    personId: 'p-7',
    quantity: 2,
    targetIds: ['g-1'],
  },
  putRecord: { id: 'rec-1', kind: 'schoolVisit', on: '2026-11-02', unitId: 'u-1', quantity: 3 },
  putRound: { dueOn: '2026-12-25' },
  postReminders: {},
  searchRecords: { personId: 'p-7' },
  createRoster: { name: '全县' },
  putRoster: { id: 'default', name: '全县' },
  createCalendar: { name: '校历' },
  putCalendar: { id: 'default', name: '校历' },
  postMinutes: {
    schemaVersion: 1,
    idempotencyKey: 'minutes-key-000002',
    school: 'u-1',
    grade: 4,
    date: '2026-11-27',
    minutes: { 语文: 25, 数学: 20 },
    minutesAtSchool: 15,
    withdrawalDigest: '0123456789abcdef'.repeat(4),
  },
};

/** A picture of one pixel. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

/** One of everything: `plan-1` is published, `plan-2` is not; the report was submitted by `u-1`. */
export async function seededBureau(store: Store, over: Partial<AppDeps> = {}): Promise<Bureau> {
  // What is thrown away need not be on the disk.
  if (store.engine === 'sqlite') await sql`PRAGMA synchronous = OFF`.execute(store.db);
  const bureau = await openBureau(store, over);
  const data = JSON.stringify({ code: REGION, name: '试验县' });
  const row = { region: REGION, id: REGION, version: 1, changed_at: '2026-01-01T00:00:00.000Z', data };
  await store.db.insertInto('regions').values(row).execute();
  const make = async (path: string, body: object, as = 'officer'): Promise<void> => {
    const told = await bureau.ask('POST', path, { as, body });
    assert.equal(told.status, 201, told.text);
  };
  await make('/plans', PLAN);
  await make('/plans', { ...PLAN, id: 'plan-2', title: '还没有公布的方案' });
  await bureau.ask('PUT', '/plans/plan-1/publication', { as: 'officer', body: { isPublished: true } });
  await make('/units', { ...BODIES.createUnit, id: 'u-1' });
  await make('/plans/plan-1/tasks/t-1/reports', { ...BODIES.createReport, id: 'r-1' }, 'clerk');
  await make('/records', { ...BODIES.createRecord, id: 'rec-1' }, 'clerk');
  await make('/rosters', { ...BODIES.createRoster, id: 'default' });
  await make('/calendars', { ...BODIES.createCalendar, id: 'default' });
  return bureau;
}

/** The path of an endpoint with ids of what is there. */
export function pathOf({ path }: Endpoint, ids: Readonly<Record<string, string>> = IDS): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name]!);
}

export interface Blow {
  readonly as?: string | undefined;
  /** Below `/api/v1`, as it stands on the line. */
  readonly path: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | undefined;
}

let blows = 0;

/** Asks with exactly these bytes; key and match are there unless they are given. */
export async function strike({ app }: Bureau, { as, path, method, headers, body }: Blow): Promise<Response> {
  const all = new Headers({
    ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    'Idempotency-Key': `hostile-key-${String((blows += 1)).padStart(10, '0')}`,
    'If-Match': '"999"',
    ...headers,
  });
  const init = { method, headers: all, ...(body === undefined ? {} : { body, duplex: 'half' as const }) };
  return app.fetch(new Request(`http://bureau.test${API_BASE}${path}`, init));
}

/** Whatever was asked, the answer is one of ours: no fault of the server, and a problem that says what it is. */
export async function assertSound(response: Response, what: string): Promise<void> {
  const { status, headers } = response;
  if ((headers.get('Content-Type') ?? '').startsWith('text/event-stream')) return response.body?.cancel();
  const text = await response.text();
  assert.ok(status >= 200 && status < 500, `${what}: ${status} ${text.slice(0, 300)}`);
  assert.ok(headers.get('X-Request-Id'), what);
  if (status < 400 || text === '') return;
  assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/, what);
  const problem = JSON.parse(text) as Record<string, unknown>;
  assert.equal(problem['status'], status, what);
  assert.equal(problem['type'], `urn:jiaogai:problem:${String(problem['code'])}`, what);
  assert.equal(problem['requestId'], headers.get('X-Request-Id'), what);
}

/** Every endpoint with its name. */
export const ALL = Object.entries(ENDPOINTS) as [EndpointName, Endpoint][];
export const isKeyed = (endpoint: Endpoint): boolean => needsKey(endpoint);
