import { checkOptions } from './check-options.js';
import { attributesHtml, escapeHtml } from './html.js';
import { findWidget } from './widgets.js';

/** A way to put an element on a page; which of them survives depends on the site's editor. */
export type SnippetForm = 'link' | 'placeholder' | 'tag' | 'frame';

/** What a snippet is made of. */
export interface SnippetOptions {
  readonly form: SnippetForm;
  /** A tag such as `reform-task-board`. */
  readonly widget: string;
  /** The folder of `embed.js`, beginning with `/` or `https://` and ending with `/`. Default `/jiaogai/`. */
  readonly base?: string;
  /** Attributes of the element by name. Addresses begin with `/` or `https://`, so that they mean the same everywhere. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a link says, and what a frame is called. Default: the name of the element in `lang`. */
  readonly title?: string;
  /** HTML that is read where the element is not: a plain table, a sentence. It is taken as it is. Default none. */
  readonly fallback?: string;
  /** Height of a frame in px until its content has told its own. Default 600. */
  readonly height?: number;
  /** Language of the element's own words: `zh-CN` or `en`. Default: that of the page. */
  readonly lang?: string;
}

const DEFAULT_BASE = '/jiaogai/';

/** The address of the page that shows the element alone. */
function frameUrl({ widget, base = DEFAULT_BASE, attributes = {}, lang }: SnippetOptions): string {
  const parameters = new URLSearchParams({ widget, ...attributes, ...(lang ? { lang } : {}) });
  findWidget(widget)?.attributes.forEach(({ name, isTagOnly }) => isTagOnly && parameters.delete(name));
  return `${base}frame.html?${parameters}`;
}

function titleOf({ title, widget, lang }: SnippetOptions): string {
  const { zh, en } = findWidget(widget)!;
  return title || (/^en\b/i.test(lang ?? '') ? en : zh);
}

/** A link that stands alone becomes the element itself; where it does not, it opens the page of the element. */
function linkHtml(options: SnippetOptions): string {
  return `<p><a${attributesHtml({ href: frameUrl(options) })}>${escapeHtml(titleOf(options))}</a></p>`;
}

/** What stands inside, and a link: should an editor take the tag and leave its content, the link takes its place. */
function insideHtml(options: SnippetOptions): string {
  return [options.fallback?.trim(), linkHtml(options)].filter(Boolean).join('\n');
}

/** KindEditor takes a `plan-src` or `records-src` that stands behind `src` for `src`, so those come first. */
function sourceLast(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const isOther = (name: string): number => Number(name.endsWith('-src'));
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => isOther(b) - isOther(a)));
}

/**
 * The HTML that a webmaster pastes into an article.
 *
 * @throws {ContractError} that names each option at fault.
 * @example
 * snippet({ form: 'link', widget: 'reform-task-board', attributes: { src: '/plans/plan.json' } });
 * // <p><a href="/jiaogai/frame.html?widget=reform-task-board&amp;src=%2Fplans%2Fplan.json">改革台账</a></p>
 */
export function snippet(options: SnippetOptions): string {
  checkOptions(options);
  const { form, widget, attributes = {}, lang } = options;
  if (form === 'link') return linkHtml(options);
  if (form === 'frame') {
    const height = String(options.height ?? 600);
    const frame = {
      src: frameUrl(options),
      title: titleOf(options),
      width: '100%',
      height,
      frameborder: '0',
      loading: 'lazy',
    };
    return `<iframe${attributesHtml(frame)}></iframe>`;
  }
  const all = { ...attributes, ...(lang ? { lang } : {}) };
  if (form === 'placeholder') {
    const data = Object.fromEntries(Object.entries(all).map(([name, value]) => [`data-${name}`, value]));
    return `<div${attributesHtml({ 'data-jiaogai': widget, ...data })}>\n${insideHtml(options)}\n</div>`;
  }
  // A block around it keeps editors from moving a table out of a tag that they take for words.
  return `<div>\n<${widget}${attributesHtml(sourceLast(all))}>\n${insideHtml(options)}\n</${widget}>\n</div>`;
}
