import { assert } from '@open-wc/testing';
import { spy, stub } from 'sinon';
import type { EnrollmentForm } from '../../src/components/enrollment-form/enrollment-form.js';
import { FAMILIES } from './enrollment-answers.js';
import {
  answer,
  consent,
  fillAll,
  find,
  next,
  openPage,
  OtherSide,
  passCheck,
  press,
  schemeOf,
  showForm,
  stepOf,
  submit,
  takePapers,
  textOf,
  until,
} from './enrollment-page.js';

const LOCAL = FAMILIES['local']!;

const textIn = (form: EnrollmentForm): string => textOf(form.renderRoot as unknown as Element);

/** Answers the self-check with what a family says, up to its verdict. */
async function verdict(form: EnrollmentForm, family: Readonly<Record<string, string>>): Promise<string> {
  await press(form, 'start');
  for (let turn = 0; stepOf(form) !== 'check.result'; turn += 1) {
    assert.isBelow(turn, 8);
    const { field } = find(form, '[part=page] [data-field]').dataset;
    await answer(form, field!, family[field!]!);
    await next(form);
  }
  return textIn(form);
}

describe('the first page of an enrolment form', () => {
  it('says who may apply, when, and whom to ask, with the mark of the scheme', async () => {
    const text = textIn(await showForm({ scheme: await schemeOf(3) }));
    assert.include(text, '清流县2025年秋季小学一年级招生方案演示数据');
    assert.include(text, '2019年8月31日（含当天）以前出生');
    assert.include(text, '网上报名 进行中 2025年6月16日08:00至6月27日17:30');
    assert.include(text, '县教育局招生咨询');
    assert.include(text, '不会用手机的家长', 'a sentence of the scheme in the place of ours');
  });

  it('speaks English where the page does, and the page has the last word', async () => {
    const form = await showForm({ scheme: await schemeOf(3), lang: 'en' });
    await until(() => textIn(form).includes('Entry in autumn 2025'), 'English');
    form.words = { start: 'Let us begin' };
    await until(() => textOf(find(form, '[data-act=start]')) === 'Let us begin', 'the word of the page');
  });

  it('tells its scheme, and what was left out of it', async () => {
    const scheme = await schemeOf(3);
    const heard: CustomEvent[] = [];
    document.addEventListener('scheme-load', (event) => heard.push(event as CustomEvent), { once: true });
    const windows = [...(scheme['windows'] as unknown[]), { id: 'x', kind: 'never' }];
    await showForm({ scheme: { ...scheme, windows } });
    const { detail } = heard[0] as CustomEvent<{ issues: { path: string }[] }>;
    assert.match(detail.issues[0]!.path, /^windows\.4/);
  });

  for (const [what, scheme] of Object.entries({
    'no object': 'nothing',
    'no routes': { schemaVersion: 1, id: 'x', title: 'x', entryYear: 2025 },
    'a newer version': { schemaVersion: 9 },
    'a getter that throws': Object.defineProperty({}, 'id', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    }),
  })) {
    it(`says so where the scheme is ${what}, and tries again`, async () => {
      const form = document.createElement('enrollment-form');
      const heard = spy();
      form.addEventListener('scheme-error', heard);
      form.enrollmentScheme = scheme;
      document.body.append(form);
      await until(() => textIn(form).includes('报名表没有打开'), 'the words');
      assert.equal(heard.callCount, 1);
      form.enrollmentScheme = await schemeOf(3);
      await until(() => textIn(form).includes('清流县'), 'the scheme');
      form.remove();
    });
  }

  it('says that there is no scheme, and that an address leads nowhere', async () => {
    const form = document.createElement('enrollment-form');
    document.body.append(form);
    await until(() => textIn(form).includes('还没有招生方案'), 'the words');
    form.src = 'nowhere.json';
    await until(() => textIn(form).includes('报名表没有打开'), 'the words');
    form.remove();
  });

  it('bears a scheme of texts without end, and shows nothing of them as markup', async () => {
    const scheme = await schemeOf(3);
    const long = '很长的名字'.repeat(40);
    const routes = (scheme['routes'] as Record<string, unknown>[]).map((route) => ({
      ...route,
      name: '<img src=x onerror=alert(1)>',
      fields: [
        { key: 'child.name', label: long },
        { key: 'x-own', label: '<b>自己的问题</b>' },
      ],
      papers: [],
    }));
    const form = await showForm({ scheme: { ...scheme, title: long, routes, words: [] }, width: 340 });
    await passCheck(form, LOCAL, 'local');
    await consent(form);
    await openPage(form, 'x-own');
    assert.include(textIn(form), '<b>自己的问题</b>');
    assert.isNull(form.renderRoot.querySelector('b b, img'));
    const base = find(form, '[part=base]');
    assert.isAtMost(base.scrollWidth, base.clientWidth);
  });
});

describe('the self-check', () => {
  it('finds the way, says which papers it takes, and carries its answers over', async () => {
    const form = await showForm({ scheme: await schemeOf(3) });
    const text = await verdict(form, LOCAL);
    assert.include(text, '可以报名');
    assert.include(text, '户口簿 您同意后由部门在线核对');
    await press(form, 'begin');
    await consent(form);
    await openPage(form, 'child.name');
    await answer(form, 'child.name', '张小明');
    await next(form);
    await answer(form, 'child.identityNumber', LOCAL['child.identityNumber']!);
    await next(form);
    assert.equal(find<HTMLInputElement>(form, '[data-field="child.birthOn"]').value, '2019.3.15');
    assert.isTrue(find<HTMLInputElement>(form, '[data-field="child.sex"][value=male]').checked, 'read from the number');
  });

  it('tells a child that is too young when it may come', async () => {
    const form = await showForm({ scheme: await schemeOf(3) });
    const text = await verdict(form, { ...LOCAL, 'child.birthOn': '2019年9月1日' });
    assert.include(text, '现在还不能报名');
    assert.include(text, '最早2026年可以报名');
    assert.isNull(form.renderRoot.querySelector('[data-act=begin]'));
  });

  it('asks for a permit where the family comes from elsewhere, and says what to do without one', async () => {
    const form = await showForm({ scheme: await schemeOf(3) });
    const text = await verdict(form, { ...FAMILIES['migrant']!, 'check.permit': 'no' });
    assert.include(text, '请先去办理');
  });

  it('opens a way for a disability, leaves the ordinary one, and closes none', async () => {
    const form = await showForm({ scheme: await schemeOf(3) });
    const text = await verdict(form, FAMILIES['special']!);
    assert.include(text, '专家');
    const ways = Array.from(form.renderRoot.querySelectorAll<HTMLElement>('[data-act=begin]'));
    assert.deepEqual(
      ways.map(({ dataset }) => dataset['route']),
      ['special', 'local'],
    );
  });

  it('says when applications open, and lets a family fill in before', async () => {
    const form = await showForm({ scheme: await schemeOf(3), attributes: { 'as-of': '2025-06-01' } });
    assert.include(await verdict(form, LOCAL), '从2025年6月16日开始');
    assert.isNotNull(form.renderRoot.querySelector('[data-act=begin]'));
  });
});

describe('a page of the form', () => {
  it('says exactly what is wrong, and keeps what was typed', async () => {
    const form = await showForm({ scheme: await schemeOf(3) });
    await passCheck(form, LOCAL, 'local');
    await consent(form);
    await openPage(form, 'child.name');
    await next(form);
    assert.include(textOf(find(form, '.summary')), '孩子的姓名还没有填');
    await answer(form, 'child.name', '张小明');
    await next(form);
    const number = LOCAL['child.identityNumber']!;
    await answer(form, 'child.identityNumber', number.slice(0, 17));
    await next(form);
    assert.include(textOf(find(form, '.summary')), '应该是18位，现在是17位');
    await answer(form, 'child.identityNumber', 'H12345678');
    await next(form);
    assert.include(textOf(find(form, '.summary')), '看起来是港澳居民来往内地通行证的号码');
    assert.equal(find<HTMLInputElement>(form, '[data-field="child.identityNumber"]').value, 'H12345678');
    await answer(
      form,
      'child.identityNumber',
      ` ${number.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!)} `,
    );
    await next(form);
    assert.equal(stepOf(form), 'child.sex');
  });

  it('lets go of consent that is not needed, and not of what is', async () => {
    const form = await showForm({ scheme: await schemeOf(3), upload: takePapers });
    await passCheck(form, LOCAL, 'local');
    await consent(form, ['survey', 'online-check']);
    assert.equal(stepOf(form), 'tasks');
    assert.include(textIn(form), '材料照片 ○ 未填', 'papers in the place of checks online');
    await openPage(form, 'consent');
    await consent(form, ['child-data']);
    assert.equal(stepOf(form), 'consent');
    assert.include(textOf(find(form, '.summary')), '不能在网上办理');
  });

  it('never asks for what may not be asked', async () => {
    const scheme = await schemeOf(3);
    const routes = (scheme['routes'] as { fields: unknown[] }[]).map((route) => ({
      ...route,
      fields: [...route.fields, { key: 'x-kg', label: '孩子上过哪所幼儿园' }, { key: 'x-plan', label: '计划生育证明' }],
    }));
    const form = await showForm({ scheme: { ...scheme, routes } });
    await passCheck(form, LOCAL, 'local');
    await consent(form);
    assert.notMatch(textIn(form), /其他问题/);
  });

  it('can be filled in and printed where nobody takes it, and its papers are brought along', async function () {
    this.timeout(20_000);
    const form = await showForm({ scheme: await schemeOf(3) });
    await passCheck(form, LOCAL, 'local');
    await consent(form, ['online-check']);
    await fillAll(form, LOCAL);
    await press(form, 'answers');
    await until(() => form.renderRoot.querySelector('[data-act=declare]'), 'the answers without a fault');
    // Not called through: Firefox and WebKit would open a dialog and wait for it.
    const printed = stub(window, 'print');
    await press(form, 'print');
    assert.equal(printed.callCount, 1);
    printed.restore();
    await press(form, 'declare');
    assert.include(textIn(form), '不接收网上提交');
    assert.isNull(form.renderRoot.querySelector('form [type=submit]'));
  });

  it('does not submit before applications open', async function () {
    this.timeout(20_000);
    const other = new OtherSide();
    const form = await showForm({ scheme: await schemeOf(3), other, attributes: { 'as-of': '2025-06-10' } });
    await passCheck(form, LOCAL, 'local');
    await consent(form);
    await fillAll(form, LOCAL);
    await press(form, 'answers');
    await until(() => form.renderRoot.querySelector('[data-act=declare]'), 'the answers');
    await press(form, 'declare');
    assert.include(textIn(form), '现在不在网上报名的时间里');
    assert.isNull(form.renderRoot.querySelector('form [type=submit]'));
    assert.equal(other.asked, 0);
  });

  it('tells the page its steps and its receipt, and no answer', async function () {
    this.timeout(20_000);
    const names = ['enrollment-step', 'enrollment-submit', 'enrollment-error'];
    const heard: string[] = [];
    const hear = (event: Event): void =>
      void heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    names.forEach((name) => document.addEventListener(name, hear));
    const form = await showForm({ scheme: await schemeOf(3), other: new OtherSide(), upload: takePapers });
    await passCheck(form, LOCAL, 'local');
    await consent(form);
    await fillAll(form, LOCAL);
    await submit(form);
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    await until(() => heard.some((each) => each.startsWith('enrollment-submit')), 'the event');
    names.forEach((name) => document.removeEventListener(name, hear));
    const all = heard.join('\n');
    assert.include(all, '"number":"QL2025-0001"');
    ['张小明', LOCAL['child.identityNumber']!, '13800000000', '示例路'].forEach((secret) =>
      assert.notInclude(all, secret),
    );
  });
});
