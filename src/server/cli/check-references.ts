import type { Plan, Task } from '../../sdk/model/index.js';
import type { Fault } from './check-plan.js';
import type { CheckKind, CheckWords } from './words.js';

function repeats(list: readonly string[], path: (index: number) => string, words: CheckWords): Fault[] {
  const seen = new Set<string>();
  return list.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path: path(index), message: words.usedTwice(value) }];
  });
}

function duplicates(plan: Plan, words: CheckWords): Fault[] {
  const { tasks, reports, targets, phases, units, calendar } = plan;
  const lists = { tasks, reports, targets, phases, units, 'calendar.terms': calendar.terms };
  const evidence = [
    ...tasks.map((task, index) => ({ task, path: `tasks.${index}` })),
    ...reports.map((task, index) => ({ task, path: `reports.${index}` })),
  ];
  return [
    ...Object.entries(lists).flatMap(([name, list]) =>
      repeats(
        list.map(({ id }) => id),
        (index) => `${name}.${index}.id`,
        words,
      ),
    ),
    ...repeats(
      units.map(({ name }) => name),
      (index) => `units.${index}.name`,
      words,
    ),
    ...evidence.flatMap(({ task, path }) =>
      repeats(
        task.evidence.map(({ id }) => id),
        (index) => `${path}.evidence.${index}.id`,
        words,
      ),
    ),
    ...tasks.flatMap((task, at) => repeats(task.reports, (index) => `tasks.${at}.reports.${index}`, words)),
  ];
}

/** Tasks whose parents lead back to themselves; each circle is named once, at its first task. */
function cycles(tasks: readonly Task[], words: CheckWords): Fault[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const done = new Set<string>();
  const faults: Fault[] = [];
  tasks.forEach((task, index) => {
    const trail: string[] = [];
    let current: Task | undefined = task;
    while (current && !done.has(current.id) && !trail.includes(current.id)) {
      trail.push(current.id);
      current = current.parentId === null ? undefined : byId.get(current.parentId);
    }
    if (current && trail[0] === current.id) {
      const message = trail.length === 1 ? words.ownParent : words.parentCycle([...trail, current.id].join(' → '));
      faults.push({ path: `tasks.${index}.parentId`, message });
      for (const id of trail) done.add(id);
    } else if (!current || done.has(current.id)) {
      for (const id of trail) done.add(id);
    }
  });
  return faults;
}

function spans(plan: Plan, words: CheckWords): Fault[] {
  const check = (list: readonly { start: string | null; end: string | null }[], name: string): Fault[] =>
    list.flatMap(({ start, end }, index) =>
      start !== null && end !== null && end < start
        ? [{ path: `${name}.${index}.end`, message: words.endsBeforeStart(start, end) }]
        : [],
    );
  return [...check(plan.phases, 'phases'), ...check(plan.calendar.terms, 'calendar.terms')];
}

/**
 * Faults between the parts of a plan that is well-formed: ids used twice, references to nothing, circles of parents,
 * spans that end before they start, units that are named nowhere.
 */
export function checkReferences(plan: Plan, words: CheckWords): Fault[] {
  const ids = {
    task: new Set(plan.tasks.map(({ id }) => id)),
    phase: new Set(plan.phases.map(({ id }) => id)),
    unit: new Set(plan.units.map(({ id }) => id)),
    report: new Set(plan.reports.map(({ id }) => id)),
  };
  const names = new Set(plan.units.map(({ name }) => name));
  const taskOf = new Map(plan.reports.map(({ id, taskId }) => [id, taskId]));
  const refer = (kind: CheckKind, id: string | null, path: string): Fault[] =>
    id === null || ids[kind].has(id) ? [] : [{ path, message: words.noSuch(kind, id) }];
  const known = (list: readonly string[], path: string): Fault[] =>
    list.flatMap((name, index) =>
      names.has(name) ? [] : [{ path: `${path}.${index}`, message: words.notAUnit(name) }],
    );
  const ofTask = (task: Task, at: number): Fault[] => [
    ...refer('task', task.parentId, `tasks.${at}.parentId`),
    ...refer('phase', task.phaseId, `tasks.${at}.phaseId`),
    ...known(task.leads, `tasks.${at}.leads`),
    ...known(task.partners, `tasks.${at}.partners`),
    ...task.reports.flatMap((id, index) => {
      const path = `tasks.${at}.reports.${index}`;
      const owner = taskOf.get(id);
      return owner !== undefined && owner !== task.id
        ? [{ path, message: words.otherTask(owner) }]
        : refer('report', id, path);
    }),
  ];
  return [
    ...duplicates(plan, words),
    ...plan.tasks.flatMap(ofTask),
    ...cycles(plan.tasks, words),
    ...plan.reports.flatMap((report, at) => [
      ...refer('task', report.taskId, `reports.${at}.taskId`),
      ...refer('unit', report.unitId, `reports.${at}.unitId`),
    ]),
    ...plan.targets.flatMap((target, at) => [
      ...refer('task', target.taskId, `targets.${at}.taskId`),
      ...(target.valueMax !== null && target.valueMax < target.value
        ? [{ path: `targets.${at}.valueMax`, message: words.maxBelowValue }]
        : []),
    ]),
    ...plan.deadlines.flatMap((deadline, at) => refer('task', deadline.taskId, `deadlines.${at}.taskId`)),
    ...spans(plan, words),
  ];
}
