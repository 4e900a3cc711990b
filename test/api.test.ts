/** Holds doors, elements and tokens to `docs/api.md`, both ways: whoever changes one learns what to say in the other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { elementsManifest } from '../scripts/lib/manifest.mjs';
import { ApiDocument, codesIn, hold, readDocument } from './helpers/api-document.js';
import {
  declarations,
  drawnParts,
  elementFolders,
  fieldsOf,
  namesIn,
  readTokens,
  sourcesOf,
  surfaceOf,
  textOf,
  type ElementSurface,
  type Manifest,
} from './helpers/api-code.js';

const api = new ApiDocument();

const isToCome = (row: Readonly<Record<string, string>>): boolean => (row['since'] ?? '').startsWith('to come');

describe('The doors of the package', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    exports: Record<string, string | { types: string; default?: string }>;
  };
  const open = Object.entries(exports).map(([door, to]) => {
    const file = typeof to === 'string' ? to : (to.default ?? to.types);
    return `${door.replace(/^\./, 'jiaogai')} ${file.replace(/^\.\//, '')}`;
  });
  const rows = api.rows('Doors');

  it('are those that the page names, at the files that it names', () => {
    const documented = rows
      .filter((row) => !isToCome(row))
      .map((row) => `${codesIn(row['door']!)[0]} ${codesIn(row['file']!)[0]}`);
    hold('Doors', open, documented);
  });

  it('have one for each tag, there or to come', () => {
    const doors = new Map(rows.map((row) => [codesIn(row['door']!)[0], row]));
    for (const { tag, isToCome: isLater } of api.tags) {
      const row = doors.get(`jiaogai/${tag}`);
      assert.ok(row, `docs/api.md, Doors: add a row for jiaogai/${tag}`);
      assert.equal(
        isToCome(row),
        isLater,
        `docs/api.md: Doors and the heading of <${tag}> disagree on what is to come`,
      );
    }
  });
});

describe('The elements', () => {
  const folders = elementFolders();
  const shared = api.rows('Elements', 'All elements');
  let manifest: Manifest;
  before(async () => {
    manifest = (await elementsManifest()) as Manifest;
  });

  it('each have a section, and no section is ahead of the code', () => {
    const there = api.tags.filter((each) => !each.isToCome).map(({ tag }) => tag);
    hold('Elements, sections of tags that are not to come', folders, there);
  });

  it('bring a heading that says which work brings them, where they are to come', () => {
    const marks = api.names('mark', 'The public surface');
    for (const { heading } of api.tags.filter((each) => each.isToCome)) {
      const mark = /\(to come: (\w+)\)$/.exec(heading)?.[1];
      assert.ok(mark && marks.includes(mark), `docs/api.md: "${heading}" is to come by none of ${marks.join(', ')}`);
    }
  });

  for (const tag of folders) {
    const rows = (part: string) => api.rows('Elements', `<${tag}>`, part);
    const names = (column: string, part: string) => api.names(column, 'Elements', `<${tag}>`, part);
    const surface = (): ElementSurface => {
      const declaration = declarations(manifest).get(tag);
      assert.ok(declaration, `<${tag}> is not in the manifest: its class needs @element ${tag}`);
      return surfaceOf(declaration);
    };
    const own = (): string => sourcesOf(tag);

    describe(`<${tag}>`, () => {
      it('has the attributes, properties and defaults that the page names', () => {
        const documented = [...rows('Attributes and properties'), ...shared].map((row) =>
          ['attribute', 'property', 'default'].map((column) => codesIn(row[column]!)[0] ?? '–').join(' '),
        );
        hold(`<${tag}>, Attributes and properties (attribute, property, default)`, surface().properties, documented);
      });

      it('has the public methods that the page names', () => {
        hold(`<${tag}>, Methods`, surface().methods, names('method', 'Methods'));
      });

      it('fires the events that the page names, with their details', () => {
        const documented = rows('Events').map((row) => `${codesIn(row['event']!)[0]} ${codesIn(row['detail']!)[0]}`);
        hold(`<${tag}>, Events (event, type of detail)`, surface().events, documented);
        const fired = namesIn(own(), /\bfire(?:<\w+>)?\(\s*(?:[\w.]+,\s*)?'([\w-]+)'/g);
        hold(`<${tag}>, Events fired in its sources`, fired, names('event', 'Events'));
        for (const row of rows('Events')) {
          const [type, ...fields] = codesIn(row['detail']!);
          hold(`<${tag}>, fields of ${type}`, fieldsOf(own(), type!), fields);
        }
      });

      it('draws the parts that the page names', () => {
        hold(`<${tag}>, Parts (and @csspart)`, surface().parts, names('part', 'Parts'));
        hold(`<${tag}>, Parts drawn in its templates`, drawnParts(own()), names('part', 'Parts'));
      });

      it('has the slots that the page names', () => {
        const documented = rows('Slots').map((row) => codesIn(row['slot']!)[0] ?? '–');
        hold(`<${tag}>, Slots`, surface().slots, documented);
      });

      it('reads the tokens that the page names', () => {
        const global = api.sections
          .filter(({ path }) => path[0] === 'Tokens')
          .flatMap(({ tables }) => tables.flat().flatMap((row) => codesIn(row['token']!)));
        const read = readTokens(own()).filter((name) => !global.includes(name));
        hold(`<${tag}>, Tokens`, read, names('token', 'Tokens'));
        hold(`<${tag}>, Tokens (and @cssproperty)`, surface().tokens, names('token', 'Tokens'));
      });
    });
  }
});

describe('The tokens of all elements', () => {
  const used = readTokens(textOf('src/components/{styles,internal}/*.ts'));

  it('of the palette are those that the page names', () => {
    hold(
      'Tokens, Palette',
      used.filter((name) => name.startsWith('--jg-palette-')),
      api.names('token', 'Tokens', 'Palette'),
    );
  });

  it('of meaning are those that the page names', () => {
    hold(
      'Tokens, Meaning',
      used.filter((name) => !name.startsWith('--jg-palette-')),
      api.names('token', 'Tokens', 'Meaning'),
    );
  });
});

describe('The page that is read here', () => {
  it('says everything once', () => {
    const paths = api.sections.map(({ path }) => path.join(' › '));
    assert.deepEqual(
      paths.filter((path, index) => paths.indexOf(path) !== index),
      [],
    );
  });

  it('gives its headings, its tables and the names in them', () => {
    const page = readDocument(
      '## A\n### `<b-c>`\n#### Parts\n| part | what |\n| --- | --- |\n| `x` | an `y` \\| z |\n',
    );
    assert.deepEqual(
      page.map(({ path }) => path.join('/')),
      ['A', 'A/<b-c>', 'A/<b-c>/Parts'],
    );
    assert.deepEqual(page[2]!.tables, [[{ part: '`x`', what: 'an `y` \\| z' }]]);
    assert.deepEqual(codesIn('`x` and `y(z)`'), ['x', 'y(z)']);
  });

  it('fails with the row that is to be added, and the one that is to be taken away', () => {
    assert.throws(() => hold('Here', ['a'], ['b']), /Here:\n {2}the code has `a`: add a row.*\n {2}the page names `b`/);
  });
});
