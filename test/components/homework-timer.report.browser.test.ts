import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { HomeworkMinutes } from '../../src/sdk/model/index.js';
import type { Attributes } from './board-page.js';
import { School } from './timer-school.js';
import {
  add,
  all,
  button,
  has,
  part,
  pass,
  press,
  releaseClocks,
  settle,
  showTimer,
  stopClocks,
  until,
} from './timer-page.js';
import { DAY, focused, instead, openPanel, showPanel, textOf } from './timer-panels.js';

const TERMS = { 'report-to': '/minutes', school: 'shiyan-1', 'school-class': '2班' };

async function openReport(attributes: Attributes = {}): Promise<HomeworkTimer> {
  const timer = await showPanel('report', { ...TERMS, ...attributes });
  await settle(timer);
  return timer;
}

/** Agrees, and presses once; waits for what comes of it. */
async function agree(timer: HomeworkTimer, name = '同意并报送'): Promise<void> {
  if (has(timer, '.agree')) part(timer, '.agree').click();
  await press(timer, name);
  await until(() => has(timer, '.report .told') && !textOf(timer, '.report .told').includes('正在发出'), 'the outcome');
  await settle(timer);
}

function shownBody(timer: HomeworkTimer): string {
  return part(timer, '.report pre').textContent!;
}

let school: School;
beforeEach(() => {
  stopClocks();
  school = new School();
});
afterEach(() => {
  school.close();
  releaseClocks();
});

describe('what is shown before a report', () => {
  it('is all that leaves, word for word, and where to', async () => {
    const timer = await openReport();
    const body = JSON.parse(shownBody(timer)) as HomeworkMinutes;
    const names = all(timer, '.report dt').map((each) => each.textContent);
    assert.deepEqual(names, ['发到', '学校', '年级', '班级', '日期', '数学', '其中在校', '随机编号', '撤回密钥的摘要']);
    const values = all(timer, '.report dd').map((each) => each.textContent!.trim());
    const { idempotencyKey, withdrawalDigest } = body;
    assert.deepEqual(values, [
      location.host,
      'shiyan-1',
      '四年级',
      '2班',
      DAY,
      '30 分钟',
      '0 分钟',
      idempotencyKey,
      withdrawalDigest,
    ]);
    assert.lengthOf(Object.keys(body), 9);
    assert.include(textOf(timer, '.report'), `POST ${location.origin}/minutes`);
    assert.notInclude(textOf(timer, '.report'), timer.child);
    assert.deepEqual(school.asked, []);
  });

  it('stays the same while nothing changes, and follows the entries', async () => {
    const timer = await openReport();
    const before = shownBody(timer);
    part(timer, '.agree').click();
    await pass(timer, 120_000);
    assert.equal(shownBody(timer), before);
    assert.isTrue(part<HTMLInputElement>(timer, '.agree').checked);
    await add(timer, '语文', DAY, '17:30', '17:40');
    assert.include(shownBody(timer), '"语文":10');
    // Consent was to something else.
    assert.isFalse(part<HTMLInputElement>(timer, '.agree').checked);
  });

  it('waits until the clock stands', async () => {
    const timer = await openReport();
    await press(timer, '英语');
    assert.include(textOf(timer, '.report'), '还在计时');
    assert.isFalse(has(timer, '.report .send'));
  });

  it('is of yesterday where a person chooses it', async () => {
    const timer = await openReport();
    await add(timer, '语文', '2025-10-19', '17:00', '17:20');
    await press(timer, '昨天');
    assert.include(shownBody(timer), '"date":"2025-10-19"');
    assert.equal(button(timer, '昨天').getAttribute('aria-pressed'), 'true');
  });

  it('is nothing on a day without entries, in a preview, and without an address', async () => {
    const timer = await showTimer(TERMS);
    await openPanel(timer, 'report');
    assert.include(textOf(timer, '.report'), '还没有记录');
    const preview = await showTimer({ ...TERMS, 'as-of': DAY });
    await openPanel(preview, 'report');
    assert.include(textOf(preview, '.report'), '预览');
    timer.reportTo = '';
    await settle(timer);
    assert.isFalse(has(timer, '.report'));
    assert.isFalse(has(timer, '[data-panel="report"]'));
  });
});

describe('a report that cannot be made', () => {
  const FAULTS: Readonly<Record<string, readonly [Attributes, RegExp]>> = {
    'a wrong address': [{ 'report-to': 'https://' }, /地址不对/],
    'an address of another kind': [{ 'report-to': 'mailto:a@b.c' }, /地址不对/],
    'an address with a password in it': [{ 'report-to': 'https://a:b@school.example/' }, /地址不对/],
    'an address without encryption': [{ 'report-to': 'http://school.example/minutes' }, /地址没有加密/],
    'no school': [{ school: '' }, /没有写明学校/],
    'a name for a school': [{ school: '实验小学' }, /没有写明学校/],
    'too long a class': [{ 'school-class': '班'.repeat(50) }, /班级太长/],
  };
  Object.entries(FAULTS).forEach(([what, [attributes, words]]) => {
    it(`says why: ${what}`, async () => {
      const timer = await openReport(attributes);
      assert.match(textOf(timer, '.report .fault'), words);
      assert.isFalse(has(timer, '.report .send'));
      assert.deepEqual(school.asked, []);
    });
  });

  it('says why: a page without encryption', async () => {
    await instead(crypto, 'subtle', undefined, async () => {
      const timer = await openReport();
      assert.match(textOf(timer, '.report .fault'), /页面没有加密/);
    });
  });
});

describe('a report', () => {
  it('needs the consent, and says so where it is missing', async () => {
    const timer = await openReport();
    assert.isFalse(part<HTMLInputElement>(timer, '.agree').checked);
    await press(timer, '同意并报送');
    assert.include(textOf(timer, '.report .fault'), '请先勾选');
    assert.equal(focused(timer), part(timer, '.agree'));
    assert.equal(part(timer, '.agree').getAttribute('aria-describedby'), part(timer, '.fault').id);
    assert.deepEqual(school.asked, []);
  });

  it('is sent once, as it was shown, and the consent is kept as it was shown', async () => {
    const timer = await openReport();
    const [shown, text] = [shownBody(timer), textOf(timer, '.tick span')];
    part(timer, '.agree').click();
    await settle(timer);
    const send = button(timer, '同意并报送');
    for (let times = 0; times < 10; times += 1) send.click();
    await until(() => has(timer, '.report li.sent'), 'the report to arrive');
    assert.deepEqual(school.asked, [`POST ${location.origin}/minutes`]);
    assert.equal(school.bodies[0], shown);
    assert.include(textOf(timer, '.report .told'), '已送到');
    assert.equal(focused(timer), part(timer, '.report .told'));
    assert.include(textOf(timer, '.report'), '送出去的不会跟着变');
    assert.isFalse(has(timer, '.report .send'));
    const [kept] = await school.kept(timer.child);
    assert.equal(kept!.consent.text.replace(/\s+/g, ' '), text);
    assert.isFalse(has(timer, '.report .forget'), 'this consent was for once');
  });

  it('waits while there is no network, and goes out once when there is', async () => {
    const timer = await openReport();
    const shown = shownBody(timer);
    school.status = 0;
    await agree(timer);
    assert.include(textOf(timer, '.report .told'), '联网后自动发出');
    assert.isTrue(has(timer, '.report li.queued'));
    school.status = 201;
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('online'));
    await until(() => has(timer, '.report li.sent'), 'the report to arrive');
    assert.lengthOf(school.asked, 2);
    // It may have arrived the first time: the same key says that it is the same report.
    assert.deepEqual(school.bodies, [shown, shown]);
  });

  it('that waits goes out when the page is opened again, without the panel', async () => {
    const timer = await openReport();
    school.status = 0;
    await agree(timer);
    timer.remove();
    school.status = 201;
    const again = await showTimer({ ...TERMS, child: timer.child });
    await pass(again, 3000);
    await until(() => school.asked.length === 2, 'the report to go out');
    assert.isFalse(has(again, '.report'));
  });

  it('never goes out twice from two timers of one child', async () => {
    const timer = await openReport();
    const other = await showTimer({ ...TERMS, child: timer.child });
    await openPanel(other, 'report');
    await settle(other);
    [timer, other].forEach((each) => part(each, '.agree').click());
    await settle(timer);
    [timer, other].forEach((each) => part(each, '.send').click());
    await until(() => has(timer, '.report li.sent') && has(other, '.report li'), 'the report to arrive');
    await pass(timer, 1000);
    assert.lengthOf(new Set(school.bodies.filter(Boolean)), 1);
    assert.lengthOf(school.asked, 1);
  });

  it('that is refused says what to do, and may be tried again', async () => {
    const timer = await openReport();
    school.status = 422;
    await agree(timer);
    assert.include(textOf(timer, '.report .told'), '学校没有收下');
    assert.isTrue(has(timer, '.report li.refused'));
    school.status = 201;
    await agree(timer);
    assert.isTrue(has(timer, '.report li.sent'));
  });
});
