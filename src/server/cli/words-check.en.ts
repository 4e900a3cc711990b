import type { CheckWords } from './words.js';

/** Sentences of `check` in English. */
export const checkEn: CheckWords = {
  clean: (tasks, citations, isAgainst) =>
    `no faults: ${tasks} tasks, ${citations} citations${isAgainst ? ', each verified against the text' : ''}`,
  faults: (count) => (count === 1 ? '1 fault' : `${count} faults`),
  schemaFirst: 'the shape is at fault; references and citations are checked once it is mended',
  schema: (message) => message,
  quoteDiffers: (place, found) => `the quote differs from the text at ${place}, which reads “${found}”`,
  headingDiffers: (place, found) => `the heading differs from the text at ${place}, which reads “${found}”`,
  placeOutside: (place, length) => `place ${place} is outside the text of length ${length}`,
  quoteLength: (place, length) => `the quote is ${length} long, which does not fit place ${place}`,
  sha256Differs: 'differs from the SHA-256 of the text: the plan was not compiled from it',
  lengthDiffers: (said, is) => `says ${said}, the text has ${is}`,
  noSuch: (kind, id) => `there is no ${kind} ${id}`,
  notAUnit: (name) => `“${name}” is not among the units`,
  ownParent: 'a task is its own parent',
  parentCycle: (ids) => `parents run in a circle: ${ids}`,
  endsBeforeStart: (start, end) => `ends (${end}) before it starts (${start})`,
  usedTwice: (value) => `“${value}” is used twice`,
  otherTask: (taskId) => `this report belongs to task ${taskId}`,
  maxBelowValue: 'the upper bound is below the lower',
};
