import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isJiaogaiError } from '../../sdk/errors.js';
import { isoDate } from '../../sdk/model/index.js';
import {
  fallbackFor,
  FORMS,
  policyFor,
  RENDERER_META,
  sayIssue,
  scriptTag,
  snippet,
  type SnippetForm,
  type SnippetOptions,
} from '../../sdk/paste/index.js';
import { todayIn } from '../../sdk/rules/today.js';
import { readPlanFile } from './check-plan.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { readBytes } from './read-file.js';
import type { Words } from './words.js';
import { writeWhole } from './write-file.js';

/** The options of `snippet` as they were typed. */
export interface SnippetFlags {
  readonly form: string;
  readonly src?: string;
  readonly set?: readonly string[];
  readonly base?: string;
  readonly title?: string;
  readonly height?: string;
  readonly pageLang?: string;
  readonly plan?: string;
  readonly asOf?: string;
  readonly dist?: string;
  readonly out?: string;
}

function attributesOf({ src, set = [], asOf }: SnippetFlags, words: Words): Record<string, string> {
  const pairs = set.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new CliFault('usage', words.snippet.badSet(text));
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  return { ...(src ? { src } : {}), ...Object.fromEntries(pairs), ...(asOf ? { 'as-of': asOf } : {}) };
}

/** What is read without script, from a plan. */
async function readFallback(widget: string, flags: SnippetFlags, io: Io, words: Words): Promise<string | undefined> {
  const { plan: file, asOf, pageLang } = flags;
  if (asOf !== undefined && !isoDate.safeParse(asOf).success) throw new CliFault('badDate', asOf);
  if (file === undefined) return undefined;
  const plan = await readPlanFile(io, file, words);
  const lang = /^en\b/i.test(pageLang ?? '') ? 'en' : 'zh-CN';
  return fallbackFor(widget, plan, { asOf: asOf ?? todayIn(io.now(), plan.timeZone), lang });
}

/** The hash of the script that lies in a copy of `dist`. */
async function readIntegrity(folder: string | undefined, io: Io, words: Words): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  try {
    const bytes = await readBytes(io, join(folder, 'embed.js'));
    return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  } catch (error) {
    throw error instanceof CliFault ? new CliFault('usage', words.snippet.noScript(folder)) : error;
  }
}

function write(options: SnippetOptions, words: Words): string {
  try {
    return snippet(options);
  } catch (error) {
    if (!isJiaogaiError(error, 'contract')) throw error;
    const lang = words.lang === 'en' ? 'en' : 'zh-CN';
    const lines = error.issues.map((issue) => issue.path + words.snippet.join + sayIssue(issue, lang));
    throw new CliFault('usage', lines.join(words.lang === 'en' ? '; ' : '；'));
  }
}

/**
 * `jiaogai snippet reform-task-board --src /plans/plan.json`: what to paste, and what the page needs beside it.
 *
 * @returns 0
 * @throws {CliFault} when an option or a file is at fault.
 */
export async function runSnippet(widget: string, flags: SnippetFlags, io: Io, words: Words): Promise<number> {
  const [fallback, integrity] = [
    await readFallback(widget, flags, io, words),
    await readIntegrity(flags.dist, io, words),
  ];
  const options: SnippetOptions = {
    form: flags.form as SnippetForm,
    widget,
    attributes: attributesOf(flags, words),
    ...(flags.base ? { base: flags.base } : {}),
    ...(flags.title ? { title: flags.title } : {}),
    ...(flags.height ? { height: Number(flags.height) } : {}),
    ...(flags.pageLang ? { lang: flags.pageLang } : {}),
    ...(fallback ? { fallback } : {}),
  };
  const html = write(options, words);
  const { name, note } = FORMS.find(({ form }) => form === options.form)![words.lang];
  const base = options.base ? { base: options.base } : {};
  const text = [
    `<!-- ${words.snippet.inHead} -->`,
    RENDERER_META,
    scriptTag({ ...base, ...(integrity ? { integrity } : {}) }),
    '',
    `<!-- ${words.snippet.inArticle(name, note)} -->`,
    html,
    '',
    `<!-- ${words.snippet.policy}`,
    `Content-Security-Policy: ${policyFor(options)} -->`,
    '',
  ].join('\n');
  if (flags.out === undefined) await io.writeOut(text);
  else {
    await writeWhole(io, [{ name: flags.out, content: text }]);
    await io.writeErr(`${words.snippet.written(flags.out)}\n`);
  }
  return 0;
}
