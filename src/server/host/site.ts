import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FRAME_POLICY, PLAIN_POLICY, SITE_POLICY, workPolicy } from './policy.js';
import type { Mount } from './static-files.js';

const here = dirname(fileURLToPath(import.meta.url));

/** A folder that was built beside the command; where the server runs from its sources, that of the last build. */
function builtFolder(name: string): string | null {
  return [join(here, name), join(here, '../dist', name)].find((folder) => existsSync(folder)) ?? null;
}

/** Names of chunks hold a hash of what is in them. */
const isChunk = (path: string): boolean => /(?:^|\/)chunks\/[^/]+-[\w-]{8,}\.js$/.test(path);

function widgetMounts(version: string): Mount[] {
  const folder = builtFolder('widgets');
  if (folder === null) return [];
  const all = { folder, policy: FRAME_POLICY, isOpen: true };
  return [
    { ...all, prefix: '/jiaogai/', isFixed: isChunk },
    { ...all, prefix: `/jiaogai/${version}/`, isFixed: () => true },
  ];
}

/**
 * What is served beside the API: pages of a site, the widgets, and the pages for people.
 *
 * @param facts `site` a folder of further pages, `providers` origins that people sign in at
 */
export function mountsOf(facts: {
  readonly version: string;
  readonly site: string | null;
  readonly providers: readonly string[];
}): Mount[] {
  const [own, pages] = [builtFolder('site'), builtFolder('pages')];
  const site: Mount[] = [own, facts.site].flatMap((folder) =>
    folder === null ? [] : [{ prefix: '/', folder, policy: SITE_POLICY, isFixed: isChunk }],
  );
  const work: Mount[] = pages ? [{ prefix: '/work/', folder: pages, policy: workPolicy(facts.providers) }] : [];
  const api = builtFolder('pages/api');
  if (api) work.push({ prefix: '/api/', folder: api, policy: PLAIN_POLICY });
  return [...site, ...widgetMounts(facts.version), ...work];
}
