import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FAMILIES } from '../components/enrollment-answers.js';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { root } from '../helpers/static-server.js';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>老浏览器里的报名表</title>
    <script src="listen.page.js"></script>
    <script src="enrollment.page.js"></script>
    <script src="/jiaogai/embed.js"></script>
    <script type="application/json" id="answers">${JSON.stringify(FAMILIES['local'])}</script>
  </head>
  <body><enrollment-form src="scheme.json" as-of="2025-06-24"></enrollment-form></body>
</html>`;

interface Seen {
  readonly agent: string;
  readonly faults: readonly string[];
  readonly steps: readonly string[];
  readonly applications: number;
  readonly receipt: string;
  readonly sent: string;
}

describe('An enrolment in Chromium 78', () => {
  it('goes from the self-check to the receipt, with a photograph, under the strict policy', async (t) => {
    const old = await oldChromiumFor(t);
    if (!old) return;
    const read = (name: string): string => readFileSync(join(root, name), 'utf8');
    const seen = await lookInOldChromium<Seen>(old, {
      '/enrollment.html': PAGE,
      '/listen.page.js': read('test/legacy/listen.page.js'),
      '/enrollment.page.js': read('test/legacy/enrollment.page.js'),
      '/scheme.json': read('demo/schemes/scheme-3.json'),
    });
    assert.match(seen.agent, /Chrome\/78\./);
    assert.deepEqual(seen.faults, [], seen.steps.join(' '));
    assert.match(seen.receipt, /报名已提交.*QL-1.*7K3M 9PQX/, seen.steps.join(' '));
    assert.equal(seen.applications, 1);
    assert.equal(seen.sent, 'image/jpeg 40x60', 'turned right');
    assert.ok(seen.steps.length > 20, 'one thing a page');
  });
});
