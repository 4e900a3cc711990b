import { plainText } from './flow.js';
import { readFullDate } from './dates.js';
import type { Frame } from './frame.js';

/** What an official document calls itself, at the end of its title. */
export const KIND =
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

/** The red head and the document number above a title. */
const NOT_TITLE =
  /^(?:成文日期|发布机关|发布机构|索 *引 *号|公开方式|废止日期|统一编号|发文字号|主题分类|一级指标|序号)|(?:文件|公报)[★☆]?$|[[〔【(](?:19|20)\d\d[\]〕】)]第?\d{1,4}号$/;

/** A title broken over two to four lines, joined; the name of the issuer above 关于 belongs to it. */
function titleAt(texts: readonly string[], index: number): { text: string; count: number } | null {
  let text = '';
  for (let count = 1; count <= 4; count += 1) {
    const line = texts[index + count - 1];
    if (
      line === undefined ||
      line === '' ||
      line.length > 120 ||
      readFullDate(line) !== null ||
      NOT_TITLE.test(line) ||
      /[。;!?:]$/.test(line)
    )
      return null;
    text += line;
    const next = texts[index + count] ?? '';
    const goesOn =
      /^(?:[(（][^)）]{4,18}[)）])?(?:的通知|的意见|的方案|的函)/.test(next) ||
      (/《[^》]*$/.test(text) && /》/.test(next));
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

/** The title: from the head of the text, else from an index block, a file name, or the first line. */
export function readTitle(frame: Frame): string | null {
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
  for (const each of candidates)
    each.text = each.text.replace(/^(?:标 ?题|名 ?称)[:： ]+/, '').replace(/^【[^】]{1,8}】/, '');
  candidates.sort((a, b) => b.score - a.score);
  return candidates[0]?.text ?? titleInsideLine(frame) ?? firstLine(frame);
}

/** The last resort: a short first line without punctuation, above recipients or text. */
function firstLine(frame: Frame): string | null {
  const line = frame.head.find((each) => each.text !== '');
  const isPlain =
    line &&
    /^[^。;:!?,、《》]{8,50}$/.test(line.text) &&
    !NOT_TITLE.test(line.text) &&
    readFullDate(line.text) === null;
  return isPlain && !/(?:标题|索引|首页|各[\u4e00-\u9fff])/.test(line.text)
    ? plainText(frame.flow, frame.given, line.start, line.end)
    : null;
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
