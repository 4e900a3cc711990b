/** What a webmaster pastes. */
export const FORMS = ['link', 'placeholder', 'tag', 'frame'] as const;
export type Form = (typeof FORMS)[number];

const TABLE =
  '<table><thead><tr><th>序号</th><th>工作任务</th></tr></thead>' +
  '<tbody><tr><td>1</td><td>见附件</td></tr></tbody></table>';
const FRAME = '/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplans%2Fplan.json';

export const PASTED: Readonly<Record<Form, string>> = {
  link: `<p><a href="${FRAME}">改革台账</a></p>`,
  placeholder: `<div data-jiaogai="reform-task-board" data-src="/plans/plan.json">${TABLE}</div>`,
  tag: `<div><reform-task-board src="/plans/plan.json">${TABLE}</reform-task-board></div>`,
  frame: `<iframe src="${FRAME}" title="改革台账" width="100%" height="600" loading="lazy"></iframe>`,
};
