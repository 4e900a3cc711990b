/** The receipt: what a family takes away from it, on screen, as text and as a picture. */
import { assert } from '@open-wc/testing';
import type { Receipt } from '../../src/sdk/model/index.js';
import {
  find,
  has,
  LOOKS,
  press,
  receiptOf,
  schemeWith,
  showParts,
  textIn,
  until,
  type PartsOptions,
  type PartsPage,
} from './enrollment-parts-page.js';
import { codeOfPath, codeOfPicture, readCode } from './read-code.js';

async function show(
  receipt: Receipt = receiptOf(),
  options: Partial<PartsOptions> = {},
  child = '欧阳小明',
): Promise<PartsPage> {
  const page = await showParts({ draw: (parts) => parts.receipt.render(receipt, child), ...options });
  await until(() => has(page, '.qr'), 'the code');
  return page;
}

function readScreen(page: PartsPage): string {
  const size = Number(find(page, '.qr').getAttribute('viewBox')!.split(' ')[2]);
  return readCode(codeOfPath(find(page, '.qr path').getAttribute('d')!, size, 4));
}

/** Puts something in the place of a method as long as `work` lasts. */
async function instead<T extends object>(
  of: T,
  name: keyof T,
  method: unknown,
  work: () => Promise<void>,
): Promise<void> {
  const was = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { configurable: true, writable: true, value: method });
  try {
    await work();
  } finally {
    if (was) Object.defineProperty(of, name, was);
    else delete of[name];
  }
}

async function makePicture(page: PartsPage): Promise<Blob> {
  press(page, 'receipt-picture');
  await until(() => has(page, '.picture img'), 'the picture');
  return (await fetch(find<HTMLImageElement>(page, '.picture img').src)).blob();
}

describe('a receipt', () => {
  it('says that it is handed in, under which number and code, when, and of whom', async () => {
    const page = await show();
    assert.equal(textIn(page, 'h2'), '报名已提交');
    const facts = Array.from(page.renderRoot.querySelectorAll('dd'), (each) => each.textContent);
    assert.deepEqual(facts, ['QL2025-0001', '7K3M 9PQX', '欧**', '2025年6月24日10:05']);
    assert.notInclude(textIn(page), '阳小明');
    for (const text of ['演示数据', '清流县2025年秋季小学一年级招生方案', '清流县教育局']) {
      assert.include(textIn(page, '.panel'), text);
    }
  });

  it('tells the time of the scheme, not of the device', async () => {
    const page = await show(receiptOf(), { form: await schemeWith({ timeZone: 'Asia/Urumqi' }) });
    assert.include(textIn(page), '2025年6月24日08:05');
  });

  it('has a code that says number and query code, and no address', async () => {
    const page = await show(receiptOf(), { looks: { scheme: 'dark' } });
    assert.equal(readScreen(page), 'QL2025-0001\n7K3M9PQX');
    const code = find(page, '.qr');
    assert.equal(code.getAttribute('role'), 'img');
    assert.equal(code.getAttribute('aria-label'), '二维码，内容是回执编号和查询码');
    assert.equal(getComputedStyle(code).backgroundColor, 'rgb(255, 255, 255)');
    assert.equal(getComputedStyle(find(page, '.qr path')).fill, 'rgb(0, 0, 0)');
    assert.notMatch((page.renderRoot as ShadowRoot).innerHTML, /(?:href|src)="[^"]*(?:QL2025|7K3M)/);
  });

  it('says what happens next: its own steps, else those of the scheme', async () => {
    const steps = [{ on: '2025-07-01', text: '本人的一步', textEn: null }];
    const own = textIn(await show(receiptOf({ steps })), '.next');
    assert.include(own, '2025年7月1日 本人的一步');
    assert.notInclude(own, '公布安排的学校');
    const common = textIn(await show(), '.next');
    assert.include(common, '2025年7月20日 公布安排的学校');
    assert.include(common, '3天内补好');
    assert.include(common, '补正时间：2025年6月28日至7月4日17:30');
    assert.include(common, '材料原件');
  });

  it('says whom to call, with a link that calls', async () => {
    const page = await show();
    assert.equal(find(page, '.contact a').getAttribute('href'), 'tel:05980000000');
    const kept = await showParts({
      draw: (parts) => parts.receipt.renderKept('QL2025-0001', '2025-06-24T10:05:00+08:00'),
    });
    assert.isTrue(has(kept, '.contact a'));
  });

  it('is copied as text, its code without blanks', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    await instead(navigator, 'clipboard', clipboard, async () => {
      const page = await show();
      press(page, 'receipt-copy');
      await until(() => page.said.includes('已复制。'), 'that it is copied');
      assert.deepEqual(copied, ['回执编号: QL2025-0001\n查询码: 7K3M9PQX']);
    });
  });

  it('says so where the browser does not let it be copied', async () => {
    await instead(navigator, 'clipboard', undefined, () =>
      instead(
        document,
        'execCommand',
        () => false,
        async () => {
          const page = await show();
          press(page, 'receipt-copy');
          await until(() => textIn(page).includes('没有复制成功'), 'the words');
        },
      ),
    );
  });

  it('gives way to another one in its place: its code, not the picture before', async () => {
    let receipt = receiptOf();
    const page = await showParts({ draw: (parts) => parts.receipt.render(receipt, '') });
    await until(() => has(page, '.qr'), 'the code');
    await makePicture(page);
    receipt = receiptOf({ number: 'QL2025-0002' });
    page.requestUpdate();
    await until(() => has(page, '.qr') && readScreen(page) === 'QL2025-0002\n7K3M9PQX', 'the other code');
    assert.isFalse(has(page, '.picture'));
  });

  it('of which the device has lost the key leaves number and time', async () => {
    const page = await showParts({
      draw: (parts) => parts.receipt.renderKept('QL2025-0001', '2025-06-24T10:05:00+08:00'),
    });
    assert.include(textIn(page), 'QL2025-0001');
    assert.include(textIn(page), '2025年6月24日10:05');
    assert.include(textIn(page), '打电话咨询');
    assert.isFalse(has(page, '.qr'));
  });
});

describe('a receipt as a picture', () => {
  it('has the same code in it, and says in words what it shows', async () => {
    const page = await show();
    const blob = await makePicture(page);
    assert.equal(blob.type, 'image/png');
    assert.equal(readCode(await codeOfPicture(blob)), 'QL2025-0001\n7K3M9PQX');
    const image = find<HTMLImageElement>(page, '.picture img');
    assert.match(image.src, /^blob:/);
    for (const text of ['QL2025-0001', '7K3M 9PQX', '欧**', '公布安排的学校']) assert.include(image.alt, text);
    assert.include(textIn(page, '.ways + .hint'), '长按');
    assert.include(page.said[page.said.length - 1], '长按');
  });

  it('bears the mark', async () => {
    const drawn: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    const write = function (this: CanvasRenderingContext2D, ...all: Parameters<typeof fillText>): void {
      drawn.push(all[0]);
      fillText.apply(this, all);
    };
    await instead(CanvasRenderingContext2D.prototype, 'fillText', write, async () => {
      await makePicture(await show());
    });
    for (const text of ['演示数据', '报名已提交', '清流县教育局', '欧**']) assert.include(drawn.join('\n'), text);
  });

  it('is downloaded under its number, but in WeChat, where that does nothing', async () => {
    const page = await show();
    await makePicture(page);
    const names: string[] = [];
    const click = function (this: HTMLAnchorElement): void {
      names.push(this.download);
    };
    await instead(HTMLAnchorElement.prototype, 'click' as never, click, async () => {
      press(page, 'receipt-download');
      await Promise.resolve();
    });
    assert.deepEqual(names, ['QL2025-0001.png']);
    await instead(navigator, 'userAgent', 'Mobile MicroMessenger/8.0', async () => {
      const chat = await show();
      await makePicture(chat);
      assert.isFalse(has(chat, '[data-act=receipt-download]'));
    });
  });

  const refused: Readonly<Record<string, (work: () => Promise<void>) => Promise<void>>> = {
    'there is no canvas': (work) => instead(HTMLCanvasElement.prototype, 'getContext', () => null, work),
    'a canvas gives nothing': (work) =>
      instead(HTMLCanvasElement.prototype, 'toBlob', (done: BlobCallback) => done(null), work),
    'a canvas may not be read': (work) =>
      instead(
        HTMLCanvasElement.prototype,
        'toBlob',
        () => {
          throw new DOMException('no', 'SecurityError');
        },
        work,
      ),
    'a blob has no address': (work) =>
      instead(
        URL,
        'createObjectURL',
        () => {
          throw new TypeError('no');
        },
        work,
      ),
    'a picture is not shown': (work) => instead(URL, 'createObjectURL', () => 'blob:nothing', work),
  };
  Object.entries(refused).forEach(([why, refuse]) => {
    it(`is words where ${why}`, async () => {
      await refuse(async () => {
        const page = await show();
        press(page, 'receipt-picture');
        await until(() => has(page, '.fault'), 'the words');
        assert.include(textIn(page, '.fault'), '截图');
        assert.isFalse(has(page, '.picture'));
        assert.include(textIn(page), 'QL2025-0001');
      });
    });
  });
});

describe('a receipt of a hostile hand', () => {
  const long = '很长'.repeat(2500);
  const cases: Readonly<Record<string, Record<string, unknown>>> = {
    'a very long number': { number: 'N'.repeat(5000), queryCode: '9'.repeat(5000) },
    'steps of 5,000 characters': {
      steps: [
        { on: null, text: long },
        { on: '2025-07-01', text: 'x'.repeat(5000) },
      ],
    },
    'unknown dates': {
      submittedAt: 'soon',
      steps: [
        { on: '2025-02-31', text: '一步' },
        { on: 7, text: '二步' },
      ],
    },
    'a time beyond all calendars': { submittedAt: '+275760-09-13T00:00:00.000Z' },
    'no steps at all': { steps: undefined },
    'steps that are none': { steps: [null, 7, 'x', { text: 5 }, {}] },
    'nothing that it should have': { number: undefined, queryCode: null, submittedAt: undefined, steps: 'x' },
    markup: { number: '<img src=x onerror=alert(1)>', queryCode: '"><b>', steps: [{ on: null, text: '<i>' }] },
  };
  Object.entries(cases).forEach(([what, change]) => {
    it(`breaks nothing with ${what}`, async () => {
      const page = await show(receiptOf(change));
      await makePicture(page);
      const base = find(page, '[part=base]');
      assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
      assert.notMatch(textIn(page), /undefined|null|NaN|Invalid|\[object/);
      assert.isFalse(has(page, 'dd b, dd img, li i'));
      assert.isAbove(page.renderRoot.querySelectorAll('.next li').length, 2);
    });
  });
});

describe('no barrier is met with a receipt', () => {
  Object.entries(LOOKS).forEach(([look, options]) => {
    it(look, async () => {
      const page = await show(receiptOf(), options);
      await makePicture(page);
      await assert.isAccessible(page);
      const base = find(page, '[part=base]');
      assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
      assert.isFalse(has(page, '[style]'));
      if (options.looks['lang'] === 'en') assert.notMatch(textIn(page, '.next'), /[\u4e00-\u9fff]/);
      const kept = await showParts({ ...options, draw: (parts) => parts.receipt.renderKept('QL2025-0001', 'x') });
      await assert.isAccessible(kept);
    });
  });

  it('reached by keyboard: every button in its order', async () => {
    const page = await show();
    await makePicture(page);
    const acts = Array.from(page.renderRoot.querySelectorAll<HTMLElement>('button, a[href]'), (each) => {
      each.focus();
      assert.equal((page.renderRoot as ShadowRoot).activeElement, each);
      return each.dataset['act'] ?? 'call';
    });
    assert.deepEqual(acts, ['receipt-picture', 'print', 'receipt-copy', 'receipt-download', 'call']);
  });
});
