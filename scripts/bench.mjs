// @ts-check
/** `npm run bench`: every benchmark, one after another, so that none disturbs the next. Arguments pick by name. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { root, run } from './lib/run.mjs';

const picks = process.argv.slice(2);
const all = globSync('test/bench/*.bench.ts', { cwd: root }).sort();
const files = all.filter((file) => picks.length === 0 || picks.some((pick) => basename(file).includes(pick)));

async function main() {
  if (files.length === 0) {
    const names = all.map((file) => basename(file, '.bench.ts')).join(', ');
    throw new Error(`No benchmark is called that; there are: ${names || 'none yet'}`);
  }
  if (!(await run('node', ['scripts/build.mjs', '--only', 'library'])))
    throw new Error('The library could not be built.');
  const failed = [];
  for (const file of files) {
    console.log(`\n== ${file}`);
    if (!(await run('node', ['--expose-gc', '--import', 'tsx', file]))) failed.push(file);
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
