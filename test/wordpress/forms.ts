/** The four forms as they are pasted. */
export type FormName = 'link' | 'placeholder' | 'tag' | 'frame';

const TABLE = `<table>
  <thead>
    <tr>
      <th>序号</th>
      <th>工作任务</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <td>1</td>
      <td>公布分年级阅读书目</td>
    </tr>
  </tbody>
</table>`;
const FRAME_PAGE = '/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplans%2Fplan.json';

export const FORMS: Readonly<Record<FormName, string>> = {
  link: `<p><a href="${FRAME_PAGE}">改革台账</a></p>`,
  placeholder: `<div data-jiaogai="reform-task-board" data-src="/plans/plan.json">${TABLE}</div>`,
  tag: `<div><reform-task-board src="/plans/plan.json">${TABLE}</reform-task-board></div>`,
  frame: `<iframe src="${FRAME_PAGE}" title="改革台账" width="100%" height="600" loading="lazy"></iframe>`,
};

/** In the plan and in no fallback table: who reads it sees the board. */
export const ONLY_ON_BOARD = '每校建成一处开放书架';

/** What is at `/plans/plan.json`. */
export const PLAN = {
  schemaVersion: 1,
  id: 'plan',
  title: '示例县义务教育优质均衡工作方案',
  tasks: [
    { id: 't1', number: '1.', title: '公布分年级阅读书目', leads: ['教育科'], partners: ['教研室'] },
    { id: 't2', number: '2.', title: ONLY_ON_BOARD, leads: ['教育科'], partners: ['各学校'] },
    { id: 't3', number: '3.', title: '教室照明改造', leads: ['体卫艺科'], partners: ['各学校'] },
  ],
};
