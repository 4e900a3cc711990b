import type { ReportState, TaskStatus, Visibility } from '../model/index.js';

/** The sheets of a ledger workbook. A workbook of an officer's own has only the first, under any name. */
export const SheetName = {
  ledger: '工作台账',
  reports: '报送记录',
  evidence: '佐证材料',
  archive: '任务存档（请勿改动）',
} as const;
export type SheetName = (typeof SheetName)[keyof typeof SheetName];

/** Heads of the ledger's own columns, in order. */
export const LEDGER_HEADS = {
  number: '序号',
  area: '任务领域',
  title: '任务',
  leads: '牵头单位',
  partners: '配合单位',
  due: '完成时限',
  status: '状态',
  progress: '进展（%）',
  reportedOn: '最近报送日期',
  reportText: '最近报送内容',
  id: '任务编号（请勿改动）',
} as const;
export type LedgerField = keyof typeof LEDGER_HEADS;

/** Heads of the sheet of reports. Number, task and unit's name stand there to be read; the ids bind. */
export const REPORT_HEADS = {
  id: '报送编号',
  taskId: '任务编号',
  number: '任务序号',
  title: '任务',
  unitId: '单位编号',
  unit: '报送单位',
  on: '报送日期',
  status: '状态',
  progress: '进展（%）',
  text: '报送内容',
  state: '审核',
  visibility: '公开范围',
} as const;
export type ReportField = keyof typeof REPORT_HEADS;

/** Heads of the sheet of evidence. */
export const EVIDENCE_HEADS = {
  id: '佐证编号',
  owner: '属于',
  ownerId: '所属编号',
  title: '名称',
  url: '网址',
  on: '日期',
  visibility: '公开范围',
} as const;
export type EvidenceField = keyof typeof EVIDENCE_HEADS;

/** Heads of the sheet that keeps what a task says of itself where reports say otherwise. */
export const ARCHIVE_HEADS = {
  id: '任务编号',
  status: '本底状态',
  progress: '本底进展（%）',
  reports: '报送编号',
} as const;
export type ArchiveField = keyof typeof ARCHIVE_HEADS;

export const STATUS_WORDS: Readonly<Record<TaskStatus, string>> = {
  notStarted: '未开始',
  inProgress: '进行中',
  done: '已完成',
  suspended: '已暂停',
};
export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: '草稿',
  submitted: '已报送',
  accepted: '已采纳',
  returned: '已退回',
};
export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = { internal: '内部', public: '公开' };
export const OWNER_WORDS = { task: '任务', report: '报送' } as const;

/** The line above the heads that says on which day the ledger is seen. */
export const AS_OF_LABEL = '截至日期：';
/** Between the names of units in one cell. */
export const NAME_STOP = '、';
/** The ledger shows this much of the latest report; the sheet of reports has all of it. */
const EXCERPT = 2000;

/** The latest report's text as the ledger shows it. */
export function excerpt(text: string): string {
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT)}……（全文见“${SheetName.reports}”）`;
}
