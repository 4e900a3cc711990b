import { assert } from '@open-wc/testing';
import type { PlanErrorDetail, PlanLoadDetail, RecordsLoadDetail } from '../../src/components/internal/events.js';
import type { RecordsOpenDetail } from '../../src/components/quota-meter/quota-meter.events.js';
import type { QuotaMeter } from '../../src/components/quota-meter/quota-meter.js';
import { addressOf, nextEvent, textOf, until } from './board-page.js';
import {
  attachMeter,
  has,
  makeMeter,
  openPanel,
  part,
  POSTS,
  quotaPlan,
  quotaRecords,
  settled,
  showMeter,
  told,
} from './meter-page.js';

const width = (meter: QuotaMeter, kind: string): number => part<SVGElement>(meter, kind).getBoundingClientRect().width;

describe('A meter of plain attributes', () => {
  it('is drawn at once, with value, target, state and day in words', async () => {
    const meter = await attachMeter(makeMeter(POSTS));
    assert.match(told(meter), /^专职教研员编制△落后 38 个 \/ 不少于 43 个2024年12月31日前 目标 43 截至2024年9月30日$/);
    const drawing = part(meter, '[role=meter]');
    assert.equal(drawing.getAttribute('aria-valuenow'), '38');
    assert.equal(drawing.getAttribute('aria-valuetext'), '已完成 38 个，目标不少于 43 个，落后');
    assert.equal(drawing.getAttribute('aria-label'), '专职教研员编制');
  });

  it('starts at nought and shows what is beyond the target', async () => {
    const meter = await attachMeter(makeMeter({ ...POSTS, value: '108', target: '100' }));
    const [track, fill] = [width(meter, '.track'), width(meter, '.fill')];
    const mark = part<SVGElement>(meter, '.mark').getBoundingClientRect().left;
    const start = part<SVGElement>(meter, '.track').getBoundingClientRect().left;
    assert.approximately((mark - start) / track, 6 / 7, 0.01);
    assert.approximately(fill / track, (108 / 100) * (6 / 7), 0.01);
  });

  it('has no bar and no meter for what nobody has reported', async () => {
    const meter = await attachMeter(makeMeter({ ...POSTS, value: '' }));
    assert.match(told(meter), /○未报送 未报送 \/ 不少于 43 个/);
    assert.isFalse(has(meter, '.fill'));
    assert.isFalse(has(meter, '[role=meter]'));
  });

  it('is the same whether set before or after it is on the page', async () => {
    const [before, after] = [makeMeter(POSTS), makeMeter()];
    await attachMeter(before);
    await attachMeter(after);
    Object.entries(POSTS).forEach(([name, value]) => after.setAttribute(name, value));
    await after.updateComplete;
    assert.equal(told(after), told(before));
  });

  it('shows what stands inside where it is told nothing', async () => {
    const meter = makeMeter();
    meter.innerHTML = '<a href="/notice.html">通知</a>';
    await attachMeter(meter);
    assert.equal(part<HTMLSlotElement>(meter, 'slot').assignedElements().length, 1);
    assert.isFalse(has(meter, '.meter, .wait'));
  });

  it('speaks English where the page does, and says what a page says otherwise', async () => {
    const meter = makeMeter({ ...POSTS, lang: 'en' });
    await attachMeter(meter);
    await until(() => has(meter, '.meter') && /Behind/.test(told(meter)), 'the English words');
    assert.equal(
      part(meter, '[role=meter]').getAttribute('aria-valuetext'),
      '38 个 done, target at least 43 个, Behind',
    );
    meter.words = { told: () => 'as the page says' };
    await meter.updateComplete;
    assert.equal(part(meter, '[role=meter]').getAttribute('aria-valuetext'), 'as the page says');
  });

  it('has a forecast once it has a first and a last day', async () => {
    const meter = await showMeter({}, { ...POSTS, start: '2023-01-01' });
    assert.match(told(meter, '.foot'), /^按此速度预计 20\d\d年\d+月\d+日达到 · 截至2024年9月30日数据$/);
    await openPanel(meter, 'table');
    assert.match(told(meter, '[part=table]'), /按进度应有/);
  });
});

describe('The forms of a meter', () => {
  const FORMS: Record<string, string> = {
    ring: '.ring .arc',
    bullet: '.bullet .band',
    number: '.number .value',
    trend: '.trend .told',
  };
  Object.entries(FORMS).forEach(([form, sign]) => {
    it(`include ${form}`, async () => {
      const meter = makeMeter({ ...POSTS, form, thresholds: '20, 30', baseline: '10', start: '2023-01-01' });
      await attachMeter(meter);
      await until(() => has(meter, sign), sign);
      assert.match(told(meter), /38 个 \/ 不少于 43 个/);
    });
  });

  it('change as the page changes them, and a bad one is a bar', async () => {
    const meter = await attachMeter(makeMeter({ ...POSTS, form: 'spiral' }));
    assert.isTrue(has(meter, '.quota.named .fill'));
    meter.form = 'ring';
    await until(() => has(meter, '.ring'), 'the ring');
    meter.form = 'bar';
    await until(() => has(meter, '.quota.named .fill'), 'the bar');
  });

  it('include a small bar for each unit of the roster, also for the one that is silent', async () => {
    const data = { plan: quotaPlan(), records: quotaRecords() };
    const meter = await showMeter(data, { 'target-id': 'posts', form: 'multiples' });
    await until(() => has(meter, '.multiples li'), 'the small bars');
    const units = Array.from(meter.renderRoot.querySelectorAll('.multiples li'), textOf);
    assert.deepEqual(units, ['甲区教研室 19 个', '乙县教研室 19 个', '丙县教研室 未报送']);
    assert.isNull(meter.renderRoot.querySelector('.multiples li:last-child .fill'));
  });
});

describe('A meter of a plan', () => {
  it('shows a target with the value that the page says, and its source one click away', async () => {
    const meter = makeMeter({ src: addressOf(quotaPlan()), 'target-id': 'posts', value: '38' });
    const loaded = nextEvent<PlanLoadDetail>(meter, 'plan-load');
    await attachMeter(meter);
    assert.equal((await loaded).detail.plan.targets.length, 3);
    await until(() => has(meter, '[data-act=source]'), 'the hands');
    assert.match(told(meter, '.foot'), /还差 5 个 · 截至2024年9月30日演示数据依据数据/);
    await openPanel(meter, 'source');
    assert.match(told(meter, '[part=source]'), /二 › （二） › 3 编制应达到不少于 43 个。/);
    const button = part(meter, '[data-act=source]');
    assert.equal(button.getAttribute('aria-expanded'), 'true');
    button.click();
    await until(() => !has(meter, '[part=source]'), 'the closed panel');
  });

  it('asks for its plan once', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (url, options) => {
      asked.push(String(url));
      return fetch(url, options);
    };
    try {
      const meter = makeMeter({ src: addressOf(quotaPlan()), 'target-id': 'posts', value: '38' });
      await attachMeter(meter);
      await until(() => has(meter, '[data-act=source]'), 'the hands');
      assert.equal(asked.length, 1);
    } finally {
      window.fetch = fetch;
    }
  });

  it('tells a condition and holds nothing against it', async () => {
    const meter = await showMeter({ plan: quotaPlan(), records: quotaRecords() }, { 'target-id': 'years' });
    assert.match(told(meter), /^任教年限资格条件 不少于 6 年 截至/);
  });

  it('is not reported without a value, and the day is that of the plan', async () => {
    const meter = await showMeter({ plan: quotaPlan() }, { 'target-id': 'posts', 'as-of': '' });
    assert.match(told(meter), /○未报送/);
    assert.match(told(meter, '.foot'), /截至20\d\d年/);
  });
});

describe('A meter with records', () => {
  const data = { plan: quotaPlan(), records: quotaRecords() };

  it('measures its value and says who has not reported', async () => {
    const meter = await showMeter(data, { 'target-id': 'posts', value: '1' });
    assert.match(told(meter), /38 个 \/ 不少于 43 个/, 'a value that the page says is not used');
    assert.match(told(meter, '.foot'), /3 个单位中 2 个单位已报送，1 个单位未报送（不计为 0）/);
  });

  it('counts the persons who have reached what each has to', async () => {
    const meter = await showMeter(data, { 'target-id': 'hours' });
    assert.match(told(meter), /1 人达到 \/ 每人不少于 90 学时，共 3 人/);
    await openPanel(meter, 'table');
    const rows = Array.from(meter.renderRoot.querySelectorAll('.wide tbody tr'), textOf);
    assert.deepEqual([rows[0], rows[2]], ['教研员 01 95 学时 ✓已达成 1', '教研员 03 未报送 ○未报送 0']);
    assert.match(rows[1]!, /^教研员 02 40 学时 \S+ 1$/);
  });

  it('shows the records behind the value to who asks, and tells the page', async () => {
    const meter = await showMeter(data, { 'target-id': 'hours' });
    const opened = nextEvent<RecordsOpenDetail>(meter, 'records-open');
    await openPanel(meter, 'records');
    const { detail } = await opened;
    assert.deepEqual([detail.targetId, detail.records.length], ['hours', 2]);
    assert.match(told(meter, '[part=records]'), /2024年3月2日 教研员 02 40 春季集中培训/);
  });

  it('reads them from an address, and from inside', async () => {
    const meter = makeMeter({
      src: addressOf(quotaPlan()),
      'records-src': addressOf(quotaRecords()),
      'target-id': 'posts',
    });
    const loaded = nextEvent<RecordsLoadDetail>(meter, 'records-load');
    await attachMeter(meter);
    assert.equal((await loaded).detail.records.length, 40);
    await settled(meter);
    assert.match(told(meter), /38 个/);
    const inside = makeMeter({ 'target-id': 'posts' });
    for (const each of [quotaPlan(), quotaRecords()]) {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(each);
      inside.append(script);
    }
    await attachMeter(inside);
    await settled(inside);
    assert.match(told(inside), /38 个/);
  });

  it('draws long lists in part until a person asks for all', async () => {
    const records = Array.from({ length: 100 }, (_, n) => ({ id: `r${n}`, kind: 'postFilled', on: '2024-02-29' }));
    const meter = await showMeter({ ...data, records }, { 'target-id': 'posts' });
    await openPanel(meter, 'records');
    const count = (): number => meter.renderRoot.querySelectorAll('[part=records] tbody tr').length;
    assert.equal(count(), 60);
    part(meter, '[data-act=all]').click();
    await until(() => count() === 100, 'all records');
  });
});

describe('Places on a meter', () => {
  it('are told step by step, with a warning before demand passes supply', async () => {
    const seats = { places: 1170, applied: 1100, offered: 600, confirmed: 420 };
    const meter = await showMeter({ seats }, { label: '小学学位' });
    assert.match(told(meter), /小学学位△学位偏紧 1170 个 学位 报名 1100 个 录取 600 个 确认 420 个 还有 70 个学位/);
    meter.seats = { ...seats, applied: 1171 };
    await until(() => /!学位不足/.test(told(meter)), 'the warning');
    assert.match(told(meter, '.foot'), /^缺 1 个学位 · /);
  });

  it('are shared out among schools, with the way to each figure', async () => {
    const schools = [
      { id: 'a', name: '城关中学', pupils: 410 },
      { id: 'b', name: '屏山中学', pupils: 190 },
    ];
    const meter = await showMeter({}, { label: '指标到校', seats: JSON.stringify({ places: 301, schools }) });
    const rows = Array.from(meter.renderRoot.querySelectorAll('tbody tr'), textOf);
    assert.deepEqual(rows, ['城关中学 410 205.68 205 +1 206', '屏山中学 190 95.32 95 95']);
    assert.match(told(meter), /教基二〔2016〕4号/);
  });
});

describe('A meter that cannot have its data', () => {
  it('says so, keeps what stands inside, and tries again when asked', async () => {
    const meter = makeMeter({ src: '/there-is-no-such-plan.json', 'target-id': 'posts' });
    meter.innerHTML = '<a href="/notice.html">通知</a>';
    const failed = nextEvent<PlanErrorDetail>(meter, 'plan-error');
    await attachMeter(meter);
    await failed;
    await until(() => has(meter, '.note'), 'the sentence');
    assert.match(told(meter, '.note'), /数据所在的网站没有给出数据。 重试/);
    assert.isTrue(has(meter, 'slot'));
    meter.src = addressOf(quotaPlan());
    await until(() => has(meter, '.meter'), 'the meter');
    assert.isFalse(has(meter, '.note'));
  });

  it('keeps the last good number when the next reading fails', async () => {
    const meter = await showMeter({}, { src: addressOf(quotaPlan()), 'target-id': 'posts', value: '38' });
    await until(() => has(meter, '[data-act=source]'), 'the hands');
    meter.src = '/there-is-no-such-plan.json';
    await until(() => has(meter, '.note'), 'the sentence');
    assert.match(told(meter, '.note'), /下面是上一次读到的数据/);
    assert.match(told(meter), /38 个/);
  });

  it('says that the plan has no such target', async () => {
    const meter = await showMeter({ plan: quotaPlan() }, { 'target-id': 'other' });
    assert.match(told(meter, '.note'), /方案里没有这个指标/);
  });
});
