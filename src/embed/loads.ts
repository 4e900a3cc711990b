/** How often a file is asked for: once, and when the page has grown or the network is back. */
const TRIES = 5;

/** The files beside the script, each loaded once; what failed may be asked for again. */
export class Loads {
  /** Whether something failed that may be asked for again. */
  hasFailed = false;
  private readonly base: string;
  private readonly known: Record<string, Promise<unknown> | undefined> = {};
  private readonly tries: Record<string, number> = {};

  constructor(base: string) {
    this.base = base;
  }

  /** The module at a path beside the script. */
  get(path: string): Promise<unknown> {
    return (this.known[path] = this.known[path] || this.load(path));
  }

  private load(path: string): Promise<unknown> {
    const n = this.tries[path] || 0;
    // Some browsers remember a module that failed by its whole address; a fragment makes it another one.
    return import(/* @vite-ignore */ this.base + path + (n ? `#${n}` : '')).catch((error: unknown) => {
      delete this.known[path];
      this.tries[path] = n + 1;
      this.hasFailed = this.hasFailed || n + 1 < TRIES;
      console.error(`jiaogai: ${path} could not be loaded`, error);
      throw error;
    });
  }
}
