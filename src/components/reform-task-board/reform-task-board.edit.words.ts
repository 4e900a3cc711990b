import type { EditFault, EditField } from './reform-task-board.edit.view.js';
import type { FollowWords } from '../internal/follow.words.js';

/** The sentences of a board that follows a server, and of editing in place. */
export interface EditWords {
  readonly edit: string;
  editTask(title: string): string;
  readonly save: string;
  readonly leave: string;
  readonly reading: string;
  readonly saving: string;
  saved(title: string): string;
  readonly unchanged: string;
  readonly rolledBack: string;
  /** Why it was not saved, by what failed; a status of HTTP as `403`. */
  notSaved(code: string): string;
  readonly again: string;
  readonly goOn: string;
  readonly drop: string;
  readonly conflict: string;
  conflictText(title: string): string;
  readonly field: string;
  readonly theirs: string;
  readonly mine: string;
  readonly untouched: string;
  readonly useMine: string;
  readonly useTheirs: string;
  readonly stale: string;
  reported(date: string): string;
  readonly nothing: string;
  readonly hints: Readonly<Record<EditField, string>>;
  readonly faults: Readonly<Record<EditFault, string>>;
  /** Edits that nobody sees, as their tasks are filtered away. */
  waiting(count: number): string;
  readonly follow: FollowWords;
  taskChanged(title: string): string;
}
