/** The sentences of the list of entries and its forms. */
export interface TimerEntriesWords {
  readonly entriesTitle: string;
}
