/** Pages as webmasters paste them, with a plan that every element of the tests can show. */
export const TASK = '控制作业总量';

export const PLAN = JSON.stringify({
  schemaVersion: 1,
  id: 'p',
  title: '示例方案',
  tasks: [{ id: 't1', number: '1.', title: TASK, leads: ['基础教育科'] }],
});

export const SCRIPT = '<script src="/jiaogai/embed.js" defer></script>';
export const LINK = '<a href="/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplan.json">改革台账</a>';
export const PLACEHOLDER = '<div data-jiaogai="reform-task-board" data-src="/plan.json"><p>正在载入</p></div>';
export const TALL = '<p class="tall">很长的一页</p>';
/** A sheet that makes `TALL` higher than any window. */
export const SHEET = '.tall { height: 9000px } .gone { display: none }';

/** A page of a site: `head` into the head, `body` into the body. */
export function makePage(head: string, body: string, lang = 'zh-CN'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="/s.css">${head}</head><body>${body}</body></html>`;
}
