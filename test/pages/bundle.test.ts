/** What an app pays that takes one name of the SDK and bundles it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rolldown } from 'rolldown';
import { brotli } from '../../scripts/lib/precompress.mjs';
import { root } from '../helpers/static-server.js';

/** The bytes, brotli, of an app that does nothing but use what it imports. The package finds itself by its own name. */
async function bytesOf(code: string): Promise<number> {
  const app = join(root, 'app.js');
  const bundle = await rolldown({
    input: app,
    logLevel: 'silent',
    plugins: [{ name: 'app', load: (id) => (id === app ? code : null), resolveId: (id) => (id === app ? id : null) }],
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  return brotli(Buffer.from(output[0].code)).length;
}

const RULES = ['taskState', 'isWorkday', 'homeworkCap', 'homeworkVerdict', 'quotaVerdict', 'seatVerdict', 'canApply'];

describe('an app that is bundled', () => {
  for (const rule of RULES) {
    it(`pays less than 1.5 KB for ${rule} alone`, async () => {
      const bytes = await bytesOf(`import { ${rule} } from 'jiaogai/sdk'; globalThis.rule = ${rule};`);
      assert.ok(bytes > 200 && bytes < 1500, `${bytes} bytes`);
    });
  }

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
