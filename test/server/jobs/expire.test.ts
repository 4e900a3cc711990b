import assert from 'node:assert/strict';
import { it } from 'node:test';
import { expire } from '../../../src/server/jobs/expire.js';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { forEachEngine } from '../../helpers/engines.js';
import { openBureau } from '../../helpers/open-bureau.js';

const PLAN = { schemaVersion: 1, id: 'plan-1', title: '试验方案', tasks: [] };
const DAY_MS = 24 * 60 * 60 * 1000;

forEachEngine('what is kept for a time', (engine, open) => {
  it('is gone when its time is over, and the journal stays', async () => {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    const bureau = await openBureau(store);
    await bureau.ask('POST', '/plans', { as: 'officer', body: PLAN });
    const now = bureau.deps.now();
    const after = (days: number) => expire(store, new Date(now.getTime() + days * DAY_MS));
    assert.deepEqual(await after(2.9), { answers: 0, events: 0, minutes: 0 });
    assert.deepEqual(await after(3), { answers: 1, events: 0, minutes: 0 });
    assert.deepEqual(await after(8), { answers: 0, events: 1, minutes: 0 });
    assert.equal((await bureau.ask('GET', '/audit', { as: 'auditor' })).body.items.length, 1);
  });
});
