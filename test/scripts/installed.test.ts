import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { whyInstall } from '../../scripts/lib/installed.mjs';

type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean; link?: boolean }>;

describe('set-up looks at what is installed and', () => {
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'jg-setup-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  function lay(wanted: Packages, found?: Packages): void {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (!found) return;
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: found }));
  }
  const lit = { 'node_modules/lit': { version: '3.3.3', integrity: 'sha512-a' } };

  it('installs on a fresh clone', () => {
    lay(lit);
    assert.equal(whyInstall(root), 'node_modules is missing');
  });

  it('leaves a matching installation alone, though the root entry is not in it', () => {
    lay({ '': {}, ...lit }, lit);
    assert.equal(whyInstall(root), undefined);
  });

  it('installs when the lockfile has moved on', () => {
    lay({ 'node_modules/lit': { version: '3.3.4', integrity: 'sha512-b' } }, lit);
    assert.equal(whyInstall(root), 'node_modules/lit is of another version');
  });

  it('installs when a package is missing, and when one is left over', () => {
    lay({ ...lit, 'node_modules/zod': { version: '4.0.0' } }, lit);
    assert.equal(whyInstall(root), 'node_modules/zod is missing');
    lay(lit);
    writeFileSync(
      join(root, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: { ...lit, 'node_modules/ky': { version: '2.0.0' } } }),
    );
    assert.equal(whyInstall(root), 'node_modules/ky is no longer asked for');
  });

  it('does not miss an optional package of another platform', () => {
    lay({ ...lit, 'node_modules/fsevents': { version: '2.3.3', optional: true } }, lit);
    assert.equal(whyInstall(root), undefined);
  });
});
