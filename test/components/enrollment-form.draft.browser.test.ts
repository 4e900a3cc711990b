/** What is typed stays: over pages, reloads, tabs, a network that is away, and until it is wished away. */
import { assert } from '@open-wc/testing';
import type { CopyStore, SealedCopy } from '../../src/sdk/local/draft-copies.js';
import { numberOf } from '../helpers/identities.js';
import { CHILD_ID, FAMILIES } from './enrollment-answers.js';
import {
  again,
  answer,
  consent,
  fillAll,
  find,
  insides,
  next,
  openPage,
  OtherSide,
  passCheck,
  press,
  schemeOf,
  settle,
  showForm,
  stepOf,
  submit,
  takePapers,
  textOf,
  until,
  type FormOptions,
} from './enrollment-page.js';

const LOCAL = FAMILIES['local']!;

const textIn = (form: Element & { readonly renderRoot: unknown }): string => textOf(form.renderRoot as Element);

/** A form at its list of tasks. */
async function atTasks(options: Partial<FormOptions> = {}) {
  const scheme = await schemeOf(3);
  const all = { scheme, other: new OtherSide(), upload: takePapers, ...options };
  const form = await showForm(all);
  await passCheck(form, LOCAL, 'local');
  await consent(form);
  return { form, options: all };
}

describe('an enrolment draft', () => {
  it('goes on where it was left, with all that was typed, also what was not sent off', async () => {
    const { form, options } = await atTasks();
    await openPage(form, 'child.name');
    await answer(form, 'child.name', '欧阳');
    const there = await again(form, options);
    assert.include(textIn(there), '继续填写欧阳的报名表');
    await press(there, 'goOn');
    assert.equal(stepOf(there), 'child.name');
    assert.equal(find<HTMLInputElement>(there, '[data-field="child.name"]').value, '欧阳');
  });

  it('is changed from the answers, and leads straight back to them', async () => {
    const { form } = await atTasks();
    await fillAll(form, LOCAL);
    await press(form, 'answers');
    await until(() => form.renderRoot.querySelector('[data-act=change]'), 'the answers');
    await press(form, 'change', '[data-page="child.name"]');
    await answer(form, 'child.name', '张小亮');
    await next(form);
    assert.equal(stepOf(form), 'answers');
    assert.include(textIn(form), '张小亮');
    await press(form, 'change', '[data-page="child.sex"]');
    await press(form, 'back');
    assert.equal(stepOf(form), 'answers');
  });

  it('shows what another tab writes, and asks where both wrote one answer', async () => {
    const { form, options } = await atTasks();
    const other = await showForm(options);
    await press(other, 'goOn');
    await openPage(form, 'child.name');
    await openPage(other, 'child.name');
    await answer(form, 'child.name', '张小明');
    await until(() => find<HTMLInputElement>(other, '[data-field="child.name"]').value === '张小明', 'the other tab');
    await answer(other, 'child.name', '张晓明');
    await until(() => find<HTMLInputElement>(form, '[data-field="child.name"]').value === '张晓明', 'the first tab');
  });

  it('is erased when wished, and only then', async () => {
    const { form, options } = await atTasks();
    await press(form, 'erase');
    await press(form, 'back', '.second');
    assert.equal(stepOf(form), 'tasks');
    await press(form, 'erase');
    await press(form, 'eraseSure');
    await until(() => stepOf(form) === '', 'the first page');
    const there = await again(form, options);
    assert.isNotNull(there.renderRoot.querySelector('[data-act=start]'));
  });

  it('waits without a network and is handed in once when it is back', async function () {
    this.timeout(20_000);
    const other = new OtherSide('fail');
    const { form } = await atTasks({ other });
    await fillAll(form, LOCAL);
    await submit(form);
    await until(() => form.renderRoot.querySelector('[data-step=waiting]'), 'that it waits');
    window.dispatchEvent(new Event('online'));
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    assert.equal(other.applications.length, 1);
  });

  it('of two tabs that both submit is one application', async function () {
    this.timeout(20_000);
    const other = new OtherSide('wait');
    const { form, options } = await atTasks({ other });
    await fillAll(form, LOCAL);
    const second = await showForm(options);
    await press(second, 'goOn');
    await submit(form);
    await until(() => other.asked === 1, 'the other side to be asked');
    await until(
      () => /sending|waiting/.test(second.renderRoot.querySelector('[data-step]')!.getAttribute('data-step')!),
      'the second tab to be told',
    );
    second.renderRoot.querySelector<HTMLButtonElement>('[data-act=retry]')?.click();
    other.go();
    await until(() => stepOf(form) === 'receipt' && stepOf(second) === 'receipt', 'both receipts');
    assert.equal(other.applications.length, 1);
    assert.equal(other.asked, 1);
  });

  it('leaves a receipt that is there again, and nothing of the answers', async function () {
    this.timeout(20_000);
    const { form, options } = await atTasks();
    await fillAll(form, LOCAL);
    await submit(form);
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    const there = await again(form, options);
    await press(there, 'goOn');
    await until(() => there.renderRoot.querySelector('[part=receipt]'), 'the receipt');
    assert.include(textIn(there), '7K3M 9PQX');
    assert.notInclude(textIn(there), CHILD_ID);
    await press(there, 'erase');
    await press(there, 'eraseSure');
    await until(() => there.renderRoot.querySelector('[data-act=start]'), 'the first page as it was');
  });

  it('of a twin begins with what the family has said already, and is an application of its own', async function () {
    this.timeout(30_000);
    const other = new OtherSide();
    const { form } = await atTasks({ other });
    await fillAll(form, LOCAL);
    await submit(form);
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    await press(form, 'another');
    // Another page says something of this draft, late.
    (form as unknown as { hands: { handleKept(): void } }).hands.handleKept();
    assert.equal(stepOf(form), 'another');
    await press(form, 'addChild', '[data-kind=twin]');
    await until(() => stepOf(form) === 'tasks', 'the list of the twin');
    assert.equal(find(form, '[data-page="guardian1.relation"]').className, 'task done');
    await openPage(form, 'child.name');
    assert.equal(find<HTMLInputElement>(form, '[data-field="child.name"]').value, '');
    const twin = { ...LOCAL, 'child.name': '张小亮', 'child.identityNumber': numberOf('350423', '2019-03-15', 2) };
    await press(form, 'list');
    await fillAll(form, twin);
    await submit(form);
    await until(() => other.applications.length === 2, 'the second application');
    const [first, second] = other.applications;
    assert.equal(second!.child.birthOn, first!.child.birthOn);
    assert.deepEqual(second!.guardians, first!.guardians);
    assert.notEqual(second!.child.identityNumber, first!.child.identityNumber);
  });

  it('goes to another device under a code, and its answers with it', async function () {
    this.timeout(20_000);
    const kept = new Map<string, SealedCopy>();
    const store: CopyStore = {
      save: (locator, copy) => Promise.resolve(void kept.set(locator, copy)),
      load: (locator) => Promise.resolve(kept.get(locator) ?? null),
      erase: (locator) => Promise.resolve(void kept.delete(locator)),
    };
    const { form, options } = await atTasks();
    form.draftStore = store;
    await settle(form);
    await openPage(form, 'child.name');
    await answer(form, 'child.name', '欧阳明');
    await press(form, 'copySave');
    await until(() => form.renderRoot.querySelector('[data-act=copy-save]'), 'the page');
    find(form, '[data-act=copy-save]').click();
    await until(() => form.renderRoot.querySelector('.code'), 'the code');
    const code = textOf(find(form, '.code'));
    assert.notInclude(JSON.stringify(Array.from(kept)), '欧阳明');
    // Another device: nothing is kept there.
    await press(form, 'erase');
    await press(form, 'eraseSure');
    const there = await again(form, options);
    there.draftStore = store;
    await settle(there);
    await press(there, 'copyLoad');
    await until(() => there.renderRoot.querySelector('#f-copy-code'), 'the page');
    const field = find<HTMLInputElement>(there, '#f-copy-code');
    field.value = code.toLowerCase().replace(/-/g, ' ');
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    find<HTMLButtonElement>(there, 'form [type=submit]').click();
    await until(() => stepOf(there) === 'child.name', 'the page where it was left');
    assert.equal(find<HTMLInputElement>(there, '[data-field="child.name"]').value, '欧阳明');
  });

  it('is said not to be kept where the browser keeps nothing', async () => {
    const form = await showForm({ scheme: await schemeOf(3) });
    const { draft } = (form as unknown as { hands: { draft: object } }).hands;
    Object.defineProperty(draft, 'memoryReason', { value: 'refused' });
    await press(form, 'start');
    assert.include(textIn(form), '这个浏览器不让保存草稿');
    assert.notInclude(textIn(form), '保存在这台设备上');
  });

  it('is not begun on a page that is not encrypted', async () => {
    const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, value: undefined });
    try {
      const form = document.createElement('enrollment-form');
      form.enrollmentScheme = await schemeOf(3);
      document.body.append(form);
      await until(() => textIn(form).includes('请换到加密的网址再填'), 'the words');
      assert.isNull(form.renderRoot.querySelector('[data-act=start]'));
      assert.isUndefined(insides(form));
      form.remove();
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', subtle);
    }
  });
});
