import { findWidget, FORMS, sayIssue, WIDGETS, type SnippetForm } from 'jiaogai/paste';
import type { DataIssue } from 'jiaogai/sdk';
import { el, fill } from '../compile/dom.js';
import type { Choice } from './choice.js';
import { attributeField, boxField, listField, textField, type Field } from './fields.js';
import type { Store } from './store.js';
import type { Words } from './words.js';

/** How many of an element's own attributes are seen at once; the rest is one click away. */
const SEEN = 5;

function group(title: string, ...children: readonly Node[]): HTMLElement {
  return el('fieldset', { class: 'group' }, el('legend', {}, title), ...children);
}

function formChoice(store: Store, words: Words): { element: HTMLElement; draw: (form: SnippetForm) => void } {
  const radios = FORMS.map(({ form, ...texts }) => {
    const { name, note } = words.lang === 'en' ? texts.en : texts.zh;
    const radio = el('input', { type: 'radio', name: 'form', value: form, id: `form-${form}` });
    radio.setAttribute('aria-describedby', `form-${form}-note`);
    radio.addEventListener('change', () => store.change({ form }));
    const label = el('label', { class: 'tick', for: radio.id }, radio, el('strong', {}, name));
    const element = el('div', { class: 'way' }, label, el('p', { class: 'hint', id: `form-${form}-note` }, note));
    return { form, radio, element };
  });
  return {
    element: group(words.form, ...radios.map(({ element }) => element)),
    draw: (chosen) => radios.forEach(({ form, radio }) => void (radio.checked = form === chosen)),
  };
}

/** The left side: everything that can be chosen. */
export class BuilderForm {
  readonly element = el('form', { class: 'choices', id: 'choices' });
  readonly table;
  readonly hash;
  private readonly words: Words;
  private readonly store: Store;
  private readonly widget: Field;
  private readonly base: Field;
  private readonly title: Field;
  private readonly pageLang: Field;
  private readonly height: Field;
  private readonly forms;
  private readonly own = el('div', {});
  private attributes = new Map<string, Field>();

  constructor(store: Store, words: Words) {
    this.store = store;
    this.words = words;
    const names = WIDGETS.map(({ tag, zh, en }) => [tag, `${words.lang === 'en' ? en : zh} <${tag}>`] as const);
    this.widget = listField({ id: 'widget', label: words.widget, handleInput: (tag) => store.choose(tag) }, names);
    this.base = textField({
      id: 'base',
      label: words.base,
      hint: words.baseHint,
      handleInput: (base) => store.change({ base }),
    });
    this.title = textField({ id: 'title', label: words.title, handleInput: (title) => store.change({ title }) });
    this.pageLang = listField(
      { id: 'lang', label: words.pageLang, handleInput: (lang) => store.change({ lang: lang as Choice['lang'] }) },
      Object.entries(words.pageLangs),
    );
    this.height = textField({
      id: 'height',
      label: words.height,
      inputmode: 'numeric',
      handleInput: (height) => store.change({ height }),
    });
    this.table = boxField({
      id: 'table',
      label: words.fallback,
      hint: words.fallbackHint,
      handle: (hasFallback) => store.change({ hasFallback }),
    });
    this.hash = boxField({
      id: 'integrity',
      label: words.integrity,
      hint: words.integrityHint,
      handle: (hasIntegrity) => store.change({ hasIntegrity }),
    });
    this.forms = formChoice(store, words);
    this.arrange();
  }

  /** Puts the choice into the fields; all of it where it is another one. */
  draw(choice: Choice, isNew: boolean): void {
    const { widget, form, hasFallback, hasIntegrity } = choice;
    if (isNew) this.drawOwn(choice);
    this.widget.draw(widget);
    for (const key of ['base', 'title', 'height'] as const) this[key].draw(choice[key]);
    this.pageLang.draw(choice.lang);
    this.forms.draw(form);
    this.table.draw(hasFallback);
    this.hash.draw(hasIntegrity);
    const isInside = form === 'tag' || form === 'placeholder';
    this.table.element.hidden = !isInside || !/-board$/.test(widget);
    this.height.element.hidden = form !== 'frame';
  }

  /** Says what is wrong beside each field. */
  setFaults(issues: readonly DataIssue[]): void {
    const said = new Map(issues.map((issue) => [issue.path, sayIssue(issue, this.words.lang)]));
    this.attributes.forEach((field, name) => field.setFault(said.get(`attributes.${name}`) ?? ''));
    this.base.setFault(said.get('base') ?? '');
    this.height.setFault(said.get('height') ?? '');
  }

  private arrange(): void {
    const { words } = this;
    const reset = el('button', { type: 'button', class: 'button', id: 'reset' }, words.reset);
    reset.addEventListener('click', () => this.store.reset());
    this.element.append(
      this.widget.element,
      this.forms.element,
      this.own,
      group(
        words.site,
        ...[this.base, this.title, this.pageLang, this.height, this.table, this.hash].map(({ element }) => element),
      ),
      reset,
    );
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  private drawOwn({ widget, attributes }: Choice): void {
    const all = findWidget(widget)!.attributes.map((attribute) => {
      const field = attributeField(attribute, this.words, (value) => this.store.setAttribute(attribute.name, value));
      field.draw(attributes[attribute.name] ?? '');
      return [attribute.name, field] as const;
    });
    this.attributes = new Map(all);
    const looks = all.slice(-3).map(([, { element }]) => element);
    const own = all.slice(0, -3);
    // What is filled in is always seen.
    const isSeen = ([name]: readonly [string, Field], at: number): boolean => at < SEEN || name in attributes;
    const seen = own.filter(isSeen).map(([, { element }]) => element);
    const rest = own.filter((each, at) => !isSeen(each, at)).map(([, { element }]) => element);
    const more = el('details', {}, el('summary', {}, this.words.more), ...rest);
    fill(
      this.own,
      group(this.words.data, ...seen, ...(rest.length > 0 ? [more] : [])),
      group(this.words.looks, el('div', { class: 'row' }, ...looks)),
    );
  }
}
