import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createDemoProvider } from '../../src/server/auth/demo-provider.js';
import { demoUsers } from '../../src/server/auth/demo-users.js';
import { REGION } from '../helpers/open-bureau.js';

export const AUDIENCE = 'jiaogai-crash';

/** An identity provider that outlives the servers: they fetch its keys each time they start. */
export interface Provider {
  readonly issuer: string;
  /** A token of an officer, good for ten minutes. */
  token(): Promise<string>;
  close(): void;
}

export async function startProvider(): Promise<Provider> {
  const server = createServer();
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const users = demoUsers({ region: REGION, school: 'u-1', section: 'u-2', department: 'u-3' });
  const provider = await createDemoProvider({ issuer, audience: AUDIENCE, clients: [], users, now: () => new Date() });
  server.on(
    'request',
    getRequestListener((request) => provider.app.fetch(request)),
  );
  return {
    issuer,
    token: () => provider.issueDemoToken('office'),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
