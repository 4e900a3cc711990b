import type { TimerCopiesWords } from './homework-timer.copies.words.js';

export const copiesWordsZh: TimerCopiesWords = {
  copiesTitle: '导出与清除',
  copiesKept:
    '记录只存在这台设备的浏览器里，换设备、换浏览器都看不到。清理浏览器会把它清掉，苹果手机七天不打开这个网页也可能清掉。想长期留着，就导出一份。',
  copiesMemory: '现在的记录关掉这个页面就没有了，想留着请现在导出。',
  copiesNone: '还没有记录，不用导出。',
  copiesSave: '下载表格',
  copiesCopy: '复制成文字',
  copiesSaved: (name) => `已经交给浏览器下载：${name}。没有找到文件的话，请点“复制成文字”。`,
  copiesNoFiles: '这里不能下载文件。可以复制成文字，再粘贴到备忘录、表格或聊天里。',
  copiesCopied: '已复制，可以粘贴到备忘录、表格或聊天里。',
  copiesByHand: '浏览器不让自动复制。请长按下面的文字，选“全选”，再选“复制”；电脑上按 Ctrl+C。',
  copiesText: '全部记录',
  copiesFile: (on) => `作业计时-${on}.csv`,
  copiesTable: {
    heads: ['日期', '学科', '开始', '结束', '分钟', '地点', '来源'],
    places: { home: '在家', school: '在校' },
    sources: { timed: '计时', added: '补记', corrected: '已更正' },
  },
  eraseTitle: '清除',
  eraseWhat: (isEveryChild) => (isEveryChild ? '清除所有孩子的记录' : '清除这个孩子的记录'),
  eraseAsk: (isEveryChild) =>
    isEveryChild ? '要清除这台设备上所有孩子的记录吗？' : '要清除这个孩子在这台设备上的记录吗？',
  eraseGoes:
    '会清除：全部计时记录、选过的年级、对报送的同意，还有等着报送、等着撤回的内容。正在计时的会停下。清除后找不回来。',
  eraseSent: '已经报送出去的不会跟着撤回，清除后这里也没法再撤回。想撤回，请先去“报送”里撤回。',
  eraseWithdraw: '先去撤回',
  eraseYes: '清除',
  eraseNo: '先不清除',
  eraseDone: (isEveryChild) => (isEveryChild ? '所有孩子的记录都清除了。' : '这个孩子的记录都清除了。'),
  eraseFailed: '这个页面里的记录清除了，但浏览器没让清除它存下的。请在浏览器设置里清除这个网站的数据。',
  erasePreview: '这是预览，不能清除。',
};
