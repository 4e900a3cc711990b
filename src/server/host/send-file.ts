import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodingFor } from './encoding.js';
import { readPath, type StaticFile, type StaticFiles } from './static-files.js';

const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, no-cache';

/** What holds for every answer that is no data. */
export const PAGE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** A short text, for who went astray. */
export function say(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  const head = {
    ...PAGE_HEADERS,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  };
  response.writeHead(status, head).end(`${text}\n`);
}

export const NOT_HERE = '这里没有这个网页。Nothing is here.';

function isKnown(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim()));
}

function headersOf(file: StaticFile): Record<string, string> {
  const { isOpen, policy } = file.mount;
  return {
    ...PAGE_HEADERS,
    'Content-Type': file.type,
    'Content-Security-Policy': policy,
    'Cache-Control': file.isFixed ? FOR_GOOD : ASK_AGAIN,
    'Cross-Origin-Resource-Policy': isOpen ? 'cross-origin' : 'same-origin',
    ...(isOpen ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

async function sendFile(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const wanted = file.isPressed ? encodingFor(request.headers['accept-encoding']) : 'identity';
  const headers: Record<string, string> = { ...headersOf(file), ETag: file.etagOf(wanted) };
  if (file.isPressed) headers['Vary'] = 'Accept-Encoding';
  if (isKnown(request.headers['if-none-match'], headers['ETag']!)) {
    const { 'Content-Type': _, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  const { bytes, encoding } = await file.send(wanted);
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Answers with what lies in the folders. */
export async function answerStatic(
  files: StaticFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const path = readPath(request.url ?? '');
  if (path === null) return say(response, 400, '地址不对。This is no address.');
  const found = files.find(path);
  if (!found) return say(response, 404, NOT_HERE);
  if ('moved' in found) return say(response, 308, found.moved, { Location: encodeURI(found.moved) });
  await sendFile(found, request, response);
}
