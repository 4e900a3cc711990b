import type { Plan } from '../../sdk/model/index.js';
import type { WidthClass } from '../internal/width.js';
import type { WindowPart } from '../internal/window.js';
import type { Selection } from './quota-board.entry.js';
import type { QuotaHands } from './quota-board.hands.js';
import type { QuotaBoardWords } from './quota-board.words.js';

/** What a board draws from. Without hands nothing is measured yet. */
export interface QuotaContext {
  readonly plan: Plan;
  readonly selection: Selection;
  readonly asOf: string;
  /** The lines to draw, and the gaps between them. */
  readonly parts: readonly WindowPart[];
  readonly words: QuotaBoardWords;
  readonly width: WidthClass;
  readonly hands: QuotaHands | undefined;
}
