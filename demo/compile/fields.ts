import type { Plan, Per, Recurrence } from 'jiaogai/sdk';
import type { Item, Kind } from './items.js';
import {
  COMPARATOR_NAMES,
  EXAM_NAMES,
  MEASURE_NAMES,
  PERIOD_NAMES,
  PRINCIPLE_NAMES,
  STATUS_NAMES,
  TARGET_KIND_NAMES,
} from './words.js';

/** How one property of an item is typed in. `list` is text with 、 between names; `names` offers units of the plan. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type:
    'text' | 'long' | 'date' | 'number' | 'check' | 'choice' | 'list' | 'grades' | 'rhythm' | 'per' | 'task' | 'phase';
  readonly isNeeded?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: Readonly<Record<string, string>>;
}

const number = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  type: 'number',
  ...more,
});
const text = (name: string, label: string, isNeeded = false): Field => ({ name, label, type: 'text', isNeeded });
const date = (name: string, label: string): Field => ({ name, label, type: 'date' });
const check = (name: string, label: string): Field => ({ name, label, type: 'check' });
const choice = (name: string, label: string, choices: Readonly<Record<string, string>>): Field => ({
  name,
  label,
  type: 'choice',
  choices,
});
const grades: Field = { name: 'grades', label: '年级（1—12，如 3-6；空为其他年级）', type: 'grades' };

/** What can be edited of each kind. */
export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  tasks: [
    text('title', '任务', true),
    text('number', '编号'),
    text('area', '领域'),
    { name: 'leads', label: '牵头单位（用、分开）', type: 'list' },
    { name: 'partners', label: '配合单位（用、分开）', type: 'list' },
    date('due', '完成时限'),
    { name: 'recurrence', label: '周期', type: 'rhythm' },
    { name: 'phaseId', label: '阶段', type: 'phase' },
    { name: 'parentId', label: '上级任务', type: 'task' },
    choice('status', '状态', STATUS_NAMES),
    number('progress', '进度（%）', { min: 0, max: 100 }),
    { name: 'text', label: '内容', type: 'long' },
  ],
  targets: [
    text('label', '指标', true),
    choice('measure', '性质', MEASURE_NAMES),
    choice('comparator', '要求', COMPARATOR_NAMES),
    number('value', '数值', { isNeeded: true }),
    number('valueMax', '上限（区间时填）'),
    text('unit', '单位'),
    number('baseline', '基数'),
    { name: 'per', label: '每多久', type: 'per' },
    date('due', '完成时限'),
    text('subject', '对象'),
    choice('kind', '类别', TARGET_KIND_NAMES),
    { name: 'taskId', label: '所属任务', type: 'task' },
    check('isStrict', '不含本数（大于、小于）'),
    check('isApproximate', '约数（左右、余）'),
  ],
  deadlines: [
    date('date', '日期'),
    { name: 'recurrence', label: '周期', type: 'rhythm' },
    { name: 'taskId', label: '所属任务', type: 'task' },
  ],
  phases: [text('name', '阶段', true), date('start', '开始'), date('end', '结束')],
  homework: [
    grades,
    number('minutes', '每天分钟（0 为不留）', { isNeeded: true, min: 0, max: 1440 }),
    choice('basis', '口径', { average: '平均', each: '每人' }),
  ],
  exams: [
    grades,
    choice('exam', '考试', EXAM_NAMES),
    choice('comparator', '要求', COMPARATOR_NAMES),
    number('count', '次数（0 为不举行）', { isNeeded: true, min: 0 }),
    choice('per', '每', { term: '学期', schoolYear: '学年' }),
  ],
  afterSchool: [
    number('daysPerWeek', '每周天数', { min: 0, max: 7 }),
    number('minutesPerDay', '每天分钟', { min: 0, max: 1440 }),
    check('endsWithOfficeHours', '与下班时间衔接'),
    check('hasLateCare', '延时托管'),
    check('hasEveningStudy', '晚自习'),
    check('isVoluntary', '自愿参加'),
  ],
  enrollment: [choice('principle', '原则', PRINCIPLE_NAMES)],
};

/** An empty item of a kind, for a person to fill in. */
export function blankItem(kind: Kind, plan: Plan): Item {
  const blanks: { readonly [K in Kind]: () => unknown } = {
    tasks: () => ({
      id: 'task-new',
      parentId: null,
      number: String(plan.tasks.length + 1),
      area: '',
      title: '新任务',
      text: '',
      leads: [],
      partners: [],
      phaseId: null,
      due: null,
      recurrence: null,
      status: 'notStarted',
      progress: null,
      evidence: [],
      reports: [],
      source: null,
    }),
    targets: () => ({
      id: 'target-new',
      taskId: null,
      label: '新指标',
      quote: '',
      at: null,
      measure: 'count',
      comparator: 'atLeast',
      value: 1,
      valueMax: null,
      isStrict: false,
      isApproximate: false,
      baseline: null,
      unit: '个',
      per: null,
      due: null,
      subject: null,
      scope: null,
      kind: 'target',
      source: null,
    }),
    deadlines: () => ({ quote: '', at: [0, 0], date: null, recurrence: null, taskId: null }),
    phases: () => ({ id: 'phase-new', name: '新阶段', start: null, end: null, source: null }),
    homework: () => ({ grades: [], minutes: 60, basis: 'average', source: null }),
    exams: () => ({ grades: [], exam: 'final', comparator: 'equal', count: 1, per: 'term', source: null }),
    afterSchool: () => ({
      daysPerWeek: 5,
      minutesPerDay: 120,
      endsWithOfficeHours: true,
      hasLateCare: false,
      hasEveningStudy: false,
      isVoluntary: true,
      source: null,
    }),
    enrollment: () => ({ principle: 'examFreeNearby', source: null }),
  };
  return blanks[kind]() as Item;
}

/** 每两年 as a rhythm that the model knows; null when it is none. */
export function readRhythm(period: string, interval: number): Recurrence | null {
  if (!(period in PERIOD_NAMES)) return null;
  const name = PERIOD_NAMES[period as keyof typeof PERIOD_NAMES];
  const count = Math.max(1, Math.round(interval) || 1);
  return { period: period as Recurrence['period'], interval: count, on: null, text: rhythmWords(name, count) };
}

/** The same for a target's figure. */
export function readPer(period: string, interval: number, each: string | null): Per | null {
  const rhythm = readRhythm(period, interval);
  if (!rhythm) return null;
  return {
    text: each ? `每${each}${rhythm.text}` : rhythm.text,
    period: rhythm.period,
    interval: rhythm.interval,
    each,
  };
}

function rhythmWords(name: string, interval: number): string {
  return interval === 1
    ? `每${name}`
    : `每${interval}${name === '季度' || name === '学期' || name === '月' ? `个${name}` : name}`;
}

/** Grades as typed: 3-6, 1、2, 七 is not read. Null when something else is there. */
export function readGrades(typed: string): number[] | null {
  const found = new Set<number>();
  for (const part of typed.split(/[、,，\s]+/).filter(Boolean)) {
    const match = /^(\d{1,2})(?:[-—~至](\d{1,2}))?$/.exec(part);
    if (!match) return null;
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (first < 1 || last > 12 || first > last) return null;
    for (let grade = first; grade <= last; grade += 1) found.add(grade);
  }
  return [...found].sort((a, b) => a - b);
}
