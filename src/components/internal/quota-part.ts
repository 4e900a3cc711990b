import { NetworkError } from '../../sdk/errors.js';
import type { ReadRecords } from '../../sdk/model/light-records.js';
import type { ReadPlan } from '../../sdk/model/light.js';

export type PartState = 'none' | 'loading' | 'ready' | 'failed';

export type PartName = 'plan' | 'records' | 'roster';

/** How one of the parts stands. */
export interface SourcePart<T> {
  readonly state: PartState;
  /** Why it failed. */
  readonly error: unknown;
  /** What came last, unchecked until `state` is ready; undefined: nothing has. */
  readonly raw: unknown;
  /** The last good data: it stays while more is read, and when that fails. */
  readonly good: T | undefined;
}

export class Part<T> implements SourcePart<T> {
  state: PartState = 'none';
  error: unknown;
  raw: unknown;
  good: T | undefined;
  /** Counts what was asked for, so that late answers are known as late. */
  turn = 0;
  /** The turn whose data was checked, or is being checked. */
  checkedTurn = 0;
  readonly name: PartName;
  private readonly known: WeakMap<object, T>;
  private readonly load: () => Promise<(raw: unknown) => T>;

  /** `known` holds what was checked already: it serves all elements that the same data is handed to. */
  constructor(name: PartName, known: WeakMap<object, T>, load: () => Promise<(raw: unknown) => T>) {
    this.name = name;
    this.known = known;
    this.load = load;
  }

  /** Lets what was read be checked anew: a page may have changed it. */
  forget(): void {
    if (typeof this.raw === 'object' && this.raw) this.known.delete(this.raw);
  }

  /** The checked data of `raw`. */
  async read(): Promise<T> {
    const { raw } = this;
    const check = await this.load();
    const key = typeof raw === 'object' ? raw : null;
    const good = (key && this.known.get(key)) ?? check(raw);
    if (key) this.known.set(key, good);
    return good;
  }
}

/** A part of the page that could not be loaded is a matter of the network. */
export function loaded<M>(module: Promise<M>): Promise<M> {
  return module.catch((error: unknown) => {
    throw new NetworkError('a part of the page could not be loaded', error);
  });
}

export const loadPlanCheck = async (): Promise<(raw: unknown) => ReadPlan> =>
  (await loaded(import('../../sdk/model/light.js'))).checkPlan;
export const loadRecordsCheck = async (): Promise<(raw: unknown) => ReadRecords> =>
  (await loaded(import('../../sdk/model/light-records.js'))).checkRecords;

const plans = new WeakMap<object, ReadPlan>();
const documents = new WeakMap<object, ReadRecords>();
const rosters = new WeakMap<object, ReadRecords>();

/** The parts of one element. */
export interface QuotaParts {
  readonly plan: Part<ReadPlan>;
  readonly records: Part<ReadRecords>;
  /** Read like a document of records that holds nothing else. */
  readonly roster: Part<ReadRecords>;
}

export function newParts(): QuotaParts {
  return {
    plan: new Part('plan', plans, loadPlanCheck),
    records: new Part('records', documents, loadRecordsCheck),
    roster: new Part('roster', rosters, async () => {
      const check = await loadRecordsCheck();
      return (roster) => check({ records: [], roster });
    }),
  };
}
