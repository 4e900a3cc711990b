import type { DataIssue } from '../../sdk/errors.js';

/**
 * The place of an item of a list in the data as it came: what was left out before it is counted again.
 *
 * @example
 * placesIn([{ path: 'targets.0.value', message: '' }], 'targets')(0); // 1
 */
export function placesIn(issues: readonly DataIssue[], list: string): (index: number) => number {
  const pattern = new RegExp(`^${list}\\.(\\d+)`);
  const left = new Set(issues.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []).map(Number));
  const sorted = Array.from(left).sort((a, b) => a - b);
  return (index) => sorted.reduce((place, each) => (each <= place ? place + 1 : place), index);
}
