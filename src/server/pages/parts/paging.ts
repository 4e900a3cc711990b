import type { Page, PagedList } from 'jiaogai/sdk';
import type { ReactiveControllerHost } from 'lit';
import { Loading } from './loading.js';

/** A list that is shown as far as it was asked for. */
export class Paging<T> {
  items: readonly T[] = [];
  readonly loading: Loading<Page<T>>;
  private list: PagedList<T> | undefined;
  private next: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.loading = new Loading(host);
  }

  get hasMore(): boolean {
    return this.next !== null;
  }

  get isEmpty(): boolean {
    return this.loading.state === 'ready' && this.items.length === 0;
  }

  /** Starts anew. */
  async start(list: PagedList<T>): Promise<void> {
    this.list = list;
    await this.read(list, []);
  }

  async more(): Promise<void> {
    const { list, next } = this;
    if (!list || next === null) return;
    await this.read(list, this.items, next);
  }

  /** After a failure: where it stopped. */
  again(): Promise<void> {
    return this.items.length > 0 ? this.more() : this.list ? this.start(this.list) : Promise.resolve();
  }

  /** Takes out what was done with. */
  drop(isGone: (item: T) => boolean): void {
    this.items = this.items.filter((item) => !isGone(item));
  }

  private async read(list: PagedList<T>, before: readonly T[], cursor?: string): Promise<void> {
    await this.loading.run(async (signal) => {
      const page = await list.page(cursor);
      if (signal.aborted) return page;
      this.items = [...before, ...page.items];
      this.next = page.next;
      return page;
    });
  }
}
