/** What docs/api.md says can be set from outside, set from outside: each token is seen, each font is the page's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { ApiDocument } from '../helpers/api-document.js';
import { newPage } from '../helpers/chromium.js';
import { builtPages, noSite, openSettled, settle } from '../helpers/site-pages.js';
import { root, serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const PAGE = 'theme.html';
const api = new ApiDocument();
const tags = api.tags.filter(({ isToCome }) => !isToCome).map(({ tag }) => tag);
const palette = api.names('token', 'Tokens', 'Palette');
const own = tags.flatMap((tag) => api.names('token', 'Elements', `<${tag}>`, 'Tokens'));
const meaning = [...api.names('token', 'Tokens', 'Meaning'), ...own];
const isColour = (name: string): boolean => !/-(?:font|corner|min-height)$/.test(name);

/** A colour of which there is one on the page. */
const strange = (at: number): string => `rgb(${at + 1}, 211, 33)`;

const ofPalette = palette.filter((name) => name !== '--jg-palette-azure');
const heights = own.filter((name) => /-min-height$/.test(name));
const SHARED = ['--jg-ink', '--jg-ink-muted', '--jg-surface', '--jg-line', '--jg-accent'];

/** The accent of each preset. */
const ACCENTS = {
  light: { official: 'rgb(156, 22, 25)', blue: 'rgb(23, 80, 155)', plain: 'rgb(26, 33, 48)' },
  large: { official: 'rgb(124, 15, 18)', blue: 'rgb(16, 60, 118)', plain: 'rgb(26, 33, 48)' },
  dark: { official: 'rgb(255, 172, 164)', blue: 'rgb(163, 203, 250)', plain: 'rgb(233, 236, 241)' },
};

/** Gives all elements these attributes, and takes those that are empty. */
async function look(page: Page, attributes: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    ([all, given]) => {
      for (const element of Array.from(document.querySelectorAll(all!.join(',')))) {
        for (const [name, value] of Object.entries(given!)) {
          if (value) element.setAttribute(name, value);
          else element.removeAttribute(name);
        }
      }
    },
    [tags, attributes] as const,
  );
  await settle(page);
}

/** The fonts of all that has words of its own within the elements. */
async function fontsOfWords(page: Page): Promise<string[]> {
  return page.evaluate((all) => {
    const fonts = new Set<string>();
    for (const host of Array.from(document.querySelectorAll(all))) {
      for (const element of Array.from(host.shadowRoot!.querySelectorAll('*'))) {
        const hasWords = Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim() !== '');
        if (hasWords || element.matches('input, select, textarea')) fonts.add(getComputedStyle(element).fontFamily);
      }
    }
    return Array.from(fonts);
  }, tags.join(','));
}

/** Opens what has rows, and puts the focus into an element, so that everything that a token colours is there. */
async function openAll(page: Page): Promise<void> {
  for (const tag of ['reform-task-board', 'quota-board', 'inspection-log']) {
    const element = page.locator(tag);
    await element.locator('[part~=row]').first().click();
    await element.locator('[part~=detail]').first().waitFor();
  }
  await page.locator('reform-task-card[src]').locator('summary, button').first().click();
  await page.locator('reform-task-card[src] [part~=detail] a').first().waitFor();
  await page.locator('reform-task-board button').first().focus();
  await page.keyboard.press('Tab');
}

async function setTokens(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) document.documentElement.style.setProperty(name, value);
  }, values);
}

/** All values of these properties that are met within the elements, pseudo-elements included, by tag. */
async function valuesSeen(
  page: Page,
  properties: readonly string[],
  of: readonly string[] = tags,
): Promise<Record<string, string[]>> {
  return page.evaluate(
    ([all, names]) =>
      Object.fromEntries(
        all!.map((tag) => {
          const seen = new Set<string>();
          for (const host of Array.from(document.querySelectorAll(tag))) {
            for (const element of [host, ...Array.from(host.shadowRoot!.querySelectorAll('*'))]) {
              for (const pseudo of [null, '::before', '::after', '::placeholder']) {
                const style = getComputedStyle(element, pseudo);
                for (const name of names!) seen.add(style.getPropertyValue(name));
              }
            }
          }
          return [tag, Array.from(seen)];
        }),
      ),
    [of, properties] as const,
  );
}

const COLOURED = [
  'color',
  'background-color',
  'border-top-color',
  'border-bottom-color',
  'border-left-color',
  'outline-color',
  'fill',
  'stroke',
];

describe('what a page sets, holds in the elements', () => {
  if (!builtPages().includes(PAGE)) {
    it('on the page of looks', (t) => t.skip(noSite('the test of tokens')));
    return;
  }

  const site = withBrowser(serveDemo);

  // One page for all: opening it takes longer than what is tried on it.
  let page: Page;
  before(async () => {
    page = await newPage(site.browser);
    await page.route('**/never.json', () => {});
    await openSettled(page, site.url + PAGE);
    await openAll(page);
  });
  afterEach(async () => {
    await page.evaluate(() => {
      document.documentElement.removeAttribute('style');
      document.getElementById('stage')!.removeAttribute('style');
    });
    await look(page, { theme: '', scheme: '', size: '' });
  });

  for (const [name, names] of Object.entries({ palette: ofPalette, meaning: meaning.filter(isColour) })) {
    it(`each colour of the ${name} is seen somewhere`, async () => {
      await setTokens(page, Object.fromEntries(names.map((each, at) => [each, strange(at)])));
      const seen = new Set(Object.values(await valuesSeen(page, COLOURED)).flat());
      assert.ok(names.length > 15, 'the page names them');
      assert.deepEqual(
        names.filter((_, at) => !seen.has(strange(at))),
        [],
      );
    });
  }

  it('every element takes text, background, lines, accent, corners and font', async () => {
    await look(page, { scheme: 'light' });
    await setTokens(page, Object.fromEntries(SHARED.map((each, at) => [each, strange(at)])));
    await setTokens(page, { '--jg-corner': '13px', '--jg-font': 'strange' });
    const seen = await valuesSeen(page, [...COLOURED, 'border-top-left-radius', 'font-family']);
    for (const tag of tags) {
      const missing = [...SHARED.map((_, at) => strange(at)), 'strange'].filter((value) => !seen[tag]!.includes(value));
      // A state within an element has half of the corner.
      assert.ok(seen[tag]!.includes('13px') || seen[tag]!.includes('6.5px'), `<${tag}>: --jg-corner`);
      assert.deepEqual(missing, [], `<${tag}>, of ${SHARED.join(', ')}`);
    }
  });

  for (const [ground, colours] of Object.entries(ACCENTS)) {
    it(`every element has the three presets, ${ground}`, async () => {
      // In the dark the accents are the colours of states as well.
      await setTokens(page, { '--jg-palette-red': '#010101', '--jg-palette-blue': '#010101' });
      for (const [theme, accent] of Object.entries(colours)) {
        await look(page, {
          theme,
          scheme: ground === 'dark' ? 'dark' : 'light',
          size: ground === 'large' ? 'large' : '',
        });
        const seen = await valuesSeen(page, COLOURED);
        for (const tag of tags) assert.ok(seen[tag]!.includes(accent), `<${tag} theme="${theme}">, ${ground}`);
      }
    });
  }

  it('the font of the page is that of every word in them, and --jg-font comes before it', async () => {
    await page.evaluate(() => document.getElementById('stage')!.style.setProperty('font-family', 'strange'));
    assert.deepEqual(await fontsOfWords(page), ['strange']);
    await setTokens(page, { '--jg-font': 'stranger' });
    assert.deepEqual(await fontsOfWords(page), ['stranger']);
  });

  it('the styles of the guide change what they are said to, and its script turns elements dark', async () => {
    const guide = readFileSync(join(root, 'docs/guide-theme.zh-CN.md'), 'utf8');
    const codes = [...guide.matchAll(/^```(css|js)\n([^]*?)^```$/gm)];
    const all = [...COLOURED, 'border-top-left-radius', 'font-family', 'font-size', 'display', 'border-top-width'];
    const of = ['reform-task-card', 'quota-meter', 'reform-task-board'];
    const before = await valuesSeen(page, all, of);
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    for (const [, , css = ''] of codes.filter(([, language]) => language === 'css')) {
      // A class of the site's own has nothing to do with the elements.
      if (css.startsWith('.big')) continue;
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
      assert.notDeepEqual(await valuesSeen(page, all, of), before, css);
    }
    await page.evaluate(codes.find(([, language]) => language === 'js')![2]!);
    assert.equal(await page.locator('reform-task-board').getAttribute('scheme'), 'dark');
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.documentElement.classList.remove('dark');
    });
  });

  it('every height that is kept while an element loads can be set', async () => {
    await page.evaluate((all) => {
      for (const tag of all) {
        const element = document.createElement(tag);
        element.setAttribute('src', '/never.json');
        document.getElementById('stage')!.append(element);
      }
    }, tags);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await setTokens(page, Object.fromEntries(heights.map((each, at) => [each, `${1700 + at}px`])));
    const seen = Object.values(await valuesSeen(page, ['min-height'])).flat();
    assert.deepEqual(
      heights.filter((_, at) => !seen.includes(`${1700 + at}px`)),
      [],
    );
  });
});
