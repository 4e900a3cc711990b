import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CompileTask } from '../../helpers/compile-apart.js';
import { HOSTILE_SHAPES } from '../../helpers/hostile-notices.js';

/** Far more than any text within the limit may take, even on a machine that does much else. */
const LONGEST_MS = 30_000;

let apart: ChildProcess | null = null;

/** Compiles in a process that is stopped when it does not end. */
function compileApart(task: CompileTask): Promise<string | null> {
  const child = (apart ??= fork(fileURLToPath(new URL('../../helpers/compile-apart.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  }));
  return new Promise((resolve) => {
    const finish = (fault: string | null): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(fault);
    };
    const stop = (fault: string): void => {
      apart = null;
      child.kill('SIGKILL');
      finish(fault);
    };
    const timer = setTimeout(() => stop(`does not end within ${LONGEST_MS / 1000} seconds`), LONGEST_MS);
    child.once('message', ({ fault }: { fault: string | null }) => finish(fault));
    child.once('exit', (code) => stop(`ends with ${code}`));
    child.send(task);
  });
}

/** Two million bytes and more of what the issue names, and of what was slow once. */
const LONG: readonly (readonly [string, number])[] = [
  ['open brackets', 1_000_000],
  ['open brackets of units', 300_000],
  ['first-level markers', 350_000],
  ['second-level markers', 350_000],
  ['arabic markers', 1_000_000],
  ['digits', 1_000_000],
  ['titles never closed', 350_000],
  ['rhythms', 350_000],
  ['one character', 700_000],
  ['short lines', 200_000],
  ['short lines', 600_000],
  ['short lines with a number', 200_000],
  ['sentences on one line', 350_000],
  ['goals parted by stops', 200_000],
  ['percent', 350_000],
  ['spaces', 200_000],
];

describe('texts made to be slow', () => {
  after(() => apart?.kill());

  for (const name of Object.keys(HOSTILE_SHAPES)) {
    it(`${name}: a little and a page of it end in a sound plan or our own error`, async () => {
      for (const length of [500, 12_000]) assert.equal(await compileApart({ shape: name, length }), null);
    });
  }

  for (const [name, length] of LONG) {
    it(`${name}: ${length} characters of it end in a sound plan or our own error`, async () => {
      assert.equal(await compileApart({ shape: name, length }), null);
    });
  }
});
