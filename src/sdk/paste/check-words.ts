import type { Finding, PasteCode } from './check-finding.js';
import { checkWordsEn } from './check.words.en.js';
import { checkWordsZh } from './check.words.zh.js';
import type { SnippetForm } from './snippet.js';
import { findWidget } from './widgets.js';

/** Sentences about one code; `{widget}`, `{name}`, `{form}` and `{detail}` are filled in. */
export interface CodeWords {
  /** What is wrong. */
  readonly what: string;
  /** Said as well where there is a detail. */
  readonly more?: string;
  /** What the CMS has probably done. */
  readonly why?: string;
  /** What to do about it. */
  readonly then?: string;
}

/** All that a check says in one language. */
export interface CheckWords {
  readonly forms: Readonly<Record<SnippetForm, string>>;
  readonly codes: Readonly<Record<PasteCode, CodeWords>>;
  /** What stands between two sentences. */
  readonly space: string;
  /** A form that is gone. */
  readonly noForm: string;
}

/** A finding in words: what is wrong, what the CMS has probably done, and what to do; empty where there is nothing to say. */
export interface FindingWords {
  readonly what: string;
  readonly why: string;
  readonly then: string;
}

const LONGEST_DETAIL = 120;

/**
 * Puts a finding into words.
 *
 * @param lang `en` or such as `en-GB` for English; Chinese otherwise.
 * @example
 * describeFinding({ code: 'script-twice', weight: 'weak' }, 'en').then; // 'Keep one of them.'
 */
export function describeFinding(finding: Finding, lang = 'zh-CN'): FindingWords {
  const isEnglish = /^en\b/i.test(lang);
  const { forms, codes, space, noForm } = isEnglish ? checkWordsEn : checkWordsZh;
  const { what, more = '', why = '', then = '' } = codes[finding.code];
  const { form, widget = '', detail = '' } = finding;
  const known = findWidget(widget);
  const values: Readonly<Record<string, string>> = {
    widget,
    name: (isEnglish ? known?.en : known?.zh) ?? widget,
    form: form ? forms[form] : noForm,
    detail: detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail,
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return { what: fill(detail && more ? what + space + more : what), why: fill(why), then: fill(then) };
}
