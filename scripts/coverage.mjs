/** Draws docs/coverage.md. Run: npx tsx scripts/coverage.mjs [--check] */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCoverage, hasShared, sharedName } from './lib/coverage.mjs';
import { root } from './lib/run.mjs';

const file = join(root, 'docs/coverage.md');
if (!hasShared()) {
  console.error(`!! ${sharedName} is missing: docs/coverage.md stays as it is.`);
} else {
  const page = drawCoverage();
  const isCheck = process.argv.includes('--check');
  if (!isCheck) writeFileSync(file, page);
  else if (readFileSync(file, 'utf8') !== page) {
    console.error('docs/coverage.md is out of date: npx tsx scripts/coverage.mjs');
    process.exitCode = 1;
  }
}
