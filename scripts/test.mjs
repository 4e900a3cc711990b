// @ts-check
/** `npm test`: every check there is, with one closing line. `--only types,lint` runs a part. */
import { main, testSteps } from './lib/steps.mjs';

await main(testSteps);
