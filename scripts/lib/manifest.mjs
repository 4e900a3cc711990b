// @ts-check
/** Draws the custom elements manifest from the sources of the elements. */
// @ts-expect-error - the package has no types for its command
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './run.mjs';

const CONFIG = 'scripts/custom-elements-manifest.config.mjs';
const SOURCE = /^src\/components\/([\w-]+)\/\1\.ts$/;

/**
 * The manifest, its modules named by the files that are published.
 *
 * @returns {Promise<{ modules: { path: string, declarations?: any[], exports?: any[] }[] }>}
 */
export async function elementsManifest() {
  const manifest = await cli({ argv: ['analyze', '--config', CONFIG], cwd: root, noWrite: true });
  const text = JSON.stringify(manifest, (key, value) => {
    // The analyzer takes the base's `new CustomEvent(name)` for an event of that name; each real one has a description.
    if (key === 'events') return value.filter((/** @type {{ description?: string }} */ event) => event.description);
    return typeof value === 'string' ? value.replace(SOURCE, 'dist/elements/$1.js') : value;
  });
  return JSON.parse(text);
}
