import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { NoticeError } from '../errors.js';
import type { Plan } from '../model/index.js';
import { beforeContact, findContacts } from './contacts.js';
import { readCited } from './cited.js';
import { warn } from './doubts.js';
import { citer, readAllStatements, type Draft } from './draft.js';
import { readRules } from './found-rules.js';
import { frameOf } from './frame.js';
import { IdMaker, essence, shortHash } from './ids.js';
import { dropDebris, readLines, stripPageMarks, type Line } from './lines.js';
import { readMetadata, type Metadata } from './metadata.js';
import { readOutline, toOutlineEntry } from './outline.js';
import { joinParagraphs } from './paragraphs.js';
import { readPhases } from './phases.js';
import { readRoles } from './roles.js';
import type { Stretch } from './sentences.js';
import { readTasks } from './tasks.js';
import { COMPILER_VERSION, SCHEMA_VERSION } from './version.js';
import { looseDeadlines, ownerFinder, ruleSentences, toDeadlines, toTargets, unitsOf } from './yields.js';

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

/** Steps 1 to 8: lines, outline, metadata, and what each section is for. */
function readDraft(text: string): { draft: Draft; metadata: Metadata; dropped: readonly Line[] } {
  const all = readLines(text);
  const { kept, dropped } = dropDebris(stripPageMarks(all));
  const body = joinParagraphs(kept);
  const sections = readOutline(text, body);
  const metadata = readMetadata(frameOf(text, all, kept, body, sections));
  const contacts = findContacts(body.flow.text);
  const cite = citer(text, body, sections, contacts);
  return {
    draft: { given: text, body, sections, roles: readRoles(sections), cite, warnings: [], contacts },
    metadata,
    dropped,
  };
}

/** What the notice says of itself, and what the caller knows of it. */
function planHead(text: string, bytes: Uint8Array, metadata: Metadata, options: CompileOptions) {
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
  } satisfies Partial<Plan>;
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
  const { draft, metadata, dropped } = readDraft(text);
  const { body, sections, contacts } = draft;
  const { phases, unclear } = readPhases(body.flow, sections, draft.roles, metadata.year, draft.cite);
  const statements = readAllStatements(draft, phases, metadata);
  const clean = (stretch: Stretch): Stretch =>
    beforeContact(body.flow.text, contacts, stretch) ?? { start: stretch.start, end: stretch.start };
  const tasks = readTasks({ ...draft, flow: body.flow, statements, ids: new IdMaker(), clean });
  const ownerOf = ownerFinder(draft, tasks);
  warn(draft, { metadata, unclear, tasks, statements, dropped });
  return {
    ...planHead(text, bytes, metadata, options),
    outline: sections.map((section) => toOutlineEntry(body.flow, section)),
    phases: phases.map(({ phase }) => phase),
    tasks: tasks.map(({ task }) => task),
    reports: [],
    targets: toTargets(draft, statements, ownerOf),
    deadlines: [
      ...toDeadlines(draft, statements, ownerOf),
      ...looseDeadlines(draft, { year: metadata.year, since: metadata.issuedOn }),
    ],
    units: unitsOf(tasks, metadata.issuers),
    rules: readRules(ruleSentences(draft, statements)),
    citedDocuments: readCited(body.flow, text, [metadata.title, metadata.documentNumber]),
    warnings: draft.warnings,
  };
}
