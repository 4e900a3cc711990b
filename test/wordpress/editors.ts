import type { Page } from 'playwright';
import { PASSWORD } from './site.js';

/** Who pastes; the author may not write unfiltered HTML. */
export type Role = 'author' | 'administrator';

export interface Draft {
  readonly title: string;
  readonly html: string;
}

/** Logs in once; the page's context stays that user's. */
export async function logIn(page: Page, url: string, role: Role): Promise<void> {
  await page.goto(`${url}wp-login.php`);
  await page.fill('#user_login', role);
  await page.fill('#user_pass', PASSWORD);
  await page.click('#wp-submit');
  await page.locator('#wpadminbar').waitFor();
}

async function publishClassic(page: Page): Promise<string> {
  const id = await page.inputValue('#post_ID');
  await page.click('#publish');
  // That all went well is in the address, too, but WordPress soon takes it away.
  await page.waitForURL(/[?&]action=edit\b/, { waitUntil: 'commit' });
  return id;
}

/** The classic editor: pasted under “Text”. */
async function pasteAsText(page: Page, url: string, { title, html }: Draft): Promise<void> {
  await page.goto(`${url}wp-admin/post-new.php?proof-classic`);
  await page.click('#content-html');
  // Leaving the field of the title starts an autosave, during which nothing can be published.
  await page.locator('#title').evaluate((field, title) => ((field as HTMLInputElement).value = title), title);
  await page.fill('textarea#content', html);
}

async function throughText(page: Page, url: string, draft: Draft): Promise<string> {
  await pasteAsText(page, url, draft);
  return publishClassic(page);
}

/** The same, but somebody looked at it under “Visual” before publishing. */
async function throughVisual(page: Page, url: string, draft: Draft): Promise<string> {
  await pasteAsText(page, url, draft);
  await page.click('#content-tmce');
  await page.frameLocator('#content_ifr').locator('body#tinymce').waitFor();
  return publishClassic(page);
}

/** What the block editor has on `window`, as far as it is used here. */
interface BlockEditor {
  readonly wp: {
    readonly blocks: { createBlock(name: string, attributes: Record<string, unknown>): unknown };
    readonly data: {
      dispatch(store: string): Record<string, (...args: unknown[]) => Promise<unknown>>;
      select(store: string): Record<string, () => unknown>;
    };
  };
}

async function openBlocks(page: Page, url: string): Promise<void> {
  await page.goto(`${url}wp-admin/post-new.php`);
  await page.waitForFunction(() => {
    const { wp } = window as Partial<BlockEditor>;
    return wp?.data?.select('core/editor')?.['getCurrentPostId']?.();
  });
}

async function publishBlocks(page: Page, title: string): Promise<string> {
  return page.evaluate(async (title) => {
    const { data } = (window as unknown as BlockEditor).wp;
    const editor = data.dispatch('core/editor');
    await editor['editPost']!({ title, status: 'publish' });
    await editor['savePost']!();
    if (!data.select('core/editor')['didPostSaveRequestSucceed']!()) throw new Error('The post was not saved.');
    return String(data.select('core/editor')['getCurrentPostId']!());
  }, title);
}

/** The block editor: a block “Custom HTML”. */
async function throughBlock(page: Page, url: string, { title, html }: Draft): Promise<string> {
  await openBlocks(page, url);
  await page.evaluate((content) => {
    const { blocks, data } = (window as unknown as BlockEditor).wp;
    return data.dispatch('core/block-editor')['insertBlocks']!(blocks.createBlock('core/html', { content }));
  }, html);
  return publishBlocks(page, title);
}

/** The block editor: pasted where one would write a paragraph. */
async function throughParagraph(page: Page, url: string, { title, html }: Draft): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBlocks(page, url);
  await page.evaluate((text) => navigator.clipboard.writeText(text), html);
  await page.evaluate(() => {
    const { blocks, data } = (window as unknown as BlockEditor).wp;
    return data.dispatch('core/block-editor')['insertBlocks']!(blocks.createBlock('core/paragraph', {}));
  });
  await page.locator('[data-type="core/paragraph"]').first().focus();
  await page.keyboard.press('Control+V');
  return publishBlocks(page, title);
}

/** The ways in which a form gets into a post; each answers the number of the published post. */
export const WAYS = { text: throughText, visual: throughVisual, block: throughBlock, paragraph: throughParagraph };
export type Way = keyof typeof WAYS;

/** What one may ask WordPress for by its REST interface. */
interface Request {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly content?: string;
}

/** The content, as it is stored, of what was asked for by the user of this page. */
async function askRest(page: Page, url: string, { path, method = 'GET', content }: Request): Promise<string> {
  const nonce = await (await page.request.get(`${url}wp-admin/admin-ajax.php?action=rest-nonce`)).text();
  const answer = await page.request.fetch(`${url}?rest_route=${encodeURIComponent(path)}&context=edit`, {
    method,
    headers: { 'X-WP-Nonce': nonce },
    ...(content !== undefined && { data: { content } }),
  });
  const body = (await answer.json()) as { content?: { raw: string }; message?: string };
  if (!body.content) throw new Error(`${path}: ${body.message}`);
  return body.content.raw;
}

/** What is stored of a post, before WordPress makes a page of it. */
export function readStored(page: Page, url: string, id: string): Promise<string> {
  return askRest(page, url, { path: `/wp/v2/posts/${id}` });
}

/** Makes this block the footer of a theme. */
export function writeFooter(page: Page, url: string, theme: string, html: string): Promise<string> {
  const content = `<!-- wp:html -->${html}<!-- /wp:html -->`;
  return askRest(page, url, { path: `/wp/v2/template-parts/${theme}//footer`, method: 'POST', content });
}
