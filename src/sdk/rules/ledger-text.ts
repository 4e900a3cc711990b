/** What ledgers type in many ways, made one: widths, numerals, names in a row. */

const DIGITS = '〇一二三四五六七八九';

/** Full-width forms made half-width, blanks of all kinds made one. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

function numeralValue(numeral: string): string {
  const digits = numeral.replace(/[零○]/g, '〇').replace(/廿/g, '二十');
  if (!digits.includes('十')) return Array.from(digits, (each) => DIGITS.indexOf(each)).join('');
  const [tens = '', ones = ''] = digits.split('十');
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
}

/**
 * Chinese numerals below 100 and numerals that are read digit by digit, written in Arabic digits.
 *
 * @example
 * arabicDigits('二〇二五年十二月三十一日'); // '2025年12月31日'
 */
export function arabicDigits(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]?[十廿][一二三四五六七八九]?|[〇零○一二三四五六七八九]+/g, numeralValue)
    .replace(/百分之(\d+(?:\.\d+)?)/g, '$1%');
}

/** Whether a cell says that there is nothing to say. */
export function isBlank(text: string): boolean {
  // Most cells say something: one look at the first character spares them the rest.
  if (/^[^\s\-—–/\\_~·.无暂没n\uff00-\uffef\u2000-\u206f\u3000]/i.test(text)) return false;
  return /^(?:[-—–/\\_~·.]*|无|暂无|没有|none|n\/?a)$/i.test(plainText(text));
}

/** Names that stand in one cell, at most this many. */
const MOST_NAMES = 200;

/**
 * The names of units in a cell, parted by 、，；, a blank, a slash or a new line, but not inside brackets; each once.
 *
 * @example
 * splitUnits('教育局（基教科、人事科）、财政局'); // ['教育局(基教科、人事科)', '财政局']
 */
export function splitUnits(text: string): string[] {
  const names: string[] = [];
  let [name, depth] = ['', 0];
  const close = (): void => {
    const whole = name.replace(/^[:.]+|[。.:]+$/g, '');
    if (whole !== '' && !isBlank(whole) && !names.includes(whole) && names.length < MOST_NAMES) names.push(whole);
    name = '';
  };
  for (const each of plainText(text)) {
    if (each === '(') depth += 1;
    if (each === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,;/|\s。]/.test(each)) close();
    else name += each;
  }
  close();
  return names;
}

/** Units by part, where one cell names both: `牵头单位：教育局；配合单位：财政局`. Null when it does not. */
export function splitLabelled(text: string): { leads: string[]; partners: string[] } | null {
  const plain = plainText(text);
  if (!/(?:牵头|责任|主办|配合|协同|参与|协办)[^,;、:]{0,6}:/.test(plain)) return null;
  const parts = plain.split(/((?:牵头|责任|主办|负责|配合|协同|参与|协办)[^,;、:]{0,6}):/);
  const found = { leads: splitUnits(parts[0]!), partners: [] as string[] };
  for (let n = 1; n < parts.length; n += 2) {
    const list = /配合|协同|参与|协办/.test(parts[n]!) ? found.partners : found.leads;
    splitUnits(parts[n + 1]!).forEach((name) => list.push(name));
  }
  return found;
}
