import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBench, type Bench } from './helpers/io.js';
import { settingsFor } from '../../helpers/served.js';
import { startServer, type Running } from '../../../src/server/host/start-server.js';
import { join } from 'node:path';

let bench: Bench;
let running: Running;
before(async () => {
  bench = await openBench();
  const world = { now: () => new Date('2026-11-28T08:00:00.000Z'), log: { write: () => undefined } };
  running = await startServer(settingsFor(join(bench.folder, 'data')), world, '0.1.0');
});
after(async () => {
  await running.stop();
  await bench.drop();
});

describe('jiaogai backup and restore', () => {
  it('save the data of a server that runs, and lay them into another folder', async () => {
    const saved = await bench.run('backup', 'one.gz', '--data', 'data');
    assert.deepEqual([saved.code, saved.out], [0, '']);
    assert.match(saved.err, /^已备份 \d+ 行：one\.gz（密钥不在其中/);
    const restored = await bench.run('restore', 'one.gz', '--data', 'other', '--lang', 'en');
    assert.deepEqual([restored.code, restored.out], [0, '']);
    assert.match(restored.err, /^restored \d+ rows: .*other/);
  });

  const refused: [string, string[], RegExp][] = [
    [
      'a file that is there',
      ['backup', 'one.gz', '--data', 'data'],
      /^jiaogai: 文件已经存在，请换一个名字：one\.gz\n$/,
    ],
    [
      'a folder without data',
      ['backup', 'two.gz', '--data', 'nothing'],
      /^jiaogai: 这个文件夹里没有数据：.*nothing\n$/,
    ],
    ['a folder that has data', ['restore', 'one.gz', '--data', 'other'], /^jiaogai: 这里已经有数据.*other\n$/],
    [
      'a folder that a server has',
      ['restore', 'one.gz', '--data', 'data'],
      /^jiaogai: 数据正被另一个进程使用.*data\n$/,
    ],
    ['what is no backup', ['restore', 'x.txt', '--data', 'new'], /^jiaogai: 不是 jiaogai backup 写出的备份：x\.txt\n$/],
    ['a file that is not there', ['restore', 'y.txt', '--data', 'new'], /^jiaogai: 找不到文件：y\.txt\n$/],
    [
      'an address of something else',
      ['backup', 'z', '--database-url', 'mysql://a:b@c/d'],
      /^jiaogai: 选项 --database-url[^@]*\n$/,
    ],
  ];
  for (const [what, argv, words] of refused) {
    it(`refuse ${what} in one line, with 2`, async () => {
      await bench.write('x.txt', 'hello');
      const ran = await bench.run(...argv);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, words);
      assert.ok(!(await bench.names()).includes('new'));
    });
  }
});
