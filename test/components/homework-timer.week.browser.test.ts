import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import { timeLog } from '../../src/sdk/local/time-log.js';
import { momentOf } from '../../src/sdk/rules/homework-day.js';
import type { Attributes } from './board-page.js';
import { textOf } from './board-page.js';
import {
  add,
  all,
  EVENING,
  has,
  part,
  pass,
  press,
  releaseClocks,
  sendTo,
  settle,
  showTimer,
  stopClocks,
  until,
} from './timer-page.js';

/** The Wednesday of that week. */
const WEDNESDAY = '2025-10-22T18:00:00+08:00';

beforeEach(() => void stopClocks(WEDNESDAY));
afterEach(releaseClocks);

async function showWeek(attributes: Attributes = {}, width = 360): Promise<HomeworkTimer> {
  const timer = await showTimer(attributes, width);
  await until(() => has(timer, '.wk'), 'the week');
  await settle(timer);
  return timer;
}

/** A week of some work, at home and at school. */
async function fill(timer: HomeworkTimer): Promise<void> {
  await add(timer, '数学', '2025-10-13', '17:00', '17:20');
  await add(timer, '数学', '2025-10-20', '17:00', '18:30');
  await add(timer, '语文', '2025-10-21', '17:00', '17:45');
  await sendTo(timer, { type: 'addSchool', subject: '英语', on: '2025-10-21', minutes: 15 });
}

function texts(timer: HomeworkTimer, selector: string): string[] {
  return all<Element>(timer, selector).map((each) => textOf(each));
}

function box(timer: HomeworkTimer, selector: string): DOMRect {
  return part<Element>(timer, selector).getBoundingClientRect();
}

describe('the chart of the week', () => {
  it('draws bars on one line, as high as their minutes, with these above them', async () => {
    const timer = await showWeek();
    await fill(timer);
    const zero = box(timer, '.bars .zero').top;
    const [monday, tuesday] = all<Element>(timer, '.bars .home').map((bar) => bar.getBoundingClientRect());
    assert.approximately(monday!.bottom, zero, 1);
    const school = box(timer, '.bars .school');
    assert.approximately(school.bottom, zero, 2);
    assert.approximately(tuesday!.height / monday!.height, 0.5, 0.02);
    assert.approximately(school.height / monday!.height, 1 / 6, 0.03);
    const values = all<Element>(timer, '.bars text').filter((text) => /^\d+$/.test(textOf(text)));
    assert.deepEqual(values.map(textOf), ['90', '60']);
    // A box of text is as high as its font wants it, which in Firefox is some pixels more than what is drawn.
    assert.isAtMost(values[0]!.getBoundingClientRect().bottom, monday!.top + 4);
    assert.isAtLeast(values[0]!.getBoundingClientRect().top, box(timer, '.wk .key').bottom - 6, 'nothing is clipped');
  });

  it('draws the cap where its minutes are, and names it', async () => {
    const timer = await showWeek();
    await fill(timer);
    const [top, zero] = [box(timer, '.bars .home').top, box(timer, '.bars .zero').top];
    assert.approximately((zero - box(timer, '.bars .cap').top) / (zero - top), 60 / 90, 0.03);
    assert.include(texts(timer, '.wk .key'), '参考上限 60 分钟');
  });

  it('draws no cap where there is none', async () => {
    for (const grade of ['1', '11']) {
      const timer = await showWeek({ grade });
      assert.isFalse(has(timer, '.wk .cap'));
      assert.notInclude(textOf(part(timer, '.wk')), '上限');
    }
  });

  it('names today, and shows the running stretch', async () => {
    const timer = await showWeek();
    assert.deepEqual(texts(timer, '.bars text.now'), ['今天']);
    await press(timer, '数学');
    await pass(timer, 61_000);
    assert.deepEqual(texts(timer, '.bars text.now'), ['1', '今天']);
    assert.isTrue(part<Element>(timer, '.bars .home').classList.contains('now'));
  });

  it('is not drawn by a tick', async () => {
    const timer = await showWeek();
    await press(timer, '数学');
    await pass(timer, 61_000);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(part(timer, '.week'), { subtree: true, childList: true, attributes: true, characterData: true });
    await pass(timer, 50_000);
    assert.equal(changes, 0);
    await pass(timer, 15_000);
    observer.disconnect();
    assert.isAbove(changes, 0, 'a minute is');
  });

  it('leaves no two texts upon each other on a small phone in large type', async () => {
    const timer = await showWeek({ size: 'large' }, 320);
    for (let day = 20; day < 22; day += 1) await add(timer, '数学', `2025-10-${day}`, '16:00', '18:03');
    await add(timer, '数学', '2025-10-22', '16:00', '18:00');
    for (const lang of ['zh-CN', 'en']) {
      timer.lang = lang;
      await settle(timer);
      await until(() => textOf(part(timer, '.bars')).includes(lang === 'en' ? 'Today' : '今天'), 'the language');
      const rows = new Map<number, DOMRect[]>();
      all<Element>(timer, '.bars text').forEach((text) => {
        const rect = text.getBoundingClientRect();
        rows.set(Math.round(rect.top / 4), [...(rows.get(Math.round(rect.top / 4)) ?? []), rect]);
      });
      rows.forEach((row) =>
        row.slice(1).forEach((rect, index) => assert.isAtLeast(rect.left, row[index]!.right, `of ${lang}`)),
      );
    }
  });
});

describe('the room of the week', () => {
  ([{}, { size: 'large' }, { lang: 'en', size: 'large' }, { size: 'compact' }] as Attributes[]).forEach((looks) => {
    it(`is kept before it arrives, empty or full, ${JSON.stringify(looks)}`, async () => {
      const width = looks['size'] === 'large' ? 320 : 360;
      const timer = await showWeek(looks, width);
      const week = part(timer, '.week');
      const kept = parseFloat(getComputedStyle(week).minHeight);
      assert.isAtMost(Math.abs(part(timer, '.wk').offsetHeight - kept), 6);
      const empty = week.offsetHeight;
      await fill(timer);
      assert.equal(week.offsetHeight, empty);
    });
  });

  it('holds one kind sentence where nothing was noted', async () => {
    const timer = await showWeek();
    assert.equal(textOf(part(timer, '.wk .sum')), '这一周还没有记录，慢慢来。');
    assert.isFalse(has(timer, '.bars .home'));
  });
});

describe('the table behind the chart', () => {
  it('is always there for ears, and for eyes when it is asked for', async () => {
    const timer = await showWeek();
    await fill(timer);
    assert.equal(part<Element>(timer, '.bars').getAttribute('aria-hidden'), 'true');
    assert.equal(textOf(part(timer, '.wk .sum')), '2 天，共记了 150 分钟');
    assert.isTrue(has(timer, '.spoken table caption'));
    await press(timer, '表格');
    assert.isFalse(has(timer, '.spoken table'));
    assert.equal(part(timer, '.wk .more').getAttribute('aria-pressed'), 'true');
    assert.deepEqual(texts(timer, '.wk thead th[scope=col]'), ['日期', '合计', '在家', '在校', '学科']);
    assert.deepEqual(texts(timer, '.wk tbody tr:nth-child(2) > *'), ['周二', '60', '45', '15', '英语 15、语文 45']);
    assert.lengthOf(all(timer, '.wk tbody th[scope=row]'), 7);
    await press(timer, '表格');
    assert.isTrue(has(timer, '.spoken table'));
  });
});

describe('leafing through the weeks', () => {
  it('goes back to the first entry and no further, and not beyond this week', async () => {
    const timer = await showWeek();
    await fill(timer);
    const [back, on] = all<HTMLButtonElement>(timer, '.wk-head button');
    const title = (): string => textOf(part(timer, '.wk h4'));
    assert.equal(on!.getAttribute('aria-disabled'), 'true');
    assert.include(title(), '本周');
    back!.click();
    await settle(timer);
    assert.include(title(), '上周');
    assert.equal(textOf(part(timer, '.wk .sum')), '1 天，共记了 20 分钟');
    assert.equal(back!.getAttribute('aria-disabled'), 'true');
    back!.click();
    await settle(timer);
    assert.include(title(), '上周');
    on!.click();
    on!.click();
    await settle(timer);
    assert.include(title(), '本周');
  });

  it('says where it went, and keeps the focus at the edge', async () => {
    const timer = await showWeek();
    await fill(timer);
    const back = part<HTMLButtonElement>(timer, '.wk-head button');
    assert.equal(back.getAttribute('aria-label'), '上一周');
    back.focus();
    back.click();
    await pass(timer, 1000);
    assert.equal(timer.renderRoot instanceof ShadowRoot && timer.renderRoot.activeElement, back);
    assert.include(textOf(part(timer, '.spoken[role=status]')), '上周');
  });

  it('begins anew with another child', async () => {
    const timer = await showWeek();
    await fill(timer);
    part<HTMLButtonElement>(timer, '.wk-head button').click();
    await settle(timer);
    // A sister with work in both weeks, too.
    const sister = `${timer.child}-b`;
    const at = (time: string): string => `2025-10-13T${time}:00+08:00`;
    const command = { type: 'add', subject: '数学', startAt: at('17:00'), endAt: at('17:30') } as const;
    await timeLog(sister).send(command, momentOf(new Date()));
    assert.include(textOf(part(timer, '.wk h4')), '上周');
    timer.child = sister;
    await settle(timer);
    assert.include(textOf(part(timer, '.wk h4')), '本周');
    assert.equal(part(timer, '.wk-head button').getAttribute('aria-disabled'), 'false');
  });
});

describe('a preview', () => {
  it('shows the week of its day, and nothing that came later', async () => {
    const timer = await showWeek();
    await fill(timer);
    timer.asOf = '2025-10-20';
    await settle(timer);
    assert.equal(textOf(part(timer, '.wk .sum')), '1 天，共记了 90 分钟');
    assert.isBelow(Date.parse(EVENING), Date.parse(WEDNESDAY));
  });
});

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 480 },
  'on a phone, large': { looks: { size: 'large' }, width: 320 },
  'in English on a phone, large': { looks: { lang: 'en', size: 'large' }, width: 320 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met in the week ${look}`, () => {
    it('while it is empty', async () => {
      const timer = await showWeek(looks, width);
      releaseClocks();
      await assert.isAccessible(timer);
    });

    it('with its chart, and with its table', async () => {
      const timer = await showWeek(looks, width);
      await fill(timer);
      releaseClocks();
      await assert.isAccessible(timer);
      part(timer, '.wk .more').click();
      await settle(timer);
      await assert.isAccessible(timer);
      for (const selector of ['[part=base]', '.card', '.wk', '.wide-box']) {
        assert.isAtMost(part(timer, selector).scrollWidth, part(timer, selector).clientWidth, selector);
      }
      assert.isFalse(has(timer, '[style]'));
      const target = looks['size'] === 'large' ? 60 : 44;
      all(timer, '.wk button').forEach((each) => {
        assert.isAtLeast(each.offsetHeight, target);
        assert.isAtLeast(each.offsetWidth, target);
      });
    });
  });
});
