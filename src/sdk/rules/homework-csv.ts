import type { TimeEntry } from '../model/index.js';
import { homeworkDay } from './homework-day.js';

/** The words of the table: its heads in order (day, subject, start, end, minutes, place, source), and what stands in it. */
export interface HomeworkCsvWords {
  readonly heads: readonly string[];
  readonly places: Readonly<Record<TimeEntry['place'], string>>;
  readonly sources: Readonly<Record<TimeEntry['source'], string>>;
}

/** Spreadsheets run what begins like a formula: a mark before it makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function rowOf(entry: TimeEntry, words: HomeworkCsvWords): string[] {
  const { startAt, endAt, subject, place, source } = entry;
  const minutes = (Date.parse(endAt) - Date.parse(startAt)) / 60_000;
  // Minutes at school have no time of day.
  const clock = (iso: string): string => (place === 'school' ? '' : iso.slice(11, 16));
  const length = String(Math.round(minutes * 10) / 10);
  return [
    homeworkDay(startAt),
    subject,
    clock(startAt),
    clock(endAt),
    length,
    words.places[place],
    words.sources[source],
  ];
}

/**
 * The log as CSV (RFC 4180), in order of time, without a byte order mark: put `\uFEFF` before it in a file for Excel.
 *
 * @example
 * homeworkCsv(log.entries, words); // '日期,科目,…\r\n2025-10-20,数学,18:00,18:25,25,在家,计时\r\n'
 */
export function homeworkCsv(entries: readonly TimeEntry[], words: HomeworkCsvWords): string {
  const ordered = entries.slice().sort((a, b) => Date.parse(a.startAt) - Date.parse(b.startAt));
  const rows = [words.heads, ...ordered.map((entry) => rowOf(entry, words))];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
