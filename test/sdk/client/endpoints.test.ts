/** The resources of the client against the table of the contract. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ENDPOINTS, type Endpoint } from '../../../src/sdk/contract/index.js';
import { hasEtag } from '../../../src/sdk/contract/traits.js';
import { createClient } from '../../../src/sdk/client/index.js';

const text = globSync('src/sdk/client/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const used = (how: string): string[] =>
  [...text.matchAll(new RegExp(`caller\\s*\\.${how}\\(\\s*'(\\w+)'`, 'g'))].map((match) => match[1]!);

/** What is asked by whoever runs a server, and not by an app. */
const OF_OPERATORS = ['getHealth', 'getReadiness', 'getMetrics', 'getOpenApi'];

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
    const all = new Set([...used('versioned'), ...used('value'), ...used('list'), ...used('send')]);
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
      'minutes',
      'plans',
      'records',
      'regions',
      'reports',
      'rosters',
      'send',
      'targets',
      'tasks',
      'units',
    ]);
  });
});
