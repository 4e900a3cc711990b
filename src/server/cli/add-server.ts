import { Argument, type Command } from 'commander';
import { runBackup, runRestore } from './command-backup.js';
import { runServe } from './command-serve.js';
import type { Io } from './io.js';
import type { ServeFlags, StoreFlags } from './serve-flags.js';
import type { Words } from './words.js';

const every = (text: string, all: readonly string[] = []): readonly string[] => [...all, text];

function addServeOptions(command: Command, { help: { server } }: Words): Command {
  return command
    .option('--data <DIR>', server.data)
    .option('--port <N>', server.port)
    .option('--host <ADDRESS>', server.host)
    .option('--database-url <URL>', server.databaseUrl)
    .option('--replica-url <URL>', server.replicaUrl)
    .option('--region <CODE>', server.region)
    .option('--origin <URL>', server.origin, every)
    .option('--issuer <URL>', server.issuer)
    .option('--audience <NAME>', server.audience)
    .option('--client <ID>', server.client)
    .option('--demo-users', server.demoUsers)
    .option('--public-url <URL>', server.publicUrl)
    .option('--site <DIR>', server.site)
    .option('--log-level <LEVEL>', server.logLevel)
    .option('--trust-proxy <N>', server.trustProxy)
    .option('--limits <LIMITS>', server.limits)
    .option('--drain <SECONDS>', server.drain)
    .addHelpText('after', `\n${server.serveAfter}`);
}

/** What takes a file and says where the data are. */
function addStoreOptions(command: Command, { help: { server } }: Words): Command {
  return command.option('--data <DIR>', server.data).option('--database-url <URL>', server.databaseUrl);
}

/** The commands of the back end. */
export function addServer(
  add: (name: string, description: string) => Command,
  settle: (code: Promise<number>) => Promise<void>,
  io: Io,
  words: Words,
): void {
  const { server } = words.help;
  addServeOptions(add('serve', server.serve), words).action((flags: ServeFlags) => settle(runServe(flags, io, words)));
  addStoreOptions(add('backup', server.backup).addArgument(new Argument('FILE', server.backupFile)), words)
    .addHelpText('after', `\n${server.backupAfter}`)
    .action((file: string, flags: StoreFlags) => settle(runBackup(file, flags, io, words)));
  addStoreOptions(add('restore', server.restore).addArgument(new Argument('FILE', server.restoreFile)), words)
    .addHelpText('after', `\n${server.restoreAfter}`)
    .action((file: string, flags: StoreFlags) => settle(runRestore(file, flags, io, words)));
}
