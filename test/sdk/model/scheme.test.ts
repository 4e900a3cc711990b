import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isJiaogaiError } from '../../../src/sdk/errors.js';
import { readPlan, readScheme } from '../../../src/sdk/model/index.js';
import { checkPlan } from '../../../src/sdk/model/light.js';
import { checkScheme } from '../../../src/sdk/model/light-scheme.js';
import { compileNotice } from '../../../src/sdk/notice/index.js';
import { mutatedFrom } from '../../helpers/mutated.js';
import { noticeOf, schemeJson, smallScheme } from '../../helpers/schemes.js';

const faultsOf = (change: object): readonly string[] =>
  readScheme({ ...smallScheme(), ...change }).issues.map(({ path, message }) => `${path}: ${message}`);

describe('the schemes of the demo', () => {
  for (const id of [3, 4] as const) {
    it(`of notice ${id} is without a fault, marked as an example, and belongs to the plan of its notice`, () => {
      const { scheme, issues } = readScheme(schemeJson(id));
      assert.deepEqual(issues, []);
      assert.equal(scheme.mark, '演示数据');
      assert.equal(scheme.planId, compileNotice(noticeOf(id)).id);
      assert.deepEqual(readScheme(JSON.parse(JSON.stringify(scheme))), { scheme, issues: [] });
    });
  }

  it('have a route for children with disabilities, and one of migrants without household papers', () => {
    const county = readScheme(schemeJson(3)).scheme;
    const special = county.routes.find(({ kind }) => kind === 'special');
    assert.ok(special?.fields.some(({ key }) => key === 'support.assessment'));
    assert.equal(special?.papers.find(({ key }) => key === 'assessmentReport')?.isRequired, false);
    const migrant = readScheme(schemeJson(4)).scheme.routes.find(({ kind }) => kind === 'migrant')!;
    assert.deepEqual(
      migrant.papers.filter(({ isRequired }) => isRequired).map(({ key }) => key),
      ['residencePermit'],
    );
  });

  it('ask for no vaccination before school', () => {
    for (const id of [3, 4] as const) {
      for (const route of readScheme(schemeJson(id)).scheme.routes) {
        assert.ok(!route.fields.some(({ key, isRequired }) => key === 'vaccination.state' && isRequired));
        assert.ok(!route.papers.some(({ key, isRequired }) => key === 'vaccinationRecord' && isRequired));
      }
    }
  });
});

describe('a scheme', () => {
  it('gets its defaults', () => {
    const { scheme, issues } = readScheme(smallScheme());
    assert.deepEqual(issues, []);
    assert.deepEqual(scheme.age, { years: 6, cutOff: '08-31' });
    assert.deepEqual([scheme.maxChoices, scheme.timeZone, scheme.lottery], [1, 'Asia/Shanghai', null]);
    assert.deepEqual([scheme.schools[0]!.zoning, scheme.routes[0]!.zonedBy], ['single', 'household']);
  });

  it('stands in a plan, too, by its id where there are several', () => {
    const plan = {
      title: '方案',
      schemes: [
        { ...smallScheme(), id: 'one' },
        { ...smallScheme(), id: 'two' },
      ],
    };
    assert.equal(readScheme(plan, 'two').scheme.id, 'two');
    assert.equal(readScheme({ schemes: [smallScheme()] }).scheme.id, 'small');
    assert.throws(() => readScheme(plan), { code: 'contract' });
    assert.throws(() => readScheme(plan, 'three'), { code: 'contract' });
    assert.throws(() => readScheme(smallScheme(), 'another'), { code: 'contract' });
    const bad = { schemes: [smallScheme(), { ...smallScheme(), id: 'two', schools: [{ id: 's' }] }] };
    assert.deepEqual(readScheme(bad, 'two').issues, [{ path: 'schemes.1.schools.0.name', message: 'expected string' }]);
  });

  it('in a plan is a field that plans do not know: no reader of plans sees it', () => {
    const plan = { schemaVersion: 1, id: 'p', title: '方案', tasks: [] };
    const both = { ...plan, schemes: [schemeJson(3), 'junk'] };
    assert.deepEqual(readPlan(both), readPlan(plan));
    assert.deepEqual(checkPlan(both), checkPlan(plan));
    assert.equal(readScheme(both, 'qingliu-2025').scheme.id, 'qingliu-2025');
  });

  it('loses a bad part, which is named, and keeps the others', () => {
    const schools = [{ id: 'a', name: '甲小学' }, { id: 'b' }, { id: 'a', name: '乙小学' }];
    const { scheme, issues } = readScheme({ ...smallScheme(), schools });
    assert.deepEqual(
      scheme.schools.map(({ name }) => name),
      ['甲小学'],
    );
    assert.deepEqual(issues, [
      { path: 'schools.1.name', message: 'expected string' },
      { path: 'schools.2.id', message: 'id used twice' },
    ]);
  });

  const asks = (label: string): object => {
    const route = smallScheme().routes[0]!;
    return { routes: [{ ...route, fields: [...route.fields, { key: 'x-own', label }] }] };
  };
  for (const label of [
    '幼儿园名称',
    '学前教育经历',
    '计划生育证明',
    '超龄入学证明',
    '父亲职务',
    '家庭年收入',
    'Kindergarten',
  ]) {
    it(`may not ask for ${label}: the question is left out and named`, () => {
      const { scheme, issues } = readScheme({ ...smallScheme(), ...asks(label) });
      assert.ok(!scheme.routes[0]!.fields.some(({ key }) => key === 'x-own'));
      assert.deepEqual(issues, [{ path: 'routes.local.fields.3', message: 'may not be asked' }]);
    });
  }

  it('may ask a question of its own', () => {
    const { scheme, issues } = readScheme({ ...smallScheme(), ...asks('是否需要校车') });
    assert.deepEqual(issues, []);
    assert.equal(scheme.routes[0]!.fields[3]!.key, 'x-own');
  });

  it('cannot ask for what nobody may ask, under any key', () => {
    const route = smallScheme().routes[0]!;
    const routes = [{ ...route, fields: [...route.fields, { key: 'child.kindergarten' }] }];
    assert.deepEqual(readScheme({ ...smallScheme(), routes: [route, ...routes] }).issues, [
      { path: 'routes.1.fields.3.key', message: 'not a field that may be asked' },
    ]);
  });

  const route = smallScheme().routes[0]!;
  const cases: [string, object, string[]][] = [
    ['no route', { routes: [] }, ['routes: no route']],
    ['no window to apply', { windows: [] }, ['routes.local: no window to apply']],
    [
      'a window that closes before it opens',
      {
        windows: [
          ...smallScheme().windows,
          { id: 'w', kind: 'offline', opensOn: '2025-07-02', closesOn: '2025-07-01' },
        ],
      },
      ['windows.w: closes before it opens'],
    ],
    [
      'a window that closes in the minute in which it opens',
      {
        windows: [
          ...smallScheme().windows,
          {
            id: 'w',
            kind: 'offline',
            opensOn: '2025-07-02',
            opensTime: '08:00',
            closesOn: '2025-07-02',
            closesTime: '08:00',
          },
        ],
      },
      ['windows.w: closes before it opens'],
    ],
    [
      'a window of a route that is not there',
      {
        windows: [
          ...smallScheme().windows,
          { id: 'w', kind: 'offline', routeIds: ['far'], opensOn: '2025-07-02', closesOn: '2025-07-03' },
        ],
      },
      ['windows.w.routeIds: names a route that is not there'],
    ],
    ['no consent for a child', { consents: [] }, ['consents: no consent for the data of a child']],
    [
      'no identity document',
      { routes: [{ ...route, identities: [] }] },
      ['routes.local.identities: no identity document'],
    ],
    [
      'a question asked twice',
      { routes: [{ ...route, fields: [...route.fields, { key: 'child.name' }] }] },
      ['routes.local.fields.3: asked for twice'],
    ],
    [
      'an own question without words',
      { routes: [{ ...route, fields: [...route.fields, { key: 'x-own' }] }] },
      ['routes.local.fields.3: has no label'],
    ],
    [
      'a paper with fewer pages than it needs',
      { routes: [{ ...route, papers: [{ key: 'passport', minPages: 5, maxPages: 2 }] }] },
      ['routes.local.papers.passport: fewer pages than are needed'],
    ],
  ];
  for (const [what, change, faults] of cases) {
    it(`with ${what} says so`, () => assert.deepEqual(faultsOf(change), faults));
  }

  it('whose own data throws is none, and is called by its name', () => {
    const hostile = { ...smallScheme() };
    Object.defineProperty(hostile, 'title', {
      enumerable: true,
      get() {
        throw new TypeError('gone');
      },
    });
    assert.throws(() => readScheme(hostile), { code: 'contract', message: 'not a valid enrolment scheme' });
    assert.throws(() => checkScheme(hostile), { code: 'contract', message: 'not a valid enrolment scheme' });
  });

  it('of a newer version is refused, and so is what is no scheme', () => {
    assert.throws(() => readScheme({ ...smallScheme(), schemaVersion: 2 }), { code: 'version' });
    for (const input of [null, 7, '', [], { schemes: 7 }, { schemes: [] }, { ...smallScheme(), routes: {} }]) {
      assert.throws(
        () => readScheme(input),
        (error) => isJiaogaiError(error),
      );
    }
  });
});

describe('the light checker of schemes says what zod says', () => {
  function verdictOf(read: (input: unknown) => unknown, input: unknown): unknown {
    try {
      return { read: JSON.stringify(read(input)) };
    } catch (error) {
      assert.ok(isJiaogaiError(error), `one of ours, not ${String(error)}`);
      return { code: error.code, issues: JSON.stringify((error as { issues?: unknown }).issues) };
    }
  }
  const same = (input: unknown): void =>
    assert.deepEqual(
      verdictOf((each) => checkScheme(each), input),
      verdictOf((each) => readScheme(each), input),
    );

  it('of the schemes of the demo and of one with defaults alone', () => {
    [schemeJson(3), schemeJson(4), smallScheme(), { schemes: [smallScheme()] }].forEach(same);
  });

  it('of schemes with faults', () => {
    fc.assert(fc.property(mutatedFrom(schemeJson(3), smallScheme()), same), { numRuns: 1500 });
  });

  it('of anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (rest) => [rest, { ...smallScheme(), schools: rest }].forEach(same)),
      {
        numRuns: 300,
      },
    );
  });
});
