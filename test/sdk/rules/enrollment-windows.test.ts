import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readScheme } from '../../../src/sdk/model/index.js';
import { ageOn, canApply, correctionState, entryAge, windowState } from '../../../src/sdk/rules/index.js';
import { arbitraryDay } from '../../helpers/identities.js';
import { schemeJson, smallScheme } from '../../helpers/schemes.js';

const county = readScheme(schemeJson(3)).scheme;
const city = readScheme(schemeJson(4)).scheme;
const rule = { years: 6, cutOff: '08-31' };

describe('the age at entry', () => {
  const old = (birthOn: string, entryYear = 2025, own = rule): unknown => {
    const age = entryAge({ birthOn, entryYear, rule: own });
    return age.ok ? [age.isOldEnough, age.years, age.firstYear] : [age.code, age.field];
  };
  const cases: [string, unknown[], unknown][] = [
    ['on the last day', ['2019-08-31'], [true, 6, 2025]],
    ['one day late', ['2019-09-01'], [false, 5, 2026]],
    ['one day before', ['2019-08-30'], [true, 6, 2025]],
    ['on 29 February', ['2020-02-29', 2026], [true, 6, 2026]],
    [
      'who turns six on 28 February of a year without a 29th',
      ['2020-02-29', 2026, { years: 6, cutOff: '02-28' }],
      [true, 6, 2026],
    ],
    [
      'with a cut-off on 29 February of a year without one',
      ['2020-03-01', 2026, { years: 6, cutOff: '02-29' }],
      [false, 5, 2027],
    ],
    ['of seven', ['2018-08-31', 2025, { years: 7, cutOff: '08-31' }], [true, 7, 2025]],
    ['with a cut-off at the end of the year', ['2019-12-31', 2025, { years: 6, cutOff: '12-31' }], [true, 6, 2025]],
    ['of twelve: nobody is too old', ['2013-05-01'], [true, 12, 2019]],
    ['born later than school begins', ['2026-01-01'], [false, -1, 2032]],
    ['of no day', ['2019-02-30'], ['not-a-date', 'birthOn']],
    ['of no year', ['2019-03-15', NaN], ['out-of-range', 'entryYear']],
  ];
  for (const [what, [birthOn, year, own], verdict] of cases) {
    it(`of a child ${what}`, () => {
      assert.deepEqual(old(birthOn as string, year as number | undefined, own as typeof rule | undefined), verdict);
    });
  }

  it('is reached in the first year that it names, and not in the year before', () => {
    fc.assert(
      fc.property(arbitraryDay, (birthOn) => {
        const age = entryAge({ birthOn, entryYear: 2025, rule });
        assert.ok(age.ok);
        const isOld = (entryYear: number): boolean => {
          const of = entryAge({ birthOn, entryYear, rule });
          return of.ok && of.isOldEnough;
        };
        assert.ok(isOld(age.firstYear) && !isOld(age.firstYear - 1));
        assert.equal(ageOn(birthOn, age.reachesOn), 6);
      }),
    );
  });
});

describe('a window', () => {
  const state = (at: string, kind: 'apply' | 'offline' | 'confirm' = 'apply', scheme = county, routeId?: string) => {
    const read = windowState(scheme, { kind, now: new Date(at), ...(routeId ? { routeId } : {}) });
    return read.ok ? [read.state, read.window?.id ?? null, read.minutesLeft] : [read.code, read.field];
  };
  const cases: [string, string, unknown][] = [
    ['a minute before it opens', '2025-06-16T07:59:59+08:00', ['notYet', 'apply', 1]],
    ['in the minute in which it opens', '2025-06-16T08:00:00+08:00', ['open', 'apply', 11 * 1440 + 570]],
    ['at night in between', '2025-06-20T03:00:00+08:00', ['open', 'apply', 7 * 1440 + 870]],
    ['in its last minute', '2025-06-27T17:29:59+08:00', ['open', 'apply', 1]],
    ['in the minute in which it closes', '2025-06-27T17:30:00+08:00', ['closed', 'apply', null]],
    ['of another zone’s day', '2025-06-16T00:00:00Z', ['open', 'apply', 11 * 1440 + 570]],
    ['at no instant', 'soon', ['not-an-instant', 'now']],
  ];
  for (const [what, at, verdict] of cases) it(what, () => assert.deepEqual(state(at), verdict));

  it('without times is open from the first minute of its first day to the last of its last', () => {
    assert.deepEqual(state('2025-06-19T23:59:00+08:00', 'apply', city), ['notYet', 'apply', 1]);
    assert.deepEqual(state('2025-06-20T00:00:00+08:00', 'apply', city), ['open', 'apply', 16 * 1440]);
    assert.deepEqual(state('2025-07-05T23:59:00+08:00', 'apply', city), ['open', 'apply', 1]);
    assert.deepEqual(state('2025-07-06T00:00:00+08:00', 'apply', city), ['closed', 'apply', null]);
  });

  it('of one route is none of another', () => {
    const at = '2025-07-04T10:00:00+08:00';
    assert.deepEqual(state(at, 'offline', city, 'migrant'), ['open', 'counter', 1860]);
    assert.deepEqual(state(at, 'offline', city, 'local'), ['none', null, null]);
    assert.deepEqual(state(at, 'confirm', city), ['none', null, null]);
  });

  it('goes by the clocks of the scheme’s zone', () => {
    const inZone = (timeZone: string, at: string): unknown => state(at, 'apply', { ...county, timeZone });
    assert.deepEqual(inZone('Asia/Urumqi', '2025-06-16T08:00:00+08:00'), ['notYet', 'apply', 120]);
    assert.deepEqual(inZone('Europe/Berlin', '2025-06-16T06:00:00Z'), ['open', 'apply', 11 * 1440 + 570]);
    assert.deepEqual(inZone('Nowhere/Town', '2025-06-16T08:00:00+08:00'), ['open', 'apply', 11 * 1440 + 570]);
    const midnight = { ...smallScheme().windows[0]!, routeIds: [], opensTime: '00:00', closesTime: null, place: null };
    const scheme = { ...county, timeZone: 'UTC', windows: [{ ...midnight, kind: 'apply' as const }] };
    assert.deepEqual(state('2025-06-16T00:00:30Z', 'apply', scheme), ['open', 'apply', 12 * 1440]);
  });
});

describe('who can apply', () => {
  const verdict = (facts: object, scheme = county): unknown => {
    const now = new Date('2025-06-20T10:00:00+08:00');
    const read = canApply(scheme, { routeId: 'local', birthOn: '2019-03-15', now, ...facts });
    return read.ok ? [read.can, ...read.reasons] : [read.code, read.field];
  };
  it('is who is old enough while the window is open', () => {
    assert.deepEqual(verdict({}), [true]);
    assert.deepEqual(verdict({ birthOn: null }), [true]);
    assert.deepEqual(verdict({ birthOn: '2019-09-01' }), [false, 'under-age']);
    assert.deepEqual(verdict({ now: new Date('2025-06-01T10:00:00+08:00') }), [false, 'not-yet-open']);
    assert.deepEqual(verdict({ now: new Date('2025-07-01T10:00:00+08:00') }), [false, 'closed']);
    assert.deepEqual(verdict({}, { ...county, windows: [] }), [false, 'no-window']);
    assert.deepEqual(verdict({ routeId: 'moon' }), [false, 'no-route']);
    assert.deepEqual(verdict({ birthOn: '2019' }), ['not-a-date', 'birthOn']);
    assert.deepEqual(verdict({ now: new Date(NaN) }), ['not-an-instant', 'now']);
  });

  it('is told of the counter, too', () => {
    const read = canApply(county, { routeId: 'local', birthOn: null, now: new Date('2025-06-24T10:00:00+08:00') });
    assert.ok(read.ok && read.offline.state === 'open' && read.offline.window?.place === '县教育局一楼服务窗口');
  });
});

describe('a correction', () => {
  const open = (returnedAt: string, now: string, scheme = county): unknown => {
    const read = correctionState(scheme, { returnedAt: new Date(returnedAt), now: new Date(now), routeId: 'local' });
    return read.ok ? [read.isOpen, read.dueOn] : [read.code, read.field];
  };
  it('is due so many days after the return, and not after the window', () => {
    assert.deepEqual(open('2025-06-30T23:59:00+08:00', '2025-07-03T23:59:00+08:00'), [true, '2025-07-03']);
    assert.deepEqual(open('2025-06-30T23:59:00+08:00', '2025-07-04T00:00:00+08:00'), [false, '2025-07-03']);
    assert.deepEqual(open('2025-07-03T10:00:00+08:00', '2025-07-04T17:29:00+08:00'), [true, '2025-07-04']);
    assert.deepEqual(open('2025-07-03T10:00:00+08:00', '2025-07-04T17:30:00+08:00'), [false, '2025-07-04']);
  });
  it('is due by the window where no days are set, and open where nothing is set', () => {
    const free = { ...county, correctionDays: null };
    assert.deepEqual(open('2025-06-30T10:00:00+08:00', '2025-07-04T10:00:00+08:00', free), [true, '2025-07-04']);
    const none = { ...free, windows: [] };
    assert.deepEqual(open('2025-06-30T10:00:00+08:00', '2026-07-04T10:00:00+08:00', none), [true, null]);
    assert.deepEqual(open('soon', '2025-07-04T10:00:00+08:00'), ['not-an-instant', 'returnedAt']);
  });
});
