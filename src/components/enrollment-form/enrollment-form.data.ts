import type { DataIssue } from '../../sdk/errors.js';
import type { EnrollmentScheme } from '../../sdk/model/index.js';
import { loadJson } from '../internal/load.js';

type Override = typeof import('./enrollment-form.override.js').overrideWords;

type Check = typeof import('../../sdk/model/light-scheme.js').checkScheme;

/** The checker. It is sent for when the first form comes onto a page, so that it is there when a scheme is. */
export async function loadCheck(): Promise<Check> {
  return (await import('../../sdk/model/light-scheme.js')).checkScheme;
}

/** Where a form gets its scheme: `src` or a property. A late answer is dropped; the last good scheme stays when the next fails. */
export class SchemeData {
  state: 'loading' | 'ready' | 'failed' | 'none' = 'loading';
  error: unknown;
  scheme: EnrollmentScheme | undefined;
  issues: readonly DataIssue[] = [];
  /** Puts the scheme's sentences in their places; there where a scheme has some. */
  override: Override | undefined;
  private abort: AbortController | undefined;
  private readonly changed: (isNews: boolean) => void;

  /** `changed` hears of every step; `isNews` when a scheme has arrived or failed. */
  constructor(changed: SchemeData['changed']) {
    this.changed = changed;
  }

  /** Reads all anew: a given scheme wins over `src`. */
  async read(given: unknown, src: string, schemeId: string): Promise<void> {
    this.drop();
    const { signal } = (this.abort = new AbortController());
    const isGiven = given !== undefined && given !== null;
    if (!isGiven && src === '') return this.set('none');
    this.set('loading');
    try {
      const arriving = isGiven ? Promise.resolve(given) : loadJson(src, { signal });
      const [check, input] = await Promise.all([loadCheck(), arriving]);
      if (signal.aborted) return;
      const { scheme, issues } = check(input, schemeId || null);
      if (scheme.words.length > 0) {
        this.override = (await import('./enrollment-form.override.js')).overrideWords;
        if (signal.aborted) return;
      }
      [this.scheme, this.issues] = [scheme, issues];
      this.set('ready', undefined, true);
    } catch (error) {
      if (!signal.aborted) this.set('failed', error, true);
    }
  }

  /** Calls off what is under way. */
  drop(): void {
    this.abort?.abort();
    this.abort = undefined;
  }

  private set(state: SchemeData['state'], error?: unknown, isNews = false): void {
    this.state = state;
    this.error = error;
    this.changed(isNews);
  }
}
