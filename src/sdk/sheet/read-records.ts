import { SheetError } from '../part-errors.js';
import type { ReformRecord } from '../model/index.js';
import { findRecords, isAside, type FoundRecords } from './find-records.js';
import { isIdentifier } from './ledger-cells.js';
import { RECORD_STATES } from './record-layout.js';
import { GatheredRecord } from './record-rows.js';
import type { SheetRecordRules } from './record-rules.js';
import { idOf } from './record-words.js';
import { readSheets, type WorkbookFile } from './read-workbook.js';

/** A line that cannot be taken over: where it is, what stands there, and why. */
export interface BadRecordCell {
  readonly sheet: string;
  /** The line as the spreadsheet counts it, from 1. */
  readonly row: number;
  /** The cell's name, such as `D7`. */
  readonly cell: string;
  readonly head: string;
  readonly text: string;
  /** A `TypedCode` of the rules, or `idTwice`. */
  readonly code: string;
}

/** What a sheet says: the records that can be read, and each cell for which another cannot. */
export interface RecordSheet {
  readonly records: readonly ReformRecord[];
  readonly badCells: readonly BadRecordCell[];
  /** Lines that hold a record. */
  readonly rows: number;
}

/** How a sheet of records is read. */
export interface ReadRecordsOptions {
  readonly rules: SheetRecordRules;
  /** The day on which it is read. */
  readonly asOf: string;
}

function gather(found: FoundRecords, asOf: string): GatheredRecord[] {
  const records: GatheredRecord[] = [];
  for (let row = found.start; row < found.raw.length; row += 1) {
    const last = records[records.length - 1];
    if (isAside(found, row)) continue;
    if (last?.isContinuedBy(row)) last.continueWith(row);
    else records.push(new GatheredRecord(found, row, asOf));
  }
  return records;
}

/** Reads the records of one sheet. */
class SheetReader {
  readonly badCells: BadRecordCell[] = [];
  private readonly found: FoundRecords;
  private readonly rules: SheetRecordRules;
  private readonly year: number | undefined;
  private readonly seen = new Map<string, number>();

  constructor(found: FoundRecords, rules: SheetRecordRules) {
    [this.found, this.rules] = [found, rules];
    const year = /((?:19|20)\d\d)年/.exec(found.title.normalize('NFKC'))?.[1];
    this.year = year === undefined ? undefined : Number(year);
  }

  private bad(gathered: GatheredRecord, field: string, code: string): void {
    this.badCells.push({ sheet: this.found.sheet.name, ...gathered.placeOf(field), code });
  }

  /** An id for a line without one; two lines that say the same are two events. */
  private makeId(gathered: GatheredRecord): string {
    const { typed } = gathered;
    const text = JSON.stringify([typed.kind, typed.on, typed.unit, typed.person, typed.quantity, typed.note]);
    const count = (this.seen.get(text) ?? 0) + 1;
    this.seen.set(text, count);
    return idOf(`${text}${count}`);
  }

  read(gathered: GatheredRecord): ReformRecord | null {
    const used = [...gathered.typed.findings, ...gathered.typed.evidence].map(({ id }) => id);
    let count = 0;
    const newId = (start: string): string => {
      do count += 1;
      while (used.includes(`${start}${count}`));
      return `${start}${count}`;
    };
    const read = this.rules.read(gathered.typed, { year: this.year, newId });
    if (!read.ok) read.faults.forEach(({ field, code }) => this.bad(gathered, field, code));
    const id = gathered.id || this.makeId(gathered);
    const revision = gathered.revision === '' ? 1 : Number(gathered.revision);
    gathered.places.set('id', { row: gathered.row, column: 'id' });
    gathered.places.set('revision', { row: gathered.row, column: 'revision' });
    gathered.places.set('targets', { row: gathered.row, column: 'targets' });
    const targetIds = gathered.targets.split(/[\s、，,]+/).filter((each) => each !== '');
    if (!isIdentifier(id)) this.bad(gathered, 'id', 'idInvalid');
    else if (!Number.isInteger(revision) || revision < 1) this.bad(gathered, 'revision', 'notANumber');
    else if (!targetIds.every(isIdentifier)) this.bad(gathered, 'targets', 'idInvalid');
    else if (this.isTwice(`${id} ${revision}`, gathered)) this.bad(gathered, 'id', 'idTwice');
    else if (read.ok) {
      const isDeleted = gathered.state.replace(/\s/g, '').startsWith(RECORD_STATES.deleted);
      return { id, ...read.fields, targetIds, revision, isDeleted };
    }
    return null;
  }

  private isTwice(key: string, { row }: GatheredRecord): boolean {
    const isKnown = this.seen.has(key);
    this.seen.set(key, row);
    return isKnown;
  }
}

/**
 * Reads a sheet of records: our own workbook or CSV with all revisions, or an officer's own register with heads by meaning,
 * merged cells and several lines for one record. Good lines are read, each bad one is named by its cell.
 *
 * @throws {SheetError} when the file is neither workbook nor CSV, or holds no records.
 * @example
 * const { records, badCells } = await readRecordSheet(file, { rules: recordSheetRules(roster), asOf: '2025-10-20' });
 */
export async function readRecordSheet(file: WorkbookFile, options: ReadRecordsOptions): Promise<RecordSheet> {
  const found = findRecords(await readSheets(file));
  if (!found) throw new SheetError('no records in the sheet');
  const gathered = gather(found, options.asOf);
  const reader = new SheetReader(found, options.rules);
  const records = gathered.flatMap((each) => reader.read(each) ?? []);
  return { records, badCells: reader.badCells, rows: gathered.length };
}
