import { makePlan, makeReport, makeTask } from './board-plans.js';

/** A paper that all may see. */
export const evidence = {
  id: 'e',
  title: '通报',
  url: 'https://example.org/e',
  on: null,
  visibility: 'public' as const,
};
/** An overdue task with all that a card may tell. */
export const task = makeTask({
  ...{ id: 't6', number: '6', area: '教学管理', title: '教学常规', text: '坚持集体备课。', leads: ['教育科'] },
  ...{ due: '2025-06-30', status: 'inProgress', progress: 64, evidence: [evidence] },
  source: { markers: ['二、', '（六）'], at: [0, 4], quote: '坚持集体备课。' },
});
/** Its plan, in which a report speaks for it. */
export const plan = makePlan({
  mark: '演示数据',
  tasks: [task, makeTask({ id: 't7', title: '另一项', due: '2025-10-31' })],
  reports: [makeReport({ id: 'r', taskId: 't6', on: '2025-09-28', progress: 70, text: '十二所学校已公示' })],
});
