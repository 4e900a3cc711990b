import { existsSync, statSync } from 'node:fs';
import type { Running } from '../host/start-server.js';
import type { ServeSettings } from '../host/serve-settings.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { serveCliFault } from './server-fault.js';
import { serveSettings, type ServeFlags } from './serve-flags.js';
import { CLI_VERSION } from './version.js';
import type { Words } from './words.js';

async function start(settings: ServeSettings, io: Io): Promise<Running> {
  // Commands that serve nothing need not wait for what serves.
  const { startServer } = await import('../host/start-server.js');
  const log = { write: (line: string) => void io.writeOut(line) };
  try {
    return await startServer(settings, { now: io.now, log }, CLI_VERSION);
  } catch (error) {
    throw serveCliFault(error, settings);
  }
}

function linesOf({ url, isReadOnly }: Running, settings: ServeSettings, { serve }: Words): string[] {
  const { login, hasDemoUsers } = settings;
  return [
    serve.serving(url),
    serve.pages(url),
    serve.api(url),
    ...(isReadOnly ? [serve.readOnly] : []),
    ...(hasDemoUsers ? [serve.demo] : login ? [] : [serve.nobody]),
  ];
}

/**
 * `jiaogai serve`: the back end, until it is told to stop. A log of JSON lines goes to standard output.
 *
 * @returns 0 when all that ran came to its end, 1 when something had to be cut off
 * @throws {CliFault} when it cannot start.
 */
export async function runServe(flags: ServeFlags, io: Io, words: Words): Promise<number> {
  const settings = serveSettings(flags, io, words);
  const { site } = settings;
  if (site !== null && !(existsSync(site) && statSync(site).isDirectory())) throw new CliFault('noFolder', flags.site!);
  // Heard from the start, so that who stops it while it starts does stop it.
  let [asked, tell] = [0, (): void => undefined];
  const told = new Promise<void>((resolve) => (tell = resolve));
  const unhear = io.onStop((exit) => {
    asked += 1;
    tell();
    if (asked > 1) exit();
  });
  try {
    const running = await start(settings, io);
    await io.writeErr(`${linesOf(running, settings, words).join('\n')}\n`);
    await told;
    await io.writeErr(`${words.serve.stopping}\n`);
    const isClean = await running.stop();
    await io.writeErr(`${isClean ? words.serve.stopped : words.serve.cutOff}\n`);
    return 0;
  } finally {
    unhear();
  }
}
