/** Lays the sample data of an overlay over a compiled plan. Every entry must find its task: a heading that moved is a fault. */

/** The task that an entry means: the one with that heading, else the only one whose title opens with it. */
function findTask(plan, heading) {
  const tops = plan.tasks.filter((task) => !task.parentId);
  const exact = tops.filter((task) => task.title === heading);
  const near = exact.length ? exact : tops.filter((task) => task.title.startsWith(heading));
  if (near.length !== 1) throw new Error(`${plan.title}: ${near.length} tasks are headed ${heading}`);
  return near[0];
}

function unitIds(plan) {
  const ids = new Map(plan.units.map((unit) => [unit.name, unit.id]));
  return (name) => {
    if (!ids.has(name)) {
      ids.set(name, `demo-u${ids.size + 1}`);
      plan.units.push({ id: ids.get(name), name });
    }
    return ids.get(name);
  };
}

function toReport(task, entry, index, unitId) {
  const id = `${task.id}-r${index + 1}`;
  return {
    id,
    taskId: task.id,
    unitId: unitId(entry.unit),
    on: entry.on,
    status: entry.status,
    progress: entry.progress ?? null,
    text: entry.text,
    evidence: (entry.evidence ?? []).map((item, n) => ({ id: `${id}-e${n + 1}`, url: null, on: null, ...item })),
    state: entry.state ?? 'accepted',
    visibility: entry.visibility ?? 'public',
  };
}

/** Where a notice sets a number and no day, the ledger agrees on one. */
function dateTargets(plan, targets) {
  for (const [words, { due }] of Object.entries(targets)) {
    const found = plan.targets.filter((target) => target.label.includes(words));
    if (found.length !== 1) throw new Error(`${plan.title}: ${found.length} targets say ${words}`);
    found[0].due = due;
  }
}

/** Parts of a task are reported with it: they take its due date and what its reports say. */
function reportChildren(plan, task, reports) {
  for (const child of plan.tasks.filter((each) => each.parentId === task.id)) {
    child.due ??= task.due;
    child.status = task.status;
    const own = reports.map((report, index) => ({
      ...report,
      id: `${child.id}-r${index + 1}`,
      taskId: child.id,
      text: `随“${task.title}”一并报送。`,
      evidence: [],
    }));
    child.reports = own.map((report) => report.id);
    plan.reports.push(...own);
  }
}

/**
 * A plan with an overlay's mark, terms, division of labour, due dates of tasks and targets, and reports.
 *
 * @param {import('jiaogai/sdk').Plan} compiled
 * @param {{ mark: string, asOf: string, terms?: unknown[], targets?: Record<string, any>, tasks: Record<string, any> }} overlay
 */
export function mergeOverlay(compiled, overlay) {
  const plan = structuredClone(compiled);
  const unitId = unitIds(plan);
  plan.mark = overlay.mark;
  // The sample data is of that day, whenever the site is built.
  plan.source = { ...plan.source, compiledAt: `${overlay.asOf}T09:00:00+08:00` };
  plan.calendar = { terms: overlay.terms ?? [] };
  dateTargets(plan, overlay.targets ?? {});
  for (const [heading, entry] of Object.entries(overlay.tasks)) {
    const task = findTask(plan, heading);
    if (entry.leads) task.leads = entry.leads;
    if (entry.partners) task.partners = entry.partners;
    if (entry.due) task.due = entry.due;
    if (entry.status) task.status = entry.status;
    const reports = (entry.reports ?? []).map((report, index) => toReport(task, report, index, unitId));
    task.reports = reports.map((report) => report.id);
    plan.reports.push(...reports);
    [...task.leads, ...task.partners].forEach(unitId);
    reportChildren(plan, task, reports);
  }
  return plan;
}
