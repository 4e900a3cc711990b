import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../../scripts/lib/run.mjs';
import type { Role, Way } from './editors.js';
import type { SnippetForm } from '../../src/sdk/paste/index.js';
import type { Sight } from './judge.js';

/** What came of one form, pasted in one way by one user. */
export interface Result {
  readonly form: SnippetForm;
  readonly way: Way;
  readonly role: Role;
  /** What a reader sees where the site loads the script, and where it does not. */
  readonly sights: readonly Sight[];
  readonly plainSights: readonly Sight[];
  /** What is stored of the post, and what WordPress makes of it. */
  readonly stored: string;
  readonly rendered: string;
}

interface Words {
  readonly title: (version: string) => string;
  readonly head: readonly string[];
  readonly forms: Readonly<Record<SnippetForm, string>>;
  readonly ways: Readonly<Record<Way, string>>;
  readonly sights: Readonly<Record<Sight | 'nothing', string>>;
}

const CHINESE: Words = {
  title: (version) => `在WordPress ${version}里试过：`,
  head: ['形式', '粘贴的地方', '作者', '作者，没有脚本', '管理员', '管理员，没有脚本'],
  forms: { link: '链接', placeholder: '占位块', tag: '标签', frame: '框架' },
  ways: {
    text: '经典编辑器“文本”',
    visual: '同上，又看过“可视化”',
    block: '区块“自定义HTML”',
    paragraph: '直接贴进段落',
  },
  sights: { board: '台账', link: '链接', table: '普通表格', address: '一行网址', nothing: '空白' },
};

const ENGLISH: Words = {
  title: (version) => `Tried in WordPress ${version}:`,
  head: ['form', 'pasted into', 'author', 'author, no script', 'administrator', 'administrator, no script'],
  forms: { link: 'link', placeholder: 'placeholder', tag: 'tag', frame: 'frame' },
  ways: {
    text: 'classic editor, “Text”',
    visual: 'the same, then looked at under “Visual”',
    block: 'block “Custom HTML”',
    paragraph: 'straight into a paragraph',
  },
  sights: { board: 'board', link: 'link', table: 'plain table', address: 'an address', nothing: 'nothing' },
};

export const PAGES: Readonly<Record<string, Words>> = {
  'docs/guide-wordpress.zh-CN.md': CHINESE,
  'docs/guide-wordpress.md': ENGLISH,
};

function sayAll(sights: readonly Sight[], words: Words): string {
  return sights.map((sight) => words.sights[sight]).join(' + ') || words.sights.nothing;
}

function rowsOf(results: readonly Result[], words: Words): string[][] {
  const rows = new Map<string, string[]>();
  for (const { form, way, sights, plainSights } of results) {
    const key = `${form} ${way}`;
    const row = rows.get(key) ?? [words.forms[form], words.ways[way]];
    rows.set(key, [...row, sayAll(sights, words), sayAll(plainSights, words)]);
  }
  return [...rows.values()];
}

function drawTable(results: readonly Result[], version: string, words: Words): string {
  const lines = [words.head, words.head.map(() => '---'), ...rowsOf(results, words)];
  return [words.title(version), '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

const MARKS = /(<!-- test:wordpress -->)[^]*(<!-- \/test:wordpress -->)/;

/** The page as it would be with these results, and as it is. */
export async function redraw(path: string, results: readonly Result[], version: string): Promise<[string, string]> {
  const text = readFileSync(join(root, path), 'utf8');
  if (!MARKS.test(text)) throw new Error(`${path} has no place for the table.`);
  const table = drawTable(results, version, PAGES[path]!);
  const drawn = text.replace(MARKS, (_, head: string, foot: string) => `${head}\n\n${table}\n\n${foot}`);
  return [await format(drawn, { parser: 'markdown', printWidth: 120 }), text];
}

export function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}
