import { assert } from '@open-wc/testing';
import {
  all,
  attach,
  choose,
  find,
  has,
  makeLog,
  openForm,
  push,
  recordOf,
  showLog,
  submit,
  textOf,
  type,
  until,
  type Attributes,
  type InspectionLog,
} from './log-page.js';

const CSV = '日期,单位,人员,问题,整改期限\n2025-09-01,第一小学,,课表不全,2025年9月底\n2025-13-01,第一小学,张三,x,';

async function openImport(log: InspectionLog): Promise<void> {
  find(log, 'footer [data-act=import]').click();
  await until(() => has(log, 'input[type=file]'), 'the field for a file');
}

/** Every state in which a log may be met. */
const STATES: Readonly<Record<string, (looks: Attributes, width?: number) => Promise<InspectionLog>>> = {
  'the register': (looks, width) => showLog(undefined, { ...looks, mark: '演示数据' }, width),
  'an open record': async (looks, width) => {
    const log = await showLog(undefined, looks, width);
    find(log, '[data-id=r2] .open').click();
    await until(() => has(log, '.row-acts'), 'the record');
    return log;
  },
  'the form with faults': async (looks, width) => {
    const log = await showLog(undefined, { ...looks, kind: '' }, width);
    find(log, '[data-act=add]').click();
    await until(() => has(log, 'form'), 'the form');
    for (const path of ['findings', 'evidence', 'findings.0.followUps']) {
      find(log, `form [data-act=addPart][data-path="${path}"]`).click();
      await log.updateComplete;
    }
    submit(log);
    await until(() => has(log, 'form .fault'), 'the faults');
    return log;
  },
  'a follow-up': async (looks, width) => {
    const log = await showLog(undefined, looks, width);
    find(log, '[data-id=r1] .open').click();
    await until(() => has(log, '[data-act=settle]'), 'the finding');
    find(log, '[data-act=settle]').click();
    await until(() => has(log, 'form'), 'the form');
    return log;
  },
  'an import before it is made': async (looks, width) => {
    const log = await showLog(undefined, looks, width);
    await openImport(log);
    choose(log, '登记.csv', CSV);
    await until(() => has(log, '.preview'), 'the preview');
    return log;
  },
  'an erasure before it is made': async (looks, width) => {
    const log = await showLog(undefined, looks, width);
    find(log, 'footer [data-act=erase]').click();
    await until(() => has(log, '[data-act=yes]'), 'the question');
    return log;
  },
  'an empty log': (looks, width) => showLog([], looks, width),
  'data partly wrong': (looks, width) => showLog([recordOf('r1'), { id: 'x' }, null], looks, width),
  'data that cannot be read': (looks, width) => showLog('nothing', looks, width),
  'a long list': (looks, width) =>
    showLog(
      Array.from({ length: 300 }, (_, n) => recordOf(`r${n}`)),
      looks,
      width,
    ),
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width?: number }>> = {
  'as it is': { looks: {} },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' } },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 360 },
  'dark and large, in medium room': { looks: { scheme: 'dark', size: 'large' }, width: 800 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`no barrier is met ${look}`, () => {
    Object.entries(STATES).forEach(([state, make]) => {
      it(`in ${state}`, async () => {
        const log = await make(looks, width);
        await assert.isAccessible(log);
        const base = find(log, '[part=base]');
        assert.isAtMost(base.scrollWidth, base.clientWidth, 'nothing sticks out sideways');
        assert.equal(all(log, '[style]:not(.gap)').length, 0, 'no inline style');
      }).timeout(20_000);
    });
  });
});

describe('what a screen reader is told', () => {
  it('is a table with its size, whatever of it is drawn', async () => {
    const log = await showLog(Array.from({ length: 500 }, (_, n) => recordOf(`r${n}`, { note: `第 ${n} 条` })));
    await until(() => has(log, '.gap'), 'the window');
    assert.equal(find(log, 'table').getAttribute('aria-rowcount'), '501');
    assert.isBelow(all(log, '.row').length, 100);
    assert.deepEqual(
      Array.from(all(log, '.row')[0]!.children, (cell) => cell.getAttribute('role')),
      ['cell', 'cell', 'cell', 'rowheader', 'cell', 'cell'],
    );
  });

  it('is how a finding stands as a word, never only a colour or a shape', async () => {
    const log = await showLog();
    all(log, '.state').forEach((state) => {
      assert.equal(state.querySelector('i')!.getAttribute('aria-hidden'), 'true');
      assert.match(textOf(state).slice(1), /[\u4e00-\u9fff]/);
    });
  });
});

describe('targets for a thumb', () => {
  it('are 44 px on a phone and 60 in large', async () => {
    for (const [looks, least] of [
      [{}, 44],
      [{ size: 'large' }, 60],
    ] as const) {
      const log = await showLog(undefined, looks, 360);
      await openForm(log);
      const small = all(
        log,
        '.toolbar button, .toolbar input, form button, form input:not([type=checkbox]), form select, footer button',
      )
        .filter((each) => each.offsetHeight > 0 && each.offsetHeight < least)
        .map((each) => `${each.outerHTML.slice(0, 60)} ${each.offsetHeight}`);
      assert.deepEqual(small, []);
    }
  });
});

describe('a record written by keyboard alone', () => {
  it('is added without a pointer: the focus is always where a person goes on', async () => {
    const log = makeLog();
    log.records = [];
    await attach(log);
    const focused = (): HTMLElement => (log.renderRoot as ShadowRoot).activeElement as HTMLElement;
    find(log, '[data-act=add]').focus();
    focused().click();
    await until(() => focused()?.dataset['field'] === 'on', 'the first field');
    type(log, 'on', '2025-10-15');
    type(log, 'unit', 'sch-01');
    push(log, '添加问题');
    await until(() => focused()?.dataset['field'] === 'findings.0.text', 'the new part');
    type(log, 'findings.0.text', '课表不全');
    push(log, '去掉');
    await until(() => focused()?.tagName === 'H3', 'the head of the form');
    find<HTMLFormElement>(log, 'form').requestSubmit();
    await until(() => focused()?.dataset['act'] === 'add', 'back where it began');
    assert.equal(all(log, '.row').length, 1);
  });
});
