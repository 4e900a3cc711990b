/** The sentences of the form. */
export interface FormWords {
  formTitle(isNew: boolean): string;
  followUpTitle(finding: string): string;
  /** How long ago a draft was kept. */
  draftAge(minutes: number): string;
  drafts(count: number): string;
  /** What is wrong with a field, and what to do. */
  fault(code: string, field: string): string;
  faults(count: number): string;
  findingName(number: number): string;
  evidenceName(number: number): string;
  followUpName(number: number): string;
  quantityHint(unit: string): string;
  readonly save: string;
  readonly cancel: string;
  readonly discard: string;
  readonly goOn: string;
  readonly dropDraft: string;
  readonly draftKept: string;
  readonly draftMemory: string;
  readonly choose: string;
  readonly unitHint: string;
  readonly personHint: string;
  readonly rosterHint: string;
  readonly noteHint: string;
  readonly ofName: string;
  readonly findingText: string;
  readonly dueName: string;
  readonly followedOn: string;
  readonly followUpText: string;
  readonly isSettled: string;
  readonly evidenceTitle: string;
  readonly evidenceUrl: string;
  readonly evidenceOn: string;
  readonly addFinding: string;
  readonly addFollowUp: string;
  readonly addEvidence: string;
  readonly takeOut: string;
  readonly findingsName: string;
  readonly optional: string;
}
