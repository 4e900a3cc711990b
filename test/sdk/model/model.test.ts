import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContractError, isJiaogaiError, VersionError } from '../../../src/sdk/errors.js';
import { identifier, isoDate, link, parsePlan, plan, readPlan, textRange } from '../../../src/sdk/model/index.js';

const HEAD = { schemaVersion: 1, id: 'p', title: '深化课程教学改革' };
const TASK = { id: 't1', number: '1', title: '建强教研队伍' };

describe('the version of a plan', () => {
  for (const schemaVersion of [2, 0, '1', null, undefined, 1.5]) {
    it(`refuses ${String(schemaVersion)} and says what it found`, () => {
      for (const read of [parsePlan, readPlan]) {
        assert.throws(
          () => read({ ...HEAD, schemaVersion, tasks: [] }),
          (error) => error instanceof VersionError && error.found === schemaVersion,
        );
      }
    });
  }

  it('is asked for before anything else, so that a newer plan is no heap of faults', () => {
    assert.throws(() => parsePlan({ schemaVersion: 99 }), { code: 'version' });
  });

  for (const input of [null, undefined, [], 'plan', 1]) {
    it(`is not looked for in ${JSON.stringify(input)}`, () => {
      assert.throws(() => parsePlan(input), { code: 'contract' });
    });
  }
});

describe('parsePlan', () => {
  it('fills in what a short plan leaves out', () => {
    const read = parsePlan({ ...HEAD, tasks: [TASK] });
    assert.equal(read.timeZone, 'Asia/Shanghai');
    assert.equal(read.documentNumber, null);
    assert.deepEqual([read.reports, read.targets, read.phases], [[], [], []]);
    assert.equal(read.tasks[0]?.status, 'notStarted');
    assert.equal(read.tasks[0]?.progress, null);
  });

  it('reads again what it gave', () => {
    const once = parsePlan({ ...HEAD, tasks: [TASK] });
    assert.deepEqual(parsePlan(JSON.parse(JSON.stringify(once))), once);
  });

  it('names every fault with its path', () => {
    const tasks = [
      { ...TASK, due: '2025-06-31' },
      { ...TASK, id: 'a b', progress: 101 },
    ];
    assert.throws(
      () => parsePlan({ ...HEAD, issuedOn: '2025/1/1', tasks }),
      (error) => {
        assert.ok(isJiaogaiError(error, 'contract'));
        assert.deepEqual(error.issues, [
          { path: 'issuedOn', message: 'not a calendar date (YYYY-MM-DD)' },
          { path: 'tasks.0.due', message: 'not a calendar date (YYYY-MM-DD)' },
          { path: 'tasks.1.id', message: 'not an identifier' },
          { path: 'tasks.1.progress', message: 'out of range' },
        ]);
        return true;
      },
    );
  });

  it('keeps the places of the text in order', () => {
    const at = [9, 3];
    const tasks = [{ ...TASK, source: { markers: ['二', '（一）'], at, quote: '' } }];
    assert.throws(
      () => parsePlan({ ...HEAD, tasks }),
      (error) => error instanceof ContractError && error.issues[0]?.path === 'tasks.0.source.at',
    );
  });
});

describe('readPlan', () => {
  it('leaves out a bad task, report or target, and says why', () => {
    const { plan: read, issues } = readPlan({
      ...HEAD,
      tasks: [TASK, { ...TASK, id: 't2', status: '推进中' }, null],
      reports: [{ id: 'r1', taskId: 't1', on: '2025-02-30', status: 'done', state: 'accepted' }],
      targets: [{ id: 'g1' }],
    });
    assert.deepEqual(
      read.tasks.map(({ id }) => id),
      ['t1'],
    );
    assert.deepEqual([read.reports, read.targets], [[], []]);
    assert.equal(issues[0]?.path, 'tasks.1.status');
    assert.deepEqual(issues[1], { path: 'tasks.2', message: 'expected object' });
    assert.deepEqual(issues[2], { path: 'reports.0.on', message: 'not a calendar date (YYYY-MM-DD)' });
    assert.ok(issues.some(({ path }) => path === 'targets.0.label'));
  });

  it('keeps the first of two tasks with one id', () => {
    const { plan: read, issues } = readPlan({ ...HEAD, tasks: [TASK, { ...TASK, title: '另一项' }] });
    assert.equal(read.tasks[0]?.title, TASK.title);
    assert.deepEqual(issues, [{ path: 'tasks.1.id', message: 'id used twice' }]);
  });

  it('lets a report have the id of a task: ids are unique within a list', () => {
    const report = { id: 't1', taskId: 't1', on: '2025-02-28', status: 'done', state: 'accepted' };
    assert.deepEqual(readPlan({ ...HEAD, tasks: [TASK], reports: [report] }).issues, []);
  });

  it('does not show a plan whose head is wrong', () => {
    assert.throws(() => readPlan({ ...HEAD, title: 7, tasks: [TASK] }), { code: 'contract' });
    assert.throws(() => readPlan({ ...HEAD, tasks: {} }), { code: 'contract' });
    assert.throws(() => readPlan(HEAD), { code: 'contract' });
    assert.throws(() => readPlan({ ...HEAD, tasks: [], reports: 'none' }), { code: 'contract' });
  });

  it('says of a good plan what parsePlan says', () => {
    const input = { ...HEAD, tasks: [TASK] };
    assert.deepEqual({ ...readPlan(input).plan }, { ...parsePlan(input) });
  });
});

describe('formats', () => {
  const rows: [string, { safeParse(value: unknown): { success: boolean } }, string[], string[]][] = [
    [
      'a date exists',
      isoDate,
      ['2024-02-29', '2000-02-29', '2025-12-31', '2025-04-30'],
      [
        '2025-02-29',
        '1900-02-29',
        '2025-04-31',
        '2025-00-10',
        '2025-1-1',
        '2025-13-01',
        '2025-01-00',
        ' 2025-01-01',
        '',
      ],
    ],
    [
      'a link is http(s) or relative',
      link,
      ['https://a.example', 'HTTP://a.example', '/a', 'a/b:c', '?q=a:b', '#a', '//a.example/b', 'plan.json', ''],
      [
        'javascript:alert(1)',
        'JAVASCRIPT:x',
        ' javascript:x',
        'data:text/html,x',
        'ftp://a',
        'x:y',
        `/${'a'.repeat(2048)}`,
      ],
    ],
    [
      'an identifier fits in an address and an attribute',
      identifier,
      ['t-1', 'a.b:c_d', 'A'.repeat(128)],
      ['', 'a b', '任务', 'a"b', 'a/b', 'A'.repeat(129)],
    ],
  ];
  for (const [name, schema, good, bad] of rows) {
    it(name, () => {
      for (const value of good) assert.equal(schema.safeParse(value).success, true, value);
      for (const value of bad) assert.equal(schema.safeParse(value).success, false, value);
    });
  }

  it('a range ends where it starts or later', () => {
    assert.equal(textRange.safeParse([3, 3]).success, true);
    for (const bad of [[3, 2], [0], [0, 1, 2], [-1, 2], [0, 1.5], '0,1']) {
      assert.equal(textRange.safeParse(bad).success, false, JSON.stringify(bad));
    }
  });

  it('an instant has a zone', () => {
    const at = (compiledAt: string): boolean => plan.safeParse({ ...HEAD, tasks: [], source: { compiledAt } }).success;
    assert.equal(at('2025-10-20T09:00:00+08:00'), true);
    assert.equal(at('2025-10-20T01:00:00.123Z'), true);
    for (const bad of ['2025-10-20T09:00:00', '2025-10-20', '2025-02-29T09:00:00Z', '2025-10-20T09:60:00Z']) {
      assert.equal(at(bad), false, bad);
    }
  });
});
