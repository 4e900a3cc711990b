import type { Stretch } from './sentences.js';

/** Persons to call and their numbers: published on the notice, but never taken into a plan. */
const PERSON = /\(?(?:联 ?系 ?人|经办人|咨询人|负责人及电话|联系方式)[^。\n]{0,100}/g;
const NUMBER = /(?:\d[\d\- ]{5,18}\d)|[\w.-]{2,40}@[\w.-]{3,40}/g;
const NAMED = /(?:电话|热线|手机|传真|邮箱|电子邮件|[Ee]-?mail|微信|QQ|号码|咨询|举报|监督)/;

function clauseStart(text: string, place: number): number {
  let start = place;
  while (start > 0 && place - start < 40 && !/[。;,\n(]/.test(text[start - 1]!)) start -= 1;
  return text[start - 1] === '(' ? start - 1 : start;
}

function clauseEnd(text: string, place: number): number {
  let end = place;
  while (end < text.length && end - place < 80 && !/[。;\n]/.test(text[end]!)) end += 1;
  return end;
}

/** All stretches that name a contact, in order, none inside another. */
export function findContacts(text: string): Stretch[] {
  const found: Stretch[] = [];
  PERSON.lastIndex = 0;
  for (let match = PERSON.exec(text); match !== null; match = PERSON.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const digits = match[0].replace(/\D/g, '').length;
    const start = clauseStart(text, match.index);
    const isCall = match[0].includes('@') || (digits >= 7 && NAMED.test(text.slice(start, match.index)));
    if (isCall) found.push({ start, end: clauseEnd(text, match.index + match[0].length) });
  }
  found.sort((a, b) => a.start - b.start);
  const merged: Stretch[] = [];
  for (const each of found) {
    const last = merged[merged.length - 1];
    if (last && each.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, each.end) };
    else merged.push(each);
  }
  return merged;
}

/** The part of a stretch that lies before the first contact in it; null where nothing is left. */
export function beforeContact(text: string, contacts: readonly Stretch[], stretch: Stretch): Stretch | null {
  let [low, high] = [0, contacts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (contacts[middle]!.end <= stretch.start) low = middle + 1;
    else high = middle;
  }
  const contact = contacts[low];
  if (!contact || contact.start >= stretch.end) return stretch;
  let end = contact.start;
  while (end > stretch.start && /[,;:(\s、]/.test(text[end - 1]!)) end -= 1;
  return end > stretch.start ? { start: stretch.start, end } : null;
}
