import type { TimerHandWords } from './homework-timer.words.js';

const MEMORY = {
  refused: '浏览器不让保存（可能是无痕模式），关掉页面后记录就没有了',
  full: '存储空间满了，新的记录关掉页面后就没有了',
  purged: '浏览器清掉了这里的记录，新的记录关掉页面后就没有了',
  newer: '这台设备上的记录是更新的版本写的，没有动它，这里新记的关掉页面后就没有了',
};

const FAILED: Readonly<Record<string, string>> = {
  'not-loaded': '网络不稳，这一步没有做成，请再点一次。',
};

const PLAN_FAILED: Readonly<Record<string, string>> = {
  network: '连不上方案所在的网站',
  timeout: '方案所在的网站很久没有回音',
  http: '方案所在的网站没有给出方案',
  version: '方案的版本比本页面新',
};

export const handWordsZh: TimerHandWords = {
  weekday: (day) => `周${'日一二三四五六'[day]}`,
  done: (minutes) => (minutes ? `${minutes} 分` : '未开始'),
  doing: (minutes) => `在写 ${minutes} 分`,
  pause: '暂停',
  resume: (subject) => `继续${subject}`,
  hint: '点一下学科就开始计时。写不完也没关系，按时休息更要紧。',
  noWritten: '一、二年级不布置家庭书面作业。可以一起朗读、运动、做点家务，时间不设上限。',
  noNumber: '这个学段没有统一的时长上限，量力而行。',
  reference: (reason, year) =>
    ({
      weekend: '今天是周末，没有规定具体时长，上限仅供参考。',
      holiday: '今天放假，没有规定具体时长，上限仅供参考。',
      notYetPublished: `${year}年的放假安排还没有公布，今天是否上学不好判断，上限仅供参考。`,
    })[reason as string] ?? '',
  left: (minutes) => `还可以写约 ${minutes} 分钟。写不完也没关系，可以带着未完成的作业按时休息。`,
  near: (minutes) => `快到参考上限了，还有约 ${minutes} 分钟。把手上这一题写完就可以收尾。`,
  reached: '到参考上限了，可以停下来。没写完的照样可以交，睡觉更要紧。',
  pastBed: (time) => `过了建议的就寝时间 ${time}，先睡觉。没写完的照样可以交。`,
  bed: (time) => `建议就寝：${time}`,
  bedIn: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return `，还有${hours ? ` ${hours} 小时` : ''}${rest || !hours ? ` ${rest} 分` : ''}`;
  },
  finished: (minutes) => `今天记了 ${minutes} 分钟，收好书包，早点休息。`,
  stored: '记录只保存在这台设备上。',
  basis: '依据',
  entries: '记录',
  copies: '导出与清除',
  report: '报送',
  pickIntro: '记一记作业写了多久：到参考上限提醒停下，到就寝时间提醒睡觉。全凭自愿，不用注册。',
  pickGrade: '孩子上几年级？',
  pickGradeWhy: '用来选参考上限和建议就寝时间，只记在这台设备上。',
  pickNone: '请选择',
  pickDone: '选好了',
  preview: '这是预览，不计时。',
  asks: (subject, since) => `还在写吗？${since} 以后没有动静，${subject}先记到 ${since}。`,
  still: '一直在写',
  stopped: '那时就停了',
  askBed: (time) => `${time} 了，该睡觉了，已经先暂停。没写完的照样可以交。`,
  toBed: '去睡觉',
  goOn: '再写一会儿',
  rest: (minutes) => `连着写了 ${minutes} 分钟，看看远处，让眼睛歇一歇。`,
  restNow: '歇一会儿',
  gotIt: '知道了',
  memory: (reason) => `仅存本机：${MEMORY[reason]}。请用“导出与清除”留一份。`,
  failed: (code) => FAILED[code] ?? '这一步没有做成，请再试一次。',
  planFailed: (code) => `${PLAN_FAILED[code] ?? '读到的内容不是方案'}，现在按国家的规定显示。`,
  retry: '重新读取',
  close: '收起',
  status: (minutes, cap) => `今天记了 ${minutes} 分钟${cap ? `，参考上限 ${cap} 分钟` : ''}。`,
  saidStart: (subject) => `开始计时：${subject}`,
  saidPause: '已暂停',
};
