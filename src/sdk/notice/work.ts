import type { Recurrence } from '../model/index.js';
import { readDeadlines, readLimits, type FoundDeadline } from './deadlines.js';
import { withoutSpaces, type Flow } from './flow.js';
import { readGoals, type Goal, type GoalContext } from './targets.js';
import type { DateContext } from './deadlines.js';
import { maskTitles } from './mask.js';
import { readSubject, readUnitBrackets, type Assignment } from './units.js';
import { splitSentences, type Stretch } from './sentences.js';

/** One sentence under a heading with all that it sets. */
export interface Statement {
  readonly at: Stretch;
  /** The sentence without stray spaces. */
  readonly flow: Flow;
  readonly goals: readonly Goal[];
  /** Figures that may be goals and were left out; places are those of the sentence. */
  readonly doubts: readonly Stretch[];
  readonly deadlines: readonly FoundDeadline[];
  readonly subject: Assignment;
  /** Units of a bracket inside or right behind the sentence. */
  readonly bracket: Assignment | null;
}

/** What is known of the place of a stretch. */
export type StatementContext = GoalContext & DateContext;

const NOBODY: Assignment = { leads: [], partners: [] };

/** Takes the brackets that hand out work out of a text, unit for unit, so that no sentence reads them as its own words. */
export function withoutBrackets(text: string): string {
  return blankOut(text, readUnitBrackets(text));
}

function blankOut(text: string, brackets: readonly Stretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of brackets) {
    if (start < from) continue;
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** A bracket alone belongs to the sentence before it. */
function addToLast(statements: Statement[], bracket: Assignment | null, limits: readonly FoundDeadline[]): void {
  const last = statements.pop();
  if (last) statements.push({ ...last, bracket: last.bracket ?? bracket, deadlines: [...last.deadlines, ...limits] });
}

/** Reads every sentence of a stretch. The context names the year that dates without a year stand in. */
export function readStatements(flow: Flow, stretch: Stretch, context: StatementContext): Statement[] {
  const text = flow.text.slice(stretch.start, stretch.end);
  const brackets = readUnitBrackets(text);
  const plain: Flow = {
    text: blankOut(text, brackets),
    at: flow.at.subarray(stretch.start, stretch.end),
  };
  const statements: Statement[] = [];
  let next = 0;
  for (const at of splitSentences(plain, { start: 0, end: text.length })) {
    const sentence = withoutSpaces(plain, at.start, at.end);
    let bracket: Assignment | null = null;
    const limits = readLimits(text.slice(at.start, at.end), sentence.text.length, context);
    while (next < brackets.length && brackets[next]!.start < at.end) {
      if (brackets[next]!.start >= at.start) bracket = brackets[next]!;
      next += 1;
    }
    if (!/[\w\u4e00-\u9fff]/.test(sentence.text)) {
      addToLast(statements, bracket, limits);
      continue;
    }
    statements.push({
      at: { start: stretch.start + at.start, end: stretch.start + at.end },
      flow: sentence,
      ...readGoals(sentence.text, context),
      deadlines: [...readDeadlines(sentence.text, maskTitles(sentence.text), context), ...limits],
      subject: readSubject(sentence.text),
      bracket,
    });
  }
  // Brackets behind the last sentence.
  addToLast(statements, brackets[next] ?? null, []);
  return statements;
}

/** All units of a list of assignments, leads first; who leads is no partner. */
export function mergeAssignments(all: readonly Assignment[]): Assignment {
  const leads = [...new Set(all.flatMap((each) => each.leads))];
  const partners = [...new Set(all.flatMap((each) => each.partners))].filter((name) => !leads.includes(name));
  return leads.length + partners.length === 0 ? NOBODY : { leads, partners };
}

/** The last of the days, or null; and the first rhythm. */
export function dueOf(deadlines: readonly FoundDeadline[]): { due: string | null; recurrence: Recurrence | null } {
  const dates = deadlines
    .map((each) => each.date)
    .filter((date): date is string => date !== null)
    .sort();
  return {
    due: dates[dates.length - 1] ?? null,
    recurrence: deadlines.find((each) => each.recurrence)?.recurrence ?? null,
  };
}
