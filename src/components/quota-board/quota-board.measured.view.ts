import type { BarFacts } from '../internal/quota-bar.js';
import { scaleOf } from '../internal/quota-scale.js';
import { figure, withUnit, type Goal } from '../internal/quota-words.js';
import type { Entry, Measured } from './quota-board.entry.js';
import type { Tools } from './quota-board.grip.js';
import { latestOf } from './quota-board.measured.js';
import type { QuotaBoardWords } from './quota-board.words.js';

/** How a target stands, in words and ready to be drawn. */
export interface MeasuredView {
  readonly stateText: string;
  readonly goal: string;
  readonly value: string;
  /** What is missing or more than enough; empty where that says nothing. */
  readonly gap: string;
  readonly bar: BarFacts | undefined;
  readonly due: string;
  readonly behind: string;
  readonly latest: string;
  /** What a reader must know to trust the figure. */
  readonly note: string;
}

/** The goal as it is held against, which a rule may turn round. */
export function goalOf({ target, measured }: Entry): Goal {
  return { ...target, comparator: measured?.reading?.rule?.comparator ?? target.comparator };
}

function stateText({ status, fault }: Measured, isCap: boolean, words: QuotaBoardWords): string {
  if (status) return words.state(status, isCap);
  return fault ? words.faulty : words.reported;
}

function goalWords(entry: Entry, measured: Measured, words: QuotaBoardWords, tools: Tools): string {
  const goal = tools.goalText(goalOf(entry), words);
  const each = measured.reading?.rule?.each ?? 'region';
  if (each !== 'region') return words.eachGoal(goal, each);
  return measured.goal === null && measured.reading ? words.wholeGoal(goal) : goal;
}

function valueWords({ target }: Entry, { value, goal, each }: Measured, words: QuotaBoardWords): string {
  if (value === null) return '—';
  return each ? words.reached(value, goal, each) : withUnit(value, target.unit.slice(0, 30));
}

function gapWords(entry: Entry, { value, goal, each, reading }: Measured, words: QuotaBoardWords): string {
  // A gap is told of the whole; members have goals of their own.
  const gap = reading?.gap ?? null;
  if (each || gap === null || value === null || value !== reading?.value || goal === null) return '';
  const { comparator, unit } = goalOf(entry);
  return words.gap(gap, unit.slice(0, 30), comparator === 'atMost');
}

function barOf({ target }: Entry, { value, goal, each }: Measured): BarFacts | undefined {
  if (goal === null) return undefined;
  const [unit, targetMax] = each ? ['', null] : [target.unit, target.valueMax];
  return { scale: scaleOf({ value, target: goal, targetMax, unit }), value, target: goal, targetMax };
}

function noteWords({ reading, fault }: Measured, words: QuotaBoardWords): string {
  if (fault) return words.fault(fault.code, fault.field);
  const notes = reading?.notes ?? [];
  if (notes.includes('rule-missing')) return words.noRule;
  return notes.includes('rule-assumed') ? words.ruleAssumed : '';
}

/** Writes how a target stands; undefined where it is not measured. */
export function viewMeasured(entry: Entry, words: QuotaBoardWords, tools: Tools): MeasuredView | undefined {
  const { target, measured } = entry;
  if (!measured) return undefined;
  const { reading, behind, members, member } = measured;
  const latest = latestOf(measured);
  return {
    stateText: stateText(measured, goalOf(entry).comparator === 'atMost', words),
    goal: goalWords(entry, measured, words, tools),
    value: valueWords(entry, measured, words),
    gap: gapWords(entry, measured, words),
    bar: barOf(entry, measured),
    due: tools.dueText(target, reading?.end ?? null, words),
    behind: members === 0 ? '' : behind > 0 ? words.behind(behind, members, member) : words.allIn(members, member),
    latest: latest ? words.date(latest) : '',
    note: noteWords(measured, words),
  };
}

/** How many, as it stands at the foot. */
export function recordsLine(count: number, words: QuotaBoardWords): string {
  return words.records(figure(count));
}
