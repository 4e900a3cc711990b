import { el, fill, setText } from '../compile/dom.js';
import { freshId } from './fields.js';
import { MAX_RULES, readRule, withRule } from './look.js';
import { PARTS, PROPERTIES, PROPERTY_NAMES, TAGS, type PartRule, type Property, type Tag } from './parts.js';
import type { Piece, Studio } from './studio.js';
import type { Words } from './words.js';

type Option = readonly [value: string, name: string];

/** A value in words: `0.875em` stays what it is. */
function valueName(words: Words, property: Property, value: string): string {
  return words.values[`${property} ${value}`] ?? words.values[value] ?? value;
}

const partName = (words: Words, part: string): string => words.parts[part] ?? part;

function ruleName(words: Words, { tag, part, property, value }: PartRule): string {
  return `${words.tags[tag]} · ${partName(words, part)} · ${words.properties[property]} ${valueName(words, property, value)}`;
}

function select(label: string, options: readonly Option[]): { field: HTMLElement; list: HTMLSelectElement } {
  const id = freshId();
  const list = el('select', { id });
  offer(list, options);
  return { list, field: el('div', { class: 'typed' }, el('label', { for: id }, label), list) };
}

function offer(list: HTMLSelectElement, options: readonly Option[]): void {
  fill(list, ...options.map(([value, name]) => el('option', { value }, name)));
}

/** The four fields in which a rule is put together; `read` gives the rule as it stands in them. */
function chooser(words: Words): { fields: readonly HTMLElement[]; read: () => PartRule | null } {
  const tag = select(
    words.ruleLabels.tag,
    TAGS.map((each) => [each, words.tags[each]]),
  );
  const part = select(words.ruleLabels.part, []);
  const property = select(
    words.ruleLabels.property,
    PROPERTY_NAMES.map((each) => [each, words.properties[each]]),
  );
  const value = select(words.ruleLabels.value, []);
  const colour = el('input', { type: 'color', value: '#9c1619', 'aria-label': words.ruleLabels.value });
  value.field.append(colour);
  const isColour = (): boolean => PROPERTIES[property.list.value as Property] === 'colour';
  const offerParts = (): void => {
    offer(
      part.list,
      PARTS[tag.list.value as Tag].map((each) => [each, partName(words, each)]),
    );
  };
  const offerValues = (): void => {
    const values = PROPERTIES[property.list.value as Property];
    value.list.hidden = isColour();
    colour.hidden = !isColour();
    if (values === 'colour') return;
    const name = property.list.value as Property;
    offer(
      value.list,
      values.map((each) => [each, valueName(words, name, each)]),
    );
  };
  tag.list.addEventListener('change', offerParts);
  property.list.addEventListener('change', offerValues);
  offerParts();
  offerValues();
  return {
    fields: [tag.field, part.field, property.field, value.field],
    read: () =>
      readRule(tag.list.value, part.list.value, property.list.value, isColour() ? colour.value : value.list.value),
  };
}

/** Rules for single parts: one is put together from four fields, and those there are stand in a list. */
export function partRows(studio: Studio, words: Words): Piece {
  const { fields, read } = chooser(words);
  const status = el('p', { class: 'small quiet', role: 'status' });
  const list = el('ul', { class: 'rules' });
  const add = el('button', { type: 'button', class: 'button', id: 'add-rule' }, words.add);
  add.addEventListener('click', () => {
    const rule = read();
    if (!rule) return;
    const rules = withRule(studio.look.rules, rule);
    const isFull = rules.length === MAX_RULES && studio.look.rules.length === MAX_RULES;
    if (!isFull) studio.change({ rules });
    setText(status, isFull ? words.full(MAX_RULES) : words.added(ruleName(words, rule)));
  });
  const drawRule = (rule: PartRule): HTMLElement => {
    const name = ruleName(words, rule);
    const remove = el('button', { type: 'button', class: 'back', 'aria-label': words.remove(name) }, words.removeShort);
    remove.addEventListener('click', () => {
      add.focus();
      studio.change({ rules: studio.look.rules.filter((each) => each !== rule) });
      setText(status, words.removed(name));
    });
    return el('li', {}, el('span', {}, name), remove);
  };
  let drawn: readonly PartRule[] | undefined;
  return {
    element: el('div', { class: 'part-rows' }, list, el('div', { class: 'chooser' }, ...fields), add, status),
    draw: ({ rules }, isNew) => {
      if (isNew) setText(status, '');
      if (drawn === rules) return;
      drawn = rules;
      fill(list, ...rules.map(drawRule));
      list.hidden = rules.length === 0;
    },
  };
}
