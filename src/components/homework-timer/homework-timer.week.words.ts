/** The sentences of the week: chart and table. */
export interface TimerWeekWords {
  readonly week: string;
}
