/** Holds the SDK, the plan, errors, storage and paths to `docs/api.md`, both ways. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { ErrorCode, NoticeFault } from '../src/sdk/errors.js';
import * as model from '../src/sdk/model/index.js';
import { PASTE_CODES } from '../src/sdk/paste/check.js';
import { WIDGETS } from '../src/sdk/paste/index.js';
import { exportsOf, fieldsOf, namesIn, textOf } from './helpers/api-code.js';
import { ApiDocument, codesIn, hold } from './helpers/api-document.js';

const api = new ApiDocument();

/** Schemas of objects, by the name of their type. */
const OBJECTS = new Map(
  Object.entries(model).flatMap(([name, value]) =>
    value instanceof z.ZodMiniObject ? [[name[0]!.toUpperCase() + name.slice(1), value] as const] : [],
  ),
);

describe('The plan', () => {
  const documented = api.sections.filter(({ path }) => path[0] === 'The plan' && path.length === 3);

  it('has a table for each of its objects', () => {
    hold(
      'The plan, headings',
      OBJECTS.keys(),
      documented.map(({ path }) => path[2]!),
    );
  });

  for (const [name, schema] of OBJECTS) {
    it(`has the fields of ${name} that the page names, required where it says so, with their choices`, () => {
      const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
      const rows = documented.find(({ path }) => path[2] === name)?.tables[0] ?? [];
      const mark = (field: string, isRequired: boolean): string => `${field}${isRequired ? ' (required)' : ''}`;
      hold(
        `The plan, ${name}`,
        Object.keys(properties).map((field) => mark(field, required.includes(field))),
        rows.map((row) => mark(codesIn(row['field']!)[0]!, row['default'] === 'required')),
      );
      for (const row of rows) {
        const text = JSON.stringify(properties[codesIn(row['field']!)[0]!], (key, value: unknown) =>
          key === 'properties' ? undefined : value,
        );
        const choices = namesIn(text, /"enum":\[([^\]]*)\]/g).flatMap((list) => JSON.parse(`[${list}]`) as string[]);
        if (choices.length > 0 && row['type'] !== 'see below')
          hold(`The plan, ${name}, ${row['field']}`, choices, codesIn(row['type']!));
      }
    });
  }

  it('warns with the codes that the page names', () => {
    const table = documented.find(({ path }) => path[2] === 'Warning')?.tables[1] ?? [];
    hold(
      'The plan, Warning, codes',
      model.warningCode.options,
      table.flatMap((row) => codesIn(row['code']!)),
    );
  });
});

describe('The SDK', () => {
  it('exports what the page names, and nothing else', () => {
    const sections = api.sections.filter(({ path }) => path[0] === 'The SDK' && path[1] !== 'To come');
    const tables = sections.flatMap(({ tables: all }) => all.flat());
    const inTables = tables.flatMap((row) => [
      ...codesIn(row['name'] ?? ''),
      ...codesIn(row['schema'] ?? ''),
      ...codesIn(row['type'] ?? ''),
    ]);
    const inText = sections
      .filter(({ path }) => path[1] === 'Schemas')
      .flatMap(({ text }) => codesIn(/^Without a type.*$/ms.exec(text)?.[0] ?? ''));
    hold(
      'The SDK',
      exportsOf('src/sdk/index.ts'),
      [...inTables, ...inText].map((name) => name.replace(/\(.*\)$/, '')),
    );
  });
});

describe('What vendors test with', () => {
  it('has the names that the page has', () => {
    const documented = api.rows('Testing').flatMap((row) => codesIn(row['name']!));
    hold(
      'Testing',
      exportsOf('src/sdk/testing/index.ts'),
      documented.map((name) => name.replace(/\(.*\)$/, '')),
    );
  });
});

describe('What is pasted', () => {
  const rows = api.rows('Pasting');

  it('has the names that the page has', () => {
    const documented = rows.flatMap((row) => codesIn(row['name']!)).map((name) => name.replace(/\(.*\)$/, ''));
    hold('Pasting', exportsOf('src/sdk/paste/index.ts'), documented);
  });

  it('is checked by the codes that the page has', () => {
    const { text } = api.sections.find(({ path }) => path[0] === 'Pasting')!;
    const listed = /^Codes of a check:[^]*?\.$/m.exec(text)![0];
    hold('Pasting, codes of a check', PASTE_CODES, codesIn(listed));
  });

  for (const { tag, attributes } of WIDGETS) {
    it(`offers the attributes of <${tag}> that the page names, and no other`, () => {
      const named = [
        ...api.rows('Elements', `<${tag}>`, 'Attributes and properties'),
        ...api.rows('Elements', 'All elements'),
      ].flatMap((row) => codesIn(row['attribute'] ?? ''));
      hold(
        `Elements, <${tag}>, attributes to paste`,
        attributes.map(({ name }) => name),
        named,
      );
    });
  }
});

describe('The types of the SDK', () => {
  const source = textOf('src/sdk/**/*.ts');
  const rows = api.sections.filter(({ path }) => path[0] === 'The SDK').flatMap(({ tables }) => tables.flat());

  for (const name of ['ReadPlan', 'CompileOptions', 'StateRule', 'MergedPlan']) {
    it(`have the fields of ${name} that the page names`, () => {
      const row = rows.find((each) => each['name'] === `\`${name}\``);
      hold(`The SDK, ${name}`, fieldsOf(source, name), codesIn(row?.['what it is'] ?? ''));
    });
  }
});

describe('The errors', () => {
  const [codes = [], reasons = []] = api.section('Errors')?.tables ?? [];

  it('have the codes that the page names', () => {
    hold(
      'Errors, codes',
      Object.values(ErrorCode),
      codes.flatMap((row) => codesIn(row['code']!)),
    );
  });

  it('give the reasons that the page names for a text that is no notice', () => {
    hold(
      'Errors, reasons',
      Object.values(NoticeFault),
      reasons.flatMap((row) => codesIn(row['reason']!)),
    );
  });
});

describe('What is kept and asked for', () => {
  it('stands in storage under keys that the page names', () => {
    const kinds = namesIn(textOf('src/**/*.ts'), /['"`]jg:([\w-]+):/g);
    const named = api.names('key', 'Storage').map((key) => key.split(':')[1]!);
    assert.deepEqual(
      kinds.filter((kind) => !named.includes(kind)),
      [],
      'docs/api.md, Storage: add a row for each kind of key',
    );
  });

  it('is asked for under paths that the page names', () => {
    const used = namesIn(textOf('src/**/*.ts'), /\/api\/v1\/([\w.-]+)/g);
    const named = api.names('path', 'HTTP API').map((path) => path.split('/')[3]!);
    assert.deepEqual(
      used.filter((path) => !named.includes(path)),
      [],
      'docs/api.md, HTTP API: add a row for each path',
    );
  });
});
