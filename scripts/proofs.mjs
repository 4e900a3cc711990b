// @ts-check
/** Proofs that take too long for `npm test`: `npm run test:leaks` and others, each of which is asked for by its name. */
import { main, proofSteps } from './lib/steps.mjs';

await main(proofSteps);
