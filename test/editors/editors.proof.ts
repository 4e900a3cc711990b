/** Tries what editors and sanitizers leave of the forms of embedding; started by `npm run test:editors`. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchChromium, newPage } from '../helpers/chromium.js';
import { root, serve, type RunningServer } from '../helpers/static-server.js';
import { FILTERS, type Filter } from './filters.js';
import { docsFile, docsText, type Finding, type Outcome, type Verdict } from './docs.js';
import { FORMS, holdsForm, PASTED, type Form } from './forms.js';
import { Judge, PLAN, type Site } from './judge.js';
import { attributesOf, dangersIn } from './markup.js';
import { DESK, DESK_PAGE, DESK_POLICY, saveAll } from './save.js';
import { ATTRIBUTES, TAGS } from './settings/names.js';

const modules = join(process.env['JG_EDITORS']!, 'node_modules');

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
};
/** Where something is sent is not for everyone to say who writes an article. */
const namesOf = (attributes: readonly { name: string }[]): string[] =>
  attributes.map(({ name }) => name).filter((name) => name !== 'report-to');
const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .flatMap(({ tagName, attributes = [] }) => (tagName ? [{ tag: tagName, names: namesOf(attributes) }] : []));

/** A tag with every attribute that is let through, other sources before `src` as in snippets of the SDK. */
function fullTag({ tag, names }: (typeof elements)[number]): string {
  const inOrder = [...names].sort((a, b) => Number(b.endsWith('-src')) - Number(a.endsWith('-src')));
  return `<div><${tag} ${inOrder.map((name) => `${name}="/v/${name}"`).join(' ')}><p>稍后再试。</p></${tag}></div>`;
}

const HOSTILE =
  '<div data-jiaogai="reform-task-board" onclick="evil()"><reform-task-board src="/plans/plan.json" onclick="evil()">' +
  '<img src="/none" onerror="evil()"><script>evil()</script></reform-task-board></div>' +
  '<homework-timer grade="4" report-to="https://evil.example/"></homework-timer>' +
  '<iframe src="https://evil.example/" onload="evil()"></iframe>';

function versionOf({ folder, version }: Filter): string {
  const text = readFileSync(join(modules, folder, 'package.json'), 'utf8');
  return version ?? (JSON.parse(text) as { version: string }).version;
}

describe('Editors and sanitizers', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let judge: Judge;
  const findings: Finding[] = [];
  const pages: Record<string, string> = { '/plans/plan.json': PLAN, [DESK]: DESK_PAGE };
  const desk = (): Site & { modules: string } => ({ browser, url: server.url, pages, modules });

  before(async () => {
    const folders = { '/jiaogai/': join(root, 'dist'), '/editors/': modules, '/proof/': join(root, 'test/editors') };
    // The strict policy for all but the desk.
    const headers = { [DESK]: { 'Content-Security-Policy': DESK_POLICY } };
    server = await serve({ folders, pages, headers });
    browser = await launchChromium();
    page = await newPage(browser);
    judge = new Judge(desk());
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function tryFilter(filter: Filter, settings?: string): Promise<Verdict> {
    const texts = await saveAll(desk(), filter, settings, Object.values(PASTED));
    const saved = Object.fromEntries(FORMS.map((form, n) => [form, texts[n]!])) as Record<Form, string>;
    const shown = await judge.read(saved);
    const verdict: Record<string, Outcome> = { plainLink: shown.plainLink ? 'itself' : 'nothing' };
    for (const form of FORMS) {
      const isHeld = await holdsForm(page, form, saved[form]);
      verdict[form] = !shown[form] ? 'nothing' : isHeld ? 'itself' : 'byLink';
    }
    return verdict as Verdict;
  }

  it('are told of all tags and attributes that there are', () => {
    assert.deepEqual([...TAGS].sort(), elements.map(({ tag }) => tag).sort());
    assert.deepEqual(ATTRIBUTES, [...new Set(elements.flatMap(({ names }) => names))].sort());
  });

  it('have something to lose: each form works where nothing filters it, and none where nothing is left', async () => {
    const all = { link: true, plainLink: true, placeholder: true, tag: true, frame: true };
    assert.deepEqual(await judge.read(PASTED), all);
    const nothing = { link: '', placeholder: '', tag: '', frame: '' };
    assert.deepEqual(Object.values(await judge.read(nothing)), [false, false, false, false, false]);
  });

  for (const filter of FILTERS) {
    it(`${filter.title} leaves a form of which the script makes a board`, async () => {
      const bare = await tryFilter(filter);
      const open = filter.settings ? await tryFilter(filter, filter.settings) : undefined;
      findings.push({ title: filter.title, version: versionOf(filter), bare, open });
      assert.ok(FORMS.some((form) => bare[form] !== 'nothing'));
      assert.equal((open ?? bare).tag, 'itself', 'the tag with the settings in the docs');
    });

    it(`${filter.title} leaves all seven tags whole with the settings in the docs`, async () => {
      const saved = await saveAll(desk(), filter, filter.settings, elements.map(fullTag));
      for (const [n, { tag, names }] of elements.entries()) {
        const wanted = Object.fromEntries(names.map((name) => [name, `/v/${name}`]));
        assert.deepEqual(await attributesOf(page, tag, saved[n]!), wanted, saved[n]!);
      }
    });
  }

  for (const filter of FILTERS.filter(({ isGuard }) => isGuard)) {
    it(`${filter.title} lets no code and no strange frame through with the settings in the docs`, async () => {
      const saved = await saveAll(desk(), filter, filter.settings, [HOSTILE]);
      assert.deepEqual(await dangersIn(page, saved[0]!), [], saved[0]!);
      assert.deepEqual(await dangersIn(page, HOSTILE), ['onclick', 'onerror', 'onload', 'report-to', 'script', 'src']);
    });
  }

  for (const language of ['zh-CN', 'en'] as const) {
    it(`are described in ${language} as they are`, async () => {
      assert.equal(findings.length, FILTERS.length);
      const text = await docsText(language, findings);
      if (process.env['JG_WRITE']) writeFileSync(docsFile(language), text);
      const [told, found] = [readFileSync(docsFile(language), 'utf8').split('\n'), text.split('\n')];
      const news = found.filter((line, n) => line !== told[n]);
      assert.deepEqual(news.slice(0, 9), [], 'npm run test:editors -- --write puts these lines in');
      assert.equal(told.length, found.length);
    });
  }
});
