/** Small apps of five frameworks, built from the packed library, as a reader sees them under the strict policy. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { packInto } from '../helpers/packed.js';
import { POLICY, serve } from '../helpers/static-server.js';
import { withBrowser, type Site } from '../helpers/with-browser.js';
import { APPS, makeApp } from './make-app.js';

const folder = mkdtempSync(join(tmpdir(), 'jg-apps-'));
const archive = packInto(folder);
after(() => rmSync(folder, { recursive: true }));

/** A plan whose tasks are named. */
function planOf(...titles: string[]): string {
  const tasks = titles.map((title, n) => ({
    id: `t${n}`,
    number: `${n + 1}.`,
    title,
    leads: [n % 2 ? '乙校' : '甲校'],
    due: '2025-10-01',
  }));
  return JSON.stringify({ schemaVersion: 1, id: 'p', title: '示例方案', tasks });
}

interface Seen {
  readonly page: Page;
  readonly faults: readonly string[];
  /** What the next readers of the plan get. */
  change(plan: string): void;
}

/** Opens the app and waits until the board and all cards are drawn. */
async function open(site: Site): Promise<Seen> {
  const page = await newPage(site.browser);
  let plan = planOf('建立台账', '开足课程', '配齐教师');
  await page.route('**/plan.json', (route) => route.fulfill({ contentType: 'application/json', body: plan }));
  const faults = watchFaults(page);
  await page.goto(site.url);
  await page.locator('reform-task-card').nth(2).getByText('配齐教师').waitFor();
  return { page, faults, change: (next) => void (plan = next) };
}

const titlesOf = (page: Page): Promise<string[]> => page.locator('reform-task-card h3').allTextContents();
const trimmed = async (titles: Promise<string[]>): Promise<string[]> => (await titles).map((title) => title.trim());

for (const app of APPS) {
  describe(`an app in ${app.name}`, () => {
    const policy = [POLICY, ...(app.policies ?? [])].join(' ');
    const site = withBrowser(async () => {
      const built = makeApp(app, archive);
      return serve({ folders: { '/': built }, pages: { '/favicon.ico': '' }, policy });
    });

    it('shows a board by its attributes, and a list of cards by objects', async () => {
      const { page, faults } = await open(site);
      const board = page.locator('reform-task-board');
      await board.getByText('开足课程').first().waitFor();
      assert.equal(await board.getAttribute('class'), 'ledger');
      assert.equal(await board.getAttribute('as-of'), '2025-10-20');
      assert.deepEqual(await trimmed(titlesOf(page)), ['建立台账', '开足课程', '配齐教师']);
      const kinds = await page
        .locator('reform-task-card')
        .evaluateAll((cards) => cards.map((card) => typeof (card as unknown as { task: unknown }).task));
      assert.deepEqual(kinds, ['object', 'object', 'object']);
      assert.deepEqual(faults, []);
    });

    it('hears what a person does on the board', async () => {
      const { page, faults } = await open(site);
      await page.locator('reform-task-board').getByText('开足课程').first().click();
      await page.locator('output', { hasText: '开足课程' }).waitFor();
      assert.deepEqual(faults, []);
    });

    it('changes an attribute of a board that is there', async () => {
      const { page, faults } = await open(site);
      await page.getByRole('button', { name: '按单位' }).click();
      await page.locator('reform-task-board [part~=group]', { hasText: '乙校' }).first().waitFor();
      assert.deepEqual(faults, []);
    });

    it('calls the board by its ref, and follows the list that comes of it', async () => {
      const { page, faults, change } = await open(site);
      change(planOf('配齐教师', '新任务'));
      await page.getByRole('button', { name: '重读' }).click();
      await page.locator('reform-task-card').nth(1).getByText('新任务').waitFor();
      assert.deepEqual(await trimmed(titlesOf(page)), ['配齐教师', '新任务']);
      assert.deepEqual(faults, []);
    });

    it('takes the board away and brings it again, as often as one likes', async () => {
      const { page, faults } = await open(site);
      for (let n = 0; n < 5; n += 1) {
        await page.getByRole('button', { name: '台账' }).first().click();
        await page.locator('reform-task-board').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: '台账' }).first().click();
        await page.locator('reform-task-board').getByText('建立台账').first().waitFor();
      }
      await page.locator('reform-task-board').getByText('配齐教师').first().click();
      await page.locator('output', { hasText: '配齐教师' }).waitFor();
      assert.deepEqual(faults, []);
    });
  });
}
