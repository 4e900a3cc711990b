import type { HelpWords } from './words.js';

/** The help text in Chinese. */
export const helpZh: HelpWords = {
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  program: '把教育改革通知变成可核对的任务方案（plan.json），并与 Excel 工作台账互转。',
  after: '退出码：0 成功；1 check 查出问题，或台账有读不懂的单元格；2 无法执行。',
  compile: '读取通知（txt、html、docx、pdf），生成方案；每个数字都注明出处',
  check: '检查方案：格式、引用关系；加 --against 时逐条核对引文',
  ledger: '把方案导出为 Excel 工作台账，或把填好的台账读回方案',
  compileAfter:
    '文件格式与文字编码按内容判断（UTF-8、UTF-16、GB18030）。\n引文位置以 --text-out 写出的文本为准。\n\n例：jiaogai compile 通知.docx --out plan.json --text-out notice.txt',
  ledgerAfter:
    '读回时按任务编号、序号或标题对应任务；台账中没有的任务和报送保持不变。\n日期可写 2025-12-31、2025.12、2025年底前等。有读不懂的单元格时不写入。\n\n例：jiaogai ledger plan.json --out 台账.xlsx\n    jiaogai ledger plan.json --from 台账.xlsx --out plan2.json',
  commands: '命令',
  options: '选项',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本号',
  lang: '界面语言：zh 或 en（默认 zh）',
  file: '通知文件；- 为标准输入',
  plan: '方案文件 plan.json；- 为标准输入',
  format: '输出格式：json 或 table（默认 json）',
  out: '写入文件（默认写到标准输出）',
  textOut: '把所依据的文本另存一份',
  merge: '沿用旧方案的编号、状态、报送与佐证',
  url: '通知的网址，写入方案',
  regionCode: '行政区划代码，6、9 或 12 位',
  regionName: '地区名称',
  against: '用通知原文（或 --text-out 的文本）核对引文',
  ledgerOut: '写入文件：默认 .xlsx 台账；与 --from 同用时为方案',
  ledgerFrom: '从这个台账读回（.xlsx 或 .csv）',
  asOf: '台账截至日期，如 2025-12-31（默认今天）',
  skipBad: '略过读不懂的单元格，其余照写',
};
