import { assert } from '@open-wc/testing';
import { checkRecords } from '../../src/sdk/model/light-records.js';
import { RosterFinder } from '../../src/sdk/rules/find-member.js';
import { recordSheetRules } from '../../src/sdk/rules/record-sheet-rules.js';
import { readRecordSheet } from '../../src/sdk/sheet/read-records.js';
import {
  AS_OF,
  all,
  attach,
  choose,
  deviceLog,
  find,
  has,
  makeLog,
  push,
  recordOf,
  ROSTER,
  samples,
  showLog,
  textOf,
  titles,
  until,
  type InspectionLog,
} from './log-page.js';

/** Presses an export and catches the file. */
async function exported(log: InspectionLog, act: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const make = URL.createObjectURL.bind(URL);
  const click = HTMLAnchorElement.prototype.click;
  URL.createObjectURL = (blob: Blob): string => {
    blobs.push(blob);
    return make(blob);
  };
  HTMLAnchorElement.prototype.click = function (): void {
    names.push(this.download);
  };
  try {
    find(log, `footer [data-act=${act}]`).click();
    await until(() => names.length > 0, 'the file');
  } finally {
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name: names[0]!, bytes: new Uint8Array(await blobs[0]!.arrayBuffer()) };
}

async function openImport(log: InspectionLog): Promise<void> {
  find(log, 'footer [data-act=import]').click();
  await until(() => has(log, 'input[type=file]'), 'the field for a file');
}

async function preview(log: InspectionLog, name: string, content: BlobPart): Promise<string> {
  if (!has(log, 'input[type=file]')) await openImport(log);
  choose(log, name, content);
  await until(() => has(log, '.preview'), 'the preview');
  return textOf(find(log, '.preview'));
}

const ALL = [...samples(), { ...samples()[0]!, note: '复查', revision: 2 }, recordOf('r9', { isDeleted: true })];

describe('a file that goes out', () => {
  it('is JSON that reads back as it was, roster and earlier revisions too', async () => {
    const log = await showLog(ALL);
    const { name, bytes } = await exported(log, 'json');
    assert.equal(name, `督导检查登记表-${AS_OF}.json`);
    const read = checkRecords(JSON.parse(new TextDecoder().decode(bytes)));
    assert.deepEqual(read.issues, []);
    assert.deepEqual(read.records, ALL);
    assert.deepEqual(read.roster, ROSTER);
    await until(() => textOf(find(log, '.files')).includes('已导出'), 'the words');
  });

  it('is a workbook or CSV that reads back as it was', async () => {
    const log = await showLog(ALL);
    const rules = recordSheetRules(ROSTER);
    assert.instanceOf(rules.names, RosterFinder);
    for (const act of ['excel', 'csv']) {
      const { name, bytes } = await exported(log, act);
      assert.match(name, act === 'excel' ? /\.xlsx$/ : /\.csv$/);
      const { records, badCells } = await readRecordSheet(bytes, { rules, asOf: AS_OF });
      assert.deepEqual(badCells, []);
      const order = (list: readonly { id: string; revision: number }[]): string[] =>
        list.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
      assert.deepEqual(order(records), order(ALL));
    }
  }).timeout(20_000);
});

describe('a file that comes in', () => {
  it('is shown before it is taken: new, the same, and each bad row with its cell and the reason', async () => {
    const log = await showLog();
    const text = await preview(
      log,
      '九月检查.csv',
      [
        '检查日期,受检学校,检查人员,发现问题,整改期限',
        '2025年9月1日,第一小学,教研员甲,课表不全,2025年9月底',
        '２０２５．９．２,第九小学,,，,',
        '2025-09-03,第二小学,13800138000,灯坏了,',
        '9月4日,第二小学,,无,',
      ].join('\n'),
    );
    assert.include(text, '新增 1 条');
    assert.include(text, '有 3 处读不出来');
    const bad = all(log, '.bad li').map(textOf);
    assert.deepEqual(bad, [
      '第 3 行“受检学校”（B3）写的是“第九小学”：名册里没有这个单位，请写名册里的名称或编号。',
      '第 4 行“检查人员”（C4）写的是“…”：这里有手机号。记录里不能写手机号，请去掉。',
      '第 5 行“检查日期”（A5）写的是“9月4日”：日期没有年份，请补上。',
    ]);
    assert.equal(titles(log).length, 3, 'nothing is taken yet');
    push(log, '导入选中的 1 条');
    await until(() => titles(log).length === 4, 'the good row');
    assert.include(textOf(find(log, '.files')), '已导入 1 条');
    assert.equal(deviceLog(log).kept.records[0]!.findings[0]!.due, '2025-09-30');
  });

  it('that was exported, changed in a cell and imported again is one correction', async () => {
    const log = await showLog();
    const { bytes } = await exported(log, 'csv');
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace('开学检查', '开学全面检查');
    const text = await preview(log, '登记.csv', csv);
    assert.include(text, '新增 0 条，更正 1 条，与本表相同 2 条');
    assert.include(text, '内容：开学检查 → 开学全面检查');
    push(log, '导入选中的 1 条');
    await until(() => titles(log).includes('开学全面检查'), 'the correction');
    assert.equal(deviceLog(log).kept.records[0]!.revision, 2);
    assert.include(await preview(log, '登记.csv', csv), '没有要导入的内容');
  });

  it('that stands against what is here is a conflict, which a person decides', async () => {
    const log = await showLog([...samples(), { ...samples()[2]!, note: '这里改过', revision: 2 }]);
    const theirs = { records: [samples()[2], { ...samples()[2]!, note: '那边也改过', revision: 2 }] };
    const text = await preview(log, 'theirs.json', JSON.stringify(theirs));
    assert.include(text, '冲突 1 条');
    assert.isFalse(find<HTMLInputElement>(log, '.conflict [data-take]').checked, 'nothing is decided for a person');
    assert.include(textOf(find(log, '[data-act=take]')), '0 条');
    find<HTMLInputElement>(log, '.conflict [data-take]').click();
    await until(() => textOf(find(log, '[data-act=take]')).includes('1 条'), 'the choice');
    find(log, '[data-act=take]').click();
    await until(() => titles(log).includes('那边也改过'), 'what was chosen');
    assert.equal(deviceLog(log).kept.records[0]!.revision, 3);
  });

  it('brings its roster where it is JSON, for names on this screen', async () => {
    const log = makeLog();
    await attach(log);
    const document = { records: [recordOf('r1')], roster: ROSTER, rules: [{ targetId: 't1' }] };
    assert.include(await preview(log, 'all.json', `\ufeff${JSON.stringify(document)}`), '还有名册');
    push(log, '导入选中的 1 条');
    await until(() => all(log, '.row').some((row) => textOf(row).includes('第一小学')), 'the name');
    const { bytes } = await exported(log, 'json');
    assert.equal(JSON.parse(new TextDecoder().decode(bytes)).rules.length, 1, 'rules go out again');
  });

  it('that is none is told so in words, and nothing changes', async () => {
    const log = await showLog();
    await openImport(log);
    for (const content of ['', '{', '[]x', 'a,b\n1,2', '\0\0', 'PK\u0003\u0004', '<html>', '{"records":7}']) {
      choose(log, 'x.csv', content);
      await until(() => textOf(find(log, '.files')).includes('读不出来'), `the words for ${content}`);
      assert.isFalse(has(log, '.preview'));
      find<HTMLInputElement>(log, 'input[type=file]').value = '';
    }
    assert.equal(titles(log).length, 3);
  });
});

describe('erasing', () => {
  it('asks first, says how much goes, and takes records and drafts of this log', async () => {
    const log = await showLog([recordOf('r1', { note: '网站上的' })]);
    await deviceLog(log).save(recordOf('r2', { note: '本机的' }));
    await deviceLog(log).keepDraft('d1', { recordId: 'r-1' }, new Date().toISOString());
    await until(() => titles(log).length === 2, 'both');
    find(log, 'footer [data-act=erase]').click();
    await until(() => has(log, '[data-act=yes]'), 'the question');
    assert.include(textOf(find(log, '#erase-ask')), '1 条记录和 1 份没有保存的内容');
    assert.equal((log.renderRoot as ShadowRoot).activeElement, find(log, '[data-act=no]'));
    find(log, '[data-act=no]').click();
    await until(() => !has(log, '[data-act=yes]'), 'the question gone');
    assert.equal(titles(log).length, 2);
    find(log, 'footer [data-act=erase]').click();
    await until(() => has(log, '[data-act=yes]'), 'the question');
    find(log, '[data-act=yes]').click();
    await until(() => titles(log).join() === '网站上的', 'what the site holds stays');
    assert.deepEqual(deviceLog(log).drafts, []);
  });
});
