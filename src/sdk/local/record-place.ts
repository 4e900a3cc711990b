import type { ReformRecord } from '../model/index.js';

/** Puts records among others, and never one over another. */
export class RecordPlaces {
  readonly list: ReformRecord[];
  private readonly byId = new Map<string, ReformRecord[]>();

  constructor(records: readonly ReformRecord[]) {
    this.list = [...records];
    // What other scripts left there is kept, and looked at by those who check.
    this.list.forEach((record) => record && this.note(record));
  }

  /**
   * Puts a record and gives it as it was put. A revision that is there already with another content is kept, and the new
   * one becomes the next; `isNewest`: it stands above all others in any case.
   */
  put(record: ReformRecord, isNewest: boolean): ReformRecord {
    const known = this.byId.get(record.id) ?? [];
    const twin = known.find(({ revision }) => revision === record.revision);
    if (twin && JSON.stringify(twin) === JSON.stringify(record)) return record;
    const top = known.reduce((most, { revision }) => Math.max(most, revision || 1), 0);
    const isOvertaken = twin !== undefined || (isNewest && record.revision <= top);
    const placed = isOvertaken ? { ...record, revision: top + 1 } : record;
    this.list.push(placed);
    this.note(placed);
    return placed;
  }

  private note(record: ReformRecord): void {
    const known = this.byId.get(record.id);
    if (known) known.push(record);
    else this.byId.set(record.id, [record]);
  }
}
