import type { WidgetAttribute } from 'jiaogai/paste';
import { el, setText } from '../compile/dom.js';
import type { Words } from './words.js';

/** A field of the form; `draw` puts a value in, `setFault` says what is wrong with it. */
export interface Field {
  readonly element: HTMLElement;
  draw(value: string): void;
  setFault(message: string): void;
}

interface FieldOptions {
  readonly id: string;
  readonly label: string;
  /** What the label is called in the code. */
  readonly code?: string;
  readonly hint?: string;
  readonly handleInput: (value: string) => void;
}

function frame(options: FieldOptions, control: HTMLInputElement | HTMLSelectElement): Field {
  const { id, label, code, hint, handleInput } = options;
  const fault = el('p', { class: 'fault', id: `${id}-fault` });
  control.id = id;
  control.setAttribute('aria-describedby', hint ? `${id}-hint ${id}-fault` : `${id}-fault`);
  control.addEventListener('input', () => handleInput(control.value));
  const element = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label, code ? el('code', { class: 'quiet' }, ` ${code}`) : null),
    hint ? el('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    control,
    fault,
  );
  return {
    element,
    draw: (value) => {
      if (control.value !== value) control.value = value;
    },
    setFault: (message) => {
      setText(fault, message);
      if (message) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    },
  };
}

/** A field to type in. */
export function textField(options: FieldOptions & { readonly inputmode?: string; readonly example?: string }): Field {
  const { inputmode = null, example = null } = options;
  const attributes = { type: 'text', autocomplete: 'off', spellcheck: 'false', inputmode, placeholder: example };
  return frame(options, el('input', attributes));
}

/** A list to choose from: values with their names. */
export function listField(options: FieldOptions, choices: readonly (readonly [value: string, name: string])[]): Field {
  return frame(options, el('select', {}, ...choices.map(([value, name]) => el('option', { value }, name))));
}

/** A box to tick. */
export function boxField(options: Omit<FieldOptions, 'handleInput'> & { readonly handle: (isOn: boolean) => void }): {
  readonly element: HTMLElement;
  draw(isOn: boolean): void;
  note(text: string): void;
} {
  const { id, label, hint = '', handle } = options;
  const box = el('input', { type: 'checkbox', id, 'aria-describedby': `${id}-hint ${id}-note` });
  const note = el('p', { class: 'fault', id: `${id}-note`, role: 'status' });
  box.addEventListener('change', () => handle(box.checked));
  const line = el('label', { class: 'tick', for: id }, box, el('span', {}, label));
  return {
    element: el('div', { class: 'field' }, line, el('p', { class: 'hint', id: `${id}-hint` }, hint), note),
    draw: (isOn) => void (box.checked = isOn),
    note: (text) => setText(note, text),
  };
}

const EXAMPLES = { url: '/plans/plan.json', date: '2025-12-31', number: '', text: '', choice: '' } as const;

/** The field of an attribute. */
export function attributeField(attribute: WidgetAttribute, words: Words, handleInput: (value: string) => void): Field {
  const { name, kind, choices } = attribute;
  const label = words.lang === 'en' ? attribute.en : attribute.zh;
  const options = { id: `a-${name}`, label, code: name, handleInput };
  if (!choices) {
    return textField({ ...options, example: EXAMPLES[kind], ...(kind === 'number' ? { inputmode: 'decimal' } : {}) });
  }
  const own = choices.filter(Boolean).map((value) => [value, value] as const);
  return listField(options, [['', words.default], ...own]);
}
