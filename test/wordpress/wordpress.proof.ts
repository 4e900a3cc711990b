/** Pastes every form into a real WordPress and looks at what is published; started by `npm run test:wordpress`. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright';
import { root } from '../../scripts/lib/run.mjs';
import { launchChromium, newPage, watchFaults } from '../helpers/chromium.js';
import { logIn, readStored, WAYS, writeFooter, type Role, type Way } from './editors.js';
import { NAMES, pasted, PLAN } from './forms.js';
import { look } from './judge.js';
import { prepareMachine } from './machine.js';
import { startWordPress, type WordPress } from './site.js';
import { PAGES, redraw, write, type Result } from './table.js';

const ROLES: readonly Role[] = ['author', 'administrator'];
const ways = Object.keys(WAYS) as Way[];
const THEME = 'twentytwentythree';
/** The admin pages of WordPress are heavy for a machine that does other things as well. */
const PATIENCE_MS = 60_000;

describe('A real WordPress', () => {
  const machine = prepareMachine();
  const results: Result[] = [];
  const faults: string[] = [];
  let site: WordPress;
  let browser: Browser;

  /** A reader of the site; one whom the script never reaches, too. */
  async function openReader(script: boolean): Promise<Page> {
    const page = await newPage(browser);
    page.setDefaultTimeout(PATIENCE_MS);
    if (!script) await page.route('**/embed.js', (route) => route.abort());
    return page;
  }

  async function tryAll(role: Role): Promise<void> {
    const [editor, reader, plainReader] = [await newPage(browser), await openReader(true), await openReader(false)];
    editor.setDefaultTimeout(PATIENCE_MS);
    const faultsHere = watchFaults(reader);
    await logIn(editor, site.url, role);
    for (const form of NAMES) {
      for (const way of ways) {
        const id = await WAYS[way](editor, site.url, { title: `${role} ${form} ${way}`, html: pasted(form) });
        const stored = await readStored(editor, site.url, id);
        const post = `${site.url}?p=${id}`;
        const [seen, plain] = [await look(reader, post), await look(plainReader, post)];
        results.push({ form, way, role, sights: seen.sights, plainSights: plain.sights, stored, rendered: plain.html });
        console.log(`${role}, ${form}, ${way}: ${seen.sights}; without the script: ${plain.sights}`);
      }
    }
    faults.push(...faultsHere);
    for (const page of [editor, reader, plainReader]) await page.context().close();
  }

  before(async () => {
    [site, browser] = await Promise.all([startWordPress(machine, THEME, PLAN), launchChromium()]);
    for (const role of ROLES) await tryAll(role);
    writeFileSync(join(root, '.cache/wordpress/pasted.json'), JSON.stringify(results, null, 2));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const role of ROLES) {
    it(`shows the board for a link of the ${role}, wherever it was pasted`, () => {
      const links = results.filter((result) => result.role === role && result.form === 'link');
      assert.deepEqual(
        links.map(({ sights }) => sights),
        ways.map(() => ['board']),
      );
    });

    it(`leaves a link of the ${role} that leads to the board where the script is not loaded`, () => {
      const links = results.filter((result) => result.role === role && result.form === 'link');
      assert.deepEqual(
        links.map(({ plainSights }) => plainSights),
        ways.map(() => ['link']),
      );
    });
  }

  it('may load the script by a block of the theme instead', async () => {
    const [editor, reader] = [await newPage(browser), await openReader(true)];
    await logIn(editor, site.url, 'administrator');
    const id = await WAYS.block(editor, site.url, { title: 'theme', html: pasted('link') });
    const post = `${site.url}?p=${id}&proof-no-plugin`;
    assert.deepEqual((await look(reader, post)).sights, ['link'], 'without a script, to compare with');
    await writeFooter(editor, site.url, THEME, '<script src="/jiaogai/embed.js" defer></script>');
    assert.deepEqual((await look(reader, post)).sights, ['board']);
    for (const page of [editor, reader]) await page.context().close();
  });

  it('shows its pages without a fault under the strict policy', () => assert.deepEqual(faults, []));

  for (const path of Object.keys(PAGES)) {
    it(`is described in ${path}`, async () => {
      const plugin = readFileSync(join(root, 'test/wordpress/php/jiaogai.php'), 'utf8');
      assert.ok(readFileSync(join(root, path), 'utf8').includes(plugin), 'the plugin is the one that was tried');
      const [drawn, written] = await redraw(path, results, machine.version);
      if (process.env['JG_WRITE']) return write(path, drawn);
      assert.equal(written, drawn, 'The table is out of date: npm run test:wordpress -- --write');
    });
  }
});
