/** Logs on a page, each under a name that no other test has used. */
import { fixture, html } from '@open-wc/testing';
import '../../src/components/inspection-log/inspection-log.js';
import type { InspectionLog } from '../../src/components/inspection-log/inspection-log.js';
import { recordLog, type RecordLog } from '../../src/sdk/local/record-log.js';
import type { Finding, ReformRecord, Roster } from '../../src/sdk/model/index.js';
import { enter, press, textOf, until, type Attributes } from './board-page.js';

export { enter, press, textOf, until, type Attributes };

/** The day as of which logs are seen in tests. */
export const AS_OF = '2025-10-20';

const member = { groups: [], from: null, to: null };

export const ROSTER: Roster = {
  units: ['第一小学', '第二小学', '第三中学'].map((name, at) => ({ id: `u${at + 1}`, name, sizes: {}, ...member })),
  persons: ['教研员甲', '教研员乙'].map((label, at) => ({ id: `p${at + 1}`, label, unitId: null, ...member })),
};

export function recordOf(id: string, change: Partial<ReformRecord> = {}): ReformRecord {
  return {
    id,
    kind: 'inspection',
    on: '2025-09-10',
    unitId: 'u1',
    personId: 'p1',
    quantity: 1,
    of: null,
    note: '',
    evidence: [],
    findings: [],
    targetIds: [],
    revision: 1,
    isDeleted: false,
    ...change,
  };
}

export const findingOf = (id: string, text: string, due: string | null, settledOn?: string): Finding => ({
  id,
  text,
  due,
  followUps: settledOn ? [{ on: settledOn, text: '已整改', isSettled: true }] : [],
});

/** Three inspections: one overdue, one open and one settled finding. */
export function samples(): ReformRecord[] {
  return [
    recordOf('r1', { note: '作业公示检查', findings: [findingOf('f1', '两个班没有公示', '2025-09-30')] }),
    recordOf('r2', {
      on: '2025-10-08',
      unitId: 'u2',
      personId: 'p2',
      note: '课后服务检查',
      findings: [findingOf('f2', '菜单没有更新', '2025-11-30'), findingOf('f3', '签到表缺页', null, '2025-10-12')],
    }),
    recordOf('r3', { on: '2025-08-28', unitId: 'u3', note: '开学检查' }),
  ];
}

let count = 0;

export function newLogId(): string {
  return `test-${(count += 1)}-${Date.now()}`;
}

/** A log as a page would make it, not yet on the page. */
export function makeLog(attributes: Attributes = {}): InspectionLog {
  const log = document.createElement('inspection-log');
  Object.entries({ 'as-of': AS_OF, 'log-id': newLogId(), kind: 'inspection', ...attributes }).forEach(([name, value]) =>
    log.setAttribute(name, value),
  );
  return log;
}

/** Puts a log on the page and waits until it is drawn, and a person can do something with it. */
export async function attach(log: InspectionLog, width = 1100): Promise<InspectionLog> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  box.style.width = `${width}px`;
  box.append(log);
  await until(() => has(log, 'footer') || has(log, '.notice'), 'the register');
  await until(() => (log as unknown as { hands?: unknown }).hands, 'the hands');
  // What stands on the device is read in a quiet moment; a test that writes there must not come before it.
  await until(() => (log as unknown as { data: { log?: unknown } }).data.log, 'what this device keeps');
  await log.updateComplete;
  return log;
}

export async function showLog(
  records: unknown = samples(),
  attributes: Attributes = {},
  width?: number,
): Promise<InspectionLog> {
  const log = makeLog(attributes);
  log.records = records;
  log.roster = ROSTER;
  return attach(log, width);
}

export function has(log: InspectionLog, selector: string): boolean {
  return log.renderRoot.querySelector(selector) !== null;
}

export function find<E extends Element = HTMLElement>(log: InspectionLog, selector: string): E {
  const found = log.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the log`);
  return found;
}

export function all<E extends Element = HTMLElement>(log: InspectionLog, selector: string): E[] {
  return Array.from(log.renderRoot.querySelectorAll<E>(selector));
}

/** What the rows say, a cell after another. */
export function rows(log: InspectionLog): string[] {
  return all(log, '.row').map((row) => Array.from(row.children, textOf).join(' | '));
}

export function titles(log: InspectionLog): string[] {
  return all(log, '.row .open').map(textOf);
}

/** Presses the first button of that name in what is drawn. */
export function push(log: InspectionLog, name: string): void {
  const button = all<HTMLButtonElement>(log, 'button').find((each) => textOf(each) === name);
  if (!button) throw new Error(`no button ${name}`);
  button.click();
}

/** Writes into a field of the form. */
export function type(log: InspectionLog, path: string, value: string): void {
  enter(find<HTMLInputElement>(log, `[data-field="${path}"]`), value);
}

/** The form, opened for a new record. */
export async function openForm(log: InspectionLog): Promise<HTMLFormElement> {
  push(log, '新增记录');
  await until(() => has(log, 'form'), 'the form');
  return find<HTMLFormElement>(log, 'form');
}

export function submit(log: InspectionLog): void {
  find<HTMLButtonElement>(log, 'form [type=submit]').click();
}

/** What the device keeps under the log's name. */
export const deviceLog = (log: InspectionLog): RecordLog => recordLog(log.logId);

/** Gives a file to the field that asks for one. */
export function choose(log: InspectionLog, name: string, content: BlobPart): void {
  const field = find<HTMLInputElement>(log, 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export type { InspectionLog };
