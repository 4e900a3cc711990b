/** One thing from its making to its end, with all that may go wrong on the way. */
import type { EndpointName } from '../../../sdk/contract/index.js';
import { etagIn, expectGood, expectProblem, expectStatus, isObject, versionOf } from './check-answer.js';
import type { Exchange, Role } from './prober.js';
import { checkRead } from './read-checks.js';
import { endpointOf, LISTS, type More, type Params, type Query, type Run } from './run-context.js';

export type Json = Record<string, unknown>;

/** How a thing is made, changed and taken away again. */
export interface Flow {
  readonly create: EndpointName;
  /** Parameters of the place where it is made. */
  readonly at?: Params;
  readonly get: EndpointName;
  readonly put?: EndpointName;
  readonly remove: EndpointName;
  readonly removeQuery?: Query;
  /** The parameter that names it. */
  readonly member: string;
  readonly body: (id: string) => unknown;
  /** Something else, for the same key. */
  readonly other: (id: string) => unknown;
  /** What is not valid, and the field that an issue has to name. */
  readonly bad?: (id: string) => { readonly body: unknown; readonly path: string };
  /** Where it is not JSON. */
  readonly type?: string;
  readonly changed?: (value: Json) => unknown;
  readonly beforePut?: (thing: Thing) => Promise<void>;
  readonly beforeRemove?: (thing: Thing) => Promise<void>;
  /** What is taken out of the count may still be shown as such. */
  readonly leavesTrace?: boolean;
}

/** What stands in the back end because we made it. */
export interface Thing {
  readonly flow: Flow;
  readonly id: string;
  readonly params: Params;
  readonly as: Role | null;
  readonly value: Json;
}

/** What was made by the checks, so that none of it stays. */
export class Standing {
  readonly #things: Thing[] = [];

  add(thing: Thing): void {
    this.#things.push(thing);
  }

  drop(thing: Thing): void {
    const at = this.#things.indexOf(thing);
    if (at >= 0) this.#things.splice(at, 1);
  }

  /** Takes away what is left, last first; the names of what could not be. */
  async clear(run: Run): Promise<string[]> {
    const left: string[] = [];
    for (const thing of [...this.#things].reverse()) {
      const isGone = await this.#clearOne(run, thing).catch(() => false);
      if (!isGone) left.push(`${endpointOf(thing.flow.remove).path} ${thing.id}`);
    }
    return left;
  }

  async #clearOne(run: Run, thing: Thing): Promise<boolean> {
    const { flow, params, as } = thing;
    await flow.beforeRemove?.(thing);
    const found = await run.ask(flow.get, { params, as });
    if (found.status === 404) return true;
    const headers = { 'If-Match': etagIn(found) || '*' };
    const { status } = await run.ask(flow.remove, { params, as, headers, query: flow.removeQuery ?? {} });
    return status === 204 || status === 404;
  }
}

/** Of nothing that is that often changed. */
export const NO_SUCH_VERSION = '"999999999"';

export const newId = (): string => `conformance-${crypto.randomUUID()}`;
/** A key of the sixteen to 128 signs that the contract asks for. */
export const keyed = (key = crypto.randomUUID()): Record<string, string> => ({ 'Idempotency-Key': key });

function posting(flow: Flow, as: Role | null, body: unknown, headers: Record<string, string>): More {
  return {
    params: flow.at ?? {},
    as,
    body,
    headers: { ...(flow.type ? { 'Content-Type': flow.type } : {}), ...headers },
  };
}

function thingOf(flow: Flow, as: Role | null, { body }: Exchange): Thing | undefined {
  if (!isObject(body) || typeof body['id'] !== 'string') return undefined;
  const id = body['id'];
  return { flow, id, as, value: body, params: { ...flow.at, [flow.member]: id } };
}

/** What must not be made. If it is all the same, it is remembered, and taken away again. */
async function refused(run: Run, standing: Standing, flow: Flow, more: More): Promise<Exchange> {
  const exchange = await run.ask(flow.create, more);
  const thing = exchange.status < 300 ? thingOf(flow, more.as ?? null, exchange) : undefined;
  if (thing) standing.add(thing);
  return exchange;
}

async function checkRefusals(run: Run, standing: Standing, flow: Flow, as: Role): Promise<void> {
  const finder = run.finder(flow.create);
  const post = (body: unknown, headers: Record<string, string>, who: Role | null = as): Promise<Exchange> =>
    refused(run, standing, flow, posting(flow, who, body, headers));
  const nobody = await post(flow.body(newId()), keyed(), null);
  expectProblem(finder, 'no-token', nobody, { status: [401], codes: ['no-token', 'bad-token'] });
  const keyless = await post(flow.body(newId()), {});
  expectProblem(finder, 'no-key', keyless, { status: [428], codes: ['key-missing'] });
  const typed = await post(flow.type ? 'text' : flow.body(newId()), { ...keyed(), 'Content-Type': 'text/plain' });
  expectProblem(finder, 'wrong-type', typed, { status: [415], codes: ['wrong-type'] });
  if (flow.type) return;
  const broken = await post('{"id":', keyed());
  expectProblem(finder, 'not-json', broken, { status: [400], codes: ['bad-json', 'bad-request'] });
  if (!flow.bad) return;
  const { body, path } = flow.bad(newId());
  const invalid = await post(body, keyed());
  expectProblem(finder, 'not-valid', invalid, { status: [400], codes: ['not-valid'] });
  const issues =
    isObject(invalid.body) && Array.isArray(invalid.body['issues']) ? (invalid.body['issues'] as unknown[]) : [];
  const isNamed = issues.some((issue) => isObject(issue) && issue['path'] === path);
  finder.expect(isNamed, { when: 'not-valid', path: 'issues', expected: `an issue of ${path}`, found: 'none' });
}

/** Made once, however often it is asked for with the same key. */
async function checkCreation(run: Run, standing: Standing, flow: Flow, as: Role): Promise<Thing | undefined> {
  const finder = run.finder(flow.create);
  const [id, key] = [newId(), crypto.randomUUID()];
  const first = await run.ask(flow.create, posting(flow, as, flow.body(id), keyed(key)));
  const thing = thingOf(flow, as, first);
  if (thing) standing.add(thing);
  expectGood(finder, 'create', endpointOf(flow.create), first);
  if (!thing) return undefined;
  const again = await refused(run, standing, flow, posting(flow, as, flow.body(id), keyed(key)));
  if (expectStatus(finder, 'same-key', again, first.status)) {
    const isSame =
      JSON.stringify(again.body) === JSON.stringify(first.body) &&
      versionOf(etagIn(again)) === versionOf(etagIn(first));
    finder.expect(isSame, { when: 'same-key', path: '', expected: 'the same answer', found: 'another answer' });
    const twin = thingOf(flow, as, again);
    if (twin?.id === thing.id) standing.drop(twin);
  }
  const other = await refused(run, standing, flow, posting(flow, as, flow.other(id), keyed(key)));
  expectProblem(finder, 'other-body', other, { status: [422], codes: ['other-body'] });
  return thing;
}

const headersOf = (etag?: string): Record<string, string> => (etag === undefined ? {} : { 'If-Match': etag });

/** The version that stands now. */
export async function etagNow(run: Run, name: EndpointName, more: More): Promise<string> {
  return etagIn(await run.ask(name, more));
}

/** A change that names no version, or one that is over; says whether the answer to the latter told what stands there. */
export async function checkVersions(run: Run, name: EndpointName, more: More, now: string): Promise<void> {
  const finder = run.finder(name);
  const none = await run.ask(name, more);
  expectProblem(finder, 'no-match', none, { status: [428], codes: ['match-missing'] });
  const stale = await run.ask(name, { ...more, headers: headersOf(NO_SUCH_VERSION) });
  expectProblem(finder, 'stale', stale, { status: [412], codes: ['stale'] });
  if (stale.status !== 412 || !isObject(stale.body)) return;
  const { current, etag } = stale.body;
  finder.expect(current !== undefined, { when: 'stale', path: 'current', expected: 'a value', found: 'nothing' });
  finder.expect(versionOf(etag) === versionOf(now), {
    when: 'stale',
    path: 'etag',
    expected: 'the version that stands',
    found: 'another value',
  });
}

/** A change with the version that stands: a new version comes of it, and is what is read afterwards. */
export async function checkChange(
  run: Run,
  { change, get }: { readonly change: EndpointName; readonly get: EndpointName },
  more: More,
): Promise<Exchange> {
  const finder = run.finder(change);
  const { params = {}, as = null } = more;
  const before = await etagNow(run, get, { params, as });
  await checkVersions(run, change, more, before);
  const done = await run.ask(change, { ...more, headers: headersOf(before) });
  expectGood(finder, 'change', endpointOf(change), done);
  if (done.status !== endpointOf(change).status) return done;
  const after = await etagNow(run, get, { params, as });
  const isNew = versionOf(after) !== versionOf(before);
  finder.expect(isNew, { when: 'read-back', path: 'header ETag', expected: 'a new version', found: 'the one before' });
  const over = await run.ask(change, { ...more, headers: headersOf(before) });
  expectProblem(finder, 'stale', over, { status: [412], codes: ['stale'] });
  return done;
}

/** Reads it and its list as any other is read; a second one beside it, so that the list has more than one page. */
async function checkReadBack(run: Run, standing: Standing, thing: Thing): Promise<void> {
  const { flow, params, as } = thing;
  const second = await run.ask(flow.create, posting(flow, as, flow.other(newId()), keyed()));
  const beside = thingOf(flow, as, second);
  if (beside) standing.add(beside);
  run.remember(flow.member, { params, as });
  await checkRead(run, flow.get);
  const list = LISTS[flow.member];
  if (list) await checkRead(run, list);
}

async function checkRemoval(run: Run, standing: Standing, thing: Thing): Promise<void> {
  const { flow, params, as } = thing;
  await flow.beforeRemove?.(thing);
  const finder = run.finder(flow.remove);
  const more = { params, as, query: flow.removeQuery ?? {} };
  const now = await etagNow(run, flow.get, { params, as });
  await checkVersions(run, flow.remove, more, now);
  const done = await run.ask(flow.remove, { ...more, headers: headersOf(now) });
  expectGood(finder, 'remove', endpointOf(flow.remove), done);
  const after = await run.ask(flow.get, { params, as });
  if (after.status === 404 || flow.leavesTrace) standing.drop(thing);
  run.forget(flow.member);
  const isShownAsGone = flow.leavesTrace === true && isObject(after.body) && after.body['isDeleted'] === true;
  if (!isShownAsGone) expectProblem(finder, 'gone', after, { status: [404], codes: ['not-found'] });
}

/** The whole life of one thing. `during` is run while it stands. */
export async function runFlow(
  run: Run,
  standing: Standing,
  flow: Flow,
  during?: (thing: Thing) => Promise<void>,
): Promise<void> {
  const as = run.roleFor(endpointOf(flow.create));
  const names = [flow.create, ...(flow.put ? [flow.put] : []), flow.remove];
  if (!as) return names.forEach((name) => (run.finder(name).skipped = 'no-token'));
  await checkRefusals(run, standing, flow, as);
  const thing = await checkCreation(run, standing, flow, as);
  if (!thing) return names.slice(1).forEach((name) => (run.finder(name).skipped = 'not-created'));
  await checkReadBack(run, standing, thing);
  await during?.(thing);
  if (flow.put && flow.changed) {
    await flow.beforePut?.(thing);
    const { body } = await run.ask(flow.get, { params: thing.params, as });
    const changed = flow.changed(isObject(body) ? body : thing.value);
    await checkChange(run, { change: flow.put, get: flow.get }, { params: thing.params, as, body: changed });
  }
  await checkRemoval(run, standing, thing);
}
