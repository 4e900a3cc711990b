import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  EnrollmentDraft,
  memoryStore,
  type DraftAnswer,
  type DraftView,
  type Store,
} from '../../../src/sdk/local/index.js';
import { CHILD_ID } from '../../helpers/applications.js';
import { after } from '../../helpers/time-logs.js';
import { withoutSubtle } from '../../helpers/without-subtle.js';

const change = (field: string, value: string, was = '') => ({ field, was, value });

function viewOf(answer: DraftAnswer): DraftView | null {
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.draft;
}

const tab = (store: Store, child?: string): EnrollmentDraft =>
  new EnrollmentDraft('small', { store, ...(child ? { child } : {}) });

/** A store whose values can be looked at. */
function openStore(): { store: Store; held: Map<string, unknown> } {
  const held = new Map<string, unknown>();
  return { store: memoryStore(null, held), held };
}

/** What is stored: a store in memory remembers that it was asked for what is not there. */
const storedIn = (held: Map<string, unknown>): [string, unknown][] =>
  [...held].filter(([, value]) => value !== undefined);

/** Everything that is stored, as somebody would see it who looks at the bytes. */
function bytesOf(held: Map<string, unknown>): string {
  return storedIn(held)
    .map(([key, value]) => {
      const parts = Object.entries(Object(value) as object).map(([name, part]) =>
        part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : `${name}=${JSON.stringify(part)}`,
      );
      return `${key} ${parts.join(' ')}`;
    })
    .join('\n');
}

describe('a draft', () => {
  it('is there again after the page was closed, with its age', async () => {
    const store = memoryStore(null);
    assert.equal(viewOf(await tab(store).open()), null);
    const first = tab(store);
    await first.change([change('child.name', '张小明'), change('route', 'local')], after(0));
    await first.change([change('child.name', '张晓明', '张小明')], after(5));
    const view = viewOf(await tab(store).open());
    assert.deepEqual(view?.values, { 'child.name': '张晓明', route: 'local' });
    assert.equal(Date.parse(view!.savedAt) - Date.parse(view!.startedAt), 5 * 60_000);
    assert.equal(view!.isQueued, false);
  });

  it('lies sealed under a key that cannot be read out', async () => {
    const { store, held } = openStore();
    await tab(store).change([change('child.identityNumber', CHILD_ID), change('child.name', '张小明')], after(0));
    assert.deepEqual([...held.keys()].sort(), ['jg:enrollment-draft:small', 'jg:enrollment-key:small']);
    const { key } = held.get('jg:enrollment-key:small') as { key: CryptoKey };
    assert.deepEqual([key.extractable, key.algorithm.name], [false, 'AES-GCM']);
    await assert.rejects(crypto.subtle.exportKey('raw', key));
    const record = held.get('jg:enrollment-draft:small') as { sealed: Uint8Array };
    assert.deepEqual(Object.keys(record).sort(), ['iv', 'savedAt', 'schemaVersion', 'sealed']);
    assert.equal((record.sealed.length - 16) % 1024, 0, 'its length tells nothing');
    const seen = bytesOf(held);
    for (const secret of [CHILD_ID, '20190315', '张小明']) assert.ok(!seen.includes(secret));
  });

  it('is sealed with a number used once, each time it is written', async () => {
    const { store, held } = openStore();
    const draft = tab(store);
    const ivs = new Set<string>();
    for (let at = 0; at < 20; at += 1) {
      await draft.change([change('a', String(at), at ? String(at - 1) : '')], after(at));
      ivs.add(String((held.get('jg:enrollment-draft:small') as { iv: Uint8Array }).iv));
    }
    assert.equal(ivs.size, 20);
  });

  it('keeps what two tabs write at once, and tells where they disagree', async () => {
    const store = memoryStore(null);
    const [left, right] = [tab(store), tab(store)];
    await left.change([change('a', '0')], after(0));
    await right.open();
    const writes = Array.from({ length: 12 }, (_, at) =>
      (at % 2 ? left : right).change([change(`field${at}`, String(at))], after(1)),
    );
    (await Promise.all(writes)).forEach((answer) => assert.ok(answer.ok));
    const view = viewOf(await tab(store).open());
    assert.equal(Object.keys(view!.values).length, 13);
    const [one, two] = [
      await left.change([change('a', '1', '0')], after(2)),
      await right.change([change('a', '2', '0')], after(2)),
    ];
    assert.ok(one.ok && one.conflicts.length === 0);
    assert.ok(two.ok);
    assert.deepEqual(two.conflicts, [{ field: 'a', mine: '2', theirs: '1' }]);
    assert.deepEqual(two.draft?.replaced, { a: ['1'] });
    assert.deepEqual(viewOf(await right.settle('a', after(3)))?.replaced, {});
    assert.equal(viewOf(await left.open())?.values['a'], '2');
  });

  it('of one tab is in the order in which it was typed', async () => {
    const store = memoryStore(null);
    const draft = tab(store);
    const typed = Array.from('张小明');
    const answers = await Promise.all(
      typed.map((_, at) =>
        draft.change([change('name', typed.slice(0, at + 1).join(''), typed.slice(0, at).join(''))], after(0)),
      ),
    );
    assert.ok(answers.every((answer) => answer.ok && answer.conflicts.length === 0));
    assert.equal(viewOf(await draft.open())?.values['name'], '张小明');
  });

  it('of each child is its own', async () => {
    const store = memoryStore(null);
    await tab(store, 'first').change([change('a', '1')], after(0));
    await tab(store, 'second').change([change('a', '2')], after(0));
    await tab(store, 'first').erase();
    assert.equal(viewOf(await tab(store, 'first').open()), null);
    assert.equal(viewOf(await tab(store, 'second').open())?.values['a'], '2');
  });

  it('is erased on wish, for every tab, with its key and photographs', async () => {
    const { store, held } = openStore();
    const [left, right] = [tab(store), tab(store)];
    await left.change([change('a', '1')], after(0));
    await right.open();
    const put = await left.putFile(new Blob(['picture'], { type: 'image/jpeg' }));
    assert.ok(put.ok);
    assert.equal(await left.erase(), true);
    assert.deepEqual(storedIn(held), []);
    const late = await right.change([change('b', '2')], after(1));
    assert.deepEqual(late, { ok: false, code: 'erased', field: 'draft' });
    assert.deepEqual(storedIn(held), [], 'a tab that did not know writes nothing');
    assert.equal(viewOf(await right.open()), null);
    assert.ok((await right.change([change('b', '2')], after(2))).ok, 'and may begin anew');
  });

  it('keeps photographs sealed like the answers', async () => {
    const { store, held } = openStore();
    const draft = tab(store);
    const picture = new Blob(['a picture of a register'], { type: 'image/jpeg' });
    assert.deepEqual(await draft.putFile(picture), { ok: false, code: 'no-draft', field: 'draft' });
    await draft.change([change('a', '1')], after(0));
    const put = await draft.putFile(picture);
    assert.ok(put.ok);
    assert.ok(!bytesOf(held).includes('register'));
    const back = await tab(store).file(put.fileId);
    assert.equal(back?.type, 'image/jpeg');
    assert.equal(await back!.text(), 'a picture of a register');
    assert.equal(await draft.file('elsewhere'), null);
    await draft.dropFile(put.fileId);
    assert.equal(await draft.file(put.fileId), null);
    assert.equal(viewOf(await draft.open())?.values['a'], '1');
  });

  it('says of a photograph that the phone does not hand over that it cannot be read', async () => {
    const draft = tab(memoryStore(null));
    await draft.change([change('a', '1')], after(0));
    const gone = new Blob(['x']);
    const stream = (): ReadableStream => new ReadableStream({ start: (control) => control.error(new Error('gone')) });
    Object.defineProperties(gone, {
      stream: { value: stream },
      arrayBuffer: { value: () => Promise.reject(new Error('gone')) },
    });
    const put = await draft.putFile(gone);
    assert.deepEqual(put, { ok: false, code: 'unreadable', field: 'file' });
  });

  it('of a newer version is left alone', async () => {
    for (const key of ['jg:enrollment-draft:small', 'jg:enrollment-key:small']) {
      const { store, held } = openStore();
      const newer = { schemaVersion: 2, other: true };
      held.set(key, newer);
      const fault = { ok: false, code: 'newer', field: 'draft' };
      assert.deepEqual(await tab(store).open(), fault);
      assert.deepEqual(await tab(store).change([change('a', '1')], after(0)), fault);
      assert.deepEqual(storedIn(held), [[key, newer]]);
    }
  });

  it('whose key is gone, or that was meddled with, says so and can be erased', async () => {
    const meddle: ((held: Map<string, unknown>) => void)[] = [
      (held) => held.delete('jg:enrollment-key:small'),
      (held) => held.set('jg:enrollment-key:small', { schemaVersion: 1, id: 'x', key: {} }),
      (held) => held.set('jg:enrollment-draft:small', 'junk'),
      (held) => held.set('jg:enrollment-draft:small', { schemaVersion: 1 }),
      (held) => ((held.get('jg:enrollment-draft:small') as { sealed: Uint8Array }).sealed[3]! ^= 1),
    ];
    for (const change1 of meddle) {
      const { store, held } = openStore();
      await tab(store).change([change('a', '1')], after(0));
      change1(held);
      const draft = tab(store);
      assert.deepEqual(await draft.open(), { ok: false, code: 'unreadable', field: 'draft' });
      assert.deepEqual(await draft.change([change('a', '2')], after(1)), {
        ok: false,
        code: 'unreadable',
        field: 'draft',
      });
      assert.equal(await draft.erase(), true);
      assert.ok((await draft.change([change('a', '2')], after(2))).ok);
    }
  });

  it('holds answers, and nothing that is none', async () => {
    const { store, held } = openStore();
    const draft = tab(store);
    const code = async (field: string, value: string): Promise<unknown> => {
      const answer = await draft.change([change(field, value)], after(0));
      return answer.ok ? 'ok' : answer.code;
    };
    assert.equal(await code('__proto__', 'x'), 'wrong-field');
    assert.equal(await code('a b', 'x'), 'wrong-field');
    assert.equal(await code('a', 'x'.repeat(20_001)), 'too-large');
    assert.equal(await code('constructor', 'x'), 'ok');
    assert.deepEqual(viewOf(await draft.open())?.values, { constructor: 'x' });
    assert.equal(storedIn(held).length, 2);
  });

  it('is refused without WebCrypto, and nothing is stored', async () => {
    const { store, held } = openStore();
    await withoutSubtle(async () => {
      const fault = { ok: false, code: 'insecure', field: 'page' };
      const draft = tab(store);
      assert.deepEqual(await draft.open(), fault);
      assert.deepEqual(await draft.change([change('child.name', '张小明')], after(0)), fault);
      assert.deepEqual(await draft.putFile(new Blob(['x'])), fault);
      assert.equal(await draft.receipt(), null);
    });
    assert.deepEqual(storedIn(held), []);
  });
});
