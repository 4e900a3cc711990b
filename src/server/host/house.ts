import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppDeps } from '../app/deps.js';
import { hubOf } from '../app/events.js';
import type { Tables } from '../store/tables.js';
import { closeHttpServer } from './http-server.js';
import { makeLog, type Log } from './log.js';
import { makeMetrics, type Metrics } from './metrics.js';
import { openStore } from './open-store.js';
import type { Opened } from './opened.js';
import { ensureRegion } from '../store/regions.js';
import { readSecret } from './secret.js';
import type { ServeSettings, ServeWorld } from './serve-settings.js';

/** What a server stands on while it runs. */
export interface House {
  readonly settings: ServeSettings;
  readonly world: ServeWorld;
  readonly version: string;
  readonly store: Opened<Tables>;
  readonly secret: Uint8Array;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Aborted when streams have to end. */
  readonly stopping: AbortController;
  /** Whether it says that it is about to stop. */
  isLeaving: boolean;
  /** What the app stands on, once it is made. */
  deps: AppDeps | undefined;
  /** Resolves when what it does by itself has come to its end. */
  jobs: Promise<void> | undefined;
}

/** How long requests may take to end when the server stops. */
const GRACE_MS = 10_000;

/**
 * Opens the store and all that is there before anybody is listened to.
 *
 * @throws {StoreFault} {SecretFault}
 */
export async function openHouse(settings: ServeSettings, world: ServeWorld, version: string): Promise<House> {
  const { data, databaseUrl, replicaUrl } = settings.store;
  const places = { databaseUrl: databaseUrl ?? undefined, replicaUrl: replicaUrl ?? undefined };
  const store = await openStore({ folder: data ?? '', ...places });
  try {
    const secret = readSecret(settings.secret, data);
    const log = makeLog(settings.logLevel, world);
    const metrics = makeMetrics(version, () => (house.deps ? hubOf(house.deps).count : 0));
    metrics.watch(store.db);
    if (settings.region !== null && !store.isReadOnly) await ensureRegion(store.db, settings.region, world.now());
    const stopping = new AbortController();
    const parts = { settings, world, version, store, secret, log, metrics, stopping };
    const house: House = { ...parts, isLeaving: false, deps: undefined, jobs: undefined };
    return house;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Ends a server in order: unready, streams, requests, store. Says whether all requests came to their end. */
export async function closeHouse(house: House, server: Server): Promise<boolean> {
  const { store, metrics, stopping, log, settings } = house;
  house.isLeaving = true;
  log.info('stopping');
  if (settings.drainSeconds > 0) await sleep(settings.drainSeconds * 1000);
  stopping.abort();
  const isClean = await closeHttpServer(server, GRACE_MS);
  await house.jobs;
  await store.close();
  metrics.close();
  log.info({ isClean }, 'stopped');
  return isClean;
}
