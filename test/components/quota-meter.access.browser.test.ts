import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuotaMeter } from '../../src/components/quota-meter/quota-meter.js';
import { until, type Attributes } from './board-page.js';
import {
  attachMeter,
  has,
  makeMeter,
  openPanel,
  part,
  POSTS,
  quotaPlan,
  quotaRecords,
  showMeter,
} from './meter-page.js';

type Make = (looks: Attributes, width: number) => Promise<QuotaMeter>;

const data = { plan: quotaPlan(), records: quotaRecords() };
const PACE = { baseline: '10', start: '2023-01-01', thresholds: '20,30' };
const seats = { places: 300, applied: 310, offered: 280, confirmed: 100 };
const schools = [
  { id: 'a', name: '城关中学', pupils: 410 },
  { id: 'b', name: '屏山中学', pupils: 190 },
];

async function withPanel(panel: string, target: string, looks: Attributes, width: number): Promise<QuotaMeter> {
  const meter = await showMeter(data, { ...looks, 'target-id': target }, width);
  await openPanel(meter, panel);
  return meter;
}

/** Every state in which a meter may be met. */
const STATES: Readonly<Record<string, Make>> = {
  'plain attributes': (looks, width) => attachMeter(makeMeter({ ...looks, ...POSTS }), width),
  'a reached target': (looks, width) => attachMeter(makeMeter({ ...looks, ...POSTS, value: '50' }), width),
  'a missed target': (looks, width) => attachMeter(makeMeter({ ...looks, ...POSTS, due: '2024-01-01' }), width),
  'nothing reported': (looks, width) => attachMeter(makeMeter({ ...looks, ...POSTS, value: '' }), width),
  'a fault': (looks, width) => showMeter({}, { ...looks, ...POSTS, value: 'x' }, width),
  ...Object.fromEntries(
    ['ring', 'number', 'bullet', 'trend'].map((form): [string, Make] => [
      `the form ${form}`,
      (looks, width) => showMeter({}, { ...looks, ...POSTS, ...PACE, form }, width),
    ]),
  ),
  'small multiples': async (looks, width) => {
    const meter = await showMeter(data, { ...looks, 'target-id': 'hours', form: 'multiples' }, width);
    await until(() => has(meter, '.multiples'), 'the small bars');
    return meter;
  },
  'the source': (looks, width) => withPanel('source', 'posts', looks, width),
  'the figures': (looks, width) => withPanel('table', 'hours', looks, width),
  'the records': (looks, width) => withPanel('records', 'hours', looks, width),
  'a condition': (looks, width) => showMeter(data, { ...looks, 'target-id': 'years' }, width),
  places: (looks, width) => showMeter({ seats }, { ...looks, label: '学位' }, width),
  'places shared out': (looks, width) => showMeter({ seats: { places: 300, schools } }, looks, width),
  'a plan that cannot be had': (looks, width) =>
    showMeter({}, { ...looks, src: '/none.json', 'target-id': 'x' }, width),
  'a target that is not there': (looks, width) => showMeter(data, { ...looks, 'target-id': 'x' }, width),
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 420 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 600 },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 320 },
  'compact and plain, dark': { looks: { size: 'compact', theme: 'plain', scheme: 'dark' }, width: 300 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met ${look}`, () => {
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const meter = await make(looks, width);
        await assert.isAccessible(meter);
        const base = part(meter, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        assert.isFalse(has(meter, '[style]'), 'no style attribute');
      });
    });
  });
});

describe('a meter by keyboard alone', () => {
  it('opens and closes what stands below it, and keeps the focus', async () => {
    const meter = await showMeter(data, { 'target-id': 'posts' });
    await until(() => has(meter, '[data-act=source]'), 'the buttons');
    part(meter, '[data-act=source]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => has(meter, '[part=source]'), 'the source');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await until(() => has(meter, '[part=table]') && !has(meter, '[part=source]'), 'the figures');
    const root = meter.renderRoot as ShadowRoot;
    assert.equal((root.activeElement as HTMLElement).dataset['act'], 'table');
    assert.equal(root.activeElement!.getAttribute('aria-expanded'), 'true');
    await sendKeys({ press: ' ' });
    await until(() => !has(meter, '.panel'), 'nothing below');
  });

  it('shows where the focus is', async () => {
    const meter = await showMeter(data, { 'target-id': 'posts' });
    await until(() => has(meter, '[data-act=source]'), 'the buttons');
    part(meter, '[data-act=source]').focus();
    await sendKeys({ press: 'Tab' });
    const focused = (meter.renderRoot as ShadowRoot).activeElement!;
    assert.notEqual(getComputedStyle(focused).outlineStyle, 'none');
  });

  it('has targets of 60 px where it is large', async () => {
    const meter = await showMeter(data, { 'target-id': 'posts', size: 'large' }, 340);
    await until(() => has(meter, '[data-act=source]'), 'the buttons');
    assert.isAtLeast(part(meter, '[data-act=source]').offsetHeight, 60);
    assert.isAtLeast(parseFloat(getComputedStyle(part(meter, '.value')).fontSize), 18);
  });
});
