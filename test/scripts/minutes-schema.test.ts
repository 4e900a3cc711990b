import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { minutesSchema } from '../../scripts/lib/minutes-schema.mjs';
import * as model from '../../src/sdk/model/index.js';

const good = {
  schemaVersion: 1,
  idempotencyKey: '0123456789abcdef',
  school: 'shiyan-1',
  grade: 4,
  class: '2班',
  date: '2025-10-20',
  minutes: { 数学: 25, 语文: 15 },
  minutesAtSchool: 15,
  withdrawalDigest: 'a'.repeat(64),
};

describe('homework-minutes.schema.json', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(minutesSchema(model));

  it('names itself and its version', () => {
    assert.equal(minutesSchema(model)['$id'], 'urn:jiaogai:homework-minutes:1');
  });

  const cases: [string, object, boolean][] = [
    ['a report', {}, true],
    ['a report without a class', { class: undefined }, true],
    ['a report with a field that is not known', { note: 'x' }, true],
    ['another version', { schemaVersion: 2 }, false],
    ['a short key', { idempotencyKey: 'abc' }, false],
    ['a grade that there is not', { grade: 13 }, false],
    ['half a minute', { minutes: { 数学: 0.5 } }, false],
    ['more than a day', { minutesAtSchool: 1441 }, false],
    ['a subject without a name', { minutes: { '': 5 } }, false],
    ['a date of another form', { date: '2025/10/20' }, false],
    ['a report that cannot be withdrawn', { withdrawalDigest: '' }, false],
  ];
  for (const [what, change, isGood] of cases) {
    it(`${isGood ? 'takes' : 'refuses'} ${what}, as the model does`, () => {
      const input: unknown = JSON.parse(JSON.stringify({ ...good, ...change }));
      assert.equal(validate(input), isGood);
      assert.equal(model.homeworkMinutes.safeParse(input).success, isGood);
    });
  }
});
