import type { SnippetForm } from './snippet.js';

/** What may be found on a page, the worst first. */
export const PASTE_CODES = [
  'nothing-found',
  'tag-escaped',
  'address-shown',
  'frame-sandboxed',
  'script-missing',
  'attributes-lost',
  'table-alone',
  'tag-unknown',
  'quotes-curly',
  'mixed-content',
  'address-local',
  'frame-relative',
  'src-relative',
  'link-relative',
  'hidden',
  'table-moved',
  'placeholder-empty',
  'nested',
  'link-not-alone',
  'link-elsewhere',
  'srcdoc',
  'frame-without-height',
  'tag-unwrapped',
  'script-relative',
  'script-twice',
  'ok',
] as const;
export type PasteCode = (typeof PASTE_CODES)[number];

/** `broken`: the element does not show. `weak`: it shows, or may, but not as it should. `ok`: nothing to do. */
export type PasteWeight = 'broken' | 'weak' | 'ok';

/** One thing that was found. */
export interface Finding {
  readonly code: PasteCode;
  readonly weight: PasteWeight;
  /** The form it was found in; none where it is about the page, or the form is gone. */
  readonly form?: SnippetForm;
  /** The tag that is shown, or would be; as it was written where nobody knows it. */
  readonly widget?: string;
  /** Where it begins in the HTML: the line, from 1. */
  readonly line?: number;
  /** From which letter of the HTML to which, from 0. */
  readonly range?: readonly [from: number, to: number];
  /** What the sentence is about: an address, a name, what is missing. */
  readonly detail?: string;
  /** The form that would have lived, or lives best here. */
  readonly advice?: SnippetForm;
  /** Attributes of the element as they are still known, to write that form anew; addresses resolved where they can be. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The plain table that stands in it, or once stood there: from which letter of the HTML to which. */
  readonly table?: readonly [from: number, to: number];
  /** The folder of `embed.js` and `frame.html`, where it is known. */
  readonly base?: string;
  /** What a link said, or a frame was called. */
  readonly title?: string;
}

/** By weight, then by code, then as they stand on the page. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  const weights: readonly PasteWeight[] = ['broken', 'weak', 'ok'];
  const rank = ({ weight, code }: Finding): number =>
    weights.indexOf(weight) * PASTE_CODES.length + PASTE_CODES.indexOf(code);
  return [...findings].sort((a, b) => rank(a) - rank(b) || (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0));
}
