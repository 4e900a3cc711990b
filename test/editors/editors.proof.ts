/** Tries what editors and sanitizers leave of the forms of embedding; started by `npm run test:editors`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { root, serve, type RunningServer } from '../helpers/static-server.js';
import { FILTERS, type Filter } from './filters.js';
import { FORMS, PASTED, type Form } from './forms.js';
import { attributesOf, holdsForm } from './markup.js';
import { DESK, DESK_PAGE, DESK_POLICY, saveAll } from './save.js';
import { ATTRIBUTES, TAGS } from './settings/names.js';

const modules = join(process.env['JG_EDITORS']!, 'node_modules');

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
};
const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .flatMap(({ tagName, attributes = [] }) => (tagName ? [{ tag: tagName, names: attributes.map((a) => a.name) }] : []));

/** A tag with every attribute it has. `src` stands last: KindEditor takes a later `plan-src` for it. */
function fullTag({ tag, names }: (typeof elements)[number]): string {
  const inOrder = [...names.filter((name) => name !== 'src'), ...names.filter((name) => name === 'src')];
  return `<div><${tag} ${inOrder.map((name) => `${name}="/v/${name}"`).join(' ')}><p>稍后再试。</p></${tag}></div>`;
}

describe('Editors and sanitizers', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const desk = (): { browser: Browser; url: string; modules: string } => ({ browser, url: server.url, modules });

  before(async () => {
    const folders = { '/editors/': modules, '/proof/': join(root, 'test/editors') };
    server = await serve({ policy: DESK_POLICY, folders, pages: { [DESK]: DESK_PAGE } });
    browser = await launchChromium();
    page = await newPage(browser);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const judge = async (filter: Filter, settings?: string): Promise<Form[]> => {
    const saved = await saveAll(desk(), filter, settings, Object.values(PASTED));
    const held = await Promise.all(FORMS.map((form, n) => holdsForm(page, form, saved[n]!)));
    return FORMS.filter((_, n) => held[n]);
  };

  it('are told of all tags and attributes that there are', () => {
    assert.deepEqual([...TAGS].sort(), elements.map(({ tag }) => tag).sort());
    assert.deepEqual(ATTRIBUTES, [...new Set(elements.flatMap(({ names }) => names))].sort());
  });

  for (const filter of FILTERS) {
    it(`${filter.title} leaves at least one form as it is`, async () => {
      const forms = await judge(filter);
      console.log(filter.title, forms.join());
      assert.notDeepEqual(forms, []);
    });

    it(`${filter.title} leaves all seven tags whole with the settings in the docs`, async () => {
      const saved = await saveAll(desk(), filter, filter.settings, elements.map(fullTag));
      for (const [n, { tag, names }] of elements.entries()) {
        const wanted = Object.fromEntries(names.map((name) => [name, `/v/${name}`]));
        assert.deepEqual(await attributesOf(page, tag, saved[n]!), wanted, saved[n]!);
      }
    });
  }
});
