/** A part of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where it goes on; null: it is the last. */
  readonly next: string | null;
}

/**
 * A list that is asked for page by page, as far as it is read. Each reading asks anew.
 *
 * @example
 * for await (const task of client.tasks.list({ unit: '基础教育科' })) console.log(task.title);
 */
export class PagedList<T> implements AsyncIterable<T> {
  private readonly fetchPage: (cursor: string | undefined) => Promise<Page<T>>;

  /** @internal */
  constructor(fetchPage: (cursor: string | undefined) => Promise<Page<T>>) {
    this.fetchPage = fetchPage;
  }

  /** One page: the first, or the one that `next` of another names. */
  page(cursor?: string): Promise<Page<T>> {
    return this.fetchPage(cursor);
  }

  /** All of it, or the first `most`. */
  async all(most = Infinity): Promise<T[]> {
    const found: T[] = [];
    if (most <= 0) return found;
    for await (const item of this) {
      found.push(item);
      if (found.length >= most) break;
    }
    return found;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    let cursor: string | undefined;
    do {
      const { items, next }: Page<T> = await this.page(cursor);
      yield* items;
      cursor = next ?? undefined;
    } while (cursor !== undefined);
  }
}
