/** The four forms as they are pasted. */
import { parsePlan } from '../../src/sdk/index.js';
import { FORMS as NOTES, ledgerTable, snippet, type SnippetForm } from '../../src/sdk/paste/index.js';

export const NAMES: readonly SnippetForm[] = NOTES.map(({ form }) => form);

/** In the plan and in no fallback table: who reads it sees the board. */
export const ONLY_ON_BOARD = '每校建成一处开放书架';

/** What is at `/plans/plan.json`. */
export const PLAN = parsePlan({
  schemaVersion: 1,
  id: 'plan',
  title: '示例县义务教育优质均衡工作方案',
  tasks: [
    { id: 't1', number: '1.', title: '公布分年级阅读书目', leads: ['教育科'], partners: ['教研室'] },
    { id: 't2', number: '2.', title: ONLY_ON_BOARD, leads: ['教育科'], partners: ['各学校'] },
    { id: 't3', number: '3.', title: '教室照明改造', leads: ['体卫艺科'], partners: ['各学校'] },
  ],
});

/** A table that was written when the plan was shorter. */
const fallback = ledgerTable({ ...PLAN, tasks: PLAN.tasks.slice(0, 1) }, { asOf: '2025-12-31' });

/** What the builder page writes. */
export function pasted(form: SnippetForm): string {
  return snippet({ form, widget: 'reform-task-board', attributes: { src: '/plans/plan.json' }, fallback });
}
