/** What the statements of a notice yield for the plan: targets, deadlines, units, sentences with rules. */
import type { Citation, Deadline, Target, TextRange, Unit } from '../model/index.js';
import type { Draft } from './draft.js';
import { beforeContact } from './contacts.js';
import { readDeadlines, type DateContext, type FoundDeadline } from './deadlines.js';
import { plainText, rangeOf, withoutSpaces, type Flow } from './flow.js';
import { maskTitles } from './mask.js';
import { isSignatureLine } from './paragraphs.js';
import { splitSentences, type Stretch } from './sentences.js';
import type { RuleSentence } from './found-rules.js';
import { essence, IdMaker } from './ids.js';
import type { Goal } from './targets.js';
import type { FoundTask } from './tasks.js';
import type { Statement } from './work.js';

/** A clause longer than this is cut around its figure: no official sentence is, and no reader wants it. */
const LONGEST_QUOTE = 480;

function clip({ start, end, figureEnd }: Goal): [number, number] {
  if (end - start <= LONGEST_QUOTE) return [start, end];
  return [Math.max(start, figureEnd - LONGEST_QUOTE / 2), Math.min(end, figureEnd + LONGEST_QUOTE / 2)];
}

/** No official sentence is longer; of what is, only the clause is cited, or the plan would grow without bound. */
const LONGEST_SENTENCE = 2000;

function sourceOf(draft: Draft, section: number, place: Stretch, at: TextRange): Citation {
  const { markers, ...sentence } = draft.cite(
    section,
    place.start,
    Math.min(place.end, place.start + LONGEST_SENTENCE),
  );
  const isWhole = place.end - place.start <= LONGEST_SENTENCE;
  return isWhole ? { markers, ...sentence } : { markers, at, quote: draft.given.slice(...at) };
}

/** A target without its id and owner. */
function toTarget(
  draft: Draft,
  section: number,
  { flow, at: place }: Statement,
  goal: Goal,
  due: string | null,
): Omit<Target, 'id' | 'taskId'> {
  const [from, to] = clip(goal);
  const at = rangeOf(flow, from, to);
  const { measure, comparator, value, valueMax, isStrict, isApproximate, baseline, unit, per, subject, kind } = goal;
  return {
    label: plainText(flow, draft.given, from, to).slice(0, 60),
    quote: draft.given.slice(...at),
    at,
    ...{ measure, comparator, value, valueMax, isStrict, isApproximate, baseline, unit, per, subject, kind },
    due,
    scope: null,
    source: sourceOf(draft, section, place, at),
  };
}

/** The day that 到2023年 sets for all that follows behind ；, up to the full stop; null where none does. */
function carriedOn(dated: readonly FoundDeadline[], text: string): string | null {
  const last = dated[dated.length - 1];
  return last && /^(?:力争|争取)?到/.test(text.slice(last.start, last.start + 3)) ? last.date : null;
}

export function toTargets(
  draft: Draft,
  statements: ReadonlyMap<number, readonly Statement[]>,
  ownerOf: ReturnType<typeof ownerFinder>,
): Target[] {
  const ids = new IdMaker();
  const targets: Target[] = [];
  for (const [section, list] of statements) {
    let carried: string | null = null;
    for (const statement of list) {
      const dated = statement.deadlines.filter((each) => each.date !== null).sort((a, b) => a.start - b.start);
      const end = rangeOf(draft.body.flow, statement.at.start, statement.at.end)[1];
      for (const goal of statement.goals) {
        const target = toTarget(draft, section, statement, goal, dueOfGoal(goal, dated) ?? carried);
        // Behind a contact nothing is cited.
        if (target.at![1] > end) continue;
        const id = ids.make('target', `${essence(target.quote)}|${goal.value}|${goal.unit}`);
        targets.push({ id, taskId: ownerOf(section, statement), ...target });
      }
      carried = /;$/.test(statement.flow.text) ? (carriedOn(dated, statement.flow.text) ?? carried) : null;
    }
  }
  return targets;
}

/** The last day named before the figure, else the first one after it. Days stand in the order of the text. */
function dueOfGoal(goal: Goal, dated: readonly FoundDeadline[]): string | null {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dated[middle]!.start <= goal.end) low = middle + 1;
    else high = middle;
  }
  return (dated[low - 1] ?? dated[0])?.date ?? null;
}

/** Finds the task, or the child of one, that a statement belongs to. */
export function ownerFinder(
  draft: Draft,
  tasks: readonly FoundTask[],
): (section: number, statement: Statement) => string | null {
  const bySection = new Map<number, FoundTask[]>();
  for (const each of tasks) {
    const list = bySection.get(each.section);
    if (list) list.push(each);
    else bySection.set(each.section, [each]);
  }
  return (section, { at }) => {
    let index = section;
    while (index >= 0 && !bySection.has(index)) index = draft.sections[index]!.parent;
    const list = bySection.get(index) ?? [];
    // The first is the task itself; its children follow in order and do not overlap.
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.start <= at.start) low = middle + 1;
      else high = middle;
    }
    const owner = [list[low - 1], list[0]].find((each) => each && each.start <= at.start && each.end >= at.end);
    return owner?.task.id ?? null;
  };
}

export function toDeadlines(
  draft: Draft,
  statements: ReadonlyMap<number, readonly Statement[]>,
  ownerOf: ReturnType<typeof ownerFinder>,
): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const [section, list] of statements) {
    for (const statement of list) {
      for (const found of statement.deadlines) {
        if (found.start >= statement.at.end - statement.at.start) continue;
        deadlines.push(toDeadline(draft, statement.flow, found, ownerOf(section, statement)));
      }
    }
  }
  return deadlines;
}

/** Days that the notice names outside its numbered text: 请于12月31日前报…. */
export function looseDeadlines(draft: Draft, context: DateContext): Deadline[] {
  const deadlines: Deadline[] = [];
  let next = 0;
  for (const { start, end, isTable, text } of draft.body.paragraphs) {
    while (next < draft.sections.length && draft.sections[next]!.end < start) next += 1;
    const isInside = next < draft.sections.length && draft.sections[next]!.start <= start;
    if (isTable || isInside || isSignatureLine(text) || !/[前底]/.test(text)) continue;
    const clean = beforeContact(draft.body.flow.text, draft.contacts, { start, end });
    if (clean === null) continue;
    for (const at of splitSentences(draft.body.flow, clean)) {
      const flow = withoutSpaces(draft.body.flow, at.start, at.end);
      for (const found of readDeadlines(flow.text, maskTitles(flow.text), context)) {
        if (found.date !== null) deadlines.push(toDeadline(draft, flow, found, null));
      }
    }
  }
  return deadlines;
}

function toDeadline(draft: Draft, flow: Flow, found: FoundDeadline, taskId: string | null): Deadline {
  const [start, end] = clauseAround(flow.text, found.start, found.end);
  const at = rangeOf(flow, start, Math.min(end, start + LONGEST_QUOTE));
  return { quote: draft.given.slice(...at), at, date: found.date, recurrence: found.recurrence, taskId };
}

/** The clause around a date, no longer than a clause is. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  const left = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  const right = text.slice(end, end + LONGEST_CLAUSE);
  const before = Math.max(left.lastIndexOf(','), left.lastIndexOf(';'));
  const after = /[,;。]/.exec(right);
  return [start - left.length + before + 1, end + (after ? after.index : right.length)];
}

const LONGEST_CLAUSE = 240;

export function unitsOf(tasks: readonly FoundTask[], issuers: readonly string[]): Unit[] {
  const names = new Set([...issuers, ...tasks.flatMap(({ task }) => [...task.leads, ...task.partners])]);
  const ids = new IdMaker();
  return [...names].map((name) => ({ id: ids.make('unit', name), name }));
}

/** Rules run over ；, so whole sentences are joined again. */
export function ruleSentences(draft: Draft, statements: ReadonlyMap<number, readonly Statement[]>): RuleSentence[] {
  const sentences: RuleSentence[] = [];
  for (const [section, list] of statements) {
    const topic = draft.sections[section]!.heading;
    let from = 0;
    list.forEach((each, index) => {
      if (/;$/.test(each.flow.text) && index < list.length - 1 && index - from < 12) return;
      const parts = list.slice(from, index + 1);
      sentences.push({
        text: parts.map((part) => part.flow.text).join(''),
        topic,
        cite: () => draft.cite(section, parts[0]!.at.start, each.at.end),
      });
      from = index + 1;
    });
  }
  return sentences;
}
