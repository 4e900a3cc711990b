// @ts-check
/** Runs one program of the project with Node 24 first on its search path, whoever started the script. */
import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A step that says nothing for so long is stuck. */
const LIMIT_MS = 8 * 60_000;

/**
 * Runs `command` with its output shown and says whether it ended well.
 *
 * @param {string} command - A program of `node_modules/.bin` or of the system.
 * @param {string[]} args
 * @param {Record<string, string>} [extraEnv]
 * @param {number} [limitMs] - After which it is stopped.
 * @returns {Promise<boolean>}
 */
export function run(command, args, extraEnv = {}, limitMs = LIMIT_MS) {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, ...extraEnv };
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, shell: platform() === 'win32' });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.error(`${command} did not end within ${limitMs / 60_000} minutes and was stopped`);
      child.kill('SIGKILL');
    }, limitMs);
    const finish = (/** @type {boolean} */ isGood) => {
      clearTimeout(timer);
      resolve(isGood);
    };
    child.on('error', (error) => {
      console.error(error.message);
      finish(false);
    });
    child.on('exit', (code) => finish(code === 0));
  });
}
