/** Pastes what the guide to meters tells people to paste, under the strict policy, and looks at what they get. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { settle } from '../helpers/site-pages.js';
import { POLICY, root, serveLibrary } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const GUIDES = { zh: 'docs/guide-quota.zh-CN.md', en: 'docs/guide-quota.md' } as const;
const codeIn = (path: string, language: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map(
    (match) => match[1]!,
  );

/** A page with all that a guide says to paste, its styles and its own script. */
function pagesOf(lang: keyof typeof GUIDES): Record<string, string> {
  const path = GUIDES[lang];
  const [plan, records] = codeIn(path, 'json');
  const script = codeIn(path, 'js').find((code) => code.includes('document.'))!;
  const data = `const planJson = ${JSON.stringify(plan)};\nconst recordsJson = ${JSON.stringify(records)};\n`;
  const html = codeIn(path, 'html').join('\n').replace('/my-page.js', `/${lang}.js`);
  const head = `<meta charset="utf-8"><title>t</title><link rel="stylesheet" href="/${lang}.css">`;
  return {
    [`/${lang}.html`]: `<!doctype html><html lang="${lang}">${head}<body>${html}</body></html>`,
    [`/${lang}.css`]: codeIn(path, 'css').join('\n'),
    [`/${lang}.js`]: `${data}window.heard = [];\nconsole.log = (...words) => window.heard.push(words);\n${script}`,
    '/plans/plan.json': plan!,
    '/plans/records.json': records!,
  };
}

const SAID: Readonly<Record<keyof typeof GUIDES, readonly RegExp[]>> = {
  zh: [/38.*43/s, /落后/, /已达成/, /96\.6/, /偏紧/],
  en: [/38.*43/s, /behind/i, /96\.6/, /running short/i],
};

describe('what the guide to meters says to paste', () => {
  const site = withBrowser(() => serveLibrary({ ...pagesOf('zh'), ...pagesOf('en') }, { policy: POLICY }));

  for (const lang of ['zh', 'en'] as const) {
    it(`works in ${lang}, without a fault`, async () => {
      const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
      const faults = watchFaults(page);
      await page.goto(`${site.url}${lang}.html`, { waitUntil: 'networkidle' });
      await settle(page);
      const texts = await page
        .locator('quota-meter, quota-board')
        .evaluateAll((all) =>
          all.map((element) => (element.shadowRoot!.querySelector('[part=base]') as HTMLElement).innerText),
        );
      const all = texts.join('\n');
      for (const words of SAID[lang]) assert.match(all, words);
      assert.doesNotMatch(all, /NaN|undefined|Infinity|\[object/);
      assert.ok(
        texts.every((text) => text.trim().length > 0),
        'none is empty',
      );
      assert.deepEqual(faults, []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      await page.context().close();
    });
  }
});
