import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { applicationSchema, schemeSchema } from '../../scripts/lib/scheme-schema.mjs';
import * as model from '../../src/sdk/model/index.js';
import { smallApplication } from '../helpers/applications.js';
import { schemeJson, smallScheme } from '../helpers/schemes.js';

type Case = [string, object, boolean];

/** Holds a drawn schema to the model, case by case. */
function hold(
  drawn: Record<string, unknown>,
  schema: { safeParse(input: unknown): { success: boolean } },
  good: object,
) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(drawn);
  return ([what, change, isGood]: Case): void => {
    it(`${isGood ? 'takes' : 'refuses'} ${what}, as the model does`, () => {
      const input: unknown = JSON.parse(JSON.stringify({ ...good, ...change }));
      assert.equal(validate(input), isGood, JSON.stringify(validate.errors));
      assert.equal(schema.safeParse(input).success, isGood);
    });
  };
}

describe('scheme.schema.json', () => {
  const drawn = schemeSchema(model);
  it('names itself and its version', () => assert.equal(drawn['$id'], 'urn:jiaogai:scheme:1'));
  const route = smallScheme().routes[0]!;
  const cases: Case[] = [
    ['a small scheme', {}, true],
    ['the scheme of a county', schemeJson(3), true],
    ['the scheme of a city', schemeJson(4), true],
    ['a field that is not known', { weather: 'fine' }, true],
    ['another version', { schemaVersion: 2 }, false],
    ['a year that is none', { entryYear: 25 }, false],
    ['no routes', { routes: undefined }, false],
    ['ten choices', { maxChoices: 10 }, false],
    ['a cut-off without a month', { age: { cutOff: '31' } }, false],
    ['a question that nobody may ask', { routes: [{ ...route, fields: [{ key: 'child.kindergarten' }] }] }, false],
    ['a question of the bureau’s own', { routes: [{ ...route, fields: [{ key: 'x-bus', label: '校车' }] }] }, true],
    ['a time of another form', { windows: [{ ...smallScheme().windows[0], opensTime: '8:00' }] }, false],
  ];
  cases.forEach(hold(drawn, model.enrollmentScheme, smallScheme()));
});

describe('application.schema.json', () => {
  const drawn = applicationSchema(model);
  it('names itself and its version', () => assert.equal(drawn['$id'], 'urn:jiaogai:application:1'));
  const { child } = smallApplication();
  const guardian = { name: '张大山', relation: 'father' };
  const cases: Case[] = [
    ['a small application', {}, true],
    ['no guardian', { guardians: [] }, false],
    ['three guardians', { guardians: [guardian, guardian, guardian] }, false],
    ['a child without a name', { child: { ...child, name: '' } }, false],
    ['a day of another form', { child: { ...child, birthOn: '2019/3/15' } }, false],
    ['a state that is none', { state: 'lost' }, false],
    ['an answer to a question that nobody may ask', { answers: [{ key: 'income', value: '1' }] }, false],
    [
      'a paper with its pictures',
      { papers: [{ key: 'passport', files: [{ id: 'f', title: '', url: null, on: null }] }] },
      true,
    ],
    [
      'a link that runs script',
      { papers: [{ key: 'passport', files: [{ id: 'f', title: '', url: 'javascript:1', on: null }] }] },
      false,
    ],
  ];
  cases.forEach(hold(drawn, model.application, smallApplication()));
});

describe('an application', () => {
  it('gets its defaults', () => {
    const application = model.parseApplication(smallApplication());
    assert.deepEqual([application.state, application.history, application.choices], ['draft', [], []]);
  });

  it('is refused with places, and never with what stands there', () => {
    const bad = { ...smallApplication(), child: { ...smallApplication().child, sex: '张小明', birthOn: '2019-02-30' } };
    assert.throws(
      () => model.parseApplication(bad),
      (error: { code: string; message: string; issues: unknown }) => {
        assert.equal(error.code, 'contract');
        assert.deepEqual(error.issues, [
          { path: 'child.birthOn', message: 'not a calendar date (YYYY-MM-DD)' },
          { path: 'child.sex', message: 'expected one of female, male' },
        ]);
        assert.ok(!JSON.stringify(error).includes('张'));
        return true;
      },
    );
    assert.throws(() => model.parseApplication({ ...smallApplication(), schemaVersion: 2 }), { code: 'version' });
    for (const input of [null, undefined, 7, ''])
      assert.throws(() => model.parseApplication(input), { code: 'contract' });
  });

  it('has a history without a gap that ends where it stands', () => {
    const step = (from: string, to: string) => ({
      action: 'submit',
      from,
      to,
      at: '2025-06-20T10:00:00Z',
      by: 'parent',
    });
    const parse = (state: string, history: object[]) =>
      model.parseApplication({ ...smallApplication(), state, history });
    assert.equal(parse('submitted', [step('draft', 'submitted')]).history.length, 1);
    const issues = (path: string) => (error: { issues: { path: string }[] }) => error.issues[0]?.path === path;
    assert.throws(() => parse('offered', [step('draft', 'submitted')]), issues('state'));
    const gap = [step('draft', 'submitted'), step('manualReview', 'secondReview')];
    assert.throws(() => parse('secondReview', gap), issues('history.1.from'));
    assert.throws(() => parse('submitted', [step('returned', 'submitted')]), issues('history.0.from'));
  });

  it('whose own data throws is no application, and its words stay where they are', () => {
    const hostile = { ...smallApplication() };
    Object.defineProperty(hostile, 'child', {
      enumerable: true,
      get() {
        throw new Error('张小明');
      },
    });
    assert.throws(
      () => model.parseApplication(hostile),
      (error: Error & { code: string }) =>
        error.code === 'contract' && error.message === 'not a valid application' && error.cause === undefined,
    );
  });

  it('is answered by a receipt, or by something that is none', () => {
    const good = { number: 'QL-2025-0001', queryCode: 'K7M2', submittedAt: '2025-06-20T10:00:05+08:00' };
    assert.deepEqual(model.parseReceipt(good), { ...good, steps: [] });
    for (const input of [null, 'ok', {}, { ...good, number: '' }, { ...good, queryCode: '1' }]) {
      assert.throws(() => model.parseReceipt(input), { code: 'contract' });
    }
  });
});
