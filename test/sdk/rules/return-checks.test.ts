import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScheme, type Application } from '../../../src/sdk/model/index.js';
import { assembleApplication, returnChecks } from '../../../src/sdk/rules/index.js';
import { ANSWERS, consentsTo, paperOf } from '../../helpers/applications.js';
import { schemeJson } from '../../helpers/schemes.js';

const scheme = readScheme(schemeJson(3)).scheme;

function made(papers: Application['papers'] = []): Application {
  const declaredAt = '2025-06-20T10:00:00+08:00';
  const facts = { scheme, routeId: 'local', answers: ANSWERS, consents: consentsTo(scheme), declaredAt };
  const verdict = assembleApplication({ ...facts, papers, now: new Date(declaredAt) });
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.application;
}

describe('the reasons for which applications come back', () => {
  const verdicts = (application: Application): Record<string, string> =>
    Object.fromEntries(returnChecks(application, scheme, '2025-06-20').map(({ code, verdict }) => [code, verdict]));
  const all = made();

  it('are seven, and five more where a home is asked for', () => {
    assert.deepEqual(Object.keys(verdicts(all)), [
      'underAge',
      'wrongRoute',
      'textDiffers',
      'wrongPicture',
      'unreadable',
      'pageMissing',
      'relationshipNotShown',
      'wrongDeedNumber',
      'wrongOwner',
      'wrongDeedType',
      'notCommodityHousing',
      'registryUnavailable',
    ]);
    const { routeId, ...rest } = all;
    assert.equal(returnChecks({ ...rest, routeId: 'taiwan' }, scheme, '2025-06-20').length, routeId ? 7 : 0);
  });

  it('are not found in a good application; what only pictures show is to be looked at', () => {
    assert.deepEqual([...new Set(Object.values(verdicts(all)))].sort(), ['clear', 'look']);
    assert.equal(verdicts(all)['unreadable'], 'clear', 'there are no pictures');
    assert.equal(verdicts(made([paperOf('householdRegister', 2)]))['unreadable'], 'look');
  });

  const cases: [string, Partial<Application>, string, string][] = [
    ['underAge', { child: { ...all.child, birthOn: '2019-09-01' } }, 'underAge', 'found'],
    [
      'a document of another route',
      { child: { ...all.child, identityType: 'passport', identityNumber: 'E1234567' } },
      'wrongRoute',
      'found',
    ],
    ['a household of another county', { household: { ...all.household!, division: '外县镇' } }, 'wrongRoute', 'look'],
    ['a birthday that is not the number’s', { child: { ...all.child, birthOn: '2019-03-16' } }, 'textDiffers', 'found'],
    ['too few pages', { papers: [paperOf('householdRegister', 1)] }, 'pageMissing', 'found'],
    [
      'a grandmother without a proof',
      { guardians: [{ ...all.guardians[0]!, relation: 'grandparent' }] },
      'relationshipNotShown',
      'found',
    ],
    [
      'a grandmother with a proof',
      { guardians: [{ ...all.guardians[0]!, relation: 'grandparent' }], papers: [paperOf('guardianshipProof', 1)] },
      'relationshipNotShown',
      'look',
    ],
    [
      'a household of grandparents',
      { household: { ...all.household!, headRelation: 'grandparent' } },
      'relationshipNotShown',
      'found',
    ],
    [
      'a deed number without a digit',
      { property: { ...all.property!, deedNumber: '闽清不动产权' } },
      'wrongDeedNumber',
      'found',
    ],
    ['an owner who is nobody here', { property: { ...all.property!, owner: '李四' } }, 'wrongOwner', 'look'],
    ['a lease for a deed', { property: { ...all.property!, deedKind: 'lease' } }, 'wrongDeedType', 'found'],
    [
      'a registry that did not answer',
      {
        verifications: [
          { department: 'property', state: 'unavailable', cause: 'registryUnavailable', at: null, note: '' },
        ],
      },
      'registryUnavailable',
      'found',
    ],
  ];
  for (const [what, change, code, verdict] of cases) {
    it(`see ${what}`, () => assert.equal(verdicts({ ...all, ...change })[code], verdict));
  }

  it('see a home that does not count', () => {
    const routes = scheme.routes.map((route) => ({ ...route, propertyKinds: ['commodity' as const] }));
    const rural = { ...all, property: { ...all.property!, kind: 'selfBuilt' as const } };
    const found = returnChecks(rural, { ...scheme, routes }, '2025-06-20').find(
      ({ code }) => code === 'notCommodityHousing',
    );
    assert.equal(found?.verdict, 'found');
  });
});
