/**
 * A code by which a draft is found again on another device: nineteen signs of chance (95 bits) and one that checks them.
 * Digits and letters without I, L, O and U, in groups of five.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** What is wrong with a code: which sign, counted from 1 without hyphens. */
export interface CodeFault {
  readonly ok: false;
  readonly code: 'empty' | 'wrong-length' | 'wrong-character' | 'wrong-check';
  readonly field: 'code';
  readonly at: number | null;
  readonly found: string;
}

export interface CopyCode {
  readonly ok: true;
  /** As it is shown: `ABCDE-12345-FGHJK-6789M`. */
  readonly shown: string;
  /** As keys are made of it. */
  readonly plain: string;
}

/** A number of five bits times x, in the field of 32 numbers (x⁵ + x² + 1). */
function timesX(number: number): number {
  return number & 16 ? ((number << 1) ^ 0b100101) & 31 : number << 1;
}

/** Each place weighs differently, so that one wrong sign, and any two that changed places, are found. */
function checkSign(signs: string): string {
  let sum = 0;
  for (const sign of signs) sum = timesX(sum ^ SIGNS.indexOf(sign));
  return SIGNS[sum]!;
}

function shown(plain: string): string {
  return plain.replace(/(.{5})(?=.)/g, '$1-');
}

function fault(code: CodeFault['code'], at: number | null = null, found = ''): CodeFault {
  return { ok: false, code, field: 'code', at, found };
}

/** A new code. */
export function newCopyCode(): CopyCode {
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(LENGTH - 1)), (byte) => SIGNS[byte & 31]!).join('');
  const plain = chance + checkSign(chance);
  return { ok: true, shown: shown(plain), plain };
}

/**
 * Reads a code as it was typed or read aloud: small letters, blanks, hyphens and full-width signs repaired, O read as 0, I
 * and L as 1.
 *
 * @example
 * const code = readCopyCode('abcde 12345 fghjk 6789m');
 * if (!code.ok) show(code.code, code.at);
 */
export function readCopyCode(text: string): CopyCode | CodeFault {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200f\u2060\ufeff\-\u2010-\u2015\u2212_.]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const signs = Array.from(plain);
  if (signs.length === 0) return fault('empty');
  const at = signs.findIndex((sign) => SIGNS.indexOf(sign) < 0);
  if (at >= 0) return fault('wrong-character', at + 1, signs[at]!);
  if (signs.length !== LENGTH) return fault('wrong-length', null, String(signs.length));
  const isGood = checkSign(plain.slice(0, -1)) === plain.slice(-1);
  return isGood ? { ok: true, shown: shown(plain), plain } : fault('wrong-check', LENGTH, plain.slice(-1));
}
