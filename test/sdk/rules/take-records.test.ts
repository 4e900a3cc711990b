import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReformRecord } from '../../../src/sdk/model/index.js';
import { currentRecords, takeRecords, type TakeItem } from '../../../src/sdk/rules/index.js';
import { logs } from '../../helpers/arbitrary-records.js';
import { recordOf } from '../../helpers/records.js';

const note = (text: string, revision = 1): ReformRecord => recordOf('r1', '2024-03-05', { note: text, revision });
const one = (known: ReformRecord[], coming: ReformRecord[], isSheet = false): TakeItem => {
  return takeRecords(known, coming, { isSheet })[0]!;
};
const brief = ({ verdict, revisions }: TakeItem): unknown => [
  verdict,
  revisions.map((each) => `${each.note}${each.revision}`),
];

describe('a record that comes in', () => {
  it('is new where nothing is known of it', () => {
    assert.deepEqual(brief(one([], [note('a')])), ['new', ['a1']]);
  });

  it('is the same as what is here, also where its keys stand in another order', () => {
    const turned = Object.fromEntries(Object.entries(note('a')).reverse()) as ReformRecord;
    assert.deepEqual(brief(one([note('a')], [turned])), ['same', []]);
  });

  it('is a change where it goes on from what is here, and its fields are named', () => {
    const item = one([note('a')], [note('a'), note('b', 2)]);
    assert.deepEqual(brief(item), ['change', ['b2']]);
    assert.deepEqual(item.fields, ['note']);
    assert.equal(item.before!.note, 'a');
  });

  it('is a change where the other side came to the same by another way; what stands here under a revision stays', () => {
    assert.deepEqual(brief(one([note('b')], [note('a'), note('b', 2)])), ['change', ['b2']]);
  });

  it('is older where it was corrected here since', () => {
    assert.deepEqual(brief(one([note('a'), note('b', 2)], [note('a')])), ['older', []]);
  });

  it('is a conflict where both sides went on; taken, it becomes the next revision and nothing is lost', () => {
    const known = [note('a'), note('b', 2)];
    assert.deepEqual(brief(one(known, [note('a'), note('c', 2)])), ['conflict', ['c3']]);
    assert.deepEqual(brief(one(known, [note('a'), note('c', 2), note('d', 3)])), ['conflict', ['d4']]);
    assert.deepEqual(brief(one(known, [note('x')])), ['conflict', ['x3']]);
  });

  it('is a correction where a sheet says otherwise than the revision that it names', () => {
    assert.deepEqual(brief(one([note('a')], [note('b')], true)), ['change', ['b2']]);
    assert.deepEqual(brief(one([note('a'), note('b', 2)], [note('c')], true)), ['conflict', ['c3']]);
  });

  it('is taken once: what was taken is the same when it comes again, and stands', () => {
    fc.assert(
      fc.property(logs, logs, fc.boolean(), (known, coming, isSheet) => {
        const items = takeRecords(known, coming, { isSheet });
        const kept = [...known, ...items.flatMap(({ revisions }) => revisions)];
        for (const item of items) {
          if (item.verdict === 'older' || item.verdict === 'same') continue;
          const stands = currentRecords(kept).records.find(({ id }) => id === item.id);
          assert.deepEqual(stands, item.record.isDeleted ? undefined : item.record);
        }
        assert.deepEqual(currentRecords(kept).faults, currentRecords(known).faults);
        const again = takeRecords(
          kept,
          items.map(({ record }) => record),
          { isSheet },
        );
        assert.ok(again.every(({ verdict }) => verdict === 'same' || verdict === 'older'));
      }),
      { numRuns: 500 },
    );
  });
});
