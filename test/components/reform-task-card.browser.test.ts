import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-card/reform-task-card.js';
import type { PlanLoadDetail, TaskOpenDetail } from '../../src/components/reform-task-card/reform-task-card.events.js';
import { addressOf, nextEvent, textOf, until } from './board-page.js';
import { samplePlan } from './board-plans.js';
import { attachCard, has, makeCard, openCard, part, showCard } from './card-page.js';
import { plan, task } from './card-plans.js';

describe('where a card gets its task', () => {
  it('is an address and the id of a task', async () => {
    const card = makeCard({ src: addressOf(plan), 'task-id': 't6' });
    const loaded = nextEvent<PlanLoadDetail>(document, 'plan-load');
    await attachCard(card);
    const { detail } = await loaded;
    assert.equal(detail.plan.tasks.length, 2);
    assert.deepEqual(detail.issues, []);
    const text = textOf(part(card, 'article'));
    for (const words of ['6 教学管理', '逾期 112 天', '教学常规', '教育科', '2025年6月30日', '70%', '演示数据']) {
      assert.include(text, words);
    }
  });

  it('is a plan and the id of a task', async () => {
    const card = await showCard({ plan }, { 'task-id': 't7' });
    assert.include(textOf(part(card, 'article')), '另一项');
    assert.include(textOf(part(card, '.state')), '还有 9 个工作日');
    card.taskId = 't6';
    await until(() => textOf(part(card, 'h3')) === '教学常规', 'the other task');
  });

  it('is a task, with the plan it belongs to or without', async () => {
    const alone = await showCard({ task });
    assert.include(textOf(part(alone, '.progress')), '64%');
    const within = await showCard({ task, plan });
    assert.include(textOf(part(within, '.progress')), '70%', 'the report of the plan speaks');
  });

  it('is plain attributes', async () => {
    const card = await attachCard(
      makeCard({
        ...{ heading: '结对帮扶', number: '12', area: '教师发展', leads: '人事科', partners: '各中小学、教研室' },
        ...{ due: '2025-10-20', progress: '30' },
      }),
    );
    await until(() => has(card, 'article'), 'the card');
    const text = textOf(part(card, 'article'));
    for (const words of ['12 教师发展', '今天到期', '结对帮扶', '人事科', '各中小学、教研室', '30%']) {
      assert.include(text, words);
    }
    assert.isFalse(has(card, 'button'), 'there is nothing more to open');
    card.setAttribute('heading', '联系点');
    await card.updateComplete;
    assert.equal(textOf(part(card, 'h3')), '联系点');
  });

  it('is the same whether it is set before or after the card comes onto the page', async () => {
    const before = await showCard({ task });
    const after = await attachCard(makeCard());
    assert.include(after.renderRoot.textContent ?? '', '还没有要显示的任务');
    after.task = task;
    await until(() => has(after, 'article'), 'the card');
    assert.equal(textOf(part(after, 'article')), textOf(part(before, 'article')));
  });

  it('is fetched once for cards of one plan that come up together', async () => {
    const address = addressOf(plan);
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (url, options) => {
      asked.push(String(url));
      return fetch(url, options);
    };
    try {
      const cards = await Promise.all(['t6', 't7'].map((id) => attachCard(makeCard({ src: address, 'task-id': id }))));
      await until(() => cards.every((card) => has(card, 'article')), 'both cards');
      assert.deepEqual(asked, [address]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('is the last address that was asked for, whichever answers last', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { fetch } = window;
    window.fetch = (url, options) =>
      String(url).includes('slow') ? new Promise((resolve) => (answer = resolve)) : fetch(url, options);
    try {
      const card = await attachCard(makeCard({ src: '/slow.json', 'task-id': 't6' }));
      card.src = addressOf(plan);
      await until(() => has(card, 'article'), 'the card');
      answer(new Response(JSON.stringify({ ...plan, tasks: [{ ...task, title: '迟到' }] })));
      await until(() => has(card, 'article'), 'the card');
      await card.updateComplete;
      assert.equal(textOf(part(card, 'h3')), '教学常规');
    } finally {
      window.fetch = fetch;
    }
  });
});

describe('an open card', () => {
  it('tells the text, the basis, public evidence and public reports, and says that it was opened', async () => {
    const card = await showCard({ task, plan });
    const opened = nextEvent<TaskOpenDetail>(document, 'task-open');
    const button = part(card, 'h3 button');
    assert.equal(button.getAttribute('aria-expanded'), 'false');
    await openCard(card);
    const { detail } = await opened;
    assert.equal(detail.taskId, 't6');
    assert.equal(detail.task.title, '教学常规');
    assert.equal(button.getAttribute('aria-expanded'), 'true');
    const text = textOf(part(card, '.paper'));
    for (const words of ['坚持集体备课', '二 › （六）', '通报', '示例县教育改革方案', '十二所学校已公示']) {
      assert.include(text, words);
    }
    const links = Array.from(card.renderRoot.querySelectorAll('a'), (link) => [link.textContent, link.href, link.rel]);
    assert.deepEqual(links[0], [
      '在原文中查看',
      `${plan.source.url}#:~:text=${encodeURIComponent('坚持集体备课。')}`,
      'noopener',
    ]);
    button.click();
    await until(() => !has(card, '.paper'), 'the closed card');
  });

  it('opens and closes with the keyboard', async () => {
    const card = await showCard({ task });
    const button = part<HTMLButtonElement>(card, 'h3 button');
    button.focus();
    assert.equal(card.shadowRoot?.activeElement, button);
    assert.equal(button.tabIndex, 0);
    assert.equal(button.tagName, 'BUTTON', 'Enter and space press it without any help');
    await openCard(card);
    assert.equal(card.shadowRoot?.activeElement, button, 'the focus stays where it was');
  });

  it('says nothing of being opened when a page only sets a property', async () => {
    const card = await showCard({ task });
    let opened = 0;
    card.addEventListener('task-open', () => (opened += 1));
    card.task = { ...task, title: '换了题目' };
    await until(() => textOf(part(card, 'h3')) === '换了题目', 'the new title');
    assert.equal(opened, 0);
  });
});

describe('the words of a card', () => {
  it('are those of the nearest language, and change with it', async () => {
    const card = await showCard({ task });
    card.parentElement!.lang = 'en';
    await until(() => textOf(part(card, 'article')).includes('112 days overdue'), 'English');
    await openCard(card);
    assert.include(textOf(part(card, '.paper')), 'Basis');
    card.parentElement!.lang = 'zh';
    await until(() => textOf(part(card, 'article')).includes('逾期 112 天'), 'Chinese');
  });

  it('are the page’s own where it has some', async () => {
    const card = await showCard({ task }, {});
    card.words = { leads: '责任科室', basis: '原文依据' };
    await openCard(card);
    const text = textOf(part(card, 'article'));
    assert.include(text, '责任科室');
    assert.include(text, '原文依据');
  });
});

describe('a card that leaves the page', () => {
  it('leaves nothing behind, and comes back as it was', async () => {
    const card = await showCard({ task: samplePlan().tasks[2] });
    await openCard(card);
    const box = card.parentElement!;
    card.remove();
    box.append(card);
    await card.updateComplete;
    assert.isTrue(has(card, '.paper'));
  });
});
