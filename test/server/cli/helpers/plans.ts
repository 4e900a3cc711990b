import fc from 'fast-check';
import type { Evidence, Plan, Report, Task } from '../../../../src/sdk/model/index.js';
import { compileNotice } from '../../../../src/sdk/notice/index.js';
import { NOTICE } from './notice.js';

/** The plan of the short notice. */
export const plan = (): Plan => compileNotice(NOTICE);

/** A report that says little, with what a test cares about. */
export function report(taskId: string, id: string, some: Partial<Report> = {}): Report {
  return {
    id,
    taskId,
    unitId: null,
    on: '2025-03-01',
    status: 'inProgress',
    progress: 40,
    text: '已开工',
    evidence: [],
    state: 'accepted',
    visibility: 'internal',
    ...some,
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '=1+1',
    '+1',
    '-1',
    '@x',
    "=cmd|'/c calc'!A1",
    '_x0041_',
    'a\r\nb',
    ' 前后空格 ',
    '\t',
    'constructor',
    '__proto__',
    '\u0000',
    '\ud800',
    '已完成',
    '2025.10',
    '123',
    'TRUE',
  ),
);
const status = fc.constantFrom('notStarted', 'inProgress', 'done', 'suspended');
const progress = fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0));
const date = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const id = fc.stringMatching(/^[\w.:-]{1,40}$/);
const visibility = fc.constantFrom('internal', 'public');
const evidence: fc.Arbitrary<Evidence> = fc.record({
  id,
  title: text,
  url: fc.option(fc.constantFrom('https://example.org/a?b=1', '/files/1.pdf')),
  on: fc.option(date),
  visibility,
}) as fc.Arbitrary<Evidence>;
const evidences = fc.uniqueArray(evidence, { maxLength: 3, selector: (each) => each.id });

/** Plans with any ledger: the tasks of some notice, and whatever officers may have stored with them. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    tasks: fc.uniqueArray(
      fc.record({
        id,
        title: text,
        number: text,
        area: text,
        due: fc.option(date),
        status,
        progress,
        evidence: evidences,
        leads: fc.uniqueArray(text, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6, selector: (each) => each.id },
    ),
    reports: fc.uniqueArray(
      fc.record({
        id,
        at: fc.nat(),
        on: date,
        status,
        progress,
        text,
        evidence: evidences,
        state: fc.constantFrom('draft', 'submitted', 'accepted', 'returned'),
        visibility,
        hasUnit: fc.boolean(),
      }),
      { maxLength: 8, selector: (each) => each.id },
    ),
    mark: fc.option(fc.constant('演示数据')),
  })
  .map((drawn): Plan => {
    // Drawn objects have no prototype; what comes out of a workbook has one.
    const { tasks, reports, mark } = JSON.parse(JSON.stringify(drawn)) as typeof drawn;
    const base = plan();
    const unit = base.units[0]!.id;
    const whole = reports.map(
      ({ at, hasUnit, ...rest }): Report =>
        ({ ...rest, taskId: tasks[at % tasks.length]!.id, unitId: hasUnit ? unit : null }) as Report,
    );
    return {
      ...base,
      mark,
      targets: [],
      deadlines: [],
      reports: whole,
      tasks: tasks.map((task): Task => ({
        ...base.tasks[0]!,
        ...(task as Partial<Task>),
        parentId: null,
        reports: whole.filter(({ taskId }) => taskId === task.id).map((each) => each.id),
      })),
    };
  });

/** A plan as the compiler would give it anew: all that a ledger holds is gone. */
export function stripped(full: Plan): Plan {
  return {
    ...full,
    reports: [],
    tasks: full.tasks.map((task) => ({ ...task, status: 'notStarted', progress: null, evidence: [], reports: [] })),
  };
}
