/** Chinese and Arabic numerals, as notices write them. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters of Chinese numerals, for use inside a character class. */
export const CHINESE_DIGITS = '〇零一二两三四五六七八九十百千万亿';

function readPositional(text: string): number | null {
  let digits = '';
  for (const unit of text) {
    const digit = DIGITS[unit];
    if (digit === undefined) return null;
    digits += String(digit);
  }
  return digits === '' ? null : Number(digits);
}

function readSection(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  for (const unit of text) {
    const power = POWERS[unit];
    if (power !== undefined) {
      sum += (digit ?? 1) * power;
      digit = null;
      continue;
    }
    const value = DIGITS[unit];
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return sum + (digit ?? 0);
}

/**
 * The value of a numeral (`43`, `1,170`, `二〇〇八`, `一百二十`, `3万`), or null where it is none.
 *
 * @example
 * readNumeral('二十四'); // 24
 */
export function readNumeral(text: string): number | null {
  // No figure of a notice is longer; what is, is no figure.
  if (text.length > 20) return null;
  const plain = text.replace(/,/g, '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const scaled = /^(\d+(?:\.\d+)?)(百|千|万|亿)$/.exec(plain);
  if (scaled)
    return Number((Number(scaled[1]) * { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }[scaled[2]!]!).toFixed(6));
  const sections = plain.split('万');
  if (sections.length > 2 || plain === '') return null;
  if (sections.length === 2) {
    const high = readNumeral(sections[0]!);
    const low = sections[1] === '' ? 0 : readNumeral(sections[1]!);
    return high === null || low === null ? null : high * 10_000 + low;
  }
  return /[十百千]/.test(plain) ? readSection(plain) : readPositional(plain);
}
