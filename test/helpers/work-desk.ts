/** A bureau with its pages for people, a provider of made-up identities, and a plan: all in this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import sirv from 'sirv';
import { createApp } from '../../src/server/app/app.js';
import { makeKeys } from '../../src/server/app/keys.js';
import { createDemoProvider } from '../../src/server/auth/demo-provider.js';
import { demoUsers } from '../../src/server/auth/demo-users.js';
import { createVerifier } from '../../src/server/auth/verifier.js';
import { openStore } from '../../src/server/host/open-store.js';
import { POLICY, root } from './static-server.js';

export const DESK_REGION = '410402';

export interface WorkDeskServer {
  /** Ends with a slash. */
  readonly url: string;
  /** Asks the API as one of the made-up users. */
  ask(method: string, path: string, user: string | null, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

function pageListener(config: object): Listener {
  const find = sirv(join(root, 'src/server/dist/pages'), { dev: true });
  const policy = `${POLICY}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`;
  return (request, response) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (path === '/work/config.json') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(config));
      return;
    }
    request.url = (request.url ?? '').replace(/^\/work/, '');
    find(request, response, () => void response.writeHead(404).end());
  };
}

let keys = 0;

/** Starts it on a free port; the built pages must be there. */
export async function serveWorkDesk(now: () => Date = () => new Date()): Promise<WorkDeskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jg-desk-'));
  const store = await openStore({ folder });
  let listener: Listener = (_, response) => (response as ServerResponse).end();
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/sign-in`;
  const home = `${origin}/work/`;
  const users = demoUsers({ region: DESK_REGION, school: 'u-school', section: 'u-section', department: 'u-other' });
  const clients = [{ id: 'work', redirectUris: [home], signedOutUris: [home] }];
  const provider = await createDemoProvider({ issuer, audience: 'jiaogai', clients, users, now });
  const auth = createVerifier({ issuer, audience: 'jiaogai', keys: provider.keys, now });
  const app = createApp({
    store,
    auth,
    keys: await makeKeys(new Uint8Array(32).fill(7)),
    now,
    wait: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    version: '0.0.0',
    region: DESK_REGION,
  });
  const api = getRequestListener(app.fetch);
  const signIn = getRequestListener(new Hono().route('/sign-in', provider.app).fetch);
  const pages = pageListener({ issuer, clientId: 'work', region: DESK_REGION, mark: '演示数据' });
  listener = (request, response) => {
    const path = request.url ?? '';
    const wanted = path.startsWith('/api/') ? api : path.startsWith('/sign-in/') ? signIn : pages;
    return wanted(request, response);
  };
  return {
    url: `${origin}/`,
    async ask(method, path, user, body) {
      keys += 1;
      const token = user === null ? null : await provider.issueDemoToken(user);
      return fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(method === 'POST' ? { 'Idempotency-Key': `desk-test-${String(keys).padStart(10, '0')}` } : {}),
          ...(['PUT', 'PATCH', 'DELETE'].includes(method) ? { 'If-Match': '*' } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
