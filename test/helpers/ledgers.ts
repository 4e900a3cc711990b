import fc from 'fast-check';
import type { Evidence, Plan, Report, Target, Task } from '../../src/sdk/model/index.js';

/** A task with nothing set; tests say only what they are about. */
export const makeTask = (over: Partial<Task> & Pick<Task, 'id'>): Task => ({
  parentId: null,
  number: '',
  area: '',
  title: over.id,
  text: '',
  leads: [],
  partners: [],
  phaseId: null,
  due: null,
  recurrence: null,
  status: 'notStarted',
  progress: null,
  evidence: [],
  reports: [],
  source: null,
  ...over,
});

export const makeReport = (over: Partial<Report> & Pick<Report, 'id' | 'taskId'>): Report => ({
  unitId: null,
  on: '2025-03-01',
  status: 'inProgress',
  progress: 40,
  text: '',
  evidence: [],
  state: 'accepted',
  visibility: 'public',
  ...over,
});

export const makeTarget = (over: Partial<Target> & Pick<Target, 'id'>): Target => ({
  taskId: null,
  label: over.id,
  quote: over.id,
  at: null,
  measure: 'count',
  comparator: 'atLeast',
  value: 1,
  valueMax: null,
  isStrict: false,
  isApproximate: false,
  baseline: null,
  unit: '个',
  per: null,
  due: null,
  subject: null,
  scope: null,
  kind: 'target',
  source: null,
  ...over,
});

export const makePlan = (over: Partial<Plan> = {}): Plan => ({
  schemaVersion: 1,
  id: 'plan-1',
  title: '某县教育改革行动方案',
  documentNumber: null,
  issuer: null,
  issuers: [],
  issuedOn: null,
  recipients: null,
  region: { code: null, name: null },
  timeZone: 'Asia/Shanghai',
  calendar: { terms: [] },
  source: { url: null, sha256: null, length: null, compiledAt: null, compilerVersion: null },
  mark: null,
  outline: [],
  phases: [],
  deadlines: [],
  units: [],
  rules: { homework: [], exams: [], afterSchool: null, enrollment: [] },
  citedDocuments: [],
  warnings: [],
  tasks: [],
  reports: [],
  targets: [],
  ...over,
});

const NUMERALS = [...'一二三四五六七八九十'];
/** One character for each item, so that no two wordings are alike; the first of the CJK block are rare enough. */
const rare = (seed: number, length: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + ((seed * 131 + i * 17 + i * i * seed) % 20_000))).join(
    '',
  );

/** An item of a notice before it has a number: what it says, what hangs on it, and what was done. */
export interface Item {
  readonly seed: number;
  readonly area: number;
  readonly targets: number;
  readonly children: number;
  readonly done: Pick<Task, 'status' | 'progress'>;
  readonly reports: readonly Pick<Report, 'on' | 'status' | 'progress' | 'state' | 'visibility'>[];
  readonly evidence: readonly Evidence['visibility'][];
}

const status = fc.constantFrom('notStarted', 'inProgress', 'done', 'suspended');
const visibility = fc.constantFrom('internal', 'public');
const progress = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
const on = fc.constantFrom('2025-01-10', '2025-03-01', '2025-03-01', '2025-06-30', '2025-12-31');
const state = fc.constantFrom('draft', 'submitted', 'accepted', 'accepted', 'returned');

/** Items of which no two say the same. */
export const arbitraryItems: fc.Arbitrary<Item[]> = fc.uniqueArray(
  fc.record({
    seed: fc.integer({ min: 1, max: 900 }),
    area: fc.integer({ min: 0, max: 3 }),
    targets: fc.integer({ min: 0, max: 2 }),
    children: fc.integer({ min: 0, max: 3 }),
    done: fc.record({ status, progress }),
    reports: fc.array(fc.record({ on, status, progress, state, visibility }), { maxLength: 3 }),
    evidence: fc.array(visibility, { maxLength: 2 }),
  }),
  { selector: (item) => item.seed, maxLength: 12 },
);

interface Lists {
  readonly tasks: Task[];
  readonly reports: Report[];
  readonly targets: Target[];
}

function addItem(lists: Lists, item: Item, chapter: number, order: number): void {
  const { seed } = item;
  const id = `t${seed}`;
  const number = `${NUMERALS[chapter]}.${order}`;
  const markers = [`${NUMERALS[chapter]}、`, `${order}.`];
  const area = rare(5000 + item.area, 8);
  const body = (key: number): string => `${order}.${rare(seed * 10 + key, 9)}。${rare(seed * 10 + key + 7, 40)}`;
  const source = { markers, at: [0, 0] as [number, number], quote: '' };
  const reports = item.reports.map((report, i) =>
    makeReport({ ...report, id: `r${seed}-${i}`, taskId: id, unitId: 'u1', text: `记${seed}` }),
  );
  const evidence = item.evidence.map((each, i) => ({
    id: `e${seed}-${i}`,
    title: '照片',
    url: null,
    on: null,
    visibility: each,
  }));
  lists.reports.push(...reports);
  const [title, text] = [rare(seed * 10, 9), body(0)];
  const due = seed % 2 ? '2025-06-30' : null;
  const mine = { number, area, title, text, source, evidence, due, ...item.done };
  lists.tasks.push(makeTask({ id, ...mine, reports: reports.map((each) => each.id) }));
  for (let i = 0; i < item.children; i += 1) {
    const [childTitle, childText] = [rare(seed * 10 + i + 1, 9), rare(seed * 10 + i + 1, 30)];
    const child = { parentId: id, number: `${number}-${i + 1}`, area, title: childTitle, text: childText, source };
    lists.tasks.push(makeTask({ id: `t${seed}.${i}`, ...child, progress: i === 1 ? 50 : null }));
  }
  for (let i = 0; i < item.targets; i += 1)
    lists.targets.push(
      makeTarget({ id: `g${seed}-${i}`, taskId: id, quote: rare(seed * 10 + i + 3, 12), value: seed + i }),
    );
}

/** The plan of a notice with these items: chapters in order of area, items numbered through within each. */
export function planOf(items: readonly Item[], over: Partial<Plan> = {}): Plan {
  const lists: Lists = { tasks: [], reports: [], targets: [] };
  const areas = [...new Set(items.map((item) => item.area))].sort();
  areas.forEach((area, chapter) => {
    items.filter((item) => item.area === area).forEach((item, order) => addItem(lists, item, chapter, order + 1));
  });
  return makePlan({ ...lists, units: [{ id: 'u1', name: '县教研室' }], ...over });
}

/** The same notice freshly compiled: other ids, nothing done. */
export function compiledAgain(plan: Plan): Plan {
  const anew = (id: string): string => `new-${id}`;
  return {
    ...plan,
    id: 'plan-again',
    reports: [],
    tasks: plan.tasks.map((task) => ({
      ...task,
      id: anew(task.id),
      parentId: task.parentId && anew(task.parentId),
      status: 'notStarted',
      progress: null,
      evidence: [],
      reports: [],
    })),
    targets: plan.targets.map((target) => ({
      ...target,
      id: anew(target.id),
      taskId: target.taskId && anew(target.taskId),
    })),
    units: plan.units.map((unit) => ({ ...unit, id: anew(unit.id) })),
    deadlines: plan.deadlines.map((each) => ({ ...each, taskId: each.taskId && anew(each.taskId) })),
  };
}
