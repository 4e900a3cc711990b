import type { Plan } from 'jiaogai/sdk';
import { el } from './dom.js';
import { editHead } from './edit-actions.js';
import type { HeadEdits } from './edits.js';
import type { Workbench } from './workbench.js';

interface HeadField {
  readonly name: keyof HeadEdits;
  readonly label: string;
  readonly type: string;
  readonly hint?: string;
  read(plan: Plan): string;
  /** What is typed as the plan holds it, or undefined when it is not well formed. */
  write(typed: string): HeadEdits | undefined;
}

const orNull = (typed: string): string | null => typed.trim() || null;
const isLink = (typed: string): boolean => /^https?:\/\/\S+$/i.test(typed) || /^[^:\s]*$/.test(typed);

const FIELDS: readonly HeadField[] = [
  {
    name: 'title',
    label: '标题',
    type: 'text',
    read: (plan) => plan.title,
    write: (typed) => ({ title: typed.trim() }),
  },
  {
    name: 'documentNumber',
    label: '文号',
    type: 'text',
    read: (plan) => plan.documentNumber ?? '',
    write: (typed) => ({ documentNumber: orNull(typed) }),
  },
  {
    name: 'issuers',
    label: '发文机关（几个时用、分开）',
    type: 'text',
    read: (plan) => plan.issuers.join('、'),
    write: (typed) => ({
      issuers: typed
        .split(/[、;；]/)
        .map((name) => name.trim())
        .filter(Boolean),
    }),
  },
  {
    name: 'issuedOn',
    label: '成文日期',
    type: 'date',
    read: (plan) => plan.issuedOn ?? '',
    write: (typed) => ({ issuedOn: orNull(typed) }),
  },
  {
    name: 'recipients',
    label: '主送机关',
    type: 'text',
    read: (plan) => plan.recipients ?? '',
    write: (typed) => ({ recipients: orNull(typed) }),
  },
  {
    name: 'url',
    label: '通知原文网址',
    type: 'url',
    hint: '填写以后，台账里的依据可以点回原文。',
    read: (plan) => plan.source.url ?? '',
    write: (typed) => (isLink(typed.trim()) ? { url: orNull(typed) } : undefined),
  },
  {
    name: 'regionName',
    label: '地区',
    type: 'text',
    read: (plan) => plan.region.name ?? '',
    write: (typed) => ({ regionName: orNull(typed) }),
  },
  {
    name: 'regionCode',
    label: '行政区划代码',
    type: 'text',
    hint: '6、9 或 12 位数字，可以不填。',
    read: (plan) => plan.region.code ?? '',
    write: (typed) => (/^(?:\d{6}(?:\d{3}){0,2})?$/.test(typed.trim()) ? { regionCode: orNull(typed) } : undefined),
  },
];

/** The facts of the head, each a field that holds what the plan holds unless a person is typing in it. */
export function headPane(bench: Workbench, parent: HTMLElement): void {
  const inputs = FIELDS.map((field) => {
    const id = `head-${field.name}`;
    const input = el('input', { id, type: field.type === 'url' ? 'text' : field.type, autocomplete: 'off' });
    const fault = el('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
    const hint = field.hint ? el('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null;
    input.setAttribute('aria-describedby', `${id}-fault${hint ? ` ${id}-hint` : ''}`);
    const commit = (): void => {
      const plan = bench.edited?.plan;
      if (!plan || (input.value === field.read(plan) && fault.textContent === '')) return;
      const change = input.validity.valid ? field.write(input.value) : undefined;
      fault.textContent = change ? '' : `${field.label}的格式不对，暂未写入方案`;
      input.setAttribute('aria-invalid', String(!change));
      if (change && input.value !== field.read(plan)) bench.edit(editHead(bench.edits, change), `修改${field.label}`);
    };
    input.addEventListener('input', commit);
    parent.append(el('div', { class: 'field' }, el('label', { for: id }, field.label), input, hint, fault));
    return { field, input };
  });
  bench.listen(() => {
    const plan = bench.edited?.plan;
    for (const { field, input } of inputs) {
      const value = plan ? field.read(plan) : '';
      if (input !== document.activeElement && input.value !== value && input.getAttribute('aria-invalid') !== 'true') {
        input.value = value;
      }
    }
  });
}
