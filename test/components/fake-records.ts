import type { Following, RecordClient } from '../../src/components/internal/served.js';
import type { ChangeEvent, RecordResource } from '../../src/sdk/contract/index.js';
import { HttpError, NetworkError } from '../../src/sdk/errors.js';
import type { ReformRecord } from '../../src/sdk/model/index.js';

/** A back end in memory that keeps records, and counts revisions as the real one does. */
export class FakeRecords implements RecordClient {
  readonly kept = new Map<string, ReformRecord>();
  readonly calls: string[] = [];
  isAway = false;
  /** Answers to writes are lost, so many times, behind what they did. */
  lost = 0;
  refusal: HttpError | undefined;

  constructor(records: readonly ReformRecord[] = []) {
    records.forEach((record) => this.kept.set(record.id, record));
  }

  readonly records: RecordClient['records'] = {
    list: () => this.list(),
    get: async (id) => {
      this.note(`get ${id}`);
      return { value: this.resource(id), etag: this.resource(id).etag };
    },
    create: async (record) => {
      this.note(`create ${record.id}`);
      if (this.kept.has(record.id)) throw new HttpError('POST /records: 409', 409);
      this.write({ ...record, revision: 1 });
    },
    put: async (id, record, { ifMatch }) => {
      this.note(`put ${id}`);
      this.match(id, ifMatch);
      this.write({ ...record, revision: this.kept.get(id)!.revision + 1 });
    },
    remove: async (id, { ifMatch }) => {
      this.note(`remove ${id}`);
      this.match(id, ifMatch);
      const record = this.kept.get(id)!;
      this.write({ ...record, revision: record.revision + 1, isDeleted: true });
    },
  };

  async *events({ signal, onState }: Following = {}): AsyncGenerator<ChangeEvent> {
    if (this.isAway) throw new NetworkError('GET /events: cannot be reached');
    onState?.('open');
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    yield* [];
  }

  /** Someone else corrects a record. */
  changeElsewhere(id: string, change: Partial<ReformRecord>): void {
    const record = this.kept.get(id)!;
    this.kept.set(id, { ...record, ...change, revision: record.revision + 1 });
  }

  private async *list(): AsyncGenerator<RecordResource> {
    this.note('list');
    for (const id of Array.from(this.kept.keys())) yield this.resource(id);
  }

  private resource(id: string): RecordResource {
    const record = this.kept.get(id);
    if (!record) throw new HttpError('GET /records/{recordId}: 404', 404);
    return { ...record, etag: `"${record.revision}"` };
  }

  private match(id: string, etag: string): void {
    if (etag !== this.resource(id).etag) throw new HttpError('PUT /records/{recordId}: 412', 412);
  }

  private note(call: string): void {
    this.calls.push(call);
    if (this.isAway) throw new NetworkError(`${call}: cannot be reached`);
  }

  private write(record: ReformRecord): void {
    if (this.refusal) throw this.refusal;
    this.kept.set(record.id, record);
    if (this.lost > 0) {
      this.lost -= 1;
      throw new NetworkError('the answer was lost');
    }
  }
}
