import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright';
import { watchFaults } from '../helpers/chromium.js';
import { withBrowser } from '../helpers/with-browser.js';
import { fillDesk, handIn } from '../helpers/work-desk-plan.js';
import { goTo, settled, signedIn } from '../helpers/work-desk-page.js';
import { serveWorkDesk, type WorkDeskServer } from '../helpers/work-desk.js';

describe('the pages for people', () => {
  let desk: WorkDeskServer;
  const site = withBrowser(async () => {
    desk = await serveWorkDesk();
    await fillDesk(desk);
    return { url: desk.url, port: 0, close: () => desk.close() };
  });
  const faults: string[] = [];
  const watch = (page: Page): void => {
    // What the network or the server refuses is part of what is tried; a script or a policy never is.
    const own = watchFaults(page);
    page.on('close', () => faults.push(...own.filter((fault) => !/^request:|Failed to load resource/.test(fault))));
  };
  let clerk: Page;
  let officer: Page;
  before(async () => {
    clerk = await signedIn(site.browser, site.url, 'section', {}, watch);
    officer = await signedIn(site.browser, site.url, 'office', {}, watch);
  });
  after(async () => {
    await clerk.close();
    await officer.close();
    assert.deepEqual(faults, []);
  });

  /** Gives the focus to what a keyboard would have reached, and presses. */
  const press = (page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> =>
    page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .press('Enter');

  it('keeps no token where a script could find it later, and cleans the address', async () => {
    const kept = await clerk.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    assert.doesNotMatch(kept, /eyJ|token|verifier/);
    assert.doesNotMatch(clerk.url(), /code=|state=/);
  });

  it('lets a clerk report by the keyboard, and says what is missing first', async () => {
    await press(clerk, '填报：作业总量控制', 'link');
    await settled(clerk);
    await press(clerk, '提交');
    assert.match(await clerk.locator('#faults').innerText(), /请选一个状态。[\s\S]*请写落实情况。/);
    await clerk.locator('input[value=inProgress]').press('Space');
    await clerk.locator('#field-progress').press('6');
    await clerk.locator('#field-text').pressSequentially('已公示');
    await clerk.locator('input[type=file]').setInputFiles({
      name: '抽查.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await clerk.getByText('抽查.png').first().waitFor();
    await press(clerk, '提交');
    await clerk.getByText('已提交，等局办审核。').first().waitFor();
  });

  it('lets an officer return it, but not without words', async () => {
    await goTo(officer, '#/inbox');
    await officer.locator('#current-title', { hasText: '作业总量控制' }).waitFor();
    await press(officer, '退回修改');
    assert.match(await officer.locator('#fault-words').innerText(), /请写明要改什么/);
    await officer.locator('#decision-words').pressSequentially('请补名单');
    await press(officer, '退回修改');
    await officer.getByText('都审完了').waitFor();
  });

  it('shows the clerk what is to be mended, and hands it in again', async () => {
    await goTo(clerk, '#/tasks');
    assert.match(await clerk.locator('.returned').innerText(), /请补名单/);
    await press(clerk, /去修改/, 'link');
    await settled(clerk);
    assert.equal(await clerk.locator('#field-progress').inputValue(), '6');
    await clerk.locator('#field-text').press('End');
    await clerk.locator('#field-text').pressSequentially('，附名单');
    await press(clerk, '改好，再次提交');
    await clerk.getByText('已提交，等局办审核。').first().waitFor();
  });

  it('lets the officer accept it for the public, who then sees it in the ledger', async () => {
    await goTo(officer, '#/plans');
    await goTo(officer, '#/inbox');
    await officer.locator('#current-title').waitFor();
    await officer.getByRole('checkbox', { name: /公开/ }).press('Space');
    await officer.locator('#decision-words').press('Control+Enter');
    await officer.getByText('都审完了').waitFor();
    const plan = (await (await desk.ask('GET', '/plans/plan-1', null)).json()) as { reports: { text: string }[] };
    assert.deepEqual(
      plan.reports.map(({ text }) => text),
      ['已公示，附名单'],
    );
  });

  it('shows the auditor what was done, with digests in place of what was written', async () => {
    const auditor = await signedIn(site.browser, site.url, 'auditor', {}, watch);
    await settled(auditor);
    await auditor.locator('select[name=kind]').selectOption('report');
    await auditor.locator('input[name=id]').press('Enter');
    await auditor.locator('.entry').nth(3).waitFor();
    const first = auditor.locator('.entry').first();
    await first.locator('summary').press('Enter');
    await first.getByText('已脱敏').first().waitFor();
    assert.match(await first.innerText(), /审核/);
    assert.doesNotMatch(await auditor.locator('main').innerText(), /请补名单|附名单/);
    await auditor.close();
  });

  it('brings back what was typed and never sent, after the page was left and a new sign-in', async () => {
    await goTo(clerk, '#/report/plan-1/t-2');
    await clerk.locator('#field-text').pressSequentially('写到一半');
    await clerk.getByText('已随时存在这台设备上。').waitFor();
    await clerk.context().clearCookies();
    await clerk.evaluate(() => window.stop());
    const again = await clerk.context().newPage();
    watch(again);
    await again.goto(`${site.url}work/#/report/plan-1/t-2`);
    await again.getByRole('button', { name: '登录' }).press('Enter');
    await again.locator('button[value=section]').press('Enter');
    await again.getByText('已找回上次没交的内容。').waitFor();
    assert.equal(await again.locator('#field-text').inputValue(), '写到一半');
    await again.getByRole('button', { name: '不要这些，重新填' }).press('Enter');
    assert.equal(await again.locator('#field-text').inputValue(), '');
    await again.close();
  });

  it('shows both versions where a report was changed in two places', async () => {
    const { id } = await handIn(desk, 't-4', { state: 'draft', text: '原来的' });
    await goTo(clerk, `#/report/plan-1/t-4/${id}`);
    await clerk.locator('#field-text').fill('我写的话');
    const body = { on: '2026-11-20', status: 'inProgress', progress: 10, text: '别人写的话', state: 'draft' };
    const changed = await desk.ask('PUT', `/reports/${id}`, 'section', { ...body, unitId: 'section-1' });
    assert.equal(changed.status, 200, await changed.text());
    await press(clerk, '存为草稿');
    await clerk.locator('#conflict-title').waitFor();
    assert.match(await clerk.locator('.conflict').innerText(), /我写的话[\s\S]*别人写的话/);
    await press(clerk, '用我写的');
    await clerk.getByText('草稿已存到服务器。').first().waitFor();
    const kept = (await (await desk.ask('GET', `/reports/${id}`, 'section')).json()) as { text: string };
    assert.equal(kept.text, '我写的话');
  });

  it('says it kindly when the network is away, and goes on after a retry', async () => {
    await clerk.route('**/api/v1/tasks*', (route) => route.abort());
    await goTo(clerk, '#/records');
    await clerk.evaluate(() => void (location.hash = '#/tasks'));
    await clerk.getByText('网络不通').waitFor();
    await clerk.unroute('**/api/v1/tasks*');
    await press(clerk, '重试');
    await clerk.getByRole('heading', { name: '作业总量控制' }).first().waitFor();
  });

  it('gives the ledger as Excel and takes it back, reminds, and opens the summary in its own look', async () => {
    await goTo(officer, '#/ledger/plan-1');
    const down = officer.waitForEvent('download');
    await press(officer, '导出Excel');
    const path = await (await down).path();
    await officer.locator('work-sheet input[type=file]').setInputFiles({
      name: '台账.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(path),
    });
    await officer.getByText('表里的内容和台账一样').waitFor();
    await goTo(officer, '#/round/plan-1/2026');
    await press(officer, '提醒未报单位');
    await press(officer, '发送提醒');
    await officer.getByText('已安排提醒').first().waitFor();
    await goTo(officer, '#/summary/plan-1/2026');
    const popup = officer.waitForEvent('popup');
    await press(officer, '打开网页版');
    const page = await popup;
    await page.getByRole('heading').first().waitFor();
    assert.ok(
      await page.evaluate(() => document.styleSheets.length > 0 && document.styleSheets[0]!.cssRules.length > 5),
    );
    await page.close();
  });

  it('signs out at the provider too', async () => {
    const page = await signedIn(site.browser, site.url, 'section', {}, watch);
    await press(page, '退出');
    await page.getByRole('heading', { name: '请先登录' }).waitFor();
    await page.close();
  });
});
