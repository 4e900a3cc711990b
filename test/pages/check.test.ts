/** The page that tells what a CMS has done to what was pasted, as a webmaster uses it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { findBarriers } from '../helpers/axe.js';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { boardAs, LEDGER, pageWith } from '../helpers/pasted-html.js';
import { builtPages, noSite } from '../helpers/site-pages.js';
import { serveDemo } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const PAGE = 'check.html';
const SEALED = boardAs('frame').replace('<iframe', '<iframe sandbox=""');
const ESCAPED = boardAs('tag').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** One of each weight, and what an address can show. */
const MIXED = pageWith(
  [
    SEALED,
    boardAs('frame').replace('"/jiaogai', '"../jiaogai'),
    `<p>参见${boardAs('link').slice(3)}`,
    boardAs('placeholder'),
  ].join('\n'),
);

describe('the page of checks', () => {
  if (!builtPages().includes(PAGE)) {
    it('is there', (t) => t.skip(noSite('the test of the page of checks')));
    return;
  }

  const site = withBrowser(serveDemo);

  async function open(options: BrowserContextOptions = {}, path = PAGE): Promise<{ page: Page; faults: string[] }> {
    const page = await newPage(site.browser, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
    const faults = watchFaults(page);
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return { page, faults };
  }

  const verdict = (page: Page) => page.locator('#verdict');
  const codes = (page: Page): Promise<(string | undefined)[]> =>
    page.locator('#findings > li').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['code']));

  async function paste(page: Page, text: string): Promise<void> {
    await page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await page.locator('#source').focus();
    await page.keyboard.press('Control+V');
    await page.locator('#results').waitFor();
  }

  async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/html', buffer });
  }

  it('tells at once what is wrong with a page that is pasted, the worst first, and sends nothing', async () => {
    const { page, faults } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await paste(page, MIXED);
    assert.equal(await verdict(page).textContent(), '1处有问题，2处要看一看，1处完好');
    assert.deepEqual(await codes(page), ['frame-sandboxed', 'frame-relative', 'link-not-alone', 'ok']);
    const worst = page.locator('#findings > li').first();
    assert.match((await worst.textContent())!, /有问题 框架 · 第1行框架带有 sandbox.*TinyMCE.*怎么办：/);
    assert.match((await worst.locator('.quote').textContent())!, /^<iframe sandbox="" src="\/jiaogai/);
    assert.deepEqual(asked, []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('gives the code of a form that lives', async () => {
    const { page } = await open();
    await paste(page, `${SEALED}${ESCAPED}`);
    assert.deepEqual(await codes(page), ['tag-escaped', 'frame-sandboxed']);
    const sealed = page.locator('[data-code=frame-sandboxed] .code');
    await sealed.getByRole('button', { name: '复制: 可以换成：链接' }).click();
    await sealed.getByText('已复制').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), boardAs('link'));
    assert.equal(await page.locator('[data-code=tag-escaped] .code code').textContent(), boardAs('link'));
    await page.context().close();
  });

  it('puts the table back into the code where it had moved out', async () => {
    const { page } = await open();
    await paste(page, `<p><reform-task-board src="/plans/plan.json" view="board"></reform-task-board></p>${LEDGER}`);
    assert.deepEqual(await codes(page), ['table-moved']);
    assert.equal(await page.locator('.code code').textContent(), boardAs('tag'));
    await page.context().close();
  });

  it('sees from the address where a frame leads, with or without https in front', async () => {
    const { page } = await open();
    await page.locator('#address').fill('edu.example.cn/news/2025/1.html');
    await paste(page, MIXED);
    assert.equal(await verdict(page).textContent(), '2处有问题，1处要看一看，1处完好');
    assert.match((await page.locator('#findings').textContent())!, /指向 https:\/\/edu\.example\.cn\/news\/jiaogai\//);
    await page.locator('#address').fill('http://');
    assert.equal(await verdict(page).textContent(), '内容改过了，请再检查一次。');
    await page.locator('#address').press('Enter');
    await page.getByText('网址没有看懂，没有用上。').waitFor();
    await page.context().close();
  });

  it('asks for something where there is nothing, and says so of a page without anything of ours', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: '检查' }).click();
    assert.match((await verdict(page).textContent())!, /^还没有内容/);
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'source');
    await paste(page, '<p>关于进一步减轻义务教育阶段学生作业负担的通知</p>');
    assert.equal(await verdict(page).textContent(), '没有找到我们的代码');
    await page.getByRole('button', { name: '清空' }).click();
    assert.equal(await page.locator('#results').isVisible(), false);
    assert.equal(await page.locator('#source').inputValue(), '');
    await page.context().close();
  });

  it('does not say what a piece of a page cannot tell', async () => {
    const { page } = await open();
    await paste(page, boardAs('tag'));
    assert.deepEqual(await codes(page), ['ok']);
    await page.getByText('看不出网站有没有加载 embed.js').waitFor();
    await paste(page, pageWith(boardAs('tag'), ''));
    assert.deepEqual(await codes(page), ['ok'], 'what is pasted into the middle of something waits for the button');
    await page.locator('#source').fill(pageWith(boardAs('tag'), ''));
    await page.getByRole('button', { name: '检查' }).click();
    await page.locator('[data-code=script-missing]').waitFor();
    assert.equal(
      await page.locator('.code code').first().textContent(),
      '<script src="/jiaogai/embed.js" defer></script>',
    );
    await page.context().close();
  });

  it('stays responsive with a page of more than 5 MB, keeps it out of the box, and says how far it read', async () => {
    const { page, faults } = await open();
    const rows = '<tr><td><a href="/n/1.html">关于做好课后服务工作的通知</a></td><td>2025-09-01</td></tr>\n';
    await page.evaluate(() => {
      const seen = { ticks: 0, said: [] as string[] };
      Object.assign(window, { seen });
      setInterval(() => void (seen.ticks += 1));
      const line = document.getElementById('verdict')!;
      new MutationObserver(() => {
        if (line.textContent === '正在检查……') seen.ticks = 0;
        seen.said.push(`${line.textContent} ${seen.ticks > 20 ? 'after others had their turn' : 'at once'}`);
      }).observe(line, { childList: true });
    });
    const long = pageWith(`${SEALED}<table>${rows.repeat(80_000)}</table>${boardAs('tag')}`);
    assert.ok(long.length > 5.3 * 1024 * 1024);
    await choose(page, '首页.html', long);
    await page.locator('[data-code=frame-sandboxed]').waitFor({ timeout: 60_000 });
    const { said } = await page.evaluate(() => (window as unknown as { seen: { said: string[] } }).seen);
    assert.deepEqual(said, [
      '正在检查…… at once',
      '1处有问题 · 内容超过 5 MB，只检查了前面的 5 MB。 after others had their turn',
    ]);
    assert.equal(await page.locator('#source').inputValue(), '');
    assert.match((await page.locator('#kept').textContent())!, /^首页\.html（\d\.\d MB）/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('reads what older systems save, and takes no file for a page that is none', async () => {
    const { page, faults } = await open();
    // 台账, in GB 18030.
    const old = Buffer.concat([Buffer.from(`${SEALED.replace('改革台账', '')}<p>`), Buffer.from('cca8d5cb', 'hex')]);
    await choose(page, 'old.htm', old);
    await page.locator('[data-code=frame-sandboxed]').waitFor();
    assert.match(await page.locator('#source').inputValue(), /<p>台账$/);
    await choose(page, 'photo.html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await page.getByText('这不是网页的源代码').waitFor();
    assert.equal(await page.locator('#results').isVisible(), false);
    await choose(page, 'page.html', 'From: <Saved by Blink>\nMIME-Version: 1.0\n\n------\n');
    await page.getByText('这是 mht 单个文件').waitFor();
    await choose(page, 'noise.html', Buffer.from(Array.from({ length: 5000 }, (_, n) => ((n * 7919) % 255) + 1)));
    await page.getByText('没有找到我们的代码').waitFor();
    await choose(page, 'deep.html', '<div>'.repeat(100_000));
    await page.getByText('套得太深').waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('shows hostile source as words, runs nothing of it', async () => {
    const { page, faults } = await open();
    const hostile = `<img src=x onerror="window.hit=1"><script>window.hit=1</script><iframe sandbox src="javascript:window.hit=1//frame.html?widget=reform-task-board"></iframe>
<a href="/jiaogai/frame.html?widget=%3Cimg%20src=x%20onerror=hit()%3E">${'x'.repeat(9000)}</a><reform-task-board src="&quot;><script>window.hit=1</script>">`;
    await paste(page, hostile);
    assert.equal(await page.evaluate(() => 'hit' in window), false);
    assert.equal(await page.locator('main img, main iframe, main script, main reform-task-board').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('lists no more than can be read', async () => {
    const { page } = await open();
    await paste(page, SEALED.repeat(60));
    assert.equal(await page.locator('#findings > li').count(), 50);
    assert.equal(await page.locator('#rest').textContent(), '还有10处没有列出。');
    await page.context().close();
  });

  for (const [name, options] of [
    ['a light device', {}],
    ['a dark device', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['a phone', { viewport: { width: 360, height: 740 } }],
  ] as const) {
    it(`has no barrier and nothing sticks out on ${name}, in large type too`, async () => {
      const { page } = await open(options);
      await paste(page, MIXED + ESCAPED);
      assert.deepEqual(await findBarriers(page), []);
      for (const size of ['100%', '200%']) {
        await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${size}: ${overflow} px stick out`);
      }
      await page.context().close();
    });
  }

  it('can be used without a mouse, from the box to the copy', async () => {
    const { page } = await open();
    await page.locator('#source').focus();
    await page.keyboard.insertText(SEALED);
    await page.keyboard.press('Tab');
    await page.keyboard.type('edu.example.cn');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#results').waitFor();
    const trail: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      trail.push(
        await page.evaluate(
          () => document.activeElement!.textContent!.trim().slice(0, 7) || document.activeElement!.id,
        ),
      );
    }
    assert.deepEqual(trail, ['file', '清空', '<iframe', '复制', '<p><a h']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('已复制').waitFor();
    await page.context().close();
  });

  it('speaks English on its English page', async () => {
    const { page, faults } = await open({}, 'check-en.html');
    await page.locator('#address').fill('edu.example.cn/news/2025/1.html');
    await paste(page, MIXED.replace(/[\p{Script=Han}]+/gu, 'word'));
    assert.equal(await verdict(page).textContent(), '2 broken, 1 to look at, 1 fine');
    assert.doesNotMatch((await page.locator('#results').textContent())!, /\p{Script=Han}/u);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
