import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { recordSchema } from '../../scripts/lib/record-schema.mjs';
import * as model from '../../src/sdk/model/index.js';

const good = { id: 'r-1', kind: 'training', on: '2024-03-01', personId: 'p-7', quantity: 6 };
const evidence = { id: 'e', title: '签到表', url: 'https://example.cn/a', on: null };

describe('record.schema.json', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(recordSchema(model));

  it('names itself and its version', () => {
    assert.equal(recordSchema(model)['$id'], 'urn:jiaogai:record:1');
  });

  const cases: [string, object, boolean][] = [
    ['a record', {}, true],
    ['a kind of the bureau’s own', { kind: 'x-choir.2024' }, true],
    ['a record with evidence', { evidence: [evidence] }, true],
    [
      'a finding with its follow-up',
      { findings: [{ id: 'f', text: '缺记录', followUps: [{ on: '2024-03-02', text: '已补' }] }] },
      true,
    ],
    ['a field that is not known', { weather: 'fine' }, true],
    ['a kind that nobody knows', { kind: 'trainig' }, false],
    ['an own kind without a name', { kind: 'x-' }, false],
    ['a quantity below zero', { quantity: -1 }, false],
    ['a quantity as text', { quantity: '6' }, false],
    ['a quantity beyond any sense', { quantity: 1e308 }, false],
    ['a date of another form', { on: '2024/03/01' }, false],
    ['a name in place of a pseudonym', { personId: '张三' }, false],
    ['a resident identity number', { personId: '11010519491231002X' }, false],
    ['a mobile number', { personId: '13800138000' }, false],
    ['a link that runs script', { evidence: [{ ...evidence, url: 'javascript:alert(1)' }] }, false],
    ['revision 0', { revision: 0 }, false],
  ];
  for (const [what, change, isGood] of cases) {
    it(`${isGood ? 'takes' : 'refuses'} ${what}, as the model does`, () => {
      const input: unknown = JSON.parse(JSON.stringify({ ...good, ...change }));
      assert.equal(validate(input), isGood);
      assert.equal(model.reformRecord.safeParse(input).success, isGood);
    });
  }
});
