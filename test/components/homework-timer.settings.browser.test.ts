import { assert } from '@open-wc/testing';
import type { PlanErrorDetail, PlanLoadDetail } from '../../src/components/internal/events.js';
import { gradeKept, keepGrade } from '../../src/sdk/local/settings.js';
import { addressOf, nextEvent, textOf } from './board-page.js';
import { samplePlan } from './board-plans.js';
import {
  add,
  all,
  button,
  has,
  logOf,
  makeTimer,
  newChild,
  part,
  press,
  releaseClocks,
  settle,
  showTimer,
  shown,
  stopClocks,
  until,
} from './timer-page.js';

const DAY = '2025-10-20';
const note = (timer: HTMLElement): string => textOf(timer.shadowRoot!.querySelector('.note')!);
const cap = (timer: HTMLElement): string => textOf(timer.shadowRoot!.querySelector('.clock span')!);
const names = (timer: HTMLElement): string[] =>
  Array.from(timer.shadowRoot!.querySelectorAll('.grid:not(.acts) b'), textOf);

describe('what a timer goes by', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('is the grade, in both ways of parting school years', async () => {
    const caps: Record<string, string> = {};
    for (const [grade, schooling] of [
      ['3', ''],
      ['6', ''],
      ['6', '5-4'],
      ['7', ''],
      ['9', ''],
      ['10', ''],
    ]) {
      const timer = await showTimer({ grade: grade!, schooling: schooling! });
      caps[`${grade}${schooling && ` ${schooling}`}`] = `${cap(timer)}, ${/\d\d:\d\d/.exec(note(timer))![0]}`;
    }
    assert.deepEqual(caps, {
      '3': '参考上限 60 分钟, 21:20',
      '6': '参考上限 60 分钟, 21:20',
      '6 5-4': '参考上限 90 分钟, 22:00',
      '7': '参考上限 90 分钟, 22:00',
      '9': '参考上限 90 分钟, 22:00',
      '10': '不设上限, 23:00',
    });
  });

  it('offers the youngest reading aloud and sport, kindly and without a cap', async () => {
    const timer = await showTimer({ grade: '2', subjects: '语文 数学' });
    assert.deepEqual(names(timer), ['朗读', '运动', '家务']);
    assert.equal(cap(timer), '不设上限');
    assert.isFalse(has(timer, '.seg'), 'no ring that could fill up');
    assert.include(note(timer), '不布置家庭书面作业');
    await add(timer, '运动', DAY, '16:00', '17:55');
    assert.equal(shown(timer), '115:00');
    assert.isTrue(has(timer, '.note.calm'));
    assert.notInclude(note(timer), '到参考上限');
  });

  it('says on weekends, holidays and in years to come why the cap is a reference', async () => {
    const told: Record<string, string> = {};
    for (const day of ['2025-10-20', '2025-10-25', '2025-10-01', '2025-10-11', '2031-05-20']) {
      told[day] = note(await showTimer({ 'as-of': day })).slice(0, 12);
    }
    assert.match(told['2025-10-25']!, /^今天是周末/);
    assert.match(told['2025-10-01']!, /^今天放假/);
    assert.match(told['2031-05-20']!, /^2031年的放假安排/);
    assert.equal(told['2025-10-11'], told['2025-10-20'], 'a Saturday that makes up is a school day');
  });

  it('is the subjects of the page, as text or as a list, each once', async () => {
    const timer = await showTimer({ subjects: '语文、道德与法治, 语文  科学；体育' });
    assert.deepEqual(names(timer), ['语文', '道德与法治', '科学', '体育']);
    timer.subjects = ['编程', ''];
    await settle(timer);
    assert.deepEqual(names(timer), ['编程']);
  });

  it('keeps a subject that was worked on though the page no longer names it', async () => {
    const timer = await showTimer({ subjects: '语文 美术' });
    await add(timer, '美术', DAY, '17:00', '17:10');
    timer.subjects = '语文';
    await settle(timer);
    assert.deepEqual(names(timer), ['语文', '美术']);
  });

  it('is the bedtime of the page', async () => {
    const timer = await showTimer({ bedtime: '20:45' });
    assert.include(note(timer), '建议就寝：20:45');
  });

  it('falls back from a bad value and warns once', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    try {
      const bad = {
        grade: '13',
        schooling: '4-5',
        subjects: '、',
        bedtime: '25:00',
        'rest-every': '-1',
        'as-of': '明天',
      };
      const [one] = [await showTimer(bad), await showTimer(bad)];
      assert.isTrue(has(one, '.pick'), 'without a grade it asks');
      one.grade = 4;
      await settle(one);
      assert.deepEqual(names(one), ['语文', '数学', '英语']);
      assert.include(note(one), '21:20');
      const told = Object.keys(bad).map((name) => warnings.filter((text) => text.includes(` ${name}=`)).length);
      assert.deepEqual(told, [1, 1, 1, 1, 1, 1]);
    } finally {
      console.warn = warn;
    }
  });

  it('asks for the grade where the page names none, and remembers it on the device', async () => {
    const child = newChild();
    const timer = await showTimer({ grade: '', child });
    const select = part<HTMLSelectElement>(timer, 'select');
    assert.equal(textOf(part(timer, 'label')), '孩子上几年级？');
    select.value = '7';
    part(timer, '.pick .main').click();
    await settle(timer);
    assert.equal(cap(timer), '参考上限 90 分钟');
    await until(async () => (await gradeKept(child)) === 7, 'the grade to be kept');
    const again = await showTimer({ grade: '', child });
    assert.equal(cap(again), '参考上限 90 分钟');
    const given = await showTimer({ grade: '4', child });
    assert.equal(cap(given), '参考上限 60 分钟', 'the page wins');
  });

  it('asks for the grade again when a person wants to change it', async () => {
    const child = newChild();
    await keepGrade(child, 3);
    const timer = await showTimer({ grade: '', child });
    await press(timer, '依据');
    await until(() => has(timer, '.basis'), 'the basis');
    await press(timer, '换年级');
    part<HTMLSelectElement>(timer, 'select').value = '8';
    part<HTMLSelectElement>(timer, 'select').dispatchEvent(new Event('change'));
    await press(timer, '选好了');
    assert.equal(cap(timer), '参考上限 90 分钟');
    await until(async () => (await gradeKept(child)) === 8, 'the grade to be kept');
    const given = await showTimer({ grade: '4', child });
    await press(given, '依据');
    await until(() => has(given, '.basis'), 'the basis');
    assert.notInclude(textOf(part(given, '.panel')), '换年级', 'what the page names, the page changes');
  });
});

describe('the plan of a timer', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  const citation = { markers: ['三', '（二）'], at: [0, 9], quote: '三至六年级每天不超过四十分钟。' };
  const rule = { grades: [3, 4, 5, 6], minutes: 40, basis: 'average', source: citation };
  const plan = { ...samplePlan(), rules: { homework: [rule] } };

  it('wins over the national rule, and the cap shows its citation', async () => {
    const timer = makeTimer();
    timer.plan = plan;
    await showTimer({}, 360, timer);
    assert.equal(cap(timer), '参考上限 40 分钟');
    await press(timer, '依据');
    await until(() => has(timer, 'blockquote'), 'the citation');
    const text = textOf(part(timer, '.panel'));
    for (const words of [plan.title, '每天不超过 40 分钟', citation.quote, '全班的平均数']) assert.include(text, words);
  });

  it('comes from an address too, and tells that it has come', async () => {
    const timer = makeTimer({ src: addressOf(plan) });
    const loaded = nextEvent<PlanLoadDetail>(timer, 'plan-load');
    await showTimer({}, 360, timer);
    assert.equal((await loaded).detail.plan.rules.homework[0]!.minutes, 40);
    assert.equal(cap(timer), '参考上限 40 分钟');
  });

  it('holds only for the grades that it names', async () => {
    const timer = makeTimer({ grade: '8' });
    timer.plan = plan;
    await showTimer({}, 360, timer);
    assert.equal(cap(timer), '参考上限 90 分钟');
  });

  it('gives way to the national rule where it cannot be had or is none, says so, and tries again', async () => {
    for (const src of ['/none.json', addressOf({ schemaVersion: 99 }), addressOf([1, 2]), addressOf('x')]) {
      const timer = makeTimer({ src });
      const failed = nextEvent<PlanErrorDetail>(timer, 'plan-error');
      await showTimer({}, 360, timer);
      await failed;
      await settle(timer);
      assert.equal(cap(timer), '参考上限 60 分钟');
      assert.include(textOf(part(timer, '.ask')), '现在按国家的规定显示');
      assert.isTrue(!!button(timer, '重新读取'));
    }
  });

  it('is taken away when it turns out not to hold', async () => {
    const timer = makeTimer();
    timer.plan = { ...plan, schemaVersion: 7 };
    await showTimer({}, 360, timer);
    await until(() => cap(timer) === '参考上限 60 分钟', 'the national rule');
  });

  it('bears whatever a page hands over', async () => {
    const hostile = {
      get rules(): unknown {
        throw new Error('a trap');
      },
    };
    for (const bad of [
      hostile,
      { rules: { homework: [null, { grades: 'x' }, { grades: [4], minutes: '1e9' }] } },
      'text',
    ]) {
      const timer = makeTimer();
      timer.plan = bad;
      await showTimer({}, 360, timer);
      assert.equal(cap(timer), '参考上限 60 分钟');
    }
  });
});

describe('a preview', () => {
  beforeEach(() => void stopClocks());
  afterEach(releaseClocks);

  it('shows another day or instant as it stood, and times nothing', async () => {
    const timer = await showTimer();
    await add(timer, '语文', '2025-10-17', '17:00', '17:50');
    timer.asOf = '2025-10-17';
    await settle(timer);
    assert.equal(shown(timer), '50:00');
    assert.include(textOf(part(timer, '.top')), '周五');
    assert.include(textOf(part(timer, '.ask')), '这是预览');
    assert.isTrue(all<HTMLButtonElement>(timer, '.grid button').every((each) => each.disabled));
    timer.asOf = '2025-10-17T21:30';
    await settle(timer);
    assert.include(note(timer), '先睡觉');
    timer.asOf = '2025-10-16';
    await settle(timer);
    assert.equal(shown(timer), '0:00', 'what came later is not there yet');
    assert.equal(logOf(timer).log.entries.length, 1);
  });
});
