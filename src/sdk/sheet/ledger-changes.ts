import type { Plan, Report, Task } from '../model/index.js';
import { excerpt, NAME_STOP, STATE_WORDS, STATUS_WORDS, VISIBILITY_WORDS } from './ledger-layout.js';
import type { ChangedField, LedgerChange } from './ledger-preview.js';

const percent = (progress: number | null): string => (progress === null ? '' : `${progress}%`);

/** A report in one line, in the words of the sheet. */
function lineOf(report: Report, plan: Plan): string {
  const unit = plan.units.find(({ id }) => id === report.unitId)?.name ?? report.unitId ?? '';
  return [
    report.on,
    unit,
    STATUS_WORDS[report.status],
    percent(report.progress),
    STATE_WORDS[report.state],
    VISIBILITY_WORDS[report.visibility],
    excerpt(report.text),
  ]
    .filter(Boolean)
    .join(' ');
}

const evidenceLine = ({ evidence }: Task | Report): string =>
  evidence
    .map(({ title, url, on, visibility }) => [title, url, on, VISIBILITY_WORDS[visibility]].filter(Boolean).join(' '))
    .join('；');

function taskChanges(old: Task, next: Task): [ChangedField, string, string][] {
  const changes: [ChangedField, string, string][] = [
    ['due', old.due ?? '', next.due ?? ''],
    ['leads', old.leads.join(NAME_STOP), next.leads.join(NAME_STOP)],
    ['partners', old.partners.join(NAME_STOP), next.partners.join(NAME_STOP)],
    ['status', STATUS_WORDS[old.status], STATUS_WORDS[next.status]],
    ['progress', percent(old.progress), percent(next.progress)],
    ['evidence', evidenceLine(old), evidenceLine(next)],
  ];
  return changes.filter(([, from, to]) => from !== to);
}

function reportChange(
  old: Report | undefined,
  next: Report,
  oldPlan: Plan,
  plan: Plan,
): [ChangedField, string, string][] {
  if (!old) return [['newReport', '', lineOf(next, plan)]];
  const [from, to] = [lineOf(old, oldPlan), lineOf(next, plan)];
  const proof: [ChangedField, string, string] = ['evidence', evidenceLine(old), evidenceLine(next)];
  // Long texts may differ behind what a line shows.
  const isOther = from !== to || old.text !== next.text || old.taskId !== next.taskId;
  return [
    ...(isOther ? [['report', from, to] as [ChangedField, string, string]] : []),
    ...(proof[1] === proof[2] ? [] : [proof]),
  ];
}

/** What is different in the ledger of `next`, task by task in its order. */
export function changesOf(old: Plan, next: Plan): LedgerChange[] {
  const oldTasks = new Map(old.tasks.map((task) => [task.id, task]));
  const oldReports = new Map(old.reports.map((report) => [report.id, report]));
  const byTask = new Map<string, [ChangedField, string, string][]>();
  for (const report of next.reports) {
    const known = oldReports.get(report.id);
    if (known === report) continue;
    byTask.set(report.taskId, [...(byTask.get(report.taskId) ?? []), ...reportChange(known, report, old, next)]);
  }
  return next.tasks.flatMap((task) => {
    const known = oldTasks.get(task.id);
    const changes = [...(known && known !== task ? taskChanges(known, task) : []), ...(byTask.get(task.id) ?? [])];
    return changes.map(([field, from, to]) => ({
      taskId: task.id,
      number: task.number,
      title: task.title,
      field,
      from,
      to,
    }));
  });
}
