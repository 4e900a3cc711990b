import type { TimerEntriesWords } from './homework-timer.entries.words.js';

const SOURCES = { timed: '计时', added: '补记', corrected: '已更正' };

const FAULTS: Readonly<Record<string, string>> = {
  empty: '请选一个学科，或写下名称。',
  'too-long subject': '名称最多 40 个字，请写短一点。',
  'too-long endAt': '一条记录最长 24 小时，请看看开始和结束。',
  'not-an-instant': '请把时间填完整，比如 18:30。',
  order: '结束要晚于开始，请看看这两个时间。',
  future: '这个时间还没到，请填已经过去的时间。',
  'out-of-range': '请写分钟数，1 到 1440，一天合起来不超过 24 小时。',
  'not-found': '这条记录已经不在了，可能在别的页面删掉了。可以用“补记”再记一次。',
  'not-loaded': '网络不稳，还没有记下。写的内容都在，请再点一次。',
};

export const entriesWordsZh: TimerEntriesWords = {
  entriesTitle: '记录',
  entriesDay: '哪一天',
  entriesBefore: '前一天',
  entriesAfter: '后一天',
  entriesNone: (isToday) => (isToday ? '今天还没有记录。忘了计时也没关系，可以补记。' : '这一天没有记录。'),
  entriesOverlap: '有几条时间重叠，重叠的部分只算一次。',
  entryTimes: (from, to) => `${from}–${to}`,
  entryAtSchool: (minutes) => `在校 ${minutes} 分钟`,
  entrySince: (time) => `${time} 开始`,
  entryRunning: '正在计时',
  entryLength: (minutes) => (minutes ? `${minutes} 分钟` : '不到 1 分钟'),
  entrySource: (source) => SOURCES[source],
  entryCorrect: '更正',
  entryDelete: '删除',
  entryDeleted: (name) => `已删除：${name}`,
  entryUndo: '撤销',
  entryAdd: '补记',
  entryAddSchool: '记在校写的',
  entrySave: '记下',
  entryCancel: '取消',
  entrySaved: '已记下',
  entryRestored: '已恢复',
  entrySubject: '学科',
  entryOther: '其他…',
  entryOtherName: '学科名称',
  entryStart: '开始',
  entryEnd: '结束',
  entryMinutes: '在校写了几分钟',
  entryStopped: (subject) => `${subject}停在几点？`,
  entryNight: '凌晨 4 点以前算前一天晚上。',
  entryFault: (code, field) => FAULTS[`${code} ${field}`] ?? FAULTS[code] ?? '没有记下，请再试一次。',
};
