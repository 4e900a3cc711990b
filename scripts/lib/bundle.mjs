// @ts-check
/** What an app is after it was bundled. The package finds itself by its own name, as it was built. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './run.mjs';

/**
 * The whole of an app as one script, made small.
 *
 * @param {string} code
 * @param {{ target?: string, isClassic?: boolean }} [options] - The oldest browser for which syntax is lowered, none unless
 *   given; a classic script rather than a module.
 */
export async function bundled(code, { target, isClassic = false } = {}) {
  const app = join(root, 'app.js');
  const bundle = await rolldown({
    input: app,
    logLevel: 'silent',
    ...(target === undefined ? {} : { transform: { target } }),
    plugins: [{ name: 'app', load: (id) => (id === app ? code : null), resolveId: (id) => (id === app ? id : null) }],
  });
  const { output } = await bundle.generate({ minify: true, format: isClassic ? 'iife' : 'es' });
  await bundle.close();
  return output[0].code;
}
