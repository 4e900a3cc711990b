import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { API_BASE } from '../../sdk/contract/index.js';
import { Problem, problemResponse } from '../app/problem.js';
import { answerStatic, say } from './send-file.js';
import type { StaticFiles } from './static-files.js';

type Fetch = (request: Request, incoming: IncomingMessage) => Response | Promise<Response>;

/** Who answers which part of the server's addresses. */
export interface Parts {
  readonly api: {
    readonly fetch: Fetch;
    /** Answers what it can without more ado; false: it has not. */
    readonly shortcut: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  };
  readonly provider: { readonly path: string; readonly fetch: Fetch } | null;
  /** Small documents of our own, by path. */
  readonly documents: ReadonlyMap<
    string,
    { readonly text: string; readonly headers: Readonly<Record<string, string>> }
  >;
  readonly files: StaticFiles;
  readonly onStatic: (facts: { method: string; status: number; ms: number }) => void;
  readonly now: () => Date;
}

function toProblem(error: unknown): Response {
  const problem =
    error instanceof RequestError
      ? new Problem('bad-request', 'the address or the host cannot be read')
      : new Problem('internal', '');
  return problemResponse(problem, crypto.randomUUID());
}

function listenerOf(fetch: Fetch): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return getRequestListener((request, env) => fetch(request, env.incoming as IncomingMessage), {
    errorHandler: toProblem,
  });
}

async function answerPage(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = parts.now().getTime();
  response.once('close', () => {
    const ms = parts.now().getTime() - started;
    parts.onStatic({ method: request.method ?? '', status: response.statusCode, ms });
  });
  const document = parts.documents.get((request.url ?? '').replace(/\?.*$/s, ''));
  if (document && (request.method === 'GET' || request.method === 'HEAD')) {
    response.writeHead(200, document.headers).end(request.method === 'HEAD' ? undefined : document.text);
    return;
  }
  await answerStatic(parts.files, request, response);
}

const isBelow = (url: string, path: string): boolean =>
  url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`);

/** Hands each request to its part. */
export function dispatch(parts: Parts): RequestListener {
  const long = listenerOf(parts.api.fetch);
  const api: RequestListener = (request, response) => {
    parts.api
      .shortcut(request, response)
      .then((isDone) => (isDone ? undefined : long(request, response)))
      .catch(() => response.destroy());
  };
  const provider = parts.provider && { path: parts.provider.path, answer: listenerOf(parts.provider.fetch) };
  return (request, response) => {
    const url = request.url ?? '';
    // What is no plain path may mean one thing here and another there: the API says no to it as a problem.
    if (isBelow(url, API_BASE) || !url.startsWith('/')) return api(request, response);
    if (provider && isBelow(url, provider.path)) return void provider.answer(request, response);
    answerPage(parts, request, response).catch(() => {
      if (!response.headersSent) say(response, 500, '没有做成。This did not work.');
      else response.destroy();
    });
  };
}
