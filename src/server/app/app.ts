import { Hono } from 'hono';
import { API_BASE, ENDPOINTS, type Endpoint, type EndpointName } from '../../sdk/contract/index.js';
import type { Handler } from './call.js';
import { withCors } from './cors.js';
import type { AppDeps } from './deps.js';
import { HANDLERS } from './handlers.js';
import { serveEndpoint } from './pipeline.js';
import { Problem, problemResponse } from './problem.js';
import { storeProblem } from './store-problem.js';

/** Answers of the API are data: nothing in them is ever run, framed or guessed at. */
const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** The longest address that is read. */
const MAX_ADDRESS = 8000;

const routeOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

function toProblem(error: unknown): Problem {
  return error instanceof Problem ? error : (storeProblem(error) ?? new Problem('internal', ''));
}

/** Only what a client may choose for its own logs; everything else is ours. */
function requestIdOf(request: Request): string {
  const given = request.headers.get('X-Request-Id');
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}

type Work = (request: Request, url: URL, requestId: string) => Promise<Response>;

/** Whatever happens, there is an answer with its headers, and it is told. */
async function answered(deps: AppDeps, route: string, request: Request, work: Work): Promise<Response> {
  const started = deps.now().getTime();
  const requestId = requestIdOf(request);
  let failed: unknown;
  let response: Response;
  let problem: Problem | undefined;
  try {
    const url = new URL(request.url);
    if (request.url.length > MAX_ADDRESS) throw new Problem('bad-request', 'the address is too long');
    response = await work(request, url, requestId);
  } catch (error) {
    problem = toProblem(error);
    if (problem.status >= 500) failed = error;
    response = problemResponse(problem, requestId);
  }
  for (const [name, value] of Object.entries(SAFE_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  response.headers.set('X-Request-Id', requestId);
  if (!/no-store/.test(response.headers.get('Cache-Control') ?? '')) response.headers.append('Vary', 'Authorization');
  withCors(deps, request, response);
  deps.onRequest?.({
    requestId,
    method: request.method,
    route,
    status: response.status,
    ms: deps.now().getTime() - started,
    ...(problem ? { code: problem.code } : {}),
    ...(failed === undefined ? {} : { error: failed }),
  });
  return response;
}

/** Paths of the contract with the methods that each knows. */
function methodsByPath(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { method, path } of Object.values(ENDPOINTS)) {
    const own = method === 'GET' ? ['GET', 'HEAD'] : [method];
    found.set(path, [...(found.get(path) ?? []), ...own]);
  }
  return found;
}

/**
 * The API of a bureau over whatever store and time it is given: a `fetch` by Web standards alone.
 *
 * @example
 * const app = createApp({ store, auth, keys, now: () => new Date(), version: '0.1.0', region: '410400' });
 * const response = await app.fetch(new Request('http://localhost/api/v1/plans'));
 */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
    const handler = (HANDLERS as Partial<Record<EndpointName, unknown>>)[name] as Handler<Endpoint> | undefined;
    if (!handler) continue;
    app.on(endpoint.method, API_BASE + routeOf(endpoint.path), (context) =>
      answered(deps, endpoint.path, context.req.raw, (request, url, requestId) =>
        serveEndpoint(deps, endpoint, handler, { request, url, requestId, params: context.req.param() }),
      ),
    );
  }
  for (const [path, methods] of methodsByPath()) {
    app.all(API_BASE + routeOf(path), (context) =>
      answered(deps, path, context.req.raw, async (request) => {
        const headers = { Allow: methods.join(', ') };
        if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
        throw new Problem('no-such-method', `here are ${methods.join(', ')}`);
      }),
    );
  }
  app.all(`${API_BASE}/*`, (context) =>
    answered(deps, '*', context.req.raw, async () => {
      throw new Problem('not-found', 'no such path');
    }),
  );
  return app;
}
