import type { Per, Plan, Recurrence } from 'jiaogai/sdk';
import { el } from './dom.js';
import { FIELDS, readGrades, readPer, readRhythm, type Field } from './fields.js';
import type { Item, Kind } from './items.js';
import { PERIOD_NAMES } from './words.js';

/** A control: its elements, and what is typed in it (or the fault of it). */
interface Control {
  readonly element: HTMLElement;
  readonly input: HTMLElement;
  read(): { readonly value: unknown } | { readonly fault: string };
}

let made = 0;

function labelled(field: Field, input: HTMLElement, more: readonly HTMLElement[] = []): HTMLElement {
  input.id = input.id || `field-${(made += 1)}`;
  const label = el('label', { for: input.id }, field.label);
  return el('div', { class: `field field-${field.type}` }, label, el('div', { class: 'inputs' }, input, ...more));
}

function select(choices: Readonly<Record<string, string>>, value: string, empty?: string): HTMLSelectElement {
  const options = Object.entries(choices).map(([key, name]) =>
    el('option', { value: key, selected: key === value }, name),
  );
  return el('select', {}, empty !== undefined && el('option', { value: '' }, empty), ...options);
}

function textControl(field: Field, value: unknown): Control {
  const isLong = field.type === 'long';
  const shown = Array.isArray(value) ? value.join('、') : String(value ?? '');
  const input = isLong ? el('textarea', { rows: 4 }, shown) : el('input', { type: 'text', value: shown });
  const read: Control['read'] = () => {
    const typed = input.value.trim();
    if (field.isNeeded && typed === '') return { fault: `请填写${field.label}` };
    if (field.type === 'list')
      return {
        value: typed
          .split(/[、,，;；\n]+/)
          .map((name) => name.trim())
          .filter(Boolean),
      };
    if (field.type !== 'grades') return { value: typed === '' && value === null ? null : typed };
    const grades = readGrades(typed);
    return grades ? { value: grades } : { fault: '年级请写成 3-6 或 1、2' };
  };
  return { element: labelled(field, input), input, read };
}

function numberControl(field: Field, value: unknown): Control {
  const input = el('input', {
    type: 'number',
    step: 'any',
    inputmode: 'decimal',
    value: value === null || value === undefined ? '' : String(value),
    min: field.min,
    max: field.max,
  });
  const read: Control['read'] = () => {
    if (input.value === '' && !input.validity.badInput) {
      return field.isNeeded ? { fault: `请填写${field.label}` } : { value: null };
    }
    if (!input.validity.valid) return { fault: `${field.label}不是合适的数字` };
    return { value: Number(input.value) };
  };
  return { element: labelled(field, input), input, read };
}

function dateControl(field: Field, value: unknown): Control {
  const input = el('input', { type: 'date', value: String(value ?? ''), min: '1949-10-01', max: '2099-12-31' });
  const read: Control['read'] = () =>
    input.validity.valid ? { value: input.value || null } : { fault: `${field.label}不是完整的日期` };
  return { element: labelled(field, input), input, read };
}

function checkControl(field: Field, value: unknown): Control {
  const input = el('input', { type: 'checkbox', checked: value === true, id: `field-${(made += 1)}` });
  const element = el('div', { class: 'field field-check' }, input, el('label', { for: input.id }, field.label));
  return { element, input, read: () => ({ value: input.checked }) };
}

function rhythmControl(field: Field, value: unknown): Control {
  const given = value as Recurrence | Per | null;
  const count = el('input', {
    type: 'number',
    min: 1,
    max: 100,
    value: String(given?.interval ?? 1),
    'aria-label': `${field.label}：每隔几个`,
  });
  const period = select(PERIOD_NAMES, given?.period ?? '', '不重复');
  if (!given?.period) period.value = '';
  const read: Control['read'] = () => {
    const [name, interval] = [period.value, Number(count.value)];
    if (given && given.period === name && given.interval === interval) return { value: given };
    if (field.type === 'rhythm') return { value: readRhythm(name, interval) };
    return { value: readPer(name, interval, (given as Per | null)?.each ?? null) };
  };
  return { element: labelled(field, period, [count]), input: period, read };
}

function choiceControl(
  field: Field,
  value: unknown,
  choices: Readonly<Record<string, string>>,
  empty?: string,
): Control {
  const input = select(choices, String(value ?? ''), empty);
  if (empty !== undefined && (value === null || value === undefined)) input.value = '';
  return { element: labelled(field, input), input, read: () => ({ value: input.value === '' ? null : input.value }) };
}

function controlOf(field: Field, item: Item, plan: Plan): Control {
  const value = (item as unknown as Record<string, unknown>)[field.name];
  const own = (item as { readonly id?: string }).id;
  switch (field.type) {
    case 'number':
      return numberControl(field, value);
    case 'date':
      return dateControl(field, value);
    case 'check':
      return checkControl(field, value);
    case 'rhythm':
    case 'per':
      return rhythmControl(field, value);
    case 'choice':
      return choiceControl(field, value, field.choices ?? {});
    case 'phase':
      return choiceControl(
        field,
        value,
        Object.fromEntries(plan.phases.map((phase) => [phase.id, phase.name])),
        '不分阶段',
      );
    case 'task': {
      const tasks = plan.tasks.filter((task) => task.id !== own && (field.name !== 'parentId' || !task.parentId));
      const names = tasks.map((task) => [task.id, `${task.number} ${task.title}`.slice(0, 40)]);
      return choiceControl(field, value, Object.fromEntries(names), '无');
    }
    default:
      return textControl(field, value);
  }
}

export interface FormHandlers {
  /** Properties that a person changed, each well formed. */
  change(change: Readonly<Record<string, unknown>>): void;
  close(): void;
}

/** A form whose changes hold at once: nothing waits for a button that may never be pressed. */
export interface ItemForm {
  readonly element: HTMLFormElement;
  /** Hands on what was typed last, without waiting for a pause. */
  commit(): void;
}

const PAUSE_MS = 300;

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** A form for one item; a field that is not well formed says so and changes nothing. */
export function itemForm(kind: Kind, item: Item, plan: Plan, handlers: FormHandlers): ItemForm {
  const controls = FIELDS[kind].map((field) => ({ field, control: controlOf(field, item, plan) }));
  const known: Record<string, unknown> = { ...(item as unknown as Record<string, unknown>) };
  const fault = el('p', { class: 'fault', role: 'alert' });
  let timer = 0;
  const commit = (): void => {
    clearTimeout(timer);
    const change: Record<string, unknown> = {};
    const faults: string[] = [];
    for (const { field, control } of controls) {
      const read = control.read();
      control.input.setAttribute('aria-invalid', String('fault' in read));
      if ('fault' in read) faults.push(read.fault);
      else if (!isSame(read.value, known[field.name])) change[field.name] = known[field.name] = read.value;
    }
    fault.textContent = faults.join('；');
    if (Object.keys(change).length > 0) handlers.change(change);
  };
  const close = el('button', { class: 'button' }, '完成');
  const element = el('form', { class: 'item-form', novalidate: true });
  element.append(...controls.map(({ control }) => control.element), fault, el('div', { class: 'form-buttons' }, close));
  element.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(commit, PAUSE_MS);
  });
  element.addEventListener('change', commit);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    commit();
    if (fault.textContent === '') handlers.close();
    else controls.find(({ control }) => control.input.getAttribute('aria-invalid') === 'true')?.control.input.focus();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    commit();
    handlers.close();
  });
  return { element, commit };
}
