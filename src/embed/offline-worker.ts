/** `offline.js` as a service worker: answers from what is kept where the network does not. */
import { cacheName, isOwnCache, isPlain, pageOf, wayOf, type Way } from './offline-keep.js';
import { Shelf } from './offline-shelf.js';

interface LateEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface FetchEvent extends LateEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What is used of a ServiceWorkerGlobalScope. */
export interface WorkerScope {
  readonly location: { readonly href: string; readonly origin: string };
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LateEvent & { readonly data: unknown }) => void): void;
}

/** How long the network may take before what is kept is shown. */
const PATIENCE_MS = 4_000;
/** How long a network that took longer is not waited for again. */
const SLOW_FOR_MS = 30_000;
const MAX_FILES = 1_000;

/** The network's answer, or what is kept where it is late, absent or broken. */
function makeAnswer(shelf: Shelf): (event: FetchEvent, way: Way) => Promise<Response> {
  let slowUntil = 0;
  return async (event, way) => {
    const { request } = event;
    const url = way === 'page' ? pageOf(request.url) : request.url;
    const kept = await shelf.find(url);
    if (!kept) return fetch(request);
    if (way === 'fixed') return kept;
    const network = fetch(request).then((response) => {
      const isOfThis = way !== 'page' || isPlain(request.url);
      return { response, refreshed: isOfThis ? shelf.refresh(url, response.clone(), way) : undefined };
    });
    event.waitUntil(network.then(({ refreshed }) => refreshed).catch(() => {}));
    const isSlow = Date.now() < slowUntil;
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, isSlow ? 0 : PATIENCE_MS, 'late'));
    const first = await Promise.race([network.catch(() => undefined), late]);
    if (first === 'late' && !isSlow) slowUntil = Date.now() + SLOW_FOR_MS;
    return first && first !== 'late' && first.response.status < 500 ? first.response : kept;
  };
}

async function dropOldCaches(scope: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (isOwnCache(name, scope) && name !== cacheName(scope)) await caches.delete(name);
  }
}

/** What a page hands over; what is no such message is nothing. */
function readMessage(data: unknown): { page: string; files: string[] } | undefined {
  const { jiaogai, page, files } = (data || {}) as Record<string, unknown>;
  if (jiaogai !== 'keep' || typeof page !== 'string' || !Array.isArray(files)) return undefined;
  return { page, files: files.slice(0, MAX_FILES).filter((file) => typeof file === 'string') };
}

export function startWorker(scope: WorkerScope): void {
  const own = scope.registration.scope;
  const shelf = new Shelf(own);
  const answer = makeAnswer(shelf);
  scope.addEventListener('install', (event) => {
    // A policy that forbids the worker its own site would break every page: then it is not installed.
    event.waitUntil(fetch(scope.location.href).then(() => scope.skipWaiting()));
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(dropOldCaches(own).then(() => scope.clients.claim()));
  });
  scope.addEventListener('message', (event) => {
    const message = readMessage(event.data);
    if (!message) return;
    const isHere = message.page.indexOf(own) === 0 && isPlain(message.page);
    event.waitUntil(shelf.keep(isHere ? message.page : null, message.files));
  });
  scope.addEventListener('fetch', (event) => {
    const way = wayOf(event.request, scope.location.origin);
    if (way) event.respondWith(answer(event, way));
  });
}
