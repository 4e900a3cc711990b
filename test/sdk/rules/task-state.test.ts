import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report, Task } from '../../../src/sdk/model/index.js';
import { publishedYears } from '../../../src/sdk/rules/calendar.js';
import { taskState } from '../../../src/sdk/rules/task-state.js';

const task = (over: Partial<Task> = {}): Task => ({
  id: 't1',
  parentId: null,
  number: '1',
  area: '',
  title: '校本教研',
  text: '',
  leads: [],
  partners: [],
  phaseId: null,
  due: '2025-10-31',
  recurrence: null,
  status: 'notStarted',
  progress: null,
  evidence: [],
  reports: [],
  source: null,
  ...over,
});
const report = (over: Partial<Report>): Report => ({
  id: 'r1',
  taskId: 't1',
  unitId: null,
  on: '2025-03-01',
  status: 'inProgress',
  progress: 40,
  text: '',
  evidence: [],
  state: 'accepted',
  visibility: 'public',
  ...over,
});
const at = (asOf: string, over: Partial<Task> = {}, reports: Report[] = [], dueSoonWorkdays = 10) =>
  taskState(task(over), reports, { asOf, dueSoonWorkdays });

describe('the state of a task as of a day', () => {
  it('is due soon on the due date and overdue the day after', () => {
    assert.equal(at('2025-10-30').verdict, 'dueSoon');
    assert.deepEqual([at('2025-10-31').verdict, at('2025-10-31').workdaysLeft], ['dueSoon', 0]);
    assert.deepEqual([at('2025-11-01').verdict, at('2025-11-01').daysOverdue], ['overdue', 1]);
  });

  it('is due soon from exactly so many workdays before', () => {
    assert.equal(at('2025-10-20', {}, [], 9).verdict, 'dueSoon');
    assert.equal(at('2025-10-20', {}, [], 8).verdict, 'notStarted');
    assert.equal(at('2025-10-20').workdaysLeft, 9);
    assert.equal(at('2025-10-20').status, 'notStarted', 'the stored status stays what it is');
  });

  it('is never late when done or suspended, or without a due date', () => {
    assert.equal(at('2026-03-01', { status: 'done' }).verdict, 'done');
    assert.equal(at('2026-03-01', { status: 'suspended' }).verdict, 'suspended');
    assert.deepEqual(
      [at('2026-03-01', { due: null }).verdict, at('2026-03-01', { due: null }).workdaysLeft],
      ['notStarted', null],
    );
  });

  it('is what the last accepted report dated no later says', () => {
    const reports = [
      report({ id: 'a', on: '2025-03-01', progress: 40 }),
      report({ id: 'b', on: '2025-06-01', status: 'done', progress: null }),
      report({ id: 'c', on: '2025-05-01', progress: 70 }),
    ];
    assert.deepEqual(
      [at('2025-02-28', {}, reports).status, at('2025-02-28', {}, reports).report],
      ['notStarted', null],
    );
    assert.deepEqual(
      [at('2025-03-01', {}, reports).status, at('2025-03-01', {}, reports).progress],
      ['inProgress', 40],
    );
    assert.equal(at('2025-05-31', {}, reports).report?.id, 'c');
    assert.deepEqual([at('2025-06-01', {}, reports).verdict, at('2025-06-01', {}, reports).progress], ['done', 100]);
  });

  it('does not know on a day what was reported later', () => {
    const later = [report({ on: '2025-06-01', status: 'done' })];
    assert.equal(at('2025-05-31', { status: 'done', progress: 100 }, later).status, 'notStarted');
    assert.equal(at('2025-05-31', { status: 'done', progress: 100 }, later).progress, null);
  });

  it('does not hear drafts, submitted or returned reports, nor those of other tasks', () => {
    const others = (['draft', 'submitted', 'returned'] as const).map((state) => report({ state, status: 'done' }));
    const state = at('2025-06-01', { progress: 5 }, [...others, report({ taskId: 't2', status: 'done' })]);
    assert.deepEqual([state.status, state.progress, state.report], ['notStarted', 5, null]);
  });

  it('takes the later in the list of two reports of one day', () => {
    const two = [report({ id: 'a' }), report({ id: 'b', status: 'suspended' })];
    assert.equal(at('2025-04-01', {}, two).verdict, 'suspended');
  });

  it('counts no workdays of a year that is not yet published, and warns by calendar days alone', () => {
    const next = Math.max(...publishedYears()) + 1;
    const soon = at(`${next}-03-01`, { due: `${next}-03-11` });
    assert.deepEqual([soon.verdict, soon.workdaysLeft], ['dueSoon', null]);
    assert.equal(at(`${next}-03-01`, { due: `${next}-03-12` }).verdict, 'notStarted');
  });
});
