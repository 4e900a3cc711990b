import { plainText } from './flow.js';
import type { Frame } from './frame.js';
import { readIssue } from './signature.js';
import { KIND, readTitle } from './title.js';

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
  const { issuers, issuedOn } = readIssue(frame, title);
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
    issuers,
    issuedOn,
    recipients: readRecipients(frame) ?? recipientsInside(frame),
    year: Number.isNaN(year) ? null : year,
  };
}
