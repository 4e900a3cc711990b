// @ts-check
/** How many checks passed and failed, over all runners. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    noCounts(),
  );
}

/**
 * What a runner wrote into its count file, held against how it ended: a runner that fails without a failed test, or
 * writes nothing, is one failure more.
 *
 * @param {string} file
 * @param {boolean} isGood - Whether the runner's process ended with 0.
 * @returns {Counts}
 */
export function readCounts(file, isGood) {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (text === '') return { ...noCounts(), failed: 1 };
  /** @type {Counts} */
  const counts = JSON.parse(text);
  return isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @param {Counts} counts */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
