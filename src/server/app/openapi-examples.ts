/** Examples of the main requests and answers: an invented bureau's, held against their schemas by a test. */

const AT = '2026-03-02T01:20:00.000Z';

const unit = { id: 'xiaojie-school', name: '小街学校', kind: 'school', contact: null };

const planItem = {
  id: 'yunze-2026',
  title: '云泽县基础教育改革行动方案',
  documentNumber: '云教〔2026〕1号',
  issuer: '云泽县教育局',
  issuedOn: '2026-01-15',
  mark: '演示数据',
  tasks: 24,
  isPublished: true,
  changedAt: AT,
  etag: '"3.17"',
};

const evidence = { id: 'e1', title: '教研活动照片', url: 'files/f-01', on: '2026-02-27', visibility: 'internal' };

const taskFields = {
  id: 't4',
  parentId: null,
  number: '4',
  area: '课堂教学',
  title: '每学期办一次全县公开课',
  text: '',
  leads: ['教研室'],
  partners: ['各中小学'],
  phaseId: null,
  due: '2026-06-30',
  recurrence: null,
  status: 'inProgress',
  progress: 40,
  evidence: [],
  reports: ['r-01'],
  source: null,
};

const state = {
  asOf: '2026-03-02',
  status: 'inProgress',
  progress: 40,
  verdict: 'inProgress',
  daysOverdue: 0,
  workdaysLeft: 82,
};

const task = { ...taskFields, planId: 'yunze-2026', state, etag: '"5"' };

const draft = {
  unitId: 'xiaojie-school',
  on: '2026-02-27',
  status: 'inProgress',
  progress: 40,
  text: '已办两场公开课，第三场定在三月。',
  evidence: [evidence],
};

const report = {
  id: 'r-01',
  taskId: 't4',
  planId: 'yunze-2026',
  ...draft,
  state: 'submitted',
  visibility: 'internal',
  submittedAt: AT,
  decidedAt: null,
  decisionText: null,
  etag: '"1"',
};

const accepted = { ...report, state: 'accepted', decidedAt: AT, decisionText: '', etag: '"2"' };

const record = {
  kind: 'lessonObserved',
  on: '2026-02-27',
  unitId: 'xiaojie-school',
  personId: 'p-7f3a',
  quantity: 2,
  note: '',
};

const kept = {
  ...{ id: 'k-01', ...record, of: null, evidence: [], findings: [], targetIds: [] },
  ...{ revision: 1, isDeleted: false, etag: '"1"' },
};

const target = {
  id: 'g2',
  taskId: 't4',
  label: '每学期听课',
  quote: '每学期听课不少于20节',
  at: null,
  measure: 'count',
  comparator: 'atLeast',
  value: 20,
  valueMax: null,
  isStrict: false,
  isApproximate: false,
  baseline: null,
  unit: '节',
  per: { text: '每学期', period: 'term', interval: 1, each: null },
  due: null,
  subject: null,
  scope: null,
  kind: 'target',
  source: null,
  planId: 'yunze-2026',
  reading: {
    asOf: '2026-03-02',
    start: '2026-02-25',
    end: '2026-07-05',
    amount: 2,
    denominator: null,
    value: 2,
    goal: 20,
    status: 'onTrack',
    notes: [],
  },
};

const newPlan = {
  schemaVersion: 1,
  id: 'yunze-2026',
  title: '云泽县基础教育改革行动方案',
  issuer: '云泽县教育局',
  issuedOn: '2026-01-15',
  mark: '演示数据',
  tasks: [{ id: 't4', number: '4', title: '每学期办一次全县公开课', leads: ['教研室'], due: '2026-06-30' }],
};

const minutes = {
  schemaVersion: 1,
  idempotencyKey: 'k3yOf0neReport-2026',
  school: 'xiaojie-school',
  grade: 4,
  class: null,
  date: '2026-03-02',
  minutes: { 语文: 25, 数学: 20 },
  minutesAtSchool: 15,
  withdrawalDigest: '0123456789abcdef'.repeat(4),
};

function problem(status: number, code: string, title: string, more: object = {}): object {
  return { type: `urn:jiaogai:problem:${code}`, title, status, code, requestId: '5f0c6c1e-9a1b', ...more };
}

const page = (item: unknown): object => ({ items: [item], next: null });

/** By what they are of: `<operation>.body`, `<operation>.answer`, `problem.<status>`. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  'listRegions.answer': page({ code: '410499', name: '云泽县' }),
  'listUnits.answer': page(unit),
  'createUnit.body': { name: '小街学校', kind: 'school' },
  'createUnit.answer': unit,
  'listPlans.answer': page(planItem),
  'createPlan.body': newPlan,
  'publishPlan.body': { isPublished: true },
  'publishPlan.answer': planItem,
  'listTasks.answer': page(task),
  'getTask.answer': task,
  'patchTask.body': { status: 'done', progress: 100 },
  'listReports.answer': page(report),
  'createReport.body': draft,
  'createReport.answer': report,
  'decideReport.body': { state: 'accepted' },
  'decideReport.answer': accepted,
  'listTargets.answer': page(target),
  'getTarget.answer': { ...target, breakdown: [{ id: 'xiaojie-school', name: '小街学校', value: 2, records: 1 }] },
  'listRecords.answer': page(kept),
  'createRecord.body': record,
  'createRecord.answer': kept,
  'postMinutes.body': minutes,
  'postMinutes.answer': { key: minutes.idempotencyKey, date: minutes.date },
  'getHealth.answer': { status: 'ok', version: '0.1.0' },
  'problem.400': problem(400, 'not-valid', 'Data has not the shape that was agreed', {
    issues: [{ path: 'tasks.3.due', message: 'not a calendar date (YYYY-MM-DD)' }],
  }),
  'problem.401': problem(401, 'no-token', 'An access token is needed'),
  'problem.404': problem(404, 'not-found', 'There is no such thing'),
  'problem.412': problem(412, 'stale', 'It was changed meanwhile', { current: task, etag: '"5"' }),
  'problem.422': problem(422, 'rule-broken', 'A rule says no', {
    issues: [{ path: 'progress', message: 'what is done is done to 100 %' }],
  }),
  'problem.428': problem(428, 'match-missing', 'If-Match is needed'),
};
