import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../helpers/static-server.js';
import type { Form } from './forms.js';
import { COLUMNS, HEADS, NAMES, SECTIONS, type Language } from './words.js';

/** The form shows the board; or the link does that stood in it, or that was made of it; or nothing does. */
export type Outcome = 'itself' | 'byLink' | 'nothing';

export type Verdict = Readonly<Record<Form | 'plainLink', Outcome>>;

/** What was found of one editor or sanitizer. */
export interface Finding {
  readonly title: string;
  readonly version: string;
  readonly bare: Verdict;
  /** With the settings of the docs; undefined where there are none to be made. */
  readonly open: Verdict | undefined;
}

const BEGIN = '<!-- Written by npm run test:editors -- --write -->';
const END = '<!-- Written up to here -->';

export const docsFile = (language: Language): string =>
  join(root, language === 'en' ? 'docs/editors.md' : `docs/editors.${language}.md`);

/** The code of a file of `settings/` as a page without modules has it. */
function codeOf(name: string): string {
  const text = readFileSync(join(root, `test/editors/settings/${name}.js`), 'utf8');
  const plain = text
    .replace(/^import .*\n+/gm, '')
    .replace(/^export /gm, '')
    .replace(/\b(?:window|globalThis)\./g, '')
    .replace(/^const settings = \{\};$/m, '');
  return ['```js', plain.trim(), '```'].join('\n');
}

function table(language: Language, findings: readonly Finding[], kind: 'bare' | 'open'): string {
  const { filter, version, verdict, outcome } = HEADS[language];
  const rows = findings.flatMap((finding) => {
    const found = finding[kind];
    return found ? [[finding.title, finding.version, ...COLUMNS.map((name) => outcome[found[name]])]] : [];
  });
  const head = [filter, version, ...COLUMNS.map((name) => verdict[name])];
  return [head, head.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function written(language: Language, findings: readonly Finding[]): string {
  const zh = language === 'zh-CN';
  const sections = Object.entries(SECTIONS).map(
    ([name, section]) => `### ${section.title}\n\n${section[language]}\n\n${codeOf(name)}`,
  );
  return [
    zh ? '## 默认设置' : '## As they come',
    table(language, findings, 'bare'),
    zh ? '## 改了设置以后' : '## With settings',
    zh ? '用下面各段代码：' : 'With the code below:',
    table(language, findings, 'open'),
    `### ${NAMES[language].title}`,
    NAMES[language].text,
    codeOf('names'),
    ...sections,
  ].join('\n\n');
}

/** The page of the docs as it should be after what was found; what stands outside the marks stays. */
export async function docsText(language: Language, findings: readonly Finding[]): Promise<string> {
  const file = docsFile(language);
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for what was found`);
  const made = `${text.slice(0, from + BEGIN.length)}\n\n${written(language, findings)}\n\n${text.slice(to)}`;
  return format(made, { ...(await resolveConfig(file)), parser: 'markdown' });
}
