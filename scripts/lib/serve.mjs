// @ts-check
/** A static server that sends the strict policy with every answer: for `npm start`, for tests and for measuring. */
import { createServer } from 'node:http';
import sirv from 'sirv';

/** What a page may do under the strictest policy that we promise to work under. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The same for a site that keeps its pages with `offline.js`. */
export const OFFLINE_POLICY = `${POLICY} jiaogai-offline; worker-src 'self'`;

/** Texts are UTF-8 here, and a browser that is not told takes plain text for something else. */
const TEXT_TYPES = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};

/**
 * The type of a text by its ending, a compressed copy's included; undefined for what is no text.
 *
 * @param {string} path
 */
function textType(path) {
  const ending = /\.(\w+)(?:\.br)?$/.exec(path)?.[1] ?? '';
  const type = TEXT_TYPES[/** @type {keyof typeof TEXT_TYPES} */ (ending)];
  return type && `${type}; charset=utf-8`;
}

/**
 * @typedef {object} Site
 * @property {Readonly<Record<string, string>>} [folders] - Folders by the path under which they are seen, such as `/`.
 * @property {Readonly<Record<string, string>>} [pages] - Texts by path; they come before files.
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} [headers] - Further headers, by path; `*` is every path.
 * @property {(path: string, body: string) => void} [onPost] - Is handed what a page posts; without it, posting is refused.
 * @property {string} [policy] - The policy of every answer; the strict one unless given.
 * @property {number} [port] - 0, a free one, unless given.
 * @property {string} [host] - `127.0.0.1` unless given.
 */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** @param {Response} response @param {number} status @param {string} text */
function say(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** @param {Response} response @param {string} path */
function nameType(response, path) {
  const type = textType(path);
  if (type) response.setHeader('Content-Type', type);
}

/** @param {Request} request @returns {Promise<string>} */
async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** @param {Readonly<Record<string, string>>} folders */
function makeFinders(folders) {
  const longestFirst = Object.entries(folders).sort(([a], [b]) => b.length - a.length);
  return longestFirst.map(([prefix, folder]) => {
    // Only what is in the folder now can be asked for: a list, not a path, answers, so nothing outside is reachable.
    const find = sirv(folder, { etag: true, brotli: true, setHeaders: nameType });
    return { prefix: prefix.endsWith('/') ? prefix : `${prefix}/`, find };
  });
}

/**
 * Starts a server; `close` ends it and every connection.
 *
 * @param {Site} site
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(site) {
  const { folders = {}, pages = {}, headers = {}, onPost, policy = POLICY, port = 0, host = '127.0.0.1' } = site;
  const finders = makeFinders(folders);

  /** @param {Request} request @param {Response} response */
  async function answer(request, response) {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    for (const [name, value] of Object.entries({ ...headers['*'], ...headers[path] })) response.setHeader(name, value);
    if (request.method === 'POST' && onPost) {
      onPost(path, await readBody(request));
      response.writeHead(204).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, 'Only GET and HEAD are answered here.');
    }
    const text = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (text !== undefined) {
      response.writeHead(200, { 'Content-Type': textType(path) ?? `${TEXT_TYPES.html}; charset=utf-8` }).end(text);
      return;
    }
    const finder = finders.find(({ prefix }) => path.startsWith(prefix));
    if (!finder) return say(response, 404, 'Nothing is here.');
    request.url = (request.url ?? '/').slice(finder.prefix.length - 1);
    finder.find(request, response, () => say(response, 404, 'Nothing is here.'));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) say(response, 500, 'This did not work.');
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`,
    port: address.port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
