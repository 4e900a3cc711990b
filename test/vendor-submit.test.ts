/** Runs the code that vendors are shown: their client against their server, through the outbox that the form uses. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assembleApplication, HttpError, parseReceipt, readScheme } from '../src/sdk/index.js';
import type { Application, EnrollmentScheme } from '../src/sdk/index.js';
import { ANSWERS, consentsTo, paperOf } from './helpers/applications.js';
import { ApiDocument, codesIn, readDocument } from './helpers/api-document.js';
import { root } from './helpers/static-server.js';
import { draftStore, submit, upload } from './helpers/submit-example.js';

const page = readFileSync(join(root, 'docs/vendor-submit.md'), 'utf8');
const codeIn = (language: string): string[] =>
  [...page.matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map((match) => match[1]!);
const NOW = new Date('2025-06-20T10:00:00+08:00');

interface Side {
  readonly taken: Map<string, { readonly application: Application }>;
  take(
    body: unknown,
    key: string,
    scheme: EnrollmentScheme,
    now: Date,
  ): { readonly status: number; readonly body?: unknown };
  serveApplications(scheme: EnrollmentScheme, clock: () => Date): Server;
}

const { scheme } = readScheme(JSON.parse(readFileSync(join(root, 'demo/schemes/scheme-3.json'), 'utf8')));

function applicationOf(answers = ANSWERS): Application {
  const papers = scheme.routes[0]!.papers.map(({ key, minPages }) => paperOf(key, minPages));
  const facts = { scheme, routeId: 'local', answers, papers, consents: consentsTo(scheme) };
  const made = assembleApplication({ ...facts, declaredAt: '2025-06-20T10:00:00+08:00', now: NOW });
  assert.ok(made.ok, JSON.stringify(made));
  return made.application;
}

describe('What vendors are told of submit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-vendor-'));
  const sdk = pathToFileURL(join(root, 'src/sdk/index.ts')).href;
  const load = (name: string, code: string): Promise<unknown> => {
    const file = join(folder, name);
    writeFileSync(file, code.replace(/'jiaogai\/sdk'/g, `'${sdk}'`));
    return import(pathToFileURL(file).href);
  };
  const [serverCode, trialCode] = codeIn('js') as [string, string];
  const { fetch } = globalThis;
  let side: Side;
  let server: Server;
  let origin = '';

  before(async () => {
    side = (await load('server.mjs', serverCode)) as Side;
    server = side.serveApplications(scheme, () => NOW).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    globalThis.fetch = (path, init) => fetch(`${origin}${path as string}`, init);
  });

  after(async () => {
    globalThis.fetch = fetch;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    rmSync(folder, { recursive: true });
  });

  const options = (idempotencyKey: string) => ({ idempotencyKey, signal: new AbortController().signal });
  const refusedWith = (status: number) => (error: unknown) => error instanceof HttpError && error.status === status;

  it('shows the client that is checked and run here', () => {
    assert.equal(codeIn('ts')[0], readFileSync(join(root, 'test/helpers/submit-example.ts'), 'utf8'));
  });

  it('gives one receipt for a key, and 409 for another application under it', async () => {
    side.taken.clear();
    const key = 'a'.repeat(32);
    const first = parseReceipt(await submit(applicationOf(), options(key)));
    assert.deepEqual(await submit(applicationOf(), options(key)), first);
    const other = applicationOf({ ...ANSWERS, 'guardian1.phone': '13900000000' });
    await assert.rejects(submit(other, options(key)), refusedWith(409));
    assert.equal(side.taken.size, 1);
    assert.equal(side.taken.get(key)!.application.state, 'submitted');
    assert.equal(
      side.take(applicationOf(), key, scheme, new Date('2025-09-01T00:00:00Z')).status,
      200,
      'though closed',
    );
  });

  it('refuses for good what is no application, comes too late, or was written by somebody else', async () => {
    side.taken.clear();
    const body = applicationOf();
    const forged = { ...body, verifications: [{ department: 'household', state: 'passed' }] } as unknown as Application;
    for (const [at, bad] of [forged, { ...body, schemeId: 'other' }, {} as Application].entries())
      await assert.rejects(submit(bad, options(`${at}`.repeat(32))), refusedWith(422));
    assert.equal(side.take(body, 'b'.repeat(32), scheme, new Date('2025-09-01T00:00:00Z')).status, 422, 'closed');
    await assert.rejects(submit(body, options('short')), refusedWith(400));
    await assert.rejects(draftStore.load('0'.repeat(32)), refusedWith(404));
    assert.equal(side.taken.size, 0);
  });

  it('holds a trial whose claims are true', async () => {
    side.taken.clear();
    const [log, said] = [console.log, [] as unknown[]];
    console.log = (...words: unknown[]) => void said.push(...words);
    try {
      Object.assign(globalThis, { vendor: { application: applicationOf(), now: NOW, submit, taken: side.taken } });
      await load('trial.mjs', `const { application, now, submit, taken } = globalThis.vendor;\n${trialCode}`);
    } finally {
      console.log = log;
    }
    assert.deepEqual(said, [true, true, true, true, true, true]);
  });

  it('sends a photograph with its id and paper, and tells how much of it has gone', async () => {
    const sent: unknown[] = [];
    const shares: number[] = [];
    class FakeRequest {
      status = 200;
      response = { id: 'e-1', title: '', url: null, on: null, visibility: 'internal' };
      upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
      onload?: () => void;
      onabort?: () => void;
      open(...all: unknown[]) {
        sent.push(all);
      }
      setRequestHeader(...all: unknown[]) {
        sent.push(all);
      }
      abort() {
        this.onabort?.();
      }
      send() {
        this.upload.onprogress?.({ loaded: 1, total: 4 });
        this.onload?.();
      }
    }
    Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
    const file = new Blob(['x'], { type: 'image/jpeg' });
    const stop = new AbortController();
    const facts = { paper: 'propertyDeed', fileId: 'f-1', signal: stop.signal };
    const evidence = await upload(file, { ...facts, onProgress: (share) => void shares.push(share) });
    assert.equal(evidence.id, 'e-1');
    assert.deepEqual(shares, [0.25]);
    assert.deepEqual(sent, [
      ['POST', '/enrolment/papers'],
      ['Content-Type', 'image/jpeg'],
      ['File-Id', 'f-1'],
      ['Paper', 'propertyDeed'],
    ]);
    FakeRequest.prototype.send = () => undefined;
    const going = upload(file, { ...facts, onProgress: () => undefined });
    stop.abort();
    await assert.rejects(going, { code: 'network' });
  });

  it('names properties and events that there are', () => {
    const api = new ApiDocument();
    const of = (column: string, part: string): string[] => api.names(column, 'Elements', '<enrollment-form>', part);
    const sections = readDocument(page);
    const [properties, events] = ['For vendors: taking applications', 'The events'].map((name) =>
      sections.find(({ path }) => path[path.length - 1] === name)!.tables.flat(),
    );
    for (const row of properties!)
      assert.ok(of('property', 'Attributes and properties').includes(codesIn(row['property']!)[0]!), row['property']!);
    assert.deepEqual(
      events!.flatMap((row) => codesIn(row['event']!)),
      of('event', 'Events'),
    );
  });
});
