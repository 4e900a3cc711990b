import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a slow or greedy client may take of the server. */
export const HTTP_LIMITS = {
  /** Bytes of the address and all headers. */
  headerBytes: 16_384,
  headersMs: 15_000,
  /** For all that is sent: 10 MB over a slow line. */
  requestMs: 120_000,
  /** Longer than proxies keep theirs, so that none sends into a connection that is being closed. */
  keepAliveMs: 65_000,
  connections: 4096,
} as const;

const BROKEN: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', 'The headers are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'bad-request', 'The request did not come to its end'],
};

/** Answers what is no HTTP, so that whoever sent it learns why the connection ends. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, title] = BROKEN[error.code ?? ''] ?? [400, 'bad-request', 'The request cannot be read'];
  const requestId = crypto.randomUUID();
  const body = JSON.stringify({ type: `urn:jiaogai:problem:${code}`, title, status, code, requestId });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** A server with its limits, not yet listening. */
export function makeHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: HTTP_LIMITS.headerBytes,
      headersTimeout: HTTP_LIMITS.headersMs,
      requestTimeout: HTTP_LIMITS.requestMs,
      keepAliveTimeout: HTTP_LIMITS.keepAliveMs,
      connectionsCheckingInterval: 5_000,
      noDelay: true,
    },
    listener,
  );
  server.maxConnections = HTTP_LIMITS.connections;
  server.on('clientError', refuse);
  return server;
}

/** Starts to listen and gives the address; rejects with the system's error. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { address, port: found, family } = server.address() as AddressInfo;
  const shown = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${shown}:${found}`;
}

const LOOK_MS = 50;

/** Takes no more connections and waits for what runs; what has not ended by then is cut off. Says whether all ended. */
export async function closeHttpServer(server: Server, graceMs: number): Promise<boolean> {
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  // Connections that are kept for a next request are closed as soon as they have none.
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, graceMs, false)));
  const isClean = await Promise.race([closed, late]);
  clearInterval(look);
  clearTimeout(timer);
  if (!isClean) server.closeAllConnections();
  await closed;
  return isClean;
}
