/** Prints how well the compiler reads the invented notices: `npx tsx test/helpers/score-plan.ts [--verbose] [fixture]`. */
import { pathToFileURL } from 'node:url';
import { compileNotice } from '../../src/sdk/notice/index.js';
import { readFixtures } from './expected-plan.js';
import { scorePlan } from './score-fixture.js';
import { CLASSES, type Score, type ScoreClass } from './score-marking.js';
import { addTally, emptyTally, f1, type Tally } from './score-match.js';

/** The micro sums of all scores. */
export function sumScores(scores: readonly Score[]): Record<ScoreClass, Tally> {
  const sums = Object.fromEntries(CLASSES.map((name) => [name, emptyTally()])) as Record<ScoreClass, Tally>;
  for (const score of scores) for (const name of CLASSES) addTally(sums[name], score.tallies[name]);
  return sums;
}

function row(name: string, tallies: Record<ScoreClass, Tally>): string {
  const cells = CLASSES.map((each) => (f1(tallies[each]) === 1 ? '1' : f1(tallies[each]).toFixed(2)).padStart(9));
  return name.padEnd(32) + cells.join('');
}

function main(args: readonly string[]): void {
  const isVerbose = args.includes('--verbose');
  const prefix = args.find((arg) => !arg.startsWith('--'));
  const scores: Score[] = [];
  process.stdout.write(`${'fixture'.padEnd(32)}${CLASSES.map((name) => name.padStart(9)).join('')}\n`);
  for (const fixture of readFixtures(prefix)) {
    const score = scorePlan(fixture, compileNotice(fixture.text));
    scores.push(score);
    process.stdout.write(`${row(fixture.slug, score.tallies)}\n`);
    if (isVerbose) process.stdout.write(score.misses.map((line) => `    ${line}\n`).join(''));
  }
  process.stdout.write(`${row('corpus', sumScores(scores))}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
