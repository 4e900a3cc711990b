// @ts-check
/**
 * `npm run test:editors`: what real editors and sanitizers leave of the forms of embedding. Fails where docs/editors.md
 * says otherwise; `--write` writes what was found.
 */
import { parseArgs } from 'node:util';
import { run } from './lib/run.mjs';
import { sideInstall } from './lib/side-install.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });

async function main() {
  if (!(await run('node', ['scripts/build.mjs', '--only', 'library'])))
    throw new Error('The library could not be built.');
  const env = { JG_EDITORS: sideInstall('editors'), JG_WRITE: values.write ? '1' : '' };
  const flags = ['--import', 'tsx', '--test', '--test-timeout=180000'];
  return run('node', [...flags, 'test/editors/editors.proof.ts'], env);
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
