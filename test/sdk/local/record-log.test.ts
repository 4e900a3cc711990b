import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memoryStore, RecordLog, type Store } from '../../../src/sdk/local/index.js';
import type { ReformRecord } from '../../../src/sdk/model/index.js';
import { currentRecords } from '../../../src/sdk/rules/index.js';
import { recordOf } from '../../helpers/records.js';

const KEY = 'jg:records:test';
let ids = 0;
const newId = (): string => `n${(ids += 1)}`;
const tab = (store: Store): RecordLog => new RecordLog('test', { store, newId });
const note = (text: string, revision = 1, id = 'r1'): ReformRecord => {
  return recordOf(id, '2024-03-05', { note: text, revision });
};
const texts = (log: RecordLog): string[] => log.kept.records.map(({ note: text, revision }) => `${text}${revision}`);

describe('the records of a log', () => {
  it('are kept with every revision, under a key of their own', async () => {
    const held = new Map<string, unknown>();
    const log = tab(memoryStore(null, held));
    await log.save(note('a'));
    await log.save(note('b', 2));
    assert.deepEqual(texts(log), ['a1', 'b2']);
    assert.deepEqual(Object.keys(held.get(KEY) as object).slice(0, 1), ['schemaVersion']);
    const other = tab(memoryStore(null, held));
    await other.look();
    assert.deepEqual(texts(other), ['a1', 'b2']);
  });

  it('lose nothing when two tabs correct the same record: the second becomes the next revision, and is told so', async () => {
    const held = new Map<string, unknown>();
    const [one, two] = [tab(memoryStore(null, held)), tab(memoryStore(null, held))];
    await one.save(note('a'));
    await two.look();
    await one.save(note('b', 2));
    const { records, isOvertaken } = await two.save(note('c', 2));
    assert.equal(isOvertaken, true);
    assert.equal(records[0]!.revision, 3);
    assert.deepEqual(texts(two), ['a1', 'b2', 'c3']);
  });

  it('stay, whatever tabs do, and what was saved last stands', async () => {
    const saves = fc.array(fc.tuple(fc.nat(2), fc.constantFrom('r1', 'r2'), fc.nat(3)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(saves, async (given) => {
        const held = new Map<string, unknown>();
        const tabs = [0, 1, 2].map(() => tab(memoryStore(null, held)));
        const said = new Map<string, string>();
        for (const [at, [who, id, seen]] of given.entries()) {
          await tabs[who]!.save(note(`text${at}.`, seen + 1, id));
          said.set(id, `text${at}.`);
        }
        await tabs[0]!.look();
        const { records } = tabs[0]!.kept;
        assert.equal(records.length, given.length);
        const current = currentRecords(records);
        assert.deepEqual(current.faults, []);
        assert.deepEqual(new Map(current.records.map(({ id, note: text }) => [id, text])), said);
      }),
      { numRuns: 200 },
    );
  });

  it('come from a file with their history and what stood beside them, once', async () => {
    const log = tab(memoryStore(null));
    const beside = { roster: { units: [], persons: [] }, calendar: null, rules: [] };
    await log.take([note('a'), note('b', 2)], beside);
    await log.take([note('a'), note('b', 2)]);
    assert.deepEqual(texts(log), ['a1', 'b2']);
    assert.deepEqual(log.kept.roster, beside.roster);
  });

  it('go when they are erased, drafts with them', async () => {
    const held = new Map<string, unknown>([['jg:records:other', 1]]);
    const log = tab(memoryStore(null, held));
    await log.save(note('a'));
    await log.keepDraft('d1', { note: 'x' }, '2025-10-20T09:00:00Z');
    assert.equal(await log.erase(), true);
    assert.deepEqual([log.kept.records, log.drafts], [[], []]);
    assert.deepEqual([...held.keys()], ['jg:records:other']);
  });

  it('of a newer version are left alone, and it goes on in memory', async () => {
    const newer = { schemaVersion: 2, records: 'else' };
    const held = new Map<string, unknown>([[KEY, newer]]);
    const log = tab(memoryStore(null, held));
    await log.save(note('a'));
    assert.equal(log.memoryReason, 'newer');
    assert.deepEqual(texts(log), ['a1']);
    assert.equal(held.get(KEY), newer);
  });

  it('are as good as can be where something else was written there', async () => {
    for (const value of [null, 7, 'x', [], {}, { schemaVersion: 1 }, { schemaVersion: 1, records: [null, 7] }]) {
      const log = tab(memoryStore(null, new Map<string, unknown>([[KEY, value]])));
      await log.save(note('a'));
      assert.deepEqual(currentRecords(log.kept.records).records, [note('a')]);
    }
  });

  it('are ten thousand without delay', async () => {
    const log = tab(memoryStore(null));
    const many = Array.from({ length: 10_000 }, (_, n) => note('x', 1, `r${n}`));
    await log.take(many);
    await log.take(many);
    assert.equal(log.kept.records.length, 10_000);
  });
});

describe('drafts', () => {
  const AT = ['2025-10-20T09:00:00Z', '2025-10-20T09:00:01Z', '2025-10-20T09:00:02Z', '2025-10-20T09:00:03Z'] as const;

  it('are kept and gone on with', async () => {
    const held = new Map<string, unknown>();
    await tab(memoryStore(null, held)).keepDraft('d1', { note: '打到一半' }, AT[0]);
    const later = tab(memoryStore(null, held));
    await later.look();
    assert.deepEqual(later.openDraft('d1'), { id: 'd1', record: { note: '打到一半' }, savedAt: AT[0] });
    assert.equal(await later.keepDraft('d1', { note: '打完' }, AT[1]), 'd1');
    await later.dropDraft('d1');
    assert.deepEqual(later.drafts, []);
  });

  it('are two where two tabs write on in one, so that neither loses a word', async () => {
    const held = new Map<string, unknown>();
    const [one, two] = [tab(memoryStore(null, held)), tab(memoryStore(null, held))];
    await one.keepDraft('d1', { note: 'a' }, AT[0]);
    await two.look();
    two.openDraft('d1');
    assert.equal(await two.keepDraft('d1', { note: 'ab' }, AT[1]), 'd1');
    const forked = await one.keepDraft('d1', { note: 'ac' }, AT[2]);
    assert.notEqual(forked, 'd1');
    await two.look();
    assert.deepEqual(
      two.drafts.map(({ record }) => record),
      [{ note: 'ab' }, { note: 'ac' }],
    );
    await one.dropDraft('d1');
    assert.equal(one.drafts.length, 2, 'the other page wrote on in it');
  });

  it('that are none are left out', async () => {
    const held = new Map<string, unknown>([
      ['jg:record-draft:test', { schemaVersion: 1, drafts: [null, {}, { id: 'd1', savedAt: AT[0], record: {} }] }],
    ]);
    const log = tab(memoryStore(null, held));
    await log.look();
    assert.deepEqual(
      log.drafts.map(({ id }) => id),
      ['d1'],
    );
  });
});
