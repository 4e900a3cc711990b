/** What an app pays that takes one name of the SDK and bundles it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotli } from '../../scripts/lib/precompress.mjs';
import { bundled } from '../../scripts/lib/bundle.mjs';

/** The bytes, brotli, of an app that does nothing but use what it imports. */
const bytesOf = async (code: string): Promise<number> => brotli(Buffer.from(await bundled(code))).length;

const RULES = ['taskState', 'isWorkday', 'homeworkCap', 'homeworkVerdict', 'quotaVerdict', 'seatVerdict', 'canApply'];

describe('an app that is bundled', () => {
  for (const rule of RULES) {
    it(`pays less than 1.5 KB for ${rule} alone`, async () => {
      const bytes = await bytesOf(`import { ${rule} } from 'jiaogai/sdk'; globalThis.rule = ${rule};`);
      assert.ok(bytes > 200 && bytes < 1500, `${bytes} bytes`);
    });
  }

  it('pays less than 30 KB for the client, with zod and ky and the schemas of all answers', async () => {
    const bytes = await bytesOf(`import { createClient } from 'jiaogai/sdk'; globalThis.client = createClient;`);
    assert.ok(bytes > 10_000 && bytes < 30_000, `${bytes} bytes`);
  });

  it('pays for an outbox without a client, and so without zod and ky', async () => {
    const bytes = await bytesOf(`import { Outbox } from 'jiaogai/sdk'; globalThis.outbox = Outbox;`);
    assert.ok(bytes > 1000 && bytes < 4000, `${bytes} bytes`);
  });

  it('pays for the model only where it reads plans', async () => {
    assert.ok((await bytesOf(`import { readPlan } from 'jiaogai/sdk'; globalThis.read = readPlan;`)) > 5000);
  });

  it('pays nothing for the SDK when it uses none of it', async () => {
    assert.ok((await bytesOf(`import 'jiaogai/sdk';`)) < 10);
  });

  it('keeps an element that it imports for nothing but its tag', async () => {
    assert.ok((await bytesOf(`import 'jiaogai/reform-task-card';`)) > 1000);
  });
});
