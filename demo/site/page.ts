/** A page of the site: a fragment with a small head, set into the one layout. */
export interface Page {
  /** Path below the site's root, e.g. `boards/0.html`. */
  readonly path: string;
  readonly title: string;
  /** Entry of the navigation that is current. */
  readonly nav: string;
  readonly lang: 'zh-CN' | 'en';
  /** `dark`, `light` or nothing: then the page follows the device. */
  readonly scheme: string;
  /** `wide` for pages that need the whole window. */
  readonly width: string;
  /** What kind of page it is, for the style sheet. */
  readonly kind: string;
  /** Further tags of the head. */
  readonly head: string;
  readonly body: string;
}

/** Sets text into HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Fills `{{name}}` with HTML; a name without a value is a fault of the page. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${hole}`);
    return value;
  });
}

/** Reads a fragment: an HTML comment of `key: value` lines, then the body. */
export function readFragment(path: string, source: string, values: Readonly<Record<string, string>>): Page {
  const match = /^<!--\n([\s\S]*?)-->\n/.exec(source);
  if (!match) throw new Error(`${path} does not open with its head`);
  const head: Record<string, string> = {};
  for (const line of match[1]!.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) head[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  if (!head['title']) throw new Error(`${path} has no title`);
  return {
    path,
    title: fill(head['title'], values),
    nav: head['nav'] ?? '',
    lang: head['lang'] === 'en' ? 'en' : 'zh-CN',
    scheme: head['scheme'] ?? '',
    width: head['width'] ?? '',
    kind: head['kind'] ?? '',
    head: head['head'] ?? '',
    body: fill(source.slice(match[0].length), values),
  };
}
