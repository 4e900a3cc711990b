import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readScheme } from '../../../src/sdk/model/index.js';
import { selfCheck, type SelfCheckFacts } from '../../../src/sdk/rules/index.js';
import { arbitraryDay } from '../../helpers/identities.js';
import { schemeJson } from '../../helpers/schemes.js';

const county = readScheme(schemeJson(3)).scheme;
const city = readScheme(schemeJson(4)).scheme;
const OPEN = new Date('2025-06-20T10:00:00+08:00');

const FACTS: SelfCheckFacts = {
  birthOn: '2019-03-15',
  origin: 'mainland',
  household: 'here',
  hasPermit: null,
  needsSupport: false,
  vaccination: 'complete',
  allowsChecks: true,
};

function check(change: Partial<SelfCheckFacts> = {}, scheme = county, now = OPEN) {
  const verdict = selfCheck(scheme, { ...FACTS, ...change }, now);
  assert.ok(verdict.ok);
  return verdict;
}

describe('the self-check', () => {
  const routes: [string, Partial<SelfCheckFacts>, string | null, string[]][] = [
    ['registered here', {}, 'local', []],
    ['registered elsewhere', { household: 'elsewhere', hasPermit: true }, 'migrant', []],
    ['from Hong Kong', { origin: 'hongKong', household: null }, 'hongKong', []],
    ['from Macau', { origin: 'macau', household: null }, 'macau', []],
    ['from Taiwan', { origin: 'taiwan', household: null }, 'taiwan', []],
    ['from another country', { origin: 'foreign', household: null }, 'foreign', []],
    ['with special needs: the ordinary route stays open', { needsSupport: true }, 'special', ['local']],
    [
      'with special needs, from Taiwan',
      { needsSupport: true, origin: 'taiwan', household: null },
      'special',
      ['taiwan'],
    ],
  ];
  for (const [what, facts, routeId, others] of routes) {
    it(`shows the route of a child ${what}`, () => {
      const verdict = check(facts);
      assert.deepEqual([verdict.routeId, verdict.otherRouteIds, verdict.isEligible], [routeId, others, true]);
    });
  }

  it('sends to the ordinary route where a scheme has none for special needs', () => {
    const verdict = check({ needsSupport: true }, city);
    assert.deepEqual([verdict.routeId, verdict.reminders], ['local', ['assessment']]);
  });

  it('says why not', () => {
    const why = (change: Partial<SelfCheckFacts>, scheme = county, now = OPEN): unknown => {
      const { isEligible, reasons } = check(change, scheme, now);
      return [isEligible, ...reasons];
    };
    assert.deepEqual(why({ birthOn: '2019-09-01' }), [false, 'under-age']);
    assert.deepEqual(why({ household: 'elsewhere', hasPermit: false }), [false, 'no-permit']);
    assert.deepEqual(why({ origin: 'foreign', household: null }, city), [false, 'no-route']);
    assert.deepEqual(why({}, county, new Date('2025-07-20T10:00:00+08:00')), [true, 'closed']);
    assert.deepEqual(why({}, county, new Date('2025-06-01T10:00:00+08:00')), [true, 'not-yet-open']);
    assert.deepEqual(why({ birthOn: '2012-01-01' }), [true], 'nobody is too old');
  });

  it('reminds of a vaccination, and never bars for it', () => {
    for (const vaccination of ['incomplete', 'unknown', null] as const) {
      const verdict = check({ vaccination });
      assert.equal(verdict.isEligible, true);
      assert.deepEqual(verdict.reminders, vaccination ? ['vaccination'] : []);
    }
  });

  it('says the same of every child, whatever its vaccination, and names what bars it', () => {
    const any = fc.record<SelfCheckFacts>({
      birthOn: arbitraryDay,
      origin: fc.constantFrom('mainland', 'hongKong', 'macau', 'taiwan', 'foreign'),
      household: fc.constantFrom('here', 'elsewhere', null),
      hasPermit: fc.constantFrom(true, false, null),
      needsSupport: fc.boolean(),
      vaccination: fc.constantFrom('complete', 'incomplete', 'unknown', null),
      allowsChecks: fc.boolean(),
    });
    const at = fc.date({ min: new Date('2025-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(any, fc.constantFrom(county, city), at, (facts, scheme, now) => {
        const verdict = check(facts, scheme, now);
        const other = check({ ...facts, vaccination: 'complete' }, scheme, now);
        assert.deepEqual([verdict.routeId, verdict.reasons], [other.routeId, other.reasons]);
        const bars = verdict.reasons.filter((each) => ['no-route', 'under-age', 'no-permit'].includes(each));
        assert.equal(verdict.isEligible, bars.length === 0);
        assert.equal(verdict.routeId === null, verdict.reasons.includes('no-route'));
        assert.ok(verdict.routeId === null || scheme.routes.some(({ id }) => id === verdict.routeId));
      }),
      { numRuns: 500 },
    );
  });

  it('reminds of a permit that was not asked about, and of the counter', () => {
    assert.deepEqual(check({ household: 'elsewhere' }).reminders, ['permit-needed']);
    const late = new Date('2025-07-05T10:00:00+08:00');
    const counterOnly = { ...city, windows: city.windows.filter(({ kind }) => kind === 'offline') };
    assert.deepEqual(check({ household: 'elsewhere', hasPermit: true }, counterOnly, late).reminders, ['use-counter']);
  });

  it('names the papers, and spares those that departments answer for', () => {
    const needed = (allowsChecks: boolean): unknown =>
      check({ allowsChecks }).papers.flatMap(({ key, isRequired }) => (isRequired ? [key] : []));
    assert.deepEqual(needed(true), []);
    assert.deepEqual(needed(false), ['householdRegister', 'propertyDeed']);
  });

  it('carries over what need not be asked again, and holds no name', () => {
    assert.deepEqual(check({ vaccination: 'incomplete' }).answers, {
      'child.birthOn': '2019-03-15',
      'vaccination.state': 'incomplete',
    });
  });

  it('says which fact it cannot work with', () => {
    assert.deepEqual(selfCheck(county, { ...FACTS, birthOn: '2019-02-30' }, OPEN), {
      ok: false,
      code: 'not-a-date',
      field: 'birthOn',
    });
    assert.equal(selfCheck(county, FACTS, new Date(NaN)).ok, false);
  });
});
