import type { TextRange, WarningCode } from '../model/index.js';
import type { Draft } from './draft.js';
import { plainText, rangeOf } from './flow.js';
import type { Line } from './lines.js';
import type { Metadata } from './metadata.js';
import type { Section } from './outline.js';
import type { FoundTask } from './tasks.js';
import type { Statement } from './work.js';

/** What the steps have found, and what they have passed over. */
export interface Findings {
  readonly metadata: Metadata;
  /** Sections of a time plan whose dates were not understood. */
  readonly unclear: readonly number[];
  readonly tasks: readonly FoundTask[];
  readonly statements: ReadonlyMap<number, readonly Statement[]>;
  readonly dropped: readonly Line[];
}

type Warn = (code: WarningCode, at: TextRange | null, detail: string) => void;

const LONGEST_DETAIL = 60;

function headingRange(draft: Draft, section: Section): TextRange {
  return rangeOf(draft.body.flow, section.start, Math.max(section.headingEnd, section.start + 1));
}

function warnOfOutline(draft: Draft, warn: Warn): void {
  let plans = 0;
  const before = new Map<number, Section>();
  draft.sections.forEach((section) => {
    const at = headingRange(draft, section);
    if (section.marker === '') warn('number-lost', at, section.heading);
    if (section.level === 1 && section.value === 1 && section.depth === 1) {
      plans += 1;
      if (plans > 1) warn('several-plans', at, section.heading);
    }
    const previous = before.get(section.parent);
    const isNext = previous?.markerClass === section.markerClass;
    if (isNext && section.value > previous!.value + 1)
      warn('number-skipped', at, `${previous!.marker}→${section.marker}`);
    const above = section.parent < 0 ? undefined : draft.sections[section.parent];
    const isBelowFirst = above !== undefined && previous === undefined && section.markerClass !== 'article';
    if (isBelowFirst && section.level > above.level + 2) warn('level-skipped', at, section.heading || section.marker);
    before.set(section.parent, section);
  });
}

/** Tables and attachments are not read: a person must say what they hold. */
function warnOfSkipped(draft: Draft, dropped: readonly Line[], warn: Warn): void {
  let isOpen = false;
  for (const paragraph of draft.body.paragraphs) {
    const at = rangeOf(draft.body.flow, paragraph.start, paragraph.end);
    if (paragraph.isTable && !isOpen) warn('table-skipped', at, paragraph.text.slice(0, LONGEST_DETAIL));
    if (/^附件?\s*\d*\s*[:: ]/.test(paragraph.text))
      warn('attachment-skipped', at, paragraph.text.slice(0, LONGEST_DETAIL));
    isOpen = paragraph.isTable;
  }
  if (dropped.length > 0) warn('debris-skipped', null, String(dropped.length));
}

function warnOfStatements(draft: Draft, statements: Findings['statements'], warn: Warn): void {
  for (const [section, list] of statements) {
    const role = draft.roles[section]!;
    if (role === 'background') continue;
    for (const { flow, doubts, deadlines } of list) {
      for (const { start, end } of doubts)
        warn('target-unclear', rangeOf(flow, start, end), plainText(flow, draft.given, start, end));
      for (const each of deadlines) {
        if (each.isYearGuessed) warn('date-unclear', rangeOf(flow, each.start, each.end), each.date ?? '');
      }
    }
  }
}

/** Says where the compiler was unsure; nothing is guessed in silence. */
export function warn(draft: Draft, { metadata, unclear, tasks, statements, dropped }: Findings): void {
  const add: Warn = (code, at, detail) => draft.warnings.push({ code, at, detail: detail.slice(0, 200) });
  if (metadata.title === null) add('title-missing', null, '');
  if (metadata.issuers.length === 0) add('issuer-missing', null, '');
  if (metadata.issuedOn === null) add('date-missing', null, '');
  for (const index of unclear)
    add('phase-unclear', headingRange(draft, draft.sections[index]!), draft.sections[index]!.heading);
  warnOfOutline(draft, add);
  warnOfSkipped(draft, dropped, add);
  warnOfStatements(draft, statements, add);
  for (const { task, section } of tasks) {
    if (task.parentId === null && task.leads.length === 0)
      add('units-missing', headingRange(draft, draft.sections[section]!), task.title);
  }
  if (tasks.length === 0) add('no-tasks', null, '');
}
