import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-card/reform-task-card.js';
import type { ReformTaskCard } from '../../src/components/reform-task-card/reform-task-card.js';
import { addressOf, textOf, until, type Attributes } from './board-page.js';
import { samplePlan } from './board-plans.js';
import { attachCard, has, makeCard, openCard, part, showCard } from './card-page.js';

type Make = (looks: Attributes, width: number) => Promise<ReformTaskCard>;

const plan = samplePlan({ mark: '演示数据' });

async function withNote(looks: Attributes, width: number): Promise<ReformTaskCard> {
  const card = await attachCard(makeCard(looks), width);
  await until(() => has(card, '.note'), 'the sentence');
  return card;
}

/** Every state in which a card may be met. */
const STATES: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    plan.tasks.map(({ id, title }): [string, Make] => [
      `the task ${title}`,
      (looks, width) => showCard({ plan }, { ...looks, 'task-id': id }, width),
    ]),
  ),
  'an open card': async (looks, width) => {
    const card = await showCard({ plan }, { ...looks, 'task-id': 't3' }, width);
    await openCard(card);
    return card;
  },
  'plain attributes': async (looks, width) => {
    const given = { heading: '结对帮扶', number: '12', leads: '人事科', due: '2025-10-20', progress: '30' };
    const card = await attachCard(makeCard({ ...looks, ...given }), width);
    await until(() => has(card, 'article'), 'the card');
    return card;
  },
  'a card that loads': (looks, width) =>
    attachCard(makeCard({ ...looks, src: addressOf(plan), 'task-id': 't2' }), width),
  'a task that is not there': (looks, width) => withNote({ ...looks, src: addressOf(plan), 'task-id': 'x' }, width),
  'a plan that cannot be had': (looks, width) => withNote({ ...looks, src: '/none.json', 'task-id': 'x' }, width),
  'the last good data': async (looks, width) => {
    const card = await attachCard(makeCard({ ...looks, src: addressOf(plan), 'task-id': 't2' }), width);
    await until(() => has(card, 'article'), 'the card');
    card.src = '/none.json';
    await until(() => has(card, '.note'), 'the sentence');
    return card;
  },
  'no task': (looks, width) => attachCard(makeCard(looks), width),
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 600 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 900 },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 320 },
  'compact and plain, dark': { looks: { size: 'compact', theme: 'plain', scheme: 'dark' }, width: 400 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met ${look}`, () => {
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const card = await make(looks, width);
        await assert.isAccessible(card);
        const base = part(card, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
      });
    });
  });
});

describe('what a reader is told', () => {
  it('is a state as a word, never only a colour or a shape', async () => {
    for (const { id } of plan.tasks) {
      const state = part(await showCard({ plan }, { 'task-id': id }), '.state');
      assert.equal(state.querySelector('i')!.getAttribute('aria-hidden'), 'true');
      assert.match(textOf(state).slice(1), /[\u4e00-\u9fff]/);
    }
  });

  it('is the title as a heading, and units, due date and progress by name', async () => {
    const card = await showCard({ plan }, { 'task-id': 't2' });
    assert.equal(textOf(part(card, 'h3')), '落实课标');
    const names = Array.from(card.renderRoot.querySelectorAll('dt'), textOf);
    assert.deepEqual(names, ['牵头单位', '完成时限', '进展']);
    assert.equal(part(card, '.bar').getAttribute('aria-hidden'), 'true');
  });
});

describe('the looks of a card', () => {
  it('follow the room that the card itself has', async () => {
    const card = await showCard({ plan }, { 'task-id': 't3' }, 600);
    const height = (): number => part(card, 'h3 button').offsetHeight;
    assert.isAtLeast(height(), 36);
    card.parentElement!.style.width = '340px';
    await until(() => part(card, '[part=base]').classList.contains('narrow'), 'the narrow look');
    await until(() => height() >= 44, 'room for a thumb');
  });

  it('are large where they should be', async () => {
    const card = await showCard({ plan }, { 'task-id': 't3', size: 'large' }, 340);
    assert.isAtLeast(part(card, 'h3 button').offsetHeight, 60);
    assert.isAtLeast(parseFloat(getComputedStyle(part(card, 'dd')).fontSize), 18);
  });

  it('need no style attribute', async () => {
    const card = await showCard({ plan }, { 'task-id': 't3' });
    await openCard(card);
    assert.isFalse(has(card, '[style]'));
  });
});
