import type { Citation, Task } from '../model/index.js';
import { plainText, toFullWidth, type Flow } from './flow.js';
import type { IdMaker } from './ids.js';
import type { Section } from './outline.js';
import type { Role } from './roles.js';
import { INTRODUCED, readUnitBrackets, type Assignment } from './units.js';
import type { Stretch } from './sentences.js';
import { dueOf, mergeAssignments, withoutBrackets, type Statement } from './work.js';

/** A task with the stretch of text that it stands for. */
export interface FoundTask {
  readonly task: Task;
  readonly section: number;
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly flow: Flow;
  readonly given: string;
  readonly sections: readonly Section[];
  readonly roles: readonly Role[];
  readonly statements: ReadonlyMap<number, readonly Statement[]>;
  readonly ids: IdMaker;
  readonly clean: (stretch: Stretch) => Stretch;
  readonly cite: (section: number, start: number, end: number) => Citation;
}

/** The deepest class of numbering that makes a task of its own; what lies under it becomes its children. */
const TASK_LEVEL = 3;
const LONGEST_TITLE = 36;

function isLowest(sections: readonly Section[], index: number): boolean {
  const next = sections[index + 1];
  return next === undefined || next.parent !== index || next.level > TASK_LEVEL;
}

/** `二.3`, `三(一)`, `四(一)1`, 第五条: where an officer finds it in the notice. */
function numberOf(sections: readonly Section[], index: number): string {
  const section = sections[index]!;
  if (section.markerClass === 'article') return section.marker.replace(/\s+/g, '');
  const above = section.parent < 0 ? '' : numberOf(sections, section.parent);
  const own =
    section.marker
      .replace(/[\s.．、。,:：]+$/g, '')
      .replace(/^[（(]\s*/, '(')
      .replace(/\s*[）)]$/, ')')
      .replace(/\s+/g, '') || String(section.value);
  return above === ''
    ? own
    : /\d$/.test(own) && !/[)\d]$/.test(above) && !own.startsWith('(')
      ? `${above}.${own}`
      : /\d$/.test(above) && /^\d/.test(own)
        ? `${above}.${own}`
        : `${above}${own}`;
}

/** The mark of a point in running text: （1）, ①, 一是. */
const LEADING_POINT =
  /^(?:\(?\d{1,2}[).、]|[①-⑳]|[一二三四五六七八九十]是要?|\([一二三四五六七八九十]\)|[一二三四五六七八九十]、|\d{1,2}[.、])+/;

/** A title for what has no heading: the first clause, cut at a length that a row can show. */
function shortTitle(text: string): string {
  const plain = withoutBrackets(text)
    .replace(/\s+/g, '')

    .replace(/^[,。;:、]+/, '')
    .replace(INTRODUCED, '')
    .replace(LEADING_POINT, '');
  const first = plain.split(/[。;!?]/)[0]!;
  if (first.length <= LONGEST_TITLE) return first || plain.slice(0, LONGEST_TITLE);
  const clauses = first.split(/[,:]/);
  let title = clauses[0]!;
  for (const clause of clauses.slice(1)) {
    if (title.length >= 12 || title.length + clause.length >= LONGEST_TITLE) break;
    title += `,${clause}`;
  }
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`;
}

function titleOf(context: Context, section: Section): string {
  // Unit brackets are looked for in their half-width form.
  const working = section.heading.replace(/[（）：]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  const heading = withoutBrackets(working).trim();
  if (heading !== '' && heading.length <= 80) return heading;
  return shortTitle(heading || context.flow.text.slice(section.textStart, section.end));
}

/** The units that a heading hands to all that lies under it. */
function inherited(context: Context, index: number): Assignment | null {
  for (let at = context.sections[index]!.parent; at >= 0; at = context.sections[at]!.parent) {
    const section = context.sections[at]!;
    const brackets = readUnitBrackets(context.flow.text.slice(section.start, section.end));
    if (brackets.length > 0) return mergeAssignments(brackets);
  }
  return null;
}

function areaOf(sections: readonly Section[], index: number): string {
  for (let at = sections[index]!.parent; at >= 0; at = sections[at]!.parent)
    if (sections[at]!.heading !== '') return sections[at]!.heading;
  return '';
}

function lastSection(sections: readonly Section[], index: number): number {
  let last = index;
  while (
    last + 1 < sections.length &&
    sections[last + 1]!.parent >= index &&
    sections[last + 1]!.depth > sections[index]!.depth
  )
    last += 1;
  return last;
}

/** The first clause of a point, unless it only introduces the goal: then the goal's own clause. */
function childTitle({ flow, goals }: Statement): string {
  const title = shortTitle(flow.text);
  const goal = goals[0];
  return goal && goal.start > 0 && title.length <= 12 ? shortTitle(flow.text.slice(goal.start, goal.end)) : title;
}

/** The text of an item begins behind its heading, or behind its number where it has none. */
function bodyStart(section: Section, { end }: Stretch): number {
  const start = section.heading === '' ? section.headingStart : section.textStart;
  return start < end && section.textStart > section.headingEnd ? start : section.headingStart;
}

/** More than any item of a notice holds, and less than the model allows. */
const LONGEST_TEXT = 50_000;

/** The paragraphs of a stretch, one a line. */
function textOf({ flow, given }: Context, { start, end }: Stretch): string {
  const stretch = flow.text.slice(start, end);
  const lines: string[] = [];
  let from = 0;
  for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', from)) {
    lines.push(plainText(flow, given, start + from, start + at));
    from = at + 1;
  }
  lines.push(plainText(flow, given, start + from, end));
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, LONGEST_TEXT);
}

interface Feature {
  readonly at: { readonly start: number; readonly end: number };
  readonly units: Assignment;
  readonly statements: readonly Statement[];
}

const key = (units: Assignment): string => `${units.leads.join()}|${units.partners.join()}`;
const NONE: Assignment = { leads: [], partners: [] };

/** What inside an item has a unit, a day or a goal of its own. */
function featuresOf(statements: readonly Statement[]): Feature[] {
  return statements
    .map((each) => ({ at: each.at, units: each.bracket ?? each.subject, statements: [each] }))
    .filter(
      ({ units, statements: [each] }) =>
        units.leads.length > 0 || each!.goals.length > 0 || each!.deadlines.some((found) => found.date !== null),
    );
}

function differ(features: readonly Feature[]): boolean {
  if (features.length < 2) return false;
  const signs = features.map(
    ({ units, statements: [each] }) =>
      `${key(units)}|${dueOf(each!.deadlines).due ?? ''}|${each!.goals.map((goal) => `${goal.value}${goal.unit}`).join()}`,
  );
  return new Set(signs).size > 1;
}

function makeTask(
  context: Context,
  index: number,
  at: { start: number; end: number },
  title: string,
  units: Assignment,
  statements: readonly Statement[],
  parent: Task | null,
): FoundTask {
  const { due, recurrence } = dueOf(statements.flatMap((each) => each.deadlines));
  const clean = context.clean(at);
  const id = context.ids.make(parent ? `${parent.id}.s` : 'task', title);
  const task: Task = {
    id,
    parentId: parent?.id ?? null,
    number: parent ? '' : numberOf(context.sections, index),
    area: areaOf(context.sections, index),
    title: toFullWidth(title),
    text: textOf(context, parent ? clean : { start: bodyStart(context.sections[index]!, clean), end: clean.end }),
    leads: units.leads.map(toFullWidth),
    partners: units.partners.map(toFullWidth),
    phaseId: null,
    due,
    recurrence,
    status: 'notStarted',
    progress: null,
    evidence: [],
    reports: [],
    source: context.cite(index, clean.start, clean.end),
  };
  return { task, section: index, ...at };
}

function tasksOf(context: Context, index: number): FoundTask[] {
  const section = context.sections[index]!;
  const last = lastSection(context.sections, index);
  const statements: Statement[] = [];
  for (let at = index; at <= last; at += 1) for (const each of context.statements.get(at) ?? []) statements.push(each);
  const brackets = statements.flatMap((each) => (each.bracket ? [each.bracket] : []));
  const subjects = statements.map((each) => each.subject).filter((each) => each.leads.length > 0);
  const own =
    brackets.length > 0
      ? mergeAssignments(brackets)
      : (inherited(context, index) ?? mergeAssignments(subjects.slice(0, 3)));
  const at = { start: section.start, end: context.sections[last]!.end };
  const parent = makeTask(context, index, at, titleOf(context, section), own, statements, null);
  const features = featuresOf(statements);
  if (!differ(features)) return [parent];
  const children = features.map((feature, order) => {
    const child = makeTask(
      context,
      index,
      feature.at,
      childTitle(feature.statements[0]!),
      feature.units.leads.length > 0 ? feature.units : brackets.length > 0 ? own : NONE,
      feature.statements,
      parent.task,
    );
    return { ...child, task: { ...child.task, number: `${parent.task.number}-${order + 1}` } };
  });
  return [parent, ...children];
}

/** Step 9: one task for each lowest numbered item outside preamble and phases, with children where unit, day or goal differ inside it. */
export function readTasks(context: Context): FoundTask[] {
  const tasks: FoundTask[] = [];
  context.sections.forEach((section, index) => {
    const role = context.roles[index]!;
    if (
      section.level > TASK_LEVEL ||
      role === 'preamble' ||
      role === 'background' ||
      role === 'phases' ||
      !isLowest(context.sections, index)
    )
      return;
    if (
      section.depth === 1 &&
      section.level === 1 &&
      section.end - section.textStart < 8 &&
      !context.sections[index + 1]
    )
      return;
    for (const each of tasksOf(context, index)) tasks.push(each);
  });
  return tasks;
}
