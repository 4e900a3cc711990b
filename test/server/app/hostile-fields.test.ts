/** Every field of every endpoint, by the schemas of the contract, with what must not stand in it. `JG_RUNS` runs longer. */
import { it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Endpoint } from '../../../src/sdk/contract/index.js';
import { migrate } from '../../../src/server/store/migrate.js';
import type { Tables } from '../../../src/server/store/tables.js';
import { arbitraryOf, mutatedOf } from '../../helpers/arbitrary-plan.js';
import { forEachEngine } from '../../helpers/engines.js';
import { ALL, assertSound, BODIES, pathOf, seededBureau, strike } from '../../helpers/hostile.js';
import { PEOPLE } from '../../helpers/open-bureau.js';

const RUNS = Number(process.env['JG_RUNS'] ?? 400);
const ROLES = [undefined, ...Object.keys(PEOPLE)];

const TEXTS = [
  ...['', ' ', 'x', 'u-1', 'plan-1', "'; DROP TABLE plans; --", '"', '%', '_', '\\', '\\%', 'a\u0000b', '\u0000'],
  ...['0000-00-00', '0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '99999999999999999999', '-1', '1e309'],
  ...['NaN', 'null', 'true', '__proto__', 'constructor', '../../etc', 'x'.repeat(3000), '😀'.repeat(300), '\ufeff'],
];
const VALUES: readonly unknown[] = [null, true, -1, 0.5, 2 ** 53, 1e308, [], {}, [null], [[[]]], { a: 1 }, ...TEXTS];

interface Drawn {
  readonly properties?: Readonly<Record<string, Drawn>>;
  readonly items?: Drawn;
  readonly anyOf?: readonly Drawn[];
}

/** The path of each field that a schema names, of lists the first item. */
function fieldsOf(drawn: Drawn, path: readonly string[] = []): string[][] {
  const own = Object.entries(drawn.properties ?? {}).flatMap(([name, each]) => [
    [...path, name],
    ...fieldsOf(each, [...path, name]),
  ]);
  const inside = drawn.items && !Array.isArray(drawn.items) ? fieldsOf(drawn.items, [...path, '0']) : [];
  return [...own, ...inside, ...(drawn.anyOf ?? []).flatMap((each) => fieldsOf(each, path))];
}

/** A copy with something else in one place; what is missing on the way there is made. */
function put(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next;
  const isList = key === '0';
  const base = typeof value === 'object' && value !== null ? value : {};
  const copy = (isList ? (Array.isArray(value) ? [...value] : []) : { ...base }) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, next);
  return copy;
}

const drawn = (schema: z.core.$ZodType): Drawn =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Drawn;

const nameOf = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`;

const bodyText = (body: unknown): string => JSON.stringify(body) ?? 'undefined';

forEachEngine('every field of the contract', (engine, open) => {
  async function start() {
    const store = await open<Tables>();
    await migrate(store.db, engine);
    return seededBureau(store);
  }

  it('of a query answers with less than 500, whatever stands in it', async () => {
    const bureau = await start();
    const step = process.env['JG_RUNS'] ? 1 : engine === 'sqlite' ? 3 : 5;
    let at = 0;
    for (const [, endpoint] of ALL) {
      const { method } = endpoint;
      for (const [name] of endpoint.query ? fieldsOf(drawn(endpoint.query)) : []) {
        for (const text of TEXTS) {
          at += 1;
          if (at % step !== 0) continue;
          const path = `${pathOf(endpoint)}?${new URLSearchParams({ [name!]: text })}`;
          const more = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
          const response = await strike(bureau, { as: 'officer', method, path, ...more });
          await assertSound(response, `${nameOf(endpoint)} ${name} ${JSON.stringify(text.slice(0, 40))}`);
        }
      }
    }
  });

  it('of a body answers with less than 500, whatever stands in it, and with the rest as it should be', async () => {
    const bureau = await start();
    for (const [name, endpoint] of ALL) {
      if (!endpoint.body) continue;
      const fields = fieldsOf(drawn(endpoint.body));
      // Of what is large some places are enough, another value in each.
      const step = process.env['JG_RUNS'] ? 1 : Math.ceil(fields.length / (engine === 'sqlite' ? 6 : 2));
      let at = 0;
      for (const field of [...fields, ['stray']]) {
        for (const value of VALUES) {
          at += 1;
          if (at % step !== 0) continue;
          const body = bodyText(put(BODIES[name], field, value));
          const match = { 'If-Match': '*' };
          const blow = { as: 'officer', method: endpoint.method, path: pathOf(endpoint), body, headers: match };
          const told = `${nameOf(endpoint)} ${field.join('.')} ${bodyText(value).slice(0, 40)}`;
          await assertSound(await strike(bureau, blow), told);
        }
      }
    }
  });

  it('may be drawn at random, by anybody', async () => {
    const bureau = await start();
    const blow = fc.constantFrom(...ALL).chain(([, endpoint]) =>
      fc.record({
        endpoint: fc.constant(endpoint),
        as: fc.constantFrom(...ROLES),
        query: endpoint.query
          ? fc.dictionary(fc.constantFrom(...Object.keys(endpoint.query.shape), 'stray'), fc.constantFrom(...TEXTS), {
              maxKeys: 3,
            })
          : fc.constant({}),
        body: endpoint.body
          ? fc.oneof(arbitraryOf(endpoint.body), mutatedOf(arbitraryOf(endpoint.body)), fc.json())
          : fc.constant(undefined),
        match: fc.constantFrom('*', '"1"', '"999"', '', 'W/"1"', '"1", "2"', 'x'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(blow, async ({ endpoint, as, query, body, match }) => {
        const { method } = endpoint;
        const path = `${pathOf(endpoint)}?${new URLSearchParams(query)}`;
        const text = body === undefined ? undefined : bodyText(body);
        const response = await strike(bureau, { as, method, path, headers: { 'If-Match': match }, body: text });
        await assertSound(response, nameOf(endpoint));
      }),
      { numRuns: engine === 'sqlite' ? RUNS : RUNS / 2 },
    );
  });
});
