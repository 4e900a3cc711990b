const DIGITS = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 1 to 9999 in Chinese as it is counted: 十二, 二十, 一百零三. */
function counted(value: number, digits: string, units: readonly string[], isShort: boolean): string {
  let text = '';
  let isGap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    if (isGap) text += '零';
    isGap = false;
    // 十二, not 一十二, where nothing stands before it.
    text += isShort && digit === 1 && power === 1 && text === '' ? units[1]! : digits[digit]! + units[power]!;
  }
  return text;
}

function roman(value: number): string {
  let [rest, text] = [value, ''];
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/**
 * A number as Word's `w:numFmt` writes it; null for a format without a number (a bullet), plain digits for one unknown here.
 *
 * @example
 * wordNumeral(12, 'chineseCountingThousand'); // '十二'
 */
export function wordNumeral(value: number, format: string): string | null {
  if (format === 'bullet' || format === 'none') return null;
  const plain = String(value);
  if (!Number.isInteger(value) || value < 1 || value > 9999) return plain;
  if (/^decimalFullWidth/.test(format)) return fullWidth(plain);
  if (/^decimalZero$/.test(format)) return plain.padStart(2, '0');
  if (/^(?:decimalEnclosedCircle(?:Chinese)?|ideographEnclosedCircle)$/.test(format)) {
    return value <= 20 ? String.fromCharCode(0x245f + value) : plain;
  }
  if (/^decimalEnclosedParen$/.test(format)) return value <= 20 ? String.fromCharCode(0x2473 + value) : `(${plain})`;
  if (/^(?:chineseCounting(?:Thousand)?|japaneseCounting|taiwaneseCounting(?:Thousand)?)$/.test(format)) {
    return counted(value, DIGITS, ['', '十', '百', '千'], true);
  }
  if (/^(?:chineseLegalSimplified|ideographLegalTraditional|japaneseLegal)$/.test(format)) {
    return counted(value, FORMAL, ['', '拾', '佰', '仟'], false);
  }
  if (/^(?:ideographDigital|japaneseDigitalTenThousand|taiwaneseDigital)$/.test(format)) {
    return plain.replace(/[0-9]/g, (digit) => DIGITS[Number(digit)]!);
  }
  if (format === 'ideographTraditional') return STEMS[(value - 1) % 10]!;
  if (format === 'ideographZodiac') return BRANCHES[(value - 1) % 12]!;
  if (/^(?:upper|lower)Letter$/.test(format))
    return format === 'upperLetter' ? letters(value).toUpperCase() : letters(value);
  if (/^(?:upper|lower)Roman$/.test(format)) return format === 'upperRoman' ? roman(value).toUpperCase() : roman(value);
  return plain;
}
