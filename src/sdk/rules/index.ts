/** Pure verdicts: (facts, rule, now) → verdict. No clock, no I/O. */
export * from './calendar.js';
export * from './dates.js';
export * from './ledger-dates.js';
export * from './ledger-grid.js';
export * from './ledger-plan.js';
export * from './task-state.js';
export { todayIn } from './today.js';
export * from './years.js';
export * from './merge-plan.js';
export * from './public-plan.js';
export {
  bedtimeOf,
  homeworkCap,
  type Bedtime,
  type DayKind,
  type GradeFacts,
  type HomeworkCap,
  type RuleFault,
  type Schooling,
} from './homework.js';
export { dayTotals, homeworkDay, momentOf, weekTotals, type DayTotals, type Moment } from './homework-day.js';
export { homeworkCsv, type HomeworkCsvWords } from './homework-csv.js';
export { homeworkVerdict, type HomeworkFacts, type HomeworkVerdict } from './homework-verdict.js';
export { measureTarget, measureTargets, type MeasureContext, type Reading, type ReadingNote } from './measure.js';
export type { ReadingPart } from './measure-breakdown.js';
export {
  currentRecords,
  findingState,
  type CurrentRecords,
  type FindingState,
  type RecordFault,
} from './measure-records.js';
export { quotaVerdict } from './measure-verdict.js';
export type { QuotaFault } from './quota-fault.js';
export type { Forecast, QuotaFacts, QuotaVerdict } from './quota-standing.js';
export type { QuotaStatus } from './quota-status.js';
export { countRuleOf } from './measure-words.js';
export { periodOf, type Period, type PeriodName, type PeriodNote, type PeriodOptions } from './period.js';
export {
  allocateSeats,
  seatVerdict,
  type SeatAllocation,
  type SeatQuota,
  type SeatSchool,
  type SeatShare,
  type SeatVerdict,
} from './allocate-seats.js';
export {
  canResearch,
  schoolYearDue,
  trainingCycle,
  type ResearcherFacts,
  type ResearcherVerdict,
  type SchoolSpan,
  type SchoolYearVerdict,
  type TrainingCycle,
  type TrainingYear,
} from './staff.js';
export { RosterFinder, type NameResult } from './find-member.js';
export { readRecordKind } from './read-record-kind.js';
export { kindWords, type KindWords } from './record-kinds.js';
export { RosterNames } from './record-names.js';
export { personFault, privateNumberIn, type PrivacyFault } from './record-privacy.js';
export {
  readTypedRecord,
  type RecordFields,
  type TypedCode,
  type TypedContext,
  type TypedEvidence,
  type TypedFault,
  type TypedFinding,
  type TypedFollowUp,
  type TypedRecord,
  type TypedResult,
} from './typed-record.js';
export { takeRecords, type TakeItem, type TakeOptions, type TakeVerdict } from './take-records.js';
export {
  advance,
  actionsFor,
  TRANSITIONS,
  type ApplicationStep,
  type StepFault,
  type Transition,
} from './application-state.js';
export {
  answersForSibling,
  FIELD_CHOICES,
  fieldsFor,
  isSharedPaper,
  papersFor,
  type Answers,
  type AskedField,
  type AskedPaper,
} from './application-fields.js';
export { assembleApplication, type ApplicationFacts, type AssembledApplication } from './assemble-application.js';
export { choiceFaults, schoolsFor, type Catchment, type ChoiceFault, type PlaceFacts } from './catchment.js';
export { checkAnswer, type AnswerContext, type AnswerFault, type AnswerVerdict } from './check-answer.js';
export {
  canApply,
  correctionState,
  type ApplyReason,
  type ApplyVerdict,
  type CorrectionState,
} from './enrollment-windows.js';
export { windowState, type WindowQuestion, type WindowState } from './window-state.js';
export { ageOn, entryAge, type EntryAge } from './entry-age.js';
export { readIdentity, type Identity } from './identity.js';
export { repairNumber, type IdentityFault } from './identity-number.js';
export { maskName, maskNumber, readName, type NameFault, type PersonName } from './names.js';
export { readPhone, type Phone, type PhoneFault } from './phone.js';
export { returnChecks, type ReturnCheck } from './return-checks.js';
export {
  selfCheck,
  type SelfCheckFacts,
  type SelfCheckReason,
  type SelfCheckReminder,
  type SelfCheckVerdict,
} from './self-check.js';
export {
  roundYears,
  yearRound,
  type NotAsked,
  type RoundFacts,
  type RoundFault,
  type RoundItem,
  type RoundNote,
  type RoundReportState,
  type RoundSettings,
  type RoundUnit,
  type YearRound,
} from './year-round.js';
export {
  yearSummary,
  type MeanProgress,
  type Standing,
  type SummaryFacts,
  type SummaryGroup,
  type SummaryReading,
  type SummaryReport,
  type SummaryTarget,
  type SummaryTask,
  type VerdictCounts,
  type YearSummary,
} from './year-summary.js';
