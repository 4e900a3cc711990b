import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { namedField, parseApplication, readScheme, type Application } from '../../../src/sdk/model/index.js';
import {
  answersForSibling,
  assembleApplication,
  fieldsFor,
  isSharedPaper,
  papersFor,
  type ApplicationFacts,
} from '../../../src/sdk/rules/index.js';
import { ANSWERS, consentsTo, FATHER_ID, paperOf } from '../../helpers/applications.js';
import { arbitraryResident, numberOf } from '../../helpers/identities.js';
import { schemeJson } from '../../helpers/schemes.js';

const scheme = readScheme(schemeJson(3)).scheme;
const GOOD: ApplicationFacts = {
  scheme,
  routeId: 'local',
  answers: ANSWERS,
  consents: consentsTo(scheme),
  declaredAt: '2025-06-20T10:00:00+08:00',
  now: new Date('2025-06-20T10:00:00+08:00'),
};

function made(change: Partial<ApplicationFacts> = {}): Application {
  const verdict = assembleApplication({ ...GOOD, ...change });
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.application;
}

const faults = (change: Partial<ApplicationFacts>): unknown => {
  const verdict = assembleApplication({ ...GOOD, ...change });
  return verdict.ok ? [] : verdict.faults.map(({ code, field, at }) => [field, code, ...(at === null ? [] : [at])]);
};
const answered = (answers: Record<string, string>): unknown => faults({ answers: { ...ANSWERS, ...answers } });

describe('an application of a family that is registered here', () => {
  it('is made of its answers, repaired', () => {
    const answers = {
      ...ANSWERS,
      'child.name': '张 小明',
      'child.birthOn': '2019年3月15日',
      'guardian1.phone': '+86 138 0000 0000',
    };
    const application = made({ answers });
    assert.deepEqual(parseApplication(JSON.parse(JSON.stringify(application))), application);
    assert.deepEqual(application.child, {
      name: '张小明',
      identityType: 'residentId',
      identityNumber: ANSWERS['child.identityNumber'],
      birthOn: '2019-03-15',
      sex: 'male',
      nationality: null,
      ethnicity: null,
    });
    assert.equal(application.guardians.length, 1);
    assert.equal(application.guardians[0]!.phone, '13800000000');
    assert.equal(application.property?.deedKind, 'realEstate');
    assert.deepEqual(application.choices, ['pingshan'], 'the one school of its address');
    assert.deepEqual(
      [application.state, application.schemeId, application.routeKind],
      ['draft', 'qingliu-2025', 'local'],
    );
  });

  const cases: [string, Record<string, string>, unknown][] = [
    ['a name that is missing', { 'child.name': ' ' }, [['child.name', 'missing']]],
    ['a name with a digit', { 'child.name': '张小明1' }, [['child.name', 'wrong-character', 4]]],
    [
      'a number with a slip',
      { 'child.identityNumber': '350423201903150011' },
      [['child.identityNumber', 'wrong-check', 18]],
    ],
    ['another birthday than the number’s', { 'child.birthOn': '2019-03-16' }, [['child.birthOn', 'birth-differs', 7]]],
    ['another sex than the number’s', { 'child.sex': 'female' }, [['child.sex', 'sex-differs', 17]]],
    ['a day that is none', { 'child.birthOn': '2019-02-30' }, [['child.birthOn', 'not-a-date']]],
    [
      'a child that is too young',
      { 'child.birthOn': '2019-09-01', 'child.identityNumber': numberOf('350423', '2019-09-01', 1) },
      [['child.birthOn', 'under-age']],
    ],
    [
      'the parent’s number for the child’s',
      { 'child.identityNumber': FATHER_ID },
      [
        ['child.identityNumber', 'same-person'],
        ['child.birthOn', 'birth-differs', 7],
        ['guardian1.identityNumber', 'same-person'],
      ],
    ],
    [
      'a document of another route',
      { 'child.identityType': 'passport' },
      [
        ['child.identityType', 'wrong-identity'],
        ['child.identityNumber', 'wrong-type'],
      ],
    ],
    ['a relation that is none', { 'guardian1.relation': 'boss' }, [['guardian1.relation', 'not-a-choice']]],
    [
      'a second guardian without a name',
      { 'guardian2.phone': '13900000000' },
      [
        ['guardian2.name', 'missing'],
        ['guardian2.relation', 'missing'],
      ],
    ],
    [
      'a telephone number with a letter',
      { 'guardian1.phone': '1380000000O' },
      [['guardian1.phone', 'wrong-character', 11]],
    ],
    ['a school of another area', { 'choice.1': 'songkou' }, [['choice.1', 'outside-catchment']]],
    ['a home without a deed number', { 'property.deedNumber': '' }, [['property.deedNumber', 'missing']]],
    ['a sibling without a school', { 'sibling.name': '张小红' }, [['sibling.schoolId', 'missing']]],
    [
      'a sibling at no school of ours',
      { 'sibling.name': '张小红', 'sibling.schoolId': 'eton' },
      [['sibling.schoolId', 'unknown-school']],
    ],
  ];
  for (const [what, answers, verdict] of cases) {
    it(`with ${what} says so`, () => assert.deepEqual(answered(answers), verdict));
  }

  it('needs no deed where there is none, and no number for it', () => {
    assert.deepEqual(answered({ 'property.deedKind': 'none', 'property.deedNumber': '', 'property.owner': '' }), []);
  });

  it('needs papers where online checks are refused, and the refusal bars nothing else', () => {
    const consents = consentsTo(scheme).map((each) =>
      each.id === 'online-check' ? { ...each, isGiven: false } : each,
    );
    assert.deepEqual(faults({ consents }), [
      ['paper.householdRegister', 'paper-missing'],
      ['paper.propertyDeed', 'paper-missing'],
    ]);
    const papers = [paperOf('householdRegister', 1), paperOf('propertyDeed', 5)];
    assert.deepEqual(faults({ consents, papers }), [
      ['paper.householdRegister', 'page-missing'],
      ['paper.propertyDeed', 'too-many'],
    ]);
    assert.deepEqual(faults({ consents, papers: [paperOf('householdRegister', 2), paperOf('propertyDeed', 1)] }), []);
  });

  it('needs the consents without which it cannot be dealt with, and no other', () => {
    assert.deepEqual(faults({ consents: [] }), [
      ['paper.householdRegister', 'paper-missing'],
      ['paper.propertyDeed', 'paper-missing'],
      ['consent.application', 'consent-missing'],
      ['consent.child-data', 'consent-missing'],
    ]);
    const consents = consentsTo(scheme).filter(({ id }) => id !== 'survey');
    assert.deepEqual(faults({ consents }), []);
  });

  it('needs a declaration, and a route that there is', () => {
    assert.deepEqual(faults({ declaredAt: null }), [['declaration', 'not-declared']]);
    assert.deepEqual(faults({ declaredAt: 'yes' }), [['declaration', 'not-declared']]);
    assert.deepEqual(faults({ routeId: 'moon' }), [['route', 'not-a-choice']]);
  });

  it('never holds what its route does not ask', () => {
    const application = made({ answers: { ...ANSWERS, 'permit.number': 'J123456789', 'x-own': '1' } });
    assert.deepEqual([application.permit, application.answers], [null, []]);
  });
});

describe('an application on another route', () => {
  const base = { ...ANSWERS, 'residence.division': '龙津镇', 'residence.community': '屏山社区' };
  it('of a child from Macau does not take a permit of Hong Kong', () => {
    const number = (address: string): string => numberOf(address, '2019-03-15', 1);
    const of = (address: string): unknown =>
      faults({
        routeId: 'macau',
        answers: { ...base, 'child.identityType': 'hmtResidencePermit', 'child.identityNumber': number(address) },
        papers: [paperOf('travelPermit', 1), paperOf('guardianIdentity', 1)],
      });
    assert.deepEqual(of('820000'), []);
    assert.deepEqual(of('810000'), [['child.identityNumber', 'wrong-identity', 1]]);
  });

  it('asks which document where several may be', () => {
    assert.deepEqual(
      faults({
        routeId: 'foreign',
        answers: { ...base, 'child.identityType': '', 'child.nationality': '法国' },
        papers: [paperOf('passport', 1), paperOf('guardianIdentity', 1)],
      }),
      [['child.identityType', 'missing']],
    );
  });

  it('of special needs takes any wish, and an assessment that is still to come', () => {
    const support = { 'support.need': '听力', 'support.place': 'unsure', 'support.assessment': 'wanted' };
    const application = made({ routeId: 'special', answers: { ...base, ...support, 'choice.1': 'tejiao' } });
    assert.deepEqual(application.support, { need: '听力', place: 'unsure', assessment: 'wanted' });
    assert.deepEqual(application.choices, ['tejiao']);
  });

  it('of migrants does not take a permit that has run out', () => {
    const permit = { 'permit.number': 'J 3504-2300', 'permit.holder': '张大山', 'permit.validUntil': '2025-06-19' };
    const papers = [paperOf('householdRegister', 2)];
    const facts = { routeId: 'migrant', papers };
    assert.deepEqual(faults({ ...facts, answers: { ...base, ...permit } }), [['permit.validUntil', 'expired']]);
    const answers = { ...base, ...permit, 'permit.validUntil': '2025-06-20' };
    assert.equal(made({ ...facts, answers }).permit?.number, 'J35042300');
  });
});

describe('whatever was answered', () => {
  const value = fc.oneof(
    fc.constantFrom('', ' ', '张小明', 'residentId', 'male', 'mother', '2019-03-15', '13800000000', 'shiyan', 'other'),
    fc.string({ unit: 'binary', maxLength: 30 }),
    arbitraryResident.map(({ number }) => number),
  );
  const EVERYWHERE = {
    'residence.community': '屏山社区',
    'permit.number': 'J123456789',
    'permit.holder': '张大山',
    'permit.validUntil': '2026-01-01',
    'support.need': '听力',
    'support.place': 'unsure',
    'support.assessment': 'wanted',
  };
  const keys = [...namedField.options, 'choice.1', 'choice.2', 'x-own', '__proto__', 'constructor'];
  const answers = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 12 });

  it('becomes an application that the model takes, or faults of questions that were asked', () => {
    let good = 0;
    fc.assert(
      fc.property(fc.constantFrom(...scheme.routes), answers, (route, changes) => {
        const start = { ...ANSWERS, ...EVERYWHERE };
        const all = Object.assign(Object.create(null) as Record<string, string>, start, Object.fromEntries(changes));
        const papers = route.papers.map(({ key, minPages }) => paperOf(key, minPages));
        const verdict = assembleApplication({ ...GOOD, routeId: route.id, answers: all, papers });
        if (verdict.ok) {
          good += 1;
          assert.deepEqual(parseApplication(JSON.parse(JSON.stringify(verdict.application))), verdict.application);
          return;
        }
        const asked = fieldsFor(route, all).map(({ key }) => key);
        const papersAsked = papersFor(route, all, true).map(({ key }) => `paper.${key}`);
        verdict.faults.forEach(({ field }) =>
          assert.ok([...asked, ...papersAsked, 'choice.1', 'choice.2'].includes(field), field),
        );
      }),
      { numRuns: 800 },
    );
    assert.ok(good > 20, `${good} were good`);
  });
});

describe('brothers and sisters', () => {
  it('share all but what is the child’s own', () => {
    const first = {
      ...ANSWERS,
      'choice.1': 'pingshan',
      'x-own': '1',
      'support.need': '听力',
      'vaccination.state': 'complete',
    };
    const twin = answersForSibling(first, { isTwin: true });
    assert.equal(twin['child.birthOn'], '2019-03-15');
    assert.equal(answersForSibling(first, { isTwin: false })['child.birthOn'], undefined);
    assert.deepEqual(
      [twin['guardian1.name'], twin['household.division'], twin['choice.1']],
      ['张大山', '龙津镇', 'pingshan'],
    );
    const own = Object.keys(twin).filter((key) => /^(?:child\.(?!birthOn)|support|vaccination|x-)/.test(key));
    assert.deepEqual(own, []);
    assert.deepEqual(['propertyDeed', 'birthCertificate', 'childIdentity'].map(isSharedPaper), [true, false, false]);
  });

  it('are linked by what they share', () => {
    assert.equal(made({ groupId: 'twins-1' }).groupId, 'twins-1');
  });
});
