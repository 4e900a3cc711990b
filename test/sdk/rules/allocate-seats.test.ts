import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allocateSeats, seatVerdict, type SeatSchool, type SeatShare } from '../../../src/sdk/rules/allocate-seats.js';

function sharesOf(places: number, schools: readonly SeatSchool[]): { shares: readonly SeatShare[]; left: number } {
  const shared = allocateSeats({ places, schools });
  assert.ok(shared.ok, JSON.stringify(shared));
  return shared;
}
const seatsOf = (places: number, schools: readonly SeatSchool[]) =>
  sharesOf(places, schools).shares.map(({ seats }) => seats);

describe('places shared out by largest remainder', () => {
  it('go by whole parts first, then to the largest remainders', () => {
    const { shares } = sharesOf(10, [
      { id: 'a', pupils: 47 },
      { id: 'b', pupils: 31 },
      { id: 'c', pupils: 22 },
    ]);
    assert.deepEqual(
      shares.map(({ seats, whole, hasExtra }) => [seats, whole, hasExtra]),
      [
        [5, 4, true],
        [3, 3, false],
        [2, 2, false],
      ],
    );
    assert.equal(shares[0]!.exact, 4.7);
  });

  it('go, where remainders are the same, to the larger school and then to the smaller id', () => {
    assert.deepEqual(
      seatsOf(1, [
        { id: 'b', pupils: 5 },
        { id: 'a', pupils: 5 },
      ]),
      [0, 1],
    );
    assert.deepEqual(
      seatsOf(2, [
        { id: 'a', pupils: 10 },
        { id: 'b', pupils: 30 },
      ]),
      [0, 2],
    );
  });

  it('go on to the others where a school has fewer applicants, and stay where nobody applies', () => {
    const schools = [
      { id: 'a', pupils: 50, applicants: 2 },
      { id: 'b', pupils: 30 },
      { id: 'c', pupils: 20 },
    ];
    const { shares, left } = sharesOf(10, schools);
    assert.deepEqual(
      shares.map(({ seats }) => seats),
      [2, 5, 3],
    );
    assert.deepEqual([shares[0]!.isCapped, left], [true, 0]);
    assert.equal(sharesOf(10, [{ id: 'a', pupils: 3 }]).left, 7);
    assert.equal(sharesOf(10, []).left, 10);
    assert.equal(sharesOf(10, [{ id: 'a', pupils: 0 }]).left, 10);
  });

  it('are refused for numbers that cannot be, with their place', () => {
    const good = { id: 'a', pupils: 5 };
    const bad: [number, SeatSchool[], string][] = [
      [-1, [good], 'places'],
      [1.5, [good], 'places'],
      [NaN, [good], 'places'],
      [1e308, [good], 'places'],
      [1, [good, good], 'schools.1.id'],
      [1, [{ id: 'a', pupils: -1 }], 'schools.0.pupils'],
      [1, [{ id: 'a', pupils: '5' as unknown as number }], 'schools.0.pupils'],
      [1, [{ id: 'a', pupils: 5, applicants: NaN }], 'schools.0.applicants'],
    ];
    for (const [places, schools, field] of bad)
      assert.deepEqual(allocateSeats({ places, schools }), { ok: false, code: 'out-of-range', field });
  });

  const pupils = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 });
  const places = fc.integer({ min: 0, max: 800 });

  it('add up to the places, none above its applicants', () => {
    const schools = fc.array(
      fc.record({ pupils: fc.integer({ min: 0, max: 500 }), applicants: fc.integer({ min: 0, max: 600 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(places, schools, (count, all) => {
        const { shares, left } = sharesOf(
          count,
          all.map((each, at) => ({ id: `s${at}`, ...each })),
        );
        assert.equal(shares.reduce((sum, { seats }) => sum + seats, 0) + left, count);
        shares.forEach(({ seats }, at) =>
          assert.ok(seats >= 0 && seats <= Math.min(all[at]!.applicants, all[at]!.pupils)),
        );
        const room = all.reduce((sum, each) => sum + Math.min(each.applicants, each.pupils), 0);
        assert.equal(left, Math.max(0, count - room), 'no place is left while somebody applies');
      }),
    );
  });

  it('stay within one of the exact share, more for a larger school, whatever the order of the schools', () => {
    fc.assert(
      fc.property(places, pupils, (count, all) => {
        const total = all.reduce((a, b) => a + b, 0);
        fc.pre(total >= count && total > 0);
        const schools = all.map((each, at) => ({ id: `s${at}`, pupils: each }));
        const { shares } = sharesOf(count, schools);
        shares.forEach((a, i) => {
          assert.ok(Math.abs(a.seats - a.exact) < 1);
          shares.forEach((b, j) => assert.ok(all[i]! <= all[j]! || a.seats >= b.seats));
        });
        assert.deepEqual(sharesOf(count, [...schools].reverse()).shares, [...shares].reverse());
      }),
    );
  });
});

describe('places against those who want them', () => {
  const rows: [number | null, string][] = [
    [null, 'notReported'],
    [89, 'open'],
    [90, 'tight'],
    [100, 'tight'],
    [101, 'short'],
  ];
  for (const [applied, status] of rows) {
    it(`are ${status} with ${applied ?? 'no'} applications for a hundred`, () => {
      const verdict = seatVerdict({ places: 100, applied, offered: null, confirmed: null });
      assert.equal(verdict.ok && verdict.status, status);
    });
  }

  it('name what is missing, what is to be offered and what is to be confirmed', () => {
    const verdict = seatVerdict({ places: 100, applied: 130, offered: 104, confirmed: 60 });
    assert.deepEqual(verdict, {
      ok: true,
      status: 'short',
      demand: 1.3,
      missing: 30,
      toOffer: 0,
      toConfirm: 44,
      isOverOffered: true,
    });
    const none = seatVerdict({ places: 0, applied: 0, offered: 0, confirmed: 0 });
    assert.deepEqual(none.ok && [none.status, none.demand], ['open', null]);
  });

  it('are a fault where more are confirmed than offered, or offered than applied', () => {
    assert.deepEqual(seatVerdict({ places: 9, applied: 5, offered: 6, confirmed: 0 }), {
      ok: false,
      code: 'wrong-order',
      field: 'offered',
    });
    assert.deepEqual(seatVerdict({ places: 9, applied: 5, offered: 5, confirmed: 6 }), {
      ok: false,
      code: 'wrong-order',
      field: 'confirmed',
    });
    assert.equal(seatVerdict({ places: NaN, applied: 5, offered: 5, confirmed: 5 }).ok, false);
    assert.equal(seatVerdict({ places: 9, applied: -1, offered: null, confirmed: null }).ok, false);
  });
});
