/** A whole server on a port of its own: its store, its log and what asks it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServeSettings } from '../../src/server/host/serve-settings.js';
import { startServer, type Running } from '../../src/server/host/start-server.js';

export interface Served extends Running {
  /** The data folder. */
  readonly folder: string;
  /** What was logged, an object a line. */
  readonly lines: Record<string, unknown>[];
  /** Stops the server and throws its data away. */
  drop(): Promise<void>;
}

/** Settings of a server for tests: a free port, no limits. */
export function settingsFor(folder: string, over: Partial<ServeSettings> = {}): ServeSettings {
  return {
    store: { data: folder, databaseUrl: null, replicaUrl: null },
    secret: null,
    host: '127.0.0.1',
    port: 0,
    region: '410402',
    origins: [],
    login: null,
    hasDemoUsers: false,
    publicUrl: null,
    site: null,
    logLevel: 'info',
    metricsSecret: null,
    gateway: null,
    trustProxy: 0,
    limits: null,
    drainSeconds: 0,
    ...over,
  };
}

/** Starts a server over an empty store. */
export async function startServed(over: Partial<ServeSettings> = {}): Promise<Served> {
  const parent = mkdtempSync(join(tmpdir(), 'jg-serve-'));
  const folder = join(parent, 'data');
  const lines: Record<string, unknown>[] = [];
  const log = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const running = await startServer(settingsFor(folder, over), { now: () => new Date(), log }, '0.1.0');
  return {
    ...running,
    folder,
    lines,
    drop: async () => {
      await running.stop();
      rmSync(parent, { recursive: true });
    },
  };
}
