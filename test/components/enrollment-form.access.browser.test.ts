import { assert } from '@open-wc/testing';
import type { EnrollmentForm } from '../../src/components/enrollment-form/enrollment-form.js';
import type { Attributes } from './board-page.js';
import { FAMILIES } from './enrollment-answers.js';
import {
  answer,
  choose,
  consent,
  fillAll,
  find,
  next,
  openPage,
  OtherSide,
  passCheck,
  photo,
  press,
  schemeOf,
  settle,
  showForm,
  submit,
  takePapers,
  textOf,
  until,
  type Manner,
} from './enrollment-page.js';

const LOCAL = FAMILIES['local']!;

type Make = (looks: Attributes, width?: number) => Promise<EnrollmentForm>;

async function begin(looks: Attributes, width?: number, ...manners: Manner[]): Promise<EnrollmentForm> {
  const { lang, ...attributes } = looks;
  const form = await showForm({
    scheme: await schemeOf(3),
    other: new OtherSide(...manners),
    upload: takePapers,
    attributes,
    ...(lang ? { lang } : {}),
    ...(width ? { width } : {}),
  });
  await until(() => form.renderRoot.querySelector('[data-act=start]'), 'the first page');
  return form;
}

async function atTasks(looks: Attributes, width?: number, ...manners: Manner[]): Promise<EnrollmentForm> {
  const form = await begin(looks, width, ...manners);
  await passCheck(form, LOCAL, 'local');
  await consent(form);
  return form;
}

async function filled(looks: Attributes, width?: number, ...manners: Manner[]): Promise<EnrollmentForm> {
  const form = await atTasks(looks, width, ...manners);
  await fillAll(form, LOCAL);
  return form;
}

/** Every state in which a form may be met. */
const STATES: Readonly<Record<string, Make>> = {
  'the first page': begin,
  'a question of the self-check with its fault': async (looks, width) => {
    const form = await begin(looks, width);
    await press(form, 'start');
    await next(form);
    return form;
  },
  'the verdict': async (looks, width) => {
    const form = await begin(looks, width);
    await press(form, 'start');
    const answers = { ...LOCAL, 'child.birthOn': '2019-12-01' } as Record<string, string>;
    while (!form.renderRoot.querySelector('[data-step="check.result"]')) {
      const { field } = find(form, '[part=page] [data-field]').dataset;
      await answer(form, field!, answers[field!]!);
      await next(form);
    }
    return form;
  },
  'consent, half given': async (looks, width) => {
    const form = await begin(looks, width);
    await passCheck(form, LOCAL, 'local');
    await next(form);
    return form;
  },
  'the list of tasks': atTasks,
  'a page with its faults': async (looks, width) => {
    const form = await atTasks(looks, width);
    await openPage(form, 'guardian1.relation');
    await next(form);
    return form;
  },
  'a page of places': async (looks, width) => {
    const form = await atTasks(looks, width);
    await openPage(form, 'household.address');
    await until(() => form.renderRoot.querySelector('[data-division]'), 'the places');
    return form;
  },
  'photographs, one of them bad': async (looks, width) => {
    const form = await atTasks(looks, width);
    find(form, '[data-page^="paper."]').click();
    await settle(form);
    await until(() => form.renderRoot.querySelector('.photos'), 'the photographs');
    choose(form, [new Blob(['no picture'])]);
    await until(() => form.renderRoot.querySelector('.refused'), 'the fault');
    choose(form, [await photo()]);
    await until(() => form.renderRoot.querySelector('.photo.sent'), 'the photograph');
    await until(() => form.renderRoot.querySelector('.photo img'), 'its picture');
    return form;
  },
  'answers with what is missing': async (looks, width) => {
    const form = await atTasks(looks, width);
    await press(form, 'answers');
    await until(() => form.renderRoot.querySelector('[data-act=change]'), 'the answers');
    return form;
  },
  'the declaration, not ticked': async (looks, width) => {
    const form = await filled(looks, width);
    await press(form, 'answers');
    await until(() => form.renderRoot.querySelector('[data-act=declare]'), 'the answers');
    await press(form, 'declare');
    await next(form);
    return form;
  },
  'an application that waits': async (looks, width) => {
    const form = await filled(looks, width, 'fail');
    await submit(form);
    await until(() => form.renderRoot.querySelector('[data-step=waiting]'), 'that it waits');
    return form;
  },
  'the receipt with its picture': async (looks, width) => {
    const form = await filled(looks, width);
    await submit(form);
    await until(() => form.renderRoot.querySelector('.qr'), 'the receipt');
    await press(form, 'receipt-picture');
    await until(() => form.renderRoot.querySelector('.picture img'), 'the picture');
    return form;
  },
  'the question before erasing': async (looks, width) => {
    const form = await atTasks(looks, width);
    await press(form, 'erase');
    return form;
  },
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width?: number }>> = {
  'as it is, on a phone': { looks: {}, width: 360 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 800 },
  'large and dark, on a phone': { looks: { size: 'large', scheme: 'dark' }, width: 360 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met ${look}`, () => {
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const form = await make(looks, width);
        await assert.isAccessible(form);
        const base = find(form, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        assert.equal(form.renderRoot.querySelectorAll('[style]').length, 0, 'no inline style');
      }).timeout(30_000);
    });
  });
});

describe('who cannot see the page', () => {
  it('is led to its title, to the summary of faults, and from there to the field', async () => {
    const form = await atTasks({});
    await openPage(form, 'guardian1.relation');
    await until(
      () => form.renderRoot instanceof ShadowRoot && form.renderRoot.activeElement?.tagName === 'H2',
      'the title',
    );
    await next(form);
    const root = form.renderRoot as ShadowRoot;
    await until(() => root.activeElement?.className === 'summary', 'the summary');
    root.querySelector<HTMLElement>('.summary [data-name="guardian1.name"]')!.click();
    assert.equal(root.activeElement!.id, 'f-guardian1-name');
    const described = root.activeElement!.getAttribute('aria-describedby')!.split(' ');
    assert.include(textOf(root.querySelector(`#${described[0]}`)!), '您的姓名还没有填');
  });
});

describe('targets for a thumb', () => {
  it('are 44 px on a phone and 60 in large', async () => {
    for (const [looks, least] of [
      [{}, 44],
      [{ size: 'large' }, 60],
    ] as const) {
      const form = await atTasks(looks, 360);
      await openPage(form, 'guardian1.relation');
      const targets = Array.from(form.renderRoot.querySelectorAll<HTMLElement>('.main, .radio, .field > input'));
      assert.isAbove(targets.length, 3);
      targets.forEach((target) => assert.isAtLeast(target.getBoundingClientRect().height, least, textOf(target)));
    }
  }).timeout(20_000);
});
