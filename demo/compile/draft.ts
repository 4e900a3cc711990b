import type { Plan } from 'jiaogai/sdk';
import { NO_EDITS, type Edits } from './edits.js';

/** Where the draft lives on the device. */
export const DRAFT_KEY = 'jg:draft:compile';
const DRAFT_VERSION = 1;

/** What is kept of the work between two visits. `base` is the plan whose ids and reports are carried on. */
export interface Draft {
  readonly text: string;
  readonly edits: Edits;
  readonly base: Plan | null;
}

/** What became of saving: kept, refused by the browser, or held back because another tab wrote since. */
export type SaveState = 'saved' | 'refused' | 'foreign';

function isDraft(value: unknown): value is Draft & { schemaVersion: number } {
  const draft = value as Partial<Draft & { schemaVersion: number }> | null;
  return draft?.schemaVersion === DRAFT_VERSION && typeof draft.text === 'string' && typeof draft.edits === 'object';
}

/** The draft on this device. It writes only over what it read or wrote itself. */
export class DraftStore {
  readonly #storage: Storage | null;
  #last: string | null = null;
  #isForeign = false;

  constructor(storage: () => Storage) {
    let found: Storage | null = null;
    try {
      found = storage();
    } catch {
      // Storage is switched off: the work goes on without.
    }
    this.#storage = found;
  }

  /** Reads the draft, or null where there is none that this version understands. */
  read(): Draft | null {
    try {
      this.#last = this.#storage?.getItem(DRAFT_KEY) ?? null;
      const value: unknown = this.#last === null ? null : JSON.parse(this.#last);
      this.#isForeign = false;
      return isDraft(value)
        ? { text: value.text, edits: { ...NO_EDITS, ...value.edits }, base: value.base ?? null }
        : null;
    } catch {
      return null;
    }
  }

  write(draft: Draft): SaveState {
    if (!this.#storage) return 'refused';
    try {
      if (this.#isForeign || this.#storage.getItem(DRAFT_KEY) !== this.#last) {
        this.#isForeign = true;
        return 'foreign';
      }
      const value = JSON.stringify({ schemaVersion: DRAFT_VERSION, ...draft });
      this.#storage.setItem(DRAFT_KEY, value);
      this.#last = value;
      return 'saved';
    } catch {
      return 'refused';
    }
  }

  /** Lets this tab write over what another one wrote. */
  takeOver(): void {
    try {
      this.#last = this.#storage?.getItem(DRAFT_KEY) ?? null;
    } catch {
      this.#last = null;
    }
    this.#isForeign = false;
  }
}
