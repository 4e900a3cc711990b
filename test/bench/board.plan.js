// The plan of the benchmark: made in Node to be served, and in the page to be assigned.
const STATUSES = ['notStarted', 'inProgress', 'done', 'suspended'];

/** A plan of `count` tasks, a report for every second one; a tenth of them is led by the unit of inspection. */
export function makePlan(count) {
  const range = (length, make) => Array.from({ length }, (_, n) => make(n));
  const month = (n) => String((n % 12) + 1).padStart(2, '0');
  return {
    schemaVersion: 1,
    id: 'bench',
    title: '基础教育改革行动方案',
    documentNumber: '示教发〔2025〕1号',
    issuedOn: '2025-01-15',
    phases: [{ id: 'p1', name: '实施阶段', start: '2025-01-01', end: '2026-12-31', source: null }],
    tasks: range(count, (n) => ({
      id: `t${n}`,
      parentId: null,
      number: String(n + 1),
      area: `领域${n % 12}`,
      title: `第 ${n + 1} 项重点任务：完善校本教研制度`,
      text: '各校每学期组织集体备课与课例研讨，教研员到校指导，形成可以推广的做法。',
      leads: [n % 10 === 0 ? '督导室' : `科室${n % 9}`],
      partners: [`第${n % 30}小学`],
      phaseId: 'p1',
      due: `${2025 + (n % 2)}-${month(n)}-28`,
      recurrence: null,
      status: STATUSES[n % 4],
      progress: (n * 7) % 101,
      evidence: [],
      reports: [],
      source: { markers: ['二、', `（${n}）`], at: [n * 50, n * 50 + 40], quote: '各校每学期组织集体备课与课例研讨。' },
    })),
    reports: range(count >> 1, (n) => ({
      id: `r${n}`,
      taskId: `t${n * 2}`,
      unitId: null,
      on: '2025-06-15',
      status: STATUSES[n % 4],
      progress: (n * 3) % 101,
      text: '',
      evidence: [],
      state: 'accepted',
      visibility: 'public',
    })),
    targets: [],
  };
}
