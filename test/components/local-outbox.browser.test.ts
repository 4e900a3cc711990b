import { assert } from '@open-wc/testing';
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { Outbox } from '../../src/sdk/local/outbox.js';

const now = { at: Date.parse('2025-11-01T08:00:00Z'), offsetMinutes: 480 };
const later = { ...now, at: now.at + 120_000 };

/** A tab of its own: another connection to the same database. */
function openTab(name: string, send: (text: string, key: string) => Promise<unknown>): Outbox<string> {
  const store = new DeviceStore();
  return new Outbox<string>(name, { store, send: (text, { idempotencyKey }) => send(text, idempotencyKey) });
}

describe('An outbox on the device', () => {
  let names = 0;
  let name: string;
  beforeEach(() => void (name = `test-${(names += 1)}`));
  afterEach(() => new DeviceStore().remove(['jg:outbox:test-'], true));

  it('survives a page that is closed while it sends, and sends in order, each once', async () => {
    const came: string[] = [];
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const closed = openTab(name, (text, key) => {
      came.push(`${text} ${key}`);
      begin();
      return new Promise(() => undefined);
    });
    for (const text of ['a', 'b', 'c']) await closed.queue(text, now);
    void closed.flush(now);
    await begun;
    const opened = openTab(name, async (text, key) => void came.push(`${text} ${key}`));
    assert.equal((await opened.flush(now)).stopped, 'sending');
    assert.lengthOf((await opened.flush(later)).sent, 3);
    assert.deepEqual(
      came.map((each) => each[0]),
      ['a', 'a', 'b', 'c'],
    );
    assert.equal(new Set(came).size, 3);
    assert.isNull(opened.memoryReason);
  });

  it('is shared by two tabs at once', async () => {
    const came: string[] = [];
    const send = async (text: string): Promise<unknown> => came.push(text);
    const [one, two] = [openTab(name, send), openTab(name, send)];
    await Promise.all(['a', 'b'].map((text) => one.queue(text, now)));
    await two.queue('c', now);
    await Promise.all([one.flush(now), two.flush(now)]);
    await one.flush(now);
    assert.deepEqual(came, ['a', 'b', 'c']);
    assert.deepEqual(await two.list(), []);
  });
});
