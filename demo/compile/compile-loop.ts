import { compileNotice, isJiaogaiError, type NoticeFault, type Plan } from 'jiaogai/sdk';

/** What came of compiling: a plan, or why there is none. */
export type Compiled =
  | { readonly ok: true; readonly text: string; readonly plan: Plan; readonly ms: number }
  | { readonly ok: false; readonly text: string; readonly reason: NoticeFault | 'broken' };

const MIN_WAIT_MS = 150;
const MAX_WAIT_MS = 2000;

function compile(text: string): Compiled {
  const started = performance.now();
  try {
    const plan = compileNotice(text, { compiledAt: new Date().toISOString() });
    return { ok: true, text, plan, ms: performance.now() - started };
  } catch (error) {
    if (isJiaogaiError(error, 'notice')) return { ok: false, text, reason: error.reason };
    console.error(error);
    return { ok: false, text, reason: 'broken' };
  }
}

/**
 * Compiles what is typed, some time after the last key. Not in a worker: under `require-trusted-types-for 'script'` no
 * page may start one from an address without a policy of its own, and a notice takes some milliseconds. The wait grows
 * with what the last run took, so that a book of a notice does not make typing slow.
 */
export class CompileLoop {
  readonly #done: (compiled: Compiled) => void;
  #timer = 0;
  #lastMs = 0;

  constructor(done: (compiled: Compiled) => void) {
    this.#done = done;
  }

  /** Compiles `text` soon; a text asked for before it is forgotten. */
  ask(text: string): void {
    clearTimeout(this.#timer);
    const wait = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, this.#lastMs * 4));
    this.#timer = window.setTimeout(() => this.run(text), wait);
  }

  /** Compiles `text` now. */
  run(text: string): void {
    clearTimeout(this.#timer);
    const compiled = compile(text);
    if (compiled.ok) this.#lastMs = compiled.ms;
    this.#done(compiled);
  }
}
