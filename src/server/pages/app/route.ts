/** Pages live behind the hash: ids only, never a name or what was typed. */
export interface Route {
  readonly page: string;
  readonly parts: readonly string[];
}

export function readRoute(hash: string): Route {
  const [page = '', ...parts] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return '';
      }
    });
  return { page, parts };
}

/** The hash of a page: `hashOf('report', planId, taskId)`. */
export function hashOf(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
