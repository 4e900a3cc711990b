import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { planSchema } from '../../scripts/lib/plan-schema.mjs';
import * as model from '../../src/sdk/model/index.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
  return ajv.compile(planSchema(model));
}

const least = { schemaVersion: 1, id: 'p', title: '方案', tasks: [] };
const task = { id: 't1', number: '1', title: '任务' };

function isValid(input: unknown): boolean {
  try {
    model.parsePlan(input);
    return true;
  } catch {
    return false;
  }
}

describe('plan.schema.json', () => {
  const validate = compileSchema();

  it('names itself and its version', () => {
    const schema = planSchema(model);
    assert.equal(schema['$id'], 'urn:jiaogai:plan:1');
    assert.equal(schema['title'], 'Jiaogai plan');
    assert.deepEqual(schema['required'], ['schemaVersion', 'id', 'title', 'tasks']);
  });

  const cases: [string, unknown][] = [
    ['the least plan', least],
    ['a task with its defaults left out', { ...least, tasks: [task] }],
    ['an unknown key', { ...least, extra: 1 }],
    ['a plan without tasks', { ...least, tasks: undefined }],
    ['a newer version', { ...least, schemaVersion: 2 }],
    ['a date', { ...least, issuedOn: '2024-02-29' }],
    ['a date with a thirteenth month', { ...least, issuedOn: '2024-13-01' }],
    ['a date as officers type it', { ...least, issuedOn: '2024.2.9' }],
    ['an https link', { ...least, source: { url: 'https://example.cn/a.html' } }],
    ['a relative link', { ...least, source: { url: '../a.html?b:c' } }],
    ['a javascript: link', { ...least, source: { url: 'javascript:alert(1)' } }],
    ['a range of three', { ...least, citedDocuments: [{ title: '文', documentNumber: null, at: [1, 2, 3] }] }],
    ['a range', { ...least, citedDocuments: [{ title: '文', documentNumber: null, at: [1, 2] }] }],
    ['progress over 100', { ...least, tasks: [{ ...task, progress: 101 }] }],
    ['an unknown status', { ...least, tasks: [{ ...task, status: 'late' }] }],
    ['no object', []],
  ];
  for (const [name, input] of cases) {
    it(`says of ${name} what the model says`, () => {
      // Through JSON, as a file would bring it.
      const data: unknown = JSON.parse(JSON.stringify(input));
      assert.equal(validate(data), isValid(data), JSON.stringify(validate.errors));
    });
  }

  it('leaves out what JSON Schema cannot say: that a range does not end before it starts', () => {
    const data = { ...least, citedDocuments: [{ title: '文', documentNumber: null, at: [2, 1] }] };
    assert.deepEqual([validate(data), isValid(data)], [true, false]);
  });
});

describe('the version that elements carry', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const files = globSync('src/components/internal/version.ts', { cwd: root });
    assert.equal(files.length, 1);
    assert.match(readFileSync(join(root, files[0]!), 'utf8'), new RegExp(`VERSION = '${version}'`));
  });
});
