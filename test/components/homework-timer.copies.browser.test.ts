import { assert } from '@open-wc/testing';
import type { HomeworkTimer } from '../../src/components/homework-timer/homework-timer.js';
import type { Attributes } from './board-page.js';
import {
  add,
  button,
  has,
  logOf,
  pass,
  part,
  press,
  releaseClocks,
  settle,
  showTimer,
  stopClocks,
  until,
} from './timer-page.js';
import { focused, instead, openPanel, showPanel, textOf } from './timer-panels.js';

const openCopies = (attributes: Attributes = {}): Promise<HomeworkTimer> => showPanel('copies', attributes);

/** Catches the file that the next press hands out. */
function catchFile(timer: HomeworkTimer): Promise<HTMLAnchorElement> {
  return new Promise((resolve) => {
    timer.renderRoot.addEventListener('click', (event) => {
      const link = event.target as HTMLAnchorElement;
      if (!link.download) return;
      event.preventDefault();
      resolve(link);
    });
  });
}

beforeEach(() => void stopClocks());
afterEach(releaseClocks);

describe('a copy as a file', () => {
  it('holds the whole log with a byte order mark, and names the day but never the child', async () => {
    const timer = await openCopies();
    await add(timer, '语文', '2025-10-17', '19:00', '19:25');
    const taken = catchFile(timer);
    await press(timer, '下载表格');
    const link = await taken;
    assert.equal(link.download, '作业计时-2025-10-20.csv');
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    assert.deepEqual(Array.from(bytes.slice(0, 3)), [0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    assert.deepEqual(text.trim().split('\r\n'), [
      '日期,学科,开始,结束,分钟,地点,来源',
      '2025-10-17,语文,19:00,19:25,25,在家,补记',
      '2025-10-20,数学,17:00,17:30,30,在家,补记',
    ]);
    assert.notInclude(text, timer.child);
    assert.include(textOf(timer, '.copies .told'), '作业计时-2025-10-20.csv');
  });

  it('is let go of afterwards', async () => {
    const timer = await openCopies();
    const taken = catchFile(timer);
    const let_go: string[] = [];
    await instead(
      URL,
      'revokeObjectURL',
      (url: string) => let_go.push(url),
      async () => {
        await press(timer, '下载表格');
        await pass(timer, 2000);
        assert.deepEqual(let_go, [(await taken).href]);
      },
    );
  });

  it('holds what runs up to now', async () => {
    const timer = await openCopies();
    await press(timer, '英语');
    await pass(timer, 180_000);
    const taken = catchFile(timer);
    await press(timer, '下载表格');
    const text = await (await fetch((await taken).href)).text();
    assert.include(text, '英语,18:00,18:03,3,在家,计时');
  });
});

describe('a copy as text', () => {
  it('falls into cells where it is pasted, and it is said that it was copied', async () => {
    const timer = await openCopies();
    let copied = '';
    await instead(navigator, 'clipboard', { writeText: async (text: string) => void (copied = text) }, async () => {
      await press(timer, '复制成文字');
      await until(() => has(timer, '.copies .told'), 'the word');
    });
    assert.equal(copied.split('\n')[1], '2025-10-20\t数学\t17:00\t17:30\t30\t在家\t补记');
    assert.include(textOf(timer, '.copies .told'), '已复制');
    await pass(timer, 1000);
    assert.include(textOf(timer, '[role=status]'), '已复制');
  });

  it('is taken through a selection where the page has no clipboard', async () => {
    const timer = await openCopies();
    let copied = '';
    const copy = (): boolean => {
      copied = (focused(timer) as HTMLTextAreaElement).value;
      return true;
    };
    await instead(navigator, 'clipboard', undefined, () =>
      instead(document, 'execCommand', copy, async () => {
        button(timer, '复制成文字').focus();
        await press(timer, '复制成文字');
      }),
    );
    assert.include(copied, '数学\t17:00');
    assert.equal(focused(timer), button(timer, '复制成文字'));
    assert.isFalse(has(timer, '.copies textarea'));
  });

  it('is shown selected, with words how to copy it, where the browser does not let it', async () => {
    const timer = await openCopies();
    await instead(navigator, 'clipboard', undefined, () =>
      instead(
        document,
        'execCommand',
        () => false,
        () => press(timer, '复制成文字'),
      ),
    );
    const field = part<HTMLTextAreaElement>(timer, '.copies textarea');
    assert.isTrue(field.readOnly);
    assert.equal(focused(timer), field);
    assert.deepEqual([field.selectionStart, field.selectionEnd], [0, field.value.length]);
    assert.include(field.value, '数学\t17:00');
    assert.include(textOf(timer, '.copies .told'), '长按');
    // What was selected lasts while the clock runs and draws.
    field.setSelectionRange(2, 5);
    await press(timer, '英语');
    await pass(timer, 120_000);
    assert.deepEqual([field.selectionStart, field.selectionEnd], [2, 5]);
  });

  it('is the only way in WeChat, and it is said why', async () => {
    await instead(navigator, 'userAgent', 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0', async () => {
      const timer = await openCopies();
      assert.notInclude(textOf(timer, '.copies'), '下载表格');
      assert.include(textOf(timer, '.copies'), '不能下载文件');
      button(timer, '复制成文字');
    });
  });

  it('is not offered where there is nothing yet', async () => {
    const timer = await showTimer();
    await openPanel(timer, 'copies');
    assert.include(textOf(timer, '.copies'), '还没有记录');
    assert.isFalse(has(timer, '.copies .copy'));
  });
});

describe('where entries are kept', () => {
  it('is said, and that a browser may clear them', async () => {
    const timer = await openCopies();
    assert.match(textOf(timer, '.copies'), /这台设备.*七天/);
  });

  it('is said too where they end with the page', async () => {
    const timer = await openCopies();
    await instead(logOf(timer), 'memoryReason', 'full', async () => {
      timer.requestUpdate();
      await settle(timer);
      assert.include(textOf(timer, '.copies'), '关掉这个页面就没有了');
    });
  });
});
