import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { NoticeError } from '../errors.js';
import type { Citation, Deadline, Plan, Target, Unit, Warning } from '../model/index.js';
import { beforeContact, findContacts } from './contacts.js';
import { readCited } from './cited.js';
import { plainText, rangeOf } from './flow.js';
import { readRules, type RuleSentence } from './found-rules.js';
import { IdMaker, essence, shortHash } from './ids.js';
import { dropDebris, readLines, stripPageMarks, type Lines } from './lines.js';
import { readMetadata, type Frame } from './metadata.js';
import { readOutline, toOutlineEntry, type Section } from './outline.js';
import { joinParagraphs, type Body } from './paragraphs.js';
import { readPhases, type FoundPhase } from './phases.js';
import { readRoles, type Role } from './roles.js';
import type { Goal } from './targets.js';
import { readTasks, type FoundTask } from './tasks.js';
import type { Stretch } from './sentences.js';
import { COMPILER_VERSION, SCHEMA_VERSION } from './version.js';
import { readStatements, type Statement } from './work.js';

/** What the caller knows of a notice and its text does not say. */
export interface CompileOptions {
  /** Where the notice is published; must be http(s) or relative. */
  readonly url?: string;
  /** Administrative code of the region, 6, 9 or 12 digits. */
  readonly regionCode?: string;
  readonly regionName?: string;
  /** Instant of compiling, ISO 8601; null is written when it is not given, so that equal input gives an equal plan. */
  readonly compiledAt?: string;
}

/** 10 MB of UTF-8 are refused; no notice is that long. */
export const MAX_NOTICE_BYTES = 10 * 1024 * 1024;

function requireNotice(text: string): Uint8Array {
  if (typeof text !== 'string' || text.trim() === '') throw new NoticeError('empty', 'the text is empty');
  if (text.length > MAX_NOTICE_BYTES) throw new NoticeError('too-large', 'the text is larger than 10 MB');
  const bytes = utf8ToBytes(text);
  if (bytes.length > MAX_NOTICE_BYTES) throw new NoticeError('too-large', 'the text is larger than 10 MB');
  if (text.includes('\u0000') || /[\u0001-\u0008\u000e-\u001f]{4}/.test(text))
    throw new NoticeError('not-text', 'the text holds binary data');
  if (!/[\u4e00-\u9fff]/.test(text)) throw new NoticeError('not-notice', 'the text holds no Chinese characters');
  return bytes;
}

/** The lines before the first numbered heading and those behind the last entry. */
function frameOf(given: string, all: Lines, kept: Lines, body: Body, sections: readonly Section[]): Frame {
  const first = sections[0];
  const paragraphOf = (place: number): number => body.paragraphs.findIndex((each) => each.end >= place);
  const headLine = first ? (body.paragraphs[paragraphOf(first.start)]?.line ?? 0) : kept.lines.length;
  const last = sections[sections.length - 1];
  const isInside = first !== undefined && (body.paragraphs[paragraphOf(first.start)]?.start ?? 0) < first.start;
  const tailParagraph = last ? body.paragraphs.find((each) => each.start >= last.end) : undefined;
  return {
    flow: all.flow,
    given,
    all: all.lines,
    head: kept.lines.slice(0, headLine + (isInside ? 1 : 0)),
    tail: tailParagraph ? kept.lines.slice(tailParagraph.line) : [],
  };
}

/** All that is known on the way from the text to the plan. */
interface Draft {
  readonly given: string;
  readonly body: Body;
  readonly sections: readonly Section[];
  readonly roles: readonly Role[];
  readonly cite: (section: number, start: number, end: number) => Citation;
  readonly warnings: Warning[];
  readonly contacts: readonly Stretch[];
}

function markersOf(sections: readonly Section[], index: number): string[] {
  const markers: string[] = [];
  for (let at = index; at >= 0; at = sections[at]!.parent)
    markers.unshift(sections[at]!.marker || `${sections[at]!.value}`);
  return markers;
}

function citer(given: string, body: Body, sections: readonly Section[], contacts: readonly Stretch[]): Draft['cite'] {
  return (section, start, end) => {
    const clean = beforeContact(body.flow.text, contacts, { start, end }) ?? { start, end: start };
    const at = rangeOf(body.flow, clean.start, clean.end);
    return { markers: section < 0 ? [] : markersOf(sections, section), at, quote: given.slice(...at) };
  };
}

function readAllStatements(
  draft: Draft,
  phases: readonly FoundPhase[],
  year: number | null,
): Map<number, readonly Statement[]> {
  const statements = new Map<number, readonly Statement[]>();
  let next = 0;
  draft.sections.forEach((section, index) => {
    while (next < phases.length && phases[next]!.end <= section.start) next += 1;
    const inside = phases[next] && phases[next]!.start <= section.start ? phases[next]!.phase : null;
    const phaseYear = (inside?.end ?? inside?.start ?? '').slice(0, 4);
    // Dates without a year mean the phase's year, else the notice's.
    const context = {
      year: phaseYear === '' ? year : Number(phaseYear),
      isBackground: draft.roles[index] === 'background',
    };
    const found = readStatements(draft.body.flow, { start: section.headingStart, end: section.end }, context);
    statements.set(
      index,
      found.flatMap((each) => withoutContact(draft, section, each)),
    );
  });
  return statements;
}

/** A statement is cited up to the first contact in it; a heading over more text names no unit. */
function withoutContact(draft: Draft, section: Section, statement: Statement): Statement[] {
  const at = beforeContact(draft.body.flow.text, draft.contacts, statement.at);
  if (at === null) return [];
  const isHeading =
    section.heading !== '' &&
    statement.at.end <= section.headingEnd + 1 &&
    section.heading.length < 14 &&
    section.end > section.headingEnd + 2;
  return [{ ...statement, at, subject: isHeading ? { leads: [], partners: [] } : statement.subject }];
}

function toTargets(
  draft: Draft,
  statements: ReadonlyMap<number, readonly Statement[]>,
  ownerOf: ReturnType<typeof ownerFinder>,
): Target[] {
  const ids = new IdMaker();
  const targets: Target[] = [];
  for (const [section, list] of statements) {
    let carried: string | null = null;
    for (const statement of list) {
      const dated = statement.deadlines.filter((each) => each.date !== null).pop()?.date ?? null;
      carried = dated ?? carried;
      for (const goal of statement.goals) {
        const [start, end] = [statement.flow.at[goal.start]!, statement.flow.at[goal.end - 1]! + 1];
        if (end > rangeOf(draft.body.flow, statement.at.start, statement.at.end)[1]) continue;
        const quote = draft.given.slice(start, end);
        const due = dueOfGoal(goal, statement) ?? carried;
        targets.push({
          id: ids.make('target', `${essence(quote)}|${goal.value}|${goal.unit}`),
          taskId: ownerOf(section, statement),
          label: plainText(statement.flow, draft.given, goal.start, goal.end).slice(0, 60),
          quote,
          at: [start, end],
          measure: goal.measure,
          comparator: goal.comparator,
          value: goal.value,
          valueMax: goal.valueMax,
          isStrict: goal.isStrict,
          isApproximate: goal.isApproximate,
          baseline: goal.baseline,
          unit: goal.unit,
          per: goal.per,
          due,
          subject: goal.subject,
          scope: null,
          kind: goal.kind,
          source: draft.cite(section, statement.at.start, statement.at.end),
        });
      }
      // 到2023年 holds for what follows behind ；, up to the full stop.
      if (!/;$/.test(statement.flow.text)) carried = null;
    }
  }
  return targets;
}

/** The last day named before the figure, else the first one after it. */
function dueOfGoal(goal: Goal, statement: Statement): string | null {
  const dated = statement.deadlines.filter((each) => each.date !== null);
  const before = dated.filter((each) => each.start <= goal.end);
  return (before[before.length - 1] ?? dated[0])?.date ?? null;
}

/** Finds the task, or the child of one, that a statement belongs to. */
function ownerFinder(
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
    let owner: FoundTask | null = null;
    for (const each of bySection.get(index) ?? []) if (each.start <= at.start && each.end >= at.end) owner = each;
    return owner?.task.id ?? null;
  };
}

function toDeadlines(
  draft: Draft,
  statements: ReadonlyMap<number, readonly Statement[]>,
  ownerOf: ReturnType<typeof ownerFinder>,
): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const [section, list] of statements) {
    for (const statement of list) {
      for (const found of statement.deadlines) {
        if (found.start >= statement.at.end - statement.at.start) continue;
        const clause = clauseAround(statement.flow.text, found.start, found.end);
        const at: [number, number] = [statement.flow.at[clause[0]]!, statement.flow.at[clause[1] - 1]! + 1];
        deadlines.push({
          quote: draft.given.slice(...at),
          at,
          date: found.date,
          recurrence: found.recurrence,
          taskId: ownerOf(section, statement),
        });
      }
    }
  }
  return deadlines;
}

function clauseAround(text: string, start: number, end: number): [number, number] {
  const before = Math.max(text.lastIndexOf(',', start - 1), text.lastIndexOf(';', start - 1)) + 1;
  const after = /[,;。]/.exec(text.slice(end));
  return [before, after ? end + after.index : text.length];
}

function unitsOf(tasks: readonly FoundTask[], issuers: readonly string[]): Unit[] {
  const names = new Set([...issuers, ...tasks.flatMap(({ task }) => [...task.leads, ...task.partners])]);
  const ids = new IdMaker();
  return [...names].map((name) => ({ id: ids.make('unit', name), name }));
}

/** Rules run over ；, so whole sentences are joined again. */
function ruleSentences(draft: Draft, statements: ReadonlyMap<number, readonly Statement[]>): RuleSentence[] {
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

function warnOfOutline(draft: Draft): void {
  let plans = 0;
  draft.sections.forEach((section, index) => {
    const at = rangeOf(draft.body.flow, section.start, Math.max(section.headingEnd, section.start + 1));
    if (section.marker === '') draft.warnings.push({ code: 'number-lost', at, detail: section.heading });
    if (section.level === 1 && section.value === 1 && section.depth === 1) plans += 1;
    if (plans > 1 && section.level === 1 && section.value === 1 && section.depth === 1)
      draft.warnings.push({ code: 'several-plans', at, detail: section.heading });
    let before = index - 1;
    while (before >= 0 && draft.sections[before]!.parent !== section.parent) before -= 1;
    const previous = draft.sections[before];
    if (previous && previous.markerClass === section.markerClass && section.value > previous.value + 1)
      draft.warnings.push({ code: 'number-skipped', at, detail: `${previous.marker}→${section.marker}` });
  });
}

function warnOfTables(draft: Draft): void {
  let isOpen = false;
  for (const paragraph of draft.body.paragraphs) {
    if (paragraph.isTable && !isOpen)
      draft.warnings.push({
        code: 'table-skipped',
        at: rangeOf(draft.body.flow, paragraph.start, paragraph.end),
        detail: paragraph.text.slice(0, 60),
      });
    isOpen = paragraph.isTable;
  }
}

/**
 * Turns the text of an official reform notice into a plan in which every figure cites its sentence.
 * The same text gives the same plan: no clock, no network. What is unsure stands in `warnings`.
 *
 * @throws {NoticeError} `empty`, `too-large` (above 10 MB), `not-text` or `not-notice`.
 * @example
 * const plan = compileNotice(text, { url: 'https://example.gov.cn/notice.html' });
 * plan.targets[0].quote === text.slice(...plan.targets[0].at);
 */
export function compileNotice(text: string, options: CompileOptions = {}): Plan {
  const bytes = requireNotice(text);
  const all = readLines(text);
  const { kept } = dropDebris(stripPageMarks(all));
  const body = joinParagraphs(kept);
  const sections = readOutline(text, body);
  const metadata = readMetadata(frameOf(text, all, kept, body, sections));
  const contacts = findContacts(body.flow.text);
  const draft: Draft = {
    given: text,
    body,
    sections,
    roles: readRoles(sections),
    cite: citer(text, body, sections, contacts),
    warnings: [],
    contacts,
  };
  const { phases, unclear } = readPhases(body.flow, sections, draft.roles, metadata.year, draft.cite);
  const statements = readAllStatements(draft, phases, metadata.year);
  const tasks = readTasks({
    flow: body.flow,
    given: text,
    sections,
    roles: draft.roles,
    statements,
    ids: new IdMaker(),
    cite: draft.cite,
    clean: (stretch) =>
      beforeContact(body.flow.text, contacts, stretch) ?? { start: stretch.start, end: stretch.start },
  });
  const ownerOf = ownerFinder(draft, tasks);
  warn(draft, metadata, unclear, tasks);
  return {
    schemaVersion: SCHEMA_VERSION,
    id: `plan-${shortHash(essence(`${metadata.documentNumber ?? ''}${metadata.title ?? text.slice(0, 200)}`))}`,
    title: metadata.title ?? '',
    documentNumber: metadata.documentNumber,
    issuer: metadata.issuers[0] ?? null,
    issuers: [...metadata.issuers],
    issuedOn: metadata.issuedOn,
    recipients: metadata.recipients,
    region: { code: options.regionCode ?? null, name: options.regionName ?? null },
    timeZone: 'Asia/Shanghai',
    calendar: { terms: [] },
    source: {
      url: options.url ?? null,
      sha256: bytesToHex(sha256(bytes)),
      length: text.length,
      compiledAt: options.compiledAt ?? null,
      compilerVersion: COMPILER_VERSION,
    },
    mark: null,
    outline: sections.map((section) => toOutlineEntry(body.flow, section)),
    phases: phases.map(({ phase }) => phase),
    tasks: tasks.map(({ task }) => task),
    reports: [],
    targets: toTargets(draft, statements, ownerOf),
    deadlines: toDeadlines(draft, statements, ownerOf),
    units: unitsOf(tasks, metadata.issuers),
    rules: readRules(ruleSentences(draft, statements)),
    citedDocuments: readCited(body.flow, text, [metadata.title, metadata.documentNumber]),
    warnings: draft.warnings,
  };
}

function warn(
  draft: Draft,
  metadata: ReturnType<typeof readMetadata>,
  unclear: readonly number[],
  tasks: readonly FoundTask[],
): void {
  if (metadata.title === null) draft.warnings.push({ code: 'title-missing', at: null, detail: '' });
  if (metadata.issuers.length === 0) draft.warnings.push({ code: 'issuer-missing', at: null, detail: '' });
  if (metadata.issuedOn === null) draft.warnings.push({ code: 'date-missing', at: null, detail: '' });
  for (const index of unclear)
    draft.warnings.push({
      code: 'phase-unclear',
      at: rangeOf(draft.body.flow, draft.sections[index]!.start, draft.sections[index]!.headingEnd),
      detail: draft.sections[index]!.heading,
    });
  warnOfOutline(draft);
  warnOfTables(draft);
  if (tasks.length === 0) draft.warnings.push({ code: 'no-tasks', at: null, detail: '' });
}
