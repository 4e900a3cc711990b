import { attributesHtml } from './html.js';
import type { SnippetForm } from './snippet.js';
import { findWidget } from './widgets.js';

/** Tells the dual-engine browsers of offices to use their modern engine; for the head of the page. */
export const RENDERER_META = '<meta name="renderer" content="webkit">';

/**
 * The script tag that a site needs once. `integrity` is the hash of the file at that very address: it holds only where
 * the address names a version.
 *
 * @example
 * scriptTag({ base: '/jiaogai/0.1.0/', integrity: 'sha384-…' });
 */
export function scriptTag({ base = '/jiaogai/', integrity }: { base?: string; integrity?: string } = {}): string {
  const isFar = /^https?:/i.test(base);
  const attributes = {
    src: `${base}embed.js`,
    ...(integrity ? { integrity } : {}),
    ...(integrity && isFar ? { crossorigin: 'anonymous' } : {}),
  };
  return `<script${attributesHtml(attributes)} defer></script>`;
}

function originOf(address: string | undefined): string | undefined {
  return /^https?:\/\/[^/?#]+/i.exec(address ?? '')?.[0];
}

/**
 * The strictest `Content-Security-Policy` under which a page with this element works.
 *
 * @example
 * policyFor({ form: 'tag', widget: 'quota-meter' });
 */
export function policyFor(options: {
  readonly form: SnippetForm;
  readonly widget: string;
  readonly base?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}): string {
  const { form, widget, base, attributes = {} } = options;
  const from = (addresses: readonly (string | undefined)[]): string =>
    [...new Set(["'self'", ...addresses.map(originOf)])].filter(Boolean).join(' ');
  const urls = findWidget(widget)?.attributes.filter(({ kind }) => kind === 'url') ?? [];
  return [
    "default-src 'none'",
    `script-src ${from([base])}`,
    "style-src 'self'",
    // Beside data, lists of places come from where the elements lie.
    `connect-src ${from([base, ...urls.map(({ name }) => attributes[name])])}`,
    "img-src 'self' data: blob:",
    ...(form === 'frame' ? [`frame-src ${from([base])}`] : []),
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
