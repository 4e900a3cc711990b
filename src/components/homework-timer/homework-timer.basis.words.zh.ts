import type { TimerBasisWords } from './homework-timer.basis.words.js';

export const basisWordsZh: TimerBasisWords = {
  basisTitle: '这些数字从哪里来',
  basisNone: '国家规定小学一、二年级不布置家庭书面作业（教基厅函〔2021〕13号）。',
  basisCap: (minutes) => `国家规定这个学段书面作业平均每天不超过 ${minutes} 分钟（教基厅函〔2021〕13号）。`,
  basisFree: '国家没有给高中规定统一的时长（教基厅函〔2021〕13号）。',
  basisPlan: (minutes, title) =>
    minutes ? `${title}：每天不超过 ${minutes} 分钟。` : `${title}：不布置家庭书面作业。`,
  basisPlanNoTitle: '本地的方案',
  average: '这个上限由学校统筹，是全班的平均数，对一个孩子只是参考，超过不算犯错。',
  basisBed: (time, hours) => `建议 ${time} 前就寝，每天睡够 ${hours} 小时（教基厅函〔2021〕11号）。`,
  basisOwnBed: (time, hours) => `就寝时间 ${time} 是本页设定的；每天睡够 ${hours} 小时（教基厅函〔2021〕11号）。`,
  changeGrade: '换年级',
  voluntary: '计时全凭自愿，没有人要求，也没有人检查。',
  inSource: '在原文中查看',
};
