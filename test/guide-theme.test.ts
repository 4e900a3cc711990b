/** Holds what the guide to the look tells webmasters against the elements, in both languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isEnough, measure } from '../demo/theme/contrast.js';
import { PLAIN_LOOK, readColour, type Ground } from '../demo/theme/look.js';
import { PALETTE, type Mode } from '../demo/theme/palette.js';
import { ApiDocument, codesIn, readDocument } from './helpers/api-document.js';
import { root } from './helpers/static-server.js';

const GUIDES = ['docs/guide-theme.zh-CN.md', 'docs/guide-theme.md'] as const;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const codeIn = (path: string, language: string): string[] =>
  [...read(path).matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map((match) => match[1]!);

const api = new ApiDocument();
const tags = api.tags.filter(({ isToCome }) => !isToCome).map(({ tag }) => tag);
const own = tags.flatMap((tag) => api.names('token', 'Elements', `<${tag}>`, 'Tokens'));
const known = [...api.names('token', 'Tokens', 'Palette'), ...api.names('token', 'Tokens', 'Meaning'), ...own];

/** Colours that a piece of a sheet sets, by token. */
function coloursSet(css: string): Record<string, string> {
  const all = [...css.matchAll(/--jg-([\w-]+): ([^;]+);/g)].map((match) => [match[1]!, readColour(match[2]!)] as const);
  return Object.fromEntries(all.filter(([, colour]) => colour !== null)) as Record<string, string>;
}

describe('The guide to the look', () => {
  it('shows the same code in both languages', () => {
    for (const language of ['html', 'css', 'js']) {
      assert.deepEqual(codeIn(GUIDES[0], language), codeIn(GUIDES[1], language));
    }
    assert.ok(codeIn(GUIDES[0], 'css').length > 8);
  });

  for (const guide of GUIDES) {
    it(`${guide} names all tokens and no other`, () => {
      const named = new Set(read(guide).match(/--jg-[a-z][\w-]*/g));
      assert.deepEqual(
        [...named].filter((name) => !known.includes(name)),
        [],
      );
      const untold = known.filter((name) => !named.has(name) && !named.has(name.replace(/-tint$/, '')));
      assert.deepEqual(untold, []);
    });

    it(`${guide} says what the palette is`, () => {
      const rows = readDocument(read(guide)).flatMap(({ tables }) => tables.flat());
      const said: Record<Mode, Record<string, string>> = { light: {}, large: {}, dark: {} };
      for (const row of rows) {
        const [token = '', ...colours] = Object.values(row).flatMap(codesIn);
        const paint = /^--jg-palette-(.+)$/.exec(token)?.[1];
        if (paint) [said.light[paint], said.large[paint], said.dark[paint]] = colours as [string, string, string];
      }
      assert.deepEqual(said, PALETTE);
    });

    it(`${guide} names values of attributes and parts that there are`, () => {
      const rows = api.rows('Elements', 'All elements').filter((row) => codesIn(row['attribute']!).length > 0);
      const values = rows.flatMap((row) => codesIn(row['type']!));
      for (const value of values) assert.ok(read(guide).includes(`\`${value}\``), value);
      for (const [, tag = '', part = ''] of read(guide).matchAll(/([a-z-]+)::part\((\w+)\) \{/g)) {
        assert.ok(api.names('part', 'Elements', `<${tag}>`, 'Parts').includes(part), `${tag}::part(${part})`);
      }
    });
  }

  it('shows nothing that cannot be read, light or dark', () => {
    let measured = 0;
    for (const css of codeIn(GUIDES[0], 'css').filter((each) => each.startsWith(':root {'))) {
      const [light = '', dark] = css.split('@media (prefers-color-scheme: dark)');
      const grounds: Ground[] = dark ? ['light', 'dark'] : ['light'];
      // One tag's own rule stands in the same block as that of the site.
      const colours = { light: coloursSet(light.split('quota-meter')[0]!), dark: coloursSet(dark ?? '') };
      const low = grounds
        .flatMap((ground) => measure({ ...PLAIN_LOOK, colours }, ground))
        .filter((each) => !isEnough(each));
      assert.deepEqual(low, [], css);
      measured += Object.keys(colours.light).length;
    }
    assert.ok(measured > 10);
  });
});
