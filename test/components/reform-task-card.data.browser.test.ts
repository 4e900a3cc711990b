import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-card/reform-task-card.js';
import type { PlanErrorDetail, PlanLoadDetail } from '../../src/components/reform-task-card/reform-task-card.events.js';
import { isJiaogaiError } from '../../src/sdk/errors.js';
import { addressOf, nextEvent, textOf, until } from './board-page.js';
import { attachCard, has, makeCard, openCard, part, showCard } from './card-page.js';
import { evidence, plan, task } from './card-plans.js';

describe('a card whose data cannot be had', () => {
  it('keeps its place while it loads', async () => {
    const card = await attachCard(makeCard({ src: addressOf(plan), 'task-id': 't6' }));
    assert.equal(part(card, '[part=base]').getAttribute('aria-busy'), 'true');
    const loading = card.offsetHeight;
    await until(() => has(card, 'article'), 'the card');
    assert.equal(part(card, '[part=base]').getAttribute('aria-busy'), 'false');
    assert.closeTo(card.offsetHeight, loading, 48, 'what follows on the page hardly moves');
  });

  it('says that the plan has no such task', async () => {
    const card = makeCard({ src: addressOf(plan), 'task-id': 'none' });
    const loaded = nextEvent(card, 'plan-load');
    await attachCard(card);
    await loaded;
    await card.updateComplete;
    assert.include(textOf(part(card, '.card')), '方案里没有这项任务');
  });

  it('says why, lets what stands inside be read, and reads again when asked', async () => {
    const card = makeCard({ src: '/there-is-no-such-plan.json', 'task-id': 't6' });
    card.innerHTML = '<p>任务：教学常规</p>';
    const failed = nextEvent<PlanErrorDetail>(document, 'plan-error');
    await attachCard(card);
    assert.isTrue(isJiaogaiError((await failed).detail.error, 'http'));
    await until(() => has(card, '.note'), 'the sentence');
    assert.include(textOf(part(card, '.note')), '没有给出数据');
    assert.equal(part<HTMLSlotElement>(card, 'slot').assignedElements().length, 1);
    const again = nextEvent(card, 'plan-error');
    part(card, '.note button').click();
    await again;
    card.src = addressOf(plan);
    await until(() => has(card, 'article'), 'the card');
    assert.isFalse(has(card, '.note'));
  });

  it('keeps the last good data on screen', async () => {
    const card = await attachCard(makeCard({ src: addressOf(plan), 'task-id': 't6' }));
    await until(() => has(card, 'article'), 'the card');
    card.src = '/there-is-no-such-plan.json';
    await until(() => has(card, '.note'), 'the sentence');
    assert.include(textOf(part(card, '.note')), '上一次读到的数据');
    assert.equal(textOf(part(card, 'h3')), '教学常规');
    card.taskId = 't7';
    await until(() => !has(card, 'article'), 'nothing of the former task');
  });

  it('says that the data is newer than the page', async () => {
    const card = await attachCard(makeCard({ src: addressOf({ ...plan, schemaVersion: 2 }), 'task-id': 't6' }));
    await until(() => has(card, '.note'), 'the sentence');
    assert.include(textOf(part(card, '.note')), '比本页面新');
  });

  it('shows a good task of a plan whose other tasks are wrong, and tells of them', async () => {
    const card = makeCard({ src: addressOf({ ...plan, tasks: [task, { id: 'bad' }] }), 'task-id': 't6' });
    const loaded = nextEvent<PlanLoadDetail>(card, 'plan-load');
    await attachCard(card);
    assert.isAbove((await loaded).detail.issues.length, 0);
    assert.equal(textOf(part(card, 'h3')), '教学常规');
  });

  it('takes away a task that turns out to be wrong', async () => {
    const card = makeCard();
    card.task = { ...task, due: '2025-02-30' };
    await attachCard(card);
    await until(() => has(card, '.note'), 'the sentence');
    assert.isFalse(has(card, 'article'));
    assert.include(textOf(part(card, '.note')), '不是任务数据');
  });
});

describe('a card and hostile data', () => {
  it('shows markup as text and follows no script', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const bad = { ...evidence, title, url: '/ok' };
    const card = await showCard({
      task: { ...task, title, evidence: [bad] },
      plan: { ...plan, mark: title, source: { ...plan.source, url: null } },
    });
    await openCard(card);
    assert.isFalse(has(card, 'img'));
    assert.equal(textOf(part(card, 'h3')), title);
    const wrong = await attachCard(makeCard());
    wrong.task = { ...task, evidence: [{ ...evidence, url: 'javascript:alert(1)' }] };
    await until(() => has(wrong, '.note'), 'the sentence');
    assert.isFalse(has(wrong, 'a'));
  });

  it('bears a text of a million characters without breaking the page', async () => {
    const card = await showCard({ task: { ...task, title: '长'.repeat(1000), text: '长'.repeat(200_000) } }, {}, 360);
    await openCard(card);
    assert.isBelow(textOf(part(card, 'article')).length, 30_000);
    const base = part(card, '[part=base]');
    assert.isAtMost(base.scrollWidth, base.clientWidth);
  });

  it('bears data that throws when it is read', async () => {
    const card = makeCard();
    card.task = new Proxy(
      {},
      {
        get() {
          throw new TypeError('trap');
        },
      },
    );
    await attachCard(card);
    await until(() => has(card, '.note'), 'the sentence');
    for (const wrong of [7, 'x', [], { title: {} }, true]) {
      card.task = wrong;
      await card.updateComplete;
    }
    await until(() => has(card, '.note'), 'the sentence');
  });

  it('bears a plan that is wrong where nobody looks at first', async () => {
    const card = makeCard({ 'task-id': 't6' });
    card.plan = { ...plan, timeZone: { toString: '' }, reports: [null, 7, { taskId: 't6', state: 'accepted' }] };
    card.asOf = '';
    await attachCard(card);
    await until(() => has(card, '.note'), 'the sentence');
    assert.isFalse(has(card, 'article'));
  });

  it('falls back where attributes make no sense', async () => {
    const attributes = { 'as-of': 'soon', 'due-soon': '-4', size: 'huge', theme: 'pink', scheme: 'x"y', due: '31.12.' };
    const card = await attachCard(makeCard({ ...attributes, heading: '任务', progress: 'many', status: 'late' }));
    await until(() => has(card, 'article'), 'the card');
    assert.include(textOf(part(card, 'article')), '未定时限');
    assert.include(textOf(part(card, '.state')), '未开始');
    assert.match(part(card, '[part=base]').className, /^[a-z ]+$/);
  });
});
