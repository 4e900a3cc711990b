/**
 * A server in a process of its own, to be killed: `node --import tsx test/crash/server.ts FOLDER [DATABASE_URL]`. It
 * writes the port on which it listens, and knows the people of `open-bureau.ts`.
 */
import { serve } from '@hono/node-server';
import { openStore } from '../../src/server/host/open-store.js';
import { openBureau } from '../helpers/open-bureau.js';

const [folder = '', databaseUrl] = process.argv.slice(2);
const store = await openStore({ folder, databaseUrl });
const { app } = await openBureau(store, { now: () => new Date() });
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${port}\n`);
});
