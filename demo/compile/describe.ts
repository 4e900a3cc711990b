import type {
  AfterSchoolRule,
  Deadline,
  EnrollmentRule,
  ExamRule,
  HomeworkRule,
  Phase,
  Target,
  Task,
} from 'jiaogai/sdk';
import type { Row } from './edits.js';
import { placeOf, type Item, type ItemOf, type Kind } from './items.js';
import { COMPARATOR_NAMES, dateWords, EXAM_NAMES, gradesWords, PRINCIPLE_NAMES, TARGET_KIND_NAMES } from './words.js';

/** An item in words: what it is, what is to be known of it, and what it cites. */
export interface Described {
  readonly title: string;
  readonly facts: readonly string[];
  readonly quote: string;
}

type Parts = readonly [title: string, facts: readonly (string | null | false)[]];

function describeTask(task: Task): Parts {
  return [
    `${task.number} ${task.title}`.trim(),
    [
      task.leads.length > 0 && `牵头：${task.leads.join('、')}`,
      task.partners.length > 0 && `配合：${task.partners.join('、')}`,
      task.due && `时限：${dateWords(task.due)}`,
      task.recurrence && `周期：${task.recurrence.text}`,
      task.leads.length === 0 && '牵头单位未写明',
    ],
  ];
}

/** 不少于 60 分钟, 1 至 2 所, 大于 3. */
export function valueWords(target: Target): string {
  const { comparator, value, valueMax, unit, isStrict, isApproximate } = target;
  const strict = comparator === 'atLeast' ? '大于' : '小于';
  const sign = isStrict && comparator !== 'equal' ? strict : comparator === 'equal' ? '' : COMPARATOR_NAMES[comparator];
  const number = valueMax === null ? `${value}` : `${value} 至 ${valueMax}`;
  return `${sign} ${number}${unit === '%' ? '%' : ` ${unit}`}${isApproximate ? '左右' : ''}`.trim();
}

function describeTarget(target: Target): Parts {
  return [
    target.label,
    [
      valueWords(target),
      target.per && target.per.text,
      target.due && `到${dateWords(target.due)}`,
      target.subject,
      target.kind !== 'target' && TARGET_KIND_NAMES[target.kind],
    ],
  ];
}

const describeDeadline = (deadline: Deadline): Parts => [
  deadline.date ? dateWords(deadline.date) : (deadline.recurrence?.text ?? '日期未定'),
  [deadline.date && deadline.recurrence ? deadline.recurrence.text : null],
];

const describePhase = (phase: Phase): Parts => [
  phase.name,
  [`${phase.start ? dateWords(phase.start) : '未定'} — ${phase.end ? dateWords(phase.end) : '不设终点'}`],
];

const describeHomework = (rule: HomeworkRule): Parts => [
  gradesWords(rule.grades),
  [
    rule.minutes === 0
      ? '不留家庭书面作业'
      : `${rule.basis === 'average' ? '平均' : ''}每天不超过 ${rule.minutes} 分钟`,
  ],
];

const describeExam = (rule: ExamRule): Parts => [
  `${gradesWords(rule.grades)} · ${EXAM_NAMES[rule.exam]}`,
  [
    rule.count === 0
      ? '不举行'
      : `每${rule.per === 'term' ? '学期' : '学年'}${COMPARATOR_NAMES[rule.comparator]} ${rule.count} 次`,
  ],
];

const describeAfterSchool = (rule: AfterSchoolRule): Parts => [
  '课后服务',
  [
    rule.daysPerWeek !== null && `每周 ${rule.daysPerWeek} 天`,
    rule.minutesPerDay !== null && `每天 ${rule.minutesPerDay} 分钟`,
    rule.endsWithOfficeHours && '与下班时间衔接',
    rule.hasLateCare && '延时托管',
    rule.hasEveningStudy && '晚自习',
    rule.isVoluntary && '自愿参加',
  ],
];

const DESCRIBE: { readonly [K in Kind]: (item: ItemOf[K]) => Parts } = {
  tasks: describeTask,
  targets: describeTarget,
  deadlines: describeDeadline,
  phases: describePhase,
  homework: describeHomework,
  exams: describeExam,
  afterSchool: describeAfterSchool,
  enrollment: (rule: EnrollmentRule): Parts => [PRINCIPLE_NAMES[rule.principle], []],
};

/** Puts an item into words. */
export function describe(row: Pick<Row, 'kind' | 'item'>): Described {
  const [title, facts] = (DESCRIBE[row.kind] as (item: Item) => Parts)(row.item);
  return {
    title: title || '（无标题）',
    facts: facts.filter((fact): fact is string => Boolean(fact)),
    quote: placeOf(row.kind, row.item)?.quote ?? '',
  };
}
