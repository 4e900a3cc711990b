/**
 * A fault in words: the label of its field, what was read there, which character it is (of a length: how many there are), and
 * what else belongs to it: lengths, another document, a year.
 */
export type FaultSentence = (label: string, found: string, at: string, more: string) => string;

/** Sentences about questions, papers, and what can be wrong with an answer. */
export interface FieldWords {
  /** Questions by key, papers by `paper.` and key. */
  readonly label: Readonly<Record<string, string>>;
  readonly hint: Readonly<Record<string, string>>;
  /** Answers of closed lists: by field or its last word, dot and value. */
  readonly option: Readonly<Record<string, string>>;
  /** By code, or by kind of field, dot and code. */
  readonly fault: Readonly<Record<string, FaultSentence>>;
  /** Lengths that a number may have. */
  lengths(numbers: readonly number[]): string;
  /** Why a child cannot apply now: with a day, a day and a time, or a year. */
  readonly reason: Readonly<Record<string, (day: string, more: string) => string>>;
  readonly reminder: Readonly<Record<string, string>>;
  /** Reasons for return and causes of property checks, and what to look at before submitting. */
  readonly returned: Readonly<Record<string, string>>;
  readonly returnedHow: Readonly<Record<string, string>>;
  /** Why an application has not arrived; no answer, a refusal, and what is no longer there have pages of their own. */
  readonly sending: Readonly<Record<string, string>>;
}
