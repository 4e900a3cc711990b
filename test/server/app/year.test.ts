import assert from 'node:assert/strict';
import { it } from 'node:test';
import mammoth from 'mammoth';
import { DOCX, roundResource, XLSX, yearSummary } from '../../../src/sdk/contract/index.js';
import { readWorkbook, writeLedger } from '../../../src/sdk/sheet/index.js';
import { stateOf } from '../../../src/server/app/ledger-rules.js';
import { openRounds } from '../../../src/server/jobs/open-rounds.js';
import { emptiedStore } from '../../helpers/emptied-store.js';
import { forEachEngine } from '../../helpers/engines.js';
import { openBureau, type Bureau } from '../../helpers/open-bureau.js';
import { report, yearPlan } from '../../helpers/year-plan.js';
import { retype } from '../cli/helpers/sheets.js';

const UNITS = [
  { id: 'u-1', name: '基础教育科' },
  { id: 'u-2', name: '督导室' },
  { id: 'u-3', name: '教师进修学校' },
];
const PLAN = yearPlan({
  units: UNITS,
  reports: [
    report('t1', 'u-1', '2026-12-05', { id: 'r-1', text: '完成七成' }),
    report('t3', 'u-2', '2026-12-06', { id: 'r-2', state: 'submitted', text: '等待审核的话' }),
    report('t2', 'u-2', '2026-12-06', { id: 'r-3', state: 'draft', text: '草稿里的话' }),
  ],
});
const NOW = new Date('2026-12-20T02:00:00.000Z');

forEachEngine('the year’s end over HTTP', (_, open) => {
  const emptied = emptiedStore(open);
  async function start(): Promise<Bureau> {
    const store = await emptied();
    const bureau = await openBureau(store, { now: () => NOW });
    assert.equal((await bureau.ask('POST', '/plans', { as: 'officer', body: PLAN })).status, 201);
    const body = { isPublished: true };
    assert.equal((await bureau.ask('PUT', '/plans/plan-year/publication', { as: 'officer', body })).status, 200);
    for (const unit of [
      { ...UNITS[0], contact: '13800000000' },
      { ...UNITS[1], contact: 'a@b.example' },
    ])
      assert.equal((await bureau.ask('POST', '/units', { as: 'officer', body: unit })).status, 201);
    return bureau;
  }
  const ROUND = '/plans/plan-year/rounds/2026';

  it('shows an officer who has reported and who has not, and a clerk the own units alone', async () => {
    const bureau = await start();
    const { body, status } = await bureau.ask('GET', ROUND, { as: 'officer' });
    assert.equal(status, 200);
    assert.ok(roundResource.safeParse(body).success);
    const brief = (found: typeof body) =>
      found.units.map((unit: (typeof body.units)[number]) => [unit.name, unit.reported, unit.expected]);
    assert.deepEqual(brief(body), [
      ['基础教育科', 1, 1],
      ['督导室', 1, 2],
      ['教师进修学校', 0, 1],
    ]);
    assert.deepEqual([body.state, body.dueOn, body.openedAt, body.dueSet], ['open', '2026-12-31', null, null]);
    const own = (await bureau.ask('GET', ROUND, { as: 'otherClerk' })).body;
    assert.deepEqual([brief(own), own.expected, own.reported], [[['督导室', 1, 2]], 2, 1]);
    assert.equal((await bureau.ask('GET', ROUND)).status, 401);
    assert.equal((await bureau.ask('GET', ROUND, { as: 'department' })).status, 403);
  });

  it('has no round of a year or a plan that asks for none', async () => {
    const bureau = await start();
    for (const path of ['/plans/plan-year/rounds/2022', '/plans/plan-year/rounds/20x6', '/plans/none/rounds/2026'])
      assert.equal((await bureau.ask('GET', path, { as: 'officer' })).status, 404, path);
  });

  it('lists rounds once they have opened', async () => {
    const bureau = await start();
    assert.deepEqual((await bureau.ask('GET', '/rounds', { as: 'officer' })).body.items, []);
    await openRounds(bureau.deps.store, NOW);
    const { body } = await bureau.ask('GET', '/rounds?year=2026&plan=plan-year', { as: 'officer' });
    const [item] = body.items;
    assert.deepEqual(
      [item.planId, item.year, item.expected, item.reported, item.unitsMissing],
      [...['plan-year', 2026, 4, 2, 2]],
    );
    assert.deepEqual((await bureau.ask('GET', '/rounds?year=2025', { as: 'officer' })).body.items, []);
    const mine = (await bureau.ask('GET', '/rounds', { as: 'clerk' })).body.items[0];
    assert.deepEqual([mine.expected, mine.reported, mine.units], [1, 1, 1]);
  });

  it('lets an officer set the due day, over the version that was seen', async () => {
    const bureau = await start();
    const { etag } = await bureau.ask('GET', ROUND, { as: 'officer' });
    const put = (dueOn: string | null, match: string, as = 'officer') =>
      bureau.ask('PUT', ROUND, { as, body: { dueOn }, headers: { 'If-Match': match } });
    const first = await put('2027-01-15', etag!);
    assert.deepEqual([first.status, first.body.dueOn, first.body.dueSet], [200, '2027-01-15', '2027-01-15']);
    const stale = await put('2027-01-20', etag!);
    assert.deepEqual([stale.status, stale.body.current.dueOn], [412, '2027-01-15']);
    assert.equal((await put(null, first.etag!)).body.dueOn, '2026-12-31');
    assert.equal((await put('2027-06-01', '*')).status, 422);
    assert.equal((await put('2027-01-15', '*', 'clerk')).status, 403);
    await openRounds(bureau.deps.store, NOW);
    const opened = await bureau.ask('GET', ROUND, { as: 'officer' });
    assert.ok(opened.body.openedAt, 'a day that was set beforehand does not keep a round from opening');
    const audit = (await bureau.ask('GET', '/audit?kind=round&limit=3', { as: 'auditor' })).body.items;
    assert.deepEqual(
      audit.map((entry: { who: string; action: string }) => [entry.who === 'server', entry.action]),
      [
        ...[
          [true, 'create'],
          [false, 'change'],
          [false, 'change'],
        ],
      ],
    );
  });

  it('reminds who has not reported, each at most once a day, and says who cannot be reached', async () => {
    const bureau = await start();
    const post = (body: object, as = 'officer') => bureau.ask('POST', `${ROUND}/reminders`, { as, body });
    assert.equal((await post({}, 'clerk')).status, 403);
    const first = await post({});
    assert.deepEqual([first.status, first.body], [202, { queued: 1, again: 0, unreachable: ['教师进修学校'] }]);
    assert.deepEqual((await post({ units: ['u-2', 'u-1'] })).body, { queued: 0, again: 1, unreachable: [] });
    const { body, text } = await bureau.ask('GET', '/messages?state=waiting', { as: 'officer' });
    assert.deepEqual([body.items.length, body.items[0].unitId, body.items[0].occasion], [1, 'u-2', 'asked']);
    assert.match(
      body.items[0].text,
      /^【演示数据】督导室：《临江市教学改革行动方案》2026年底报送2026年12月31日截止，贵单位还有1项/,
    );
    assert.ok(!text.includes('a@b.example'), 'where it goes is not shown');
    assert.equal((await bureau.ask('GET', '/messages', { as: 'clerk' })).status, 403);
  });

  it('draws the summary up as JSON, page, Word document and workbook', async () => {
    const bureau = await start();
    const get = (accept: string, as = 'officer') =>
      bureau.app.fetch(
        new Request('http://bureau.test/api/v1/plans/plan-year/summary?year=2026', {
          headers: { Authorization: `Bearer ${as}`, Accept: accept },
        }),
      );
    const json = await get('application/json');
    const body = await json.json();
    assert.ok(yearSummary.safeParse(body).success, JSON.stringify(yearSummary.safeParse(body).error?.issues));
    assert.ok(!JSON.stringify(body).includes('里的话'), 'no draft');
    const page = await get('text/html,application/xhtml+xml,*/*;q=0.8');
    assert.match(page.headers.get('Content-Security-Policy')!, /style-src 'self'/);
    assert.match(page.headers.get('Vary')!, /Accept/);
    assert.match(await page.text(), /href="\/api\/v1\/summary\.css"[^]*完成七成/);
    const docx = await get(DOCX);
    const buffer = Buffer.from(await docx.arrayBuffer());
    assert.match((await mammoth.extractRawText({ buffer })).value, /2026年度落实情况总结[^]*完成七成/);
    const xlsx = await get(XLSX);
    assert.match(xlsx.headers.get('Content-Disposition')!, /filename\*=UTF-8''%E3%80%8A.*\.xlsx$/);
    assert.equal((await readWorkbook(new Uint8Array(await xlsx.arrayBuffer())))[0]!.name, '总结');
    assert.equal((await get('image/png')).status, 406);
    assert.equal((await get('text/html', 'clerk')).status, 403);
    const css = await bureau.ask('GET', '/summary.css');
    assert.deepEqual([css.status, css.headers.get('Content-Type')], [200, 'text/css; charset=utf-8']);
  });

  it('draws no summary of a year that has not begun', async () => {
    const bureau = await start();
    const { status, body } = await bureau.ask('GET', '/plans/plan-year/summary?year=2027', { as: 'officer' });
    assert.deepEqual([status, body.code], [422, 'rule-broken']);
    assert.equal((await bureau.ask('GET', '/plans/plan-year/summary', { as: 'officer' })).status, 400);
  });
});

forEachEngine('the ledger as Excel over HTTP', (_, open) => {
  const emptied = emptiedStore(open);
  async function start(): Promise<Bureau> {
    const store = await emptied();
    const bureau = await openBureau(store, { now: () => NOW });
    assert.equal((await bureau.ask('POST', '/plans', { as: 'officer', body: PLAN })).status, 201);
    return bureau;
  }
  const PATH = '/plans/plan-year/ledger';
  /** Column and row of a cell in our ledger. */
  const cell = { row: 5, status: 6, progress: 7, on: 8, text: 9 };
  async function download(bureau: Bureau, as = 'officer'): Promise<Uint8Array> {
    const response = await bureau.app.fetch(
      new Request('http://bureau.test/api/v1/plans/plan-year/ledger.xlsx?as-of=2026-12-20', {
        headers: { Authorization: `Bearer ${as}` },
      }),
    );
    assert.equal(response.status, 200);
    return new Uint8Array(await response.arrayBuffer());
  }
  const typed = async (bureau: Bureau, cells: readonly (readonly [number, string])[]): Promise<Uint8Array> =>
    retype(await download(bureau), (sheet) => {
      for (const [column, text] of cells) sheet('工作台账')[cell.row]![column] = text;
    });
  const upload = (bureau: Bureau, body: Uint8Array, query = '', headers = {}) =>
    bureau.ask('POST', PATH + query, { as: 'officer', body, headers: { 'Content-Type': XLSX, ...headers } });

  it('comes out as the command line writes it, without the drafts of others', async () => {
    const bureau = await start();
    const sheets = await readWorkbook(await download(bureau));
    const seen = { ...PLAN, reports: PLAN.reports.filter(({ state }) => state !== 'draft') };
    const tasks = PLAN.tasks.map((task) => ({
      ...task,
      reports: seen.reports.filter(({ taskId }) => taskId === task.id).map(({ id }) => id),
    }));
    const written = await writeLedger({ ...seen, tasks }, { asOf: '2026-12-20', stateOf });
    assert.deepEqual(sheets, await readWorkbook(written));
    assert.ok(!JSON.stringify(sheets).includes('草稿里的话'));
  });

  it('goes in with a preview that changes nothing, and then writes task and report', async () => {
    const bureau = await start();
    const book = await typed(bureau, [
      [cell.on, '2026-12-18'],
      [cell.progress, '80'],
      [cell.text, '已建成两个基地'],
    ]);
    const before = await bureau.ask('GET', '/plans/plan-year', { as: 'officer' });
    const preview = await upload(bureau, book, '?preview=true&as-of=2026-12-20');
    assert.equal(preview.status, 200, preview.text);
    assert.equal(preview.body.isWritten, false);
    assert.ok(preview.body.changes.length > 0);
    assert.equal((await bureau.ask('GET', '/plans/plan-year', { as: 'officer' })).text, before.text);
    const done = await upload(bureau, book, '?as-of=2026-12-20', { 'If-Match': preview.etag! });
    assert.deepEqual([done.status, done.body.isWritten], [200, true], done.text);
    const after = (await bureau.ask('GET', '/plans/plan-year', { as: 'officer' })).body;
    const added = after.reports.find(({ text }: { text: string }) => text === '已建成两个基地');
    assert.deepEqual([added.state, added.on, added.progress, added.taskId], ['accepted', '2026-12-18', 80, 't1']);
    const mine = (await bureau.ask('GET', '/plans/plan-year', { as: 'otherClerk' })).body;
    assert.ok(
      mine.reports.some(({ id }: { id: string }) => id === 'r-3'),
      'a draft that it does not hold stays',
    );
    const stale = await upload(bureau, book, '?as-of=2026-12-20', { 'If-Match': preview.etag! });
    assert.equal(stale.status, 412);
    const audit = (await bureau.ask('GET', '/audit?kind=report&limit=5', { as: 'auditor' })).text;
    assert.ok(audit.includes(added.id) && !audit.includes('已建成两个基地'), 'its words stand as a digest');
  });

  it('is not written while a cell cannot be read, unless the good ones are to be taken', async () => {
    const bureau = await start();
    const book = await typed(bureau, [
      [cell.status, '差不多了'],
      [cell.progress, '55'],
    ]);
    const refused = await upload(bureau, book);
    assert.deepEqual([refused.status, refused.body.issues[0].path], [422, '工作台账!G6']);
    const shown = await upload(bureau, book, '?preview=true');
    assert.deepEqual([shown.status, shown.body.badCells[0].reason], [200, 'statusUnknown']);
    const done = await upload(bureau, book, '?skip-bad=true');
    assert.deepEqual([done.status, done.body.isWritten, done.body.badCells.length], [200, true, 1]);
  });

  it('refuses what is no ledger, and who is no officer', async () => {
    const bureau = await start();
    const junk = new Uint8Array([80, 75, 3, 4, 1, 2, 3]);
    assert.equal((await upload(bureau, junk)).status, 415);
    const text = new TextEncoder().encode('a,b\n1,2\n');
    assert.equal((await upload(bureau, text)).body.code, 'rule-broken');
    assert.equal((await bureau.ask('POST', PATH, { as: 'clerk', body: text })).status, 403);
  });

  it('changes nothing when it comes back as it went out', async () => {
    const bureau = await start();
    const { status, body } = await upload(bureau, await download(bureau));
    assert.deepEqual([status, body.isWritten, body.changes, body.badCells], [200, false, [], []]);
  });
});
