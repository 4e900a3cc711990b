import type { TimerBasisWords } from './homework-timer.basis.words.js';

export const basisWordsEn: TimerBasisWords = {
  basisTitle: 'Where these figures come from',
  basisNone: 'National rule: no written homework at home in grades 1 and 2 (教基厅函〔2021〕13号).',
  basisCap: (minutes) =>
    `National rule: written homework of this stage takes ${minutes} minutes a day at most on average (教基厅函〔2021〕13号).`,
  basisFree: 'No national number is set for senior high school (教基厅函〔2021〕13号).',
  basisPlan: (minutes, title) =>
    minutes ? `${title}: at most ${minutes} minutes a day.` : `${title}: no written homework at home.`,
  basisPlanNoTitle: 'The local plan',
  average:
    'The cap is the school’s to keep, as the average of a class. For one child it is a reference, and more is no fault.',
  basisBed: (time, hours) => `Bedtime no later than ${time}, ${hours} hours of sleep (教基厅函〔2021〕11号).`,
  basisOwnBed: (time, hours) => `Bedtime ${time} was set on this page; ${hours} hours of sleep (教基厅函〔2021〕11号).`,
  changeGrade: 'Change the grade',
  voluntary: 'Timing is voluntary: nobody asks for it, and nobody checks it.',
  inSource: 'See it in the source',
};
