/** Nothing that was typed is lost: reload, two pages, a browser that stores nothing. */
import { assert } from '@open-wc/testing';
import { deviceStore } from '../../src/sdk/local/device-store.js';
import { RecordLog } from '../../src/sdk/local/record-log.js';
import {
  attach,
  deviceLog,
  find,
  has,
  makeLog,
  openForm,
  push,
  recordOf,
  showLog,
  submit,
  textOf,
  titles,
  type,
  until,
  type InspectionLog,
} from './log-page.js';

const note = (log: InspectionLog): string => find<HTMLTextAreaElement>(log, '[data-field=note]').value;

/** Waits until the device keeps a draft that says this. */
async function kept(log: InspectionLog, text: string): Promise<void> {
  const other = otherPage(log);
  for (let tries = 0; tries < 200; tries += 1) {
    await other.look();
    if (JSON.stringify(other.drafts).includes(text)) return;
  }
  throw new Error(`no draft says ${text}`);
}

/** The log as another page of the same browser has it. */
function otherPage(log: InspectionLog): RecordLog {
  return new RecordLog(log.logId, { store: deviceStore() });
}

describe('what is typed', () => {
  it('is there after the page was closed, with its age, and is saved as it was meant', async () => {
    const log = await showLog([]);
    await openForm(log);
    type(log, 'on', '2025-10-15');
    type(log, 'note', '看到一半');
    push(log, '添加问题');
    await until(() => has(log, '[data-field="findings.0.text"]'), 'the finding');
    type(log, 'findings.0.text', '课表不');
    await kept(log, '课表不');
    log.remove();

    const again = makeLog({ 'log-id': log.logId });
    again.records = [];
    await attach(again);
    await until(() => has(again, 'form'), 'the form');
    assert.equal(note(again), '看到一半');
    assert.equal(find<HTMLTextAreaElement>(again, '[data-field="findings.0.text"]').value, '课表不');
    assert.include(textOf(find(again, '.age')), '已恢复刚才没有保存的内容');
    type(again, 'findings.0.text', '课表不全');
    submit(again);
    await until(() => titles(again).join() === '看到一半', 'the record');
    await until(() => deviceLog(again).drafts.length === 0, 'the draft gone');
    assert.isFalse(has(again, '.drafts'));
  });

  it('comes back before anything is drawn, so that nothing moves', async () => {
    const log = makeLog();
    await otherPage(log).keepDraft(
      'd1',
      { recordId: 'r-1', base: 0, typed: { note: '草稿' } },
      new Date().toISOString(),
    );
    log.records = [recordOf('r1')];
    const seen: boolean[] = [];
    const watch = new MutationObserver(() => has(log, '.row') && seen.push(has(log, 'form')));
    watch.observe(log.renderRoot ?? log.attachShadow({ mode: 'open' }), { childList: true, subtree: true });
    await attach(log);
    await until(() => has(log, 'form'), 'the form');
    watch.disconnect();
    assert.isTrue(seen.every(Boolean), 'no row was drawn before the form');
  });

  it('is put aside and gone on with, or let go', async () => {
    const log = await showLog([]);
    await openForm(log);
    type(log, 'note', '先写别的');
    push(log, '先放着');
    await until(() => has(log, '.drafts li'), 'the draft');
    push(log, '接着写');
    await until(() => has(log, 'form') && note(log) === '先写别的', 'the form again');
    assert.isFalse(has(log, '.drafts'));
    push(log, '不要了');
    await until(() => !has(log, 'form'), 'closed');
    await until(() => deviceLog(log).drafts.length === 0, 'let go');
  });

  it('is two drafts where two pages write at once', async () => {
    const log = await showLog([]);
    await openForm(log);
    type(log, 'note', '这一页写的');
    await kept(log, '这一页写的');
    const other = otherPage(log);
    await other.look();
    const { id } = other.drafts[0]!;
    other.openDraft(id);
    await other.keepDraft(
      id,
      { ...(other.drafts[0]!.record as object), targetIds: ['theirs'] },
      '2025-10-20T10:00:00.000Z',
    );
    type(log, 'note', '这一页接着写的');
    await kept(log, '这一页接着写的');
    await other.look();
    assert.equal(other.drafts.length, 2);
    assert.isTrue(JSON.stringify(other.drafts).includes('theirs'));
  });

  it('of another page is told, and offered', async () => {
    const log = await showLog([]);
    await otherPage(log).keepDraft(
      'd9',
      { recordId: 'r-9', base: 0, typed: { note: '另一页的草稿' } },
      new Date().toISOString(),
    );
    await deviceLog(log).look();
    await until(() => has(log, '.drafts li'), 'the draft of the other page');
    assert.include(textOf(find(log, '.drafts')), '另一页的草稿');
  });

  it('of a broken draft is as good as can be, and never in the way', async () => {
    const log = makeLog();
    const other = otherPage(log);
    await other.keepDraft('d1', { recordId: '<b>', typed: 7 }, 'not an instant');
    await other.keepDraft(
      'd2',
      { recordId: 'r-2', base: 'x', typed: { note: 7, findings: [null], evidence: 'x' } },
      'y',
    );
    log.records = [recordOf('r1', { note: '好的' })];
    await attach(log);
    await until(() => titles(log).join() === '好的', 'the register');
    await until(() => has(log, 'form'), 'the draft that is one');
    assert.equal(note(log), '');
  });
});

describe('two pages', () => {
  it('see each other’s records, and a correction on both keeps both', async () => {
    const log = await showLog([]);
    const other = otherPage(log);
    await deviceLog(log).look();
    other.subscribe(() => undefined);
    await other.save(recordOf('r1', { note: '另一页记的' }));
    await until(() => titles(log).join() === '另一页记的', 'what the other page wrote');

    find(log, '[data-id=r1] .open').click();
    await until(() => has(log, '.row-acts'), 'the record');
    push(log, '更正');
    await until(() => has(log, 'form'), 'the form');
    await other.save(recordOf('r1', { note: '另一页改的', revision: 2 }));
    type(log, 'note', '这一页改的');
    submit(log);
    await until(() => titles(log).join() === '这一页改的', 'what was written last');
    assert.include(textOf(find(log, '.told')), '对方的一版也保留着');
    assert.deepEqual(
      deviceLog(log).kept.records.map(({ note: text, revision }) => [text, revision]),
      [
        ['另一页记的', 1],
        ['另一页改的', 2],
        ['这一页改的', 3],
      ],
    );
  });
});

describe('a browser that stores nothing', () => {
  it('is told of, and the log goes on until the page is closed', async () => {
    const open = indexedDB.open.bind(indexedDB);
    const refuse = (): IDBOpenDBRequest => {
      throw new DOMException('no', 'SecurityError');
    };
    const log = await showLog([]);
    const device = deviceLog(log) as unknown as { store: object; device: object };
    const { DeviceStore } = await import('../../src/sdk/local/device-store.js');
    device.store = device.device = new DeviceStore();
    indexedDB.open = refuse as typeof indexedDB.open;
    try {
      await openForm(log);
      type(log, 'on', '2025-10-15');
      type(log, 'note', '存不下也要记');
      await until(() => has(log, '.warn'), 'the warning');
      assert.include(textOf(find(log, '.warn')), '不让网页保存数据');
      assert.include(textOf(find(log, 'form')), '请写完再离开');
      submit(log);
      await until(() => titles(log).join() === '存不下也要记', 'the record');
    } finally {
      indexedDB.open = open;
    }
  });
});
