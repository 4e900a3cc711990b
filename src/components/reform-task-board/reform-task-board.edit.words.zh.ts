import { followZh } from '../internal/follow.words.js';
import type { EditWords } from './reform-task-board.edit.words.js';

const NOT_SAVED: Readonly<Record<string, string>> = {
  network: '连不上服务器，没有保存上。',
  timeout: '等了很久没有回音，不知道保存上没有。再试一次不会重复保存。',
  '401': '登录已过期，没有保存上。请重新登录，再试一次。',
  '403': '您的账号不能改这项任务，或不能改其中几处，没有保存上。',
  '404': '这项任务已经不在台账里了，没有保存上。',
  '429': '改得太快了，服务器请您稍等一会儿再试。',
};

export const editWordsZh: EditWords = {
  edit: '修改',
  editTask: (title) => `修改：${title}`,
  save: '保存',
  leave: '不改了',
  reading: '正在读取最新内容…',
  saving: '正在保存…',
  saved: (title) => `已保存：${title}`,
  unchanged: '没有改动。',
  rolledBack: '台账上还是原来的内容，您填的都还在。',
  notSaved: (code) =>
    NOT_SAVED[code] ?? (/^4/.test(code) ? '服务器没有接受，没有保存上。' : '服务器出了问题，没有保存上。'),
  again: '再试一次',
  goOn: '接着改',
  drop: '放弃修改',
  conflict: '这项任务刚被别人改过',
  conflictText: (title) => `“${title}”刚被别人改过。两边的内容都在下面，请选一个。`,
  field: '项目',
  theirs: '台账上现在是',
  mine: '您填的是',
  untouched: '没有改',
  useMine: '用我填的',
  useTheirs: '保留现在的',
  stale: '刚刚有人改了这项任务，保存时会请您核对。',
  reported: (date) => `台账上的状态以 ${date} 采纳的报送为准。`,
  nothing: '未填',
  hints: {
    status: '',
    progress: '0 到 100 的百分数，可以不填',
    due: '不填表示没有定期限',
    leads: '几个单位之间用“、”隔开',
  },
  faults: {
    progress: '请填 0 到 100 之间的数，比如 60。',
    due: '没有这一天，请按 2025-12-31 的样子填写。',
    leads: '单位太多或名称太长，请分开填写。',
  },
  waiting: (count) => `有 ${count} 项修改没有保存上，被筛选条件挡住了。`,
  follow: followZh,
  taskChanged: (title) => `有更新：${title}`,
};
