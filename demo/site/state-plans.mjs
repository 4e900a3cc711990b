/** Plans that show how the elements behave at the edge: empty, partly invalid, hostile, of a newer version. */

const head = (id, title) => ({ schemaVersion: 1, id, title, issuer: '示例市教育局', mark: '演示数据' });
const good = {
  id: 'good',
  number: '1',
  area: '课程教学',
  title: '作业公示抽查',
  text: '由学校填报，主管科室每月核对一次。',
  leads: ['教育科'],
  partners: ['各中小学'],
  due: '2025-12-31',
  status: 'inProgress',
  progress: 40,
};

function hostilePlan() {
  return {
    ...head('hostile', '恶意数据：<script>alert(1)</script>'),
    source: { url: 'https://example.org/notice' },
    tasks: [
      {
        ...good,
        id: 'markup',
        number: '1',
        title: '<img src=x onerror="alert(1)">标题里有标记',
        text: '<b>不是粗体</b>',
      },
      {
        ...good,
        id: 'link',
        number: '2',
        title: '佐证是 javascript: 链接，整条任务被拒绝',
        evidence: [{ id: 'e1', title: '点我', url: 'javascript:alert(1)', on: null, visibility: 'public' }],
      },
      { ...good, id: 'long', number: '3', title: '正文有一兆字', text: '很长的正文。'.repeat(180_000) },
      { ...good, id: 'wide', number: '4', title: `没有断点的标题${'A'.repeat(400)}`, leads: ['单位'.repeat(60)] },
      { ...good, id: 'bidi', number: '5', title: '方向控制符 \u202Eevil\u202C 与零宽字符 a\u200Bb' },
    ],
  };
}

function partialPlan(plan) {
  const tasks = plan.tasks.slice(0, 6).map((task) => ({ ...task }));
  tasks[1] = { ...tasks[1], due: '2025-02-30' };
  tasks[3] = { ...tasks[3], progress: 140 };
  tasks[4] = { ...tasks[4], status: 'finished' };
  return { ...plan, id: 'partial', tasks, reports: [], targets: [] };
}

/**
 * The plans of the states page by file name.
 *
 * @param {any} plan a good plan to be spoilt
 * @returns {[string, unknown][]}
 */
export function statePlans(plan) {
  return [
    ['state-empty.json', { ...head('empty', '尚未分解任务的方案'), tasks: [] }],
    ['state-partial.json', partialPlan(plan)],
    ['state-hostile.json', hostilePlan()],
    ['state-newer.json', { ...head('newer', '更新版本的方案'), schemaVersion: 99, tasks: [] }],
  ];
}
