/** What the page of looks knows of the elements is held against them; its reckoning and its address are tried. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MAX_HASH, readAddress, writeAddress } from '../demo/theme/address.js';
import { contrast, groundsOf, isEnough, measure, worstOf } from '../demo/theme/contrast.js';
import { attributesOf, rulesOn, sheetOf } from '../demo/theme/css.js';
import {
  coloursOn,
  GROUNDS,
  MAX_RULES,
  PAGE_FONTS,
  PLAIN_LOOK,
  PRESETS,
  readColour,
  readFont,
  readNumber,
  readRule,
  SCHEMES,
  SIZES,
  withRule,
  type Look,
} from '../demo/theme/look.js';
import { PALETTE } from '../demo/theme/palette.js';
import { PARTS, PROPERTIES, PROPERTY_NAMES, TAGS } from '../demo/theme/parts.js';
import { COLOUR_NAMES, HEIGHT_NAMES } from '../demo/theme/tokens.js';
import { wordsEn } from '../demo/theme/words.en.js';
import { wordsZh } from '../demo/theme/words.zh.js';
import { moreTokens } from '../src/components/styles/more.js';
import { tokens } from '../src/components/styles/tokens.js';
import { ApiDocument } from './helpers/api-document.js';

const api = new ApiDocument();

/** What a rule of the sheets says of the palette, by the paint's name. */
function paintsOf(css: string, selector: string): Record<string, string> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter((match) => match[1]!.trim() === selector);
  const said = rules.map((match) => match[2]).join('\n');
  const short = (colour: string): string => (colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour);
  const all = said.matchAll(/--jg-palette-([\w-]+), (#[0-9a-f]+)\)/g);
  return Object.fromEntries([...all].map((match) => [match[1]!, short(match[2]!)]));
}

describe('What the page of looks knows', () => {
  it('of the palette is what the sheets of the elements say', () => {
    const [plain, more] = [tokens.cssText, moreTokens.cssText];
    const light = { ...paintsOf(plain, '.jg'), ...paintsOf(more, '.jg.blue') };
    const large = { ...light, ...paintsOf(more, '.jg.large'), ...paintsOf(more, '.jg.large.blue') };
    const dark = { ...paintsOf(more, '.jg.dark.dark'), ...paintsOf(more, '.jg.dark.dark.blue') };
    assert.deepEqual(PALETTE, { light, large, dark });
  });

  it('of colours and heights is what docs/api.md names', () => {
    const own = TAGS.flatMap((tag) => api.names('token', 'Elements', `<${tag}>`, 'Tokens'));
    const named = [...api.names('token', 'Tokens', 'Meaning'), ...own].sort();
    const known = [
      ...COLOUR_NAMES.map((name) => `--jg-${name}`),
      ...HEIGHT_NAMES.map((name) => `--jg-${name}-min-height`),
      '--jg-corner',
      '--jg-font',
    ].sort();
    assert.deepEqual(known, named);
  });

  it('of elements and their parts is what docs/api.md names, each with a word in Chinese', () => {
    const there = api.tags.filter(({ isToCome }) => !isToCome).map(({ tag }) => tag);
    assert.deepEqual([...TAGS].sort(), there.sort());
    for (const tag of TAGS) {
      assert.deepEqual([...PARTS[tag]].sort(), api.names('part', 'Elements', `<${tag}>`, 'Parts').sort(), tag);
      for (const part of PARTS[tag]) assert.ok(wordsZh.parts[part], part);
    }
  });

  it('is said in both languages, to the last word', () => {
    const keysOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
        : typeof value;
    // A part is called by its own name in English.
    assert.deepEqual(keysOf({ ...wordsEn, parts: {} }), keysOf({ ...wordsZh, parts: {} }));
  });
});

describe('The presets', () => {
  for (const preset of PRESETS) {
    for (const scheme of SCHEMES) {
      for (const size of SIZES) {
        it(`${preset}, ${scheme}, ${size}: all text is legible`, () => {
          const look: Look = { ...PLAIN_LOOK, preset, scheme, size };
          const low = groundsOf(look)
            .flatMap((ground) => measure(look, ground))
            .filter((each) => !isEnough(each));
          assert.deepEqual(low, []);
        });
      }
    }
  }
});

describe('Contrast', () => {
  const rows: [string, string, number][] = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ];
  for (const [one, other, ratio] of rows) {
    it(`of ${one} and ${other} is ${ratio}, both ways`, () => {
      assert.equal(contrast(one, other).toFixed(2), ratio.toFixed(2));
      assert.equal(contrast(other, one), contrast(one, other));
    });
  }

  const withAccent = (accent: string, size: Look['size']): boolean => {
    const look: Look = { ...PLAIN_LOOK, scheme: 'light', size, colours: { light: { accent }, dark: {} } };
    return isEnough(worstOf('on-accent', measure(look, 'light'))!);
  };
  it('is asked to be 4.5 of text, and 7 in large', () => {
    assert.equal(withAccent('#767676', 'normal'), true);
    assert.equal(withAccent('#777777', 'normal'), false);
    assert.equal(withAccent('#767676', 'large'), false);
    assert.equal(withAccent('#595959', 'large'), true);
  });

  it('of what is set for light pages is seen on dark ones as well, where the page decides', () => {
    const look: Look = { ...PLAIN_LOOK, colours: { light: { accent: '#17509b' }, dark: {} } };
    assert.equal(isEnough(worstOf('accent', measure(look, 'light'))!), true);
    assert.equal(isEnough(worstOf('accent', measure(look, 'dark'))!), false);
    const both: Look = { ...look, colours: { ...look.colours, dark: { accent: '#a3cbfa' } } };
    assert.equal(isEnough(worstOf('accent', measure(both, 'dark'))!), true);
  });

  it('of a part counts its own text on its own ground', () => {
    const rule = (property: string, value: string) => readRule('quota-meter', 'label', property, value)!;
    const measured = (...rules: Look['rules'][number][]) =>
      worstOf('quota-meter::part(label)', measure({ ...PLAIN_LOOK, rules }, 'light'))!.ratio.toFixed(1);
    assert.equal(measured(rule('color', '#777777')), '4.5');
    assert.equal(measured(rule('color', '#ffffff'), rule('background-color', '#000000')), '21.0');
  });
});

describe('What is typed', () => {
  it('is a colour, a number or a font, or nothing', () => {
    assert.equal(readColour(' #FC0 '), '#ffcc00');
    assert.equal(readColour('17509B'), '#17509b');
    for (const bad of ['', '#12345', 'red', 'url(x)', '#17509b;', '＃17509b']) assert.equal(readColour(bad), null, bad);
    assert.equal(readNumber('0', 32), 0);
    assert.equal(readNumber('2.5', 32), 2.5);
    assert.equal(readNumber('32', 32), 32);
    for (const bad of ['', '33', '-1', '1e1', '3px', '0x1', 'NaN']) assert.equal(readNumber(bad, 32), null, bad);
    assert.equal(readFont('思源宋体，"Noto Serif SC", serif'), '"思源宋体", "Noto Serif SC", serif');
    for (const bad of ['', 'a;b', 'a}b', 'a"b', 'url(x)', 'a\\b', ',', 'x'.repeat(41), 'a,'.repeat(9)]) {
      assert.equal(readFont(bad), null, bad);
    }
  });

  it('of a part is one of what may be', () => {
    assert.ok(readRule('quota-meter', 'label', 'font-size', '1.25em'));
    const bad = [
      ['iframe', 'label', 'color', '#000000'],
      ['quota-meter', 'toString', 'color', '#000000'],
      ['__proto__', 'label', 'color', '#000000'],
      ['quota-meter', 'label', 'constructor', '#000000'],
      ['quota-meter', 'label', 'color', 'red'],
      ['quota-meter', 'label', 'font-size', '9em'],
    ] as const;
    for (const [tag, part, property, value] of bad) assert.equal(readRule(tag, part, property, value), null);
  });

  it('twice of one thing is said once, and thirty rules are the most', () => {
    const rule = (part: string, value: string) => readRule('reform-task-board', part, 'font-size', value)!;
    assert.deepEqual(withRule([rule('row', '1.25em')], rule('row', '1.5em')), [rule('row', '1.5em')]);
    const all = TAGS.flatMap((tag) => PARTS[tag].map((part) => readRule(tag, part, 'display', 'none')!));
    assert.equal(all.reduce<Look['rules']>(withRule, []).length, MAX_RULES);
  });
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const colours = fc.dictionary(fc.constantFrom(...COLOUR_NAMES), colour, { noNullPrototype: true });
const rules = fc.array(
  fc.constantFrom(...TAGS).chain((tag) =>
    fc.tuple(fc.constantFrom(...PARTS[tag]), fc.constantFrom(...PROPERTY_NAMES)).chain(([part, property]) => {
      const values = PROPERTIES[property];
      const value = values === 'colour' ? colour : fc.constantFrom<string>(...values);
      return value.map((each) => ({ tag, part, property, value: each }));
    }),
  ),
  { maxLength: 12 },
);
const number = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((value) => value / 4);
const looks: fc.Arbitrary<Look> = fc.record(
  {
    preset: fc.constantFrom(...PRESETS),
    scheme: fc.constantFrom(...SCHEMES),
    size: fc.constantFrom(...SIZES),
    ground: fc.constantFrom(...GROUNDS),
    pageFont: fc.constantFrom(...PAGE_FONTS),
    show: fc.option(fc.constantFrom(...TAGS)),
    colours: fc.record({ light: colours, dark: colours }, { noNullPrototype: true }),
    corner: fc.option(number(32)),
    font: fc.option(fc.constantFrom('serif', '"思源宋体", serif', '"A B", "C-D"')),
    heights: fc.dictionary(fc.constantFrom(...HEIGHT_NAMES), number(200), { noNullPrototype: true }),
    rules: rules.map((all) => all.reduce<Look['rules']>(withRule, [])),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<Look>;

describe('The address', () => {
  it('holds every look, and says nothing of the plain one', () => {
    assert.equal(writeAddress(PLAIN_LOOK), '');
    fc.assert(
      fc.property(looks, (look) => {
        const text = writeAddress(look);
        assert.ok(text.length <= MAX_HASH, `${text.length}`);
        assert.deepEqual(readAddress(`#${text}`), { look, refused: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what it does not understand, and says what that was', () => {
    const { look, refused } = readAddress('#accent=17509b&ink=red&__proto__=1&constructor=x&corner=99&part=a.b.c.d');
    assert.deepEqual(look, { ...PLAIN_LOOK, colours: { light: { accent: '#17509b' }, dark: {} } });
    assert.deepEqual(refused, ['ink=red', '__proto__=1', 'constructor=x', 'corner=99', 'part=a.b.c.d']);
    assert.deepEqual(readAddress(`#accent=17509b&font=${'x'.repeat(MAX_HASH)}`).look, PLAIN_LOOK);
    assert.deepEqual(readAddress('#main'), { look: PLAIN_LOOK, refused: [] });
    assert.deepEqual(readAddress('#%E0%A4%A').refused.length, 1);
  });

  it('of any kind gives a sheet of nothing but what may be in it', () => {
    const line = /^ *(?:--jg-[a-z-]+: (?:#[0-9a-f]{6}|[\d.]+(?:px|rem)|[\p{L}\p{N}", _.-]+)|[a-z-]+: [#\w .]+);$/u;
    const frame =
      /^(?::root \{|[a-z-]+::part\([a-z]+\) \{|\}| {2}:root \{| {2}\}|@media \(prefers-color-scheme: dark\) \{|\/\* dark \*\/)$/;
    const names = fc.constantFrom(
      'accent',
      'dark.ink',
      'font',
      'corner',
      'part',
      'show',
      'scheme',
      'task-board-height',
    );
    const pairs = fc.array(
      fc.tuple(names, fc.oneof(fc.string(), colour, fc.constantFrom('a;}b{c:d', '*/x', '</style>'))),
    );
    fc.assert(
      fc.property(pairs, (all) => {
        const { look } = readAddress(`#${new URLSearchParams(all).toString()}`);
        for (const text of sheetOf(look, 'dark').split('\n').filter(Boolean)) {
          assert.ok(line.test(text) || frame.test(text), text);
        }
      }),
    );
  });
});

describe('The sheet', () => {
  it('holds only what differs from the preset', () => {
    assert.equal(
      sheetOf({ ...PLAIN_LOOK, preset: 'blue', size: 'large', pageFont: 'kai', show: 'quota-meter' }, ''),
      '',
    );
    const look: Look = {
      ...PLAIN_LOOK,
      preset: 'blue',
      colours: { light: { accent: '#17509b' }, dark: { accent: '#a3cbfa' } },
      corner: 0,
      heights: { 'task-board': 20 },
      rules: [readRule('reform-task-board', 'header', 'font-size', '0.875em')!],
    };
    assert.equal(
      sheetOf(look, 'note'),
      `:root {
  --jg-accent: #17509b;
  --jg-corner: 0px;
  --jg-task-board-min-height: 20rem;
}
reform-task-board::part(header) {
  font-size: 0.875em;
}
/* note */
@media (prefers-color-scheme: dark) {
  :root {
    --jg-accent: #a3cbfa;
  }
}`,
    );
    assert.deepEqual(attributesOf(look), [['theme', 'blue']]);
    assert.equal(rulesOn(look, 'light').length, 2);
    assert.equal(rulesOn(look, 'dark').length, 3);
  });

  it('of a look that is always dark or always light asks no device', () => {
    const colours = { light: { ink: '#111111' }, dark: { ink: '#eeeeee' } };
    assert.equal(sheetOf({ ...PLAIN_LOOK, scheme: 'dark', colours }, ''), ':root {\n  --jg-ink: #eeeeee;\n}');
    assert.equal(sheetOf({ ...PLAIN_LOOK, scheme: 'light', colours }, ''), ':root {\n  --jg-ink: #111111;\n}');
    assert.deepEqual(coloursOn({ ...PLAIN_LOOK, scheme: 'dark', colours }, 'dark'), colours.dark);
  });
});
