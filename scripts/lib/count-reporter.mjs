// @ts-check
/** A node:test reporter that yields one line of JSON: how many tests passed, failed and were skipped. */

/**
 * @param {AsyncIterable<{ type: string, data: any }>} source
 * @returns {AsyncGenerator<string, void>}
 */
export default async function* countReporter(source) {
  for await (const { type, data } of source) {
    // The summary without a file is the one of the whole run.
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    yield JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo });
  }
}
