import type { TaskStatus } from '../model/index.js';
import { readLedgerDate, type LedgerDate, type LedgerDateFault } from './ledger-dates.js';
import type { LedgerField, LedgerHead } from './ledger-header.js';
import { isBlank, plainText, splitLabelled, splitUnits } from './ledger-text.js';
import { readLedgerProgress, readLedgerStatus } from './ledger-words.js';

/** Why a cell cannot be read. */
export type LedgerCellFault = LedgerDateFault | 'statusUnknown' | 'progressUnclear' | 'tooLong' | 'missing';

/** A cell that cannot be read: its row and column from 0, the head over it, what it says, and why. */
export interface LedgerBadCell {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly text: string;
  readonly code: LedgerCellFault;
}

/** A task as a ledger names it. */
export interface LedgerRow {
  /** The row of the grid, from 0; the first of several that are one task. */
  readonly row: number;
  readonly id: string;
  readonly number: string;
  readonly area: string;
  readonly phase: string;
  readonly title: string;
  readonly text: string;
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly due: string | null;
  /** The words of the due date where they name no date: 长期坚持. */
  readonly dueText: string;
  /** Null where the ledger is silent. */
  readonly status: TaskStatus | null;
  /** Percent, or null. */
  readonly progress: number | null;
  /** What the ledger tells of the work, beside a bare share or status. */
  readonly report: string;
  readonly reportedOn: string | null;
  readonly remark: string;
}

/** The longest text of a name and of a paragraph that the plan's model allows. */
const SHORT = 1000;
const LONG = 200_000;

/** A text with its lines kept, and blanks within them made one. */
function linesOf(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One row of a ledger, cell by cell, noting what cannot be read. */
export class RowReader {
  readonly badCells: LedgerBadCell[] = [];
  private readonly cells: readonly (readonly string[])[];
  private readonly head: LedgerHead;
  private readonly year: number | undefined;
  /** A ledger names few dates, each many times. */
  private readonly dates = new Map<string, LedgerDate>();
  private row = 0;

  /** @param cells with merged areas filled */
  constructor(cells: readonly (readonly string[])[], head: LedgerHead, year: number | undefined) {
    this.cells = cells;
    this.head = head;
    this.year = year;
  }

  /** Texts of a field's columns in a row, each once. */
  texts(row: number, field: LedgerField): string[] {
    const all = this.columns(field).map((column) => this.cells[row]![column] ?? '');
    return all.filter((text, index) => !isBlank(text) && all.indexOf(text) === index);
  }

  text(row: number, field: LedgerField): string {
    return this.texts(row, field).map(linesOf).join('\n');
  }

  read(row: number): LedgerRow {
    this.row = row;
    const title = this.clipped('title', SHORT).replace(/\n/g, ' ');
    if (title === '') this.bad(this.columns('title')[0]!, '', 'missing');
    const text = this.clipped('text', LONG);
    const state = this.state();
    return {
      row,
      id: plainText(this.text(row, 'id')).slice(0, SHORT),
      number: plainText(this.clipped('number', SHORT)),
      area: this.clipped('area', SHORT).replace(/\n/g, ' '),
      phase: this.clipped('phase', SHORT).replace(/\n/g, ' '),
      title,
      text: text === title ? '' : text,
      ...this.units(),
      ...this.due(),
      ...state,
      reportedOn: this.date('reportedOn').date,
      remark: this.clipped('remark', LONG),
    };
  }

  private columns(field: LedgerField): readonly number[] {
    return this.head.columns[field] ?? [];
  }

  private bad(column: number, text: string, code: LedgerCellFault): void {
    const header = (this.head.heads[column] ?? '').replace(/\n/g, ' ');
    this.badCells.push({ row: this.row, column, header, text: text.slice(0, SHORT), code });
  }

  private clipped(field: LedgerField, most: number): string {
    const text = this.text(this.row, field);
    if (text.length <= most) return text;
    this.bad(this.columns(field)[0]!, text, 'tooLong');
    return text.slice(0, most);
  }

  private units(): Pick<LedgerRow, 'leads' | 'partners'> {
    const leads: string[] = [];
    const partners: string[] = [];
    const add = (list: string[], names: readonly string[]): void =>
      names.forEach((name) => list.includes(name) || list.push(name.slice(0, SHORT)));
    for (const text of this.texts(this.row, 'leads')) {
      const both = splitLabelled(text);
      add(leads, both ? both.leads : splitUnits(text));
      if (both) add(partners, both.partners);
    }
    for (const text of this.texts(this.row, 'partners')) add(partners, splitUnits(text));
    return { leads, partners };
  }

  private date(field: LedgerField): { date: string | null; words: string } {
    for (const column of this.columns(field)) {
      const text = this.cells[this.row]![column] ?? '';
      const read = this.dates.get(text) ?? readLedgerDate(text, { year: this.year });
      this.dates.set(text, read);
      if (!read.ok) this.bad(column, text, read.code);
      else if (read.kind !== 'empty') return { date: read.date, words: read.date === null ? linesOf(text) : '' };
    }
    return { date: null, words: '' };
  }

  private due(): Pick<LedgerRow, 'due' | 'dueText'> {
    const { date, words } = this.date('due');
    return { due: date, dueText: words };
  }

  private state(): Pick<LedgerRow, 'status' | 'progress' | 'report'> {
    const found: { status: TaskStatus | null; progress: number | null } = { status: null, progress: null };
    const told: string[] = [];
    for (const field of ['status', 'progress'] as const) {
      for (const column of this.columns(field)) {
        const text = this.cells[this.row]![column] ?? '';
        const isPercent = /[%％]/.test(this.head.heads[column] ?? '');
        const read = readLedgerProgress(text, isPercent);
        found.status ??= field === 'status' ? (readLedgerStatus(text) ?? read.status) : read.status;
        found.progress ??= read.progress;
        if (read.isBad || (isPercent && !read.isWhole)) this.bad(column, text, 'progressUnclear');
        else if (!read.isWhole && field === 'progress') told.push(linesOf(text));
        else if (!read.isWhole && found.status === null) this.bad(column, text, 'statusUnknown');
      }
    }
    const report = told.filter((text, index) => told.indexOf(text) === index).join('\n');
    return { ...found, report: report.slice(0, LONG) };
  }
}
