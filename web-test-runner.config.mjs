import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, findChromium, installCommand } from './scripts/lib/chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error(`No Chromium was found. This gets one: ${installCommand()}`);

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
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args: chromiumFlags() },
      createBrowserContext: ({ browser }) => browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }),
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.JG_COUNTS ? [countReporter(process.env.JG_COUNTS)] : []),
  ],
};
