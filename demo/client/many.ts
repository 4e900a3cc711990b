/** Ten thousand tasks, made on the spot and handed over as a property: nothing to load but the elements. */
const AREAS = ['课程教学', '教师队伍', '考试评价', '课后服务', '校园安全'];
const UNITS = ['教育科', '教师进修学校', '校外教育指导中心', '财务科', '督导室', '各中小学'];
const STATUSES = ['notStarted', 'inProgress', 'inProgress', 'done', 'done', 'suspended'];
const WORK = ['实施方案报审', '作业公示抽查', '教室照明改造', '家访记录归档'];

const day = (index: number): string => new Date(Date.UTC(2025, 0, 1 + ((index * 37) % 730))).toISOString().slice(0, 10);

function task(index: number): object {
  const status = STATUSES[index % STATUSES.length];
  return {
    id: `t${index}`,
    number: String(index + 1),
    area: AREAS[index % AREAS.length],
    title: `第 ${index + 1} 所学校：${WORK[index % WORK.length]}`,
    text: '由学校填报，主管科室每月核对一次。',
    leads: [UNITS[index % UNITS.length]],
    partners: index % 3 ? [UNITS[(index + 2) % UNITS.length]] : [],
    due: index % 7 ? day(index) : null,
    status,
    progress: status === 'done' ? 100 : status === 'notStarted' ? null : (index * 13) % 100,
  };
}

const board = document.getElementById('many') as (HTMLElement & { plan?: unknown }) | null;
if (board) {
  const tasks = Array.from({ length: 10_000 }, (_, index) => task(index));
  board.plan = { schemaVersion: 1, id: 'many', title: '一万项任务', issuer: '示例市教育局', mark: '演示数据', tasks };
}
