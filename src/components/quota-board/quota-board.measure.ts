import type { Plan } from '../../sdk/model/index.js';
import type { QuotaSource } from '../internal/quota-source.js';
import type { Entry, Selection } from './quota-board.entry.js';
import type { Tools } from './quota-board.grip.js';
import { entriesOfUnit, measureEntries } from './quota-board.measured.js';
import type { QuotaQuery } from './quota-board.query.js';
import { select } from './quota-board.select.js';

/** Remembers the last answer, and what it was made of. */
function remembered<K extends readonly unknown[], T>(make: (...keys: K) => T): (...keys: K) => T {
  let last: { readonly keys: K; readonly value: T } | undefined;
  return (...keys) => {
    if (!last || keys.some((key, n) => key !== last!.keys[n])) last = { keys, value: make(...keys) };
    return last.value;
  };
}

/** Measures the targets of a plan once for its data and day, and finds what a query sees of them. */
export class BoardMeasure {
  /** All targets, measured where there are records. */
  entries: readonly Entry[] = [];
  selection: Selection = { rows: [], counts: {}, total: 0, shown: 0 };
  /** Whether values stand on the board. */
  isMeasured = false;
  /** Whether they are those of a back end. */
  isServed = false;
  private readonly source: QuotaSource;
  private readonly plainly: (plan: Plan) => Entry[];
  private readonly measure = remembered(
    (plan: Plan, records: QuotaSource['records']['good'], _roster: unknown, asOf: string): Entry[] =>
      measureEntries(plan, records!.records, this.source.context(asOf)),
  );
  private readonly ofUnit = remembered((entries: readonly Entry[], unit: string, roster: unknown): Entry[] =>
    entriesOfUnit(entries, unit, roster as Parameters<typeof entriesOfUnit>[2]),
  );
  private readonly seen = remembered((entries: readonly Entry[], query: string, total: number): Selection =>
    select(entries, JSON.parse(query) as QuotaQuery, total),
  );

  constructor(source: QuotaSource, { plainEntries }: Tools) {
    this.source = source;
    this.plainly = remembered((plan: Plan) => plainEntries(plan));
  }

  /** Brings what is seen up to date; `served` are targets as a back end has measured them. What has not changed is not measured again. */
  see(plan: Plan, query: QuotaQuery, asOf: string, served: readonly Entry[] | undefined): Selection {
    const { good } = this.source.records;
    const { roster = null } = this.source.context(asOf);
    this.isServed = served !== undefined;
    this.isMeasured = this.isServed || good !== undefined;
    this.entries = served ? served : good ? this.measure(plan, good, roster, asOf) : this.plainly(plan);
    const total = this.entries.filter(({ isFigure }) => isFigure).length;
    const isOfUnit = this.isMeasured && !served && query.unit !== '';
    const own = isOfUnit ? this.ofUnit(this.entries, query.unit, roster) : this.entries;
    const { asOf: _, ...rest } = query;
    // Before anything is measured no target has a status, and no unit a part.
    const seen = this.isMeasured ? rest : { ...rest, status: '', unit: '' };
    this.selection = this.seen(own, JSON.stringify(seen), total);
    return this.selection;
  }
}
