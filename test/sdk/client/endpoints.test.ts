/** The resources of the client against the table of the contract. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ENDPOINTS, type Endpoint } from '../../../src/sdk/contract/index.js';
import { hasEtag } from '../../../src/sdk/contract/traits.js';
import { createClient, type QueuedCall } from '../../../src/sdk/client/index.js';

const text = globSync('src/sdk/client/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const used = (how: string): string[] =>
  [...text.matchAll(new RegExp(`caller\\s*\\.${how}\\(\\s*'(\\w+)'`, 'g'))].map((match) => match[1]!);

/** What is asked by whoever runs a server, and not by an app. */
const OF_OPERATORS = ['getHealth', 'getReadiness', 'getMetrics', 'getOpenApi', 'getSummaryStyle'];

describe('The resources of the client', () => {
  it('give the version of what has one, and of nothing else', () => {
    const versioned = used('versioned');
    assert.ok(versioned.length > 15);
    const table = ENDPOINTS as Readonly<Record<string, Endpoint>>;
    assert.deepEqual(
      versioned.filter((name) => !hasEtag(table, table[name]!)),
      [],
    );
    const values = used('value').filter((name) => table[name]!.answer !== undefined);
    assert.deepEqual(
      values.filter((name) => hasEtag(table, table[name]!)),
      [],
    );
  });

  it('reach every endpoint that an app asks', () => {
    const all = new Set([...used('versioned'), ...used('value'), ...used('list'), ...used('send'), ...used('blob')]);
    const missing = Object.keys(ENDPOINTS).filter((name) => !all.has(name) && !OF_OPERATORS.includes(name));
    assert.deepEqual(missing, [], 'src/sdk/client: add a method for each');
  });

  it('are all there', () => {
    const client = createClient({ baseUrl: 'https://bureau.example' });
    assert.deepEqual(Object.keys(client).sort(), [
      'audit',
      'calendars',
      'events',
      'files',
      'ledger',
      'minutes',
      'plans',
      'records',
      'regions',
      'reports',
      'rosters',
      'rounds',
      'send',
      'summary',
      'targets',
      'tasks',
      'units',
    ]);
  });
});

describe('The types of the client', () => {
  it('follow from the schemas', () => {
    // Never called: whoever checks the types reads it.
    const check = async (): Promise<void> => {
      const client = createClient({ baseUrl: 'https://bureau.example' });
      const { value, etag } = await client.tasks.get('p', 't');
      const days: number = value.state.daysOverdue;
      // @ts-expect-error a state of a task is one of a few words
      await client.tasks.list({ status: 'finished' }).page();
      // @ts-expect-error where a list goes on is for the list to say
      await client.tasks.list({ cursor: 'c' }).page();
      // @ts-expect-error a change says which version it changes
      await client.tasks.change('p', 't', { progress: 1 }, {});
      // @ts-expect-error a day is written out
      await client.records.create({ kind: 'training', on: days });
      // @ts-expect-error what only asks, or is not under a key, is not queued
      const call: QueuedCall = { endpoint: 'patchTask', path: { planId: 'p', taskId: 't' }, body: {} };
      const queued: QueuedCall = { endpoint: 'decideReport', path: { reportId: 'r' }, body: { state: 'accepted' } };
      await client.send(queued, { idempotencyKey: etag, signal: new AbortController().signal });
      return void call;
    };
    assert.equal(typeof check, 'function');
  });
});
