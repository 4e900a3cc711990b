/** What comes from another device, by its code. */
import { assert } from '@open-wc/testing';
import { newCopyCode } from '../../src/sdk/local/copy-code.js';
import { copyElsewhere, fault, loading, type, VALUES, valuesOf } from './copies-page.js';
import { find, has, press, Shelf, textIn, until } from './enrollment-parts-page.js';

describe('a code', () => {
  const good = newCopyCode().plain;
  const other = good[19] === '0' ? '1' : '0';
  const cases: Readonly<Record<string, readonly [typed: string, words: string]>> = {
    'that is not there': [' - ', '请输入取回码'],
    'that is too short': ['ABCDE-12345', '现在是10位'],
    'with a sign that codes do not have': ['ABCD！-12345-FGHJK-67890', '第5个字符“!”'],
    'of which one sign is wrong': [good.slice(0, 19) + other, '逐个核对'],
    'under which nothing lies': [good, '没有找到'],
  };
  Object.entries(cases).forEach(([what, [typed, words]]) => {
    it(`${what} is told, and stays in the field`, async () => {
      const page = await loading();
      await type(page, typed);
      assert.include(await fault(page), words);
      const field = find<HTMLInputElement>(page, 'input');
      await until(() => (page.renderRoot as ShadowRoot).activeElement === field, 'the field');
      assert.equal(field.value, typed);
      assert.equal(field.getAttribute('aria-invalid'), 'true');
      const described = field.getAttribute('aria-describedby')!.split(' ');
      described.forEach((id) => assert.isTrue(has(page, `#${id}`)));
      field.value += 'x';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await page.updateComplete;
      assert.isFalse(has(page, '.fault'));
      assert.equal(page.reopened, 0);
    });
  });

  const lies: Readonly<Record<string, readonly [lie: unknown, words: string]>> = {
    'not reached': [Promise.reject.bind(Promise, new TypeError('no')), '现在连不上'],
    'garbage where the copy was': [() => Promise.resolve({ schemaVersion: 1, iv: 'x', sealed: '!!' }), '打不开'],
    'a number where the copy was': [() => Promise.resolve(7), '打不开'],
    'a copy of a newer page': [() => Promise.resolve({ schemaVersion: 2 }), '刷新'],
    'an error at once': [
      () => {
        throw new Error('at once');
      },
      '请再试一次',
    ],
  };
  Object.entries(lies).forEach(([what, [lie, words]]) => {
    it(`answered with ${what} loses nothing of what is here`, async () => {
      const store = new Shelf();
      store.load = lie as Shelf['load'];
      const page = await loading({ store, values: VALUES });
      await type(page, good);
      assert.include(await fault(page), words);
      assert.deepEqual(await valuesOf(page), VALUES);
      assert.equal(page.reopened, 0);
    });
  });
});

describe('what comes from another device', () => {
  it('is found however the code was typed, and is told', async () => {
    const store = new Shelf();
    const code = await copyElsewhere(store, VALUES);
    const wide = code
      .toLowerCase()
      .replace(/-/g, '　')
      .replace(/[0-9a-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const page = await loading({ store });
    await type(page, wide);
    await until(() => page.reopened === 1, 'that the form goes on');
    assert.deepEqual(await valuesOf(page), VALUES);
    assert.equal(page.said[page.said.length - 1], '取回了2项内容，照片要重新拍。');
    assert.equal(find<HTMLInputElement>(page, 'input').value, '', 'the code does not stay on screen');
  });

  it('is neither a photograph, nor a declaration, nor sent by itself', async () => {
    const store = new Shelf();
    const more = { ...VALUES, 'paper.permit': '[{"fileId":"a"}]', declared: '2025-06-24T10:00:00+08:00', tick: 'yes' };
    const page = await loading({ store });
    await type(page, await copyElsewhere(store, more));
    await until(() => page.reopened === 1, 'that the form goes on');
    assert.deepEqual(await valuesOf(page), VALUES);
  });

  it('stands beside what was here: how many disagree is read before one goes on', async () => {
    const store = new Shelf();
    const code = await copyElsewhere(store, { ...VALUES, step: 'tasks' });
    const page = await loading({ store, values: { ...VALUES, 'child.name': '欧阳小亮', 'guardian1.phone': '139' } });
    await type(page, code);
    await until(() => has(page, '[data-act=copy-on]'), 'the words');
    assert.include(textIn(page), '取回了2项内容');
    assert.include(textIn(page), '有1项和这里原来填的不一样');
    assert.equal(page.reopened, 0);
    const opened = await page.draft.open();
    assert.deepEqual(opened.ok && opened.draft!.replaced['child.name'], ['欧阳小亮']);
    assert.equal((await valuesOf(page))['guardian1.phone'], '139', 'nothing is lost');
    await until(() => (page.renderRoot as ShadowRoot).activeElement === find(page, '[data-act=copy-on]'), 'the focus');
    press(page, 'copy-on');
    await until(() => page.reopened === 1, 'that the form goes on');
  });
});
