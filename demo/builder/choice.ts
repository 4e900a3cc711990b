import { findWidget, FORMS, snippet, type SnippetForm, type SnippetOptions } from 'jiaogai/paste';
import { isJiaogaiError, type DataIssue } from 'jiaogai/sdk';
import { SAMPLES } from './samples.js';

/** All that a webmaster has chosen. Values stand as they were typed. */
export interface Choice {
  readonly widget: string;
  readonly form: SnippetForm;
  readonly base: string;
  readonly title: string;
  readonly lang: '' | 'zh-CN' | 'en';
  readonly height: string;
  readonly hasFallback: boolean;
  readonly hasIntegrity: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The example of an element. */
export function exampleOf(widget: string): Choice {
  return {
    widget,
    form: 'link',
    base: '/jiaogai/',
    title: '',
    lang: '',
    height: '600',
    hasFallback: true,
    hasIntegrity: false,
    attributes: SAMPLES[widget] ?? {},
  };
}

/** The choice as options of `snippet`; empty fields count as not filled in. */
export function optionsOf(choice: Choice, fallback: string | undefined): SnippetOptions {
  const { widget, form, base, title, lang, height, attributes } = choice;
  const filled = Object.entries(attributes).filter(([, value]) => value.trim() !== '');
  return {
    widget,
    form,
    base: base.trim(),
    attributes: Object.fromEntries(filled.map(([name, value]) => [name, value.trim()])),
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(lang ? { lang } : {}),
    ...(form === 'frame' ? { height: Number(height) } : {}),
    ...(fallback ? { fallback } : {}),
  };
}

/** The snippet, or what stands against it. */
export function tryout(options: SnippetOptions): { readonly html: string } | { readonly issues: readonly DataIssue[] } {
  try {
    return { html: snippet(options) };
  } catch (error) {
    if (isJiaogaiError(error, 'contract')) return { issues: error.issues };
    throw error;
  }
}

/** The choice as a fragment of the address: what differs from the example. */
export function toHash(choice: Choice): string {
  const { widget, form, base, title, lang, height, hasFallback, hasIntegrity, attributes } = choice;
  const example = exampleOf(widget);
  const parameters = new URLSearchParams({ widget, form, base, title, lang, height });
  for (const key of ['form', 'base', 'title', 'lang', 'height'] as const) {
    if (choice[key] === example[key]) parameters.delete(key);
  }
  if (!hasFallback) parameters.set('table', 'no');
  if (hasIntegrity) parameters.set('hash', 'yes');
  for (const name of new Set([...Object.keys(example.attributes), ...Object.keys(attributes)])) {
    const value = attributes[name] ?? '';
    if (value !== (example.attributes[name] ?? '')) parameters.set(`a.${name}`, value);
  }
  return parameters.toString();
}

const MAX_TYPED = 2000;

/** Reads a fragment that anybody may have written: what it does not know it leaves out, and says so. */
export function fromHash(hash: string): { readonly choice: Choice; readonly hasRefused: boolean } {
  const parameters = new URLSearchParams(hash.slice(0, 20_000).replace(/^#/, ''));
  const widget = findWidget(parameters.get('widget') ?? '');
  let hasRefused = parameters.has('widget') && !widget;
  let choice = exampleOf(widget?.tag ?? 'reform-task-board');
  const readers: Readonly<Record<string, (value: string) => Partial<Choice> | null>> = {
    widget: () => ({}),
    form: (value) => (FORMS.some(({ form }) => form === value) ? { form: value as SnippetForm } : null),
    base: (base) => ({ base }),
    title: (title) => ({ title }),
    lang: (value) => (['', 'zh-CN', 'en'].includes(value) ? { lang: value as Choice['lang'] } : null),
    height: (height) => ({ height }),
    table: (value) => (value === 'no' ? { hasFallback: false } : null),
    hash: (value) => (value === 'yes' ? { hasIntegrity: true } : null),
  };
  parameters.forEach((value, name) => {
    const attribute = name.startsWith('a.') ? name.slice(2) : undefined;
    const isKnown = findWidget(choice.widget)!.attributes.some((each) => each.name === attribute);
    const change = isKnown
      ? { attributes: { ...choice.attributes, [attribute!]: value } }
      : Object.prototype.hasOwnProperty.call(readers, name)
        ? readers[name]!(value)
        : null;
    if (change && value.length <= MAX_TYPED) choice = { ...choice, ...change };
    else hasRefused = true;
  });
  return { choice, hasRefused };
}
