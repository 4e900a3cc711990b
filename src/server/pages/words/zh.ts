import { clerkZh, recordsZh, reportZh } from './clerk.js';
import { commonZh } from './common.js';
import { failZh } from './fail.js';
import { journalZh } from './journal.js';
import { importZh, inboxZh, ledgerZh, minutesZh, plansZh, roundZh, summaryZh } from './officer.js';
import { shellZh } from './shell.js';

/** All sentences, by page. */
export const wordsZh = {
  common: commonZh,
  fail: failZh,
  shell: shellZh,
  clerk: clerkZh,
  report: reportZh,
  records: recordsZh,
  inbox: inboxZh,
  ledger: ledgerZh,
  plans: plansZh,
  import: importZh,
  round: roundZh,
  summary: summaryZh,
  minutes: minutesZh,
  journal: journalZh,
};
export type Words = typeof wordsZh;
