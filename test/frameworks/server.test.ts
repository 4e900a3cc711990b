/** What a server makes of a tag whose module it has imported. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packInto } from '../helpers/packed.js';
import { installApp } from './make-app.js';

const TREE = `
  import 'jiaogai/reform-task-board';
  const props = { src: '/plan.json', 'group-by': 'unit', 'as-of': '2025-10-20' };
  const make = (create) =>
    create('reform-task-board', props, [create('a', { href: '/notice.html', key: 'a' }, '通知原文')]);`;

/** How each framework renders to text. */
const SERVERS: Readonly<Record<string, string>> = {
  'react-19': `
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    console.log(renderToString(make(createElement)));`,
  'react-18': `
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    console.log(renderToString(make(createElement)));`,
  'vue-3': `
    import { h } from 'vue';
    import { renderToString } from 'vue/server-renderer';
    console.log(await renderToString(make(h)));`,
};

describe('a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-server-'));
  let archive: string;
  before(() => void (archive = packInto(folder)));
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, code] of Object.entries(SERVERS)) {
    it(`writes out in ${name} what stands in the tag and on it`, () => {
      const cwd = installApp(name, archive);
      const args = ['--input-type=module', '--eval', TREE + code];
      assert.equal(
        execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }).trim(),
        '<reform-task-board src="/plan.json" group-by="unit" as-of="2025-10-20"><a href="/notice.html">通知原文</a></reform-task-board>',
      );
    });
  }
});
