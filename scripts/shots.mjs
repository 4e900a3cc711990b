// @ts-check
/**
 * `npm run shots -- [PAGE…]`: pictures of pages of the built demo site (all of them unless named) at 360 and 1280 px, into
 * `.cache/shots/`. `--dark`, `--forced-colors`, `--print` (a PDF), `--widths 360,768`, `--out FOLDER`, `--fold` (the first
 * screen only).
 */
import { globSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium, installCommand } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { OFFLINE_POLICY, serve } from './lib/serve.mjs';

const site = join(root, 'dist-demo');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    fold: { type: 'boolean', default: false },
    widths: { type: 'string', default: '360,1280' },
    out: { type: 'string', default: join(root, '.cache/shots') },
  },
});

const executablePath = findChromium();
if (!executablePath) throw new Error(`No Chromium was found. This gets one: ${installCommand()}`);
const pages = positionals.length > 0 ? positionals : globSync('**/*.html', { cwd: site }).sort();
const out = resolve(values.out);
mkdirSync(out, { recursive: true });

const ways = [values.dark ? '-dark' : '', values['forced-colors'] ? '-forced' : ''].join('');
const server = await serve({ folders: { '/': site }, policy: OFFLINE_POLICY });
const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
try {
  for (const path of pages) {
    const name = path.replace(/\.html.*$/, '').replace(/[^\w-]+/g, '_');
    for (const width of values.widths.split(',').map(Number)) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width, height: width < 600 ? 740 : 900 },
        colorScheme: values.dark ? 'dark' : 'light',
        forcedColors: values['forced-colors'] ? 'active' : 'none',
      });
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
      const file = join(out, `${name}-${width}${ways}.png`);
      await page.screenshot({ path: file, fullPage: !values.fold });
      console.log(file);
      if (values.print) {
        const pdf = join(out, `${name}.pdf`);
        await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
        console.log(pdf);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
