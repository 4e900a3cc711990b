import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OFFLINE_POLICY, serve } from '../../scripts/lib/serve.mjs';

export { OFFLINE_POLICY, POLICY, serve } from '../../scripts/lib/serve.mjs';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A running server: `url` ends with a slash. */
export type RunningServer = Awaited<ReturnType<typeof serve>>;

/**
 * Serves the built library under `/jiaogai/` beside the given texts, all under the strict policy.
 *
 * @example
 * const server = await serveLibrary({ '/page.html': '<script src="/jiaogai/embed.js"></script>' });
 */
export function serveLibrary(
  pages: Readonly<Record<string, string>>,
  options: Omit<Parameters<typeof serve>[0], 'pages' | 'folders'> = {},
): Promise<RunningServer> {
  return serve({ ...options, pages: { '/favicon.ico': '', ...pages }, folders: { '/jiaogai/': join(root, 'dist') } });
}

/** Serves the built demo site as `npm start` does. */
export function serveDemo(): Promise<RunningServer> {
  return serve({ folders: { '/': join(root, 'dist-demo') }, policy: OFFLINE_POLICY });
}
