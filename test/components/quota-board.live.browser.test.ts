import { assert } from '@open-wc/testing';
import type { PlanErrorDetail, PlanLoadDetail } from '../../src/components/quota-board/quota-board.events.js';
import type { QuotaBoard } from '../../src/components/quota-board/quota-board.js';
import { HttpError, NetworkError } from '../../src/sdk/errors.js';
import { nextEvent, textOf, until, type Attributes } from './board-page.js';
import { FakeTargets } from './fake-targets.js';
import { attachQuota, every, has, labels, makeQuota, part, rowOf } from './quota-page.js';
import { quotaRecords } from './quota-plans.js';

function server(): FakeTargets {
  const fake = new FakeTargets();
  fake.readings.set('behind', { value: 20, status: 'behind' });
  fake.readings.set('met', { value: 3, status: 'met' });
  fake.readings.set('each', { amount: 1, value: 1, denominator: 3, goal: 3, status: 'behind' });
  fake.readings.set('missed', null);
  return fake;
}

async function showServed(
  fake: FakeTargets,
  attributes: Attributes = {},
  over: Partial<QuotaBoard> = {},
  lang = 'zh-CN',
): Promise<QuotaBoard> {
  const board = makeQuota({ 'plan-id': fake.plan.id, ...attributes });
  Object.assign(board, { client: fake, ...over });
  return attachQuota(board, 1200, lang);
}

async function showMeasured(fake: FakeTargets, attributes: Attributes = {}, lang = 'zh-CN'): Promise<QuotaBoard> {
  const board = await showServed(fake, attributes, {}, lang);
  await until(() => has(board, '.row .state') && fake.open === 1, 'the readings and the line');
  return board;
}

const row = (board: QuotaBoard, id: string): string => textOf(rowOf(board, id));
const notes = (board: QuotaBoard): string => every(board, '.note').map(textOf).join(' ');

async function open(board: QuotaBoard, id: string): Promise<HTMLElement> {
  rowOf(board, id).querySelector<HTMLElement>('.open')!.click();
  await until(() => has(board, `.detail[data-id=${id}] :is(quota-meter, td > p:not(.muted))`), 'the open target');
  return part(board, `.detail[data-id=${id}]`);
}

describe('A board of numbers that has a back end', () => {
  it('shows what the server has measured, in the rows and the order of records', async () => {
    const board = await showMeasured(server());
    for (const words of ['△落后', '目标：不少于 43 个', '20 个', '还差 23 个'])
      assert.include(row(board, 'behind'), words);
    assert.include(row(board, 'met'), '✓');
    assert.deepEqual(labels(board).slice(0, 2), ['编制不少于 43 个', '每人培训 90 学时']);
    assert.deepEqual(labels(board).at(-1), '三年一周期');
    assert.notInclude(textOf(part(board, 'footer')), '活动记录');
  });

  it('never calls zero what was not reported, and says what cannot be counted', async () => {
    const board = await showMeasured(server());
    assert.include(row(board, 'silent'), '未报送');
    assert.include(row(board, 'silent'), '—');
    assert.notMatch(textOf(rowOf(board, 'silent').querySelector('.value')!), /0/);
    assert.include(row(board, 'missed'), '无法统计');
    assert.include(row(board, 'missed'), '这项指标读不出来');
  });

  it('counts members where each has to reach it, and names none that it does not know', async () => {
    const board = await showMeasured(server());
    assert.include(row(board, 'each'), '1/3 达到');
    assert.notInclude(row(board, 'each'), '1 学时');
  });

  it('asks as of the day of the board, and again for another day; meanwhile nothing of the old day is shown', async () => {
    const fake = server();
    const board = await showMeasured(fake);
    assert.include(fake.queries[0], { plan: fake.plan.id, 'as-of': '2024-10-10' });
    let go = (): void => undefined;
    fake.targetGate = new Promise((resolve) => (go = resolve));
    fake.readings.set('behind', { value: 7, status: 'behind' });
    board.asOf = '2024-03-01';
    await until(() => fake.queries.at(-1)!['as-of'] === '2024-03-01', 'the question');
    await until(() => row(board, 'behind').includes('统计中'), 'the wait');
    assert.notInclude(row(board, 'behind'), '20 个');
    go();
    await until(() => row(board, 'behind').includes('7 个'), 'the reading of that day');
  });

  it('asks for the targets that concern a unit, and says whose figures they are', async () => {
    const fake = server();
    fake.ofUnit = ['behind'];
    const board = await showMeasured(fake, { unit: 'a' });
    assert.equal(fake.queries.at(-1)!['unit'], 'a');
    assert.deepEqual(labels(board), ['编制不少于 43 个']);
    assert.include(textOf(part(board, '.aside')), '数字是各单位合计');
  });

  it('reads again when a record or the plan has changed', async () => {
    const fake = server();
    const board = await showMeasured(fake);
    fake.readings.set('silent', { value: 1, status: 'met' });
    fake.tell({ kind: 'record', id: 'r1', etag: '"1"' });
    await until(() => row(board, 'silent').includes('✓'), 'the new reading');
    assert.equal(fake.calls.filter((call) => call === 'plans.get').length, 1);
    const [first, ...rest] = fake.plan.targets;
    fake.plan = { ...fake.plan, targets: [{ ...first!, label: '改过的指标' }, ...rest] };
    fake.put('none', {});
    fake.tell({ kind: 'plan', id: fake.plan.id, etag: '"2"' });
    await until(() => labels(board).includes('改过的指标'), 'the new plan');
    assert.include(textOf(part(board, 'footer')), '随时更新');
  });

  it('hands the meter of an open target its value, and quotes the notice where a meter would say something else', async () => {
    const board = await showMeasured(server());
    const meter = (await open(board, 'behind')).querySelector('quota-meter')!;
    await until(() => meter.shadowRoot?.querySelector('svg'), 'its drawing');
    assert.include(textOf(meter.shadowRoot!.querySelector('[part=base]')!), '20 个');
    assert.isNull((await open(board, 'each')).querySelector('quota-meter'));
  });

  it('says in words that there is no plan, or that there are no readings, and reads them on demand', async () => {
    const fake = server();
    fake.targetFaults.push(new NetworkError('GET /targets'));
    const board = await showServed(fake);
    await until(() => notes(board).includes('没有读到读数：连不上数据所在的网站'), 'the word');
    assert.equal(labels(board).length, 9);
    part(board, '.note [data-act=retry]').click();
    await until(() => has(board, '.row .state') && !has(board, '.note'), 'the readings');
    const other = makeQuota({ 'plan-id': 'another' });
    other.client = fake;
    const failed = nextEvent<PlanErrorDetail>(other, 'plan-error');
    await attachQuota(other);
    assert.instanceOf((await failed).detail.error, HttpError);
    await until(() => notes(other).includes('没有读到方案'), 'the word');
  });

  it('finds the plan that was changed last, and tells that it has come', async () => {
    const fake = server();
    const board = makeQuota();
    board.client = fake;
    const loaded = nextEvent<PlanLoadDetail>(board, 'plan-load');
    await attachQuota(board);
    assert.equal((await loaded).detail.plan.title, fake.plan.title);
    await until(() => has(board, '.row .state'), 'the readings');
  });

  it('lets what is handed over win', async () => {
    const fake = server();
    const measured = await showServed(fake, {}, { records: quotaRecords() });
    await until(() => has(measured, '.row .state'), 'the records');
    assert.include(textOf(part(measured, 'footer')), '活动记录 39 条');
    const own = server();
    const board = await showServed(own, {}, { plan: own.plan });
    await until(() => has(board, '.aside'), 'the plan');
    assert.deepEqual([own.calls, own.queries], [[], []]);
  });

  it('leaves nothing behind when it is removed, and reads what it missed when it is back', async () => {
    const fake = server();
    const board = await showMeasured(fake);
    const box = board.parentElement!;
    board.remove();
    assert.equal(fake.open, 0);
    const asked = fake.queries.length;
    fake.readings.set('silent', { value: 1, status: 'met' });
    fake.tell({ kind: 'record', id: 'r1', etag: '"1"' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.equal(fake.queries.length, asked);
    box.append(board);
    await until(() => fake.open === 1 && row(board, 'silent').includes('✓'), 'what it missed');
  });

  for (const lang of ['zh-CN', 'en'])
    it(`is accessible, in ${lang}`, async () => {
      const board = await showMeasured(server(), {}, lang);
      await open(board, 'each');
      await assert.isAccessible(board);
    });
});
