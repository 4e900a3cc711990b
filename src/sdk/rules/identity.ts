import { isDay } from './dates.js';
import type { ApplicationChild, IdentityType } from '../model/index.js';
import { checkDigit, documentLike, hasShape, repairNumber, SHAPES, type IdentityFault } from './identity-number.js';

/** A number that its document may have, and what it says of its holder. */
export interface Identity {
  readonly ok: true;
  readonly type: IdentityType;
  /** As it is to be kept: repaired. */
  readonly number: string;
  /** Null: the number does not say it. */
  readonly birthOn: string | null;
  readonly sex: ApplicationChild['sex'] | null;
  /** Where a holder of a residence or travel permit is from. */
  readonly region: 'hongKong' | 'macau' | 'taiwan' | null;
}

interface Place {
  readonly code: IdentityFault['code'];
  readonly at?: number | null;
  readonly found?: string;
  readonly looksLike?: IdentityType | null;
}

function faultOf(type: IdentityType, number: string, place: Place): IdentityFault {
  const { code, at = null, found = number, looksLike = null } = place;
  return { ok: false, code, field: 'identityNumber', at, found, lengths: SHAPES[type].lengths, looksLike };
}

/** A sign that cannot stand where it does, or a length that no such number has. */
function shapeFault(type: IdentityType, number: string): IdentityFault | null {
  const shape = SHAPES[type];
  if (number === '') return faultOf(type, number, { code: 'empty' });
  if (hasShape(number, shape)) return null;
  const looksLike = documentLike(number);
  if (looksLike && looksLike !== type) return faultOf(type, number, { code: 'wrong-type', looksLike });
  const signs = Array.from(number);
  const isLong = shape.lengths.indexOf(signs.length) < 0;
  // In a number of the wrong length nobody knows which place is which: only signs that fit nowhere are told.
  const at = signs.findIndex((sign, place) =>
    isLong ? !/[\dA-Z]/.test(sign) : !shape.allows(sign, place, signs.length),
  );
  if (at >= 0) return faultOf(type, number, { code: 'wrong-character', at: at + 1, found: signs[at]! });
  return faultOf(type, number, { code: 'wrong-length' });
}

const BEGINS: Partial<Record<IdentityType, RegExp>> = {
  residentId: /^(?!9|8[123]0000)/,
  hmtResidencePermit: /^8[123]0000/,
  permanentResidentCard: /^9/,
};

function regionOf(type: IdentityType, number: string): Identity['region'] {
  if (type === 'taiwanTravelPermit') return 'taiwan';
  if (type === 'mainlandTravelPermit') return number[0] === 'H' ? 'hongKong' : 'macau';
  const regions = { 1: 'hongKong', 2: 'macau', 3: 'taiwan' } as const;
  return type === 'hmtResidencePermit' ? regions[number[1] as unknown as 1 | 2 | 3] : null;
}

/** What eighteen digits say, or which of them cannot be. */
function readEighteen(type: IdentityType, number: string, today: string): Identity | IdentityFault {
  if (!BEGINS[type]!.test(number)) {
    const looksLike = documentLike(number);
    return faultOf(type, number, { code: 'wrong-type', at: 1, found: number.slice(0, 6), looksLike });
  }
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const born = { at: 7, found: number.slice(6, 14) };
  if (!isDay(birthOn)) return faultOf(type, number, { code: 'not-a-date', ...born });
  if (birthOn > today) return faultOf(type, number, { code: 'in-future', ...born });
  if (checkDigit(number) !== number[17]) {
    return faultOf(type, number, { code: 'wrong-check', at: 18, found: number[17]! });
  }
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female';
  // That order numbers tell the sex is a rule of GB 11643; of the cards of foreigners nobody has published it.
  const isTold = type !== 'permanentResidentCard';
  return { ok: true, type, number, birthOn, sex: isTold ? sex : null, region: regionOf(type, number) };
}

/**
 * Reads the number of an identity document as it was typed, full-width signs and blanks repaired. Resident identity numbers
 * are checked as GB 11643—1999 (4) builds them, against the calendar and `today`; a list of address codes is never asked,
 * since codes that were given up stay in people's numbers. Residence permits begin with 810000, 820000 or 830000
 * (国办发〔2018〕81号, 第三条), cards of foreign permanent residents with 9 (card of 2023) or three letters (card of 2017).
 * Passports and other papers are checked by their shape alone.
 *
 * @example
 * const read = readIdentity('residentId', '35042320190315001x', { today: '2025-06-20' });
 * if (!read.ok) read.code; // 'wrong-check', with `at` 18 and `found` 'X'
 */
export function readIdentity(
  type: IdentityType,
  text: string,
  { today }: { readonly today: string },
): Identity | IdentityFault {
  const number = repairNumber(text);
  const fault = shapeFault(type, number);
  if (fault) return fault;
  if (BEGINS[type] && number.length === 18) return readEighteen(type, number, today);
  return { ok: true, type, number, birthOn: null, sex: null, region: regionOf(type, number) };
}
