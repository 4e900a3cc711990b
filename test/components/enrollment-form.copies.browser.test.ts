/** Going on on another device: a sealed copy and its code. */
import { assert } from '@open-wc/testing';
import { newCopyCode } from '../../src/sdk/local/copy-code.js';
import { DraftCopies } from '../../src/sdk/local/draft-copies.js';
import { momentOf } from '../../src/sdk/rules/homework-day.js';
import { fault, keep, loading, saving, type, VALUES, valuesOf } from './copies-page.js';
import { find, has, LOOKS, press, schemeWith, Shelf, textIn, until } from './enrollment-parts-page.js';

describe('a copy for another device', () => {
  it('is sealed under a code that is shown in groups, and nowhere else', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    for (const text of ['加密', '看不到内容', '照片不会一起带走']) assert.include(textIn(page), text);
    const code = await keep(page);
    assert.match(code, /^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    assert.include(textIn(page), '不要给别人');
    const there = JSON.stringify(Array.from(store.kept));
    const places = [there, location.href, JSON.stringify({ ...localStorage, ...sessionStorage }), page.said.join()];
    for (const place of places) {
      assert.notInclude(place, code);
      assert.notInclude(place, code.replace(/-/g, ''));
      assert.notInclude(place, '欧阳');
    }
    assert.equal(page.said[page.said.length - 1], '已存好。');
    assert.equal((page.renderRoot as ShadowRoot).activeElement?.className, 'code');
  });

  it('leaves the screen once its code is written down, and is shown again if wished', async () => {
    const page = await saving();
    const code = await keep(page);
    const button = find(page, '[data-act=copy-written]');
    button.focus();
    button.click();
    await page.updateComplete;
    assert.notInclude(textIn(page), code);
    assert.equal((page.renderRoot as ShadowRoot).activeElement, button, 'the focus stays');
    button.click();
    await page.updateComplete;
    assert.equal(textIn(page, '.code'), code);
  });

  it('is replaced under the same code with what was typed since', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    const code = await keep(page);
    const [locator] = Array.from(store.kept.keys());
    await page.draft.change([{ field: 'child.name', was: '欧阳小明', value: '欧阳小亮' }], momentOf(new Date(9e9)));
    const before = store.kept.get(locator!);
    press(page, 'copy-save');
    await until(() => store.kept.get(locator!) !== before && textIn(page).includes('已存好'), 'the later copy');
    assert.equal(store.kept.size, 1);
    const { id } = await schemeWith();
    const found = await new DraftCopies(id, store).load(code);
    assert.equal(found.ok && found.copy.values['child.name'], '欧阳小亮');
    assert.equal(textIn(page, '.code'), code);
  });

  it('is erased, and the next one has another code', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    const code = await keep(page);
    press(page, 'copy-erase');
    await until(() => textIn(page).includes('已删除'), 'that it is gone');
    assert.equal(store.kept.size, 0);
    assert.isFalse(has(page, '.code'));
    assert.notEqual(await keep(page), code);
  });

  it('that could not be erased keeps its code', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    const code = await keep(page);
    store.erase = () => Promise.reject(new TypeError('no network'));
    press(page, 'copy-erase');
    assert.include(await fault(page), '现在连不上');
    assert.equal(textIn(page, '.code'), code);
  });

  it('is copied as text, or it is said that it was not', async () => {
    const page = await saving();
    const code = await keep(page);
    const was = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    press(page, 'copy-text');
    await until(() => textIn(page).includes('已复制'), 'that it is copied');
    assert.deepEqual(copied, [code]);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    document.execCommand = () => false;
    press(page, 'copy-text');
    await until(() => textIn(page).includes('没有复制成功'), 'the words');
    delete (document as Partial<Document>).execCommand;
    if (was) Object.defineProperty(navigator, 'clipboard', was);
    else delete (navigator as { clipboard?: unknown }).clipboard;
  });
});

describe('who keeps copies', () => {
  it('may not be there: that is said, and nothing can be pressed', async () => {
    for (const make of [saving, loading]) {
      const page = await make({ store: undefined });
      assert.include(textIn(page), '还不能换设备');
      assert.isFalse(has(page, '.main, [type=submit], input'));
    }
  });

  it('may have it although the answer was lost: the next try leaves no second one', async () => {
    const store = new Shelf();
    const { save } = Shelf.prototype;
    store.save = async (...all) => {
      await save.apply(store, all);
      throw new TypeError('the connection was closed');
    };
    const page = await saving({ store });
    press(page, 'copy-save');
    assert.include(await fault(page), '现在连不上');
    assert.isFalse(has(page, '.code'));
    store.save = save;
    await keep(page);
    assert.equal(store.kept.size, 1);
  });

  it('may say that it has kept what it has not: no code is shown for it', async () => {
    const store = new Shelf();
    store.save = () => Promise.resolve();
    const page = await saving({ store });
    press(page, 'copy-save');
    assert.include(await fault(page), '没有成功');
    assert.isFalse(has(page, '.code'));
    assert.deepEqual(await valuesOf(page), VALUES);
  });

  it('may keep the one before: that is not called kept', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    await keep(page);
    store.save = () => Promise.resolve();
    await page.draft.change([{ field: 'child.name', was: '欧阳小明', value: '欧阳小亮' }], momentOf(new Date(9e9)));
    press(page, 'copy-save');
    assert.include(await fault(page), '没有成功');
  });

  it('may be slow: that is said, and a second press does nothing', async () => {
    let asked = 0;
    let go: () => void = () => undefined;
    const store = new Shelf();
    store.save = async (...all) => {
      asked += 1;
      await new Promise<void>((resolve) => (go = resolve));
      await Shelf.prototype.save.apply(store, all);
    };
    const page = await saving({ store });
    press(page, 'copy-save');
    await until(() => asked === 1, 'that it is asked');
    assert.include(textIn(page), '请稍等');
    assert.equal(find(page, '[data-act=copy-save]').getAttribute('aria-disabled'), 'true');
    press(page, 'copy-save');
    await page.updateComplete;
    go();
    await until(() => has(page, '.code'), 'the code');
    assert.equal(asked, 1);
    assert.notInclude(textIn(page), '请稍等');
  });

  it('may throw anything at once', async () => {
    const store = new Shelf();
    store.save = () => {
      throw new Error('at once');
    };
    const page = await saving({ store });
    press(page, 'copy-save');
    assert.include(await fault(page), '请再试一次');
    store.save = Shelf.prototype.save;
    await keep(page);
  });

  it('is not asked while this device has not kept what was typed, or there is nothing', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    page.isKept = false;
    press(page, 'copy-save');
    await fault(page);
    const empty = await saving({ store, values: {} });
    press(empty, 'copy-save');
    assert.include(await fault(empty), '没有成功');
    assert.equal(store.kept.size, 0);
  });

  it('is not asked on a page that is not encrypted', async () => {
    const store = new Shelf();
    const page = await saving({ store });
    const code = newCopyCode().shown;
    const there = await loading({ store });
    const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, value: undefined });
    try {
      press(page, 'copy-save');
      assert.include(await fault(page), 'https');
      await type(there, code);
      assert.include(await fault(there), 'https');
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', subtle);
    }
    assert.equal(store.kept.size, 0);
  });
});

describe('no barrier is met with copies', () => {
  Object.entries(LOOKS).forEach(([look, options]) => {
    it(look, async () => {
      const store = new Shelf();
      const page = await saving({ ...options, store });
      await assert.isAccessible(page);
      await keep(page);
      await assert.isAccessible(page);
      const there = await loading(options);
      await assert.isAccessible(there);
      await type(there, 'ABC');
      await fault(there);
      await assert.isAccessible(there);
      for (const each of [page, there]) {
        const base = find(each, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        assert.isFalse(has(each, '[style]'));
        if (options.looks['lang'] === 'en') assert.notMatch(textIn(each), /[\u4e00-\u9fff]/);
      }
      const field = find<HTMLInputElement>(there, 'input');
      assert.equal(field.autocomplete, 'off');
      assert.isAtLeast(field.offsetHeight, options.looks['size'] === 'large' ? 60 : 44);
    });
  });
});
