import type { Evidence, Plan, Report, Task } from '../../sdk/model/index.js';
import { clip, safeLink } from './safe.js';

/** Longer texts are cut: the notice itself is one click away. */
const MOST_TEXT = 20_000;
const MOST_QUOTE = 2000;
const MOST_REPORTS = 50;

/** A title, and the address it leads to where there is a safe one. */
export interface LinkView {
  readonly title: string;
  readonly href: string | undefined;
}

/** One report as a reader may see it. */
export interface ReportView {
  readonly on: string;
  readonly unit: string;
  readonly status: Task['status'];
  readonly progress: number | null;
  readonly text: string;
  readonly evidence: readonly LinkView[];
}

/** What an open task tells. */
export interface TaskDetailView {
  readonly text: string;
  readonly phase: string;
  readonly plan: LinkView | undefined;
  readonly basis: { readonly markers: string; readonly quote: string; readonly href: string | undefined } | undefined;
  readonly evidence: readonly LinkView[];
  readonly reports: readonly ReportView[];
}

/** What of a plan an open task is told with. */
export type DetailPlan = Pick<Plan, 'title' | 'documentNumber' | 'source' | 'units' | 'phases' | 'reports'>;

/** The notice at the place of a quote: browsers that know text fragments go there and mark it, the others open the notice. */
export function sourceLink(url: string | null, quote: string): string | undefined {
  const href = safeLink(url);
  const start = quote.trim().split('\n')[0]!.slice(0, 40);
  if (!href || !start) return href;
  // Half a character would make an address that cannot be written.
  const whole = start.replace(/[\ud800-\udbff]$/, '');
  return `${href}${href.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(whole).replace(/-/g, '%2D')}`;
}

/** Public evidence only: what an officer keeps for the files is nobody's reading. */
export function publicEvidence(evidence: readonly Evidence[]): LinkView[] {
  return evidence
    .filter((each) => each.visibility === 'public')
    .map((each) => ({ title: clip(each.title, 200), href: safeLink(each.url) }));
}

/** A task's public accepted reports dated no later than `asOf`, newest first. */
export function publicReports(reports: readonly Report[], taskId: string, asOf: string): Report[] {
  return reports
    .filter((each) => each.taskId === taskId && each.state === 'accepted' && each.visibility === 'public')
    .filter((each) => each.on <= asOf)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Writes out what an open task tells as of a day; without a plan only what the task says itself. */
export function viewDetail(task: Task, plan: DetailPlan | undefined, asOf: string): TaskDetailView {
  const { source } = task;
  const title = [clip(plan?.title, 150), clip(plan?.documentNumber, 80)].filter(Boolean).join('\u3000');
  return {
    text: task.text === task.title ? '' : clip(task.text, MOST_TEXT),
    phase: clip(plan?.phases.find(({ id }) => id === task.phaseId)?.name, 200),
    plan: title ? { title, href: safeLink(plan?.source.url) } : undefined,
    basis: source
      ? {
          markers: source.markers.map((marker) => clip(marker, 60).replace(/[、.．]$/, '')).join(' › '),
          quote: clip(source.quote, MOST_QUOTE),
          href: sourceLink(plan?.source.url ?? null, source.quote),
        }
      : undefined,
    evidence: publicEvidence(task.evidence),
    reports: publicReports(plan?.reports ?? [], task.id, asOf)
      .slice(0, MOST_REPORTS)
      .map((report) => ({
        on: report.on,
        unit: clip(plan?.units.find(({ id }) => id === report.unitId)?.name, 60),
        status: report.status,
        progress: report.progress === null ? null : Math.round(report.progress),
        text: clip(report.text, MOST_QUOTE),
        evidence: publicEvidence(report.evidence),
      })),
  };
}
