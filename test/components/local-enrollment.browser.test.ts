import { assert } from '@open-wc/testing';
import type { Application, Receipt } from '../../src/sdk/model/index.js';
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { EnrollmentDraft, EnrollmentOutbox, type DraftAnswer, type DraftView } from '../../src/sdk/local/index.js';
import { connect, instead, later, NOW, stored } from './local-tabs.js';

const DRAFT = 'jg:enrollment-draft:test';
const KEY = 'jg:enrollment-key:test';
const RECEIPT = 'jg:enrollment-receipt:test';
const SECRET = '350423201903150013';

/** A tab of its own: another store, another connection. */
const openTab = (): EnrollmentDraft => new EnrollmentDraft('test', { store: new DeviceStore() });

const change = (field: string, value: string, was = '') => ({ field, was, value });

function viewOf(answer: DraftAnswer): DraftView | null {
  if (!answer.ok) throw new Error(answer.code);
  return answer.draft;
}

/** All that stands in the database, as one text: bytes as characters, keys by their kind. */
async function dump(): Promise<string> {
  const database = await connect();
  const store = database.transaction('keyval').objectStore('keyval');
  const all = await new Promise<unknown[]>((resolve, reject) => {
    const request = store.getAll() as IDBRequest<unknown[]>;
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return JSON.stringify(all, (_, value: unknown) =>
    value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : value,
  );
}

describe('an enrolment draft in IndexedDB', () => {
  beforeEach(async () => {
    assert.isTrue(await openTab().erase(true));
  });

  it('is there again after the page was closed, and lies sealed', async () => {
    const tab = openTab();
    await tab.change([change('child.name', '张小明'), change('child.identityNumber', SECRET)], NOW);
    assert.isNull(tab.memoryReason);
    const view = viewOf(await openTab().open());
    assert.deepEqual(view?.values, { 'child.name': '张小明', 'child.identityNumber': SECRET });
    const text = await dump();
    assert.notInclude(text, SECRET);
    assert.notInclude(text, '张小明');
    assert.notInclude(`${location.href}${JSON.stringify(localStorage)}${document.cookie}`, SECRET);
  });

  it('has a key that comes back from the database and still cannot be read out', async () => {
    await openTab().change([change('a', '1')], NOW);
    const { key } = (await stored(KEY)) as { key: CryptoKey };
    assert.isFalse(key.extractable);
    const fault = await crypto.subtle.exportKey('raw', key).then(
      () => null,
      (error: DOMException) => error.name,
    );
    assert.equal(fault, 'InvalidAccessError');
  });

  it('loses no answer when many tabs write at once, the first of all among them', async () => {
    const tabs = Array.from({ length: 6 }, openTab);
    const answers = await Promise.all(
      tabs.flatMap((tab, at) => [1, 2, 3].map((n) => tab.change([change(`field${at}-${n}`, 'x')], later(n)))),
    );
    answers.forEach((answer) => assert.isTrue(answer.ok, JSON.stringify(answer)));
    assert.lengthOf(Object.keys(viewOf(await openTab().open())!.values), 18);
  });

  it('tells two tabs that they disagree', async () => {
    const [left, right] = [openTab(), openTab()];
    await left.change([change('a', '0')], NOW);
    await right.open();
    await left.change([change('a', '1', '0')], later(1));
    const answer = await right.change([change('a', '2', '0')], later(2));
    assert.deepEqual(answer.ok && answer.conflicts, [{ field: 'a', mine: '2', theirs: '1' }]);
  });

  it('tells another tab that it changed', async () => {
    const [left, right] = [openTab(), openTab()];
    const heard = new Promise<void>((resolve) => {
      const end = right.subscribe(() => {
        end();
        resolve();
      });
    });
    const end = left.subscribe(() => undefined);
    await left.change([change('a', '1')], NOW);
    await heard;
    end();
    assert.equal(viewOf(await right.open())?.values['a'], '1');
  });

  it('keeps photographs, and is erased with them for every tab', async () => {
    const [left, right] = [openTab(), openTab()];
    await left.change([change('a', '1')], NOW);
    const put = await left.putFile(new Blob([SECRET], { type: 'image/jpeg' }));
    if (!put.ok) throw new Error(put.code);
    assert.notInclude(await dump(), SECRET);
    const back = await right.file(put.fileId);
    assert.equal(back?.type, 'image/jpeg');
    assert.equal(await new Response(back).text(), SECRET);
    await right.open();
    assert.isTrue(await left.erase());
    assert.isUndefined(await stored(DRAFT));
    assert.isUndefined(await stored(KEY));
    assert.isUndefined(await stored(`${DRAFT}//${put.fileId}`));
    const late = await right.change([change('b', '2')], later(1));
    assert.equal(!late.ok && late.code, 'erased');
    assert.isUndefined(await stored(DRAFT));
  });

  it('of a newer version is left as it is', async () => {
    const newer = { schemaVersion: 99, sealed: 'other' };
    await new DeviceStore().update(DRAFT, () => ({ value: newer, answer: null }));
    const answer = await openTab().change([change('a', '1')], NOW);
    assert.equal(!answer.ok && answer.code, 'newer');
    assert.deepEqual(await stored(DRAFT), newer);
  });

  it('goes on in memory where the browser refuses storage, and says so', async () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    await instead(IDBFactory.prototype, 'open', refuse, async () => {
      const tab = openTab();
      await tab.change([change('a', '1')], NOW);
      await tab.change([change('b', '2')], later(1));
      assert.equal(tab.memoryReason, 'refused');
      assert.deepEqual(viewOf(await tab.open())?.values, { a: '1', b: '2' });
    });
    assert.isUndefined(await stored(DRAFT));
  });

  it('keeps nothing where there is no WebCrypto, and says so', async () => {
    await instead(Crypto.prototype, 'subtle', undefined, async () => {
      const answer = await openTab().change([change('child.identityNumber', SECRET)], NOW);
      assert.deepEqual(answer, { ok: false, code: 'insecure', field: 'page' });
    });
    assert.isUndefined(await stored(DRAFT));
    assert.isUndefined(await stored(KEY));
  });
});

describe('an application handed in from IndexedDB', () => {
  beforeEach(async () => {
    assert.isTrue(await openTab().erase(true));
  });

  const application = { schemaVersion: 1, child: { identityNumber: SECRET } } as unknown as Application;
  const RECEIVED: Receipt = {
    number: 'SC-1',
    queryCode: 'K7M2Q9',
    submittedAt: '2025-10-20T18:00:05+08:00',
    steps: [],
  };

  it('is one, from however many tabs, and leaves its receipt sealed', async () => {
    const keys: string[] = [];
    const submit = (_: Application, { idempotencyKey }: { idempotencyKey: string }): Promise<Receipt> => {
      keys.push(idempotencyKey);
      return Promise.resolve(RECEIVED);
    };
    const first = openTab();
    await first.change([change('a', '1')], NOW);
    const tabs = [first, openTab(), openTab()];
    const outboxes = tabs.map((tab) => new EnrollmentOutbox(tab, { submit }));
    await Promise.all(outboxes.flatMap((outbox) => [0, 1, 2].map(() => outbox.submit(application, later(1)))));
    const again = await Promise.all(outboxes.map((outbox) => outbox.submit(application, later(2))));
    assert.deepEqual(keys.length, 1);
    again.forEach((answer) => assert.deepEqual(answer, { ok: true, receipt: RECEIVED }));
    assert.deepEqual(await stored(DRAFT), { schemaVersion: 1, taken: true });
    const text = await dump();
    assert.notInclude(text, SECRET);
    assert.notInclude(text, 'K7M2Q9');
    assert.deepInclude(await stored(RECEIPT), { number: 'SC-1', submittedAt: RECEIVED.submittedAt });
    assert.deepEqual((await openTab().receipt())?.receipt, RECEIVED);
  });

  it('waits over a closed page, under the same key', async () => {
    const keys: string[] = [];
    const away = (_: Application, { idempotencyKey }: { idempotencyKey: string }): Promise<Receipt> => {
      keys.push(idempotencyKey);
      return keys.length < 3 ? Promise.reject(new Error('away')) : Promise.resolve(RECEIVED);
    };
    const press = await new EnrollmentOutbox(openTab(), { submit: away }).submit(application, NOW);
    assert.equal(!press.ok && press.code, 'no-answer');
    assert.notInclude(await dump(), SECRET);
    const next = new EnrollmentOutbox(openTab(), { submit: away });
    assert.isFalse((await next.flush(later(60))).ok);
    assert.deepEqual(await next.flush(later(120)), { ok: true, receipt: RECEIVED });
    assert.lengthOf(new Set(keys), 1);
  });
});
