import { assert, fixture, html } from '@open-wc/testing';
import '../../src/components/quota-meter/quota-meter.js';
import type { QuotaMeter } from '../../src/components/quota-meter/quota-meter.js';
import { until } from './board-page.js';

const target = {
  id: 'groups',
  label: '年度先进教研组',
  quote: '不少于 60 个',
  at: null,
  measure: 'count',
  comparator: 'atLeast',
  value: 60,
  unit: '个',
  source: null,
};
const plan = { schemaVersion: 1, id: 'p', title: '示例方案', issuedOn: '2024-01-01', tasks: [], targets: [target] };
const units = Array.from({ length: 70 }, (_, at) => ({ id: `u${at}`, name: `第 ${at + 1} 所` }));
const record = { id: 'r1', kind: 'groupFounded', on: '2024-03-01', unitId: 'u0', quantity: 9 };
const rules = [{ targetId: 'groups', kinds: ['groupFounded'] }];

async function show(attributes: Record<string, string>, data: Partial<QuotaMeter> = {}): Promise<QuotaMeter> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  const meter = document.createElement('quota-meter');
  Object.entries({ 'as-of': '2024-10-10', ...attributes }).forEach(([name, value]) => meter.setAttribute(name, value));
  Object.assign(meter, data);
  box.append(meter);
  await until(() => meter.renderRoot.querySelector('[part=meter]') !== null, 'the meter');
  return meter;
}

const drawing = (meter: QuotaMeter): HTMLElement => meter.renderRoot.querySelector('[part=meter]')!;

describe('a screen reader meets on a meter', () => {
  it('value, target and state in words', async () => {
    const meter = await show({ label: '专职教研员编制', value: '38', target: '43', unit: '个' });
    assert.equal(drawing(meter).getAttribute('role'), 'meter');
    assert.match(drawing(meter).getAttribute('aria-valuetext')!, /38 个.*43 个.*落后/);
    await assert.isAccessible(meter);
  });

  it('no meter where there is no value, only the words', async () => {
    const meter = await show({ label: '专职教研员编制', target: '43', unit: '个' });
    assert.deepEqual(
      drawing(meter)
        .getAttributeNames()
        .filter((name) => /^(?:role|aria-)/.test(name)),
      [],
    );
    assert.match(meter.renderRoot.querySelector('[part=value]')!.textContent!, /未报送/);
    await assert.isAccessible(meter);
  });

  it('no mark of nought where nobody knows how many have to reach it', async () => {
    const rule = { targetId: 'groups', kinds: ['groupFounded'], each: 'unit' };
    const data = { plan, records: { records: [record], rules: [rule] } };
    const meter = await show({ 'target-id': 'groups' }, data);
    assert.match(meter.renderRoot.textContent!, /缺少基数/);
    assert.notInclude(meter.renderRoot.textContent, '目标 0');
  });

  it('the bars of units as a list beside the meter, since what stands in a meter is not read', async () => {
    const data = { plan, records: { records: [record], roster: { units }, rules } };
    const meter = await show({ 'target-id': 'groups', form: 'multiples' }, data);
    await until(() => meter.renderRoot.querySelector('.multiples') !== null, 'the list');
    assert.equal(meter.renderRoot.querySelector('.multiples')!.closest('[role=meter]'), null);
    assert.equal(drawing(meter).getAttribute('role'), 'meter');
    await assert.isAccessible(meter);
  });
});
