import type { CheckKind, CheckWords } from './words.js';

const KINDS: Readonly<Record<CheckKind, string>> = { task: '任务', phase: '阶段', unit: '单位', report: '报送' };

const SCHEMA: readonly (readonly [RegExp, string])[] = [
  [/^not a calendar date/, '不是日历上有的日期（应写作 2025-12-31）'],
  [/^not an identifier/, '编号只能用字母、数字、_ . : -，且不超过 128 位'],
  [/^not an http/, '网址应以 http:// 或 https:// 开头，或为相对路径'],
  [/^range ends before it starts/, '区间的终点在起点之前'],
  [/^id used twice/, '编号重复'],
  [/^not a list/, '应为列表'],
  [/^not an object/, '应为对象'],
];

function schema(message: string): string {
  return SCHEMA.find(([pattern]) => pattern.test(message))?.[1] ?? `内容或类型不符合方案格式（${message}）`;
}

/** Sentences of `check` in Chinese. */
export const checkZh: CheckWords = {
  clean: (tasks, citations, isAgainst) =>
    `没有问题：任务 ${tasks} 项，引文 ${citations} 处${isAgainst ? '，已逐条与原文核对' : ''}`,
  faults: (count) => `共 ${count} 处问题`,
  schemaFirst: '格式有误，改正后再检查引用关系与引文',
  schema,
  quoteDiffers: (place, found) => `引文与原文 ${place} 处不一致，原文为“${found}”`,
  headingDiffers: (place, found) => `标题与原文 ${place} 处不一致，原文为“${found}”`,
  placeOutside: (place, length) => `位置 ${place} 超出原文长度 ${length}`,
  quoteLength: (place, length) => `引文长 ${length}，与位置 ${place} 的长度不符`,
  sha256Differs: '与原文的 SHA-256 不一致：方案不是由这份文本生成的',
  lengthDiffers: (said, is) => `记为 ${said}，原文长 ${is}`,
  noSuch: (kind, id) => `没有编号为 ${id} 的${KINDS[kind]}`,
  notAUnit: (name) => `“${name}”不在 units 中`,
  ownParent: '任务以自己为上级',
  parentCycle: (ids) => `上级任务循环：${ids}`,
  endsBeforeStart: (start, end) => `结束（${end}）早于开始（${start}）`,
  usedTwice: (value) => `“${value}”重复`,
  otherTask: (taskId) => `这条报送属于任务 ${taskId}`,
  maxBelowValue: '上限小于下限',
};
