import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ENDPOINTS } from '../../../src/sdk/contract/index.js';
import { runConformance, type ConformanceReport } from '../../../src/server/cli/conformance/conformance.js';
import { baseOf, isOpenlyRead } from '../../../src/server/cli/conformance/prober.js';
import { answered, openBackEnd, ORIGIN, type BackEnd } from './helpers/back-end.js';
import { SPOILT } from './helpers/spoilt.js';

const TOKENS = { officer: 'officer', clerk: 'clerk', auditor: 'auditor' };

describe('A back end that does as agreed', () => {
  let backEnd: BackEnd;
  before(async () => void (backEnd = await openBackEnd()));
  after(() => backEnd.close());

  const run = (isWriting: boolean): Promise<ConformanceReport> => {
    const { now } = backEnd.bureau.deps;
    return runConformance({
      base: baseOf(backEnd.url)!,
      tokens: TOKENS,
      region: undefined,
      origin: ORIGIN,
      isWriting,
      now,
    });
  };

  it('differs nowhere, in reading and in writing, and keeps nothing of what was made', async () => {
    const report = await run(true);
    const differences = report.endpoints.flatMap(({ name, differences: all }) =>
      all.map((each) => ({ name, ...each })),
    );
    assert.deepEqual(differences, []);
    assert.deepEqual(report.left, []);
    const skipped = report.endpoints.filter(({ outcome }) => outcome === 'skipped').map(({ name }) => name);
    // There is no round of a plan that was made a moment ago.
    assert.deepEqual(skipped, ['getRound', 'putRound', 'postReminders', 'getMetrics']);
    for (const path of ['/units', '/plans', '/rosters', '/calendars', '/records', '/reports']) {
      const { body } = await backEnd.bureau.ask('GET', path, { as: 'officer' });
      assert.deepEqual((body as { items: unknown }).items, [], path);
    }
  });

  it('may mark the versions of what it compresses as weak', async () => {
    backEnd.spoil((app) => async (request) => {
      const response = await app(request);
      const etag = response.headers.get('ETag');
      const isWeak = request.method === 'GET' && etag !== null && !etag.startsWith('W/');
      return isWeak ? answered(response, { headers: { ETag: `W/${etag}` } }) : response;
    });
    const { now } = backEnd.bureau.deps;
    const target = {
      base: baseOf(backEnd.url)!,
      tokens: TOKENS,
      region: undefined,
      origin: undefined,
      isWriting: true,
    };
    const report = await runConformance({ ...target, now }, ['createUnit']);
    backEnd.spoil((app) => app);
    assert.deepEqual(
      report.endpoints.flatMap(({ differences }) => differences),
      [],
    );
  });

  it('is not changed where nobody asked for changes', async () => {
    const asked: string[] = [];
    backEnd.spoil((app) => (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return app(request);
    });
    const report = await run(false);
    backEnd.spoil((app) => app);
    const others = new Set(asked.filter((each) => !/^(?:GET|HEAD|OPTIONS) /.test(each)));
    assert.deepEqual([...others], ['POST /api/v1/records/search']);
    assert.equal(report.counts.differs, 0);
    assert.equal(report.endpoints.find(({ name }) => name === 'createUnit')!.skipped, 'not-writing');
    assert.equal(report.endpoints.length, Object.keys(ENDPOINTS).length);
  });
});

describe('A back end that', () => {
  let backEnd: BackEnd;
  before(async () => void (backEnd = await openBackEnd()));
  after(() => backEnd.close());

  for (const [what, only, [name, when, path], by] of SPOILT) {
    it(`${what} is found out at ${name}`, async () => {
      backEnd.spoil(by);
      const target = { base: baseOf(backEnd.url)!, tokens: TOKENS, region: undefined, origin: ORIGIN, isWriting: true };
      const report = await runConformance({ ...target, now: backEnd.bureau.deps.now }, [only]);
      const found = report.endpoints.find((each) => each.name === name)!;
      assert.equal(found.outcome, 'differs');
      const places = found.differences.map((each) => `${each.when} ${each.path}`);
      assert.ok(places.includes(`${when} ${path}`), JSON.stringify(found.differences));
    });
  }
});

describe('The address of a back end', () => {
  it('has /api/v1 put behind it once', () => {
    const bases = ['https://a.example', 'https://a.example/', 'https://a.example/api/v1/'].map(
      (text) => baseOf(text)?.href,
    );
    assert.deepEqual(new Set(bases), new Set(['https://a.example/api/v1/']));
    assert.equal(baseOf('https://a.example/ledger')!.href, 'https://a.example/ledger/api/v1/');
  });

  it('is none with a user, a query or another scheme', () => {
    for (const text of ['ftp://a.example', 'a.example', 'https://u:p@a.example', 'https://a.example?x=1', '']) {
      assert.equal(baseOf(text), null, text);
    }
  });

  it('is read by others on the way over http, but on this machine', () => {
    for (const text of ['http://a.example', 'http://10.0.0.1', 'http://127.0.0.1.example'])
      assert.ok(isOpenlyRead(new URL(text)), text);
    for (const text of ['https://a.example', 'http://localhost:80', 'http://127.0.0.1', 'http://[::1]:8080']) {
      assert.ok(!isOpenlyRead(new URL(text)), text);
    }
  });
});
