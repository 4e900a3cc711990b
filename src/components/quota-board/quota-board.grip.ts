import type { ReactiveControllerHost } from 'lit';
import type { Scheme, Size, Theme } from '../internal/base.js';
import type { QuotaSource } from '../internal/quota-source.js';
import type { ServedProps } from '../internal/served.js';
import type { plainEntries, plainSelection } from './quota-board.entry.js';
import type { renderSkeleton } from './quota-board.face.js';
import type { renderTable } from './quota-board.table.js';
import type { dueText, footLine, goalText, viewTarget } from './quota-board.view.js';
import type { HandWords, QuotaBoardWords } from './quota-board.words.js';

/** The attributes that say what is seen; nothing of them is trusted. */
export interface QuotaProps extends ServedProps {
  plan: unknown;
  src: string;
  records: unknown;
  recordsSrc: string;
  roster: unknown;
  sort: string;
  unit: string;
  status: string;
  q: string;
  asOf: string;
  hash: string;
  planId: string;
}

/**
 * What the board lends to the parts that come later. They import none of it themselves, so that a bundler leaves all of
 * the first load in one piece.
 */
export interface Tools {
  readonly plainEntries: typeof plainEntries;
  readonly plainSelection: typeof plainSelection;
  readonly viewTarget: typeof viewTarget;
  readonly goalText: typeof goalText;
  readonly dueText: typeof dueText;
  readonly footLine: typeof footLine;
  readonly renderTable: typeof renderTable;
  readonly renderSkeleton: typeof renderSkeleton;
}

/** What the hands hold the board by. */
export interface Grip {
  readonly host: ReactiveControllerHost &
    HTMLElement &
    QuotaProps & {
      readonly size: Size;
      readonly theme: Theme;
      readonly scheme: Scheme;
      readonly renderRoot: HTMLElement | DocumentFragment;
    };
  readonly source: QuotaSource;
  readonly tools: Tools;
  words(): QuotaBoardWords | undefined;
  /** Adds the sentences that the hands say in Chinese. */
  extend(words: HandWords): void;
  /** The day as of which all is measured. */
  day(): string;
  /** Draws at once: a browser that prints does not wait. */
  drawNow(): void;
  /** Loads the sheets of all looks. */
  loadLooks(): void;
}
