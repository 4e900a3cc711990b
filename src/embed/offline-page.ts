/** `offline.js` in a page: registers itself, and tells the worker what the page is made of. */
import { isOwnCache } from './offline-keep.js';

/** The name of the one Trusted Types policy that an operator allows. */
const POLICY = 'jiaogai-offline';

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const bare = (url: string): string => url.replace(/[?#].*$/, '');

/** An address for `register`, which takes no plain text where the site asks for Trusted Types. */
function trusted(own: string): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return own;
  const rules = {
    createScriptURL(url: string): string {
      if (url !== own) throw new TypeError(`${POLICY} vouches for itself only`);
      return url;
    },
  };
  return trustedTypes.createPolicy(POLICY, rules).createScriptURL(own);
}

/** The worker that a page's folder has already, and whether it is this one. */
async function findWorker(
  own: string,
): Promise<{ registration: ServiceWorkerRegistration; isOwn: boolean } | undefined> {
  const scope = new URL('.', own).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (!registration || registration.scope !== scope) return undefined;
  const worker = registration.active || registration.waiting || registration.installing;
  return { registration, isOwn: !!worker && bare(worker.scriptURL) === bare(own) };
}

/** Hands over what the page has loaded, now and later: the first visit loads it before there is a worker. */
function handOver(registration: ServiceWorkerRegistration): void {
  const tell = (entries: readonly PerformanceEntry[]): void => {
    const files = entries.map(({ name }) => name).filter((name) => name.indexOf(`${location.origin}/`) === 0);
    registration.active?.postMessage({ jiaogai: 'keep', page: location.href, files });
  };
  tell(performance.getEntriesByType('resource'));
  new PerformanceObserver((list) => tell(list.getEntries())).observe({ entryTypes: ['resource'] });
}

async function keepPage(own: string): Promise<void> {
  const found = await findWorker(own);
  if (found && !found.isOwn) throw new Error('the site has another service worker here');
  const { scope } = await navigator.serviceWorker.register(trusted(own));
  if (location.href.indexOf(scope) !== 0) throw new Error(`the script keeps only what is below ${scope}`);
  handOver(await navigator.serviceWorker.ready);
}

/** Undoes all: the worker goes, and what it kept. */
async function takeAway(own: string): Promise<void> {
  const found = await findWorker(own);
  if (found?.isOwn) await found.registration.unregister();
  const scope = new URL('.', own).href;
  for (const name of await caches.keys()) {
    if (isOwnCache(name, scope)) await caches.delete(name);
  }
}

/** Never throws: without a worker the page is as it would be without the script. */
export function startPage(script: HTMLScriptElement | null): void {
  const start = (): void => {
    const act = script?.hasAttribute('data-off') ? takeAway : keepPage;
    const done =
      script?.src && navigator.serviceWorker
        ? act(script.src)
        : Promise.reject(new Error(script?.src ? 'no service workers here' : 'a plain <script src> is needed'));
    done.catch((error: unknown) => console.warn('jiaogai: this page is not kept for use without a network', error));
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
