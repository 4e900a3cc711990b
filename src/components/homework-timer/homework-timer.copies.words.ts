/** The sentences of copies and erasure. */
export interface TimerCopiesWords {
  readonly copiesTitle: string;
}
