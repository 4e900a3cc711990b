import type { IncomingMessage, RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { API_BASE } from '../../sdk/contract/index.js';
import { createApp } from '../app/app.js';
import type { AppDeps } from '../app/deps.js';
import { makeKeys } from '../app/keys.js';
import { FakeGateway } from '../jobs/notify.js';
import { clientAddress } from './client-address.js';
import { dispatch, type Parts } from './dispatch.js';
import { documentsOf } from './documents.js';
import { closeHouse, openHouse, type House } from './house.js';
import { listen, makeHttpServer } from './http-server.js';
import { httpGateway } from './gateway.js';
import { logRequest } from './log.js';
import { PressedAnswers } from './pressed-answers.js';
import { makeLimit } from './rate-limit.js';
import type { ServeSettings, ServeWorld } from './serve-settings.js';
import { makeSignIn, type SignIn } from './sign-in.js';
import { ShortPath } from './short-path.js';
import { mountsOf } from './site.js';
import { StaticFiles } from './static-files.js';
import { keepJobs } from './timed-jobs.js';

/** A server that serves. */
export interface Running {
  /** Where it is seen, without a slash at the end. */
  readonly url: string;
  readonly isReadOnly: boolean;
  /** Ends what runs, in order, and closes the store. Says whether all of it came to its end. */
  stop(): Promise<boolean>;
}

const wait: AppDeps['wait'] = (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined);

async function depsOf(house: House, signIn: SignIn, clientOf: NonNullable<AppDeps['clientOf']>): Promise<AppDeps> {
  const { settings, world, version, store, secret, log, metrics, stopping } = house;
  return {
    store,
    auth: signIn.auth,
    keys: await makeKeys(secret),
    now: world.now,
    wait,
    stopping: stopping.signal,
    version,
    region: settings.region,
    origins: settings.origins,
    onRequest: (facts) => {
      metrics.onRequest(facts);
      logRequest(log, facts);
    },
    ...(settings.limits ? { limit: makeLimit(settings.limits) } : {}),
    clientOf,
    metrics: { text: () => metrics.text(), secret: settings.metricsSecret },
  };
}

const UNREADY = JSON.stringify({ status: 'unready', checks: { serving: false } });

function unready(): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(UNREADY, { status: 503, headers });
}

/** The API for a listener: compressed, and unready once it is about to stop. */
async function apiOf(house: House, signIn: SignIn): Promise<Parts['api']> {
  const clients = new WeakMap<Request, string | null>();
  house.deps = await depsOf(house, signIn, (request) => clients.get(request) ?? null);
  const app = createApp(house.deps);
  const pressed = new PressedAnswers();
  const short = new ShortPath(house.deps);
  const addressOf = (incoming: IncomingMessage): string | null => clientAddress(incoming, house.settings.trustProxy);
  return {
    shortcut: (incoming, response) => short.answer(incoming, response, addressOf(incoming)),
    fetch: async (request, incoming) => {
      if (house.isLeaving && request.url.endsWith(`${API_BASE}/ready`)) return unready();
      clients.set(request, addressOf(incoming));
      return short.keep(incoming, async () => pressed.press(request, await app.fetch(request)));
    },
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

/** Where reminders go: to the gateway that is named, of demo users nowhere, else they wait. */
function startJobs(house: House): void {
  const { store, world, log, settings, stopping } = house;
  if (store.isReadOnly) return;
  const { gateway: named } = settings;
  const gateway = named ? httpGateway({ ...named, now: world.now }) : settings.hasDemoUsers ? new FakeGateway() : null;
  house.jobs = keepJobs({ store, gateway, now: world.now, log }, stopping.signal);
}

/**
 * Opens the store, listens, and serves the API, the widgets and the pages.
 *
 * @throws {StoreFault} {SecretFault} or the system's error where it cannot listen; nothing is left open then.
 */
export async function startServer(settings: ServeSettings, world: ServeWorld, version: string): Promise<Running> {
  const house = await openHouse(settings, world, version);
  let answer: Promise<RequestListener> | undefined;
  const server = makeHttpServer((request, response) => {
    answer!.then((handle) => handle(request, response)).catch(() => response.destroy());
  });
  try {
    const address = await listen(server, settings.port, settings.host);
    const url = settings.publicUrl ?? address;
    // Who signs people in is named by the address, which a port of the system's choice makes known only now.
    answer = partsOf(house, url).then(dispatch);
    await answer;
    house.log.info({ version, engine: house.store.engine, isReadOnly: house.store.isReadOnly }, 'serving');
    startJobs(house);
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
