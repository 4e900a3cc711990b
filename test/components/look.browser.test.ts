import { assert, fixture, html } from '@open-wc/testing';
import '../../src/components/enrollment-form/enrollment-form.js';
import '../../src/components/homework-timer/homework-timer.js';
import '../../src/components/inspection-log/inspection-log.js';
import '../../src/components/quota-board/quota-board.js';
import '../../src/components/quota-meter/quota-meter.js';
import '../../src/components/reform-task-board/reform-task-board.js';
import '../../src/components/reform-task-card/reform-task-card.js';
import { TAGS } from '../../src/embed/tags.js';
import { until } from './board-page.js';

type Jg = HTMLElement & { updateComplete: Promise<unknown>; size: string; theme: string; scheme: string };

const classesOf = (element: Element): string[] =>
  Array.from(element.shadowRoot!.querySelector('.jg')!.classList).filter((name) =>
    /^(?:compact|large|blue|plain|official|normal|dark|light|own)$/.test(name),
  );

async function show(tag: string): Promise<Jg> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  const element = document.createElement(tag) as Jg;
  box.append(element);
  await element.updateComplete;
  return element;
}

describe('the look of an element', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  for (const tag of TAGS) {
    it(`<${tag}> follows a page that a button turns dark, and light again`, async () => {
      const element = await show(tag);
      assert.deepEqual(classesOf(element), []);
      document.body.style.background = '#141920';
      await until(() => classesOf(element).join() === 'dark', 'it to be dark');
      document.body.style.background = '';
      await until(() => classesOf(element).length === 0, 'it to be light');
      document.documentElement.style.background = '#141920';
      await until(() => classesOf(element).join() === 'dark', 'it to be dark again');
    });

    it(`<${tag}> takes what is no size, theme or scheme for the default`, async () => {
      const element = await show(tag);
      for (const [name, value] of Object.entries({ size: 'blue', theme: 'dark', scheme: 'large' })) {
        element.setAttribute(name, value);
      }
      await element.updateComplete;
      assert.deepEqual(classesOf(element), []);
      Object.assign(element, { size: 'large', theme: 'blue', scheme: 'dark' });
      await element.updateComplete;
      assert.sameMembers(classesOf(element), ['large', 'blue', 'dark', 'own']);
    });
  }

  it('no longer looks at the page once it is taken away', async () => {
    const element = await show('reform-task-card');
    element.remove();
    let asked = 0;
    Object.assign(element, { requestUpdate: () => (asked += 1) });
    document.body.style.background = '#141920';
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(asked, 0);
  });
});
