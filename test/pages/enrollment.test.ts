/** The form of the demo site under the strict policy: by keyboard alone, and what of a child's number can be found afterwards. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { numberOf } from '../helpers/identities.js';
import { builtPages, noSite } from '../helpers/site-pages.js';
import { serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const CHILD_ID = numberOf('350423', '2019-03-15', 1);
const FATHER_ID = numberOf('350423', '1990-05-06', 3);
const SECRETS = [CHILD_ID, FATHER_ID, '欧阳测试', '13800000000'];

/** The title of the page that is open. */
const title = (form: Locator): Promise<string> => form.locator('h2').first().innerText();

/** Where the focus is: what it is called, and whether a person sees it. */
function readFocus(): { name: string; tag: string; isSeen: boolean } {
  const inner = document.activeElement?.shadowRoot?.activeElement;
  if (!inner) return { name: '', tag: '', isSeen: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(inner);
  const label = (inner as HTMLInputElement).labels?.[0]?.textContent ?? inner.textContent ?? '';
  const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || inner.tagName === 'H2';
  return { name: (inner.getAttribute('aria-label') ?? label).replace(/\s+/g, ' ').trim(), tag: inner.tagName, isSeen };
}

/** Presses Tab until something is reached; the focus is seen all the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const { name: reached, isSeen, tag } = await page.evaluate(readFocus);
    if (tag && tag !== 'H2' && name.test(reached))
      return void assert.ok(isSeen, `the focus is not seen on “${reached}”`);
    passed.push(reached);
    await page.keyboard.press('Tab');
  }
  assert.fail(`no way to ${name}, only: ${passed.join(', ')}`);
}

/** Waits until a page is open and its title has the focus. */
async function opens(page: Page, text: RegExp): Promise<void> {
  const isOpen = (source: string): boolean => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner?.tagName === 'H2' && new RegExp(source).test(inner.textContent ?? '');
  };
  await page.waitForFunction(isOpen, text.source).catch(async () => {
    const { name, tag } = await page.evaluate(readFocus);
    const shown = await page.locator('enrollment-form').innerText();
    assert.fail(`${text} does not open: the focus is on ${tag} “${name}” of: ${shown.slice(0, 300)}`);
  });
}

async function goOn(page: Page): Promise<void> {
  await tabTo(page, /^保存，下一步$/);
  await page.keyboard.press('Enter');
}

/** Answers the self-check and gives consent, with keys alone. */
async function toTasks(page: Page): Promise<void> {
  await tabTo(page, /^开始$/);
  await page.keyboard.press('Enter');
  for (const [question, answer] of [
    [/孩子是哪里的居民/, /^内地$/],
    [/户口在本地吗/, /^在本地$/],
  ] as const) {
    await opens(page, question);
    await tabTo(page, answer);
    await page.keyboard.press('Space');
    await goOn(page);
  }
  await opens(page, /哪天出生/);
  await tabTo(page, /哪天出生/);
  await page.keyboard.type('20190315');
  // Enter in a field goes on.
  await page.keyboard.press('Enter');
  await opens(page, /特别支持/);
  await tabTo(page, /^不需要$/);
  await page.keyboard.press('Space');
  await goOn(page);
  await opens(page, /疫苗都打齐/);
  await tabTo(page, /^打齐了$/);
  await page.keyboard.press('Space');
  await goOn(page);
  await opens(page, /可以报名/);
  await tabTo(page, /按“本县户籍”填写/);
  await page.keyboard.press('Enter');
  await opens(page, /怎样使用/);
  for (let consent = 0; consent < 4; consent += 1) {
    await tabTo(page, /^同意$/);
    await page.keyboard.press('Space');
    // Out of this group of radio buttons.
    await page.keyboard.press('Tab');
  }
  await goOn(page);
  await opens(page, /报名清单/);
}

describe('the enrolment form of the demo site', () => {
  if (builtPages().length === 0) {
    it('is seen', (t) => t.skip(noSite('the enrolment form')));
    return;
  }
  const site = withBrowser(serveDemo);

  async function open(): Promise<{ page: Page; form: Locator; faults: string[] }> {
    const page = await newPage(site.browser, { viewport: { width: 360, height: 740 } });
    const faults = watchFaults(page);
    await page.goto(`${site.url}enroll.html`);
    const form = page.locator('enrollment-form');
    await form.locator('[data-act=copyLoad]').waitFor();
    return { page, form, faults };
  }

  it('leads a person with a keyboard alone to a page with a fault, to the field, and on', async () => {
    const { page, form, faults } = await open();
    await toTasks(page);
    await tabTo(page, /^孩子的信息/);
    await page.keyboard.press('Enter');
    await opens(page, /孩子叫什么名字/);
    await goOn(page);
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.className === 'summary');
    await tabTo(page, /^孩子的姓名还没有填/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.tagName === 'INPUT');
    await page.keyboard.type('欧阳测试');
    await page.keyboard.press('Enter');
    await opens(page, /孩子的身份证件/);
    await tabTo(page, /返回/);
    await page.keyboard.press('Enter');
    await opens(page, /孩子叫什么名字/);
    assert.equal(await form.locator('[data-field="child.name"]').inputValue(), '欧阳测试');
    await tabTo(page, /回到清单/);
    await page.keyboard.press('Enter');
    await opens(page, /报名清单/);
    assert.equal(await title(form), '报名清单');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('leaves a number neither in storage, addresses, requests nor the console, before and after the receipt', async () => {
    const { page, form, faults } = await open();
    const seen: string[] = [];
    page.on('console', (message) => seen.push(message.text()));
    page.context().on('request', (request) => seen.push(`${request.url()} ${request.postData() ?? ''}`));
    await toTasks(page);
    const press = (act: string, more = ''): Promise<void> => form.locator(`[data-act="${act}"]${more}`).first().click();
    const fill = async (page_: string, ...answers: readonly (readonly [string, string])[]): Promise<void> => {
      for (const [field, value] of answers) {
        const radio = form.locator(`input[type=radio][data-field="${field}"][value="${value}"]`);
        if ((await radio.count()) > 0) await radio.check();
        else await form.locator(`[data-field="${field}"]`).first().fill(value);
      }
      await form.locator('form [type=submit]').click();
      await form.locator(`[data-step]:not([data-step="${page_}"])`).first().waitFor();
    };
    const open_ = (name: string): Promise<void> => press('open', `[data-page="${name}"]`);
    await open_('child.name');
    await fill('child.name', ['child.name', '欧阳测试']);
    await fill('child.identityNumber', ['child.identityNumber', CHILD_ID]);
    await fill('child.sex');
    await fill('child.ethnicity');
    await open_('guardian1.relation');
    await fill('guardian1.relation', ['guardian1.name', '欧阳测试一'], ['guardian1.relation', 'father']);
    await fill(
      'guardian1.identityNumber',
      ['guardian1.identityType', 'residentId'],
      ['guardian1.identityNumber', FATHER_ID],
    );
    await fill('guardian1.phone', ['guardian1.phone', '13800000000']);
    await open_('household.address');
    await form.locator('[data-division="household.division"] [data-step=own]').selectOption('龙津镇');
    await fill('household.address', ['household.community', '屏山社区'], ['household.address', '示例路1号']);
    await fill('household.since', ['household.headRelation', 'parent']);
    await press('sameAddress');
    await fill('residence.address');
    await open_('property.deedKind');
    await fill('property.deedKind', ['property.kind', 'commodity'], ['property.deedKind', 'none']);
    if ((await title(form)) !== '报名清单') await press('list');
    // As it lies on the device while it is typed.
    await page.reload();
    await form.locator('[data-act=goOn]').click();
    const dump = (): Promise<string> =>
      page.evaluate(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name!);
        const all: unknown[] = [];
        for (const name of names) {
          const database = await new Promise<IDBDatabase>((resolve) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => resolve(request.result);
          });
          for (const store of Array.from(database.objectStoreNames)) {
            const request = database.transaction(store).objectStore(store).getAll();
            all.push(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))));
          }
          database.close();
        }
        const rest = [
          location.href,
          document.cookie,
          document.title,
          history.state,
          { ...localStorage },
          { ...sessionStorage },
        ];
        return JSON.stringify([all, rest], (_, value: unknown) =>
          value instanceof Uint8Array || value instanceof ArrayBuffer
            ? Array.from(new Uint8Array(value as ArrayBuffer), (byte) => String.fromCharCode(byte)).join('')
            : value,
        );
      });
    const before = await dump();
    await form.locator('[data-act=answers]').click();
    await form.locator('[data-act=declare]').click();
    await form.locator('#f-declaration').check();
    await form.locator('form [type=submit]').click();
    await form.locator('.qr').waitFor();
    const after = await dump();
    for (const secret of SECRETS) {
      for (const [where, text] of Object.entries({ before, after, seen: seen.join('\n') })) {
        assert.ok(!text.includes(secret), `${secret.slice(0, 3)}… stands in ${where}`);
        assert.ok(!text.includes(encodeURIComponent(secret)), `${secret.slice(0, 3)}… stands in ${where}, encoded`);
      }
    }
    assert.ok(before.length > 500, 'something was looked through');
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
