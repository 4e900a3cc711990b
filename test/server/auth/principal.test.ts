import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hasRole, isOfRegion, isRole, speaksFor, type Principal } from '../../../src/server/auth/principal.js';

function person(over: Partial<Principal> = {}): Principal {
  return { subject: 'p1', roles: ['clerk'], regions: ['410402'], units: ['school-1'], client: null, ...over };
}

describe('a scope by region', () => {
  const covered: [scope: string, region: string][] = [
    ['410402', '410402'],
    ['410402', '410402001'],
    ['410402', '410402001003'],
    ['410402000', '410402'],
    ['410402000000', '410402007'],
    ['410402001', '410402001000'],
    ['410400', '410402'],
    ['4104', '410402'],
    ['4104', '410400'],
    ['410400', '410402001'],
    ['41', '410402'],
    ['410000', '410402'],
    ['410000', '410000'],
    // Cities without counties keep their zeros in the middle of a town's code.
    ['441900', '441900003'],
    ['441900003', '441900003001'],
    ['419000', '419001'],
  ];
  for (const [scope, region] of covered) {
    it(`${scope} covers ${region}`, () => {
      assert.equal(isOfRegion(person({ regions: [scope] }), region), true);
    });
  }

  const refused: [scope: string, region: string, why: string][] = [
    ['410402', '410400', 'the city above it'],
    ['410402', '410000', 'the province above it'],
    ['410402', '410403', 'the county beside it'],
    ['410400', '410500', 'the city beside it'],
    ['410402001', '410402', 'the county above a town'],
    ['441900003', '441900004', 'the town beside it'],
    ['441900003', '441900', 'the city above a town'],
    ['000000', '410402', 'anything, being no place'],
    ['00', '410402', 'anything, being no place'],
    ['', '410402', 'anything, being empty'],
    ['4', '410402', 'anything, being half a code'],
    ['41040', '410402', 'anything, being half a code'],
    ['4104020', '410402', 'anything, being no code'],
    ['41*', '410402', 'anything, being no code'],
    ['４１０４０２', '410402', 'anything, its digits being full-width'],
    [' 410402', '410402', 'anything, being no code'],
    ['410402\n', '410402', 'anything, being no code'],
    ['410402', '', 'an empty region'],
    ['410402', '410402x', 'what only begins like it'],
    ['410402', '4104021', 'what only begins like it'],
  ];
  for (const [scope, region, why] of refused) {
    it(`${JSON.stringify(scope)} does not cover ${why}`, () => {
      assert.equal(isOfRegion(person({ regions: [scope] }), region), false);
    });
  }

  it('covers by any one of several, and by none nothing', () => {
    assert.equal(isOfRegion(person({ regions: ['410500', '410402'] }), '410402'), true);
    assert.equal(isOfRegion(person({ regions: [] }), '410402'), false);
  });

  it('covers itself and whatever is written below it, and never the other way', () => {
    const part = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'));
    const town = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));
    fc.assert(
      fc.property(part, part, part, town, (province, city, county, place) => {
        const chain = [
          `${province}0000`,
          `${province}${city}00`,
          province + city + county,
          province + city + county + place,
        ];
        for (const [upper, scope] of chain.entries())
          for (const [lower, region] of chain.entries())
            assert.equal(isOfRegion(person({ regions: [scope] }), region), upper <= lower, `${scope} ${region}`);
      }),
    );
  });
});

describe('a person', () => {
  it('has one of the roles that are asked for', () => {
    assert.equal(hasRole(person(), 'clerk'), true);
    assert.equal(hasRole(person(), 'officer', 'clerk'), true);
    assert.equal(hasRole(person(), 'officer', 'auditor'), false);
    assert.equal(hasRole(person({ roles: [] }), 'clerk'), false);
    assert.equal(hasRole(person()), false);
  });

  it('speaks for a unit of their own and no other', () => {
    assert.equal(speaksFor(person(), ['bureau', 'school-1']), true);
    assert.equal(speaksFor(person(), ['school-10']), false);
    assert.equal(speaksFor(person(), []), false);
    assert.equal(speaksFor(person({ units: [] }), ['school-1']), false);
  });

  it('has no role by a name that objects are born with', () => {
    assert.equal(isRole('officer'), true);
    for (const name of ['toString', '__proto__', 'constructor', 'Officer', '', null, 7])
      assert.equal(isRole(name), false);
  });
});
