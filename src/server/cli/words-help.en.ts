import { serverHelpEn } from './words-server-help.js';
import type { HelpWords } from './words.js';

/** The help text in English. */
export const helpEn: HelpWords = {
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
  program: 'Turns education reform notices into checked plans (plan.json), and plans into Excel ledgers and back.',
  after:
    'Exit codes: 0 done; 1 check or conformance found faults, or a ledger has cells that cannot be read; 2 cannot run.',
  compile: 'read a notice (txt, html, docx, pdf) into a plan in which every figure cites its sentence',
  check: 'check a plan: shape and references; with --against each citation as well',
  ledger: 'write a plan as an Excel ledger, or read a ledger that was filled in back into the plan',
  compileAfter:
    'Format and encoding are told from the content (UTF-8, UTF-16, GB18030).\nPlaces of citations refer to the text that --text-out writes.\n\nExample: jiaogai compile notice.docx --out plan.json --text-out notice.txt',
  ledgerAfter:
    'Rows are matched to tasks by id, number or title; tasks and reports that the ledger leaves out stay as they are.\nDates may be written 2025-12-31, 2025.12, 2025年底前 and so on. Nothing is written while a cell cannot be read.\n\nExample: jiaogai ledger plan.json --out ledger.xlsx\n         jiaogai ledger plan.json --from ledger.xlsx --out plan2.json',
  snippet: 'write what to paste into a page, with its script, policy and hash',
  snippetAfter:
    'Four forms: link (default, the safest), placeholder, tag, frame.\n\nFor example: jiaogai snippet reform-task-board --src /plans/plan.json --plan plan.json --form tag\n             jiaogai snippet homework-timer --set grade=4 --base /jiaogai/0.1.0/ --dist dist',
  conformance: "hold a platform's back end to the contract, endpoint by endpoint",
  conformanceAfter:
    'Tokens are taken from the environment: JIAOGAI_TOKEN_OFFICER, JIAOGAI_TOKEN_CLERK, JIAOGAI_TOKEN_DEPARTMENT,\nJIAOGAI_TOKEN_AUDITOR. Without --write nothing is changed. Use --write on a test system: what is made for the checks\nis taken away again, but the journal keeps that it was there.\n\nExample: jiaogai conformance https://test.example.gov.cn --write',
  backEnd: 'where the back end stands; /api/v1 is put behind it',
  region: 'administrative code, where the back end has several regions',
  origin: 'also check that pages of this origin may ask (CORS)',
  write: 'also check changes, on things that are made for it',
  json: 'write the report as JSON',
  widget: 'an element, such as reform-task-board',
  form: 'link, placeholder, tag or frame (default link)',
  src: 'address of the data, / or https:// first',
  set: 'an attribute of the element; may be given several times',
  base: 'the folder of the elements (default /jiaogai/)',
  title: 'what the link says, or what the frame is called',
  height: 'height of the frame at first, in px (default 600)',
  pageLang: 'language of the element: zh-CN or en (default that of the page)',
  fallbackPlan: 'write a plain table of this plan, which is what is seen without script',
  dist: 'take the hash (integrity) of the embed.js in this folder',
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
  server: serverHelpEn,
};
