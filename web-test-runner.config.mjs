import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { commandFor, engines } from './scripts/lib/engines.mjs';

/** Chromium, unless `npm run test:engines` names another. */
const name = process.env.JG_ENGINE ?? 'chromium';
const engine = engines[name];
const programs = engine.find();
if (!programs) throw new Error(`No ${name} was found. This gets one: ${commandFor(name)}`);

/** Tests of a suite and of the suites in it. */
function flatten(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(flatten)] : [];
}

/** Writes how many tests passed to the file that `npm test` names. */
function countReporter(file) {
  return {
    stop({ sessions }) {
      const tests = sessions.flatMap((session) => flatten(session.testResults));
      const skipped = tests.filter((test) => test.skipped).length;
      const passed = tests.filter((test) => test.passed && !test.skipped).length;
      // A file that cannot be loaded has no tests to fail, and is a failure nonetheless.
      const broken = sessions.filter(
        (session) => !session.passed && flatten(session.testResults).every((t) => t.passed || t.skipped),
      );
      const failed = tests.length - skipped - passed + broken.length;
      writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
    },
  };
}

export default {
  files: 'test/components/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  preserveSymlinks: false,
  // Only Chromium draws pages that are not in front.
  concurrency: name === 'chromium' ? 2 : 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // Longer than any wait within a test: a machine that is busy with something else is no failure.
  testFramework: { config: { timeout: 30_000 } },
  // WebKit says so of a size that changed while sizes were told; a browser tells the rest in the next frame.
  testRunnerHtml: (script) => `<!doctype html><html><body><script>
    addEventListener('error', (event) => {
      if (/^ResizeObserver loop/.test(event.message)) event.stopImmediatePropagation();
    });
    </script><script type="module" src="${script}"></script></body></html>`,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [engine.launch(programs)],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.JG_COUNTS ? [countReporter(process.env.JG_COUNTS)] : []),
  ],
};
