import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { builtPages, noSite } from '../helpers/site-pages.js';
import { OFFLINE_POLICY, root } from '../helpers/static-server.js';

interface Seen {
  readonly agent: string;
  readonly faults: readonly string[];
  readonly codes: readonly string[];
  readonly verdict: string;
  readonly remedy: string;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The texts of the built site that the page asks for, with what looks at it put before its own scripts. */
function sitePages(): Record<string, string> {
  const paths = globSync('assets/*.{js,css,svg}', { cwd: join(root, 'dist-demo') });
  const looking = ['listen', 'check'].map((name) => `<script src="/${name}.page.js"></script>`).join('');
  return {
    '/check.html': read('dist-demo/check.html').replace('<link rel="icon"', `${looking}$&`),
    '/listen.page.js': read('test/legacy/listen.page.js'),
    '/check.page.js': read('test/legacy/check.page.js'),
    ...Object.fromEntries(paths.map((path) => [`/${path}`, read(join('dist-demo', path))])),
  };
}

describe('The page of checks in Chromium 78', () => {
  it('reads HTML, says what is wrong with it, and gives another form', async (t) => {
    if (!builtPages().includes('check.html')) return t.skip(noSite('the page of checks in Chromium 78'));
    const old = await oldChromiumFor(t);
    if (!old) return;
    const seen = await lookInOldChromium<Seen>(old, sitePages(), { policy: OFFLINE_POLICY });
    assert.match(seen.agent, /Chrome\/78\./);
    assert.deepEqual(seen.faults, []);
    assert.deepEqual(seen.codes, ['frame-sandboxed', 'link-not-alone']);
    assert.equal(seen.verdict, '1处有问题，1处要看一看');
    assert.match(seen.remedy, /^<p><a href="\/jiaogai\/frame\.html\?widget=reform-task-board&amp;src=%2Fp\.json">/);
  });
});
