import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { claim } from '../../src/embed/claim.js';
import { VERSION } from '../../src/embed/version.js';
import { root } from '../helpers/static-server.js';

describe('copies of the script on one page', () => {
  it('leave nothing to a second copy of the same version, and say nothing', (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const page = {};
    assert.deepEqual(claim(page, '1.0.0', ['jg-a', 'jg-b']), ['jg-a', 'jg-b']);
    assert.deepEqual(claim(page, '1.0.0', ['jg-a', 'jg-b']), []);
    assert.equal(warn.mock.callCount(), 0);
  });

  it('give a newer one the tags that the first does not know, and warn once however many there are', (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const page = {};
    claim(page, '1.0.0', ['jg-a']);
    assert.deepEqual(claim(page, '1.1.0', ['jg-a', 'jg-b']), ['jg-b']);
    assert.deepEqual(claim(page, '1.2.0', ['jg-a', 'jg-b']), []);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]!.arguments[0]), /1\.0\.0.*1\.1\.0/);
  });

  it('leave no name that a loop over the page would see', () => {
    const page = {};
    claim(page, '1.0.0', ['jg-a']);
    assert.deepEqual(Object.getOwnPropertyNames(page), []);
    assert.deepEqual(Object.entries(page), []);
  });

  it('carry the version of the package', () => {
    assert.equal(VERSION, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  });
});
