import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Plan, Task } from '../../../src/sdk/model/index.js';
import { openBench, stdin, type Bench } from './helpers/io.js';
import { gb18030, NOTICE } from './helpers/notice.js';
import { plan, report } from './helpers/plans.js';

let bench: Bench;
before(async () => {
  bench = await openBench();
  await bench.write('notice.txt', NOTICE);
});
after(() => bench.drop());

/** Checks a plan that was changed, and gives the lines of faults. */
async function check(
  change: (plan: Plan) => unknown,
  ...argv: string[]
): Promise<{ code: number; lines: string[]; err: string }> {
  const given = plan();
  const other = change(given) ?? given;
  await bench.write('plan.json', JSON.stringify(other));
  const ran = await bench.run('check', 'plan.json', ...argv);
  return { code: ran.code, lines: ran.out.split('\n').filter(Boolean), err: ran.err };
}

const AGAINST = ['--against', 'notice.txt'];

describe('jiaogai check finds nothing', () => {
  it('in a plan as it was compiled, with or without its notice', async () => {
    assert.deepEqual(await check(() => undefined), {
      code: 0,
      lines: [`没有问题：任务 3 项，引文 ${citations()} 处`],
      err: '',
    });
    const against = await check(() => undefined, ...AGAINST);
    assert.deepEqual([against.code, against.err], [0, '']);
    assert.match(against.lines[0]!, /已逐条与原文核对/);
  });

  it('when the notice comes in another encoding', async () => {
    await bench.write('gb.txt', gb18030(NOTICE));
    assert.equal((await check(() => undefined, '--against', 'gb.txt')).code, 0);
  });
});

function citations(): number {
  const given = plan();
  const { rules } = given;
  return (
    given.outline.length +
    [...given.phases, ...given.tasks, ...given.targets, ...rules.homework, ...rules.exams, ...rules.enrollment].filter(
      (each) => each.source,
    ).length +
    given.targets.filter((target) => target.at).length +
    given.deadlines.length +
    given.citedDocuments.length +
    given.warnings.filter((warning) => warning.at).length
  );
}

describe('jiaogai check names each fault of reference with its path', () => {
  const set = (at: number, some: Partial<Task>) => (given: Plan) => void Object.assign(given.tasks[at]!, some);
  const cases: [string, (given: Plan) => unknown, string[]][] = [
    ['a parent that is not there', set(1, { parentId: 'gone' }), ['tasks.1.parentId: 没有编号为 gone 的任务']],
    [
      'a task that is its own parent',
      (given) => set(0, { parentId: given.tasks[0]!.id })(given),
      ['tasks.0.parentId: 任务以自己为上级'],
    ],
    ['a phase that is not there', set(2, { phaseId: 'p9' }), ['tasks.2.phaseId: 没有编号为 p9 的阶段']],
    ['a lead that is no unit', set(0, { leads: ['教研处'] }), ['tasks.0.leads.0: “教研处”不在 units 中']],
    [
      'a partner that is no unit',
      set(1, { partners: ['教研室', '财务科'] }),
      ['tasks.1.partners.1: “财务科”不在 units 中'],
    ],
    ['a report that is not there', set(0, { reports: ['r1'] }), ['tasks.0.reports.0: 没有编号为 r1 的报送']],
    [
      'a report of no task',
      (given) => given.reports.push(report('gone', 'r1')) && undefined,
      ['reports.0.taskId: 没有编号为 gone 的任务'],
    ],
    [
      'a report of no unit',
      (given) => given.reports.push(report(given.tasks[0]!.id, 'r1', { unitId: 'u9' })) && undefined,
      ['reports.0.unitId: 没有编号为 u9 的单位'],
    ],
    [
      'a target of no task',
      (given) => void (given.targets[0]!.taskId = 'gone'),
      ['targets.0.taskId: 没有编号为 gone 的任务'],
    ],
    ['a target upside down', (given) => void (given.targets[0]!.valueMax = 1), ['targets.0.valueMax: 上限小于下限']],
    [
      'an id used twice',
      (given) => void given.units.push({ ...given.units[0]!, name: '别的' }),
      [`units.${plan().units.length}.id: “${plan().units[0]!.id}”重复`],
    ],
    [
      'a phase that ends before it starts',
      (given) =>
        void given.phases.push({ id: 'p', name: '准备', start: '2025-03-01', end: '2025-02-28', source: null }),
      ['phases.0.end: 结束（2025-02-28）早于开始（2025-03-01）'],
    ],
  ];
  for (const [name, change, lines] of cases) {
    it(name, async () => {
      const found = await check(change);
      assert.deepEqual([found.code, found.lines, found.err], [1, lines, '共 1 处问题\n']);
    });
  }

  it('parents in a circle, once', async () => {
    const { lines } = await check((given) => {
      const [a, b, c] = given.tasks.map(({ id }) => id);
      given.tasks.forEach((task, at) => (task.parentId = [b, c, a][at]!));
    });
    const [a, b, c] = plan().tasks.map(({ id }) => id);
    assert.deepEqual(lines, [`tasks.0.parentId: 上级任务循环：${a} → ${b} → ${c} → ${a}`]);
  });

  it('a report that stands with another task', async () => {
    const { lines } = await check((given) => {
      given.reports.push(report(given.tasks[0]!.id, 'r1'));
      given.tasks[1]!.reports = ['r1'];
    });
    assert.deepEqual(lines, [`tasks.1.reports.0: 这条报送属于任务 ${plan().tasks[0]!.id}`]);
  });
});

describe('jiaogai check verifies each citation against the notice', () => {
  it('a quote that was changed', async () => {
    const { lines, code } = await check(
      (given) => void (given.targets[0]!.quote = given.targets[0]!.quote.replace('5', '6')),
      ...AGAINST,
    );
    const [start, end] = plan().targets[0]!.at!;
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      `targets.0.quote: 引文与原文 [${start}, ${end}) 处不一致，原文为“${NOTICE.slice(start, end)}”`,
    ]);
  });

  it('a quote longer than its place, even without the notice', async () => {
    const { lines } = await check((given) => void (given.tasks[0]!.source!.quote += '。'));
    assert.match(lines[0]!, /^tasks\.0\.source\.quote: 引文长 \d+，与位置 \[\d+, \d+\) 的长度不符$/);
  });

  const places: [string, (given: Plan) => unknown, RegExp][] = [
    [
      'a heading that stands elsewhere',
      (given) => void (given.outline[0]!.at = [0, 4]),
      /^outline\.0: 标题与原文 \[0, 4\) 处不一致/,
    ],
    [
      'a deadline that moved',
      (given) => void (given.deadlines[0]!.at = given.deadlines[0]!.at.map((at) => at + 1) as [number, number]),
      /^deadlines\.0\.quote/,
    ],
    [
      'a document that is not cited there',
      (given) => void given.citedDocuments.push({ title: '阅读指南', documentNumber: null, at: [0, 9] }),
      /^citedDocuments\.0/,
    ],
    [
      'a warning outside the text',
      (given) => void given.warnings.push({ code: 'date-unclear', at: [5, 99_999], detail: '' }),
      /^warnings\.0\.at: 位置 \[5, 99999\) 超出原文长度/,
    ],
    ['another length', (given) => void (given.source.length = 7), /^source\.length: 记为 7，原文长 \d+/],
    ['another text', (given) => void (given.source.sha256 = '0'.repeat(64)), /^source\.sha256/],
  ];
  for (const [name, change, line] of places) {
    it(name, async () => {
      const found = await check(change, ...AGAINST);
      assert.equal(found.code, 1);
      assert.equal(found.lines.length, 1, found.lines.join('\n'));
      assert.match(found.lines[0]!, line);
    });
  }

  it('a heading that a page’s number runs through is still that heading', async () => {
    const text = NOTICE.replace('工作目标', '工作\n— 2 —\n目标');
    await bench.write('pages.txt', text);
    assert.equal((await bench.run('compile', 'pages.txt', '--out', 'pages.json')).code, 0);
    assert.equal((await bench.run('check', 'pages.json', '--against', 'pages.txt')).code, 0);
  });

  it('every citation, when the notice is another one', async () => {
    await bench.write('other.txt', `甲${NOTICE}`);
    const { lines } = await check(() => undefined, '--against', 'other.txt');
    assert.ok(lines.length > plan().targets.length);
    assert.match(lines.join('\n'), /^source\.sha256/m);
  });
});

describe('jiaogai check of data that is no sound plan', () => {
  it('names each fault of shape with its path', async () => {
    const { code, lines, err } = await check((given) => ({
      ...given,
      issuedOn: '2025-02-30',
      tasks: [
        { ...given.tasks[0]!, id: '有空格 的' },
        { ...given.tasks[1]!, progress: 101 },
      ],
    }));
    assert.equal(code, 1);
    assert.deepEqual(lines.map((line) => line.split(':')[0]).sort(), ['issuedOn', 'tasks.0.id', 'tasks.1.progress']);
    assert.match(lines.join(), /日历上有的日期/);
    assert.match(err, /改正后再检查/);
  });

  const cannot: [string, string, RegExp][] = [
    ['a file that is no JSON', '{', /不是 JSON/],
    ['a list', '[]', /不是方案/],
    ['an object of another kind', '{"a":1}', /不是方案/],
    ['a plan of a newer version', '{"schemaVersion":2}', /版本/],
    ['an empty file', '', /空的/],
  ];
  for (const [name, content, line] of cannot) {
    it(`cannot run on ${name}`, async () => {
      await bench.write('plan.json', content);
      const ran = await bench.run('check', 'plan.json');
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, line);
    });
  }

  it('cannot run without a notice to hold it against', async () => {
    assert.equal((await check(() => undefined, '--against', 'nowhere.txt')).code, 2);
    const both = await bench.runWith(stdin(new Uint8Array([32])), 'check', '-', '--against', '-');
    assert.deepEqual([both.code, both.out], [2, '']);
  });

  it('reads the plan from standard input', async () => {
    const ran = await bench.runWith(stdin(new TextEncoder().encode(JSON.stringify(plan()))), 'check', '-');
    assert.equal(ran.code, 0);
  });
});

describe('jiaogai', () => {
  it('shows its help in both languages', async () => {
    for (const command of [[], ['compile'], ['check'], ['ledger']]) {
      const [zh, en] = [await bench.run(...command, '--help'), await bench.run(...command, '--help', '--lang', 'en')];
      assert.deepEqual([zh.code, zh.err, en.code, en.err], [0, '', 0, '']);
      assert.match(zh.out, /^用法：/);
      assert.match(en.out, /^Usage:/);
      assert.doesNotMatch(zh.out, /(?:Usage|Options|Arguments|Commands|display help|default)/);
      assert.doesNotMatch(en.out.replace(/2025年底前/, ''), /[\u4e00-\u9fff]/);
    }
  });

  it('says what is wrong with a command line, and where help is', async () => {
    for (const [argv, line] of [
      [['frobnicate'], /没有 frobnicate 这个命令/],
      [['compile'], /缺少参数 FILE/],
      [['check', 'a', 'b'], /参数太多/],
      [['check', 'a', '--lang', 'fr'], /--lang/],
    ] as const) {
      const ran = await bench.run(...argv);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, line);
      assert.equal(ran.err.split('\n').length, 2);
    }
  });

  it('alone shows its help and exits as one that did nothing', async () => {
    const ran = await bench.run();
    assert.equal(ran.code, 2);
    assert.match(ran.err, /用法：/);
  });

  it('says its version', async () => {
    assert.match((await bench.run('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });
});
