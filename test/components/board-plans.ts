import type { Plan, Report, Task } from '../../src/sdk/model/index.js';

/** A task with all that a task has, and what a test wants otherwise. */
export function makeTask(over: Partial<Task> & { id: string }): Task {
  return {
    parentId: null,
    number: over.id.replace(/\D/g, ''),
    area: '',
    title: `任务${over.id}`,
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
  };
}

export function makeReport(over: Partial<Report> & { id: string; taskId: string }): Report {
  return {
    unitId: null,
    on: '2025-03-01',
    status: 'inProgress',
    progress: null,
    text: '',
    evidence: [],
    state: 'accepted',
    visibility: 'public',
    ...over,
  };
}

export function makePlan(over: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: 1,
    id: 'test',
    title: '示例县教育改革方案',
    documentNumber: '示教发〔2025〕3号',
    issuer: '示例县教育局',
    issuers: ['示例县教育局'],
    issuedOn: '2025-01-15',
    recipients: null,
    region: { code: null, name: null },
    timeZone: 'Asia/Shanghai',
    calendar: { terms: [] },
    source: {
      url: 'https://example.org/notice.html',
      sha256: null,
      length: null,
      compiledAt: null,
      compilerVersion: null,
    },
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
  };
}

/** A plan with one task in each state as of 2025-10-20, a task with two parts, two phases, three areas, four units. */
export function samplePlan(over: Partial<Plan> = {}): Plan {
  return makePlan({
    phases: [
      { id: 'p1', name: '启动阶段', start: '2025-01-01', end: '2025-06-30', source: null },
      { id: 'p2', name: '实施阶段', start: '2025-07-01', end: '2026-12-31', source: null },
    ],
    units: [{ id: 'u1', name: '教研室' }],
    tasks: [
      makeTask({ id: 't1', title: '转变观念', area: '课程', leads: ['教育局'], phaseId: 'p1', status: 'done' }),
      makeTask({ id: 't2', title: '落实课标', area: '课程', leads: ['教研室'], due: '2025-06-30', progress: 82 }),
      makeTask({
        id: 't3',
        title: '智慧学校',
        text: '智慧学校。共享资源平台，每学期评估一次。',
        area: '数字化',
        leads: ['教育科'],
        partners: ['各中小学'],
        phaseId: 'p2',
        due: '2025-10-31',
        status: 'inProgress',
        progress: 91,
        source: { markers: ['二、', '（三）'], at: [10, 30], quote: '共享资源平台，每学期评估一次。' },
        evidence: [
          { id: 'e1', title: '平台页面', url: 'https://example.org/p', on: null, visibility: 'public' },
          { id: 'e2', title: '内部记录', url: null, on: null, visibility: 'internal' },
        ],
      }),
      makeTask({
        id: 't4',
        title: '规范管理',
        leads: ['教育科', '督导室'],
        phaseId: 'p2',
        due: '2025-12-31',
        status: 'inProgress',
      }),
      makeTask({ id: 't41', parentId: 't4', title: '作业管理', leads: ['教育科'], due: '2025-12-31' }),
      makeTask({ id: 't42', parentId: 't4', title: '睡眠管理', leads: ['督导室'], status: 'suspended' }),
    ],
    reports: [
      makeReport({ id: 'r1', taskId: 't3', unitId: 'u1', on: '2025-09-28', progress: 91, text: '十二所学校已接入' }),
      makeReport({ id: 'r2', taskId: 't3', on: '2025-09-29', text: '内部情况', visibility: 'internal', progress: 92 }),
      makeReport({ id: 'r3', taskId: 't3', on: '2025-11-01', status: 'done', text: '全部接入' }),
    ],
    ...over,
  });
}

/** A plan of so many tasks. */
export function longPlan(count: number): Plan {
  return makePlan({
    tasks: Array.from({ length: count }, (_, n) =>
      makeTask({ id: `t${n}`, number: `${n + 1}`, title: `第${n + 1}项任务`, leads: [n % 10 ? '教育科' : '督导室'] }),
    ),
  });
}
