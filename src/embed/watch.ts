/** What the loader needs of a page: live lists of elements by tag, and word when the page has grown. */
export interface Page {
  /** A live list: asking its length again costs nothing while the page has not changed. */
  find(tag: string): { readonly length: number };
  /** Calls back whenever elements were added; the returned function ends it. */
  onGrow(callback: () => void): () => void;
}

/**
 * Loads the module of each tag once, when the first element of that tag is there, now or later, and stops watching when
 * all are loaded. A module that fails to load is tried again when the page next grows, and never stops the others.
 */
export function watch(page: Page, tags: readonly string[], load: (tag: string) => Promise<unknown>): void {
  const waiting = tags.map((tag) => ({ tag, found: page.find(tag), isLoading: false }));

  const look = (): void => {
    for (const entry of waiting) {
      if (entry.isLoading || entry.found.length === 0) continue;
      entry.isLoading = true;
      load(entry.tag).then(
        () => {
          waiting.splice(waiting.indexOf(entry), 1);
          if (waiting.length === 0) stop();
        },
        (error: unknown) => {
          entry.isLoading = false;
          console.error(`jiaogai: <${entry.tag}> could not be loaded`, error);
        },
      );
    }
  };
  const stop = page.onGrow(look);
  look();
}
