import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import {
  cacheName,
  chunksIn,
  excess,
  isKeepable,
  isOwnCache,
  isPlain,
  isTakenBack,
  LIMITS,
  pageOf,
  wayOf,
  type Asked,
} from '../../src/embed/offline-keep.js';
import { root } from '../helpers/static-server.js';

const ORIGIN = 'https://school.example';

function way(path: string, asked: Partial<Asked> = {}, headers: Record<string, string> = {}): string | null {
  return wayOf({ method: 'GET', url: new URL(path, ORIGIN).href, headers: new Headers(headers), ...asked }, ORIGIN);
}

describe('what is kept of a site, and in which way', () => {
  const rows: [string, string | null][] = [
    ['/jiaogai/embed.js', 'fresh'],
    ['/jiaogai/embed.js?v=1.2', 'fresh'],
    ['/style.css?ver=20251001', 'fresh'],
    ['/fonts/a.woff2', 'fresh'],
    ['/images/badge.PNG', 'fresh'],
    ['/plans/plan.json', 'fresh'],
    ['/jiaogai/elements/homework-timer.js', 'fresh'],
    ['/jiaogai/elements/chunks/shared-Bq_4-x9Z.js', 'fixed'],
    ['/scripts/homework-timetable.js', 'fresh'],
    ['/chunks/shared-Bq_4-x9Z.js', 'fresh'],
    ['/find.json?name=x', null],
    ['/photo.png?token=x', null],
    ['/style.css?t=1&v=2', null],
    ['/api/v1/plans/p.json', null],
    ['/app/API/me.json', null],
    ['/film.mp4', null],
    ['/notice.pdf', null],
    ['/search', null],
    ['https://elsewhere.example/embed.js', null],
    ['http://school.example/embed.js', null],
  ];
  for (const [path, expected] of rows) {
    it(`${path}: ${expected ?? 'never'}`, () => assert.equal(way(path), expected));
  }

  it('pages are those that a person goes to', () => {
    assert.equal(way('/timer.html', { mode: 'navigate' }), 'page');
    assert.equal(way('/timer', { mode: 'navigate' }), 'page');
    assert.equal(way('/timer.html'), null);
    assert.equal(way('/timer.html', { mode: 'navigate', method: 'POST' }), null);
    assert.equal(way('/api/v1/status', { mode: 'navigate' }), null);
  });

  it('a file stays a file where a link opens it', () => {
    assert.equal(way('/plans/plan.json', { mode: 'navigate' }), 'fresh');
  });

  it('nothing is kept of a request that carries a token, asks for a piece, or for no copy', () => {
    assert.equal(way('/plan.json', {}, { authorization: 'Bearer x' }), null);
    assert.equal(way('/plan.json', {}, { range: 'bytes=0-9' }), null);
    assert.equal(way('/plan.json', { cache: 'no-store' }), null);
    assert.equal(way('/plan.json', { method: 'HEAD' }), null);
  });

  it('every chunk of the built elements is known by its name as one that never changes', () => {
    const chunks = globSync('dist/elements/chunks/*.js', { cwd: root });
    for (const chunk of chunks) assert.equal(way(`/jiaogai/elements/chunks/${basename(chunk)}`), 'fixed', chunk);
    for (const module of globSync('dist/elements/*.js', { cwd: root })) {
      assert.equal(way(`/jiaogai/elements/${basename(module)}`), 'fresh', module);
    }
  });
});

describe('which answers are kept', () => {
  const answer = (headers: Record<string, string>, changes = {}) => {
    return { status: 200, type: 'basic', redirected: false, headers: new Headers(headers), ...changes };
  };
  const HTML = { 'content-type': 'text/html; charset=utf-8' };
  const SCRIPT = { 'content-type': 'text/javascript' };

  it('whole ones of the site itself', () => {
    assert.ok(isKeepable(answer(HTML), 'page'));
    assert.ok(isKeepable(answer(SCRIPT), 'fresh'));
    assert.ok(isKeepable(answer({ ...SCRIPT, 'cache-control': 'no-cache' }), 'fixed'));
  });

  it('none that says so, failed, led elsewhere or cannot be read', () => {
    assert.ok(!isKeepable(answer({ ...SCRIPT, 'cache-control': 'private, No-Store' }), 'fresh'));
    for (const status of [0, 204, 206, 304, 404, 500]) assert.ok(!isKeepable(answer(SCRIPT, { status }), 'fresh'));
    for (const type of ['opaque', 'cors', 'opaqueredirect', 'error']) {
      assert.ok(!isKeepable(answer(SCRIPT, { type }), 'fresh'));
    }
    assert.ok(!isKeepable(answer(HTML, { redirected: true }), 'page'));
  });

  it('no page in place of a file, and no file in place of a page', () => {
    assert.ok(!isKeepable(answer(HTML), 'fresh'));
    assert.ok(!isKeepable(answer({ 'content-type': 'application/pdf' }), 'page'));
    assert.ok(!isKeepable(answer({}), 'page'));
  });

  it('what is gone, closed or no longer to be kept is forgotten; what only failed is not', () => {
    assert.deepEqual(
      [200, 301, 304, 401, 403, 404, 408, 410, 429, 500, 503].filter((status) => isTakenBack(answer({}, { status }))),
      [200, 401, 403, 404, 410],
    );
  });
});

describe('under which address a page is kept', () => {
  it('that without query and place', () => {
    assert.equal(pageOf('https://school.example/timer.html?grade=4#top'), 'https://school.example/timer.html');
  });

  it('not where it was asked something; what WeChat adds is nothing', () => {
    const plain = ['', '?', '#top', '?from=singlemessage', '?from=timeline&isappinstalled=0'];
    for (const rest of plain) assert.ok(isPlain(`${ORIGIN}/timer.html${rest}`), rest);
    const asked = ['?id=1', '?from=school', '?from=timeline&id=1', '?isappinstalled=0&name=x', '?q'];
    for (const rest of asked) assert.ok(!isPlain(`${ORIGIN}/timer.html${rest}`), rest);
  });
});

describe('which chunks belong to a script', () => {
  const at = `${ORIGIN}/jiaogai/elements/homework-timer.js`;
  const chunk = (name: string): string => `${ORIGIN}/jiaogai/elements/chunks/${name}`;

  it('those that it imports, now or later, in any quotes', () => {
    const code =
      'import{a}from"./chunks/shared-AAAAAAAA.js";import\'./chunks/b-BBBBBBBB.js\';export*from"./chunks/c-CCCCCCCC.js";' +
      'const l=()=>import(`./chunks/week-DDDDDDDD.js`);l(import("./chunks/shared-AAAAAAAA.js"))';
    assert.deepEqual(chunksIn(code, at), [
      chunk('shared-AAAAAAAA.js'),
      chunk('b-BBBBBBBB.js'),
      chunk('c-CCCCCCCC.js'),
      chunk('week-DDDDDDDD.js'),
    ]);
    assert.deepEqual(chunksIn('import("./e-EEEEEEEE.js")', chunk('week-DDDDDDDD.js')), [chunk('e-EEEEEEEE.js')]);
  });

  it('not what only looks like one', () => {
    assert.deepEqual(chunksIn('// comes from "./notes.js"\nimport("https://x.example/a.js")', at), []);
  });
});

describe('how much is kept', () => {
  const kept = [1, 2, 3, 4].map((n) => ({ url: `/${n}`, bytes: 10 }));

  it('all, up to the limits', () => {
    assert.deepEqual(excess(kept, { entries: 4, bytes: 40 }), []);
    assert.deepEqual(excess(kept), []);
    assert.ok(LIMITS.file <= LIMITS.bytes);
  });

  it('beyond them the oldest go first, as few as will do', () => {
    assert.deepEqual(excess(kept, { entries: 3, bytes: 40 }), ['/1']);
    assert.deepEqual(excess(kept, { entries: 4, bytes: 39 }), ['/1']);
    assert.deepEqual(excess(kept, { entries: 4, bytes: 20 }), ['/1', '/2']);
    assert.deepEqual(excess(kept, { entries: 0, bytes: 0 }), ['/1', '/2', '/3', '/4']);
  });
});

describe('whose a cache is', () => {
  const [root_, folder] = [`${ORIGIN}/`, `${ORIGIN}/school/`];

  it('each folder with a worker has its own', () => {
    assert.notEqual(cacheName(root_), cacheName(folder));
    assert.ok(isOwnCache(cacheName(folder), folder));
    assert.ok(!isOwnCache(cacheName(folder), root_));
    assert.ok(!isOwnCache(cacheName(root_), folder));
  });

  it('those of earlier versions are ours, those of the site never', () => {
    assert.ok(isOwnCache('jiaogai-offline-0 /school/', folder));
    for (const name of ['site-v1', 'jiaogai', 'jiaogai-offline', '/school/', 'x jiaogai-offline-1 /school/']) {
      assert.ok(!isOwnCache(name, folder), name);
    }
  });
});
