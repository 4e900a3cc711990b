/** The package as npm would publish it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './static-server.js';

const shell = process.platform === 'win32';

/** What the package says of itself. */
export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types?: string; readonly default?: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly customElements: string;
}

export const ownPackage = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as OwnPackage;

/** Doors that hold a script: neither data nor types alone. */
export const scriptDoors: readonly string[] = Object.entries(ownPackage.exports)
  .filter(([, to]) => typeof to !== 'string' && to.default)
  .map(([door]) => door.replace('.', ownPackage.name));

/** Packs the built library into a folder and gives the archive's path. */
export function packInto(folder: string): string {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', args, { cwd: root, shell });
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
  );
}

/** Lays what is in an archive of npm into a folder that is there. */
export function unpack(archive: string, folder: string): void {
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
}
