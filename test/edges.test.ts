import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { faultsOf, type House } from './helpers/rooms.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function readJson(path: string): Record<string, Record<string, unknown> | undefined> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

const house: House = {
  doors: new Set(Object.keys(readJson('package.json')['exports'] ?? {}).map((door) => join('jiaogai', door))),
  serverPackages: new Set(Object.keys(readJson('src/server/package.json')['dependencies'] ?? {})),
};

describe('arrows point down', () => {
  const files = globSync(['src/**/*.{ts,js,mjs}', 'demo/**/*.{ts,js,mjs}'], {
    cwd: root,
    exclude: ['src/server/dist/**', '**/node_modules/**'],
  });

  it('in every file of src and demo', () => {
    assert.ok(files.length > 20, 'the files were found');
    const faults = files.flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8'), house));
    assert.deepEqual(faults, []);
  });
});

describe('the test of arrows', () => {
  const doors = new Set(['jiaogai/sdk', 'jiaogai/embed']);
  const known: House = { doors, serverPackages: new Set(['commander', 'better-sqlite3']) };

  const forbidden: [string, string][] = [
    ['src/sdk/errors.ts', `import { plan } from './model/plan.js';`],
    ['src/sdk/model/plan.ts', `import * as z from 'zod';`],
    ['src/sdk/model/plan.ts', `import { addDays } from '../rules/dates.js';`],
    ['src/sdk/model/light.ts', `import { plan } from './plan.js';`],
    ['src/sdk/rules/dates.ts', `import { plan } from '../model/plan.js';`],
    ['src/sdk/rules/dates.ts', `import { type Plan } from '../model/plan.js';`],
    ['src/sdk/rules/dates.ts', `export * from '../model/plan.js';`],
    ['src/sdk/rules/dates.ts', `const today = new Date();`],
    ['src/sdk/rules/dates.ts', `const today = Date.now();`],
    ['src/sdk/rules/dates.ts', `const any = Math.random();`],
    ['src/sdk/notice/lines.ts', `import { plan } from '../model/plan.js';`],
    ['src/sdk/notice/lines.ts', `import { readFile } from 'node:fs';`],
    ['src/sdk/notice/lines.ts', `const page = document.body;`],
    ['src/sdk/notice/lines.ts', `await fetch('/notice.txt');`],
    ['src/sdk/client/plans.ts', `import { addDays } from '../rules/dates.js';`],
    ['src/sdk/paste/snippet.ts', `import { parsePlan } from '../model/index.js';`],
    ['src/sdk/paste/snippet.ts', `const page = document.body;`],
    ['src/sdk/sheet/read.ts', `import read from 'read-excel-file';`],
    ['src/components/internal/load.ts', `const model = await import('../../sdk/model/parse.js');`],
    ['src/components/internal/load.ts', `import '../reform-task-card/reform-task-card.js';`],
    ['src/components/internal/quota-words.ts', `import { addDays } from '../../sdk/rules/dates.js';`],
    ['src/components/reform-task-card/reform-task-card.ts', `import '../reform-task-board/reform-task-board.js';`],
    ['src/components/reform-task-card/reform-task-card.ts', `import { parsePlan } from '../../sdk/model/index.js';`],
    ['src/components/reform-task-card/reform-task-card.ts', `import { toRows } from '../../sdk/sheet/index.js';`],
    ['src/components/reform-task-card/data.ts', `import { readLight } from '../../sdk/model/light.js';`],
    ['src/components/reform-task-card/reform-task-card.ts', `import ky from 'ky';`],
    ['src/components/reform-task-card/reform-task-card.ts', `import { parsePlan } from '../../sdk/index.js';`],
    [
      'src/components/reform-task-card/reform-task-card.ts',
      `import { compileNotice } from '../../sdk/notice/index.js';`,
    ],
    ['src/components/reform-task-card/reform-task-card.ts', `await import('../../server/app/app.js');`],
    ['src/embed/embed.ts', `import '../components/reform-task-board/reform-task-board.js';`],
    ['src/embed/embed.ts', `import { html } from 'lit';`],
    ['src/server/cli/main.ts', `import '../../components/reform-task-board/reform-task-board.js';`],
    ['src/server/cli/main.ts', `import { stranger } from 'stranger';`],
    ['src/server/app/app.ts', `import { html } from 'lit';`],
    ['src/server/app/app.ts', `import type { Client } from '../../sdk/client/index.js';`],
    ['src/server/app/app.ts', `import { openSqlite } from '../host/open-sqlite.js';`],
    ['src/server/app/app.ts', `const at = new Date();`],
    ['src/server/store/tasks.ts', `import Database from 'better-sqlite3';`],
    ['src/server/store/tasks.ts', `import { randomUUID } from 'node:crypto';`],
    ['src/server/store/tasks.ts', `import { app } from '../app/app.js';`],
    ['src/server/jobs/rounds.ts', `const address = process.env['GATEWAY'];`],
    ['src/server/host/listen.ts', `import { html } from 'lit';`],
    ['src/server/pages/clerk.ts', `import { readFileSync } from 'node:fs';`],
    ['src/server/pages/clerk.ts', `import { parsePlan } from '../../sdk/index.js';`],
    ['demo/client/main.ts', `import { parsePlan } from '../../src/sdk/index.js';`],
    ['demo/client/main.ts', `import { parsePlan } from 'jiaogai/dist/sdk/index.js';`],
    ['demo/client/main.ts', `type Plan = import('jiaogai/src/sdk/index.js').Plan;`],
    ['demo/client/main.ts', `import { readFileSync } from 'node:fs';`],
    ['src/elsewhere/thing.ts', ``],
  ];
  for (const [path, text] of forbidden) {
    it(`finds fault with ${text || 'a file outside every room'} in ${path}`, () => {
      assert.equal(faultsOf(path, text, known).length, 1);
    });
  }

  const allowed: [string, string][] = [
    ['src/sdk/model/plan.ts', `import * as z from 'zod/mini';`],
    ['src/sdk/rules/dates.ts', `import type { Plan } from '../model/plan.js';`],
    ['src/sdk/rules/dates.ts', `const day = new Date(at); interface Row { document: string }`],
    ['src/sdk/notice/lines.ts', `import { sha256 } from '@noble/hashes/sha2.js';`],
    ['src/sdk/notice/lines.ts', `export function read(document: string) { return document.length; }`],
    ['src/sdk/sheet/read.ts', `const read = await import('read-excel-file/browser');`],
    ['src/components/internal/load.ts', `import { readLight } from '../../sdk/model/light.js';`],
    ['src/components/internal/load.ts', `import type { Plan } from '../../sdk/model/index.js';`],
    ['src/components/internal/quota-words.ts', `import type { QuotaStatus } from '../../sdk/rules/quota-status.js';`],
    ['src/components/reform-task-board/reform-task-board.ts', `import '../reform-task-card/reform-task-card.js';`],
    ['src/components/reform-task-board/reform-task-board.ts', `import { property } from 'lit/decorators.js';`],
    ['src/components/reform-task-board/csv.ts', `await import('../../sdk/sheet/index.js');`],
    ['src/components/reform-task-board/data.ts', `await import('../../sdk/model/light.js');`],
    ['src/embed/embed.ts', `void import(url);`],
    ['src/server/cli/main.ts', `import { Command } from 'commander'; import { parsePlan } from '../../sdk/index.js';`],
    ['src/server/store/tasks.ts', `import { Kysely } from 'kysely'; const id = crypto.randomUUID();`],
    ['src/server/app/app.ts', `import { Hono } from 'hono'; import { tasks } from '../store/tasks.js';`],
    ['src/server/host/open.ts', `import Database from 'better-sqlite3'; import { join } from 'node:path';`],
    ['src/server/pages/clerk.ts', `import 'jiaogai/sdk'; import { html } from 'lit';`],
    ['demo/client/main.ts', `import 'jiaogai/embed'; import { show } from './show.js'; import './page.css';`],
  ];
  for (const [path, text] of allowed) {
    it(`lets ${path} say ${text}`, () => {
      assert.deepEqual(faultsOf(path, text, known), []);
    });
  }
});
