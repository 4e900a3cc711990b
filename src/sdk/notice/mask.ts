/** Hides what has figures but sets no goal: names, titles, document numbers, dates, grades. */

const DATE =
  /\d{1,2} ?[日号](?:之?前|以前|后|起)|(?:19|20)\d\d ?年? ?(?:[-~至到] ?(?:(?:19|20)\d\d|\d\d)) ?学?年(?:度)?|(?:19|20)\d\d ?年(?:度)?(?: ?\d{1,2} ?月(?:份)?(?: ?\d{1,2} ?[日号])?)?(?: ?[-~至到] ?(?:(?:19|20)\d\d ?年)? ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?(?:底|末|初|版)?|\d{1,2} ?月(?:份)?(?: ?\d{1,2} ?[日号])?(?: ?[-~至到、] ?\d{1,2} ?月?(?: ?\d{1,2} ?[日号])?)*(?:上旬|中旬|下旬|底|末|初)?|(?:19|20)\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?|[一二][〇零九][〇零一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?|\d{1,2}[::]\d{2}(?: ?[-~至到] ?\d{1,2}[::]\d{2})?|\d{1,2}[时点](?:\d{1,2}分)?(?:前|后|至)/g;
const NAMES = [
  /《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》?/g,
  /[[〔【(] ?(?:19|20)\d\d ?[\]〕】)] ?第? ?\d{1,4} ?号/g,
  DATE,
  /“?十[一二三四五]五”?/g,
  /[一二三四五六七八九1-9](?:[、至到~-]{0,2}[一二三四五六七八九1-9]){0,11}(?:,[一二三四五六七八九1-9])? ?年级/g,
  /第[一二三四五六七八九十百\d]{1,4}/g,
  /\d{1,9}(?:\.\d{1,9})?(?:[+＋][A-Za-z\d]{1,9}){1,9}|[A-Za-z]{1,20}[-+]?\d{1,9}(?:\.\d{1,9})?|\d{1,9}[A-Za-z]{1,3}(?![A-Za-z])|\d\.0(?!\d)/g,
  /[一二三四五六七八九十]分之[一二三四五六七八九十]/g,
  /\d{7,}|\d{3,4}-\d{7,8}/g,
];

const QUOTE = /“([^“”]{0,60})”/g;
const BEFORE_QUOTED_FIGURE = /(?:大于|小于|超过|高于|低于|不少于|不低于|不超过|达到|达|等于)$/;

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);
}

/** The sentence with all such places blanked out, unit for unit. */
export function maskNames(sentence: string): string {
  let masked = sentence;
  for (const pattern of NAMES) masked = masked.replace(pattern, (found) => '\u0000'.repeat(found.length));
  if (!sentence.includes('“')) return masked;
  QUOTE.lastIndex = 0;
  for (let match = QUOTE.exec(sentence); match !== null; match = QUOTE.exec(sentence)) {
    const isFigure = BEFORE_QUOTED_FIGURE.test(sentence.slice(Math.max(0, match.index - 4), match.index));
    const isPhrase = match[1]!.length > 8 && /(?:每|不|至少|达到)/.test(match[1]!);
    if (!isFigure && !isPhrase) masked = blank(masked, match.index, match.index + match[0].length);
  }
  return masked;
}

/** The sentence without the titles and numbers of other documents; dates stay. */
export function maskTitles(sentence: string): string {
  return sentence
    .replace(NAMES[0]!, (found) => '\u0000'.repeat(found.length))
    .replace(NAMES[1]!, (found) => '\u0000'.repeat(found.length));
}
