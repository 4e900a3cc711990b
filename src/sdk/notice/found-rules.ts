import type { AfterSchoolRule, Citation, EnrollmentRule, ExamRule, HomeworkRule, PlanRules } from '../model/index.js';
import { readNumeral } from './numerals.js';

/** One sentence of the body without stray spaces, and how to cite it. */
export interface RuleSentence {
  readonly text: string;
  /** The heading that it stands under. */
  readonly topic: string;
  readonly cite: () => Citation;
}

const PRIMARY = [1, 2, 3, 4, 5, 6];
const JUNIOR = [7, 8, 9];
const SENIOR = [10, 11, 12];
const N = '[一二三四五六七八九1-9]';
const GRADES = new RegExp(
  `(小学|初中|高中|普高|初|高)?(?:阶段)?(${N}(?:(?:、|和|至|到|-|~)?(?:[初高](?=[一二三]))?${N}){0,11})年级`,
  'g',
);
const STAGE = /(小学|初中|高中|普高)(?!毕业|招生|学业水平|教师|校长|其[他它余])/g;

/** The grades of a list such as 三至六 or 七、八、九. */
function gradeList(text: string, stage: string | undefined): number[] {
  const offset =
    stage === '初中' || stage === '初' ? 6 : stage === '高中' || stage === '普高' || stage === '高' ? 9 : 0;
  const range = new RegExp(`^(${N})(?:至|到|-|~)(${N})$`).exec(text);
  const numbers = range
    ? Array.from(
        { length: Math.max(0, readNumeral(range[2]!)! - readNumeral(range[1]!)! + 1) },
        (_, i) => readNumeral(range[1]!)! + i,
      )
    : [...text.replace(/[初高、和至到~-]/g, '')].map((each) => readNumeral(each)!);
  return numbers
    .map((value) => (offset > 0 && value <= 3 ? value + offset : value))
    .filter((value) => value >= 1 && value <= 12);
}

/** The grades that a clause speaks of; 其他年级 is what `named` leaves of primary or compulsory schooling. */
function gradesOf(clause: string, named: readonly number[]): number[] {
  GRADES.lastIndex = 0;
  const grades = new Set<number>();
  for (let match = GRADES.exec(clause); match !== null; match = GRADES.exec(clause))
    gradeList(match[2]!, match[1]).forEach((grade) => grades.add(grade));
  if (grades.size > 0) return [...grades].sort((a, b) => a - b);
  if (/其他年级|其它年级|其余年级/.test(clause))
    return (/义务教育/.test(clause) ? [...PRIMARY, ...JUNIOR] : PRIMARY).filter((grade) => !named.includes(grade));
  STAGE.lastIndex = 0;
  for (let match = STAGE.exec(clause); match !== null; match = STAGE.exec(clause)) {
    (match[1] === '小学'
      ? PRIMARY.filter((grade) => !named.includes(grade))
      : match[1] === '初中'
        ? JUNIOR
        : SENIOR
    ).forEach((grade) => grades.add(grade));
  }
  return [...grades].sort((a, b) => a - b);
}

const MINUTES = /(\d{1,3}(?:\.\d)?|[一二三四五六七八九十]{1,4}|半|一个?半) ?(?:个)?(分钟|小时)/;
const CAP = /(?:不超过|不得超过|不多于|不高于|以内|控制在|之内|不应超过|不能超过)/;

function minutesOf(clause: string): number | null {
  const match = MINUTES.exec(clause);
  if (!match) return null;
  const value = /半$/.test(match[1]!) ? (match[1] === '半' ? 0.5 : 1.5) : readNumeral(match[1]!);
  return value === null ? null : match[2] === '小时' ? value * 60 : value;
}

function homeworkRules({ text, cite }: RuleSentence, rules: HomeworkRule[]): void {
  if (!/作业/.test(text)) return;
  let grades: number[] = [];
  for (const clause of text.split(/[,;。]/)) {
    const named = rules.flatMap((rule) => rule.grades);
    const own = gradesOf(clause, named);
    if (own.length > 0) grades = own;
    if (grades.length === 0) continue;
    const isNone =
      /(?:零作业|不布置|不得布置|不留|不得留|严禁布置|不安排|禁止布置)[^,。]{0,12}(?:书面|作业)|零(?:书面|家庭)?作业/.test(
        clause,
      );
    const minutes = isNone ? 0 : CAP.test(clause) ? minutesOf(clause) : null;
    if (minutes === null || minutes > 600 || rules.some((rule) => rule.grades.join() === grades.join())) continue;
    rules.push({ grades, minutes, basis: /平均/.test(clause) ? 'average' : 'each', source: cite() });
  }
}

const NO_PAPER =
  /(?:不进行|不组织|不得组织|不举行|不得进行|取消|严禁组织|不安排|不得举行)[^,。;]{0,10}(?:纸笔|书面)[^,。;]{0,6}考试|(?:无|不搞)(?:纸笔|书面)考试/;

function examRules({ text, cite }: RuleSentence, rules: ExamRule[]): void {
  if (!/考试/.test(text)) return;
  let grades: number[] = [];
  for (const clause of text.split(/[,;。]/)) {
    const own = gradesOf(
      clause,
      rules.filter((rule) => rule.exam === 'paper').flatMap((rule) => rule.grades),
    );
    if (own.length > 0) grades = own;
    if (/(?:其他|其它|其余)年级/.test(clause) && !/小学|义务教育/.test(clause)) grades = [];
    const add = (rule: Omit<ExamRule, 'grades' | 'per' | 'source'>): void => {
      if (rules.some((each) => each.exam === rule.exam && each.grades.join() === grades.join())) return;
      rules.push({ ...rule, grades, per: /每学年/.test(text) ? 'schoolYear' : 'term', source: cite() });
    };
    if (NO_PAPER.test(clause)) add({ exam: 'paper', comparator: 'equal', count: 0 });
    const count = /([一两二三1-3]) ?次/.exec(clause);
    if (!count) continue;
    const isCeiling = /(?:不(?:得|应|能|宜)?超过|至多|最多|可|适当)/.test(clause);
    if (/期末/.test(clause))
      add({ exam: 'final', comparator: isCeiling ? 'atMost' : 'equal', count: readNumeral(count[1]!)! });
    else if (/期中/.test(clause))
      add({ exam: 'midterm', comparator: isCeiling ? 'atMost' : 'equal', count: readNumeral(count[1]!)! });
    else if (/考试/.test(clause) && /每学期/.test(clause))
      add({ exam: 'any', comparator: isCeiling ? 'atMost' : 'equal', count: readNumeral(count[1]!)! });
  }
}

function afterSchoolRule(sentences: readonly RuleSentence[]): AfterSchoolRule | null {
  let days: number | null = null;
  let minutes: number | null = null;
  let first: RuleSentence | null = null;
  const all = sentences.filter(({ text, topic }) => /(?:课后|延时|托管|自习|放学后)/.test(text + topic));
  for (const sentence of all) {
    const week =
      /(?:每周|一周|周)(?:至少|不少于|开展|安排|提供)?[^,。;\d一二三四五六七]{0,8}([\d一二三四五六七])(?:个工作日|天|日|个下午)/.exec(
        sentence.text,
      );
    const day =
      /(?:每天|每日|每次)[^,。;]{0,16}?(\d(?:\.\d)?|[一二两三]|半)(?:个)?(小时|课时|节)|(?:每天|每日)[^,。;]{0,14}?(\d{2,3})分钟/.exec(
        sentence.text,
      );
    if (week) days ??= readNumeral(week[1]!);
    if (day && /(?:课后|服务|托管)/.test(sentence.text + sentence.topic))
      minutes ??= day[3] ? Number(day[3]) : day[2] === '小时' ? readNumeral(day[1]!)! * 60 : null;
    if (week || day) first ??= sentence;
  }
  if (first === null || (days === null && minutes === null)) return null;
  const whole = all.map(({ text }) => text).join('');
  return {
    daysPerWeek: days,
    minutesPerDay: minutes,
    endsWithOfficeHours: /下班时间/.test(whole),
    hasLateCare: /(?:延时|延迟)/.test(whole),
    hasEveningStudy: /(?:自习|晚自习)/.test(whole),
    isVoluntary: /自愿/.test(whole),
    source: first.cite(),
  };
}

const PRINCIPLES: readonly (readonly [RegExp, EnrollmentRule['principle']])[] = [
  [/免试[^。]{0,4}就近|就近[^。]{0,4}免试/, 'examFreeNearby'],
  [/公民同招|同步招生|公办民办[^。]{0,6}同步/, 'samePeriod'],
  [/(?:电脑|随机|摇号)[^。]{0,6}(?:派位|录取|摇号)|摇号/, 'lottery'],
  [/(?:入学|招生|报名)[^。]{0,12}(?:一站式|一网通办|一件事)|一站式[^。]{0,14}(?:入学|招生|报名)/, 'oneStop'],
  [/随迁子女/, 'migrantAccess'],
  [/随班就读|送教上门|残疾(?:儿童|少年|学生)/, 'specialNeeds'],
  [/招生(?:指标|名额|计划)[^。]{0,16}(?:分配|安排)到|指标到校|指标生/, 'sharedQuota'],
];

/** Step 12: the rules that a notice sets for homework, exams, after-school service and enrolment. */
export function readRules(sentences: readonly RuleSentence[]): PlanRules {
  const homework: HomeworkRule[] = [];
  const exams: ExamRule[] = [];
  const enrollment: EnrollmentRule[] = [];
  for (const sentence of sentences) {
    homeworkRules(sentence, homework);
    examRules(sentence, exams);
    for (const [pattern, principle] of PRINCIPLES) {
      if (!enrollment.some((rule) => rule.principle === principle) && pattern.test(sentence.text))
        enrollment.push({ principle, source: sentence.cite() });
    }
  }
  return { homework, exams, afterSchool: afterSchoolRule(sentences), enrollment };
}
