import type { ReformRecord } from '../../sdk/model/index.js';
import type { RecordsBeside } from '../../sdk/local/record-log.js';
import { recordSheetRules } from '../../sdk/rules/record-sheet-rules.js';

/** The files in which a log goes out. */
export type FileKind = 'excel' | 'csv' | 'json';

const TYPES: Readonly<Record<FileKind, { readonly end: string; readonly type: string }>> = {
  excel: { end: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { end: 'csv', type: 'text/csv;charset=utf-8' },
  json: { end: 'json', type: 'application/json' },
};

/** What goes out. */
export interface WriteContext extends RecordsBeside {
  readonly all: readonly ReformRecord[];
  readonly asOf: string;
  readonly title: string;
  readonly mark: string;
}

/** The revisions of a log, each once: what the device keeps may be in the source as well. */
function once(records: readonly ReformRecord[]): ReformRecord[] {
  const known = new Set<string>();
  return records.filter((record) => {
    const text = JSON.stringify(record);
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

/** Writes a log, every revision of it, as a file. */
export async function writeFile(kind: FileKind, context: WriteContext): Promise<Blob> {
  const { roster, calendar, rules, asOf, title, mark } = context;
  const all = once(context.all);
  const { type } = TYPES[kind];
  if (kind === 'json') {
    return new Blob([JSON.stringify({ records: all, roster, calendar, rules }, null, 1)], { type });
  }
  const { recordsCsv, writeRecords } = await import('../../sdk/sheet/write-records.js');
  const own = recordSheetRules(roster);
  if (kind === 'csv') return new Blob([recordsCsv(all, { rules: own, asOf })], { type });
  const bytes = await writeRecords(all, { rules: own, asOf, title, mark });
  return new Blob([bytes as BlobPart], { type });
}

/** A title as the name of a file. */
export function fileName(name: string, kind: FileKind): string {
  return `${name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').slice(0, 80) || 'records'}.${TYPES[kind].end}`;
}
