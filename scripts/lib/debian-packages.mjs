// @ts-check
/**
 * Programs of Debian packages without installing them: the packages are downloaded and unpacked below `.cache/`, so that
 * nothing of the system changes, no service starts, and no root is needed.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isDebianRoot } from './chromium.mjs';
import { root } from './run.mjs';

/**
 * @typedef {object} Wanted
 * @property {string[]} names - What is asked for; what they need comes along where the machine lacks it.
 * @property {RegExp} always - Which of all that they need is unpacked even where the machine has it installed.
 * @property {RegExp} never - What is left out though they ask for it.
 */

const APT = ['apt-get', '-q', '-o', 'APT::Install-Recommends=false'];

/** @param {string[]} command @param {string} [cwd] */
function ask([program = '', ...args], cwd) {
  return spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, timeout: 300_000 });
}

/** @param {string[]} command @param {string} what @param {string} [cwd] */
function mustDo(command, what, cwd) {
  const { status, stderr, error } = ask(command, cwd);
  if (status !== 0) throw new Error(`${what}\n${(error?.message ?? stderr).trim()}`);
}

/** What `apt-get` would install, or undefined where it does not know them all. @param {string[]} names @param {string[]} options */
function plan(names, options = []) {
  const { status, stdout } = ask([...APT, ...options, '--simulate', 'install', ...names]);
  return status === 0 ? [...stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '') : undefined;
}

/** @param {Wanted} wanted */
function choose({ names, always, never }) {
  // Against an empty list of installed packages the plan has all there is to the wanted ones.
  const whole = plan(names, ['-o', 'Dir::State::status=/dev/null']);
  const missing = plan(names);
  if (!whole || !missing) return undefined;
  return [...new Set([...whole.filter((name) => always.test(name)), ...missing])].filter((name) => !never.test(name));
}

/** @param {string} program */
const isThere = (program) => ask([program, '--version']).status === 0;

/** @param {Wanted} wanted */
function mustChoose(wanted) {
  const lacking = ['apt-get', 'dpkg-deb'].filter((program) => !isThere(program));
  if (lacking.length > 0) throw new Error(`This needs Debian or a system made from it: ${lacking.join(', ')} missing.`);
  const known = choose(wanted);
  if (known) return known;
  if (isDebianRoot()) mustDo(['apt-get', '-q', 'update'], 'The list of packages could not be had.');
  const chosen = choose(wanted);
  if (chosen) return chosen;
  const hint = isDebianRoot() ? '' : ' Its lists may be missing; this gets them: sudo apt-get update';
  throw new Error(`apt-get does not know all of these packages: ${wanted.names.join(' ')}.${hint}`);
}

/** Puts files in the place of links that lead out of the folder or to where only an installed package would be. @param {string} folder */
function settleLinks(folder) {
  for (const name of globSync('usr/share/**', { cwd: folder })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) continue;
    const target = resolve('/', dirname(name), readlinkSync(path));
    const real = [join(folder, target), target].find((place) => existsSync(place));
    rmSync(path);
    if (real) cpSync(real, path, { recursive: true, dereference: true });
  }
}

/**
 * The folder into which the packages are unpacked, as `/` would be; done once.
 *
 * @param {string} name - Of the folder below `.cache/`.
 * @param {Wanted} wanted
 * @returns {string}
 * @throws {Error} that tells what the machine lacks.
 */
export function unpackDebian(name, wanted) {
  const cache = join(root, '.cache', name);
  const [folder, stamp] = [join(cache, 'root'), join(cache, 'unpacked')];
  const mark = [...wanted.names, wanted.always, wanted.never].join(' ');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return folder;
  const chosen = mustChoose(wanted);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`${chosen.length} Debian packages are fetched into ${relative(root, cache)}; the system stays as it is.`);
  mustDo(['apt-get', '-q', 'download', ...chosen], 'The packages could not be downloaded.', cache);
  for (const file of globSync('*.deb', { cwd: cache })) {
    mustDo(['dpkg-deb', '-x', join(cache, file), folder], `${file} could not be unpacked.`);
    rmSync(join(cache, file));
  }
  settleLinks(folder);
  writeFileSync(stamp, mark);
  return folder;
}
