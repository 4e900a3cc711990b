/** The types of what lies in our folders; anything else is sent as bytes. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
};

/** The type of a file by its ending. */
export function typeOf(path: string): string {
  return TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}

/** Whether it becomes smaller by being compressed. */
export function isText(type: string): boolean {
  return /^(?:text\/|application\/(?:[\w.+-]*\+)?json|image\/svg)/.test(type) && !type.startsWith('text/event-stream');
}
