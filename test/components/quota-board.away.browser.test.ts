import { assert } from '@open-wc/testing';
import type { QuotaBoard } from '../../src/components/quota-board/quota-board.js';
import { textOf, until } from './board-page.js';
import { every, part, showQuota } from './quota-page.js';

function press(board: QuotaBoard, label: string): void {
  every(board, 'footer button')
    .find((button) => textOf(button) === label)!
    .click();
}

/** Puts another clipboard in the place of the browser's, and gives what was copied. */
async function copyWith(work: () => Promise<void>): Promise<string> {
  let copied = '';
  const writeText = async (text: string): Promise<void> => void (copied = text);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  try {
    await work();
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
  return copied;
}

describe('What one takes away from a board of numbers', () => {
  it('is a file of what is seen, which spreadsheets read', async () => {
    const board = await showQuota({}, { status: 'behind' });
    await until(() => every(board, '.row').length === 2, 'those behind');
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
    assert.equal(link.download, '示例县教研行动计划.csv');
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    assert.deepEqual(Array.from(bytes.slice(0, 3)), [0xef, 0xbb, 0xbf], 'a byte order mark');
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.include(lines[1], '落后,编制不少于 43 个,不少于 43 个,20 个');
  });

  it('is a table for the clipboard, and it is said that it was copied', async () => {
    const copied = await copyWith(async () => {
      const board = await showQuota();
      press(board, '复制表格');
      await until(() => textOf(part(board, 'footer')).includes('已复制'), 'the word');
      await until(() => textOf(part(board, '[role=status]')).includes('已复制'), 'the spoken word');
    });
    const lines = copied.split('\n');
    assert.equal(lines.length, 10, 'heads, seven figures, a condition and a rhythm');
    assert.isTrue(lines.every((line) => line.split('\t').length === 7));
  });

  it('is a link to what is seen, where the address holds it', async () => {
    const copied = await copyWith(async () => {
      const board = await showQuota({}, { hash: 'quota' });
      part(board, '.tiles [value=missed]').click();
      await board.updateComplete;
      press(board, '复制链接');
      await until(() => textOf(part(board, 'footer')).includes('已复制'), 'the word');
    });
    assert.match(copied, /#quota\.status=missed$/);
    history.replaceState(null, '', location.pathname + location.search);
    const plain = await showQuota();
    assert.notInclude(textOf(part(plain, 'footer')), '复制链接');
  });
});
