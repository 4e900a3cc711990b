import { plainText, type Flow } from './flow.js';
import { readFullDate } from './dates.js';
import type { Line } from './lines.js';
import { isOrganisation } from './paragraphs.js';

/** What a notice says of itself. */
export interface Metadata {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly issuedOn: string | null;
  readonly recipients: string | null;
  /** The year in which the notice speaks, for dates without one. */
  readonly year: number | null;
}

/** The lines before the first numbered heading, and those behind the last. */
export interface Frame {
  readonly flow: Flow;
  readonly given: string;
  /** All lines, page debris included: index blocks are read, too. */
  readonly all: readonly Line[];
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

const KIND =
  /(?:通知|意见|方案|计划|办法|规定|细则|要点|规划|决定|通告|公告|函|批复|措施|制度|指南|纲要|条例|报告|标准|规范|清单|章程|规程|守则|公报|意见稿|工作安排|安排|部署)(?:的(?:通知|函|决定|公告|通告))?(?: ?[(（【〔](?:试行|暂行|修订|修订稿|征求意见稿|草案|讨论稿|第?[一二三四五六七八九十\d]+[版稿批期]?|20\d\d[^)]{0,12})[)）】〕])?$/;
const KEYED = /^[-·*•\s]*[【[]?(标 ?题|名 ?称|信息名称|文件名称|公文名称)[】\]]? ?: ?(.{6,120})$/;

function stripFileName(text: string): string {
  return text.replace(/\.(?:docx?|pdf|wps|txt|html?)(?:_第\d+页)?$/i, '').replace(/^[《](.*)[》]$/, '$1');
}

function isTitle(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 100 &&
    KIND.test(text) &&
    !/[。;!?:]/.test(text.replace(/《[^》]*》/g, '')) &&
    !/^(?:附|各|根据|按照|为|现|经|关于.{0,4}$|本|请|依据|相关|上一|下一|[(（][一二三四])/.test(text) &&
    !/(?:首页|>|»)/.test(text)
  );
}

/** A title broken over two to four lines, joined; the name of the issuer above 关于 belongs to it. */
function titleAt(texts: readonly string[], index: number): { text: string; count: number } | null {
  let text = '';
  for (let count = 1; count <= 4; count += 1) {
    const line = texts[index + count - 1];
    if (line === undefined || line === '' || line.length > 120 || readFullDate(line) !== null || /[。;!?:]$/.test(line))
      return null;
    text += line;
    const next = texts[index + count] ?? '';
    const goesOn = /^(?:的通知|的意见|的方案|的函)/.test(next) || (/《[^》]*$/.test(text) && /》/.test(next));
    if (isTitle(text) && !goesOn) return { text, count };
  }
  return null;
}

function scoreTitle(text: string, order: number): number {
  let score = 0;
  if (/关于/.test(text)) score += 4;
  if (/印发/.test(text)) score += 2;
  if (/(?:通知|意见|方案|计划|办法|要点|规划|决定)(?:[(（].*[)）])?$/.test(text)) score += 2;
  if (/(?:局|委|政府|厅|组|办公室|中心)关于/.test(text)) score += 2;
  if (text.length < 10) score -= 3;
  return score - order * 0.25;
}

function startsTitle(text: string): boolean {
  return (
    /^(?:关于|《|.{2,30}(?:局|委|政府|厅|组|办公室|中心|校|学院|院|会|部)(?:关于|贯彻|印发|转发)?|.{0,20}(?:19|20)\d\d|中共|.{2,12}(?:省|市|县|区|州|旗|镇|乡))/.test(
      text,
    ) || KIND.test(text)
  );
}

function readTitle(frame: Frame): string | null {
  const candidates: { text: string; score: number }[] = [];
  const texts = frame.head.map((line) => line.text);
  let order = 0;
  for (let i = 0; i < texts.length; i += 1) {
    if (!startsTitle(texts[i]!)) continue;
    const found = titleAt(texts, i);
    if (!found) continue;
    const text = plainText(frame.flow, frame.given, frame.head[i]!.start, frame.head[i + found.count - 1]!.end);
    const joined =
      found.count > 1
        ? frame.head
            .slice(i, i + found.count)
            .map((line) => plainText(frame.flow, frame.given, line.start, line.end))
            .join(/[\u4e00-\u9fff》]/.test(text) ? (isBrokenInside(texts.slice(i, i + found.count)) ? '' : ' ') : ' ')
        : text;
    candidates.push({ text: joined, score: scoreTitle(found.text, order) });
    order += 1;
    i += found.count - 1;
  }
  for (const line of frame.all) {
    const keyed = KEYED.exec(line.text);
    if (keyed && KIND.test(keyed[2]!.trim()))
      candidates.push({ text: keyed[2]!.trim(), score: scoreTitle(keyed[2]!, 2) });
    const named = /\.(?:docx?|pdf|wps)$/i.test(line.text) ? stripFileName(line.text) : '';
    if (isTitle(named)) candidates.push({ text: named, score: scoreTitle(named, 3) });
  }
  candidates.sort((a, b) => b.score - a.score);
  return candidates[0]?.text ?? titleInsideLine(frame);
}

/** Two lines of a title are one phrase where the first has no verb of its own; a blank between them then stays out. */
function isBrokenInside(texts: readonly string[]): boolean {
  return !texts.slice(1).some((text) => /^(?:全力|着力|大力|全面|推进|推动|加快|促进|深化|切实)/.test(text));
}

const TITLE_INSIDE = [
  /([\u4e00-\u9fff]{2,20}(?:局|政府|厅|委员会|委|办公室)关于[^。;:]{4,60}?(?:意见|方案|计划|办法|通知|规划|要点|规定)(?:\(试行\))?)(?=[(\s文各为]|$)/,
  /^(.{8,60}?(?:方案|意见|计划|办法|通知|要点))(?=[ 。]|为|根据)/,
];

/** Text that has lost its lines may still hold its title at the head. */
function titleInsideLine(frame: Frame): string | null {
  for (const line of frame.head) {
    for (const pattern of TITLE_INSIDE) {
      const match = pattern.exec(line.text.slice(0, 400));
      if (!match || /[。;:]/.test(match[1]!)) continue;
      const start = line.start + match.index;
      return plainText(frame.flow, frame.given, start, start + match[1]!.length);
    }
  }
  return null;
}

const NUMBER =
  /([\u4e00-\u9fffA-Za-z]{1,16}?) ?[[〔【({﹝〈] ?((?:19|20)\d\d) ?[\]〕】)}﹞〉] ?(?:第 ?)?(\d{1,4}|[一二三四五六七八九十百]{1,5}) ?号/;
const NUMBER_KEY = /(?:文 *号|字 *号|文件编号)[】\]]? ?[|:: ]{0,4}$/;
const BESIDE_NUMBER = /^(?:[()★☆*\s]|(?:19|20)\d\d ?年?|签发人.{0,12}|文件|此件.{0,12}|-)*$/;
/** A law database puts all keys on one line: 【字号】…〔2005〕39号•【… */
const NUMBER_INSIDE =
  /(?:文号|字号)[】\]]? ?[|:: ]? ?([\u4e00-\u9fffA-Za-z]{1,16}?) ?[[〔【(] ?((?:19|20)\d\d) ?[\]〕】)] ?(?:第 ?)?(\d{1,4}) ?号/;

/** The document's own number stands alone on its line, behind its title, or behind a key; never inside a sentence. */
function readNumber(frame: Frame): string | null {
  const alone: string[] = [];
  const keyed: string[] = [];
  const canonical = (match: RegExpExecArray): string => `${match[1]!}〔${match[2]!}〕${match[3]!}号`;
  for (const line of [...frame.head, ...frame.all.slice(0, 80), ...frame.tail]) {
    const match = NUMBER.exec(line.text);
    if (!match) continue;
    const left = line.text.slice(0, match.index);
    const right = line.text.slice(match.index + match[0].length);
    const isBehindTitle = /[-( ]$/.test(left) && KIND.test(left.replace(/[-( ]+$/, ''));
    const inside = NUMBER_INSIDE.exec(line.text);
    if (NUMBER_KEY.test(left)) keyed.push(canonical(match));
    else if (BESIDE_NUMBER.test(right) && (BESIDE_NUMBER.test(left) || isBehindTitle)) alone.push(canonical(match));
    else if (inside) keyed.push(canonical(inside));
  }
  return alone[0] ?? keyed[0] ?? null;
}

interface Signature {
  readonly issuers: readonly string[];
  readonly issuedOn: string;
}

const SIGNED_INLINE =
  /^(.{4,60}?(?:局|委|办公室|政府|厅|部|党组|党委|组|中心|学校|会))[ ,]*((?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[一二][〇零九][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?$/;

const ORG_DATE_TAIL =
  /[。 ]([\u4e00-\u9fff]{4,30}(?:局|委|办公室|政府|厅|部|党组|党委|组|中心|学校|会)) ?((?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)/;

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
      if (above === '' && issuers.length === 0 && i - j < 4) continue;
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

const RECIPIENT_UNIT =
  /(?:校|局|单位|科|室|园|办|政府|委|中心|部门|院|站|股|公司|管委会|机构|集团|街道|乡|镇|县|区|旗|市|处|厅|同志|企业|组|所|会|站)/;

function readRecipients(frame: Frame): string | null {
  const lines = frame.head;
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i]!.text;
    if (
      !/:$/.test(text) ||
      /(?:如下|以下|下列|通知|精神|意见|要求|附件|名单|安排)[^,、]{0,8}:$/.test(text) ||
      /[。;!?]/.test(text)
    )
      continue;
    let start = i;
    while (start > 0 && isRecipientStart(lines[start - 1]!.text) && !isRecipientStart(text)) start -= 1;
    const whole = lines
      .slice(start, i + 1)
      .map((line) => line.text)
      .join('');
    if (
      whole.length < 400 &&
      RECIPIENT_UNIT.test(whole) &&
      !KIND.test(whole.slice(0, -1)) &&
      (isRecipientStart(whole) || /[,、]/.test(whole) || whole.length <= 30)
    ) {
      return plainText(frame.flow, frame.given, lines[start]!.start, lines[i]!.end - 1);
    }
  }
  return null;
}

/** Recipients in the middle of a line that has lost its breaks: …39号)各区、县(市)人民政府: */
function recipientsInside(frame: Frame): string | null {
  for (const line of frame.head) {
    const match = /(?:号\)?|通知|意见|方案|\(试行\))\)?(各[^。;:《]{4,160}?):(?=为|根据|现|按)/.exec(line.text);
    if (!match || !RECIPIENT_UNIT.test(match[1]!)) continue;
    const start = line.start + match.index + match[0].indexOf(match[1]!);
    return plainText(frame.flow, frame.given, start, start + match[1]!.length);
  }
  return null;
}

function isRecipientStart(text: string): boolean {
  return (
    /^(?:各|市|县|区|局|全|机关|直属|教育|中心|有关|驻|州|旗|省|[\u4e00-\u9fff]{2,12}(?:校|局|园|区|县|市|乡|镇|政府|委|办|院|中心)[,、:(])/.test(
      text,
    ) && !/[。]/.test(text)
  );
}

/** Step 6: title, number, issuers, date and recipients. Contact persons and telephones are never read. */
export function readMetadata(frame: Frame): Metadata {
  const title = readTitle(frame);
  const signature = readSignature(frame.head) ?? readSignature(frame.tail) ?? signatureAtEnd(frame.all);
  const keyedIssuer = readKeyed(frame.all, ISSUER_KEY);
  const named =
    [issuerOfTitle(title), letterhead(frame.head), keyedIssuer ? [keyedIssuer] : [], pageSource(frame, title)].find(
      (list) => list.length > 0,
    ) ?? [];
  const keyedDate = readKeyed(frame.all, DATE_KEY) ?? readKeyed(frame.all, PUBLISHED_KEY);
  const issuedOn = signature?.issuedOn ?? (keyedDate ? readFullDate(keyedDate) : null) ?? readBareDate(frame);
  const documentNumber = readNumber(frame);
  const year = Number(
    issuedOn?.slice(0, 4) ??
      /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1] ??
      /((?:19|20)\d\d)/.exec(title ?? '')?.[1] ??
      Number.NaN,
  );
  return {
    title,
    documentNumber,
    issuers: signature?.issuers ?? named,
    issuedOn,
    recipients: readRecipients(frame) ?? recipientsInside(frame),
    year: Number.isNaN(year) ? null : year,
  };
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
