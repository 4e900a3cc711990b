import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changeOf,
  clashesOf,
  faultsOf,
  fieldsFor,
  hasChange,
  readLeads,
  typedOf,
  EDIT_FIELDS,
} from '../../src/components/reform-task-board/reform-task-board.edit.view.js';
import { editWordsEn } from '../../src/components/reform-task-board/reform-task-board.edit.words.en.js';
import { editWordsZh } from '../../src/components/reform-task-board/reform-task-board.edit.words.zh.js';
import { makeTask } from './board-plans.js';

const task = makeTask({ id: 't', leads: ['教育科', '督导室'], due: '2025-12-31', status: 'inProgress', progress: 40 });
const units = [
  { id: 'u1', name: '教育科' },
  { id: 'u2', name: '教研室' },
];

describe('who may edit what of a task', () => {
  it('an officer all, a clerk of a lead unit status and progress, others nothing', () => {
    assert.deepEqual(fieldsFor({ role: 'officer' }, task, units), ['status', 'progress', 'due', 'leads']);
    assert.deepEqual(fieldsFor({ role: 'clerk', units: ['督导室'] }, task, units), ['status', 'progress']);
    assert.deepEqual(fieldsFor({ role: 'clerk', units: ['u1'] }, task, units), ['status', 'progress']);
    assert.deepEqual(fieldsFor({ role: 'clerk', units: ['u2'] }, task, units), []);
    assert.deepEqual(fieldsFor({ role: 'clerk', units: [] }, task, units), []);
    assert.deepEqual(fieldsFor({ role: 'auditor' }, task, units), []);
    assert.deepEqual(fieldsFor({ role: 'department' }, task, units), []);
  });

  it('status and progress where the page does not say who it is: both roles may', () => {
    assert.deepEqual(fieldsFor(undefined, task, units), ['status', 'progress']);
    assert.deepEqual(fieldsFor({ role: 'clerk' }, task, units), ['status', 'progress']);
  });
});

describe('what was typed', () => {
  it('is what the task says, until something is changed', () => {
    assert.deepEqual(typedOf(task), {
      status: 'inProgress',
      progress: '40',
      due: '2025-12-31',
      leads: '教育科、督导室',
    });
    assert.deepEqual(changeOf(task, typedOf(task), EDIT_FIELDS), {});
  });

  it('is sent only where it differs, and only in fields that are offered', () => {
    const typed = { status: 'done', progress: '１００%', due: '', leads: '教研室，教育科; 教研室' };
    assert.deepEqual(changeOf(task, typed, EDIT_FIELDS), {
      status: 'done',
      progress: 100,
      due: null,
      leads: ['教研室', '教育科'],
    });
    assert.deepEqual(changeOf(task, typed, ['status', 'progress']), { status: 'done', progress: 100 });
    assert.deepEqual(changeOf(task, { ...typed, progress: '' }, ['progress']), { progress: null });
  });

  it('is refused where it is no percentage, no day, or too much', () => {
    const typed = typedOf(task);
    const faults = (over: object): object => faultsOf({ ...typed, ...over }, EDIT_FIELDS);
    for (const progress of ['0', '100', '33.3', ' 60 % ', '']) assert.deepEqual(faults({ progress }), {}, progress);
    for (const progress of ['101', '-1', '一半', '1e2', '0x10', '1000']) {
      assert.deepEqual(faults({ progress }), { progress: 'progress' }, progress);
    }
    for (const due of ['2025-02-29', '2025-13-01', '明年', '2025-1-1'])
      assert.deepEqual(faults({ due }), { due: 'due' }, due);
    assert.deepEqual(faults({ due: '2024-02-29' }), {});
    assert.deepEqual(faults({ leads: '科'.repeat(201) }), { leads: 'leads' });
    assert.deepEqual(faultsOf({ ...typed, due: '明年' }, ['status', 'progress']), {});
    assert.deepEqual(readLeads(' 、教育科、、'), ['教育科']);
  });
});

describe('two people at one task', () => {
  it('shows each field that either changed, with what stands there and what was typed', () => {
    const current = { ...task, progress: 55, due: '2026-01-31' };
    const clashes = clashesOf(task, current, { progress: 60 });
    assert.deepEqual(
      clashes.map(({ field, theirs, mine }) => [field, theirs.progress, mine?.progress]),
      [
        ['progress', 55, 60],
        ['due', 55, undefined],
      ],
    );
  });

  it('knows its own change where the answer was lost', () => {
    assert.equal(hasChange({ ...task, progress: 60 }, { progress: 60 }), true);
    assert.equal(hasChange({ ...task, progress: 60 }, { progress: 60, status: 'done' }), false);
    assert.equal(hasChange({ ...task, leads: ['a', 'b'] }, { leads: ['a', 'b'] }), true);
  });
});

describe('the sentences of editing', () => {
  it('say why it was not saved, in both languages, for whatever comes', () => {
    for (const why of ['network', 'timeout', '401', '403', '404', '409', '429', '500', 'unknown']) {
      assert.match(editWordsZh.notSaved(why), /没有保存上|不知道|稍等/, why);
      assert.match(editWordsEn.notSaved(why), /[.]$/, why);
    }
    assert.equal(editWordsEn.waiting(1), 'A change was not saved, hidden by the filters.');
    assert.equal(editWordsEn.waiting(2), '2 changes were not saved, hidden by the filters.');
  });
});
