/** Makes one app as its framework's people would: packages, the packed library, types, build. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sideInstall } from '../../scripts/lib/side-install.mjs';
import { root } from '../helpers/static-server.js';

const shell = process.platform === 'win32';

/** How an app is made and looked at. */
export interface App {
  /** The name of its folder. */
  readonly name: string;
  /** What judges its types and builds it into `dist`, each a program of its packages with its arguments. */
  readonly commands: readonly (readonly string[])[];
  /** Trusted Types policies that the framework makes beside those of the strict policy. */
  readonly policies?: readonly string[];
}

const vite = ['vite', 'build', '--logLevel', 'warn'] as const;

export const APPS: readonly App[] = [
  { name: 'react-19', commands: [['tsc'], vite] },
  { name: 'react-18', commands: [['tsc'], vite] },
  { name: 'vue-3', commands: [['vue-tsc'], vite], policies: ['vue'] },
  { name: 'svelte-5', commands: [['svelte-check', '--fail-on-warnings'], vite], policies: ['svelte-trusted-html'] },
  { name: 'angular', commands: [['ng', 'build']] },
];

/** Runs a program and throws with all that it said when it did not end well. */
function run(folder: string, [program = '', ...args]: readonly string[]): void {
  const env = { ...process.env, CI: '1', NO_COLOR: '1', NG_CLI_ANALYTICS: 'false' };
  try {
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', env, shell, stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

/** The folder in which the packages of an app are, the packed library among them. */
export function installApp(name: string, archive: string): string {
  const folder = sideInstall(`frameworks/${name}`);
  rmSync(join(folder, 'node_modules/jiaogai'), { recursive: true, force: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run(folder, ['npm', 'install', archive, '--no-save', ...quiet]);
  return folder;
}

/**
 * The folder of the built app.
 *
 * @param archive - The packed library.
 * @throws {Error} with what the type check or the build said
 */
export function makeApp({ name, commands }: App, archive: string): string {
  const folder = installApp(name, archive);
  for (const old of ['src', 'dist']) rmSync(join(folder, old), { recursive: true, force: true });
  cpSync(join(root, 'test/frameworks', name), folder, { recursive: true });
  for (const [program = '', ...args] of commands) run(folder, [join(folder, 'node_modules/.bin', program), ...args]);
  return join(folder, 'dist');
}
