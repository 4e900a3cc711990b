/** Today is a day of the plan's own time zone, at whatever instant it is asked. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openSqlite } from '../../../src/server/host/open-sqlite.js';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { openBureau } from '../../helpers/open-bureau.js';

const DUE = '2026-12-31';

/** The last instant before the day turns there and the first one after it, with the date after: the due day, New Year. */
const TURNS: readonly (readonly [zone: string, before: string, after: string, on: string])[] = [
  ['Pacific/Auckland', '2026-12-30T10:59:59.999Z', '2026-12-30T11:00:00.000Z', '2026-12-31'],
  ['Pacific/Auckland', '2026-12-31T10:59:59.999Z', '2026-12-31T11:00:00.000Z', '2027-01-01'],
  ['America/Los_Angeles', '2026-12-31T07:59:59.999Z', '2026-12-31T08:00:00.000Z', '2026-12-31'],
  ['America/Los_Angeles', '2027-01-01T07:59:59.999Z', '2027-01-01T08:00:00.000Z', '2027-01-01'],
];

describe('the day of a plan', () => {
  it('turns in its own time zone: due soon on the day, overdue on the day after', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jg-zones-'));
    const store = openSqlite<Tables>({ folder });
    t.after(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });
    await migrate(store.db, 'sqlite');
    let now = new Date('2026-11-28T08:00:00.000Z');
    const bureau = await openBureau(store, { now: () => now });
    for (const [at, [timeZone, before, after, on]] of TURNS.entries()) {
      const tasks = [{ id: 't-1', number: '1', title: '第一项', due: DUE }];
      const body = { schemaVersion: 1, id: `plan-${String(at)}`, title: '试验方案', timeZone, tasks };
      const made = await bureau.ask('POST', '/plans', { as: 'officer', body });
      assert.equal(made.status, 201, made.text);
      const stateAt = async (instant: string, query = '') => {
        now = new Date(instant);
        return (await bureau.ask('GET', `/plans/plan-${String(at)}/tasks/t-1${query}`, { as: 'officer' })).body.state;
      };
      const [old, turned] = [await stateAt(before), await stateAt(after)];
      assert.ok(old.asOf < on, `${timeZone}: ${old.asOf}`);
      assert.deepEqual([turned.asOf, turned.verdict], [on, on === DUE ? 'dueSoon' : 'overdue']);
      assert.equal(old.verdict, 'dueSoon');
      const { items } = (await bureau.ask('GET', `/tasks?plan=plan-${String(at)}`, { as: 'officer' })).body;
      assert.equal(items[0].state.asOf, on);
      const [first, last] = [await stateAt(after, '?as-of=1900-01-01'), await stateAt(after, '?as-of=2199-12-31')];
      assert.deepEqual([first.asOf, last.asOf, last.verdict], ['1900-01-01', '2199-12-31', 'overdue']);
    }
  });
});
