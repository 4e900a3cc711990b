import { describeFinding, findWidget, scriptTag, snippet, type Finding } from 'jiaogai/paste';
import { copyText } from '../client/copy.js';
import { el, setText } from '../compile/dom.js';
import type { Words } from './words.js';

const QUOTE_LENGTH = 180;
/** Longer tables are put back by hand. */
const LONGEST_TABLE = 20_000;
/** The same again, with the same address, would help nobody. */
const NO_REMEDY = /^(?:link-elsewhere|mixed-content|address-local)$/;
const SIGNS = { broken: '✕', weak: '!', ok: '✓' } as const;
/** Where a tag of ours begins in words. */
const BEGINS = /(?:<|&lt;|&amp;lt;|&#60;|＜)\s*(?:reform|homework|quota|inspection|enrollment|div|iframe|a\b)/i;

/** The place in the source, as far as it can be taken in at a glance. */
function quoteOf({ range, code }: Finding, source: string): string {
  if (!range) return '';
  const whole = source.slice(range[0], range[1]);
  const from = code === 'tag-escaped' ? Math.max(0, whole.search(BEGINS)) : 0;
  const quote = whole.slice(from, from + QUOTE_LENGTH).trim();
  return from + QUOTE_LENGTH < whole.length ? `${quote}…` : quote;
}

/** What to copy instead: the advised form, or the script; undefined where too much of it is lost. */
function remedyOf(finding: Finding, source: string, base: string | undefined): string | undefined {
  const { code, weight, advice, attributes, title, table } = finding;
  if (code === 'script-missing') return scriptTag(base ? { base } : {});
  if (weight === 'ok' || !advice || !attributes || NO_REMEDY.test(code)) return undefined;
  const widget = findWidget(finding.widget ?? '') ? finding.widget : finding.detail;
  const isShort = table && table[1] - table[0] < LONGEST_TABLE;
  try {
    return snippet({
      form: advice,
      widget: widget ?? '',
      attributes,
      ...(finding.base ? { base: finding.base } : base ? { base } : {}),
      ...(title ? { title } : {}),
      ...(isShort ? { fallback: source.slice(table[0], table[1]) } : {}),
    });
  } catch {
    return undefined;
  }
}

function codeBlock(title: string, text: string, words: Words): HTMLElement {
  const code = el('code', {}, text);
  const status = el('span', { role: 'status' });
  const button = el('button', { type: 'button', class: 'button', 'aria-label': `${words.copy}: ${title}` }, words.copy);
  button.addEventListener('click', () => {
    void copyText(text, code).then((isCopied) => setText(status, isCopied ? words.copied : words.copyByHand));
  });
  const bar = el('div', { class: 'bar' }, el('span', { class: 'small' }, title), el('span', {}, status, ' ', button));
  return el('div', { class: 'code' }, bar, el('pre', { tabindex: '0' }, code));
}

/** One finding, as it stands in the list. */
export function findingItem(finding: Finding, source: string, base: string | undefined, words: Words): HTMLElement {
  const lang = document.documentElement.lang;
  const { what, why, then } = describeFinding(finding, lang);
  const { weight, code, form, advice, line } = finding;
  const quote = quoteOf(finding, source);
  const remedy = remedyOf(finding, source, base);
  const say = advice === form ? words.again : words.advice;
  const title = code === 'script-missing' ? words.script : say(words.forms[advice ?? 'link']);
  const head = [form && words.forms[form], line && words.line(line)].filter(Boolean).join(' · ');
  return el(
    'li',
    { 'data-code': code, 'data-weight': weight },
    el(
      'p',
      { class: 'head' },
      el(
        'strong',
        { class: 'weight' },
        el('span', { 'aria-hidden': 'true' }, SIGNS[weight]),
        ` ${words.weights[weight]}`,
      ),
      head && el('span', { class: 'small quiet' }, ` ${head}`),
    ),
    el('p', { class: 'what' }, what),
    quote && el('pre', { class: 'quote', tabindex: '0' }, el('code', {}, quote)),
    why && el('p', {}, el('span', { class: 'quiet' }, words.why), why),
    then && el('p', {}, el('strong', {}, words.then), then),
    remedy && codeBlock(title, remedy, words),
  );
}
