// @ts-check
/**
 * `npm run test:engines`: the component tests in Chromium, Firefox and WebKitGTK, one after another. `--only firefox,webkit`
 * takes some of them. An engine that is missing is installed where nobody need be asked (root on Debian), else it is said
 * what gets it, and the run has failed.
 */
import { commandFor, engines, getEngine } from './lib/engines.mjs';
import { browserTests, main } from './lib/steps.mjs';

/** @param {string} name */
const stepFor = (name) => async () => {
  if (getEngine(name)) return browserTests({ JG_ENGINE: name }, 20 * 60_000);
  console.error(`!! No ${name} was found: nothing was tested in it. This gets one:\n\n  ${commandFor(name)}\n`);
  return { passed: 0, failed: 1, skipped: 0 };
};

await main(Object.fromEntries(Object.keys(engines).map((name) => [name, stepFor(name)])));
