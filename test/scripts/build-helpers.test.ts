import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { reachable } from '../../scripts/lib/chunks.mjs';
import { digest, Stamps } from '../../scripts/lib/stamp.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jg-build-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

describe('a build is made again', () => {
  it('when a source changes, comes or goes, and not when it is only touched', () => {
    write('a.ts', '1');
    const first = digest(folder, ['*.ts']);
    write('a.ts', '1');
    assert.equal(digest(folder, ['*.ts']), first);
    write('a.ts', '2');
    assert.notEqual(digest(folder, ['*.ts']), first);
    write('a.ts', '1');
    write('b.ts', '');
    assert.notEqual(digest(folder, ['*.ts']), first);
  });

  it('when the last one broke off half way', () => {
    const stamps = new Stamps(join(folder, 'sub/stamps.json'));
    stamps.write('library', 'x');
    stamps.write('cli', 'y');
    assert.equal(stamps.isFresh('library', 'x'), true);
    stamps.write('library', undefined);
    assert.equal(stamps.isFresh('library', 'x'), false);
    assert.equal(stamps.isFresh('cli', 'y'), true);
  });
});

describe('the sum of all chunks', () => {
  it('follows what is imported and what is loaded on demand, each once', () => {
    mkdirSync(join(folder, 'chunks'));
    write('a.js', 'import{x}from"./chunks/b.js";const y=()=>import(`./chunks/c.js`);export{x}from"./chunks/b.js"');
    write('chunks/b.js', 'import"./c.js";export let x="./not-a-module.js"');
    write('chunks/c.js', 'import"lit"');
    const names = reachable(join(folder, 'a.js')).map((path) => path.slice(folder.length + 1));
    assert.deepEqual(names, ['a.js', join('chunks', 'b.js'), join('chunks', 'c.js')]);
  });
});

describe('the browser is found', () => {
  it('where CHROME_PATH says, and nowhere else when that is wrong', () => {
    write('chrome', '');
    chmodSync(join(folder, 'chrome'), 0o755);
    assert.equal(findChromium({ CHROME_PATH: join(folder, 'chrome') }), join(folder, 'chrome'));
    assert.throws(() => findChromium({ CHROME_PATH: join(folder, 'none') }), /CHROME_PATH is .*none/);
  });

  it('on the search path, by its usual names', () => {
    write('google-chrome', '');
    chmodSync(join(folder, 'google-chrome'), 0o755);
    assert.equal(findChromium({ PATH: folder }), join(folder, 'google-chrome'));
  });
});
