/** Holds what the guide for frameworks shows to the apps that are built and tried. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './helpers/static-server.js';

/** The folder of each section's app. */
const APPS = {
  'React 19': 'react-19',
  'React 18': 'react-18',
  'Vue 3': 'vue-3',
  'Svelte 5': 'svelte-5',
  Angular: 'angular',
};

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesOf(app: string): string[] {
  return globSync('{src/*,*.config.js}', { cwd: join(root, 'test/frameworks', app) }).map((path) =>
    read(`test/frameworks/${app}/${path}`),
  );
}

for (const page of ['docs/guide-frameworks.md', 'docs/guide-frameworks.zh-CN.md']) {
  describe(page, () => {
    const sections = read(page).split(/^## /m);

    for (const [heading, app] of Object.entries(APPS)) {
      it(`shows under ${heading} what is tried in ${app}`, () => {
        const section = sections.find((each) => each.startsWith(`${heading}\n`));
        const shown = [...(section ?? '').matchAll(/^```\w+\n([^]*?)^```$/gm)].map((match) => match[1]!);
        assert.ok(shown.length > 0, `${page} has code under ${heading}`);
        const files = filesOf(app);
        for (const code of shown)
          assert.ok(
            files.some((file) => file.includes(code)),
            code,
          );
      });
    }
  });
}
