/** The sentences of reports to the school, and of consent. */
export interface TimerReportWords {
  readonly reportTitle: string;
}
