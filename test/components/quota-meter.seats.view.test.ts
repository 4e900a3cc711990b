import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readSeats } from '../../src/components/quota-meter/quota-meter.seats.view.js';

describe('places as a page hands them over', () => {
  it('are read from an object or from its JSON', () => {
    const quota = { places: 1170, applied: 1100, offered: 600, confirmed: 420 };
    for (const given of [quota, JSON.stringify(quota)]) {
      const model = readSeats(given);
      assert.ok(model.ok);
      assert.equal(model.verdict.status, 'tight');
    }
  });

  it('are shared out among named schools', () => {
    const schools = [
      { id: 'a', name: '城关中学', pupils: 410 },
      { id: 'b', pupils: 190 },
    ];
    const model = readSeats({ places: 300, schools });
    assert.ok(model.ok && model.allocation);
    assert.deepEqual(
      model.allocation.shares.map(({ seats }) => seats),
      [205, 95],
    );
    assert.deepEqual(
      model.schools.map(({ name }) => name),
      ['城关中学', 'b'],
    );
  });

  const bad: [unknown, string][] = [
    ['{', 'seats'],
    [7, 'seats'],
    [{ places: -1 }, 'places'],
    [{ places: '5' }, 'places'],
    [{ places: 5, applied: 1.5 }, 'applied'],
    [{ places: 5, applied: 2, offered: 3 }, 'offered'],
    [{ places: 5, schools: {} }, 'seats'],
    [{ places: 5, schools: [null] }, 'schools.0.id'],
    [
      {
        places: 5,
        schools: [
          { id: 'a', pupils: 1 },
          { id: 'a', pupils: 1 },
        ],
      },
      'schools.1.id',
    ],
    [{ places: 5, schools: Array.from({ length: 2001 }, (_, n) => ({ id: `${n}`, pupils: 1 })) }, 'seats'],
  ];
  for (const [given, field] of bad) {
    it(`are told as a fault of ${field}: ${JSON.stringify(given).slice(0, 40)}`, () => {
      const model = readSeats(given);
      assert.ok(!model.ok);
      assert.equal(model.field, field);
    });
  }

  it('never throw, whatever they are', () => {
    const proxy: unknown = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    assert.equal(readSeats(proxy).ok, false);
    fc.assert(fc.property(fc.anything(), (given) => void readSeats(given)));
  });
});
