/** Draws docs/coverage.md: which part of a compiled plan takes up each system that the five notices name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileNotice } from '../../src/sdk/notice/index.ts';
import { COVERAGE_NAMES } from './coverage-names.mjs';
import { root } from './run.mjs';

const STUDY = 'design/notice-systems.md';

/** Where the notices and the study lie: beside the project, never in it. */
export const sharedName = '../shared';
export const sharedFolder = join(root, sharedName);

/** Says whether the notices and the study are there. */
export const hasShared = () => existsSync(join(sharedFolder, STUDY)) && existsSync(join(sharedFolder, 'notices'));

/** The rows of the study: `{ number, notice, section, quote }`. */
function readStudy() {
  const rows = [];
  for (const line of readFileSync(join(sharedFolder, STUDY), 'utf8').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (!/^\d+$/.test(cells[1] ?? '')) continue;
    const [, number, notice, section, , quote] = cells;
    rows.push({ number: Number(number), notice: Number(notice.slice(0, 3)), section, quote: quote.replace(/ †$/, '') });
  }
  return rows;
}

/** Every place where a quote stands; where the published text has page marks in its middle, from its first words to its last. */
function rangesOf(text, quote) {
  const ranges = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) ranges.push([at, at + quote.length]);
  for (let length = Math.min(24, quote.length >> 1); length >= 4 && ranges.length === 0; length -= 1) {
    const start = text.indexOf(quote.slice(0, length));
    const last = start < 0 ? -1 : text.indexOf(quote.slice(-length), start);
    if (last >= 0 && last - start < quote.length + 40) ranges.push([start, last + length]);
  }
  if (ranges.length === 0) throw new Error(`a quote of the study stands nowhere: ${quote.slice(0, 12)}`);
  return ranges;
}

const meets = (at, range) => at[0] < range[1] && range[0] < at[1];

/** The smallest task that holds the place, else the entry of the outline. */
function taskAt(plan, [start]) {
  const holds = plan.tasks.filter(({ source }) => source && source.at[0] <= start && start < source.at[1]);
  return holds.sort((a, b) => a.source.at[1] - a.source.at[0] - (b.source.at[1] - b.source.at[0]))[0] ?? null;
}

/** Of several places the one in the section that the study names, as the plan counts sections. */
function placeOf(study, { text, plan }) {
  const ranges = rangesOf(text, study.quote);
  return ranges.find((range) => taskAt(plan, range)?.number.startsWith(study.section)) ?? ranges[0];
}

/** The phase whose entry of the outline is the last one before the place. */
function phaseAt(plan, [start]) {
  const entry = plan.outline.filter(({ at }) => at[0] <= start).pop();
  return plan.phases.find(({ source }) => source && entry && source.at[0] === entry.at[0]) ?? null;
}

const SIGN = { atLeast: '≥', atMost: '≤', equal: '=' };
const STRICT = { atLeast: '>', atMost: '<', equal: '=' };

const PERIODS = { schoolYear: 'school year' };

/** `every term`, `every 2 years`. */
function showRhythm({ period, interval }) {
  const name = PERIODS[period] ?? period;
  return interval > 1 ? `every ${interval} ${name}s` : `every ${name}`;
}

function showTarget(target) {
  const max = target.valueMax === null ? '' : `–${target.valueMax}`;
  const figure = `${(target.isStrict ? STRICT : SIGN)[target.comparator]} ${target.value}${max} ${target.unit}`.trim();
  return target.per?.period ? `${figure} ${showRhythm(target.per)}` : figure;
}

function showDeadline({ date, recurrence }) {
  return date ?? `${showRhythm(recurrence)}${recurrence.on ? `, ${recurrence.on}` : ''}`;
}

function rulesAt(rules, range) {
  const isHere = ({ source }) => source && meets(source.at, range);
  return [
    ...rules.homework
      .filter(isHere)
      .map(({ grades, minutes }) => `homework, grades ${grades.join(' ')}: ${minutes} min`),
    ...rules.exams
      .filter(isHere)
      .map(({ exam, comparator, count, per }) => `exams, ${exam}: ${SIGN[comparator]} ${count} per ${per}`),
    ...(rules.afterSchool && isHere(rules.afterSchool) ? ['after-school frame'] : []),
    ...rules.enrollment.filter(isHere).map(({ principle }) => `enrolment: ${principle}`),
  ];
}

/** Since when an element is there, as docs/api.md says. */
function sinceOf(element, api) {
  const heading = new RegExp(`^### \`<${element}>\`(?: \\((to come: \\w+)\\))?`, 'm').exec(api);
  if (!heading) throw new Error(`docs/api.md does not know <${element}>`);
  return heading[1] ? ` (${heading[1]})` : '';
}

/** What takes a place up: the widget of its task or phase, and the elements named for it; or why nothing does. */
function takenUpBy({ task, phase, elements }, api) {
  const board = task ? ['`<reform-task-board>`'] : phase ? ['`<reform-task-board>`, timeline'] : [];
  const others = elements.map((element) => `\`<${element}>\`${sinceOf(element, api)}`);
  const all = [...board, ...others];
  return all.length > 0 ? all.join(', ') : 'nothing: stands in a part that sets no task; its heading is in the outline';
}

function rowOf(study, notice, api) {
  const { plan } = notice;
  const range = placeOf(study, notice);
  const task = taskAt(plan, range);
  const phase = task ? null : phaseAt(plan, range);
  const { name, elements } = COVERAGE_NAMES.get(study.number);
  const list = (items) => [...new Set(items)].join('; ') || '–';
  const home = task
    ? `${task.number} \`${task.id}\``
    : phase
      ? `phase \`${phase.id}\`, ${phase.start ?? ''} – ${phase.end ?? ''}`
      : '–';
  return [
    study.number,
    study.notice,
    study.section,
    name,
    home,
    list(plan.targets.filter(({ at }) => at && meets(at, range)).map(showTarget)),
    list(plan.deadlines.filter(({ at }) => meets(at, range)).map(showDeadline)),
    list(rulesAt(plan.rules, range)),
    takenUpBy({ task, phase, elements }, api),
  ];
}

const HEAD = `# What takes up what the notices name

Drawn by \`npx tsx scripts/coverage.mjs\` from the five notices that the project was built on, which are not part of it. Each
row is a system, mechanism or recurring process that a notice names: the task of the compiled plan that it belongs to (by the
notice's own number and the plan's id), targets, days and rules read from that very place, and the element that
takes it up. What is _to come_ is told in [api.md](api.md).
`;
const COLUMNS = [
  'no.',
  'notice',
  'section',
  'what is named',
  'task or phase',
  'targets',
  'days',
  'rules',
  'taken up by',
];

/** The whole page. */
export function drawCoverage() {
  const api = readFileSync(join(root, 'docs/api.md'), 'utf8');
  const notices = new Map();
  const noticeOf = (index) => {
    if (!notices.has(index)) {
      const text = readFileSync(join(sharedFolder, `notices/notice-${index}.txt`), 'utf8');
      notices.set(index, { text, plan: compileNotice(text) });
    }
    return notices.get(index);
  };
  const rows = readStudy().map((study) => rowOf(study, noticeOf(study.notice), api));
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const homeless = rows.filter((cells) => cells[4] === '–').length;
  const told = `${rows.length} places: ${rows.length - homeless} belong to a task or phase, ${homeless} to neither.`;
  return `${HEAD}\n${told}\n\n${lines.join('\n')}\n`;
}
