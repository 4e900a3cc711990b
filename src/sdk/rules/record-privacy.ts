/** What must not be typed into a record: persons are pseudonyms, and nobody's numbers stand in a note. */
import { plainText } from './ledger-text.js';

/** Why a text may not stand where it stands. */
export type PrivacyFault = 'residentId' | 'mobile' | 'personName';

const RESIDENT = /(?:^|\D)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
const MOBILE = /(?:^|\D)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/;

/**
 * A resident identity or mobile number within a text, whatever its width; null when there is none.
 *
 * @example
 * privateNumberIn('家长电话１３８００１３８０００'); // 'mobile'
 */
export function privateNumberIn(text: string): 'residentId' | 'mobile' | null {
  // Most texts have no such run of digits: one look spares them the rest.
  if (!/[\d\uff10-\uff19]{3}/.test(text)) return null;
  const plain = plainText(text);
  return RESIDENT.test(plain) ? 'residentId' : MOBILE.test(plain) ? 'mobile' : null;
}

/**
 * What is wrong with a text where a pseudonym is expected; null when nothing is. What holds Chinese characters or blanks
 * between words is taken for a name.
 *
 * @example
 * personFault('张三'); // 'personName'
 */
export function personFault(text: string): PrivacyFault | 'notAnId' | null {
  const plain = plainText(text);
  const bare = plain.replace(/[ -]/g, '');
  if (/^\d{17}[\dXx]$/.test(bare) || /^\d{15}$/.test(bare)) return 'residentId';
  if (/^(?:\+?86)?1[3-9]\d{9}$/.test(bare)) return 'mobile';
  if (/^[\w.:-]{1,128}$/.test(plain)) return null;
  return /^[\u3400-\u9fff·]{2,}$|^[A-Za-z]+ [A-Za-z ]+$/.test(plain) ? 'personName' : 'notAnId';
}
