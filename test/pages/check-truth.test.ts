/** What a check says of pasted HTML, held against what `embed.js` makes of the very same page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright';
import { newPage } from '../helpers/chromium.js';
import { boardAs, check, pageWith } from '../helpers/pasted-html.js';
import { PLAN, TASK } from '../helpers/pasted-page.js';
import { serveLibrary } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const [LINK, HELD, TAG, FRAME] = [boardAs('link'), boardAs('placeholder'), boardAs('tag'), boardAs('frame')];
const bare = TAG.replace(/<\/?div>/g, '');

/** Bodies of pages, the first of which shows a board, and the others as the check says. */
const BODIES: Readonly<Record<string, string>> = {
  'a link as it is': LINK,
  'a placeholder as it is': HELD,
  'a tag as it is': TAG,
  'a frame as it is': FRAME,
  'a sealed frame': FRAME.replace('<iframe', '<iframe sandbox=""'),
  'a frame without an origin': FRAME.replace('<iframe', '<iframe sandbox="allow-scripts"'),
  'a relative frame': FRAME.replace('"/jiaogai', '"../jiaogai'),
  'a frame whose & is escaped twice': FRAME.replace(/&amp;/g, '&amp;amp;'),
  'a relative link': LINK.replace('"/jiaogai', '"../jiaogai'),
  'a link without its parameters': LINK.replace(/&amp;src[^"]*/, ''),
  'a tag in words': TAG.replace(/</g, '&lt;'),
  'a tag with curly quotes': TAG.replace(/src="([^"]*)"/, 'src=”$1”').replace(/<table>[^]*<\/p>/, ''),
  'a misspelt tag': TAG.replace(/reform-task-board/g, 'reform-taskboard').replace(/<p>[^]*<\/p>/, ''),
  'a tag in a paragraph': bare.replace(/(<reform-task-board[^>]*>)/, '<p>$1</p>'),
  'a tag that holds a table and nothing else': TAG.replace(/(<reform-task-board)[^>]*/, '$1'),
  'a placeholder that holds a table and nothing else': HELD.replace(/ data-(?!jiaogai)[\w-]+="[^"]*"/g, ''),
  'a tag that is told nothing': '<div><reform-task-board><p>台账</p></reform-task-board></div>',
  'a placeholder without data': HELD.replace(/ data-[\w-]+="[^"]*"/g, '').replace(/<p>[^]*<\/p>/, ''),
  'an empty placeholder': HELD.replace(/>[^]*<\/div>/, '></div>'),
  'a placeholder in a comment': `<!-- ${HELD} -->`,
  'a template': `<template>${TAG}</template>`,
};

/** A task as the board draws it, on the page or in a frame of it; the plain table has no parts. */
function drawnTask(page: Page, html: string): Locator {
  const place = html.includes('<iframe') ? page.frameLocator('iframe') : page;
  return place.locator('reform-task-board [part]', { hasText: TASK }).first();
}

describe('a check tells the truth', () => {
  const pages = Object.entries(BODIES).map(([name, body], n) => ({
    name,
    path: `news/2025/${n}.html`,
    html: pageWith(body),
  }));
  const site = withBrowser(() =>
    serveLibrary({
      '/plans/plan.json': PLAN,
      ...Object.fromEntries(pages.map(({ path, html }) => [`/${path}`, html])),
    }),
  );

  it('of what shows and what does not', async () => {
    const context = await newPage(site.browser).then((page) => page.context());
    for (const { name, path, html } of pages) {
      const findings = check(html, site.url + path);
      const page = await context.newPage();
      const task = drawnTask(page, html);
      if (findings.some(({ weight }) => weight === 'broken')) {
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        assert.equal(await task.count(), 0, `${name} shows, and is said to be broken`);
      } else {
        await page.goto(site.url + path);
        await task.waitFor().catch(() => assert.fail(`${name} does not show, and nothing is said to be broken`));
      }
      await page.close();
    }
    await context.close();
  });
});
