import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import { all, find, showPlan, textOf, until } from './board-page.js';
import { samplePlan } from './board-plans.js';

type Board = Awaited<ReturnType<typeof showPlan>>;

function press(board: Board, label: string): void {
  all(board, 'footer button')
    .find((button) => textOf(button) === label)!
    .click();
}

/** Puts another clipboard in the place of the browser's, and back again. */
async function withClipboard(clipboard: unknown, work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await work();
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
}

describe('what one takes away from a board', () => {
  it('is a file of what is seen', async () => {
    const board = await showPlan(samplePlan(), { unit: '督导室' });
    await until(() => all(board, '.row').length === 2, 'the tasks of the unit');
    const taken = new Promise<HTMLAnchorElement>((resolve) => {
      board.shadowRoot!.addEventListener('click', (event) => {
        const link = event.target as HTMLAnchorElement;
        if (!link.download) return;
        event.preventDefault();
        resolve(link);
      });
    });
    press(board, '导出表格');
    const link = await taken;
    assert.equal(link.download, '示例县教育改革方案.csv');
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    assert.deepEqual(Array.from(bytes.slice(0, 3)), [0xef, 0xbb, 0xbf], 'a byte order mark');
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.include(lines[1], '规范管理');
  });

  it('is a table for the clipboard, and it is said that it was copied', async () => {
    let copied = '';
    await withClipboard({ writeText: async (text: string) => void (copied = text) }, async () => {
      const board = await showPlan(samplePlan());
      press(board, '复制表格');
      await until(() => textOf(find(board, 'footer')).includes('已复制'), 'the word');
      assert.equal(copied.split('\n').length, 7);
      await until(() => textOf(find(board, '[role=status]')).includes('已复制'), 'the spoken word');
    });
  });

  it('says so when the browser does not let it', async () => {
    const { execCommand } = document;
    document.execCommand = () => false;
    await withClipboard(undefined, async () => {
      const board = await showPlan(samplePlan());
      press(board, '复制表格');
      await until(() => textOf(find(board, 'footer')).includes('没有复制成功'), 'the word');
      assert.equal(all(board, 'textarea').length, 0);
    });
    document.execCommand = execCommand;
  });

  it('is a link that shows the same, where the address keeps it', async () => {
    let copied = '';
    await withClipboard({ writeText: async (text: string) => void (copied = text) }, async () => {
      const plain = await showPlan(samplePlan());
      assert.notInclude(textOf(find(plain, 'footer')), '复制链接');
      const board = await showPlan(samplePlan(), { hash: 'away' });
      find(board, '.tiles .done').click();
      await until(() => location.hash.includes('away.status=done'), 'the address');
      press(board, '复制链接');
      await until(() => copied, 'the link');
      assert.include(copied, 'away.status=done');
    });
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('on screen and on paper', () => {
  it('shows the mark of what is no real data', async () => {
    const board = await showPlan(samplePlan({ mark: '演示数据' }));
    assert.equal(textOf(find(board, '.mark')), '演示数据');
    assert.include(textOf(find(board, 'tfoot')), '演示数据');
  });
});
