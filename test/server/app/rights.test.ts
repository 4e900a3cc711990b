/** Who may do what: each endpoint, asked by each kind of person. An endpoint without a row is a test that fails. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { EndpointName } from '../../../src/sdk/contract/index.js';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { ALL, BODIES, IDS, pathOf, PNG, seededBureau, strike } from '../../helpers/hostile.js';
import type { Bureau } from '../../helpers/open-bureau.js';

/** In the order of a row: nobody, then a clerk of the unit that it is about, one of another; last an officer elsewhere. */
const ASKERS = [undefined, 'clerk', 'otherClerk', 'department', 'auditor', 'officer', 'stranger'] as const;

/**
 * What each is told. Changes name a version that never was: 412 is for whoever may make them, and so nothing is changed.
 * The plan is not published: 404 is for whoever may not know of it.
 */
const RIGHTS: Readonly<Record<EndpointName, string>> = {
  listRegions: '200 200 200 200 200 200 200',
  getRegion: '200 200 200 200 200 200 200',
  putRegion: '401 403 403 403 403 412 403',
  listUnits: '200 200 200 200 200 200 200',
  createUnit: '401 403 403 403 403 201 403',
  getUnit: '200 200 200 200 200 200 200',
  putUnit: '401 403 403 403 403 412 403',
  deleteUnit: '401 403 403 403 403 412 403',
  listPlans: '200 200 200 200 200 200 200',
  createPlan: '401 403 403 403 403 201 403',
  getPlan: '404 200 200 404 200 200 404',
  putPlan: '401 403 403 403 403 412 403',
  deletePlan: '401 403 403 403 403 412 403',
  publishPlan: '401 403 403 403 403 412 403',
  mergePlan: '401 403 403 403 403 412 403',
  listTasks: '200 200 200 200 200 200 200',
  getTask: '404 200 200 404 200 200 404',
  patchTask: '401 412 403 403 403 412 403',
  listReports: '401 200 200 403 403 200 403',
  createReport: '401 201 403 403 403 201 403',
  getReport: '401 200 404 403 403 200 403',
  putReport: '401 412 404 403 403 412 403',
  deleteReport: '401 412 404 403 403 412 403',
  decideReport: '401 403 403 403 403 412 403',
  listTargets: '200 200 200 200 200 200 200',
  getTarget: '404 200 200 404 200 200 404',
  listRecords: '401 200 200 403 403 200 403',
  searchRecords: '401 200 200 403 403 200 403',
  createRecord: '401 201 403 403 403 201 403',
  getRecord: '401 200 404 403 403 200 403',
  putRecord: '401 412 404 403 403 412 403',
  deleteRecord: '401 412 404 403 403 412 403',
  listRosters: '401 403 403 403 403 200 403',
  createRoster: '401 403 403 403 403 201 403',
  getRoster: '401 403 403 403 403 200 403',
  putRoster: '401 403 403 403 403 412 403',
  deleteRoster: '401 403 403 403 403 412 403',
  listCalendars: '200 200 200 200 200 200 200',
  createCalendar: '401 403 403 403 403 201 403',
  getCalendar: '200 200 200 200 200 200 200',
  putCalendar: '401 403 403 403 403 412 403',
  deleteCalendar: '401 403 403 403 403 412 403',
  listRounds: '401 200 200 403 200 200 403',
  getRound: '401 200 200 403 200 200 403',
  putRound: '401 403 403 403 403 412 403',
  postReminders: '401 403 403 403 403 422 403',
  listMessages: '401 403 403 403 403 200 403',
  getSummary: '401 403 403 403 200 200 403',
  getSummaryStyle: '200 200 200 200 200 200 200',
  exportLedger: '401 200 200 403 200 200 403',
  importLedger: '401 403 403 403 403 412 403',
  postMinutes: '201 201 201 201 201 201 201',
  listMinutes: '401 200 200 403 403 200 403',
  withdrawMinutes: '404 404 404 404 404 404 404',
  postFile: '401 201 201 403 403 201 403',
  getFile: '404 200 200 404 200 200 404',
  deleteFile: '401 412 403 403 403 412 403',
  listAudit: '401 403 403 403 200 403 403',
  streamEvents: '200 200 200 200 200 200 200',
  getHealth: '200 200 200 200 200 200 200',
  getReadiness: '200 200 200 200 200 200 200',
  getMetrics: '401 401 401 401 401 401 401',
  getOpenApi: '200 200 200 200 200 200 200',
};

const QUERIES: Partial<Record<EndpointName, string>> = { getSummary: '?year=2026' };

async function rowOf(bureau: Bureau, name: EndpointName, ids: Readonly<Record<string, string>>): Promise<string> {
  const [, endpoint] = ALL.find(([each]) => each === name)!;
  const told: number[] = [];
  for (const as of ASKERS) {
    const body = endpoint.takes ? new Uint8Array(PNG) : endpoint.body ? JSON.stringify(BODIES[name]) : undefined;
    const path = pathOf(endpoint, ids) + (QUERIES[name] ?? '');
    const response = await strike(bureau, { as, method: endpoint.method, path, body });
    await response.body?.cancel();
    told.push(response.status);
  }
  return told.join(' ');
}

forEachEngine('rights', (engine, open) => {
  it('are those of the table, for every endpoint and everybody', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await seededBureau(store);
    const file = await bureau.ask('POST', '/files', {
      as: 'clerk',
      body: PNG,
      headers: { 'Content-Type': 'image/png' },
    });
    const ids = { ...IDS, fileId: String(file.body.id) };
    await bureau.ask('PUT', '/plans/plan-1/publication', { as: 'officer', body: { isPublished: false } });
    const found: Record<string, string> = {};
    for (const [name] of ALL) found[name] = await rowOf(bureau, name, ids);
    if (process.env['JG_SHOW']) console.log(found);
    assert.deepEqual(found, RIGHTS);
  });
});
