/** The sentences around an open task. */
export interface TaskDetailWords {
  readonly text: string;
  readonly basis: string;
  readonly seeSource: string;
  readonly plan: string;
  readonly phase: string;
  readonly evidence: string;
  readonly reports: string;
  readonly noReports: string;
  /** Between titles in a row. */
  readonly stop: string;
}

export const taskDetailZh: TaskDetailWords = {
  text: '任务内容',
  basis: '依据',
  seeSource: '在原文中查看',
  plan: '方案',
  phase: '阶段',
  evidence: '佐证材料',
  reports: '落实情况',
  noReports: '还没有公开的报送。',
  stop: '；',
};

export const taskDetailEn: TaskDetailWords = {
  text: 'Text',
  basis: 'Basis',
  seeSource: 'See it in the notice',
  plan: 'Plan',
  phase: 'Phase',
  evidence: 'Evidence',
  reports: 'Reports',
  noReports: 'No public reports yet.',
  stop: '; ',
};
