/**
 * One file in two roles. Pasted into a page it registers itself; run as a service worker it keeps what the page needs, so
 * that it opens again without a network. For operators, opt-in.
 */
import { startPage } from './offline-page.js';
import { startWorker, type WorkerScope } from './offline-worker.js';

if (typeof document === 'object') startPage(document.currentScript as HTMLScriptElement | null);
else if (typeof self === 'object') startWorker(self as unknown as WorkerScope);
