/** Why nothing lasts beyond this page: the browser refuses storage, it is full, was cleared, or holds newer data. */
export type MemoryReason = 'refused' | 'full' | 'purged' | 'newer';

/** What a change makes of a value: `value` is written unless it is the one that was handed in. */
export interface Change<T> {
  readonly value: unknown;
  readonly answer: T;
}

/** Where values are kept by key. Nothing here rejects for want of storage: it goes on in memory and says so. */
export interface Store {
  /** Null while what is written lasts. */
  readonly memoryReason: MemoryReason | null;
  /** Reads, changes and writes in one transaction: whoever comes second sees what the first has written. */
  update<T>(key: string, change: (value: unknown) => Change<T>): Promise<T>;
  /** Removes these keys, or all that begin with one of them, in one transaction; false: the device did not let it. */
  remove(keys: readonly string[], isPrefix?: boolean): Promise<boolean>;
}

/** Removes these keys, or all that begin with one of them. */
export function removeFrom(
  held: Map<string, unknown> | Set<string>,
  keys: readonly string[],
  isPrefix: boolean | undefined,
): void {
  Array.from(held.keys()).forEach(
    (key) => keys.some((each) => (isPrefix ? key.startsWith(each) : key === each)) && held.delete(key),
  );
}

/** A store that ends with the page. */
export function memoryStore(reason: MemoryReason | null = 'refused', held = new Map<string, unknown>()): Store {
  return {
    memoryReason: reason,
    update(key, change) {
      return new Promise((resolve) => {
        const { value, answer } = change(held.get(key));
        held.set(key, value);
        resolve(answer);
      });
    },
    remove(keys, isPrefix) {
      removeFrom(held, keys, isPrefix);
      return Promise.resolve(true);
    },
  };
}
