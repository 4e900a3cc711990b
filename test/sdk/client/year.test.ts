import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { fieldOf } from '../../../src/sdk/part-errors.js';
import { openClientBureau, type ClientBureau } from '../../helpers/client-bureau.js';
import { thrown } from '../../helpers/client-server.js';
import { report, yearPlan } from '../../helpers/year-plan.js';

const UNITS = [
  { id: 'u-1', name: '基础教育科' },
  { id: 'u-2', name: '督导室' },
  { id: 'u-3', name: '教师进修学校' },
];
const PLAN = yearPlan({ units: UNITS, reports: [report('t1', 'u-1', '2026-12-05', { id: 'r-1' })] });

describe('The year’s end through the client', () => {
  let bureau: ClientBureau;
  before(async () => {
    bureau = await openClientBureau({ now: () => new Date('2026-12-20T02:00:00.000Z') });
    const officer = bureau.as('officer');
    const { etag } = await officer.plans.create(PLAN);
    await officer.plans.publish('plan-year', true, { ifMatch: etag });
    await officer.units.create({ ...UNITS[0]!, contact: '13800000000' });
    await officer.units.create({ ...UNITS[1]!, contact: '13800000001' });
  });
  after(() => bureau.close());

  it('shows who has reported, sets the due day, and reminds who has not', async () => {
    const officer = bureau.as('officer');
    assert.ok(Array.isArray(await officer.rounds.list({ year: 2026 }).all()));
    const { value, etag } = await officer.rounds.get('plan-year', 2026);
    assert.deepEqual([value.year, value.expected, value.reported], [2026, 4, 1]);
    const put = await officer.rounds.put('plan-year', 2026, { dueOn: '2027-01-15' }, { ifMatch: etag });
    assert.equal(put.value.dueSet, '2027-01-15');
    const late = await thrown(officer.rounds.put('plan-year', 2026, { dueOn: null }, { ifMatch: etag }));
    assert.ok(isJiaogaiError(late, 'http'));
    assert.equal((late.problem?.current as { dueOn: string }).dueOn, '2027-01-15');
    const { queued, unreachable } = await officer.rounds.remind('plan-year', 2026);
    assert.deepEqual([queued, unreachable], [1, ['教师进修学校']]);
    assert.deepEqual(
      (await officer.rounds.messages({ state: 'waiting' }).all()).map(({ unitId }) => unitId),
      ['u-2'],
    );
    const error = await thrown(officer.rounds.put('plan-year', 2026, { dueOn: 'soon' }, { ifMatch: put.etag }));
    assert.equal(fieldOf(error), 'dueOn');
  });

  it('sums the year up, as data and as three kinds of files', async () => {
    const officer = bureau.as('officer');
    const summary = await officer.summary.get('plan-year', 2026);
    assert.deepEqual([summary.year, summary.standing.total], [2026, 3]);
    assert.match(await (await officer.summary.file('plan-year', 2026, 'html')).text(), /^<!doctype html>/i);
    for (const form of ['docx', 'xlsx'] as const) {
      const start = new Uint8Array(await (await officer.summary.file('plan-year', 2026, form)).arrayBuffer());
      assert.equal(String.fromCharCode(start[0]!, start[1]!), 'PK', form);
    }
  });

  it('gives the ledger as Excel and takes it back', async () => {
    const officer = bureau.as('officer');
    const ledger = await officer.ledger.export('plan-year', { 'as-of': '2026-12-20' });
    assert.ok(ledger.size > 1000);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = new Blob([await ledger.arrayBuffer()], { type });
    const answer = await officer.ledger.import('plan-year', file, { preview: true, 'as-of': '2026-12-20' });
    assert.deepEqual([answer.rows, answer.isWritten, answer.changes, answer.badCells], [3, false, [], []]);
  });
});
