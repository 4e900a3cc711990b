// @ts-check
/**
 * `npm run test:wordpress`: each form of embedding pasted into a real WordPress by an author and by an administrator.
 * Fails where docs/guide-wordpress*.md say otherwise; `--write` writes what was found.
 */
import { parseArgs } from 'node:util';
import { run } from './lib/run.mjs';

/** Thirty-two posts through the editors of WordPress take about five minutes; a busy machine may need thrice as long. */
const LIMIT_MS = 20 * 60_000;
const { values } = parseArgs({ options: { write: { type: 'boolean' } } });

async function main() {
  if (!(await run('node', ['scripts/build.mjs', '--only', 'library'])))
    throw new Error('The library could not be built.');
  const env = { JG_WRITE: values.write ? '1' : '' };
  return run('node', ['--import', 'tsx', '--test', 'test/wordpress/wordpress.proof.ts'], env, LIMIT_MS);
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
