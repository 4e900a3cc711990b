/** The tags that `embed.js` knows; each has its module at `elements/<tag>.js` beside the script. */
export const TAGS = [
  'reform-task-board',
  'reform-task-card',
  'homework-timer',
  'quota-meter',
  'quota-board',
  'inspection-log',
  'enrollment-form',
] as const;
