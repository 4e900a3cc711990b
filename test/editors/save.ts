import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { newPage } from '../helpers/chromium.js';
import type { Filter } from './filters.js';

/** What a filter saves of the HTML that a webmaster sets. */
export type Save = (html: string) => Promise<string>;

type Sanitize = (html: string, settings?: unknown) => string;

/** The page on which the editors stand, as an office's system has one. */
export const DESK = '/admin/edit.html';
export const DESK_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>编辑</title>
<body><textarea id="editor"></textarea><div id="place" style="height: 400px"></div>
<script type="module" src="/proof/pages/start.js"></script></body></html>`;

/** Editors write styles and handlers into their pages. */
export const DESK_POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

async function onServer(filter: Filter, modules: string, settings: string | undefined): Promise<Save> {
  const sanitize = createRequire(join(modules, 'editors.js'))(`./${filter.folder}`) as Sanitize;
  Object.assign(globalThis, { [filter.id === 'xss' ? 'xss' : 'sanitizeHtml']: sanitize });
  const given = settings && ((await import(`./settings/${settings}.js`)) as { settings: unknown }).settings;
  return async (html) => sanitize(html, given || undefined);
}

/**
 * Hands over what the filter saves of each of some texts, when an article is opened and saved a second time.
 *
 * @param browser - Where editors run, at a desk that `url` serves
 * @param modules - The folder in which the packages are
 */
export async function saveAll(
  { browser, url, modules }: { browser: Browser; url: string; modules: string },
  filter: Filter,
  settings: string | undefined,
  texts: readonly string[],
): Promise<string[]> {
  if (!filter.page) {
    const save = await onServer(filter, modules, settings);
    return Promise.all(texts.map(async (html) => save(await save(html))));
  }
  const page = await newPage(browser);
  // Some ask their makers for more; here nobody answers.
  await page.route(
    (address) => !address.href.startsWith(url),
    (route) => route.abort(),
  );
  const at = `/editors/${filter.folder}/${filter.files ?? ''}`;
  const query = new URLSearchParams({ page: filter.page, at, ...(settings && { settings }) });
  await page.goto(`${url.replace(/\/$/, '')}${DESK}?${query}`);
  await page.waitForFunction(() => 'saver' in window);
  const saved = await page.evaluate(async (given) => {
    const save = await (window as unknown as { saver: Promise<Save> }).saver;
    const done: string[] = [];
    for (const html of given) done.push(await save(await save(html)));
    return done;
  }, texts);
  await page.context().close();
  return saved;
}
