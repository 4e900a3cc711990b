import { assert } from '@open-wc/testing';
import { addressOf, until } from './board-page.js';
import { targetOf } from '../helpers/records.js';
import {
  attachMeter,
  has,
  makeMeter,
  openPanel,
  POSTS,
  quotaPlan,
  quotaRecords,
  settled,
  showMeter,
  told,
} from './meter-page.js';

const NUMBERS = ['NaN', '-1', '1e308', 'Infinity', 'abc', '38个', '١٢'];

/** No screen ever shows these. */
function assertSound(text: string): void {
  assert.notMatch(text.replace(/“[^”]*”/g, ''), /NaN|Infinity|undefined|null|\[object/);
}

describe('Bad attributes', () => {
  for (const field of ['value', 'target', 'baseline']) {
    for (const bad of NUMBERS) {
      it(`are told as a fault: ${field}="${bad}"`, async () => {
        const meter = await showMeter({}, { ...POSTS, [field]: bad });
        assert.match(
          told(meter, '.fault'),
          new RegExp(`应是 0 到一万亿之间的数，现在是“${bad.replace('.', '\\.')}”。`),
        );
        assert.match(told(meter), /专职教研员编制.*截至2024年9月30日/);
        assert.isFalse(has(meter, 'svg'));
        assertSound(told(meter));
      });
    }
  }

  it('are dates that do not exist, or stand in the wrong order', async () => {
    const meter = await showMeter({}, { ...POSTS, due: '2024-02-30' });
    assert.match(told(meter, '.fault'), /截止日期不是 2024-12-31 这样的日期，现在是“2024-02-30”/);
    const order = await showMeter({}, { ...POSTS, start: '2025-01-01' });
    assert.match(told(order, '.fault'), /截止日期先后或大小颠倒了/);
  });

  it('of a target of nought, and of a day, are no faults', async () => {
    const zero = await attachMeter(makeMeter({ ...POSTS, value: '0', target: '0', comparator: 'at-most' }));
    assertSound(told(zero));
    assert.match(told(zero), /不超过 0 个/);
    const day = await attachMeter(makeMeter({ ...POSTS, 'as-of': '2024-13-01' }));
    assert.match(told(day), /截至20\d\d年/);
  });

  it('are forgotten once they are mended', async () => {
    const meter = await showMeter({}, { ...POSTS, value: 'x' });
    meter.value = 38;
    await until(() => !has(meter, '.fault') && /38 个/.test(told(meter)), 'the number');
  });

  it('are very long texts, which do not tear the page', async () => {
    const meter = await attachMeter(makeMeter({ ...POSTS, label: '指标'.repeat(500) }), 320);
    const base = meter.renderRoot.querySelector('[part=base]')!;
    assert.isAtMost(base.scrollWidth, base.clientWidth);
  });
});

describe('Bad data', () => {
  it('of records does not count, and each fault has its place', async () => {
    const good = quotaRecords();
    const records = [
      ...(good['records'] as object[]),
      { id: 'x1', kind: 'postFilled', on: '2024-02-30' },
      { id: 'x2', kind: 'postFilled', on: '2024-02-29', quantity: -3 },
      { id: 'x3', kind: 'postFilled', on: '2024-02-29', quantity: 1e308 },
      { id: 'x4', kind: 'nothing', on: '2024-02-29' },
      'no record',
    ];
    const meter = await showMeter({ plan: quotaPlan(), records: { ...good, records } }, { 'target-id': 'posts' });
    assert.match(told(meter), /38 个/);
    assert.match(told(meter, '[data-act=faults]'), /数据有误 5 处，未计入/);
    await openPanel(meter, 'faults');
    assert.match(told(meter, '.faults'), /records\.40\.on: .*records\.41\.quantity: /);
    assertSound(told(meter));
  });

  it('of two records that contradict each other is told with its place in the data as it came', async () => {
    const post = { id: 'twice', kind: 'postFilled', on: '2024-02-29' };
    const records = [{ id: 'bad' }, post, { ...post, quantity: 7 }];
    const data = { plan: quotaPlan(), records: { ...quotaRecords(), records } };
    const meter = await showMeter(data, { 'target-id': 'posts' });
    await openPanel(meter, 'faults');
    assert.match(told(meter, '.faults'), /records\.2：同一编号/);
  });

  it('of a target leaves it out, and says where', async () => {
    const plan = { ...quotaPlan(), targets: [{ ...targetOf({ id: 'posts' }), value: 'many' }] };
    const meter = await showMeter({ plan: plan as never }, { 'target-id': 'posts' });
    assert.match(told(meter, '.note'), /方案里没有这个指标/);
    await openPanel(meter, 'faults');
    assert.match(told(meter, '.faults'), /targets\.0\.value/);
  });

  it('is a term without a calendar', async () => {
    const per = { text: '每学期', period: 'term' as const, interval: 1, each: null };
    const plan = quotaPlan({ targets: [targetOf({ id: 'posts', per })], calendar: { terms: [] } });
    const meter = await showMeter({ plan, records: quotaRecords() }, { 'target-id': 'posts' });
    assert.match(told(meter, '.fault'), /校历没有给出，无法按学期统计/);
  });

  const documents: Record<string, unknown> = {
    'a number': 7,
    'a text': 'x',
    'an empty object': {},
    'a list': [1, 2],
    'a newer plan': { schemaVersion: 99, tasks: [] },
  };
  Object.entries(documents).forEach(([what, value]) => {
    it(`is ${what} in place of a plan`, async () => {
      const meter = makeMeter({ src: addressOf(value), 'target-id': 'posts' });
      await attachMeter(meter);
      await until(() => has(meter, '.note'), 'the sentence');
      assertSound(told(meter, '[part=base]'));
    });
  });

  it('throws when it is read, and the meter does not', async () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
      },
    );
    const meter = makeMeter({ 'target-id': 'posts' });
    meter.plan = trap;
    meter.records = trap;
    await attachMeter(meter);
    await until(() => has(meter, '.note'), 'the sentence');
    const seats = await showMeter({ seats: trap }, { label: '学位' });
    assert.match(told(seats, '.fault'), /学位数读不出来/);
  });

  it('that says markup shows it as text', async () => {
    const label = '<img src=x onerror="document.body.dataset.hacked=1">';
    const plan = quotaPlan({ targets: [targetOf({ id: 'posts', label, quote: label })], mark: label });
    const meter = await showMeter({ plan }, { 'target-id': 'posts', value: '1' });
    assert.include(told(meter), '<img');
    assert.isFalse(has(meter, 'img'));
    assert.isUndefined(document.body.dataset['hacked']);
  });
});

describe('A meter that is moved about', () => {
  it('goes on after it was taken away and put back', async () => {
    const meter = await showMeter({ plan: quotaPlan(), records: quotaRecords() }, { 'target-id': 'posts' });
    const box = meter.parentElement!;
    meter.remove();
    meter.targetId = 'hours';
    box.append(meter);
    await until(() => /1 人达到/.test(told(meter)), 'the other target');
  });

  it('shows only the last of what it was told in a row', async () => {
    const meter = makeMeter({ 'target-id': 'posts', value: '1' });
    await attachMeter(meter);
    for (const value of [10, 20, 38]) {
      meter.src = addressOf({ ...quotaPlan(), title: `${value}` });
      meter.value = value;
      await meter.updateComplete;
    }
    await settled(meter);
    await until(() => /38 个/.test(told(meter)), 'the last value');
  });
});
