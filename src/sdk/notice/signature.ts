import { readFullDate } from './dates.js';
import type { Frame } from './frame.js';
import type { Line } from './lines.js';
import { isOrganisation } from './paragraphs.js';

interface Signature {
  readonly issuers: readonly string[];
  readonly issuedOn: string;
}

const SIGNED_INLINE =
  /^(.{4,60}?(?:局|委|办公室|政府|厅|部|党组|党委|组|中心|学校|会))[ ,]*((?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[一二][〇零九][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?$/;

const ORG_DATE_TAIL =
  /[。 ]([\u4e00-\u9fff]{4,30}(?:局|委|办公室|政府|厅|部|党组|党委|组|中心|学校|会)) ?((?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)(?= |\(|$)/;

/** Text that has lost its lines still ends with who signed and when. */
function signatureAtEnd(lines: readonly Line[]): Signature | null {
  for (const line of lines) {
    const match = ORG_DATE_TAIL.exec(line.text.slice(-200));
    const date = match ? readFullDate(match[2]!) : null;
    if (match && date && isOrganisation(match[1]!)) return { issuers: [match[1]!], issuedOn: date };
  }
  return null;
}

/** Names of issuers above a date, or before it on its line. */
function readSignature(lines: readonly Line[]): Signature | null {
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i]!.text;
    const inline = SIGNED_INLINE.exec(text);
    if (inline && isOrganisation(inline[1]!.replace(/\s+/g, ''))) {
      const date = readFullDate(inline[2]!);
      if (date) return { issuers: splitOrganisations(inline[1]!), issuedOn: date };
    }
    const date = readFullDate(text.replace(/^\(|\)$/g, ''));
    if (date === null) continue;
    const issuers: string[] = [];
    for (let j = i - 1; j >= 0 && issuers.length < 12; j -= 1) {
      const above = lines[j]!.text;
      if (above === '' && (issuers.length === 0 ? i - j < 4 : splitOrganisations(lines[j - 1]?.text ?? '').length > 0))
        continue;
      const names = splitOrganisations(above);
      if (names.length === 0) break;
      issuers.unshift(...names);
    }
    if (issuers.length > 0) return { issuers, issuedOn: date };
  }
  return null;
}

function splitOrganisations(text: string): string[] {
  const parts = text.split(/ {1,}|、/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => isOrganisation(part))) return parts;
  return isOrganisation(text) ? [text.replace(/\s+/g, '')] : [];
}

const DATE_KEY =
  /(?:公文生成日期|成文日期|成文时间|发文日期|印发日期|制发日期|生成日期|发文时间|签发日期|公布日期)[】\]]? ?[|:: ]{0,3} ?((?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?)/;
const PUBLISHED_KEY = /(?:发布日期|公开日期) ?[:: ] ?((?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?)/;
const ISSUER_KEY =
  /(?:发布机构|发文机关|发文单位|制发机关|发布单位|发文机构|公开机构|制定机关|发布部门)[】\]]? ?[|:: ]{0,3} ?([\u4e00-\u9fff()、 ]{4,60}?)(?= {2,}| ?[•|]|[\s-]*(?:成文|发文|发布|生成|文号|主题|公文|有效|索引|关键|公开|$))/;

function readKeyed(lines: readonly Line[], key: RegExp): string | null {
  for (const line of lines.slice(0, 120)) {
    const match = key.exec(line.text);
    if (match) return match[1]!.trim();
  }
  return null;
}

function issuerOfTitle(title: string | null): string[] {
  const match =
    title === null
      ? null
      : /^([\u4e00-\u9fffA-Za-z×]{3,60}?(?:局|委员会|委|人民政府|政府|厅|领导小组|办公室|党组|党委|教育部|中心|教研室|学校|专班))(?:等[一二三四五六七八九十\d]+(?:部门|单位))?(?:关于|印发|转发|贯彻)/.exec(
          title,
        );
  return match ? [match[1]!] : [];
}

/** The last resort: the source line of an official page, where the text has a title of its own. */
function pageSource(frame: Frame, title: string | null): string[] {
  if (title === null) return [];
  for (const line of frame.all.slice(0, 40)) {
    const match =
      /(?:信息来源|文章来源|来源) ?[:: ] ?([\u4e00-\u9fff]{3,24}(?:局|委|政府|厅|办公室|委员会))(?![\u4e00-\u9fff])/.exec(
        line.text,
      );
    if (match) return [match[1]!];
  }
  return [];
}

function letterhead(lines: readonly Line[]): string[] {
  for (const line of lines.slice(0, 30)) {
    const match = /^([\u4e00-\u9fff]{4,30}(?:局|委员会|委|政府|厅|领导小组|办公室|党组|党委))(?:文件|\(通知\))$/.exec(
      line.text.replace(/\s+/g, ''),
    );
    if (match) return [match[1]!];
  }
  return [];
}

/** A date in brackets under the title, or alone on a line, where nobody signed. */
function readBareDate(frame: Frame): string | null {
  for (const line of [...frame.head, ...frame.tail]) {
    const text = line.text.replace(/^\(|\)$/g, '');
    // A bare 2023-12-10 is the page's date; an official date says 年.
    const date = /年/.test(text) ? readFullDate(text.replace(/(?:印发|发布)$/, '')) : null;
    if (date !== null) return date;
  }
  return null;
}

/** Who issued a notice, and when: the signature, else the title, the letterhead, the index block or the page's source line. */
export function readIssue(frame: Frame, title: string | null): { issuers: readonly string[]; issuedOn: string | null } {
  const signature = readSignature(frame.head) ?? readSignature(frame.kept) ?? signatureAtEnd(frame.all);
  const keyedIssuer = readKeyed(frame.all, ISSUER_KEY);
  const named = [
    issuerOfTitle(title),
    letterhead(frame.head),
    keyedIssuer ? [keyedIssuer] : [],
    pageSource(frame, title),
  ].find((list) => list.length > 0);
  const keyedDate = readKeyed(frame.all, DATE_KEY) ?? readKeyed(frame.all, PUBLISHED_KEY);
  const issuedOn = signature?.issuedOn ?? (keyedDate ? readFullDate(keyedDate) : null) ?? readBareDate(frame);
  return { issuers: signature?.issuers ?? named ?? [], issuedOn };
}
