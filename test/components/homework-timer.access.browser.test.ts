import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import { memoryStore } from '../../src/sdk/local/store.js';
import { timeLog } from '../../src/sdk/local/time-log.js';
import { addressOf, textOf, type Attributes } from './board-page.js';
import {
  add,
  all,
  button,
  has,
  jump,
  makeTimer,
  part,
  pass,
  press,
  releaseClocks,
  settle,
  showTimer,
  stopClocks,
  until,
} from './timer-page.js';

type Make = (looks: Attributes, width: number) => Promise<HomeworkTimer>;

const DAY = '2025-10-20';
const MINUTE = 60_000;

/** Presses the nth subject, whatever the language. */
async function run(timer: HomeworkTimer, index = 0): Promise<void> {
  all<HTMLButtonElement>(timer, '[part=subjects] button')[index]!.click();
  await settle(timer);
}

const worked =
  (from: string, to: string): Make =>
  async (looks, width) => {
    const timer = await showTimer(looks, width);
    await add(timer, '语文', DAY, from, to);
    return timer;
  };

/** Every state in which a timer may be met. */
const STATES: Readonly<Record<string, Make>> = {
  'a day that begins': (looks, width) => showTimer(looks, width),
  'no grade': (looks, width) => showTimer({ ...looks, grade: '' }, width),
  'a grade without written homework': (looks, width) => showTimer({ ...looks, grade: '1' }, width),
  'senior high school': (looks, width) => showTimer({ ...looks, grade: '12' }, width),
  'a running clock': async (looks, width) => {
    const timer = await showTimer(looks, width);
    await run(timer, 1);
    await pass(timer, 3 * MINUTE);
    return timer;
  },
  'a pause': async (looks, width) => {
    const timer = await showTimer(looks, width);
    await run(timer);
    await pass(timer, MINUTE);
    await run(timer);
    return timer;
  },
  'the cap near': worked('17:00', '17:50'),
  'the cap reached': worked('16:00', '17:50'),
  'a finished day': async (looks, width) => {
    const timer = await worked('17:00', '17:40')(looks, width);
    all<HTMLButtonElement>(timer, '[part=controls] button')[1]!.click();
    await settle(timer);
    return timer;
  },
  bedtime: async (looks, width) => {
    stopClocks(`${DAY}T21:19:00+08:00`);
    const timer = await showTimer(looks, width);
    await run(timer);
    await pass(timer, 2 * MINUTE);
    assert.isTrue(has(timer, '.ask'));
    return timer;
  },
  'a question after a gap': async (looks, width) => {
    const timer = await showTimer(looks, width);
    await run(timer);
    jump(60 * MINUTE);
    await pass(timer, 3000);
    assert.isTrue(has(timer, '.ask'));
    return timer;
  },
  'a rest for the eyes': async (looks, width) => {
    const timer = await showTimer({ ...looks, 'rest-every': '1' }, width);
    await run(timer);
    await pass(timer, 2 * MINUTE);
    assert.isTrue(has(timer, '.ask'));
    return timer;
  },
  'no storage': async (looks, width) => {
    const timer = makeTimer(looks);
    (timeLog(timer.child) as unknown as { store: unknown }).store = memoryStore('full');
    return showTimer({}, width, timer);
  },
  'a plan that cannot be had': async (looks, width) => {
    const timer = await showTimer({ ...looks, src: addressOf('none') }, width);
    await until(() => has(timer, '.ask'), 'the sentence');
    return timer;
  },
  'a preview': (looks, width) => showTimer({ ...looks, 'as-of': '2025-10-25' }, width),
  'long names': (looks, width) =>
    showTimer(
      {
        ...looks,
        subjects: '道德与法治和信息科技综合实践活动 Donaudampfschifffahrtsgesellschaft 语',
        child: '住在姥姥家的双胞胎里的姐姐小满',
      },
      width,
    ),
  'where the figures come from': async (looks, width) => {
    const timer = await showTimer(looks, width);
    part(timer, '[data-panel=basis]').click();
    await until(() => has(timer, '.basis'), 'the basis');
    return timer;
  },
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 900 },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 320 },
  'compact and plain, dark': { looks: { size: 'compact', theme: 'plain', scheme: 'dark' }, width: 400 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met at a timer ${look}`, () => {
    beforeEach(() => void stopClocks());
    afterEach(releaseClocks);
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const timer = await make(looks, width);
        await until(() => has(timer, '.pick') || has(timer, '.week > *'), 'all of it');
        releaseClocks();
        await assert.isAccessible(timer);
        const base = part(timer, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        const small = all(timer, 'button, select, input').filter((each) => {
          const { height } = each.getBoundingClientRect();
          return height > 0 && height < (looks['size'] === 'large' ? 60 : 44) - 0.5;
        });
        assert.deepEqual(small.map(textOf), [], 'everything is large enough for a thumb');
        assert.isFalse(has(timer, '[style]'), 'no style attribute');
      });
    });
  });
});

describe('a timer in large type', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  // WeChat's largest type is 1.5 times, a browser's zoom of text 2 times that of the page.
  for (const scale of [1.5, 2]) {
    it(`does not break at ${scale} times`, async () => {
      const timer = await showTimer({}, 320);
      timer.parentElement!.style.fontSize = `${16 * scale}px`;
      await run(timer);
      await pass(timer, 65 * 1000);
      const base = part(timer, '[part=base]');
      assert.isAtMost(base.scrollWidth, base.clientWidth);
      all(timer, 'button').forEach((each) => assert.isAtMost(each.scrollWidth, each.clientWidth + 1, textOf(each)));
    });
  }
});

describe('a timer by keyboard', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('is buttons in the order in which they are seen', async () => {
    const timer = await showTimer();
    const order = all<HTMLButtonElement>(timer, 'button:not([disabled])').map(textOf);
    assert.deepEqual(order.slice(0, 4), ['语文 未开始', '数学 未开始', '英语 未开始', '开始语文']);
    assert.isTrue(all<HTMLButtonElement>(timer, 'button').every(({ tabIndex }) => tabIndex === 0));
  });

  it('keeps the focus where it was when the clock starts, goes on and pauses', async () => {
    const timer = await showTimer();
    const main = button(timer, '开始语文');
    main.focus();
    main.click();
    await pass(timer, 61_000);
    assert.equal(timer.shadowRoot!.activeElement, main);
    assert.equal(textOf(main), '暂停');
  });
});

describe('the words of a timer', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('speaks English where the page does', async () => {
    const timer = makeTimer({ lang: 'en' });
    await showTimer({}, 360, timer);
    await press(timer, 'Maths');
    await pass(timer, 61_000);
    const text = textOf(part(timer, '[part=base]'));
    for (const words of ['Homework today', 'Grade 4', 'Mon', 'Now, 1 min', 'Reference cap 60 min', '59 min left']) {
      assert.include(text, words);
    }
    assert.notMatch(text, /[\u4e00-\u9fff]/);
  });

  it('lets a page replace a sentence', async () => {
    const timer = makeTimer();
    timer.words = { title: '今日作业' };
    await showTimer({}, 360, timer);
    assert.equal(textOf(part(timer, 'h3')), '今日作业');
  });

  it('tells where cap and bedtime come from', async () => {
    const timer = await showTimer();
    await press(timer, '依据');
    await until(() => has(timer, '.basis'), 'the basis');
    const text = textOf(part(timer, '.panel'));
    for (const words of ['不超过 60 分钟', '教基厅函〔2021〕13号', '21:20', '10 小时', '〔2021〕11号', '自愿']) {
      assert.include(text, words);
    }
    assert.equal(button(timer, '依据').getAttribute('aria-expanded'), 'true');
    button(timer, '收起').click();
    await settle(timer);
    assert.isFalse(has(timer, '.panel'));
    assert.equal(timer.shadowRoot!.activeElement, button(timer, '依据'), 'the focus comes back');
  });
});
