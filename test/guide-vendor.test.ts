/** Runs the code of the vendors' guide that asks a back end, as it stands, before the real one. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openClientBureau, type ClientBureau } from './helpers/client-bureau.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const guide = readFileSync(join(root, 'docs/guide-vendor.md'), 'utf8');
const blocks = [...guide.matchAll(/^```ts\n([^]*?)^```$/gm)].map((match) => match[1]!);

const PLAN = {
  schemaVersion: 1 as const,
  id: 'plan-1',
  title: '试验方案',
  documentNumber: '试教〔2026〕1号',
  tasks: [
    { id: 't-1', number: '（一）', title: '控制作业总量', leads: ['基础教育科'], due: '2026-06-30' },
    { id: 't-2', number: '（二）', title: '开齐课后服务', due: '2027-06-30' },
  ],
};

describe('The guide for vendors', () => {
  let bureau: ClientBureau;
  const folder = mkdtempSync(join(tmpdir(), 'jg-vendor-'));
  const [log, place] = [console.log, globalThis.fetch];
  const said: unknown[][] = [];
  before(async () => {
    bureau = await openClientBureau();
    const officer = bureau.as('officer');
    const { etag } = await officer.plans.create(PLAN);
    await officer.plans.publish('plan-1', true, { ifMatch: etag });
  });
  after(async () => {
    await bureau.close();
    rmSync(folder, { recursive: true });
  });

  /** The real app; whoever begins to listen is soon told of something. */
  async function heard(request: Request): Promise<Response> {
    const response = await bureau.fetch(request);
    if (!new URL(request.url).pathname.endsWith('/events')) return response;
    const officer = bureau.as('officer');
    const { etag } = await officer.tasks.get('plan-1', 't-2');
    await officer.tasks.change('plan-1', 't-2', { progress: 5 }, { ifMatch: etag });
    return response;
  }

  /** Runs blocks as one module; what they ask goes to the real app. */
  async function run(name: string, code: string): Promise<void> {
    const door = (path: string): string => `'${pathToFileURL(join(root, path)).href}'`;
    const file = join(folder, name);
    const doors = code
      .replace(/'jiaogai\/sdk'/g, door('src/sdk/index.ts'))
      .replace(/'jiaogai\/testing'/g, door('src/sdk/testing/index.ts'));
    writeFileSync(file, doors);
    try {
      console.log = (...words: unknown[]) => void said.push(words);
      globalThis.fetch = heard as typeof fetch;
      await import(pathToFileURL(file).href);
    } finally {
      console.log = log;
      globalThis.fetch = place;
    }
  }

  it('comes from install to first data in ten lines', async () => {
    const lines = blocks[0]!.trimEnd().split('\n');
    assert.ok(lines.length <= 10, `${lines.length} lines`);
    await run('first.mjs', blocks[0]!);
    assert.deepEqual(said, [
      ['试验方案', '试教〔2026〕1号'],
      ['（一）', '控制作业总量', ['基础教育科'], 151],
    ]);
  });

  it('changes, is told of a conflict and of a field, sends what was kept, and hears of changes', async () => {
    said.length = 0;
    Object.assign(globalThis, { session: { accessToken: () => 'officer' }, plan: PLAN });
    await run('whole.mjs', blocks.join('\n'));
    const words = said.map((each) => each.map((word) => (typeof word === 'object' ? word && '…' : word)).join(' '));
    assert.deepEqual(
      words.slice(2, 5).map((each) => each.replace(/"[^"]*"/, 'etag')),
      ['meanwhile … etag', 'on', '1 '],
    );
    assert.match(words[5]!, /^task t-2 /);
    assert.deepEqual(words.slice(6), ['1']);
  });
});
