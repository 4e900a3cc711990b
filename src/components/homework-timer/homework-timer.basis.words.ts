/** The sentences of where cap and bedtime come from. */
export interface TimerBasisWords {
  readonly basisTitle: string;
  readonly basisNone: string;
  basisCap(minutes: number): string;
  readonly basisFree: string;
  /** The plan's own rule; 0: no written homework. */
  basisPlan(minutes: number, title: string): string;
  readonly basisPlanNoTitle: string;
  readonly average: string;
  basisBed(time: string, hours: number): string;
  basisOwnBed(time: string, hours: number): string;
  readonly changeGrade: string;
  readonly voluntary: string;
  readonly inSource: string;
}
