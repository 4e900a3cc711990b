import type { WorkDeskServer } from './work-desk.js';

const UNITS = [
  { id: 'section-1', name: '基础教育科' },
  { id: 'school-1', name: '示例县实验学校' },
  { id: 'department-1', name: '县财政局' },
];

/** A plan of one county, made up: a few tasks in every state, asked for each year. */
export const DESK_PLAN = {
  schemaVersion: 1,
  id: 'plan-1',
  title: '示例县基础教育改革行动方案',
  documentNumber: '示教发〔2026〕1号',
  issuer: '示例县教育体育局',
  issuedOn: '2026-01-15',
  units: UNITS,
  tasks: [
    ['t-1', '作业总量控制', ['基础教育科'], '2026-09-30', '健全作业公示和总量统筹，每学期检查一次。'],
    ['t-2', '课后服务提质', ['基础教育科'], '2027-01-31', '完善课后服务课程菜单。'],
    ['t-3', '校际结对帮扶', ['示例县实验学校'], '2027-06-30', '城乡学校结对，定期开展联合教研。'],
    ['t-4', '教师培训', ['基础教育科', '示例县实验学校'], null, '教师培训每人每年不少于90学时。'],
  ].map(([id, title, leads, due, text], index) => ({
    id,
    number: String(index + 1),
    title,
    text,
    leads,
    due,
    recurrence: { period: 'year', interval: 1, on: '12-20', text: '每年12月20日前报送' },
  })),
  warnings: [],
};

export async function must(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}

/** Units, and the plan published. */
export async function fillDesk(desk: WorkDeskServer): Promise<void> {
  for (const unit of UNITS) await must(desk.ask('POST', '/units', 'office', { ...unit, kind: 'section' }));
  await must(desk.ask('POST', '/plans', 'office', DESK_PLAN));
  await must(desk.ask('PUT', '/plans/plan-1/publication', 'office', { isPublished: true }));
}

/** Hands in one report as the section. */
export async function handIn(desk: WorkDeskServer, taskId: string, more: object = {}): Promise<{ id: string }> {
  const body = {
    on: '2026-11-20',
    status: 'inProgress',
    progress: 60,
    text: '各校已公示作业，抽查12所，整改2所。',
    evidence: [],
    visibility: 'internal',
    state: 'submitted',
    unitId: 'section-1',
    ...more,
  };
  const response = await must(desk.ask('POST', `/plans/plan-1/tasks/${taskId}/reports`, 'section', body));
  return (await response.json()) as { id: string };
}
