import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage, watchFaults } from '../helpers/chromium.js';
import { PLAN, TASK } from '../helpers/pasted-page.js';
import { POLICY, serveLibrary } from '../helpers/static-server.js';
import { withBrowser } from '../helpers/with-browser.js';

const NONCE = 'bm9uY2Utb2YtdGhlLXBhZ2U';
/** What a page writes for browsers that cannot construct style sheets. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title>
<script nonce="${NONCE}">window.litNonce = '${NONCE}';</script>
<script src="/jiaogai/embed.js" defer></script>
<body><reform-task-board src="plan.json" size="large" theme="blue"></reform-task-board>
<quota-meter label="教研员" value="1" target="2"></quota-meter></body></html>`;
const policy = POLICY.replace("script-src 'self'", `script-src 'self' 'nonce-${NONCE}'`).replace(
  "style-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
);

describe('a page for browsers without constructed style sheets', () => {
  const site = withBrowser(() => serveLibrary({ '/n.html': PAGE, '/plan.json': PLAN }, { policy }));

  it('is drawn in full under the strict policy with a nonce', async () => {
    const page = await newPage(site.browser);
    // As Safari before 16.4 and Firefox before 101.
    await page.addInitScript(() => {
      delete (Document.prototype as { adoptedStyleSheets?: unknown }).adoptedStyleSheets;
      delete (ShadowRoot.prototype as { adoptedStyleSheets?: unknown }).adoptedStyleSheets;
      delete (CSSStyleSheet.prototype as { replace?: unknown }).replace;
      delete (CSSStyleSheet.prototype as { replaceSync?: unknown }).replaceSync;
    });
    const faults = watchFaults(page);
    await page.goto(`${site.url}n.html`, { waitUntil: 'networkidle' });
    await page.getByText(TASK).first().waitFor();
    const seen = await page.evaluate(() => {
      const root = document.querySelector('reform-task-board')!.shadowRoot!;
      const styles = Array.from(root.querySelectorAll('style'));
      return {
        isAdopted: 'adoptedStyleSheets' in document,
        styles: styles.length,
        rules: styles.every(({ sheet }) => sheet !== null && sheet.cssRules.length > 0),
        size: parseFloat(getComputedStyle(root.querySelector('[part~="row"]')!).fontSize),
      };
    });
    assert.equal(seen.isAdopted, false);
    assert.ok(seen.styles > 3 && seen.rules, 'every sheet is a style element that the policy lets in');
    assert.ok(seen.size >= 18, 'the sheet of large type came, too');
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
