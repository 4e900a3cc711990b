/** Lists in pages: nothing is left out and nothing comes twice. */
import { MAX_PAGE, type EndpointName } from '../../../sdk/contract/index.js';
import { expectGood, expectProblem, isObject } from './check-answer.js';
import type { Exchange } from './prober.js';
import { endpointOf, type More, type Run } from './run-context.js';

/** So many pages of one item are read. */
const PAGES = 3;

interface Page {
  readonly items: readonly unknown[];
  readonly next: unknown;
}

function pageIn({ body }: Exchange): Page | undefined {
  if (!isObject(body) || !Array.isArray(body['items'])) return undefined;
  return { items: body['items'] as unknown[], next: body['next'] };
}

/** What tells one item from another. */
const keyOf = (item: unknown): string => {
  const own = isObject(item) ? (item['id'] ?? item['code']) : undefined;
  return own === undefined ? JSON.stringify(item) : JSON.stringify([isObject(item) && item['planId'], own]);
};

async function walk(run: Run, name: EndpointName, more: More, all: Page): Promise<void> {
  const finder = run.finder(name);
  const when = 'page-by-page';
  let cursor: string | undefined;
  for (let at = 0; at < Math.min(PAGES, all.items.length); at += 1) {
    const query = { ...more.query, limit: '1', ...(cursor === undefined ? {} : { cursor }) };
    const exchange = await run.ask(name, { ...more, query });
    expectGood(finder, when, endpointOf(name), exchange);
    const page = pageIn(exchange);
    if (!page) return;
    const count = { when, path: 'items', expected: '1', found: String(page.items.length) } as const;
    if (!finder.expect(page.items.length === 1, count)) return;
    const isNext = keyOf(page.items[0]) === keyOf(all.items[at]);
    const order = {
      when,
      path: 'items.0',
      expected: 'the next item of the whole list',
      found: 'another item',
    } as const;
    if (!finder.expect(isNext, order)) return;
    const isLast = at === all.items.length - 1 && all.next === null;
    const found = page.next === null ? 'null' : 'a cursor';
    const more_ = { when, path: 'next', expected: isLast ? 'null' : 'a cursor', found } as const;
    if (!finder.expect(isLast === (page.next === null), more_) || isLast) return;
    cursor = String(page.next);
  }
}

export async function checkPages(run: Run, name: EndpointName, more: More, first: Exchange): Promise<void> {
  const finder = run.finder(name);
  for (const limit of ['0', String(MAX_PAGE + 1), 'all']) {
    const bad = await run.ask(name, { ...more, query: { ...more.query, limit } });
    expectProblem(finder, 'bad-limit', bad, { status: [400], codes: ['not-valid', 'bad-request'] });
  }
  const lost = await run.ask(name, { ...more, query: { ...more.query, cursor: '***' } });
  expectProblem(finder, 'bad-cursor', lost, { status: [400], codes: ['not-valid', 'bad-request'] });
  const all = pageIn(first);
  if (all) await walk(run, name, more, all);
}
