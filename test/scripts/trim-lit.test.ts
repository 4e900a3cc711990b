import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { litTrimmer, trim } from '../../scripts/lib/trim-lit.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const FILES = [
  '@lit/reactive-element/css-tag.js',
  '@lit/reactive-element/reactive-element.js',
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
];

describe('what is left out of Lit', () => {
  for (const file of FILES) {
    it(`is found in ${file} as it is installed`, () => {
      const code = readFileSync(join(root, 'node_modules', file), 'utf8');
      assert.ok(trim(code, file).length < code.length);
    });
  }

  it('stops the build when Lit has changed', () => {
    assert.throws(() => trim('export {}', FILES[0]!), /no longer as it was/);
  });

  it('is left alone in files of others', () => {
    const { transform } = litTrimmer() as unknown as { transform(code: string, id: string): unknown };
    assert.equal(transform('export {}', '/site/src/lit-html/lit-html.js'), null);
  });

  it('is what no element uses', () => {
    const used = globSync('src/components/**/*.ts', { cwd: root }).flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return /\breflect:|\bconverter:|\buseDefault:|\bstate: true|\bcreationScope|\bmathml`|lit\/decorators|@property\(/.test(
        text,
      )
        ? [path]
        : [];
    });
    assert.deepEqual(used, []);
  });
});
