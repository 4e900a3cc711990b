import type { Reading } from '../../sdk/rules/measure.js';
import { withUnit } from '../internal/quota-words.js';
import { goalOfTarget, type MeterModel } from './quota-meter.model.js';
import type { MeterFace } from './quota-meter.view.js';
import type { Member, MeterWords } from './quota-meter.words.js';

/** Whose goal it is: of each unit, of each person, or of the region as a whole. */
export function memberOf(reading: Reading | undefined): Member | undefined {
  const each = reading?.rule?.each;
  return each === 'unit' || each === 'person' ? each : undefined;
}

/** How many of the roster have reported; nothing where there is no roster, or all have. */
function reportedNote(reading: Reading | undefined, words: MeterWords): string {
  const expected = reading?.breakdown.filter(({ isExpected }) => isExpected) ?? [];
  const silent = expected.filter(({ status }) => status === 'notReported').length;
  return silent > 0 ? words.reported(expected.length - silent, expected.length, expected[0]!.kind) : '';
}

/** Where the pace leads: the day on which the target is reached, or how far it gets by its last day. */
export function forecastNote({ face, verdict }: MeterModel, words: MeterWords): string {
  const { forecast } = verdict;
  if (!forecast || face.status === 'met' || face.goal.comparator === 'equal') return '';
  if (forecast.reachedOn && face.goal.comparator === 'atLeast' && forecast.reachedOn > face.asOf)
    return words.reachedOn(words.date(forecast.reachedOn));
  return words.leadsTo(words.date(forecast.on), withUnit(forecast.value, face.goal.unit));
}

/** The one thing that is said below a meter: who is missing, where it leads, or how far there is to go. */
export function noteOf(model: MeterModel, words: MeterWords): string {
  const { face, verdict, reading } = model;
  const missing = reportedNote(reading, words);
  const forecast = forecastNote(model, words);
  const { comparator, unit } = face.goal;
  const gap = verdict.gap === null || memberOf(reading) ? '' : words.gap(verdict.gap, unit, comparator === 'atMost');
  return [forecast || gap, missing].filter(Boolean).join(words.stop);
}

/** The words of a face of which each member has its own goal: how many have reached it. */
export function wordsFor({ reading, target }: MeterModel, words: MeterWords): MeterWords {
  const member = memberOf(reading);
  if (!member || !target) return words;
  const goal = words.goal(goalOfTarget(target));
  // Without a roster nobody knows how many have to reach it, which is not nought.
  const mark = reading!.goal === null ? () => '' : words.mark;
  return { ...words, mark, goal: () => words.eachGoal(goal, reading!.goal, member) };
}

/** The face of a model; the unit of members is what they have done. */
export function faceFor({ face, reading }: MeterModel, words: MeterWords): MeterFace {
  const member = memberOf(reading);
  return member ? { ...face, goal: { ...face.goal, unit: words.reached[member] } } : face;
}
