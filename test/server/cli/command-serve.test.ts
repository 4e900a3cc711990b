import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { startServer, type Running } from '../../../src/server/host/start-server.js';
import { settingsFor } from '../../helpers/served.js';
import { openBench, type Bench } from './helpers/io.js';

let [bench, running, port]: [Bench | undefined, Running | undefined, string] = [undefined, undefined, ''];
before(async () => {
  bench = await openBench();
  const world = { now: () => new Date('2026-11-28T08:00:00.000Z'), log: { write: () => undefined } };
  running = await startServer(settingsFor(join(bench.folder, 'taken')), world, '0.1.0');
  port = new URL(running.url).port;
});
after(async () => {
  await running?.stop();
  await bench?.drop();
});

describe('jiaogai serve refuses in one line, with 2,', () => {
  const SECRET = 'a secret of the database';
  const refused: [string, () => string[], RegExp][] = [
    ['a folder that another has', () => ['--data', 'taken', '--port', '0'], /数据正被另一个进程使用.*taken/],
    [
      'a port that is in use',
      () => ['--data', 'free', '--port', port],
      /端口已被占用，请换一个 --port：127\.0\.0\.1:\d+/,
    ],
    ['a port that is none', () => ['--port', '70000'], /--port.*0–65535/],
    [
      'a database of another kind',
      () => ['--database-url', `mysql://a:${SECRET}@b/c`],
      /--database-url.*postgresql:\/\/…/,
    ],
    [
      'PostgreSQL that is away',
      () => ['--data', 'x', '--database-url', 'postgresql://a:pw@127.0.0.1:1/c'],
      /连不上数据库.*127\.0\.0\.1:1\/c/,
    ],
    ['a replica of nothing', () => ['--replica-url', 'postgresql://a/b'], /--database-url/],
    ['demo users of no region', () => ['--demo-users'], /--region/],
    ['an issuer without an audience', () => ['--issuer', 'https://login.example'], /--audience/],
    ['an origin with a path', () => ['--origin', 'https://a.example/b'], /--origin/],
    ['a level that is none', () => ['--log-level', 'loud'], /--log-level.*debug \| info/],
    ['limits that are none', () => ['--limits', 'client=0'], /--limits/],
    ['a site that is not there', () => ['--site', 'nowhere'], /没有这个文件夹：nowhere/],
  ];
  for (const [what, argv, words] of refused) {
    it(what, async () => {
      const ran = await bench!.run('serve', ...argv());
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, words);
      assert.match(ran.err, /^jiaogai: [^\n]+\n$/);
      assert.doesNotMatch(ran.err, new RegExp(`${SECRET}|pw@`));
    });
  }
});
