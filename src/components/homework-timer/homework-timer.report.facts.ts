/** What of a day would be reported, and where to. */
import { entriesAt } from '../../sdk/local/log-state.js';
import {
  isSafeAddress,
  reportFault,
  wholeMinutes,
  type ReportFacts,
  type ReportFault,
} from '../../sdk/local/report.js';
import { addDays } from '../../sdk/rules/dates.js';
import { dayTotals, homeworkDay } from '../../sdk/rules/homework-day.js';
import { clip } from '../internal/clip.js';
import type { TimerDesk } from './homework-timer.desk.js';

/** A report that could be made: of what, where to, and the words of the consent to it. */
export interface ReportPlan {
  readonly address: string;
  readonly facts: ReportFacts;
  /** The consent to this report, and the one that is remembered, word for word. */
  readonly once: string;
  readonly always: string;
  /** Changes with anything that leaves. */
  readonly key: string;
}

/** Where `report-to` leads, as an absolute address. */
export function addressOf(reportTo: unknown): string | ReportFault {
  try {
    const url = new URL(String(reportTo), document.baseURI);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new TypeError();
    url.hash = '';
    return isSafeAddress(url.href) ? url.href : reportFault('insecure', 'reportTo');
  } catch {
    return reportFault('empty', 'address');
  }
}

/** Today, and yesterday where something was done. */
export function reportDays({ log, now }: TimerDesk): string[] {
  const today = homeworkDay(now());
  const yesterday = addDays(today, -1);
  return dayTotals(log.log.entries, yesterday).totalMs > 0 ? [today, yesterday] : [today];
}

/** What would be reported of a day; or why it may not. */
export function planReport({ host, log, words, settings, now }: TimerDesk, on: string): ReportPlan | ReportFault {
  const address = addressOf(host.reportTo);
  if (typeof address !== 'string') return address;
  const day = dayTotals(entriesAt(log.log, log.child, now()), on);
  const [school, schoolClass] = [clip(host.school, 200).trim(), clip(host.schoolClass, 200).trim()];
  const grade = settings.grade ?? 0;
  const facts = { school, grade, schoolClass, day };
  const terms = { host: new URL(address).host, school, grade: words.grade(grade), schoolClass };
  const once = words.reportConsent(terms);
  const minutes = [on, wholeMinutes(day.bySubject), Math.round(day.schoolMs / 60_000)];
  const key = JSON.stringify([log.child, address, school, grade, schoolClass, minutes, once]);
  return { address, facts, once, always: `${once}\n${words.reportRemember}`, key };
}
