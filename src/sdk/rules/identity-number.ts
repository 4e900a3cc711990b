/** Numbers of identity documents as people type them, and what is wrong with them, digit by digit. */
import type { IdentityType } from '../model/index.js';

/** What is wrong with the number of a document: which digit, and what was read there. */
export interface IdentityFault {
  readonly ok: false;
  readonly code:
    'empty' | 'wrong-length' | 'wrong-character' | 'wrong-type' | 'not-a-date' | 'in-future' | 'wrong-check';
  readonly field: 'identityNumber';
  /** The first character that is meant, counted from 1; null where it is about the whole. */
  readonly at: number | null;
  /** What was read at that place, or the whole number after repair. */
  readonly found: string;
  /** Lengths that such a number may have. */
  readonly lengths: readonly number[];
  /** Another document whose numbers look like this one. */
  readonly looksLike: IdentityType | null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Signs that people and keyboards put in the place of an X: multiplication, Roman ten, Greek chi, Cyrillic kha. */
const TENS = /[\u00d7\u2169\u2179\u03a7\u03c7\u0425\u0445\u2715\u2716]/g;
/** Blanks of all kinds, marks that nobody sees, hyphens and dashes. */
const NOISE = /[\s\u200b-\u200f\u2060\ufeff\-\u2010-\u2015\u2212]/g;

/**
 * A number as it was meant: full-width signs made narrow, blanks and hyphens taken out, letters in capitals.
 *
 * @example
 * repairNumber('３５０４２３ 20190315 001x'); // '35042320190315001X'
 */
export function repairNumber(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(NOISE, '')
    .replace(TENS, 'X')
    .toUpperCase();
}

/** The check digit over seventeen digits (GB 11643—1999, 4; ISO 7064, MOD 11-2). */
export function checkDigit(digits: string): string {
  return CHECKS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11]!;
}

/** How a number is built: what may stand at a place, and how many places there are. */
export interface NumberShape {
  readonly lengths: readonly number[];
  readonly allows: (sign: string, at: number, length: number) => boolean;
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
const isLetter = (sign: string): boolean => sign >= 'A' && sign <= 'Z';

const EIGHTEEN: NumberShape = {
  lengths: [18],
  allows: (sign, at) => isDigit(sign) || (sign === 'X' && at === 17),
};

/** Seventeen digits and a check, or the old card of three letters and twelve digits. */
const PERMANENT: NumberShape = {
  lengths: [18, 15],
  allows: (sign, at, length) =>
    length === 15 ? (at < 3 ? isLetter(sign) : isDigit(sign)) : EIGHTEEN.allows(sign, at, length),
};

export const SHAPES: Readonly<Record<IdentityType, NumberShape>> = {
  residentId: EIGHTEEN,
  hmtResidencePermit: EIGHTEEN,
  permanentResidentCard: PERMANENT,
  mainlandTravelPermit: {
    lengths: [9, 11],
    allows: (sign, at) => (at === 0 ? sign === 'H' || sign === 'M' : isDigit(sign)),
  },
  taiwanTravelPermit: { lengths: [8], allows: isDigit },
  passport: {
    lengths: Array.from({ length: 11 }, (_, more) => 5 + more),
    allows: (sign) => isDigit(sign) || isLetter(sign),
  },
  birthCertificate: { lengths: [10], allows: (sign, at) => (at === 0 ? isLetter(sign) : isDigit(sign)) },
};

/** Whether a number has the shape of a kind of document; what it says is not looked at. */
export function hasShape(number: string, { lengths, allows }: NumberShape): boolean {
  const signs = Array.from(number);
  return lengths.indexOf(signs.length) >= 0 && signs.every((sign, at) => allows(sign, at, signs.length));
}

/** The document whose numbers look like this one; null where several do, or none. A passport may look like anything. */
export function documentLike(number: string): IdentityType | null {
  if (hasShape(number, EIGHTEEN)) {
    if (number[0] === '9') return 'permanentResidentCard';
    return /^8[123]0000/.test(number) ? 'hmtResidencePermit' : 'residentId';
  }
  const others = ['permanentResidentCard', 'mainlandTravelPermit', 'taiwanTravelPermit', 'birthCertificate'] as const;
  return others.filter((type) => hasShape(number, SHAPES[type]))[0] ?? null;
}
