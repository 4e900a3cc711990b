import { assert } from '@open-wc/testing';
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { openTab, stored, instead } from './local-tabs.js';

describe('changes that are asked for in one turn', () => {
  beforeEach(() => openTab().erase(true));

  /** How many transactions `work` opens. */
  async function counted(work: () => Promise<unknown>): Promise<number> {
    const { transaction } = IDBDatabase.prototype;
    let count = 0;
    const counting = function (this: IDBDatabase, ...given: Parameters<typeof transaction>): IDBTransaction {
      count += 1;
      return transaction.apply(this, given);
    };
    await instead(IDBDatabase.prototype, 'transaction', counting, async () => void (await work()));
    return count;
  }

  it('share one transaction', async () => {
    const store = new DeviceStore();
    const keep = (n: number): Promise<number> => store.update(`jg:test:${n}`, () => ({ value: n, answer: n }));
    await keep(0);
    const all = [1, 2, 3, 4, 5];
    assert.equal(await counted(async () => assert.deepEqual(await Promise.all(all.map(keep)), all)), 1);
    assert.equal(await stored('jg:test:3'), 3);
    await store.remove(['jg:test:'], true);
  });

  it('see what those before them have written', async () => {
    const store = new DeviceStore();
    const add = (): Promise<number> =>
      store.update('jg:test:sum', (value) => ({ value: Number(value ?? 0) + 1, answer: Number(value ?? 0) + 1 }));
    const [one, two, gone, three] = await Promise.all([add(), add(), store.remove(['jg:test:sum']), add()]);
    assert.deepEqual([one, two, gone, three], [1, 2, true, 1]);
    await store.remove(['jg:test:'], true);
  });

  it('do not suffer from the fault of one', async () => {
    const store = new DeviceStore();
    const good = store.update('jg:test:good', () => ({ value: 'kept', answer: 'done' }));
    const bad = store.update('jg:test:bad', (value) => ({ value: value ?? (() => 'no data'), answer: 'in memory' }));
    assert.deepEqual(await Promise.all([good, bad]), ['done', 'in memory']);
    assert.equal(await stored('jg:test:good'), 'kept');
    assert.equal(await stored('jg:test:bad'), undefined);
    await store.remove(['jg:test:'], true);
  });
});
