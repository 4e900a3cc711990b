import type { ReactiveControllerHost } from 'lit';
import type { TokenGiver } from '../internal/served.js';
import type { LogData } from './inspection-log.data.js';
import type { LogWords } from './inspection-log.words.js';

/** The attributes that say what is seen; nothing of them is trusted. */
export interface LogProps {
  kind: string;
  src: string;
  records: unknown;
  planSrc: string;
  plan: unknown;
  heading: string;
  mark: string;
  api: string;
  region: string;
  client: unknown;
  getToken: TokenGiver | undefined;
}

/** What the hands hold a log by. */
export interface Grip {
  readonly host: ReactiveControllerHost &
    HTMLElement &
    LogProps & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly data: LogData;
  words(): LogWords | undefined;
  /** Adds sentences that came later. */
  extend(words: Partial<LogWords>): void;
  /** The day as of which all is seen. */
  day(): string;
  /** The one kind that is kept; empty for all. */
  kind(): string;
  fire(name: string, detail: unknown): void;
  /** Draws at once: a browser that prints does not wait. */
  drawNow(): void;
  /** Reads the data again. */
  reload(): void;
  /** Loads the sheets of all looks. */
  loadLooks(): void;
}
