import type { HelpWords } from './words.js';

/** The help text in English. */
export const helpEn: HelpWords = {
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
  program: 'Turns education reform notices into checked plans (plan.json), and plans into Excel ledgers and back.',
  after: 'Exit codes: 0 done; 1 check found faults, or a ledger has cells that cannot be read; 2 cannot run.',
  compile: 'read a notice (txt, html, docx, pdf) into a plan in which every figure cites its sentence',
  check: 'check a plan: shape and references; with --against each citation as well',
  ledger: 'write a plan as an Excel ledger, or read a ledger that was filled in back into the plan',
  compileAfter:
    'Format and encoding are told from the content (UTF-8, UTF-16, GB18030).\nPlaces of citations refer to the text that --text-out writes.\n\nExample: jiaogai compile notice.docx --out plan.json --text-out notice.txt',
  ledgerAfter:
    'Rows are matched to tasks by id, number or title; tasks and reports that the ledger leaves out stay as they are.\nDates may be written 2025-12-31, 2025.12, 2025年底前 and so on. Nothing is written while a cell cannot be read.\n\nExample: jiaogai ledger plan.json --out ledger.xlsx\n         jiaogai ledger plan.json --from ledger.xlsx --out plan2.json',
  commands: 'command',
  options: 'options',
  help: 'show help',
  helpCommand: 'show help for a command',
  version: 'show the version',
  lang: 'language: zh or en (default zh)',
  file: 'the notice; - is standard input',
  plan: 'the plan, plan.json; - is standard input',
  format: 'what is written: json or table (default json)',
  out: 'write to this file (default: standard output)',
  textOut: 'also write the text that was compiled',
  merge: 'keep ids, status, reports and evidence of an older plan',
  url: 'where the notice is published; goes into the plan',
  regionCode: 'administrative code of the region, 6, 9 or 12 digits',
  regionName: 'name of the region',
  against: 'verify citations against the notice (or the text of --text-out)',
  ledgerOut: 'write to this file: an .xlsx ledger, or with --from the plan',
  ledgerFrom: 'read this ledger back (.xlsx or .csv)',
  asOf: 'the day of the ledger, such as 2025-12-31 (default today)',
  skipBad: 'leave out cells that cannot be read and write the rest',
};
