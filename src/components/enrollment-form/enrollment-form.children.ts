/** The children of one family: each has a draft of its own. */
import { EnrollmentDraft } from '../../sdk/local/enrollment-draft.js';
import { answersForSibling } from '../../sdk/rules/application-fields.js';
import { DraftKeeper } from './enrollment-form.keeper.js';

/** Names under which drafts are kept; the first child has none. */
const CHILDREN = ['', '2', '3', '4'];

/** What a second child need not be asked again; photographs are taken anew. */
export function copyFor(answers: Readonly<Record<string, string>>, isTwin: boolean): Readonly<Record<string, string>> {
  const copy = answersForSibling(answers, { isTwin });
  const keep = /^(?:check|consent)\.|^(?:route|group)$/;
  const own = /^(?:step|tick|declared|from-number|paper\.|choice\.)/;
  const all = Object.keys(copy).filter((key) => !own.test(key) || keep.test(key));
  return Object.fromEntries(all.map((key) => [key, copy[key]!]));
}

/** Drafts and receipts of a scheme on this device. */
export class Children {
  readonly keepers: readonly DraftKeeper[];
  /** Which one the form is open for. */
  at = 0;
  private isClosed = false;

  constructor(schemeId: string, changed: () => void) {
    this.keepers = CHILDREN.map((child) => new DraftKeeper(new EnrollmentDraft(schemeId, { child }), changed));
  }

  get current(): DraftKeeper {
    return this.keepers[this.at]!;
  }

  /** Reads all of them. False: they were closed meanwhile. */
  async open(): Promise<boolean> {
    await Promise.all(this.keepers.map((keeper) => keeper.open()));
    return !this.isClosed;
  }

  close(): void {
    this.isClosed = true;
    this.keepers.forEach((keeper) => keeper.close());
  }

  /** The first that has neither draft nor receipt; -1: there is none left. */
  get free(): number {
    return this.keepers.findIndex(({ view, receipt, fault, values }) => {
      return !view && !receipt && !fault && Object.keys(values).length === 0;
    });
  }
}
