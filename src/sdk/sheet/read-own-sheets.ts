import type { Evidence, Plan, Report, Task } from '../model/index.js';
import type { SheetGrid } from './grid.js';
import {
  allWords,
  isIdentifier,
  isIsoDate,
  isLink,
  keyOf,
  ownRows,
  type BadCells,
  type OwnRow,
} from './ledger-cells.js';
import {
  ARCHIVE_HEADS,
  EVIDENCE_HEADS,
  OWNER_WORDS,
  REPORT_HEADS,
  STATE_WORDS,
  STATUS_WORDS,
  VISIBILITY_WORDS,
  type EvidenceField,
  type ReportField,
} from './ledger-layout.js';
import type { LedgerRules } from './ledger-rules.js';
import { taskMatcher } from './match-task.js';
import { UnitBook } from './unit-book.js';

const MAX_TEXT = 200_000;
const MAX_TITLE = 1000;

/** A date of a cell that must hold one day; null when it was named as bad. */
export function dayIn<Field extends string>(row: OwnRow<Field>, field: Field, rules: LedgerRules): string | null {
  const text = row.get(field).trim();
  if (isIsoDate(text)) return text;
  const read = rules.readDate(text, { isNumber: typeof row.value(field) === 'number' });
  if (read.ok && read.date !== null) return read.date;
  row.bad(field, read.ok ? (text === '' ? 'missing' : 'dateUnclear') : read.code);
  return null;
}

/** Percent, null for an empty cell, undefined when the cell was named as bad. */
export function percentIn<Field extends string>(
  row: OwnRow<Field>,
  field: Field,
  rules: LedgerRules,
): number | null | undefined {
  const text = row.get(field).trim();
  if (text === '') return null;
  const number = /^\d+(?:\.\d+)?(?:e-\d+)?$/i.test(text) ? Number(text) : NaN;
  if (number <= 100) return number;
  const read = rules.readProgress(text, true);
  if (read.progress !== null && !read.isBad) return read.progress;
  row.bad(field, 'progressUnclear');
  return undefined;
}

function wordIn<Field extends string, Key extends string>(
  row: OwnRow<Field>,
  field: Field,
  words: Readonly<Record<Key, string>>,
  fallback: Key,
): Key | null {
  const text = row.get(field).trim();
  if (text === '') return fallback;
  const key = keyOf(words, text);
  if (key === null) row.bad(field, 'wordUnknown', allWords(words));
  return key;
}

function statusIn(row: OwnRow<ReportField>, rules: LedgerRules): Report['status'] | null {
  const text = row.get('status');
  const status = keyOf(STATUS_WORDS, text) ?? rules.readStatus(text);
  if (status === null) row.bad('status', text.trim() === '' ? 'missing' : 'statusUnknown', allWords(STATUS_WORDS));
  return status;
}

/** An id that nothing else has. */
export function freshId(start: string, isTaken: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) if (!isTaken(`${start}-${count}`)) return `${start}-${count}`;
}

/** The reports of a plan with those of the sheet: known ids are brought up to date, others added. None is dropped. */
export function applyReports(plan: Plan, sheet: SheetGrid, rules: LedgerRules, bad: BadCells): Plan {
  const reports = new Map(plan.reports.map((report) => [report.id, report]));
  const seen = new Map<string, number>();
  const match = taskMatcher(plan.tasks);
  const units = new UnitBook(plan.units);
  let last: string | null = null;
  for (const row of ownRows(sheet, REPORT_HEADS, bad)) {
    const id = row.get('id').trim();
    if (id !== '' && id === last && row.get('taskId') === '' && row.get('on') === '') {
      const whole = reports.get(id);
      if (whole) reports.set(id, { ...whole, text: whole.text + row.get('text') });
      continue;
    }
    last = id;
    if (id !== '' && !isIdentifier(id)) row.bad('id', 'idInvalid');
    else if (seen.has(id)) row.bad('id', 'idTwice', `A${seen.get(id)! + 1}`);
    else {
      if (id !== '') seen.set(id, row.row);
      const report = reportIn(row, id, reports, match, units, rules);
      if (report) reports.set(report.id, report);
      else last = null;
    }
  }
  return { ...plan, reports: [...reports.values()], units: units.list };
}

function reportIn(
  row: OwnRow<ReportField>,
  id: string,
  reports: ReadonlyMap<string, Report>,
  match: ReturnType<typeof taskMatcher>,
  units: UnitBook,
  rules: LedgerRules,
): Report | null {
  const found = match({ id: row.get('taskId'), number: row.get('number'), title: row.get('title') });
  const field = row.get('taskId').trim() === '' ? 'title' : 'taskId';
  if (!found.ok) row.bad(field, found.found > 1 ? 'taskAmbiguous' : 'taskUnknown', String(found.found));
  const on = dayIn(row, 'on', rules);
  const status = statusIn(row, rules);
  const progress = percentIn(row, 'progress', rules);
  const state = wordIn(row, 'state', STATE_WORDS, 'accepted');
  const visibility = wordIn(row, 'visibility', VISIBILITY_WORDS, 'internal');
  const text = row.get('text');
  if (text.length > MAX_TEXT) row.bad('text', 'tooLong', String(MAX_TEXT));
  const unitId = units.find(row.get('unitId').trim(), row.get('unit').trim(), reports.get(id)?.unitId ?? null);
  if (unitId === undefined) row.bad('unitId', 'unitUnknown');
  if (!found.ok || on === null || status === null || progress === undefined || state === null || visibility === null)
    return null;
  if (unitId === undefined || text.length > MAX_TEXT) return null;
  return {
    id: id || freshId(`report-${on}`, (each) => reports.has(each)),
    taskId: found.task.id,
    unitId,
    on,
    status,
    progress,
    text,
    evidence: reports.get(id)?.evidence ?? [],
    state,
    visibility,
  };
}

function evidenceIn(row: OwnRow<EvidenceField>, list: readonly Evidence[], rules: LedgerRules): Evidence | null {
  const [id, title, url] = [row.get('id').trim(), row.get('title'), row.get('url').trim()];
  const on = row.get('on').trim() === '' ? null : dayIn(row, 'on', rules);
  const visibility = wordIn(row, 'visibility', VISIBILITY_WORDS, 'internal');
  if (id !== '' && !isIdentifier(id)) row.bad('id', 'idInvalid');
  else if (title.length > MAX_TITLE) row.bad('title', 'tooLong', String(MAX_TITLE));
  else if (!isLink(url)) row.bad('url', 'linkInvalid');
  else if (visibility !== null && (on !== null || row.get('on').trim() === '')) {
    return {
      id: id || freshId('evidence', (each) => list.some((known) => known.id === each)),
      title,
      url: url === '' ? null : url,
      on,
      visibility,
    };
  }
  return null;
}

function withEvidence<Owner extends Task | Report>(owner: Owner, more: readonly Evidence[] | undefined): Owner {
  if (!more) return owner;
  const list = new Map(owner.evidence.map((each) => [each.id, each]));
  for (const each of more) list.set(each.id, { ...each, url: each.url ?? (list.get(each.id)?.url === '' ? '' : null) });
  return { ...owner, evidence: [...list.values()] };
}

/** The evidence of tasks and reports with that of the sheet; none is dropped. */
export function applyEvidence(plan: Plan, sheet: SheetGrid, rules: LedgerRules, bad: BadCells): Plan {
  const owners = {
    task: new Map(plan.tasks.map((each) => [each.id, each])),
    report: new Map(plan.reports.map((each) => [each.id, each])),
  };
  const found = { task: new Map<string, Evidence[]>(), report: new Map<string, Evidence[]>() };
  for (const row of ownRows(sheet, EVIDENCE_HEADS, bad)) {
    const kind = wordIn(row, 'owner', OWNER_WORDS, 'task');
    if (kind === null) continue;
    const ownerId = row.get('ownerId').trim();
    const owner = owners[kind].get(ownerId);
    if (!owner) {
      row.bad('ownerId', 'ownerUnknown');
      continue;
    }
    const list = found[kind].get(ownerId) ?? [];
    const evidence = evidenceIn(row, [...owner.evidence, ...list], rules);
    if (evidence) found[kind].set(ownerId, [...list, evidence]);
  }
  return {
    ...plan,
    tasks: plan.tasks.map((task) => withEvidence(task, found.task.get(task.id))),
    reports: plan.reports.map((report) => withEvidence(report, found.report.get(report.id))),
  };
}

/** What tasks say of themselves, and the order of their reports, as the workbook kept it. */
export function applyArchive(plan: Plan, sheet: SheetGrid, rules: LedgerRules, bad: BadCells): Plan {
  const kept = new Map<string, Partial<Pick<Task, 'status' | 'progress'>> & { reports: string[] }>();
  for (const row of ownRows(sheet, ARCHIVE_HEADS, bad)) {
    const id = row.get('id').trim();
    const reports = row.get('reports').split(/\s+/).filter(Boolean);
    const known = kept.get(id);
    if (known) {
      known.reports.push(...reports);
      continue;
    }
    const [status, progress] = [keyOf(STATUS_WORDS, row.get('status')), percentIn(row, 'progress', rules)];
    kept.set(id, { ...(status === null ? {} : { status }), ...(progress === undefined ? {} : { progress }), reports });
  }
  const taskOf = new Map(plan.reports.map((report) => [report.id, report.taskId]));
  const tasks = plan.tasks.map((task): Task => {
    const own = kept.get(task.id);
    if (!own) return task;
    const reports = [...new Set([...own.reports.filter((id) => taskOf.get(id) === task.id), ...task.reports])];
    return { ...task, ...own, reports };
  });
  return { ...plan, tasks };
}
