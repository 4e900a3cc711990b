/** Going on on another device: a sealed copy, its code, and what comes of it there. */
import { assert } from '@open-wc/testing';
import { DraftCopies } from '../../src/sdk/local/draft-copies.js';
import { newCopyCode } from '../../src/sdk/local/copy-code.js';
import { momentOf } from '../../src/sdk/rules/homework-day.js';
import {
  draftOf,
  find,
  has,
  LOOKS,
  press,
  schemeWith,
  Shelf,
  showParts,
  textIn,
  until,
  type PartsOptions,
  type PartsPage,
} from './enrollment-parts-page.js';

const VALUES = {
  'child.name': '欧阳小明',
  'guardian1.name': '欧阳山',
  'check.origin': 'mainland',
  route: 'local',
  step: 'child.name',
};

const saving = (options: Partial<PartsOptions> = {}): Promise<PartsPage> =>
  showParts({ draw: ({ copies }) => copies.renderSave(), values: VALUES, store: new Shelf(), ...options });

const loading = (options: Partial<PartsOptions> = {}): Promise<PartsPage> =>
  showParts({ draw: ({ copies }) => copies.renderLoad(), store: new Shelf(), ...options });

const fault = async (page: PartsPage): Promise<string> => {
  await until(() => has(page, '.fault'), 'a fault');
  return textIn(page, '.fault').replace(/^! /, '');
};

/** Has a copy kept, and gives its code. */
async function keep(page: PartsPage): Promise<string> {
  press(page, 'copy-save');
  await until(() => has(page, '.code'), 'the code');
  return textIn(page, '.code');
}

async function type(page: PartsPage, code: string): Promise<void> {
  const field = find<HTMLInputElement>(page, '[data-field="copy-code"]');
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await page.updateComplete;
  find(page, '[type=submit]').click();
}

/** A copy of another device, under a code. */
async function copyElsewhere(shelf: Shelf, values: Readonly<Record<string, string>>): Promise<string> {
  const { id } = await schemeWith();
  const read = await (await draftOf(values, id)).copy();
  const saved = read.ok && read.copy && (await new DraftCopies(id, shelf).save(read.copy));
  if (!saved || !saved.ok) throw new Error('no copy');
  return saved.code.shown;
}

const valuesOf = async ({ draft }: PartsPage): Promise<Readonly<Record<string, string>>> => {
  const opened = await draft.open();
  return (opened.ok && opened.draft?.values) || {};
};

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
    assert.include(await fault(page), '没有存好');
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
    assert.include(await fault(page), '没有存好');
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
    assert.include(await fault(empty), '还没有填写');
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
    assert.include(textIn(page), '有1项和这台设备上原来填的不一样');
    assert.equal(page.reopened, 0);
    const opened = await page.draft.open();
    assert.deepEqual(opened.ok && opened.draft!.replaced['child.name'], ['欧阳小亮']);
    assert.equal((await valuesOf(page))['guardian1.phone'], '139', 'nothing is lost');
    await until(() => (page.renderRoot as ShadowRoot).activeElement === find(page, '[data-act=copy-on]'), 'the focus');
    press(page, 'copy-on');
    await until(() => page.reopened === 1, 'that the form goes on');
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
