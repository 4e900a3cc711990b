import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { API_BASE } from '../../sdk/contract/index.js';
import { createApp } from '../app/app.js';
import type { AppDeps } from '../app/deps.js';
import { makeKeys } from '../app/keys.js';
import type { Tables } from '../store/tables.js';
import { clientAddress } from './client-address.js';
import { dispatch, type Parts } from './dispatch.js';
import { documentsOf } from './documents.js';
import { EventStreams, isEventStream } from './event-streams.js';
import { closeHttpServer, listen, makeHttpServer } from './http-server.js';
import { logRequest, makeLog, type Log } from './log.js';
import { makeMetrics, type Metrics } from './metrics.js';
import { openStore } from './open-store.js';
import type { Opened } from './opened.js';
import { PressedAnswers } from './pressed-answers.js';
import { makeLimit } from './rate-limit.js';
import { ensureRegion } from './region.js';
import { readSecret } from './secret.js';
import type { ServeSettings, ServeWorld } from './serve-settings.js';
import { makeSignIn, type SignIn } from './sign-in.js';
import { mountsOf } from './site.js';
import { StaticFiles } from './static-files.js';

/** A server that serves. */
export interface Running {
  /** Where it is seen, without a slash at the end. */
  readonly url: string;
  readonly isReadOnly: boolean;
  /** Ends what runs, in order, and closes the store. Says whether all of it came to its end. */
  stop(): Promise<boolean>;
}

/** How long requests may take to end when the server stops. */
const GRACE_MS = 10_000;

/** What a running server is made of. */
interface House {
  readonly settings: ServeSettings;
  readonly world: ServeWorld;
  readonly version: string;
  readonly store: Opened<Tables>;
  readonly secret: Uint8Array;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly streams: EventStreams;
  readonly state: { isStopping: boolean };
}

async function depsOf(house: House, signIn: SignIn, clientOf: AppDeps['clientOf']): Promise<AppDeps> {
  const { settings, world, version, store, secret, log, metrics } = house;
  return {
    store,
    auth: signIn.auth,
    keys: await makeKeys(secret),
    now: world.now,
    version,
    region: settings.region,
    origins: settings.origins,
    onRequest: (facts) => {
      metrics.onRequest(facts);
      logRequest(log, facts);
    },
    ...(settings.limits ? { limit: makeLimit(settings.limits) } : {}),
    ...(clientOf ? { clientOf } : {}),
    metrics: { text: () => metrics.text(), secret: settings.metricsSecret },
  };
}

const UNREADY = JSON.stringify({ status: 'unready', checks: { serving: false } });

/** The API for a listener: compressed, with streams that can be ended, and unready once it stops. */
async function apiOf(house: House, signIn: SignIn): Promise<Parts['api']> {
  const clients = new WeakMap<Request, string | null>();
  const app = createApp(await depsOf(house, signIn, (request) => clients.get(request) ?? null));
  const pressed = new PressedAnswers();
  const { streams, state, settings } = house;
  return async (request, incoming: IncomingMessage) => {
    if (state.isStopping && request.method === 'GET' && new URL(request.url).pathname === `${API_BASE}/ready`) {
      const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
      return new Response(UNREADY, { status: 503, headers });
    }
    clients.set(request, clientAddress(incoming, settings.trustProxy));
    const response = await app.fetch(request);
    return isEventStream(response) ? streams.hold(response) : pressed.press(request, response);
  };
}

async function partsOf(house: House, url: string): Promise<Parts> {
  const { settings, world, version, log, metrics } = house;
  const signIn = await makeSignIn(settings, world.now, url);
  const providers = signIn.shown ? [new URL(signIn.shown.issuer).origin] : [];
  return {
    api: await apiOf(house, signIn),
    provider: signIn.provider,
    documents: documentsOf({ signIn: signIn.shown, region: settings.region }),
    files: new StaticFiles(mountsOf({ version, site: settings.site, providers })),
    now: world.now,
    onStatic: (facts) => {
      metrics.onRequest({ ...facts, route: 'page' });
      log.debug({ route: 'page', ...facts }, 'request');
    },
  };
}

async function openHouse(settings: ServeSettings, world: ServeWorld, version: string): Promise<House> {
  const streams = new EventStreams();
  const { data, databaseUrl, replicaUrl } = settings.store;
  const places = { databaseUrl: databaseUrl ?? undefined, replicaUrl: replicaUrl ?? undefined };
  const store = await openStore({ folder: data ?? '', ...places });
  try {
    const secret = readSecret(settings.secret, settings.store.data);
    const metrics = makeMetrics(version, () => streams.count);
    metrics.watch(store.db);
    if (settings.region !== null && !store.isReadOnly) await ensureRegion(store.db, settings.region, world.now());
    const log = makeLog(settings.logLevel, world);
    return { settings, world, version, store, secret, log, metrics, streams, state: { isStopping: false } };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function closeHouse({ store, metrics, streams, state, log, settings }: House, server: Server): Promise<boolean> {
  state.isStopping = true;
  log.info('stopping');
  if (settings.drainSeconds > 0) await new Promise((resolve) => setTimeout(resolve, settings.drainSeconds * 1000));
  streams.endAll();
  const isClean = await closeHttpServer(server, GRACE_MS);
  await store.close();
  metrics.close();
  log.info({ isClean }, 'stopped');
  return isClean;
}

/**
 * Opens the store, listens, and serves the API, the widgets and the pages.
 *
 * @throws {StoreFault} {SecretFault} or the system's error where it cannot listen; nothing is left open then.
 */
export async function startServer(settings: ServeSettings, world: ServeWorld, version: string): Promise<Running> {
  const house = await openHouse(settings, world, version);
  let answer: Promise<RequestListener> | undefined;
  const server = makeHttpServer((request, response) => void answer!.then((handle) => handle(request, response)));
  try {
    const address = await listen(server, settings.port, settings.host);
    const url = settings.publicUrl ?? address;
    // Who signs people in is named by the address, which a port of the system's choice makes known only now.
    answer = partsOf(house, url).then(dispatch);
    await answer;
    house.log.info({ version, engine: house.store.engine, isReadOnly: house.store.isReadOnly }, 'serving');
    let stopped: Promise<boolean> | undefined;
    const stop = (): Promise<boolean> => (stopped ??= closeHouse(house, server));
    return { url, isReadOnly: house.store.isReadOnly, stop };
  } catch (error) {
    server.closeAllConnections();
    server.close();
    await house.store.close();
    throw error;
  }
}
