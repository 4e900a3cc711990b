import type { RecordsBeside } from '../../sdk/local/record-log.js';
import type { ReformRecord, Roster } from '../../sdk/model/index.js';
import { recordSheetRules } from '../../sdk/rules/record-sheet-rules.js';
import { takeRecords, type TakeItem } from '../../sdk/rules/take-records.js';
import { clip } from '../internal/clip.js';
import type { LogWords } from './inspection-log.words.js';

/** What a file would do, before anything is written. */
export interface Preview {
  readonly name: string;
  readonly items: readonly TakeItem[];
  /** Each bad row or place, in words. */
  readonly bad: readonly string[];
  /** What stood beside the records and is kept with them. */
  readonly beside: RecordsBeside | null;
}

/** What a file is read against. */
export interface ReadContext {
  readonly all: readonly ReformRecord[];
  readonly roster: Roster | null;
  readonly kind: string;
  readonly today: string;
  readonly words: LogWords;
}

/** A larger file is refused. */
export const MOST_BYTES = 10 * 1024 * 1024;

async function readJson(file: File, { all, words }: ReadContext): Promise<Omit<Preview, 'name'>> {
  const { checkRecords } = await import('../../sdk/model/light-records.js');
  const text = await new Response(file).text();
  const { records, roster, calendar, rules, issues } = checkRecords(JSON.parse(text.replace(/^\ufeff/, '')));
  const hasMore = roster !== null || calendar !== null || rules.length > 0;
  return {
    items: takeRecords(all, records),
    bad: issues.map(({ path, message }) => `${words.badPlace(clip(path, 120))}${clip(message, 200)}`),
    beside: hasMore ? { roster, calendar, rules } : null,
  };
}

/** Fields by the heads of our own sheet. */
const FIELD_OF: Readonly<Record<string, string>> = { 日期: 'on', 单位: 'unit', 人员: 'person', 数量: 'quantity' };

async function readSheet(file: File, context: ReadContext): Promise<Omit<Preview, 'name'>> {
  const { all, roster, kind, today, words } = context;
  const { readRecordSheet } = await import('../../sdk/sheet/read-records.js');
  const rules = recordSheetRules(roster, { kind: kind || undefined, latest: today });
  // Blob.arrayBuffer is younger than the oldest Safari that we stand for.
  const bytes = await new Response(file).arrayBuffer();
  const { records, badCells } = await readRecordSheet(bytes, { rules, asOf: today });
  return {
    items: takeRecords(all, records, { isSheet: true }),
    bad: badCells.map(({ row, cell, head, text, code }) => {
      // Words for a cell, but where only the field says what is missing.
      const field = code === 'missing' || code === 'notAnId' ? (FIELD_OF[head] ?? 'unit') : 'cell';
      // A number by which a person could be found is not shown again.
      const shown = code === 'residentId' || code === 'mobile' || code === 'personName' ? '…' : clip(text, 40);
      return `${words.badCell(row, cell, clip(head, 20), shown)}${words.fault(code, field)}`;
    }),
    beside: null,
  };
}

/**
 * Reads a file of records: JSON, a workbook or CSV, told by its first bytes.
 *
 * @throws whatever makes it unreadable; nothing of it was taken.
 */
export async function readFile(file: File, context: ReadContext): Promise<Preview> {
  const head = await new Response(file.slice(0, 64)).text();
  const isJson = /^\ufeff?\s*[[{]/.test(head);
  return { name: clip(file.name, 80), ...(await (isJson ? readJson : readSheet)(file, context)) };
}
