/** Each way to school from the self-check to the receipt, against another side of every manner. */
import { assert } from '@open-wc/testing';
import { FAMILIES } from './enrollment-answers.js';
import {
  again,
  consent,
  fillAll,
  find,
  OtherSide,
  passCheck,
  press,
  schemeOf,
  settle,
  showForm,
  stepOf,
  submit,
  takePapers,
  until,
  type Manner,
} from './enrollment-page.js';

const ROUTES = ['local', 'migrant', 'hongKong', 'macau', 'taiwan', 'foreign', 'special'] as const;

describe('a way to school', () => {
  for (const route of ROUTES) {
    it(`of ${route} leads from the self-check to the receipt`, async function () {
      this.timeout(30_000);
      const family = FAMILIES[route]!;
      const other = new OtherSide();
      const form = await showForm({ scheme: await schemeOf(3, { words: [] }), other, upload: takePapers });
      await passCheck(form, family, route);
      await consent(form, ['survey']);
      await fillAll(form, family);
      await submit(form);
      await until(() => stepOf(form) === 'receipt', 'the receipt');
      const [application] = other.applications;
      assert.equal(other.applications.length, 1);
      assert.equal(application!.routeKind, route);
      assert.equal(application!.child.name, family['child.name']);
      assert.equal(application!.child.birthOn, '2019-03-15');
      assert.deepEqual(
        application!.consents.map(({ id, isGiven }) => `${id} ${isGiven}`),
        ['application true', 'child-data true', 'online-check true', 'survey false'],
      );
    });
  }
});

describe('the other side', () => {
  /** A form that is filled in but for the declaration. */
  async function filled(...manners: Manner[]) {
    const other = new OtherSide(...manners);
    const scheme = await schemeOf(3);
    const form = await showForm({ scheme, other, upload: takePapers });
    await passCheck(form, FAMILIES['local']!, 'local');
    await consent(form);
    await fillAll(form, FAMILIES['local']!);
    return { form, other, scheme };
  }

  for (const manner of ['fail', 'busy', 'lie', 'drop'] as const) {
    it(`that does so (${manner}) gets the application once, when a person tries again`, async function () {
      this.timeout(30_000);
      const { form, other } = await filled(manner);
      await submit(form);
      await until(() => form.renderRoot.querySelector('[data-step=waiting]'), 'that it waits');
      await press(form, 'retry');
      await until(() => stepOf(form) === 'receipt', 'the receipt');
      assert.equal(other.applications.length, 1);
      assert.equal(other.asked, 2);
    });

    it(`that does so (${manner}) gets it once after the page was killed, as soon as it is opened again`, async function () {
      this.timeout(30_000);
      const { form, other, scheme } = await filled(manner);
      await submit(form);
      await until(() => form.renderRoot.querySelector('[data-step=waiting]'), 'that it waits');
      const next = await again(form, { scheme, other, upload: takePapers });
      await until(() => stepOf(next) === 'receipt', 'the receipt');
      assert.equal(other.applications.length, 1);
    });
  }

  it('that refuses leaves all answers, and takes what was corrected', async function () {
    this.timeout(30_000);
    const { form, other } = await filled('refuse');
    await submit(form);
    await until(() => form.renderRoot.querySelector('[data-step=refused]'), 'the refusal');
    assert.equal(other.applications.length, 0);
    await press(form, 'answers');
    await press(form, 'declare');
    find<HTMLInputElement>(form, '#f-declaration').click();
    await settle(form);
    find<HTMLButtonElement>(form, 'form [type=submit]').click();
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    assert.equal(other.applications.length, 1);
  });

  it('that is slow is asked once, however often a person presses', async function () {
    this.timeout(30_000);
    const { form, other } = await filled('wait');
    await press(form, 'answers');
    await press(form, 'declare');
    find<HTMLInputElement>(form, '#f-declaration').click();
    await settle(form);
    const button = find<HTMLButtonElement>(form, 'form [type=submit]');
    for (let press = 0; press < 10; press += 1) button.click();
    await until(() => other.asked === 1, 'the other side to be asked');
    assert.isNotNull(form.renderRoot.querySelector('[data-step=sending]'));
    other.go();
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    assert.equal(other.asked, 1);
    assert.equal(other.applications.length, 1);
  });
});
