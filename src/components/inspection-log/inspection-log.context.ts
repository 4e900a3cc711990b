import type { ReformRecord } from '../../sdk/model/index.js';
import type { WidthClass } from '../internal/width.js';
import type { WindowPart } from '../internal/window.js';
import type { LogSeen } from './inspection-log.data.js';
import type { LogHands } from './inspection-log.hands.js';
import type { LogTally } from './inspection-log.view.js';
import type { LogWords } from './inspection-log.words.js';

/** What a log is drawn from. It is drawn once without hands; they come after the first paint, or before it where it takes them. */
export interface LogContext {
  readonly seen: LogSeen;
  /** The records to be shown, in order. */
  readonly rows: readonly ReformRecord[];
  /** The lines to draw of `rows`, and the gaps between them. */
  readonly parts: readonly WindowPart[];
  readonly tally: LogTally;
  readonly words: LogWords;
  readonly width: WidthClass;
  readonly asOf: string;
  /** The one kind that is kept; empty for all. */
  readonly kind: string;
  readonly heading: string;
  readonly mark: string;
  readonly hands: LogHands | undefined;
}
