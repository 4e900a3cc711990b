import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  HomeworkOutbox,
  type Consent,
  type OutboxRequest,
  type PreparedReport,
  type ReportFacts,
} from '../../../src/sdk/local/index.js';
import { wholeMinutes } from '../../../src/sdk/local/report.js';
import { memoryStore, type Store } from '../../../src/sdk/local/store.js';
import { homeworkMinutes } from '../../../src/sdk/model/index.js';
import { after, MINUTE } from '../../helpers/time-logs.js';

const TO = 'https://school.example/api/v1/homework-minutes?region=1';
const CONSENT: Consent = { reportTo: TO, text: '同意发送以上内容', givenAt: '2025-10-20T20:00:00.000+08:00' };
const FACTS: ReportFacts = {
  school: 'shiyan-1',
  grade: 4,
  schoolClass: ' 2班 ',
  day: {
    on: '2025-10-20',
    totalMs: 40 * MINUTE,
    schoolMs: 15 * MINUTE,
    bySubject: { 数学: 25 * MINUTE, 语文: 15 * MINUTE },
  },
};

/** A school that answers with these statuses in turn (0: no answer), and remembers what it was sent. */
function school(...statuses: number[]) {
  const seen: OutboxRequest[] = [];
  const send = (request: OutboxRequest): Promise<{ status: number }> => {
    seen.push(request);
    const status = statuses.length > 1 ? statuses.shift()! : statuses[0]!;
    return status ? Promise.resolve({ status }) : Promise.reject(new Error('offline'));
  };
  return { seen, send };
}

let ids = 0;
const newId = (): string => `${'0'.repeat(28)}${String((ids += 1)).padStart(4, '0')}`;

function outbox(send: (request: OutboxRequest) => Promise<{ status: number }>, store: Store = memoryStore(null)) {
  return new HomeworkOutbox('', { send, store, newId });
}

async function prepared(box: HomeworkOutbox, facts: ReportFacts = FACTS): Promise<PreparedReport> {
  const report = await box.prepare(facts);
  assert.ok(report.ok);
  return report;
}

async function queued(box: HomeworkOutbox): Promise<string> {
  const report = await prepared(box);
  assert.ok((await box.queue(report, CONSENT)).ok);
  return report.body.idempotencyKey;
}

const states = async (box: HomeworkOutbox): Promise<string[]> => (await box.list()).map(({ state }) => state);

describe('a report of minutes', () => {
  it('holds what the model names, and neither child nor device', async () => {
    const { body, withdrawalSecret } = await prepared(outbox(school(201).send));
    assert.deepEqual(homeworkMinutes.parse(body), body);
    assert.deepEqual(Object.keys(body).sort(), Object.keys(homeworkMinutes.shape).sort());
    assert.deepEqual(body.minutes, { 数学: 25, 语文: 15 });
    assert.deepEqual([body.class, body.date, body.minutesAtSchool], ['2班', '2025-10-20', 15]);
    assert.equal(body.withdrawalDigest, createHash('sha256').update(withdrawalSecret).digest('hex'));
    assert.ok(!JSON.stringify(body).includes(withdrawalSecret));
  });

  it('names the field that is missing or wrong', async () => {
    const box = outbox(school(201).send);
    const fault = async (more: Partial<ReportFacts>): Promise<unknown> => box.prepare({ ...FACTS, ...more });
    assert.deepEqual(await fault({ school: '' }), { ok: false, code: 'empty', field: 'school' });
    assert.deepEqual(await fault({ grade: 13 }), { ok: false, code: 'out-of-range', field: 'grade' });
    assert.deepEqual(await fault({ schoolClass: '长'.repeat(41) }), {
      ok: false,
      code: 'out-of-range',
      field: 'schoolClass',
    });
    const day = { ...FACTS.day, bySubject: {} };
    assert.deepEqual(await fault({ day }), { ok: false, code: 'empty', field: 'minutes' });
  });

  it('counts whole minutes that add up to the whole', () => {
    assert.deepEqual(wholeMinutes({ 数学: 90_000, 语文: 45_000, 英语: 45_000 }), { 数学: 1, 语文: 1, 英语: 1 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 7_200_000 })),
        (by) => {
          const exact = Object.values(by).reduce((sum, ms) => sum + ms, 0) / MINUTE;
          const whole = Object.values(wholeMinutes(by)).reduce((sum, each) => sum + each, 0);
          assert.ok(Math.abs(whole - exact) <= 0.5 + 1e-9, `${whole} for ${exact}`);
        },
      ),
    );
  });
});

describe('what leaves the device', () => {
  it('is nothing but what was queued with a consent, to the address that it names', async () => {
    const { seen, send } = school(201);
    const box = outbox(send);
    const report = await prepared(box);
    const consent = (more: Partial<Consent>) => box.queue(report, { ...CONSENT, ...more });
    assert.deepEqual(await consent({ text: ' ' }), { ok: false, code: 'no-consent', field: 'consent' });
    for (const reportTo of ['http://school.example/x', '/relative', 'javascript:alert(1)', '']) {
      assert.deepEqual(await consent({ reportTo }), { ok: false, code: 'insecure', field: 'reportTo' });
    }
    await box.flush(TO, after(0));
    await queued(box);
    await box.flush('https://elsewhere.example/', after(0));
    assert.deepEqual(seen, []);
  });

  it('is the report word for word, once', async () => {
    const { seen, send } = school(201);
    const box = outbox(send);
    const report = await prepared(box);
    await box.queue(report, CONSENT);
    await box.flush(TO, after(0));
    await box.flush(TO, after(5));
    assert.equal(seen.length, 1);
    assert.equal(seen[0]!.url, TO);
    assert.equal(seen[0]!.headers['Idempotency-Key'], report.body.idempotencyKey);
    assert.deepEqual(JSON.parse(seen[0]!.body!), report.body);
    const [known] = await box.list();
    assert.deepEqual([known!.state, known!.body], ['sent', null], 'the minutes are not kept twice');
  });

  it('waits while there is no answer, and goes out under the same key when there is', async () => {
    const { seen, send } = school(0, 503, 201);
    const box = outbox(send);
    await queued(box);
    for (const minute of [0, 1, 2, 3]) await box.flush(TO, after(minute));
    assert.equal(seen.length, 3);
    assert.equal(new Set(seen.map((each) => each.body)).size, 1);
    assert.deepEqual(await states(box), ['sent']);
  });

  it('is not sent by two tabs at the same time', async () => {
    const store = memoryStore(null);
    const { seen, send } = school(201);
    const [left, right] = [outbox(send, store), outbox(send, store)];
    await queued(left);
    await Promise.all([left.flush(TO, after(0)), right.flush(TO, after(0))]);
    assert.equal(seen.length, 1);
  });

  it('is taken up by another tab when the first one was closed on the way', async () => {
    const store = memoryStore(null);
    const closed = outbox(() => new Promise(() => undefined), store);
    await queued(closed);
    void closed.flush(TO, after(0));
    await Promise.resolve();
    const { seen, send } = school(201);
    await outbox(send, store).flush(TO, after(0.5));
    assert.equal(seen.length, 0);
    await outbox(send, store).flush(TO, after(2));
    assert.equal(seen.length, 1);
  });

  it('is refused for good where the school says that it is wrong', async () => {
    const { seen, send } = school(422);
    const box = outbox(send);
    await queued(box);
    await box.flush(TO, after(0));
    await box.flush(TO, after(1));
    assert.deepEqual([seen.length, await states(box)], [1, ['refused']]);
    await queued(box);
    assert.deepEqual(await states(box), ['queued'], 'and may be queued anew');
  });

  it('is one report a day: an unsent one is replaced, a sent one stands', async () => {
    const box = outbox(school(201).send);
    await queued(box);
    const key = await queued(box);
    assert.deepEqual(
      (await box.list()).map((each) => each.idempotencyKey),
      [key],
    );
    await box.flush(TO, after(0));
    assert.deepEqual(await box.queue(await prepared(box), CONSENT), { ok: false, code: 'already-sent', field: 'date' });
  });
});

describe('a withdrawal', () => {
  it('forgets a report that has not left', async () => {
    const { seen, send } = school(201);
    const box = outbox(send);
    await box.withdraw(await queued(box));
    await box.flush(TO, after(0));
    assert.deepEqual([seen, await box.list()], [[], []]);
  });

  it('asks a sent one back with the secret, until the school has answered', async () => {
    const { seen, send } = school(201, 0, 204);
    const box = outbox(send);
    const key = await queued(box);
    const secret = (await box.list())[0]!.withdrawalSecret;
    await box.flush(TO, after(0));
    await box.withdraw(key);
    await box.flush(TO, after(1));
    assert.deepEqual(await states(box), ['withdrawing']);
    await box.flush(TO, after(2));
    assert.deepEqual(await box.list(), []);
    const { method, url, headers, body } = seen[2]!;
    assert.deepEqual(
      [method, url, headers, body],
      [
        'DELETE',
        `https://school.example/api/v1/homework-minutes/${key}?region=1`,
        { 'Withdrawal-Secret': secret },
        undefined,
      ],
    );
  });

  it('asks back one that may have arrived, and one that is on its way', async () => {
    const lost = school(0, 404);
    const box = outbox(lost.send);
    const key = await queued(box);
    await box.flush(TO, after(0));
    await box.withdraw(key);
    await box.flush(TO, after(1));
    assert.deepEqual([lost.seen.map((each) => each.method), await box.list()], [['POST', 'DELETE'], []]);

    let arrive = (_answer: { status: number }): void => undefined;
    const methods: string[] = [];
    const slow = outbox(({ method }) => {
      methods.push(method);
      return method === 'POST' ? new Promise((resolve) => (arrive = resolve)) : Promise.resolve({ status: 204 });
    });
    const other = await queued(slow);
    const flushed = slow.flush(TO, after(0));
    while (methods.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await slow.withdraw(other);
    arrive({ status: 201 });
    await flushed;
    assert.deepEqual([methods, await slow.list()], [['POST', 'DELETE'], []]);
  });
});

describe('a consent', () => {
  it('is remembered for the very words and the very address', async () => {
    const box = outbox(school(201).send);
    assert.equal(await box.consentTo(TO, CONSENT.text), null);
    await box.remember(CONSENT);
    assert.equal((await box.consentTo(TO, CONSENT.text))?.givenAt, CONSENT.givenAt);
    assert.equal(await box.consentTo(TO, `${CONSENT.text}。`), null);
    assert.equal(await box.consentTo('https://elsewhere.example/', CONSENT.text), null);
  });

  it('that is taken back takes what waits with it', async () => {
    const { seen, send } = school(201);
    const box = outbox(send);
    await box.remember(CONSENT);
    await queued(box);
    await box.forget();
    await box.flush(TO, after(0));
    assert.deepEqual([await box.consentTo(TO, CONSENT.text), seen], [null, []]);
  });

  it('that is taken back asks back what may have arrived, and never sends it again', async () => {
    const { seen, send } = school(0, 204);
    const box = outbox(send);
    await queued(box);
    await box.flush(TO, after(0));
    await box.forget();
    await box.flush(TO, after(2));
    assert.deepEqual([seen.map(({ method }) => method), await box.list()], [['POST', 'DELETE'], []]);
  });
});

describe('what stands in storage', () => {
  it('is nothing after it was erased, also when an answer comes late', async () => {
    const held = new Map<string, unknown>();
    const store = memoryStore(null, held);
    const box = outbox(async () => {
      await store.remove(['jg:homework-sent:default']);
      return { status: 201 };
    }, store);
    await queued(box);
    await box.flush(TO, after(0));
    assert.equal(held.get('jg:homework-sent:default'), undefined);
  });

  it('is left untouched where a newer version wrote them', async () => {
    const newer = { schemaVersion: 2 };
    const held = new Map<string, unknown>([['jg:homework-sent:default', newer]]);
    const box = outbox(school(201).send, memoryStore(null, held));
    assert.deepEqual(await box.queue(await prepared(box), CONSENT), { ok: false, code: 'newer', field: 'storage' });
    await box.flush(TO, after(0));
    assert.deepEqual([await box.list(), held.get('jg:homework-sent:default')], [[], newer]);
  });
});
