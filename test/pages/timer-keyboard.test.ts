/** Who has only a keyboard does all that the timer does, and always sees where they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { builtPages, noSite } from '../helpers/site-pages.js';
import { serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

/** Where the focus is: what it is called, and whether a person sees it. */
interface Focus {
  readonly name: string;
  readonly isInTimer: boolean;
  readonly isSeen: boolean;
}

/** Runs in the page. */
function readFocus(): Focus {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement ?? outer;
  if (!inner || inner === document.body) return { name: '', isInTimer: false, isSeen: false };
  const { left, right, top, bottom, width } = inner.getBoundingClientRect();
  const isInView = width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const { outlineStyle, outlineWidth } = getComputedStyle(inner);
  const label = inner.getAttribute('aria-label') ?? inner.getAttribute('name');
  return {
    name: label ?? inner.textContent!.replace(/\s+/g, ' ').trim(),
    isInTimer: outer === document.querySelector('homework-timer'),
    isSeen: isInView && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
  };
}

/** The focus; it is never lost, and always seen. */
async function focus(page: Page): Promise<string> {
  const { name, isInTimer, isSeen } = await page.evaluate(readFocus);
  assert.ok(isInTimer, `the focus left the timer for “${name || 'nothing'}”`);
  assert.ok(isSeen, `the focus is not seen on “${name}”`);
  return name;
}

/** Presses Tab, or Shift and Tab, until something is reached. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const isThere = (reached: string): boolean => (typeof name === 'string' ? reached === name : name.test(reached));
  const passed: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    const { name: reached, isInTimer } = await page.evaluate(readFocus);
    if (isInTimer && isThere(reached)) return void (await focus(page));
    passed.push(reached);
    await page.keyboard.press(key);
  }
  assert.fail(`no way to “${name}”, only: ${passed.join(', ')}`);
}

/** Presses a key on what has the focus, and waits until the timer shows something. */
async function press(page: Page, key: string, shown: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('homework-timer').first().locator(shown).first().waitFor();
  await page.clock.runFor(50);
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement);
}

/** Waits until the focus has come to something. */
async function comesTo(page: Page, name: RegExp): Promise<void> {
  await page.waitForFunction((source) => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner && new RegExp(source).test(inner.getAttribute('aria-label') ?? inner.textContent ?? '');
  }, name.source);
  await focus(page);
}

const RUNS = (subject: string): string => `[part=subjects] [aria-pressed=true]:has-text("${subject}")`;

describe('with a keyboard alone, on the page for parents', () => {
  if (builtPages().length === 0) {
    it('everything can be done', (t) => t.skip(noSite('the way by keyboard')));
    return;
  }
  const site = withBrowser(serveDemo);

  /** The page, with a grade chosen by the keyboard, and the focus behind that choice. */
  async function open(): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(site.browser, { viewport: { width: 360, height: 740 }, acceptDownloads: true });
    const faults = watchFaults(page);
    await page.clock.install({ time: new Date('2025-10-20T18:00:00+08:00') });
    await page.goto(`${site.url}timer.html`);
    await page.clock.runFor(3000);
    await page.locator('homework-timer').first().locator('#grade').waitFor();
    return { page, faults };
  }

  /** Chooses grade 4 by the keyboard; each arrow changes the choice, and none of them ends it. */
  async function choose(page: Page): Promise<void> {
    await tabTo(page, /^请选择/);
    for (let grade = 0; grade < 4; grade += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, '选好了');
    await press(page, 'Enter', '.foot');
    await comesTo(page, /^\s*开始语文/);
    assert.equal(await page.locator('homework-timer').first().locator('.clock span').innerText(), '参考上限 60 分钟');
  }

  it('a person chooses the grade, starts, switches, pauses, and finishes', async () => {
    const { page, faults } = await open();
    await choose(page);
    await press(page, 'Enter', RUNS('语文'));
    await page.clock.runFor(90_000);
    assert.equal(await focus(page), '暂停');
    await tabTo(page, /^数学/, 'Shift+Tab');
    await press(page, 'Space', RUNS('数学'));
    await page.clock.runFor(90_000);
    await tabTo(page, '暂停');
    await press(page, 'Enter', '.main:has-text("继续数学")');
    assert.equal(await focus(page), '继续数学');
    await tabTo(page, '写完了');
    await press(page, 'Enter', '.note:has-text("收好书包")');
    await page.clock.runFor(500);
    await tabTo(page, '表格');
    await press(page, 'Enter', '.wide-box');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('a person adds, corrects, deletes and brings back an entry', async () => {
    const { page, faults } = await open();
    await choose(page);
    await tabTo(page, '记录');
    await press(page, 'Space', '.entries');
    await tabTo(page, '补记');
    await press(page, 'Enter', 'form');
    await tabTo(page, '记下');
    await press(page, 'Enter', '.entries li');
    await focus(page);
    await tabTo(page, /^更正 语文/, 'Shift+Tab');
    await press(page, 'Enter', 'form');
    await page.keyboard.press('Escape');
    await comesTo(page, /^更正 语文/);
    await press(page, 'Enter', 'form');
    await tabTo(page, 'end');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('homework-timer').first().locator('.fault, li:has-text("已更正")').first().waitFor();
    await focus(page);
    if (await page.locator('homework-timer').first().locator('form').count()) await page.keyboard.press('Escape');
    await comesTo(page, /^更正 语文/);
    await tabTo(page, /^删除 语文/);
    await press(page, 'Enter', '.en-undo');
    await tabTo(page, '撤销');
    await press(page, 'Enter', '.entries li:has-text("语文")');
    await focus(page);
    await tabTo(page, '收起');
    await page.keyboard.press('Enter');
    await comesTo(page, /^\s*记录\s*$/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('a person reads where the figures come from, takes a copy, and erases', async () => {
    const { page, faults } = await open();
    await choose(page);
    await tabTo(page, '依据');
    await press(page, 'Enter', '.basis');
    await tabTo(page, '收起');
    await page.keyboard.press('Space');
    await comesTo(page, /^\s*依据\s*$/);
    await tabTo(page, /^语文/, 'Shift+Tab');
    await press(page, 'Enter', RUNS('语文'));
    await page.clock.runFor(90_000);
    await tabTo(page, '导出与清除');
    await press(page, 'Enter', '.copies');
    await tabTo(page, '下载表格');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    assert.match((await download).suggestedFilename(), /\.csv$/);
    await tabTo(page, '清除这个孩子的记录');
    await press(page, 'Enter', '.ask .yes');
    await comesTo(page, /^先不清除$/);
    await page.keyboard.press('Escape');
    await comesTo(page, /^清除这个孩子的记录$/);
    await press(page, 'Enter', '.ask .yes');
    await tabTo(page, '清除');
    await page.keyboard.press('Enter');
    await page.locator('homework-timer').first().locator('.pick').waitFor();
    await page.clock.runFor(50);
    await comesTo(page, /^\s*请选择/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
