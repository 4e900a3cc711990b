import type { Command } from 'commander';
import type { Words } from './words.js';

const every = (text: string, all: readonly string[] = []): readonly string[] => [...all, text];

/** The options of `serve`. */
export function addServe(command: Command, { help: { server } }: Words): Command {
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
