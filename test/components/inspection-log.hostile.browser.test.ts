/** What bad data, an odd page and a hostile file do to a log. */
import { assert } from '@open-wc/testing';
import { spy } from 'sinon';
import {
  all,
  attach,
  deviceLog,
  find,
  has,
  makeLog,
  recordOf,
  rows,
  showLog,
  textOf,
  titles,
  until,
} from './log-page.js';

const GOOD = recordOf('good', { note: '好的' });

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no');
    },
    ownKeys: () => {
      throw new Error('no');
    },
  },
);

describe('bad records', () => {
  const bad: Readonly<Record<string, unknown>> = {
    'an unknown kind': { ...GOOD, id: 'b', kind: 'dance' },
    'a day that is none': { ...GOOD, id: 'b', on: '2025-02-30' },
    'a negative quantity': { ...GOOD, id: 'b', quantity: -1 },
    NaN: { ...GOOD, id: 'b', quantity: NaN },
    '1e308': { ...GOOD, id: 'b', quantity: 1e308 },
    'an identity number': { ...GOOD, id: 'b', personId: '110101199003078515' },
    'a link that runs': { ...GOOD, id: 'b', evidence: [{ id: 'e', title: 'x', url: 'javascript:alert(1)', on: null }] },
    null: null,
    'a text': 'x',
    'a proxy that throws': throwing,
  };
  Object.entries(bad).forEach(([what, record]) => {
    it(`such as ${what} are told with their place, and the good ones stay`, async () => {
      const log = await showLog([GOOD, record]);
      assert.deepEqual(titles(log), ['好的']);
      assert.include(textOf(find(log, '.invalid')), 'records.1');
      assert.notInclude(textOf(find(log, '[part=base]')), 'NaN');
    });
  });

  it('on this device are told with their place as well', async () => {
    const log = makeLog();
    const device = deviceLog(log);
    await device.save(GOOD);
    await device.save({ ...GOOD, id: 'b', on: 'x' });
    await attach(log);
    assert.deepEqual(titles(log), ['好的']);
    assert.include(textOf(find(log, '.invalid')), 'device.records.1.on');
  });

  it('that say two things in one revision are told, and one of them is shown', async () => {
    const log = await showLog([GOOD, { ...GOOD, note: '另一种说法' }]);
    assert.equal(titles(log).length, 1);
    assert.include(textOf(find(log, '.invalid')), '有两种说法');
  });
});

describe('no list at all', () => {
  [7, 'x', {}, { records: 7 }, throwing].forEach((records, at) => {
    it(`is told so, and a record can be added all the same (${at})`, async () => {
      const log = await showLog(records);
      assert.include(textOf(find(log, '.notice')), '不是活动记录');
      find(log, '[data-act=add]').click();
      await until(() => has(log, 'form'), 'the form');
    });
  });
});

describe('what stands in records', () => {
  it('is text and never markup, however long', async () => {
    const log = await showLog([
      recordOf('r1', {
        note: `<img src=x onerror="alert(1)">${'长'.repeat(150_000)}`,
        findings: [{ id: 'f', text: '<script>alert(1)</script>', due: null, followUps: [] }],
      }),
      recordOf('r2', { unitId: 'x'.repeat(128), note: '无'.repeat(500) }),
    ]);
    assert.isFalse(has(log, 'img, script'));
    const base = find(log, '[part=base]');
    assert.isAtMost(base.scrollWidth, base.clientWidth);
    find(log, '[data-id=r1] .open').click();
    await until(() => has(log, '.row-acts'), 'the record');
    assert.isFalse(has(log, 'img, script'));
    assert.isBelow(textOf(find(log, '.detail')).length, 25_000);
  });

  it('goes into no address and no console', async () => {
    const said = (['log', 'info', 'warn', 'error'] as const).map((name) => spy(console, name));
    const before = location.href;
    const log = await showLog([recordOf('r1', { note: '内部内容', personId: 'p1' }), null]);
    find(log, '[data-id=r1] .open').click();
    await until(() => has(log, '.row-acts'), 'the record');
    said.forEach((each) => {
      assert.notInclude(JSON.stringify(each.args), '内部内容');
      each.restore();
    });
    assert.equal(location.href, before);
  });
});

describe('attributes that make no sense', () => {
  it('count as the defaults', async () => {
    const log = await showLog([GOOD], { 'as-of': '2025-99-99', 'log-id': '../x y', kind: '__proto__', heading: '' });
    assert.equal(textOf(find(log, 'h2')), '活动记录登记表');
    assert.equal(all(log, '.row').length, 1);
  });

  it('may come after the element was attached, and the other way round', async () => {
    const log = makeLog({ kind: '' });
    await attach(log);
    log.records = [GOOD, recordOf('t', { kind: 'training', note: '研修' })];
    await until(() => rows(log).length === 2, 'the records');
    log.kind = 'training';
    await until(() => titles(log).join() === '研修', 'its kind');
    log.logId = 'another';
    log.heading = '研修登记';
    await until(() => textOf(find(log, 'h2')) === '研修登记', 'the title');
  });
});

describe('ten thousand records', () => {
  it('are a window over the list, found and sorted as a few are', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      recordOf(`r${n}`, { note: `第 ${n} 条`, on: `20${10 + (n % 15)}-0${(n % 9) + 1}-1${n % 10}` }),
    );
    const log = await showLog(many);
    await until(() => has(log, '.gap'), 'the window');
    assert.isBelow(all(log, '.row').length, 100);
    assert.include(textOf(find(log, 'footer')), '共 10000 条');
    const search = find<HTMLInputElement>(log, '[data-set=q]');
    search.value = '第 7777 条';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => titles(log).join() === '第 7777 条', 'the one that is meant');
  }).timeout(20_000);
});

describe('a log that is taken off the page', () => {
  it('leaves nothing behind, and goes on where it is put again', async () => {
    const log = await showLog([GOOD]);
    const parent = log.parentElement!;
    log.remove();
    await deviceLog(log).save(recordOf('r2', { note: '后来的' }));
    parent.append(log);
    await until(() => titles(log).length === 2, 'what came meanwhile');
  });
});
