import type { FileWords } from './inspection-log.files.words.js';

const GROUPS: Readonly<Record<string, string>> = { new: '新增', change: '更正', conflict: '冲突' };
const FIELDS: Readonly<Record<string, string>> = {
  kind: '类型',
  on: '日期',
  unitId: '单位',
  personId: '人员',
  quantity: '数量',
  of: '总数',
  note: '内容',
  findings: '问题',
  evidence: '佐证',
  targetIds: '计入指标',
  isDeleted: '已删除',
};

export const fileWordsZh: FileWords = {
  previewTitle: (name) => `导入预览：${name}`,
  previewCounts: (counts) =>
    [
      `新增 ${counts.new} 条`,
      `更正 ${counts.change} 条`,
      counts.conflict ? `冲突 ${counts.conflict} 条` : '',
      `与本表相同 ${counts.same} 条`,
      counts.older ? `本表已有更新的 ${counts.older} 条` : '',
    ]
      .filter(Boolean)
      .join('，') + '。',
  previewGroup: (verdict, count) => `${GROUPS[verdict] ?? verdict} ${count} 条`,
  badCell: (row, cell, head, text) =>
    `第 ${row} 行${head ? `“${head}”` : ''}（${cell}）${text ? `写的是“${text}”` : '是空的'}：`,
  badPlace: (path) => `${path}：`,
  badCount: (count) => `有 ${count} 处读不出来，这些行不会导入。在原表里改好后可以再导入一次，已有的不会重复。`,
  more: (count) => `还有 ${count} 条没有列出`,
  take: (count) => `导入选中的 ${count} 条`,
  taken: (count) => `已导入 ${count} 条`,
  otherKinds: (count) => `其中 ${count} 条是别的类型，导入后不在这张表里显示。`,
  fieldName: (field) => FIELDS[field] ?? field,
  changed: (from, to) => `${from || '空'} → ${to || '空'}`,
  saved: (name) => `已导出 ${name}`,
  eraseAsk: (records, drafts) =>
    `要清除本机保存的 ${records} 条记录${drafts ? `和 ${drafts} 份没有保存的内容` : ''}吗？`,
  exportName: (title, day) => `${title}-${day}`,
  readFailed: '这个文件读不出来。请选 Excel（.xlsx）、CSV 或从这里导出的 JSON；表头里要有“日期”和“单位”。',
  writeFailed: '没有导出成功，请再试一次。',
  tooLarge: '这个文件超过 10 MB，请分成几个再导入。',
  reading: '正在读取文件…',
  chooseAll: '全选',
  notTaken: '没有导入任何内容。',
  nothing: '没有要导入的内容：文件里的记录这里都有了。',
  cancelImport: '不导入',
  conflictHint: '两边都改过。选中的会存为最新一版，原来的也保留着。',
  chooseFile: '选择文件',
  importHint: '可以选 Excel、CSV，或从这里导出的 JSON。先预览，确认后才会写入；文件只在本机读取，不会上传。',
  eraseTitle: '清除本机数据',
  eraseGoes: '清除后找不回来。需要留底请先导出。网站上原有的数据不受影响。',
  eraseYes: '清除',
  eraseNo: '不清除',
  erased: '本机的记录已清除。',
  eraseFailed: '浏览器没有让清除，请在浏览器设置里清除本站数据。',
  withRoster: '文件里还有名册，会一起保存在本机，用来显示单位和人员。',
  yes: '是',
  no: '否',
};
