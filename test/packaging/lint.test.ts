/** What publint and attw say of the packed library: nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sideInstall } from '../../scripts/lib/side-install.mjs';
import { packInto } from '../helpers/packed.js';

describe('the packed library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-packed-'));
  let archive: string;
  let tools: string;
  before(() => {
    tools = sideInstall('packaging');
    archive = packInto(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  function say(program: string, ...args: string[]): { status: number | null; text: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(tools, 'node_modules', program), ...args],
      // Colours would stand between the words.
      { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } },
    );
    return { status, text: stdout + stderr };
  }

  it('has nothing that publint would change, not even a suggestion', () => {
    const { status, text } = say('publint/src/cli.js', 'run', archive, '--strict');
    assert.equal(status, 0, text);
    assert.match(text, /All good!/, text);
  });

  it('has types that attw finds right behind every door, for modules and for bundlers', () => {
    // A page is no module: nobody imports it.
    const page = ['--exclude-entrypoints', './frame.html'];
    const { status, text } = say('@arethetypeswrong/cli/dist/index.js', archive, '--profile', 'esm-only', ...page);
    assert.equal(status, 0, text);
  });
});
