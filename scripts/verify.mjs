// @ts-check
/** `npm run verify`: what CI runs, and beside it the budgets of first loads and the generated docs. */
import { extraSteps, main, testSteps } from './lib/steps.mjs';

await main({ ...testSteps, ...extraSteps });
