import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackDebian } from '../../scripts/lib/debian-packages.mjs';

/** Where the programs are, and how they are started. */
export interface Machine {
  /** The unpacked packages, as `/` would be. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly php: string;
  readonly phpArgs: readonly string[];
  /** The folder of WordPress as the package has it. */
  readonly wordpress: string;
  /** Such as `6.1`. */
  readonly version: string;
}

const PACKAGES = {
  names: [
    'wordpress',
    'wordpress-l10n',
    'wordpress-theme-twentytwentyone',
    'wordpress-theme-twentytwentythree',
    'php-cli',
    'php-mysql',
    'mariadb-server-core',
  ],
  always: /^(?:wordpress|php|mariadb-server-core$|libjs-)/,
  // PHP answers by itself, the site has no pictures, and nobody types SQL.
  never: /^(?:apache2|libapache2|libapr|liblua|mariadb-client$|default-mysql|php.*-gd$)/,
};

/** The only file that matches; a machine whose packages are laid out otherwise is told so. */
function onlyOne(root: string, pattern: string): string {
  const [found] = globSync(pattern, { cwd: root });
  if (!found) throw new Error(`The packages have no ${pattern}.`);
  return join(root, found);
}

/** Gets the packages, once, and finds the programs in them. */
export function prepareMachine(): Machine {
  const root = unpackDebian('wordpress', PACKAGES);
  const wordpress = join(root, 'usr/share/wordpress');
  const libraries = [...globSync('usr/lib/*-linux-gnu', { cwd: root }), ...globSync('lib/*-linux-gnu', { cwd: root })];
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.map((folder) => join(root, folder)).join(':'), LC_ALL: 'C' };
  const modules = onlyOne(root, 'usr/lib/php/[0-9]*[0-9][0-9]');
  const extensions = ['mysqlnd', 'mysqli', 'ctype', 'iconv', 'tokenizer', 'fileinfo', 'posix', 'exif'];
  const known = extensions.filter((name) => existsSync(join(modules, `${name}.so`)));
  const version = /wp_version = '(\d+\.\d+)/.exec(readFileSync(join(wordpress, 'wp-includes/version.php'), 'utf8'));
  return {
    root,
    env,
    php: onlyOne(root, 'usr/bin/php[0-9]*'),
    // No settings of the machine, only what is said here.
    phpArgs: ['-n', '-d', `extension_dir=${modules}`, ...known.flatMap((name) => ['-d', `extension=${name}`])],
    wordpress,
    version: version?.[1] ?? 'unknown',
  };
}
