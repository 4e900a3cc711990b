import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  DraftCopies,
  EnrollmentDraft,
  memoryStore,
  newCopyCode,
  type CopyStore,
  type DraftCopy,
  type SealedCopy,
} from '../../../src/sdk/local/index.js';
import { CHILD_ID } from '../../helpers/applications.js';
import { after } from '../../helpers/time-logs.js';
import { withoutSubtle } from '../../helpers/without-subtle.js';

/** Who keeps copies, and all that it ever sees. */
function keeper() {
  const held = new Map<string, SealedCopy>();
  const seen: string[] = [];
  const store: CopyStore = {
    save: (locator, copy) => {
      seen.push(locator, JSON.stringify(copy));
      held.set(locator, JSON.parse(JSON.stringify(copy)) as SealedCopy);
      return Promise.resolve();
    },
    load: (locator) => {
      seen.push(locator);
      return Promise.resolve(held.get(locator) ?? null);
    },
    erase: (locator) => {
      seen.push(locator);
      held.delete(locator);
      return Promise.resolve();
    },
  };
  return { store, held, seen };
}

const COPY: DraftCopy = {
  values: { 'child.name': '张小明', 'child.identityNumber': CHILD_ID },
  idempotencyKey: 'key-of-the-first-device',
  savedAt: '2025-06-20T10:00:00.000+08:00',
};

async function saved(copies: DraftCopies) {
  const answer = await copies.save(COPY);
  assert.ok(answer.ok);
  return answer.code;
}

describe('a sealed copy', () => {
  it('opens on another device under its code, however it is typed', async () => {
    const { store } = keeper();
    const { shown } = await saved(new DraftCopies('small', store));
    for (const typed of [shown, shown.toLowerCase().replace(/-/g, ' '), ` ${shown.replace(/-/g, '')}`]) {
      assert.deepEqual(await new DraftCopies('small', store).load(typed), { ok: true, copy: COPY });
    }
  });

  it('tells whoever keeps it neither code, content nor scheme', async () => {
    const { store, seen } = keeper();
    const copies = new DraftCopies('qingliu-2025', store);
    const code = await saved(copies);
    await copies.load(code.shown);
    await copies.erase(code.shown);
    const all = seen.join('\n');
    const hidden = [code.plain, code.shown, CHILD_ID, '张小明', 'qingliu', 'child', COPY.idempotencyKey];
    for (const secret of hidden) {
      assert.ok(!all.includes(secret) && !all.includes(Buffer.from(secret).toString('base64')), secret);
    }
    const [locator, copy] = seen;
    assert.match(locator!, /^[0-9a-f]{32}$/);
    assert.deepEqual(Object.keys(JSON.parse(copy!) as object).sort(), ['iv', 'schemaVersion', 'sealed']);
  });

  it('is replaced under the same code, and lies elsewhere under another', async () => {
    const { store, held } = keeper();
    const copies = new DraftCopies('small', store);
    const code = await saved(copies);
    await copies.save({ ...COPY, values: { a: '1' } }, code);
    assert.equal(held.size, 1);
    const back = await copies.load(code.shown);
    assert.ok(back.ok);
    assert.deepEqual(back.copy.values, { a: '1' });
    await saved(copies);
    assert.equal(held.size, 2);
  });

  it('is of its scheme alone', async () => {
    const { store } = keeper();
    const { shown } = await saved(new DraftCopies('small', store));
    assert.deepEqual(await new DraftCopies('other', store).load(shown), {
      ok: false,
      code: 'not-found',
      field: 'copy',
    });
  });

  it('is gone once it was erased', async () => {
    const { store, held } = keeper();
    const copies = new DraftCopies('small', store);
    const { shown } = await saved(copies);
    assert.deepEqual(await copies.erase(shown), { ok: true });
    assert.equal(held.size, 0);
    assert.deepEqual(await copies.load(shown), { ok: false, code: 'not-found', field: 'copy' });
  });

  it('says what is wrong with a code before anybody is asked', async () => {
    const { store, seen } = keeper();
    const copies = new DraftCopies('small', store);
    const { plain } = newCopyCode();
    const slip = (plain[3] === '7' ? '8' : '7') + plain.slice(4);
    const wrong = await copies.load(plain.slice(0, 3) + slip);
    assert.equal(!wrong.ok && wrong.code, 'wrong-check');
    const short = await copies.erase('ABC');
    assert.equal(!short.ok && short.code, 'wrong-length');
    assert.deepEqual(seen, []);
  });

  it('that was meddled with, or is none, does not open', async () => {
    const { store, held } = keeper();
    const copies = new DraftCopies('small', store);
    const { shown } = await saved(copies);
    const [locator, copy] = [...held][0]!;
    const code = async (other: unknown): Promise<unknown> => {
      held.set(locator, other as SealedCopy);
      const back = await copies.load(shown);
      return back.ok ? 'ok' : back.code;
    };
    const flipped = `${copy.sealed[0] === 'A' ? 'B' : 'A'}${copy.sealed.slice(1)}`;
    assert.equal(await code({ ...copy, sealed: flipped }), 'unreadable');
    assert.equal(await code({ ...copy, iv: '***' }), 'unreadable');
    assert.equal(await code({}), 'unreadable');
    assert.equal(await code('text'), 'unreadable');
    assert.equal(await code({ ...copy, schemaVersion: 2 }), 'newer');
    assert.equal(await code(undefined), 'not-found');
    assert.equal(await code(copy), 'ok');
  });

  it('says when nobody could be asked, and that there is no WebCrypto', async () => {
    const down = (): Promise<never> => Promise.reject(new Error('offline'));
    const copies = new DraftCopies('small', { save: down, load: down, erase: down });
    const { shown } = newCopyCode();
    for (const answer of [await copies.save(COPY), await copies.load(shown), await copies.erase(shown)]) {
      assert.ok(!answer.ok && answer.code === 'not-reached' && answer.field === 'copy');
    }
    await withoutSubtle(async () => {
      for (const answer of [await copies.save(COPY), await copies.load(shown), await copies.erase(shown)]) {
        assert.deepEqual(answer, { ok: false, code: 'insecure', field: 'page' });
      }
    });
  });
});

describe('a draft that moves to another device', () => {
  it('takes its answers and the key of its application along', async () => {
    const old = new EnrollmentDraft('small', { store: memoryStore(null) });
    await old.change([{ field: 'child.name', was: '', value: '张小明' }], after(0));
    const made = await old.copy();
    assert.ok(made.ok && made.copy);
    const next = new EnrollmentDraft('small', { store: memoryStore(null) });
    const adopted = await next.adopt(made.copy, after(1));
    assert.ok(adopted.ok);
    assert.deepEqual(adopted.draft?.values, { 'child.name': '张小明' });
    const again = await next.copy();
    assert.equal(again.ok && again.copy?.idempotencyKey, made.copy.idempotencyKey);
  });

  it('meets what was typed there meanwhile, and loses neither', async () => {
    const next = new EnrollmentDraft('small', { store: memoryStore(null) });
    await next.change([{ field: 'child.name', was: '', value: '张晓明' }], after(0));
    const adopted = await next.adopt(COPY, after(1));
    assert.ok(adopted.ok);
    assert.deepEqual(adopted.conflicts, [{ field: 'child.name', mine: '张小明', theirs: '张晓明' }]);
    assert.deepEqual(adopted.draft?.replaced, { 'child.name': ['张晓明'] });
    const key = await next.copy();
    assert.equal(key.ok && key.copy?.idempotencyKey, COPY.idempotencyKey, 'one key, one application');
  });

  it('is none where there is none', async () => {
    assert.deepEqual(await new EnrollmentDraft('small', { store: memoryStore(null) }).copy(), { ok: true, copy: null });
  });
});
