import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { ROLES } from '../../../src/server/cli/conformance/prober.js';
import { answered, openBackEnd, type BackEnd } from './helpers/back-end.js';
import { openBench, type Bench, type Ran } from './helpers/io.js';

const ENV = { JIAOGAI_TOKEN_OFFICER: 'officer', JIAOGAI_TOKEN_AUDITOR: ' auditor\n' };

describe('jiaogai conformance', () => {
  let [backEnd, bench]: [BackEnd, Bench] = [] as never;
  before(async () => ([backEnd, bench] = [await openBackEnd(), await openBench()]));
  after(async () => {
    await backEnd.close();
    await bench.drop();
  });
  const run = (env: Record<string, string>, ...more: string[]): Promise<Ran> =>
    bench.runWith({ env, now: backEnd.bureau.deps.now }, 'conformance', ...more);

  it('tells of each endpoint, in Chinese, and ends with 0 where nothing differs', async () => {
    backEnd.spoil((app) => app);
    const { code, out, err } = await run(ENV, backEnd.url);
    assert.equal(code, 0, out);
    assert.match(out, /^✓ GET \/plans {2}listPlans {2}\d+$/m);
    assert.match(out, /^– POST \/plans {2}createPlan {2}加 --write 才检查修改$/m);
    assert.match(out, /\n一致 \d+ 个接口，不一致 0 个，未检查 \d+ 个\n$/);
    assert.equal(err, '没有做任何修改。加 --write 会新增一些专用内容，检查修改，然后删除。\n');
  });

  it('says where and how an answer differs, in both languages, and ends with 1', async () => {
    const text = (all: string): string => all.replace('"ok"', '7');
    backEnd.spoil((app) => async (request) => {
      const response = await app(request);
      return request.url.endsWith('/health') ? answered(response, { text }) : response;
    });
    const zh = await run({}, backEnd.url);
    assert.equal(zh.code, 1);
    assert.match(zh.out, /✗ GET \/health {2}getHealth\n {4}读取：status：应为 其中之一：ok，实为 别的值\n/);
    assert.match(zh.err, /没有令牌，只读了公开内容/);
    const en = await run({}, backEnd.url, '--lang', 'en');
    assert.match(en.out, /✗ GET \/health {2}getHealth\n {4}read: status: expected one of ok, found another value\n/);
  });

  it('writes the whole report as JSON', async () => {
    backEnd.spoil((app) => app);
    const { code, out } = await run(ENV, backEnd.url, '--json', '--region', '410400');
    const report = JSON.parse(out) as {
      base: string;
      isWriting: boolean;
      left: unknown[];
      endpoints: { name: string }[];
    };
    assert.equal(code, 0, out);
    assert.equal(report.base, `${backEnd.url}/api/v1/`);
    assert.deepEqual([report.isWriting, report.left], [false, []]);
    assert.ok(report.endpoints.some(({ name }) => name === 'patchTask'));
  });

  it('prints no token, though the back end says it back everywhere', async () => {
    const token = 'a-secret-that-nobody-prints';
    backEnd.spoil((app) => async (request) => {
      const response = await app(request);
      if (request.url.includes('/events')) return response;
      const said = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
      const headers = { 'Content-Type': said || 'text/plain', ETag: `"${said}"` };
      return answered(response, {
        status: said ? 200 : response.status,
        headers,
        text: () => JSON.stringify({ [said]: said, items: [{ [said]: 1 }] }),
      });
    });
    for (const more of [['--json'], ['--write', '--lang', 'en']]) {
      const { code, out, err } = await run({ JIAOGAI_TOKEN_OFFICER: token }, backEnd.url, ...more);
      assert.equal(code, 1);
      assert.ok(out.includes('***'), 'the back end said it nowhere');
      assert.ok(!`${out}${err}`.includes(token));
    }
  });

  it('follows no redirection, so that a token goes nowhere else', async () => {
    const seen: string[] = [];
    const other = createServer((request, response) => {
      seen.push(request.url!);
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    backEnd.spoil(() => () => new Response(null, { status: 307, headers: { Location: location } }));
    const { code } = await run(ENV, backEnd.url);
    other.close();
    assert.equal(code, 1);
    assert.deepEqual(seen, []);
  });

  const refused: [string, Record<string, string>, string[], RegExp][] = [
    ['an address of another kind', {}, ['ftp://a.example'], /地址应是后台的 http/],
    ['a token over http to another machine', ENV, ['http://a.example'], /不通过 http 向别的机器发送令牌/],
    [
      'a token that is none',
      { JIAOGAI_TOKEN_CLERK: '令牌' },
      ['https://a.example'],
      /JIAOGAI_TOKEN_CLERK 的内容不是令牌/,
    ],
    ['a region that is none', {}, ['https://a.example', '--region', '41'], /--region .*行政区划代码/],
    ['an origin with a path', {}, ['https://a.example', '--origin', 'https://b.example/x'], /--origin .*来源/],
    [
      'an address where nothing answers',
      {},
      ['http://127.0.0.1:9'],
      /那里没有答复：http:\/\/127\.0\.0\.1:9\/api\/v1\//,
    ],
  ];
  for (const [what, env, argv, line] of refused) {
    it(`cannot run with ${what}: one line says why, and the code is 2`, async () => {
      const { code, out, err } = await run(env, ...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, line);
      assert.equal(err.split('\n').length, 2);
    });
  }

  it('names in its help the variables from which tokens come', async () => {
    const { out } = await run({}, '--help');
    for (const role of ROLES) assert.ok(out.includes(`JIAOGAI_TOKEN_${role.toUpperCase()}`), role);
  });
});
