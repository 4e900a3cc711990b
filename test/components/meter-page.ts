import { fixture, html } from '@open-wc/testing';
import '../../src/components/quota-meter/quota-meter.js';
import type { QuotaMeter } from '../../src/components/quota-meter/quota-meter.js';
import type { Plan } from '../../src/sdk/model/index.js';
import { recordOf, ruleOf, targetOf } from '../helpers/records.js';
import { textOf, until, type Attributes } from './board-page.js';
import { makePlan } from './board-plans.js';

export const AS_OF = '2024-09-30';

/** Plain attributes of a number that is behind. */
export const POSTS: Attributes = { label: '专职教研员编制', value: '38', target: '43', unit: '个', due: '2024-12-31' };

/** A meter as a page would make it, not yet on the page. */
export function makeMeter(attributes: Attributes = {}): QuotaMeter {
  const meter = document.createElement('quota-meter');
  Object.entries({ 'as-of': AS_OF, ...attributes }).forEach(([name, value]) => meter.setAttribute(name, value));
  return meter;
}

/** Puts a meter on the page, in a box of the given width. */
export async function attachMeter(meter: QuotaMeter, width = 420): Promise<QuotaMeter> {
  const box = await fixture<HTMLDivElement>(html`<div lang="zh-CN"></div>`);
  box.style.width = `${width}px`;
  box.append(meter);
  await meter.updateComplete;
  return meter;
}

/** A meter that shows a number, or says why not. */
export async function showMeter(
  data: Partial<Pick<QuotaMeter, 'plan' | 'records' | 'roster' | 'seats'>>,
  attributes: Attributes = {},
  width = 420,
): Promise<QuotaMeter> {
  const meter = makeMeter(attributes);
  Object.assign(meter, data);
  await attachMeter(meter, width);
  await settled(meter);
  return meter;
}

/** All parts of a meter are there: nothing waits any more. */
export async function settled(meter: QuotaMeter): Promise<void> {
  const isThere = (): boolean => has(meter, '.meter, .note') && !has(meter, '.wait');
  await until(() => isThere() && (!meter.isUpdatePending as boolean), 'the meter');
}

export function part<E extends Element = HTMLElement>(meter: QuotaMeter, selector: string): E {
  const found = meter.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the meter`);
  return found;
}

export function has(meter: QuotaMeter, selector: string): boolean {
  return meter.renderRoot.querySelector(selector) !== null;
}

export function told(meter: QuotaMeter, selector = '.meter'): string {
  return textOf(part(meter, selector));
}

/** Opens a panel as a person does. */
export async function openPanel(meter: QuotaMeter, name: string): Promise<void> {
  await until(() => has(meter, `[data-act=${name}]`), `the button ${name}`);
  part<HTMLButtonElement>(meter, `[data-act=${name}]`).click();
  await until(() => has(meter, '.panel [part], .faults'), `the panel ${name}`);
}

const SOURCE = {
  markers: ['二、', '（二）', '3.'],
  at: [10, 40] as [number, number],
  quote: '编制应达到不少于 43 个。',
};

/** Targets of three kinds: of the region, of each person, and a condition. */
export function quotaPlan(change: Partial<Plan> = {}): Plan {
  const targets = [
    targetOf({ id: 'posts', label: '教研员编制', value: 43, unit: '个', due: '2024-12-31', source: SOURCE }),
    targetOf({ id: 'hours', label: '教研员培训', value: 90, unit: '学时' }),
    targetOf({ id: 'years', label: '任教年限', value: 6, unit: '年', kind: 'eligibility' }),
  ];
  return makePlan({ targets, mark: '演示数据', issuedOn: '2024-01-01', ...change } as never) as unknown as Plan;
}

/** Records, roster and rules for it. */
export function quotaRecords(): Record<string, unknown> {
  const records = [
    ...Array.from({ length: 38 }, (_, n) =>
      recordOf(`post-${n}`, `2024-0${1 + (n % 8)}-15`, { kind: 'postFilled', unitId: n % 2 ? 'a' : 'b' }),
    ),
    recordOf('h1', '2024-03-01', { personId: 'p1', quantity: 95 }),
    recordOf('h2', '2024-03-02', { personId: 'p2', quantity: 40, note: '春季集中培训' }),
  ];
  const unit = (id: string, name: string): object => ({ id, name });
  const person = (id: string, label: string): object => ({ id, label, unitId: 'a' });
  return {
    records,
    roster: {
      units: [unit('a', '甲区教研室'), unit('b', '乙县教研室'), unit('c', '丙县教研室')],
      persons: [person('p1', '教研员 01'), person('p2', '教研员 02'), person('p3', '教研员 03')],
    },
    rules: [
      ruleOf({ targetId: 'posts', kinds: ['postFilled'] }),
      ruleOf({ targetId: 'hours', kinds: ['training'], each: 'person' }),
    ],
  };
}
