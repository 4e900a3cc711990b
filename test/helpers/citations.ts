import assert from 'node:assert/strict';
import type { Plan } from '../../src/sdk/model/index.js';

/** A statement anywhere in a plan that names its place in the text. */
export interface FoundCitation {
  readonly path: string;
  readonly at: readonly [number, number];
  readonly quote: string | null;
}

/** Every `{at}`, with its quote where it has one, anywhere in a plan. */
export function citationsOf(node: unknown, path = 'plan'): FoundCitation[] {
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.entries(node).flatMap(([key, value]) => citationsOf(value, `${path}.${key}`));
  const { at, quote } = node as { at?: unknown; quote?: unknown };
  if (Array.isArray(at)) {
    found.push({ path, at: at as [number, number], quote: typeof quote === 'string' ? quote : null });
  }
  return found;
}

/** Every range lies in the text, and every quote is what stands there. */
export function assertCitesExactly(plan: Plan, text: string): void {
  for (const { path, at, quote } of citationsOf(plan)) {
    assert.ok(0 <= at[0] && at[0] <= at[1] && at[1] <= text.length, `${path} lies in the text: ${at.join()}`);
    if (quote !== null) assert.equal(quote, text.slice(...at), `citation of ${path}`);
  }
}
