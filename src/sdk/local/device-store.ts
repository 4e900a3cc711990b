import { memoryStore, removeFrom, type Change, type MemoryReason, type Store } from './store.js';

const DATABASE = 'jiaogai';
const TABLE = 'keyval';
/** A browser that has not opened a database by then is not going to. */
const OPEN_MS = 3000;

/** Opens the database. Safari 14.1 may leave a request hanging while it starts: asking for the list wakes it. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    let waited = 0;
    const nudge = setInterval(() => {
      if ((waited += 100) >= OPEN_MS) settle(() => reject(new Error('storage did not answer')));
      else indexedDB.databases?.().catch(() => undefined);
    }, 100);
    const settle = (done: () => void): void => {
      clearInterval(nudge);
      done();
    };
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => settle(() => (waited < OPEN_MS ? resolve(request.result) : request.result.close()));
    request.onerror = () => settle(() => reject(request.error));
  });
}

/** IndexedDB, and memory from the first time that it fails. */
export class DeviceStore implements Store {
  memoryReason: MemoryReason | null = null;
  private database: Promise<IDBDatabase> | undefined;
  private readonly waiting: Job[] = [];
  /** What was last seen under each key: memory goes on from it. */
  private readonly known = new Map<string, unknown>();
  /** Keys that must still be there when the database was closed from outside; else it was cleared. */
  private readonly suspect = new Set<string>();
  private readonly memory = memoryStore(null, this.known);

  update<T>(key: string, change: (value: unknown) => Change<T>): Promise<T> {
    return this.attempt(
      (table, done, next) => {
        const request = table.get(key);
        request.onsuccess = () => {
          const before: unknown = request.result;
          try {
            if (before === undefined && this.suspect.has(key)) throw PURGED;
            this.suspect.delete(key);
            const { value, answer } = change(before);
            done.answer = answer;
            done.value = value;
            if (value !== before) table.put(value, key);
            next();
          } catch (error) {
            done.undo(error);
          }
        };
      },
      (done) => {
        this.known.set(key, done.value);
        return done.answer as T;
      },
      () => this.memory.update(key, change),
    );
  }

  /** Where it goes on in memory, what the device holds must go all the same. */
  async remove(keys: readonly string[], isPrefix = false): Promise<boolean> {
    const work: Work = (table, _done, next) => {
      keys.forEach((key) => table.delete(isPrefix ? IDBKeyRange.bound(key, `${key}\uffff`) : key));
      next();
    };
    const isGone = await this.transact(work)
      .catch((error: { name?: string } | null) => {
        this.database = undefined;
        // A connection that was closed under our hands is opened once more.
        if (error?.name !== 'InvalidStateError') throw error;
        return this.transact(work);
      })
      .then(
        () => true,
        () => false,
      );
    if (isGone) removeFrom(this.suspect, keys, isPrefix);
    else {
      this.database = undefined;
      this.memoryReason ??= 'refused';
    }
    await this.memory.remove(keys, isPrefix);
    return isGone;
  }

  private async attempt<T>(work: Work, after: (done: Done) => T, inMemory: () => Promise<T>): Promise<T> {
    for (let isLast = false; !this.memoryReason; isLast = true) {
      try {
        return after(await this.transact(work));
      } catch (error) {
        const { name } = (error ?? {}) as { name?: string };
        this.database = undefined;
        // A connection that was closed under our hands is opened once more.
        if (name === 'InvalidStateError' && !isLast) continue;
        this.memoryReason = name === 'QuotaExceededError' ? 'full' : error === PURGED ? 'purged' : 'refused';
      }
    }
    return inMemory();
  }

  /** Whatever else is asked for in the same turn shares the transaction: twenty timers beat at the same second. */
  private transact(work: Work): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ work, resolve, reject });
      if (this.waiting.length > 1) return;
      const take = (): Job[] => this.waiting.splice(0);
      (this.database ??= this.connect()).then(
        (database) => run(database, take()),
        (error: unknown) => take().forEach((job) => job.reject(error)),
      );
    });
  }

  private async connect(): Promise<IDBDatabase> {
    const database = await open();
    const forget = (): void => void (this.database = undefined);
    database.onversionchange = () => {
      database.close();
      forget();
    };
    database.onclose = () => {
      this.known.forEach((value, key) => value !== undefined && this.suspect.add(key));
      forget();
    };
    return database;
  }
}

/** Carries out jobs one after another in one transaction. When it fails, each is tried for itself: a fault is one's own. */
function run(database: IDBDatabase, jobs: readonly Job[]): void {
  let fault: unknown;
  try {
    const transaction = database.transaction(TABLE, 'readwrite');
    const undo = (error: unknown): void => {
      fault = error;
      transaction.abort();
    };
    const dones = jobs.map((): Done => ({ undo }));
    transaction.oncomplete = () => jobs.forEach((job, index) => job.resolve(dones[index]!));
    transaction.onabort = () => {
      if (jobs.length > 1) jobs.forEach((job) => run(database, [job]));
      else jobs[0]?.reject(fault ?? transaction.error);
    };
    const step = (index: number): void =>
      jobs[index]?.work(transaction.objectStore(TABLE), dones[index]!, () => step(index + 1));
    step(0);
  } catch (error) {
    jobs.forEach((job) => job.reject(error));
  }
}

/** Does something in a transaction; `next` lets the one behind it begin, which is to see what this one has written. */
type Work = (table: IDBObjectStore, done: Done, next: () => void) => void;

interface Job {
  readonly work: Work;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

interface Done {
  answer?: unknown;
  value?: unknown;
  undo: (error: unknown) => void;
}

const PURGED = {};

let shared: Store | undefined;

/** Storage of this device, shared by all who ask on a page. */
export function deviceStore(): Store {
  return (shared ??= new DeviceStore());
}
