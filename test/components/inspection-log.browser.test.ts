import { assert } from '@open-wc/testing';
import type { ReformRecord } from '../../src/sdk/model/index.js';
import {
  all,
  attach,
  deviceLog,
  enter,
  find,
  has,
  makeLog,
  openForm,
  push,
  recordOf,
  ROSTER,
  rows,
  samples,
  showLog,
  submit,
  textOf,
  titles,
  type,
  until,
  type InspectionLog,
} from './log-page.js';

const spoken = (log: InspectionLog): string => textOf(find(log, '[role=status]'));

describe('a register', () => {
  it('lists records of its kind, the latest first, with findings as of the day', async () => {
    const log = await showLog([...samples(), recordOf('x1', { kind: 'training', note: '不是检查' })]);
    assert.deepEqual(rows(log), [
      '2025年10月8日 | 第二小学 | 教研员乙 | 课后服务检查 | 1 次 | ○1 项待整改',
      '2025年9月10日 | 第一小学 | 教研员甲 | 作业公示检查 | 1 次 | !1 项逾期',
      '2025年8月28日 | 第三中学 | 教研员甲 | 开学检查 | 1 次 | ',
    ]);
    assert.equal(textOf(find(log, 'h2')), '督导检查登记表');
    assert.deepEqual(all(log, '.tiles > *').map(textOf), [
      '3全部记录',
      '3合计（次）',
      '1! 已逾期',
      '1○ 待整改',
      '1✓ 已整改',
    ]);
  });

  it('sees the findings as they were on another day', async () => {
    const log = await showLog(samples(), { 'as-of': '2025-09-30' });
    assert.include(rows(log)[1], '1 项待整改', 'on its due date it is still open');
    log.asOf = '2025-10-01';
    await until(() => rows(log)[1]!.includes('1 项逾期'), 'the day after');
  });

  it('lists all kinds where none is named, and says which each is', async () => {
    const log = await showLog([...samples(), recordOf('x1', { kind: 'training', note: '暑期研修', quantity: 12 })], {
      kind: 'nonsense',
    });
    assert.equal(textOf(find(log, 'h2')), '活动记录登记表');
    assert.isTrue(rows(log).some((row) => row.includes('培训 暑期研修 | 12 学时')));
  });

  it('opens a record with its findings, what was done about them, and what it said before', async () => {
    const log = await showLog([...samples(), { ...samples()[1]!, note: '课后服务和午休检查', revision: 2 }]);
    find(log, '[data-id=r2] .open').click();
    await until(() => has(log, '.findings li'), 'the findings');
    const text = textOf(find(log, '.detail'));
    [
      '菜单没有更新',
      '待整改',
      '整改期限：2025年11月30日',
      '2025年10月12日整改到位',
      '更正过 1 次',
      '第 1 版：课后服务检查',
    ].forEach((part) => assert.include(text, part));
    find(log, '[data-id=r2] .open').click();
    await until(() => !has(log, '.detail'), 'the record closed');
  });

  it('finds records by words, unit, days and findings, and says how many there are', async () => {
    const log = await showLog();
    enter(find<HTMLInputElement>(log, '[data-set=q]'), '公示 第一');
    await until(() => titles(log).join() === '作业公示检查', 'the search');
    await until(() => spoken(log).includes('3 条中有 1 条'), 'the words');
    push(log, '清除筛选');
    await until(() => titles(log).length === 3, 'all of them');
    enter(find<HTMLSelectElement>(log, '[data-set=unit]'), 'u2');
    await until(() => titles(log).join() === '课后服务检查', 'the unit');
    enter(find<HTMLSelectElement>(log, '[data-set=unit]'), '');
    enter(find<HTMLInputElement>(log, '[data-set=from]'), '2025-09-01');
    enter(find<HTMLInputElement>(log, '[data-set=to]'), '2025-09-30');
    await until(() => titles(log).join() === '作业公示检查', 'the days');
    push(log, '清除筛选');
    find(log, '.tiles .overdue').click();
    await until(() => titles(log).join() === '作业公示检查', 'what is overdue');
    find(log, '.tiles .overdue').click();
    enter(find<HTMLInputElement>(log, '[data-set=q]'), '没有这样的');
    await until(() => has(log, '.notice'), 'the sentence');
    assert.include(textOf(find(log, '.notice')), '没有符合条件的记录');
  });

  it('is put in order by a heading', async () => {
    const log = await showLog();
    find(log, '[data-sort=unit]').click();
    await until(() => find(log, 'th.unit').getAttribute('aria-sort') === 'ascending', 'by unit');
    const byUnit = titles(log);
    find(log, '[data-sort=unit]').click();
    await until(() => titles(log).join() === [...byUnit].reverse().join(), 'the other way round');
    find(log, '[data-sort=findings]').click();
    await until(() => titles(log)[0] === '作业公示检查', 'what is overdue first');
  });

  it('is drawn from an address, tells the page what arrived, and offers to try again when it fails', async () => {
    const document = { records: [...samples(), { id: 'bad' }], roster: ROSTER };
    const src = URL.createObjectURL(new Blob([JSON.stringify(document)], { type: 'application/json' }));
    const log = makeLog({ src });
    const loads: CustomEvent[] = [];
    log.addEventListener('records-load', (event) => loads.push(event as CustomEvent));
    await attach(log);
    assert.equal(loads.length, 1);
    assert.equal(loads[0]!.detail.records.length, 3);
    assert.isAbove(loads[0]!.detail.issues.length, 0);
    assert.include(textOf(find(log, '.invalid')), 'records.3.kind');
    assert.include(rows(log)[0], '第二小学');

    const errors: CustomEvent[] = [];
    log.addEventListener('records-error', (event) => errors.push(event as CustomEvent));
    log.src = '/missing.json';
    await until(() => has(log, '.notice'), 'the failure');
    assert.equal(errors.length, 1);
    assert.include(textOf(find(log, '.notice')), '没有给出数据');
    assert.equal(titles(log).length, 3, 'what was read before stays');
    log.src = src;
    await until(() => !has(log, '.notice'), 'the records again');
  });
});

describe('a new record', () => {
  it('is written, kept on this device, told to the page, and there after the page was closed', async () => {
    const log = await showLog([]);
    const added: ReformRecord[] = [];
    log.addEventListener('record-add', (event) => added.push((event as CustomEvent).detail.record));
    assert.include(textOf(find(log, '.notice')), '还没有记录');
    await openForm(log);
    type(log, 'on', '2025-10-15');
    type(log, 'unit', 'u2');
    type(log, 'person', 'p1');
    type(log, 'quantity', '２');
    type(log, 'note', '看了三节课');
    push(log, '添加问题');
    await until(() => has(log, '[data-field="findings.0.text"]'), 'the finding');
    type(log, 'findings.0.text', '备课没有留痕');
    type(log, 'findings.0.due', '2025-11-15');
    push(log, '添加佐证');
    await until(() => has(log, '[data-field="evidence.0.title"]'), 'the evidence');
    type(log, 'evidence.0.title', '现场记录表');
    submit(log);
    await until(() => rows(log).length === 1, 'the record');
    assert.deepEqual(rows(log), ['2025年10月15日 | 第二小学 | 教研员甲 | 看了三节课 | 2 次 | ○1 项待整改']);
    assert.equal(added.length, 1);
    const { id, ...rest } = added[0]!;
    assert.match(id, /^r-[0-9a-f]{32}$/);
    assert.deepEqual([rest.quantity, rest.revision, rest.findings[0]!.due], [2, 1, '2025-11-15']);
    await until(() => !has(log, 'form'), 'the form closed');
    await until(() => spoken(log).includes('已记下：2025年10月15日 第二小学'), 'the words');
    assert.deepEqual(deviceLog(log).drafts, []);

    const again = makeLog({ 'log-id': log.logId });
    log.remove();
    await attach(again);
    assert.equal(titles(again).join(), '看了三节课');
  });

  it('is not saved before it is right: each fault stands by its field and the focus goes to the first', async () => {
    const log = await showLog([]);
    await openForm(log);
    type(log, 'on', '');
    type(log, 'quantity', '-1');
    type(log, 'note', '家长电话 13800138000');
    submit(log);
    await until(() => all(log, 'form .fault').length === 4, 'the faults');
    assert.equal(log.renderRoot.querySelector('[data-field=on]'), (log.renderRoot as ShadowRoot).activeElement);
    const field = find<HTMLInputElement>(log, '[data-field=note]');
    assert.equal(field.getAttribute('aria-invalid'), 'true');
    assert.include(textOf(find(log, `#${field.getAttribute('aria-describedby')!.split(' ')[1]}`)), '手机号');
    assert.equal(field.value, '家长电话 13800138000', 'nothing that was typed is taken away');
    type(log, 'note', '看了三节课');
    await until(() => !find(log, '[data-field=note]').hasAttribute('aria-invalid'), 'the fault gone with its cause');
    assert.equal(deviceLog(log).kept.records.length, 0);
  });

  it('has persons by pseudonym: a name, an identity number and a mobile number are refused', async () => {
    const log = makeLog();
    log.records = [];
    await attach(log);
    await openForm(log);
    for (const [typed, words] of [
      ['张三', '看起来是姓名'],
      ['110101199003078515', '身份证号'],
      ['13800138000', '手机号'],
      ['第1人', '代号'],
    ] as const) {
      type(log, 'person', typed);
      submit(log);
      await until(() => has(log, '#field-person-fault'), 'the fault');
      assert.include(textOf(find(log, '#field-person-fault')), words);
    }
  });

  it('chooses the kind where the log keeps all, and is counted in its unit', async () => {
    const log = await showLog([], { kind: '' });
    await openForm(log);
    assert.isFalse(has(log, '#field-quantity-hint'));
    type(log, 'kind', 'training');
    await until(() => has(log, '#field-quantity-hint'), 'the unit');
    assert.include(textOf(find(log, '#field-quantity-hint')), '学时');
    submit(log);
    await until(() => has(log, '#field-quantity-fault'), 'an amount is never taken for one');
  });
});

describe('a long roster', () => {
  it('is found by typing', async () => {
    const log = makeLog();
    log.records = [];
    log.roster = {
      units: Array.from({ length: 200 }, (_, n) => ({ id: `s${n}`, name: `第${n}学校` })),
      persons: [],
    };
    await attach(log);
    await openForm(log);
    const field = find<HTMLInputElement>(log, '[data-field=unit]');
    assert.equal(find<HTMLDataListElement>(log, `#${field.getAttribute('list')}`).options.length, 200);
    type(log, 'unit', '第17学校');
    type(log, 'on', '2025-10-15');
    submit(log);
    await until(() => rows(log).length === 1, 'the record');
    assert.equal(deviceLog(log).kept.records[0]!.unitId, 's17');
  });
});

describe('a record that is there', () => {
  it('is corrected: the next revision stands, the one before is kept, whoever wrote it', async () => {
    const log = await showLog();
    const changes: { record: ReformRecord; previous: ReformRecord }[] = [];
    log.addEventListener('record-change', (event) => changes.push((event as CustomEvent).detail));
    find(log, '[data-id=r1] .open').click();
    await until(() => has(log, '.row-acts'), 'the record');
    push(log, '更正');
    await until(() => has(log, 'form'), 'the form');
    assert.equal(find<HTMLInputElement>(log, '[data-field=note]').value, '作业公示检查');
    type(log, 'note', '作业公示复查');
    submit(log);
    await until(() => titles(log).includes('作业公示复查'), 'the correction');
    assert.deepEqual(
      changes.map(({ record, previous }) => [record.revision, record.note, previous.revision, previous.note]),
      [[2, '作业公示复查', 1, '作业公示检查']],
    );
    assert.deepEqual(changes[0]!.record.findings, samples()[0]!.findings, 'findings keep their ids');
  });

  it('is removed, which can be undone', async () => {
    const log = await showLog();
    const removed: ReformRecord[] = [];
    log.addEventListener('record-remove', (event) => removed.push((event as CustomEvent).detail.record));
    find(log, '[data-id=r3] .open').click();
    await until(() => has(log, '.row-acts'), 'the record');
    push(log, '删除');
    await until(() => titles(log).length === 2, 'one less');
    assert.deepEqual([removed[0]!.isDeleted, removed[0]!.revision], [true, 2]);
    push(log, '撤销');
    await until(() => titles(log).length === 3, 'it is back');
    assert.deepEqual(
      deviceLog(log).kept.records.map(({ revision, isDeleted }) => [revision, isDeleted]),
      [
        [2, true],
        [3, false],
      ],
    );
  });

  it('has its finding settled by a follow-up, in a form of its own', async () => {
    const log = await showLog();
    find(log, '[data-id=r1] .open').click();
    await until(() => has(log, '[data-act=settle]'), 'the finding');
    push(log, '记整改');
    await until(() => has(log, 'form'), 'the form');
    assert.include(textOf(find(log, 'form h3')), '两个班没有公示');
    assert.isFalse(has(log, '[data-field=note]'), 'nothing else is asked');
    type(log, 'findings.0.followUps.0.on', '2025-10-18');
    type(log, 'findings.0.followUps.0.text', '两个班都公示了');
    find<HTMLInputElement>(log, '[data-field="findings.0.followUps.0.settled"]').click();
    submit(log);
    await until(() => rows(log).some((row) => row.includes('作业公示检查 | 1 次 | ✓1 项已整改')), 'settled');
    assert.equal(textOf(find(log, '.tiles .overdue b')), '0');
  });
});
