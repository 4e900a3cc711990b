import { assert } from '@open-wc/testing';
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { isoOf } from '../../src/sdk/local/index.js';
import { KEY, NOW, later, openTab, stored, instead } from './local-tabs.js';

describe('the homework log in IndexedDB', () => {
  beforeEach(() => openTab().erase(true));

  it('is there again after the page was closed', async () => {
    const tab = openTab();
    await tab.send({ type: 'start', subject: '数学' }, NOW);
    await tab.send({ type: 'beat' }, later(15));
    const again = await openTab().look();
    assert.deepEqual(again, tab.log);
    assert.equal(again.running?.subject, '数学');
    assert.equal(again.heartbeatAt, isoOf(NOW.at + 15_000, 480));
    assert.isNull(tab.memoryReason);
    assert.deepEqual(await stored(KEY), again);
  });

  it('has one running interval, however many tabs start at once', async () => {
    const tabs = Array.from({ length: 8 }, openTab);
    await Promise.all(tabs.map((tab, index) => tab.send({ type: 'start', subject: `科目${index}` }, later(index))));
    const log = await openTab().look();
    assert.equal(log.entries.length, 7);
    assert.isNotNull(log.running);
    const spans = log.entries.map(({ startAt, endAt }) => [Date.parse(startAt), Date.parse(endAt)] as const);
    spans.push([Date.parse(log.running!.startAt), Infinity]);
    spans.sort((a, b) => a[0] - b[0]);
    spans.forEach(([start], index) => index > 0 && assert.isAtLeast(start, spans[index - 1]![1]));
  });

  it('loses no entry when tabs add at once', async () => {
    const tabs = Array.from({ length: 6 }, openTab);
    const endAt = isoOf(NOW.at, 480);
    await Promise.all(
      tabs.flatMap((tab) =>
        [1, 2, 3].map((hours) => {
          const startAt = isoOf(NOW.at - hours * 3_600_000, 480);
          return tab.send({ type: 'add', subject: '数学', startAt, endAt }, NOW);
        }),
      ),
    );
    assert.equal((await openTab().look()).entries.length, 18);
  });

  it('tells another tab what happened', async () => {
    const [left, right] = [openTab(), openTab()];
    const heard = new Promise<void>((resolve) => {
      right.subscribe(() => right.log.running && resolve());
    });
    left.subscribe(() => undefined);
    await left.send({ type: 'start', subject: '数学' }, NOW);
    await heard;
    assert.equal(right.log.running?.subject, '数学');
  });

  it('is erased for every tab', async () => {
    const [left, right] = [openTab(), openTab()];
    await left.send({ type: 'start', subject: '数学' }, NOW);
    await right.look();
    await left.erase();
    assert.isNull((await right.look()).running);
    assert.isNull(right.memoryReason);
    assert.isUndefined(await stored(KEY));
  });

  it('is erased for good, whatever was on its way', async () => {
    const tab = openTab();
    await tab.send({ type: 'start', subject: '数学' }, NOW);
    const looked = tab.look();
    assert.isTrue(await tab.erase());
    await looked;
    assert.isNull(tab.log.running);
  });

  it('leaves data of a newer version as it is', async () => {
    const newer = { schemaVersion: 99, entries: 'other' };
    await new DeviceStore().update(KEY, () => ({ value: newer, answer: null }));
    const tab = openTab();
    await tab.send({ type: 'start', subject: '数学' }, NOW);
    await tab.send({ type: 'pause' }, later(60));
    assert.equal(tab.memoryReason, 'newer');
    assert.equal(tab.log.entries.length, 1);
    assert.deepEqual(await stored(KEY), newer);
  });
});

describe('where nothing can be stored', () => {
  beforeEach(() => openTab().erase(true));

  it('because the browser refuses, the log works on in memory', async () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    await instead(IDBFactory.prototype, 'open', refuse, async () => {
      const tab = openTab();
      await tab.send({ type: 'start', subject: '数学' }, NOW);
      await tab.send({ type: 'pause' }, later(60));
      assert.equal(tab.memoryReason, 'refused');
      assert.equal(tab.log.entries.length, 1);
    });
    assert.isUndefined(await stored(KEY));
  });

  it('because opening never ends, the log works on in memory', async function () {
    this.timeout(8000);
    await instead(
      IDBFactory.prototype,
      'open',
      () => ({}),
      async () => {
        const tab = openTab();
        await tab.send({ type: 'start', subject: '数学' }, NOW);
        assert.equal(tab.memoryReason, 'refused');
        assert.equal(tab.log.running?.subject, '数学');
      },
    );
  });

  it('because it is full, the log goes on from what it had, and says so', async () => {
    const tab = openTab();
    const heard: unknown[] = [];
    tab.subscribe(() => heard.push(tab.memoryReason));
    await tab.send({ type: 'start', subject: '数学' }, NOW);
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await instead(IDBObjectStore.prototype, 'put', full, async () => {
      const answer = await tab.send({ type: 'switch', subject: '语文' }, later(60));
      assert.isTrue(answer.ok);
    });
    assert.equal(tab.memoryReason, 'full');
    assert.deepEqual(heard, [null, 'full']);
    assert.deepEqual([tab.log.running?.subject, tab.log.entries.length], ['语文', 1]);
    await tab.send({ type: 'finish' }, later(120));
    assert.equal(tab.log.entries.length, 2);
  });

  it('because it is full, what the device holds is erased all the same', async () => {
    const tab = openTab();
    await tab.send({ type: 'start', subject: '数学' }, NOW);
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await instead(IDBObjectStore.prototype, 'put', full, async () => {
      await tab.send({ type: 'pause' }, later(60));
    });
    assert.equal(tab.memoryReason, 'full');
    assert.isTrue(await tab.erase());
    assert.isUndefined(await stored(KEY));
    assert.deepEqual((await tab.look()).entries, []);
  });

  it('it is said when what is stored could not be erased', async () => {
    const tab = openTab();
    await tab.send({ type: 'start', subject: '数学' }, NOW);
    const refuse = (): never => {
      throw new DOMException('refused', 'UnknownError');
    };
    await instead(IDBObjectStore.prototype, 'delete', refuse, async () => {
      assert.isFalse(await tab.erase());
    });
    assert.equal(tab.memoryReason, 'refused');
    assert.isNull((await tab.look()).running);
  });

  it('what was erased is not missed afterwards', async () => {
    const connections: IDBDatabase[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    const watch = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      connections.push(this);
      return transaction.apply(this, given);
    };
    const tab = openTab();
    await instead(IDBDatabase.prototype, 'transaction', watch, async () => {
      await tab.send({ type: 'start', subject: '数学' }, NOW);
    });
    connections[0]!.close();
    connections[0]!.dispatchEvent(new Event('close'));
    await tab.erase();
    await tab.send({ type: 'start', subject: '语文' }, later(60));
    assert.isNull(tab.memoryReason);
  });

  it('because the browser cleared it, the log goes on from what it had, and says so', async () => {
    const connections: IDBDatabase[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    const watch = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      connections.push(this);
      return transaction.apply(this, given);
    };
    const tab = openTab();
    await instead(IDBDatabase.prototype, 'transaction', watch, async () => {
      await tab.send({ type: 'start', subject: '数学' }, NOW);
    });
    // What a browser does when its data is cleared: the connection is closed from outside, and all is gone.
    connections[0]!.close();
    connections[0]!.dispatchEvent(new Event('close'));
    await new DeviceStore().remove([KEY]);
    await tab.send({ type: 'pause' }, later(60));
    assert.equal(tab.memoryReason, 'purged');
    assert.equal(tab.log.entries.length, 1);
  });

  it('is not so when only the connection was closed', async () => {
    const connections: IDBDatabase[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    const watch = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      connections.push(this);
      return transaction.apply(this, given);
    };
    const tab = openTab();
    await instead(IDBDatabase.prototype, 'transaction', watch, async () => {
      await tab.send({ type: 'start', subject: '数学' }, NOW);
    });
    connections[0]!.close();
    await tab.send({ type: 'pause' }, later(60));
    assert.isNull(tab.memoryReason);
    assert.equal((await openTab().look()).entries.length, 1);
  });
});
