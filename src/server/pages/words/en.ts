import { clerkEn, recordsEn, reportEn } from './clerk.en.js';
import { commonEn } from './common.js';
import { failEn } from './fail.js';
import { journalEn } from './journal.js';
import { importEn, inboxEn, ledgerEn, minutesEn, plansEn, roundEn, summaryEn } from './officer.en.js';
import { shellEn } from './shell.js';
import type { Words } from './zh.js';

export const wordsEn: Words = {
  common: commonEn,
  fail: failEn,
  shell: shellEn,
  clerk: clerkEn,
  report: reportEn,
  records: recordsEn,
  inbox: inboxEn,
  ledger: ledgerEn,
  plans: plansEn,
  import: importEn,
  round: roundEn,
  summary: summaryEn,
  minutes: minutesEn,
  journal: journalEn,
};
