/** What is wrong with a name: which character, counted from 1. */
export interface NameFault {
  readonly ok: false;
  readonly code:
    'empty' | 'too-short' | 'too-long' | 'wrong-character' | 'lost-character' | 'private-character' | 'wrong-dot';
  readonly field: 'name';
  readonly at: number | null;
  readonly found: string;
}

export interface PersonName {
  readonly ok: true;
  readonly name: string;
}

/** Dots that keyboards give for the one in 阿卜杜拉·买买提 (U+00B7). */
const DOTS = /[\u2022\u2027\u2219\u22c5\u30fb\uff65\u16eb\u2024\uff0e.]/g;
/** What stands where a character was lost on its way: a box, a question mark, a replacement character. */
const LOST = /[?\uff1f\u25a1\u25a0\u3013\ufffd]/;
const HAN = /^\p{Script=Han}$/u;
/** Names in other scripts: letters with their marks. */
const LETTER = /^[\p{L}\p{M}]$/u;
const MOST = 50;

function fault(code: NameFault['code'], at: number | null = null, found = ''): NameFault {
  return { ok: false, code, field: 'name', at, found };
}

/** A character that no other device shows: it was typed with a font that has signs of its own. */
function isPrivate(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

function repair(text: string): string {
  const narrow = text
    .normalize('NFC')
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Between Chinese characters a blank is a slip, and a dot is the one of names.
  return /\p{Script=Han}/u.test(narrow) ? narrow.replace(/ /g, '').replace(DOTS, '\u00b7') : narrow;
}

function signFault(sign: string, at: number, signs: readonly string[], isHan: boolean): NameFault | null {
  if (LOST.test(sign)) return fault('lost-character', at + 1, sign);
  if (isPrivate(sign)) return fault('private-character', at + 1, sign);
  if (sign === '\u00b7' && isHan) {
    const isBetween = at > 0 && at < signs.length - 1 && signs[at - 1] !== sign;
    return isBetween ? null : fault('wrong-dot', at + 1, sign);
  }
  // 〇 is a letter of numbers, and of names.
  const isGood = isHan ? HAN.test(sign) || sign === '\u3007' : LETTER.test(sign) || /[ '\u2019.\u00b7-]/.test(sign);
  return isGood ? null : fault('wrong-character', at + 1, sign);
}

/**
 * Reads a name as it was typed: blanks and the dots of keyboards repaired; rare characters of Unicode are taken, whatever
 * their plane, but not a box, a question mark or a private sign in the place of one.
 *
 * @example
 * readName('阿卜杜拉•买买提'); // { ok: true, name: '阿卜杜拉·买买提' }
 */
export function readName(text: string): PersonName | NameFault {
  const name = repair(text);
  const signs = Array.from(name);
  if (signs.length === 0) return fault('empty');
  const isHan = signs.some((sign) => HAN.test(sign));
  for (let at = 0; at < signs.length; at += 1) {
    const wrong = signFault(signs[at]!, at, signs, isHan);
    if (wrong) return wrong;
  }
  if (signs.length < 2) return fault('too-short');
  return signs.length > MOST ? fault('too-long') : { ok: true, name };
}

/**
 * A name as a public page may show it: the first character, and stars that do not tell how many follow.
 *
 * @example
 * maskName('欧阳小明'); // '欧**'
 */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name.trim());
  return first && `${first}**`;
}

/**
 * A number of a document or telephone as a public page may show it: its last four characters, of a short one the last two.
 *
 * @example
 * maskNumber('350423201903150013'); // '**************0013'
 */
export function maskNumber(number: string): string {
  const signs = Array.from(number.trim());
  const open = signs.length >= 11 ? 4 : signs.length >= 6 ? 2 : 0;
  return signs.map((sign, at) => (at < signs.length - open ? '*' : sign)).join('');
}
