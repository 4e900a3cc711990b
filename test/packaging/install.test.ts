/** What an app gets that installs the library: few packages, none that is built for a machine, and doors that open. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packInto, scriptDoors } from '../helpers/packed.js';

const MOST = 10;

describe('an empty project that installs the library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-empty-'));
  let packages: Record<string, { hasInstallScript?: boolean; os?: string[]; cpu?: string[] }>;
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const args = ['install', packInto(folder), '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'));
    packages = lock.packages;
  });
  after(() => rmSync(folder, { recursive: true }));

  it(`gets at most ${MOST} packages, the library among them`, () => {
    const names = Object.keys(packages);
    assert.ok(names.includes('node_modules/jiaogai'));
    assert.ok(names.length <= MOST, names.join(', '));
  });

  it('gets none that is built for a machine', () => {
    const built = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript || entry.os || entry.cpu);
    assert.deepEqual(built, []);
    assert.deepEqual(globSync('node_modules/**/{*.node,binding.gyp}', { cwd: folder }), []);
  });

  for (const door of scriptDoors) {
    it(`opens ${door} in Node, where there is no page`, () => {
      const code = `await import('${door}'); if ('document' in globalThis) throw new Error('a page was made')`;
      execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, stdio: 'pipe' });
    });
  }
});
