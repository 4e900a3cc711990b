import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { start, type Program } from './program.js';
import type { Machine } from './machine.js';

/** A database of this proof alone. */
export interface Database extends Program {
  /** The socket that it listens at: it has no port. */
  readonly socket: string;
}

/** Starts a MariaDB whose data lie in `folder`; a database that the machine may have is not touched. */
export async function startDatabase({ root, env }: Machine, folder: string): Promise<Database> {
  const [data, socket] = [join(folder, 'data'), join(folder, 'sql')];
  const where = [
    '--no-defaults',
    `--basedir=${join(root, 'usr')}`,
    `--datadir=${data}`,
    `--user=${userInfo().username}`,
  ];
  const install = [...where, '--auth-root-authentication-method=normal', '--skip-test-db'];
  execFileSync(join(root, 'usr/bin/mariadb-install-db'), install, { env, stdio: 'pipe' });
  const args = [...where, `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`, '--skip-networking'];
  const options = ['--innodb-flush-log-at-trx-commit=0', `--plugin-dir=${join(root, 'usr/lib/mysql/plugin')}`];
  const command = [join(root, 'usr/sbin/mariadbd'), ...args, ...options];
  const program = await start(command, { env, ready: /ready for connections/, signal: 'SIGTERM' });
  return { socket, stop: program.stop };
}
