import type { KnownReport } from '../../sdk/local/homework-outbox.js';

/** Where and of whom a report would go. */
export interface ReportTerms {
  /** The host of the address. */
  readonly host: string;
  readonly school: string;
  readonly grade: string;
  readonly schoolClass: string;
}

/** The sentences of reports to the school, and of consent. */
export interface TimerReportWords {
  readonly reportTitle: string;
  /** That it is voluntary, and that nothing goes by itself. */
  readonly reportWhy: string;
  readonly reportDay: string;
  /** A day to choose. */
  reportOn(isToday: boolean, on: string): string;
  readonly reportNothing: string;
  readonly reportRunning: string;
  readonly reportLeaves: string;
  readonly reportTo: string;
  readonly reportSchool: string;
  readonly reportGrade: string;
  readonly reportClass: string;
  readonly reportNoClass: string;
  readonly reportDate: string;
  readonly reportAtSchool: string;
  readonly reportKey: string;
  readonly reportDigest: string;
  reportMinutes(minutes: number): string;
  readonly reportStays: string;
  readonly reportExact: string;
  reportConsent(terms: ReportTerms): string;
  readonly reportRemember: string;
  readonly reportUnticked: string;
  readonly reportAgree: string;
  readonly reportSend: string;
  reportAgreed(on: string): string;
  readonly reportForget: string;
  readonly reportForgotten: string;
  /** What was asked to be sent or withdrawn before. */
  readonly reportKnown: string;
  readonly reportStates: Readonly<Record<KnownReport['state'] | 'tried', string>>;
  readonly reportOlder: string;
  /** Why a day cannot be reported again. */
  readonly reportAgain: string;
  readonly reportWithdraw: string;
  readonly reportRetry: string;
  readonly reportSending: string;
  readonly reportSent: string;
  readonly reportWaits: string;
  readonly reportRefused: string;
  readonly reportWithdrawn: string;
  readonly reportWithdrawing: string;
  readonly reportMemory: string;
  readonly reportPreview: string;
  /** Why nothing can be reported, by the field that is at fault. */
  reportFault(field: string): string;
}
