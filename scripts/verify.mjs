// @ts-check
/** `npm run verify`: what CI runs, and beside it sizes, the package as it would be published, and the generated docs. */
import { extraSteps, main, testSteps } from './lib/steps.mjs';

await main({ ...testSteps, ...extraSteps });
