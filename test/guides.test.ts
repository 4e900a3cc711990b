/** Runs what the guides tell people to do, as far as it can be run here, and follows their links. */
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileNotice } from '../src/sdk/notice/index.js';
import { readLedgerGrid } from '../src/sdk/rules/index.js';
import { ApiDocument } from './helpers/api-document.js';
import { ANSWERS } from './helpers/applications.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root, exclude: (path) => path.includes('generated') });
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The fenced code of a page in one language. */
function codeIn(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map((match) => match[1]!);
}

/** GitHub's name of a heading's place. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function anchorsOf(path: string): Set<string> {
  return new Set([...read(path).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1]!)));
}

/** A plan whose first task has a report of each kind, so that what the guide says of them can be false. */
function planWithReports(text: string): unknown {
  const plan = compileNotice(text);
  const report = (id: string, state: string, visibility: string) => {
    return { id, taskId: plan.tasks[0]!.id, on: '2025-03-01', status: 'inProgress', text: '已落实', state, visibility };
  };
  const reports = [
    report('r1', 'accepted', 'public'),
    report('r2', 'accepted', 'internal'),
    report('r3', 'draft', 'public'),
  ];
  return { ...plan, reports };
}

describe('The guides', () => {
  for (const page of pages) {
    it(`${page} links to what is there`, () => {
      const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
      const lost = links.filter((link) => {
        if (/^https?:/.test(link)) return false;
        const [path = '', anchor] = link.split('#');
        const file = path ? join(dirname(page), path) : page;
        return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsOf(file).has(anchor));
      });
      assert.deepEqual(lost, []);
    });

    it(`${page} pastes tags with attributes that there are`, () => {
      const api = new ApiDocument();
      const shared = api.names('attribute', 'Elements', 'All elements');
      for (const html of codeIn(read(page), 'html')) {
        for (const [, tag = '', attributes = ''] of html.matchAll(
          /<((?:reform|homework|quota|inspection|enrollment)-[\w-]+)([^>]*)>/g,
        )) {
          const known = [
            ...shared,
            'id',
            'class',
            'lang',
            ...api.names('attribute', 'Elements', `<${tag}>`, 'Attributes and properties'),
          ];
          const used = [...attributes.matchAll(/([\w-]+)=/g)].map((match) => match[1]!);
          assert.deepEqual(
            used.filter((name) => !known.includes(name)),
            [],
            `<${tag}> in ${page}`,
          );
        }
      }
    });
  }

  it('show ledger tables that are understood to the last cell', () => {
    const tables = pages
      .flatMap((page) => codeIn(read(page), 'html'))
      .flatMap((html) => html.match(/<table>[^]*?<\/table>/g) ?? []);
    assert.ok(tables.length > 0);
    for (const table of tables) {
      const rows = [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].map((row) => row[1]!);
      const cells = rows.map((row) => [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map((cell) => cell[1]!));
      const ledger = readLedgerGrid({ cells });
      assert.ok(ledger.ok, table);
      assert.deepEqual(ledger.badCells, []);
      assert.equal(ledger.rows.length, rows.length - 1);
    }
  });

  it('for vendors holds code that runs as it stands', async () => {
    const text = read('demo/notices/notice-2.txt');
    const schemeJson = read('demo/schemes/scheme-3.json');
    const sdk = pathToFileURL(join(root, 'src/sdk/index.ts')).href;
    const zod = import.meta.resolve('zod/mini');
    // Imports may stand anywhere in a module, but a name only once.
    const code = codeIn(read('docs/guide-vendor.md'), 'js')
      .join('\n')
      .replace(/'jiaogai\/sdk'/g, `'${sdk}'`)
      .replace(/'zod\/mini'/g, `'${zod}'`);
    const folder = mkdtempSync(join(tmpdir(), 'jg-guide-'));
    const file = join(folder, 'guide.mjs');
    const [log, said] = [console.log, [] as unknown[][]];
    try {
      writeFileSync(file, `const { text, json, schemeJson, answers } = globalThis.guide;\n${code}`);
      const guide = { text, json: JSON.stringify(planWithReports(text)), schemeJson, answers: ANSWERS };
      Object.assign(globalThis, { guide });
      console.log = (...words: unknown[]) => void said.push(words);
      await import(pathToFileURL(file).href);
    } finally {
      console.log = log;
      rmSync(folder, { recursive: true });
    }
    assert.ok(said.length > 10, 'it says what it found');
    assert.deepEqual(
      said.filter(([first]) => first === false),
      [],
      'what it calls true is true',
    );
  });

  it('in README name the doors that there are', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: object };
    const doors = Object.keys(exports)
      .map((door) => door.replace('.', 'jiaogai'))
      .filter((door) => door !== 'jiaogai/package.json');
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const named = [...read(page).matchAll(/^\| `(jiaogai\/[\w.-]+)`/gm)].map((match) => match[1]!);
      assert.deepEqual(named.sort(), doors.sort(), page);
    }
  });
});
