/** What a bureau gets that installs the back end: one package that finds its widgets and pages by itself. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unpack } from '../helpers/packed.js';
import { root } from '../helpers/static-server.js';

describe('the packed back end', () => {
  let [folder, url] = ['', ''];
  let child: ReturnType<typeof spawn>;
  before(async () => {
    // Inside the project, so that its own dependencies are found without being installed once more.
    mkdirSync(join(root, '.cache'), { recursive: true });
    folder = mkdtempSync(join(root, '.cache/packed-'));
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    execFileSync('npm', args, { cwd: join(root, 'src/server'), shell: process.platform === 'win32' });
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    mkdirSync(join(folder, 'package'));
    unpack(join(folder, archive), join(folder, 'package'));
    const argv = ['serve', '--data', join(folder, 'data'), '--port', '0', '--region', '410402', '--lang', 'en'];
    const started = spawn(process.execPath, [join(folder, 'package/dist/jiaogai.js'), ...argv], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = started;
    url = await new Promise((resolve, reject) => {
      let told = '';
      started.stderr.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        const found = /serving at (\S+)\/ /.exec(told)?.[1];
        if (found) resolve(found);
      });
      started.on('exit', () => reject(new Error(told)));
    });
  });
  after(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true });
  });

  for (const path of [
    '/jiaogai/embed.js',
    '/jiaogai/frame.html',
    '/work/',
    '/api/',
    '/api/v1/ready',
    '/api/v1/openapi.json',
  ]) {
    it(`serves ${path}`, async () => {
      assert.equal((await fetch(url + path)).status, 200);
    });
  }
});
