import type { LitElement, TemplateResult } from 'lit';
import type { MeterFace, MeterInput } from './quota-meter.view.js';
import type { MeterWords } from './quota-meter.words.js';

/** What of a meter its hands work with. */
export interface MeterHost extends LitElement, MeterInput {
  readonly src: string;
  readonly targetId: string;
  readonly plan: unknown;
  readonly records: unknown;
  readonly recordsSrc: string;
  readonly roster: unknown;
  readonly seats: unknown;
  readonly form: string;
  readonly thresholds: string;
  readonly asOf: string;
}

/** What shows a meter that is more than plain attributes. */
export interface MeterView {
  /** Takes what the page has set since. */
  take(): void;
  reload(): void;
  render(words: MeterWords): TemplateResult;
}

/** How a meter is handed over. */
export interface MeterGrip {
  readonly host: MeterHost;
  extend(words: Partial<MeterWords>): void;
  /** Draws a face until the hands are there, and then what they show. */
  show(shown: MeterFace | MeterView): void;
}
