import type { TextRange } from '../model/index.js';

/**
 * Text to work on, with the way back: `at[i]` is the place of `text[i]` in the text that was given.
 * All patterns of the compiler see half-width digits and punctuation; all quotes are cut from the given text.
 */
export interface Flow {
  readonly text: string;
  readonly at: Int32Array;
}

/** The range of the given text that `[start, end)` of the flow stands for. */
export function rangeOf(flow: Flow, start: number, end: number): TextRange {
  if (end <= start) {
    const at = flow.at[Math.min(start, flow.at.length - 1)] ?? 0;
    return [at, at];
  }
  return [flow.at[start]!, flow.at[end - 1]! + 1];
}

const SPACES = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const FIXED: Readonly<Record<string, string>> = {
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\r': '\n',
  '\uff61': '。',
  '\uff64': '、',
  '\ufe52': '.',
  '\ufe50': ',',
  '\ufe5d': '〔',
  '\ufe5e': '〕',
  '\u3016': '【',
  '\u3017': '】',
  '\u2e3a': '-',
  '\u301c': '~',
  '\u2026': '…',
  '\u3007': '〇',
  '\u25cb': '〇',
  '\u25ef': '〇',
  '\u4e64': '两',
};

/** The working form of one UTF-16 unit; the empty string for what nobody sees. */
function workingForm(unit: string, code: number): string {
  if (code < 0x80)
    return unit === '\r'
      ? '\n'
      : unit === '\t' || code === 11 || code === 12
        ? ' '
        : code < 32 && code !== 10
          ? ''
          : unit;
  if (code >= 0x4e00 && code <= 0x9fff) return unit === '\u4e64' ? '两' : unit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const fixed = FIXED[unit];
  if (fixed !== undefined) return fixed;
  if (SPACES.test(unit)) return ' ';
  if (DASHES.test(unit)) return '-';
  return INVISIBLE.test(unit) ? '' : unit;
}

/** Collects pieces of text with their places. */
export class FlowBuilder {
  readonly #parts: string[] = [];
  readonly #at: number[] = [];

  /** Adds `[start, end)` of another flow. */
  add(flow: Flow, start: number, end: number): void {
    if (end <= start) return;
    this.#parts.push(flow.text.slice(start, end));
    for (let i = start; i < end; i += 1) this.#at.push(flow.at[i]!);
  }

  /** Adds one unit that stands at `at` in the given text. */
  unit(unit: string, at: number): void {
    this.#parts.push(unit);
    this.#at.push(at);
  }

  get length(): number {
    return this.#at.length;
  }

  build(): Flow {
    return { text: this.#parts.join(''), at: Int32Array.from(this.#at) };
  }
}

/** The working form of a text, unit by unit; `\r\n` is one line end. Runs that stay as they are are copied whole. */
export function toFlow(given: string): Flow {
  const at = new Int32Array(given.length);
  const parts: string[] = [];
  let length = 0;
  let run = 0;
  for (let i = 0; i < given.length; i += 1) {
    const code = given.charCodeAt(i);
    const isPlain =
      (code >= 0x4e00 && code <= 0x9fff && code !== 0x4e64) || (code >= 0x20 && code < 0x7f) || code === 10;
    const unit = given[i]!;
    const form = isPlain ? unit : code === 13 && given.charCodeAt(i + 1) === 10 ? '' : workingForm(unit, code);
    if (form !== unit) {
      parts.push(given.slice(run, i), form);
      run = i + 1;
    }
    if (form === '') continue;
    at[length] = i;
    length += 1;
  }
  parts.push(given.slice(run));
  return { text: parts.join(''), at: at.subarray(0, length) };
}

const WIDE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…]/;

/** A space stays between Latin words and figures, not between two parts of a number or beside Chinese. */
function isSpaceKept(before: string, after: string): boolean {
  if (WIDE.test(before) || WIDE.test(after) || (/\d/.test(before) && /\d/.test(after))) return false;
  return /[\w%.]/.test(before) && /[\w.]/.test(after);
}

/** The flow without spaces that stand beside a Chinese character: scanners and editors scatter them inside words. */
export function withoutSpaces(flow: Flow, start: number, end: number): Flow {
  const whole = flow.text.slice(start, end);
  if (!/[ \n]/.test(whole)) return { text: whole, at: flow.at.subarray(start, end) };
  const parts: string[] = [];
  const at: number[] = [];
  let before = '';
  for (let i = start; i < end;) {
    const unit = flow.text[i]!;
    let next = i + 1;
    if (unit === ' ' || unit === '\n') {
      while (next < end && (flow.text[next] === ' ' || flow.text[next] === '\n')) next += 1;
      if (isSpaceKept(before, next < end ? flow.text[next]! : '')) {
        parts.push(' ');
        at.push(flow.at[i]!);
      }
    } else {
      parts.push(unit);
      at.push(flow.at[i]!);
      before = unit;
    }
    i = next;
  }
  return { text: parts.join(''), at: Int32Array.from(at) };
}

/** What a stretch says, as published but on one line: page marks, line ends and spaces between Chinese characters are gone. */
export function plainText(flow: Flow, given: string, start: number, end: number): string {
  if (end <= start) return '';
  const raw = given.slice(flow.at[start], flow.at[end - 1]! + 1);
  if (raw.length === end - start && !/[\s\u2028\u2029]/.test(raw)) return raw;
  const units: string[] = [];
  for (let i = start; i < end; i += 1) {
    if (flow.text[i] !== '\n') units.push(flow.text[i] === ' ' ? ' ' : given[flow.at[i]!]!);
  }
  return units
    .join('')
    .replace(/([^\x00-\x7f]) +(?=[^\x00-\x7f])/g, '$1')
    .trim();
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** Working text as a reader should see it: punctuation beside Chinese is full-width again. */
export function toFullWidth(text: string): string {
  return text.replace(/[,;:!?()]/g, (unit, place: number) => {
    const isBesideChinese = /[^\x00-\x7f]/.test((text[place - 1] ?? '') + (text[place + 1] ?? ''));
    return isBesideChinese ? FULL_WIDTH[unit]! : unit;
  });
}
