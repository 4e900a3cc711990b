import { repairNumber } from './identity-number.js';

/** What is wrong with a telephone number. */
export interface PhoneFault {
  readonly ok: false;
  readonly code: 'empty' | 'wrong-length' | 'wrong-character';
  readonly field: 'phone';
  /** Counted from 1, in what is left after repair. */
  readonly at: number | null;
  readonly found: string;
}

export interface Phone {
  readonly ok: true;
  readonly phone: string;
  /** Whether messages can reach it. */
  readonly isMobile: boolean;
}

function fault(code: PhoneFault['code'], at: number | null, found: string): PhoneFault {
  return { ok: false, code, field: 'phone', at, found };
}

/** Mobile numbers of the mainland, Hong Kong (852), Macau (853) and Taiwan (886). */
const MOBILE = /^(?:1[3-9]\d{9}|\+852[4-9]\d{7}|\+8536\d{7}|\+8869\d{8})$/;
const OTHER = /^(?:0\d{9,11}|\+(?!86)\d{7,15})$/;

/**
 * Reads a telephone number as it was typed: +86, blanks and brackets repaired. Numbers of other countries begin with +.
 *
 * @example
 * readPhone('+86 138 0000 0000'); // { ok: true, phone: '13800000000', isMobile: true }
 */
export function readPhone(text: string): Phone | PhoneFault {
  const phone = repairNumber(text)
    .replace(/[()/.]/g, '')
    .replace(/^(?:\+|00)86(?=1\d{10}$|0)/, '')
    .replace(/^00(?=[1-9])/, '+');
  if (phone === '') return fault('empty', null, '');
  const isMobile = MOBILE.test(phone);
  if (isMobile || OTHER.test(phone)) return { ok: true, phone, isMobile };
  const at = phone.search(/(?!^\+)[^\d]/);
  return at >= 0 ? fault('wrong-character', at + 1, phone[at]!) : fault('wrong-length', null, phone);
}
