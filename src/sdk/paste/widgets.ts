/** The elements as a webmaster chooses them: what each is called, and which attributes it takes. */

/** What an attribute holds. */
export type AttributeKind = 'url' | 'date' | 'number' | 'choice' | 'text';

/** One attribute of an element, with what it is called in Chinese and in English. */
export interface WidgetAttribute {
  readonly name: string;
  readonly kind: AttributeKind;
  /** The values of a choice; the first is the default. */
  readonly choices?: readonly string[];
  readonly zh: string;
  readonly en: string;
  /** True where it says where something is sent: a tag may say it, no other form. */
  readonly isTagOnly?: boolean;
}

/** One element, with what it is called in Chinese and in English. */
export interface Widget {
  readonly tag: string;
  readonly zh: string;
  readonly en: string;
  /** Its own attributes, then those that all have. */
  readonly attributes: readonly WidgetAttribute[];
}

type Row = readonly [name: string, kind: AttributeKind | readonly string[], zh: string, en: string];

const LOOKS: readonly Row[] = [
  ['size', ['normal', 'compact', 'large'], '大小', 'Size'],
  ['theme', ['official', 'blue', 'plain'], '配色', 'Colours'],
  ['scheme', ['auto', 'light', 'dark'], '深浅', 'Light or dark'],
];

const SRC: Row = ['src', 'url', '方案文件的地址', 'Address of the plan'];
const SERVED: readonly Row[] = [
  ['api', 'url', '后台接口的地址，如 /api/v1', 'Address of a back end, such as /api/v1'],
  [
    'region',
    'text',
    '后台有几个地区时，本地区的行政区划代码',
    'Administrative code, where the back end has several regions',
  ],
];
const PLAN_ID: Row = ['plan-id', 'text', '后台里的方案编号', 'Id of the plan in the back end'];
const AS_OF: Row = ['as-of', 'date', '截至哪一天', 'As of which day'];
const DUE_SOON: Row = ['due-soon', 'number', '提前几个工作日算临近', 'Workdays ahead that count as soon'];
const RECORDS: Row = ['records-src', 'url', '活动记录的地址', 'Address of records'];
const SEARCH: Row = ['q', 'text', '只看含有这些字的', 'Only what these words occur in'];
const HASH: Row = ['hash', 'text', '在网址里记住筛选，用这个名字', 'Name under which filters stay in the address'];

const OWN: readonly (readonly [tag: string, zh: string, en: string, rows: readonly Row[]])[] = [
  [
    'reform-task-board',
    '改革台账',
    'Ledger of a plan',
    [
      SRC,
      ['view', ['table', 'board', 'timeline', 'summary'], '先看哪种视图', 'View'],
      ['group-by', ['none', 'area', 'unit', 'phase', 'status'], '分组', 'Grouped by'],
      ['sort', ['number', 'title', 'unit', 'due', 'status', 'progress'], '排序', 'Sorted by'],
      ['unit', 'text', '只看这个单位', 'Only this unit'],
      ['phase', 'text', '只看这个阶段', 'Only this phase'],
      ['area', 'text', '只看这个领域', 'Only this area'],
      [
        'status',
        ['', 'notStarted', 'inProgress', 'done', 'suspended', 'dueSoon', 'overdue'],
        '只看这种状态',
        'Only this state',
      ],
      SEARCH,
      AS_OF,
      DUE_SOON,
      HASH,
      ...SERVED,
      PLAN_ID,
    ],
  ],
  [
    'reform-task-card',
    '任务卡片',
    'Card of one task',
    [
      SRC,
      ['task-id', 'text', '任务编号', 'Id of the task'],
      ['heading', 'text', '任务名称（没有方案时）', 'Title, without a plan'],
      ['number', 'text', '序号（没有方案时）', 'Number, without a plan'],
      ['leads', 'text', '牵头单位（没有方案时）', 'Lead units, without a plan'],
      ['partners', 'text', '配合单位（没有方案时）', 'Partner units, without a plan'],
      ['due', 'date', '完成时限（没有方案时）', 'Due date, without a plan'],
      ['status', ['', 'notStarted', 'inProgress', 'done', 'suspended'], '状态（没有方案时）', 'State, without a plan'],
      ['progress', 'number', '进度（没有方案时），0 到 100', 'Progress without a plan, 0 to 100'],
      ['area', 'text', '领域（没有方案时）', 'Area, without a plan'],
      AS_OF,
      DUE_SOON,
    ],
  ],
  [
    'quota-meter',
    '指标进度',
    'How far a number has got',
    [
      ['label', 'text', '指标名称', 'Name of the number'],
      ['value', 'number', '现在是多少', 'What was reached'],
      ['target', 'number', '目标是多少', 'What is to be reached'],
      ['unit', 'text', '单位', 'Unit'],
      ['comparator', ['at-least', 'at-most', 'equal'], '怎样算达到', 'How they compare'],
      ['form', ['bar', 'ring', 'number', 'bullet', 'multiples', 'trend'], '画法', 'How it is drawn'],
      ['baseline', 'number', '从多少算起', 'Where the count starts'],
      ['start', 'date', '从哪天算起', 'First day'],
      ['due', 'date', '期限', 'By when'],
      SRC,
      ['target-id', 'text', '方案里的指标编号', 'Id of the target in the plan'],
      RECORDS,
      ['seats', 'text', '学位（JSON）', 'Places, as JSON'],
      ['thresholds', 'text', '分段的数，用逗号分开', 'Numbers that part the ground, with commas'],
      AS_OF,
    ],
  ],
  [
    'quota-board',
    '指标总览',
    'All numbers of a plan',
    [
      SRC,
      RECORDS,
      ['sort', ['worst', 'number', 'label', 'due'], '排序', 'Sorted by'],
      ['unit', 'text', '只看这个单位', 'Only this unit'],
      [
        'status',
        ['', 'met', 'on-track', 'behind', 'missed', 'not-reported', 'denominator-unknown'],
        '只看这种状态',
        'Only this state',
      ],
      SEARCH,
      AS_OF,
      HASH,
      ...SERVED,
      PLAN_ID,
    ],
  ],
  [
    'homework-timer',
    '作业计时',
    'Homework timer',
    [
      ['grade', 'number', '年级，1 到 12', 'Grade, 1 to 12'],
      ['schooling', ['6-3', '5-4'], '学制', 'Years of primary and junior high'],
      ['subjects', 'text', '可选学科，用顿号分开', 'Subjects, with commas'],
      ['bedtime', 'text', '就寝时间，如 21:20', 'When to sleep, such as 21:20'],
      ['rest-every', 'number', '写多少分钟提醒休息眼睛', 'Minutes after which the eyes rest'],
      ['child', 'text', '区分孩子的名字', 'Label that keeps siblings apart'],
      ['src', 'url', '方案文件的地址（可不填）', 'Address of a plan, if there is one'],
      ['as-of', 'text', '预览哪一天（平时不填）', 'A day to preview'],
      ['report-to', 'url', '报送地址（征得同意后）', 'Where minutes are sent, with consent'],
      ['school', 'text', '报送的学校编号', 'School that a report names'],
      ['school-class', 'text', '报送的班级', 'Class that a report names'],
    ],
  ],
  [
    'inspection-log',
    '活动记录',
    'Register of records',
    [
      ['kind', 'text', '记录种类，如 inspection', 'Kind of record, such as inspection'],
      ['src', 'url', '已有记录的地址', 'Address of records'],
      ['plan-src', 'url', '方案文件的地址', 'Address of the plan'],
      ['log-id', 'text', '在本机上用的名字', 'Name on the device'],
      ['heading', 'text', '标题', 'Title'],
      ['mark', 'text', '标注，如 演示数据', 'A mark, such as sample data'],
      AS_OF,
      ...SERVED,
    ],
  ],
  [
    'enrollment-form',
    '入学报名',
    'Enrolment form',
    [
      ['src', 'url', '招生方案的地址', 'Address of the scheme'],
      ['scheme-id', 'text', '方案编号（有多个时）', 'Id of the scheme, where there are several'],
      AS_OF,
    ],
  ],
];

const TAG_ONLY = ['homework-timer report-to', 'inspection-log api'];

function toAttribute(tag: string, [name, kind, zh, en]: Row): WidgetAttribute {
  return {
    name,
    ...(typeof kind === 'string' ? { kind } : { kind: 'choice', choices: kind }),
    zh,
    en,
    ...(TAG_ONLY.includes(`${tag} ${name}`) ? { isTagOnly: true } : {}),
  };
}

/** Every element that may be pasted, the most asked for first. */
export const WIDGETS: readonly Widget[] = OWN.map(([tag, zh, en, rows]) => ({
  tag,
  zh,
  en,
  attributes: [...rows, ...LOOKS].map((row) => toAttribute(tag, row)),
}));

/** The element of a tag, or undefined. */
export function findWidget(tag: string): Widget | undefined {
  return WIDGETS.find((widget) => widget.tag === tag);
}
