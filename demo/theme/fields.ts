import { el, setText } from '../compile/dom.js';
import type { Look } from './look.js';
import type { Piece, Studio } from './studio.js';

let ids = 0;
/** A name for an element that another one points at. */
export const freshId = (): string => `theme-${(ids += 1)}`;

/** One of a few, as radio buttons that look like one bar. */
export function choice<T extends string>(
  studio: Studio,
  legend: string,
  names: Readonly<Record<T, string>>,
  get: (look: Look) => T,
  set: (value: T) => Partial<Look>,
): Piece {
  const group = freshId();
  const radios = (Object.keys(names) as T[]).map((value) => {
    const radio = el('input', { type: 'radio', name: group, value });
    radio.addEventListener('change', () => studio.change(set(value)));
    return { value, radio, label: el('label', { 'data-value': value }, radio, el('span', {}, names[value])) };
  });
  const bar = el('div', { class: 'choices' }, ...radios.map(({ label }) => label));
  return {
    element: el('fieldset', { class: 'choice' }, el('legend', {}, legend), bar),
    draw: (look) => radios.forEach(({ value, radio }) => (radio.checked = value === get(look))),
  };
}

/** What a typed field needs to know. */
export interface TypedField {
  readonly label: string;
  readonly fault: string;
  readonly placeholder: string;
  /** The text of the field for a look; empty where the preset holds. */
  readonly text: (look: Look) => string;
  /** The change that a text makes, or null where it cannot be read. An empty text is never asked about. */
  readonly read: (text: string) => Partial<Look> | null;
  readonly clear: () => Partial<Look>;
  readonly isNumber?: boolean;
}

/** A field to type in. What cannot be read stays in it, is said to be wrong, and changes nothing. */
export function typed(studio: Studio, field: TypedField): Piece & { readonly input: HTMLInputElement } {
  const [id, faultId] = [freshId(), freshId()];
  const fault = el('p', { class: 'fault', id: faultId });
  const input = el('input', {
    id,
    type: 'text',
    placeholder: field.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: field.isNumber ? 'decimal' : null,
    'aria-describedby': faultId,
  });
  const setFault = (isFaulty: boolean): void => {
    if (isFaulty) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    setText(fault, isFaulty ? field.fault : '');
  };
  input.addEventListener('input', () => {
    const change = input.value.trim() === '' ? field.clear() : field.read(input.value);
    // Half a colour is no fault while it is typed.
    if (change) {
      setFault(false);
      studio.change(change);
    }
  });
  input.addEventListener('change', () => setFault(input.value.trim() !== '' && !field.read(input.value)));
  return {
    input,
    element: el('div', { class: 'typed' }, el('label', { for: id }, field.label), input, fault),
    draw: (look, isNew) => {
      if (isNew) setFault(false);
      else if (document.activeElement === input || input.hasAttribute('aria-invalid')) return;
      if (input.value !== field.text(look)) input.value = field.text(look);
    },
  };
}
