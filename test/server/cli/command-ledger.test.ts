import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parsePlan, type Plan } from '../../../src/sdk/model/index.js';
import { readWorkbook } from '../../../src/sdk/sheet/index.js';
import { openBench, stdin, type Bench } from './helpers/io.js';
import { plan, report, stripped } from './helpers/plans.js';
import { officerWorkbook, retype } from './helpers/sheets.js';

const given: Plan = (() => {
  const base = plan();
  const [first] = base.tasks;
  return {
    ...base,
    reports: [report(first!.id, 'r1')],
    tasks: base.tasks.map((task) =>
      task === first ? { ...task, reports: ['r1'] } : { ...task, status: 'inProgress' },
    ),
  };
})();

let bench: Bench;
before(async () => {
  bench = await openBench();
  await bench.write('plan.json', JSON.stringify(given));
  assert.equal((await bench.run('ledger', 'plan.json', '--out', 'ledger.xlsx')).code, 0);
});
after(() => bench.drop());

const readPlan = async (name: string): Promise<Plan> => parsePlan(JSON.parse(await bench.read(name)));

/** A copy of the ledger into which `value` was typed. */
async function typed(name: string, row: number, column: number, value: string): Promise<void> {
  await bench.write(
    name,
    await retype(await bench.bytes('ledger.xlsx'), (sheet) => (sheet('工作台账')[row]![column] = value)),
  );
}

describe('jiaogai ledger --out', () => {
  it('writes the workbook and says what it holds, as of today where no day is named', async () => {
    const ran = await bench.run('ledger', 'plan.json', '--out', 'today.xlsx');
    assert.deepEqual(
      [ran.code, ran.out, ran.err],
      [0, '', '已写入 today.xlsx：任务 3 项，报送 1 条，截至 2025-10-20\n'],
    );
  });

  it('shows the state on the day that is named', async () => {
    await bench.run('ledger', 'plan.json', '--out', 'early.xlsx', '--as-of', '2025-02-28');
    const [ledger] = await readWorkbook(await bench.bytes('early.xlsx'));
    assert.deepEqual(ledger!.rows[4]!.slice(6, 9), ['未开始', null, null]);
  });

  it('reads the plan from standard input', async () => {
    const ran = await bench.runWith(
      stdin(new TextEncoder().encode(JSON.stringify(given))),
      'ledger',
      '-',
      '--out',
      'piped.xlsx',
    );
    assert.equal(ran.code, 0);
  });
});

describe('jiaogai ledger --from', () => {
  it('gives the plan back from its own workbook, and into a plan compiled anew', async () => {
    await bench.write('anew.json', JSON.stringify(stripped(given)));
    for (const name of ['plan.json', 'anew.json']) {
      const ran = await bench.run('ledger', name, '--from', 'ledger.xlsx', '--out', 'back.json');
      assert.equal(ran.code, 0, ran.err);
      assert.deepEqual(await readPlan('back.json'), given);
    }
  });

  it('without --out is a preview that writes nothing', async () => {
    await typed('filled.xlsx', 5, 7, '65%');
    const names = await bench.names();
    const ran = await bench.run('ledger', 'plan.json', '--from', 'filled.xlsx');
    assert.equal(ran.code, 0);
    assert.match(ran.out, /将要更改（1 处）/);
    assert.match(ran.out, /开好阅读课\s+进展\s+（空）\s+65%/);
    assert.match(ran.err, /预览，未写入/);
    assert.deepEqual(await bench.names(), names);
  });

  it('may write over the plan itself', async () => {
    await bench.write('own.json', JSON.stringify(given));
    await typed('filled.xlsx', 5, 7, '65%');
    assert.equal((await bench.run('ledger', 'own.json', '--from', 'filled.xlsx', '--out', 'own.json')).code, 0);
    assert.equal((await readPlan('own.json')).tasks[1]!.progress, 65);
  });

  it('writes nothing while a cell cannot be read, and names it', async () => {
    await typed('bad.xlsx', 5, 5, '尽快完成');
    const ran = await bench.run('ledger', 'plan.json', '--from', 'bad.xlsx', '--out', 'never.json');
    assert.equal(ran.code, 1);
    assert.match(ran.out, /F6\s+完成时限\s+尽快完成\s+看不出日期/);
    assert.match(ran.err, /--skip-bad/);
    assert.ok(!(await bench.names()).includes('never.json'));
  });

  it('writes the rest with --skip-bad, and says how many cells were left out', async () => {
    await typed('bad.xlsx', 5, 5, '尽快完成');
    const ran = await bench.run('ledger', 'plan.json', '--from', 'bad.xlsx', '--out', 'rest.json', '--skip-bad');
    assert.equal(ran.code, 0);
    assert.match(ran.err, /已略过 1 处/);
    assert.deepEqual(await readPlan('rest.json'), given);
  });

  it('speaks English when asked', async () => {
    await typed('bad.xlsx', 5, 5, '2025.13');
    const ran = await bench.run('ledger', 'plan.json', '--from', 'bad.xlsx', '--lang', 'en');
    assert.match(ran.out, /F6\s+完成时限\s+2025\.13\s+there is no such day/);
  });

  it('keeps the preview within the width of the terminal', async () => {
    await typed('filled.xlsx', 4, 9, '落实情况'.repeat(200));
    const ran = await bench.runWith({ columns: 80 }, 'ledger', 'plan.json', '--from', 'filled.xlsx');
    for (const line of ran.out.split('\n')) assert.ok([...line].length <= 80);
  });
});

describe('jiaogai ledger refuses in one line', () => {
  const cases: [string, string[], RegExp][] = [
    ['a command that says neither --out nor --from', ['plan.json'], /缺少选项 --out/],
    ['a day that is no date', ['plan.json', '--out', 'x.xlsx', '--as-of', '2025-02-30'], /2025-02-30/],
    ['a file that is no plan', ['ledger.xlsx', '--out', 'x.xlsx'], /不是 JSON/],
    ['an output that is the plan', ['plan.json', '--out', 'plan.json'], /同名/],
    ['an output that is the ledger', ['plan.json', '--from', 'ledger.xlsx', '--out', 'ledger.xlsx'], /同名/],
    ['a ledger that is not there', ['plan.json', '--from', 'gone.xlsx'], /找不到/],
    ['a ledger that is no workbook', ['plan.json', '--from', 'picture.xlsx'], /不是 Excel/],
    ['a text that is no ledger', ['plan.json', '--from', 'anew.json'], /没有台账/],
    ['a workbook without a ledger', ['plan.json', '--from', 'people.xlsx'], /没有台账/],
  ];
  for (const [name, argv, line] of cases) {
    it(name, async () => {
      await bench.write('picture.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
      await bench.write(
        'people.xlsx',
        await officerWorkbook([
          ['姓名', '电话'],
          ['甲', '1'],
        ]),
      );
      const before = await bench.bytes('ledger.xlsx');
      const ran = await bench.run('ledger', ...argv);
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, line);
      assert.equal(ran.err.trim().split('\n').length, 1);
      assert.deepEqual(await bench.bytes('ledger.xlsx'), before);
    });
  }

  it('a plan that is not sound, naming its first fault', async () => {
    await bench.write('bad.json', JSON.stringify({ ...given, issuedOn: '2025-02-30' }));
    const ran = await bench.run('ledger', 'bad.json', '--out', 'x.xlsx');
    assert.equal(ran.code, 2);
    assert.match(ran.err, /issuedOn/);
  });
});
