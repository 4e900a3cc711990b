import type { StateWords } from '../internal/states.js';
import type { TaskDetailWords } from '../internal/task-detail.words.js';

/** The sentences that a card is drawn with. */
export interface CardFaceWords {
  readonly states: StateWords;
  /** An ISO date as one reads it. */
  date(iso: string): string;
  /** Names in a row. */
  list(names: readonly string[]): string;
  overdueBy(days: number): string;
  workdaysLeft(days: number): string;
  daysLeft(days: number): string;
  asOf(date: string): string;
  readonly leads: string;
  readonly partners: string;
  readonly due: string;
  readonly progress: string;
  readonly noDue: string;
  readonly loading: string;
  readonly empty: string;
  readonly retry: string;
}

/** The sentences that come when a card is opened, or something is wrong. */
export interface CardHandWords extends TaskDetailWords {
  /** Why there is no data, by the code of the error. */
  failed(code: string): string;
  readonly missing: string;
  readonly kept: string;
}

/** Every sentence of `<reform-task-card>`. */
export type CardWords = CardFaceWords & CardHandWords;
