/** The published document under the rules that vendors' tools go by: `npm run test:openapi`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sideInstall } from '../../scripts/lib/side-install.mjs';

interface Fault {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly pointer?: string }[];
}
interface Redocly {
  createConfig(config: { readonly extends: readonly string[] }): Promise<unknown>;
  lintFromString(options: { source: string; absoluteRef: string; config: unknown }): Promise<readonly Fault[]>;
}

const redocly = createRequire(join(sideInstall('openapi'), 'package.json'))('@redocly/openapi-core') as Redocly;
const source = readFileSync(new URL('../../dist/openapi.json', import.meta.url), 'utf8');

async function faultsOf(text: string): Promise<string[]> {
  const config = await redocly.createConfig({ extends: ['recommended'] });
  const faults = await redocly.lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  return faults.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}

describe('dist/openapi.json', () => {
  it("is clean under redocly's recommended rules, warnings among them", async () => {
    assert.deepEqual(await faultsOf(source), []);
  });

  it('would be faulted for a reference that leads nowhere', async () => {
    const faults = await faultsOf(
      source.replace('#/components/schemas/UnitResourcePage"', '#/components/schemas/Nowhere"'),
    );
    assert.ok(
      faults.some((fault) => fault.startsWith('no-unresolved-refs')),
      faults.join('\n'),
    );
  });
});
