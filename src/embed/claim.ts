/** Several copies of the script on one page share out the tags: whoever came first has them. */
const KEY = Symbol.for('jiaogai.embed');

interface Shared {
  readonly version: string;
  readonly tags: string[];
  hasWarned?: boolean;
}

/**
 * The tags that no copy on this page has yet; they are this one's from now on. A copy of another version warns, once a
 * page. Kept under a symbol, which no loop over the page's names sees.
 */
export function claim(page: object, version: string, tags: readonly string[]): string[] {
  const known = (page as { [KEY]?: Shared })[KEY];
  if (!known) {
    Object.defineProperty(page, KEY, { value: { version, tags: [...tags] } satisfies Shared });
    return [...tags];
  }
  if (known.version !== version && !known.hasWarned) {
    known.hasWarned = true;
    console.warn(
      `jiaogai: embed.js ${known.version} is on this page already; ${version} takes only what it does not know`,
    );
  }
  const free = tags.filter((tag) => known.tags.indexOf(tag) < 0);
  known.tags.push(...free);
  return free;
}
