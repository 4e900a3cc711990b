import { cellName, cellText, type CellValue } from './grid.js';
import type { FoundRecords } from './find-records.js';
import { saysSomething } from './record-words.js';
import type { RecordColumn } from './record-layout.js';
import type { SheetRecord } from './record-rules.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Mutable<U>[] : T[K] };

/** Where a field of a record stands in the sheet. */
export interface FieldPlace {
  readonly row: number;
  readonly column: RecordColumn;
}

/** What comes first on a line of its own, and is never repeated on those that carry on with it. */
const OWN: readonly RecordColumn[] = ['on', 'kind', 'unit', 'person', 'quantity'];

/** The lines of one record, gathered, with the place of each field. */
export class GatheredRecord {
  readonly row: number;
  readonly places = new Map<string, FieldPlace>();
  readonly typed: Mutable<SheetRecord>;
  readonly id: string;
  readonly revision: string;
  readonly state: string;
  targets: string;
  private readonly today: string;
  private readonly found: FoundRecords;

  constructor(found: FoundRecords, row: number, today: string) {
    [this.found, this.row, this.today] = [found, row, today];
    const text = (column: RecordColumn): string => this.text(row, column, found.spread);
    this.id = text('id').trim();
    this.revision = text('revision').trim();
    this.state = text('state').trim();
    this.targets = text('targets');
    this.typed = {
      kind: text('kind'),
      on: text('on'),
      unit: text('unit'),
      unitId: text('unitId'),
      person: text('person'),
      personId: text('personId'),
      quantity: this.text(row, 'quantity'),
      of: this.text(row, 'of'),
      note: text('note'),
      findings: [],
      evidence: [],
    };
    (['kind', 'on', 'unit', 'person', 'quantity', 'of', 'note'] as const).forEach((column) =>
      this.places.set(column, { row, column }),
    );
    this.addParts(row);
  }

  private cell(row: number, column: RecordColumn, cells: FoundRecords['raw'] = this.found.raw): CellValue {
    const at = this.found.columns.get(column);
    return at === undefined ? null : (cells[row]?.[at] ?? null);
  }

  private text(row: number, column: RecordColumn, cells?: FoundRecords['raw']): string {
    return cellText(this.cell(row, column, cells));
  }

  /** Whether a line carries on with this record: it repeats its id, or says nothing of its own. */
  isContinuedBy(row: number): boolean {
    const isSilent = OWN.every((column) => this.text(row, column).trim() === '');
    const id = this.text(row, 'id').trim();
    if (!isSilent) return false;
    if (id !== '') return id === this.id && this.text(row, 'revision').trim() === this.revision;
    return this.id === '' && this.found.raw[row]!.some((cell) => cellText(cell).trim() !== '');
  }

  continueWith(row: number): void {
    const [note, targets] = [this.text(row, 'note'), this.text(row, 'targets')];
    // A sheet of our own parts a long text; in one of an officer's own the next line is another paragraph.
    if (note !== '') this.typed.note += this.id === '' && this.typed.note !== '' ? `\n${note}` : note;
    if (targets !== '') this.targets += ` ${targets}`;
    this.addParts(row);
  }

  private addParts(row: number): void {
    this.addFinding(row);
    this.addFollowUp(row);
    this.addEvidence(row);
  }

  private addFinding(row: number): void {
    const [text, id] = [this.text(row, 'finding'), this.text(row, 'findingId').trim()];
    const { findings } = this.typed;
    const last = findings[findings.length - 1];
    if (id !== '' && last?.id === id) {
      last.text += text;
      return;
    }
    const due = this.text(row, 'due');
    if (id === '' && !saysSomething(text) && due.trim() === '') return;
    const field = `findings.${findings.length}`;
    findings.push({ id, text, due, followUps: [] });
    this.places.set(`${field}.text`, { row, column: 'finding' });
    this.places.set(`${field}.due`, { row, column: 'due' });
    this.places.set(`${field}.id`, { row, column: 'findingId' });
  }

  private addFollowUp(row: number): void {
    const [on, text, settled] = (['followedOn', 'followUp', 'settled'] as const).map((name) => this.text(row, name));
    const { findings } = this.typed;
    const finding = findings[findings.length - 1];
    const last = finding?.followUps[finding.followUps.length - 1];
    if (on!.trim() === '' && settled!.trim() === '' && last && this.id !== '' && row !== this.row) {
      last.text += text!;
      return;
    }
    const isEmpty = ![on!, text!].some(saysSomething) && !/^(?:是|已|√|✓)/.test(settled!.trim());
    if (isEmpty || !finding) return;
    const field = `findings.${findings.length - 1}.followUps.${finding.followUps.length}`;
    // A sheet without such a column says how things stand on the day on which it is read.
    const day = this.found.columns.has('followedOn') ? on! : this.today;
    finding.followUps.push({ on: day, text: text!, settled: settled! });
    this.places.set(`${field}.on`, { row, column: 'followedOn' });
    this.places.set(`${field}.text`, { row, column: 'followUp' });
    this.places.set(`${field}.settled`, { row, column: 'settled' });
  }

  private addEvidence(row: number): void {
    const names = ['evidenceId', 'evidence', 'url', 'evidenceOn', 'visibility'] as const;
    const [id, title, url, on, visibility] = names.map((name) => this.text(row, name));
    if (id!.trim() === '' && !saysSomething(title!) && url!.trim() === '') return;
    const field = `evidence.${this.typed.evidence.length}`;
    this.typed.evidence.push({ id: id!.trim(), title: title!, url: url!, on: on!, visibility: visibility! });
    (['id', 'title', 'url', 'on', 'visibility'] as const).forEach((name, at) =>
      this.places.set(`${field}.${name}`, { row, column: names[at]! }),
    );
  }

  /** The cell of a field as one finds it: its name, its head, and what stands in it. */
  placeOf(field: string): { row: number; cell: string; head: string; text: string } {
    const { row, column } = this.places.get(field) ?? { row: this.row, column: 'on' as const };
    const at = this.found.columns.get(column) ?? 0;
    const head = this.found.columns.has(column) ? (this.found.heads[at] ?? '') : '';
    return { row: row + 1, cell: cellName(row, at), head, text: this.text(row, column, this.found.spread) };
  }
}
