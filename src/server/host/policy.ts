/** What pages that this server sends may do. */

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
];

/** The widgets' own page is made to stand in frames of others. */
export const FRAME_POLICY = [...STRICT, 'trusted-types lit-html'].join('; ');

/** A site that may keep its pages with `offline.js`. */
export const SITE_POLICY = [...STRICT, 'trusted-types lit-html jiaogai-offline', "worker-src 'self'"].join('; ');

/** The pages for people stand in no frame; `origins` are those of the identity provider. */
export function workPolicy(origins: readonly string[]): string {
  const connect = ["connect-src 'self'", ...origins].join(' ');
  const lines = STRICT.map((line) => (line.startsWith('connect-src') ? connect : line));
  const own = ['trusted-types lit-html', "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"];
  return [...lines, ...own].join('; ');
}

/** A page that runs nothing. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";
