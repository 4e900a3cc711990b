import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgres } from '../../src/server/host/open-postgres.js';
import { openSqlite } from '../../src/server/host/open-sqlite.js';
import type { Opened } from '../../src/server/host/opened.js';
import type { Tables } from '../../src/server/store/tables.js';
import { postgres, skipWithoutPostgres, startCluster } from '../helpers/postgres.js';
import { assertAgrees, assertSound } from './agree.js';
import { Load, PLAN, seeded, send, type Sent } from './load.js';
import { startProvider, type Provider } from './provider.js';
import { startServer, type ServerApart } from './server-apart.js';

/** `JG_SEED` gives one that failed before, `JG_ROUNDS` more or fewer rounds. */
const SEED = Number(process.env['JG_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const ROUNDS = Number(process.env['JG_ROUNDS'] ?? 20);

const PUT_PLAN: Sent = { mark: 'the-plan-itself-1', kind: 'unit', method: 'POST', path: '/plans', body: PLAN };

/** Makes the plan; answers where it begins to count its reports. */
async function makePlan(server: ServerApart): Promise<number> {
  const response = await send(server, PUT_PLAN);
  assert.equal(response.status, 201, await response.text());
  const { headers } = await fetch(`${server.url}/plans/plan-1`, { headers: { Authorization: server.authorization } });
  return Number(/"1\.(\d+)/.exec(headers.get('ETag') ?? '')?.[1]);
}

/** Sends again what had no answer, and some of what had: each is done once, and answers as it did. */
async function sendAgain(server: ServerApart, sent: readonly Sent[]): Promise<void> {
  const posts = sent.filter(({ kind }) => kind !== 'task');
  const open = posts.filter(({ answer }) => answer?.status !== 201);
  const done = posts.filter(({ answer }) => answer?.status === 201).slice(-10);
  for (const each of [...open, ...done]) {
    const response = await send(server, each);
    const text = await response.text();
    assert.equal(response.status, 201, `${each.mark}: ${text}`);
    if (each.answer?.status === 201) assert.equal(text, each.answer.text, `${each.mark}: another answer`);
    each.answer = { status: response.status, text };
  }
}

/** What the server said while it lived: done, refused because another was faster, or no more than that it cannot now. */
function assertAnswers(sent: readonly Sent[]): void {
  const strange = sent.filter(({ answer }) => answer && ![200, 201, 412, 503].includes(answer.status));
  assert.deepEqual(strange.slice(0, 3), []);
}

interface Facts {
  touched?: number;
  readonly engine: 'sqlite' | 'postgres';
  /** Starts the server, again and again over the same data. */
  start(): Promise<ServerApart>;
  /** Opens the data beside the server, or after it. */
  open(): Promise<Opened<Tables>>;
  /** Kills what is to be killed, under load. */
  kill(server: ServerApart, load: Load): Promise<void>;
  /** What lives on after the kill: the server, where it was not the one. */
  revive(server: ServerApart): Promise<ServerApart>;
}

async function round(
  facts: Facts,
  server: ServerApart,
  all: Sent[],
  random: () => number,
  name: string,
): Promise<ServerApart> {
  const load = new Load(server, name, random);
  await load.acknowledged(5 + Math.floor(random() * 60));
  await wait(random() * 8);
  await facts.kill(server, load);
  await load.stop();
  all.push(...load.sent);
  assertAnswers(load.sent);
  const beside = await facts.open();
  await assertAgrees(beside.db, all, facts.touched!);
  await assertSound(beside.db, facts.engine);
  await beside.close();
  const next = await facts.revive(server);
  await sendAgain(next, load.sent);
  return next;
}

async function rounds(t: TestContext, facts: Facts): Promise<void> {
  t.diagnostic(`seed ${SEED}, ${ROUNDS} rounds`);
  const random = seeded(SEED);
  const all: Sent[] = [];
  let server = await facts.start();
  try {
    facts.touched = await makePlan(server);
    for (let n = 0; n < ROUNDS; n += 1) server = await round(facts, server, all, random, `round-${n}-of-${SEED}`);
  } finally {
    await server.kill();
  }
  const end = await facts.open();
  const { rows } = await assertAgrees(end.db, all, facts.touched!);
  await end.close();
  const acknowledged = all.filter(({ answer }) => answer && answer.status < 300).length;
  t.diagnostic(`${acknowledged} acknowledged writes of ${all.length}, ${rows} rows in the journal`);
}

let provider: Provider;
before(async () => (provider = await startProvider()));
after(() => provider.close());

const killServer = (server: ServerApart): Promise<void> => server.kill();

describe('a server that is killed with -9 under write load', () => {
  it('loses nothing acknowledged and leaves nothing half, on SQLite', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jg-crash-'));
    try {
      const start = (): Promise<ServerApart> => startServer({ folder }, provider);
      const open = (): Promise<Opened<Tables>> => Promise.resolve(openSqlite<Tables>({ folder }));
      await rounds(t, { engine: 'sqlite', start, open, kill: killServer, revive: start });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it(
    'loses nothing acknowledged and leaves nothing half, on PostgreSQL',
    { skip: skipWithoutPostgres('the crash') },
    async (t) => {
      const cluster = await startCluster(postgres!, { fsync: true });
      try {
        const url = await cluster.newDatabase();
        const start = (): Promise<ServerApart> => startServer({ databaseUrl: url }, provider);
        await rounds(t, {
          engine: 'postgres',
          start,
          open: () => openPostgres({ url }),
          kill: killServer,
          revive: start,
        });
      } finally {
        await cluster.stop();
      }
    },
  );
});

describe('PostgreSQL that is killed with -9 under write load', { skip: skipWithoutPostgres('its crash') }, () => {
  it('loses nothing acknowledged and leaves nothing half, and the server lives on', async (t) => {
    const cluster = await startCluster(postgres!, { fsync: true });
    try {
      const url = await cluster.newDatabase();
      await rounds(t, {
        engine: 'postgres',
        start: () => startServer({ databaseUrl: url }, provider),
        open: () => openPostgres({ url }),
        async kill(_, load) {
          await cluster.crash();
          await cluster.start();
          load.goOn();
          await load.acknowledged(30);
        },
        // The same server goes on: it must not have ended with its store.
        async revive(server) {
          assert.equal(server.child.exitCode, null);
          return server;
        },
      });
    } finally {
      await cluster.stop();
    }
  });
});
