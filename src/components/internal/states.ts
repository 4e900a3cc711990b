/** The six states in the order of a reader's interest, and their shapes: colour is never the only mark. */
export const MARKS = {
  overdue: '!',
  dueSoon: '△',
  inProgress: '◐',
  notStarted: '○',
  suspended: '‖',
  done: '✓',
} as const;
export type StateName = keyof typeof MARKS;

/** State names, as an attribute value may spell them: `due-soon` and `dueSoon` are one. */
export const STATES = Object.keys(MARKS) as StateName[];

/** The words of the six states. */
export type StateWords = Readonly<Record<StateName, string>>;

export const stateWordsZh: StateWords = {
  overdue: '已逾期',
  dueSoon: '即将到期',
  inProgress: '推进中',
  notStarted: '未开始',
  suspended: '已暂停',
  done: '已完成',
};
