/** The log as a file and as text. */
import { entriesAt } from '../../sdk/local/log-state.js';
import { homeworkCsv } from '../../sdk/rules/homework-csv.js';
import { homeworkDay } from '../../sdk/rules/homework-day.js';
import type { TimerDesk } from './homework-timer.desk.js';

type TableSource = Pick<TimerDesk, 'log' | 'words' | 'settings' | 'now'>;

/** The log as CSV, what runs up to now among it; empty where there is nothing. */
export function csvOf({ log, words, settings, now }: TableSource): string {
  const entries = settings.asOf ? log.log.entries : entriesAt(log.log, log.child, now());
  return entries.length > 0 ? homeworkCsv(entries, words.copiesTable) : '';
}

/** CSV as columns parted by tabs: pasted into a spreadsheet it falls into cells. */
export function tabsOf(csv: string): string {
  return csv.replace(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g, (_all, field: string, end: string) => {
    const text = field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"').replace(/\s+/g, ' ') : field;
    return text + (end === ',' ? '\t' : '\n');
  });
}

/** The name of the file: the day, never the child. */
export function fileNameOf({ words, now }: TableSource): string {
  return words.copiesFile(homeworkDay(now()));
}

/** Whether a browser saves files: that of WeChat claims to, and does nothing. */
export function canSave(): boolean {
  return 'download' in HTMLAnchorElement.prototype && !/MicroMessenger/i.test(navigator.userAgent);
}
