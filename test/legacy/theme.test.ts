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
  readonly colours: readonly string[];
  readonly ratio: string;
  readonly sheet: string;
  readonly attributes: string;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The texts of the built site that the page asks for, with what looks at it put before its own scripts. */
function sitePages(): Record<string, string> {
  const paths = globSync(['assets/*.{js,css,svg}', 'plans/*.json', 'schemes/*.json'], { cwd: join(root, 'dist-demo') });
  const looking = ['listen', 'theme'].map((name) => `<script src="/${name}.page.js"></script>`).join('');
  return {
    '/theme.html': read('dist-demo/theme.html').replace('<link rel="icon"', `${looking}$&`),
    '/listen.page.js': read('test/legacy/listen.page.js'),
    '/theme.page.js': read('test/legacy/theme.page.js'),
    ...Object.fromEntries(paths.map((path) => [`/${path}`, read(join('dist-demo', path))])),
  };
}

describe('The page of looks in Chromium 78', () => {
  it('draws what is chosen in the elements, and gives the styles to copy', async (t) => {
    if (!builtPages().includes('theme.html')) return t.skip(noSite('the page of looks in Chromium 78'));
    const old = await oldChromiumFor(t);
    if (!old) return;
    const seen = await lookInOldChromium<Seen>(old, sitePages(), { policy: OFFLINE_POLICY });
    assert.match(seen.agent, /Chrome\/78\./);
    assert.deepEqual(seen.faults, []);
    assert.deepEqual(seen.colours, ['rgb(156, 22, 25)', 'rgb(23, 80, 155)', 'rgb(0, 105, 92)']);
    assert.match(seen.ratio, /6\.\d:1，看得清$/);
    assert.equal(seen.sheet, ':root {\n  --jg-accent: #00695c;\n}');
    assert.equal(seen.attributes, 'theme="blue"');
  });
});
