/** Where the heading of an entry ends and the text under it begins. */

/** `name (2021年11月-12月)` without the bracket where it leads into a paragraph. */
export const DATE_BRACKET = / ?\((?=[^()]*(?:年|月|学期|阶段))[^()]{2,40}\)$/;

export interface Heading {
  readonly end: number;
  readonly textStart: number;
  readonly isAlone: boolean;
}

/** Where the heading of a chunk ends: at the line, at the first 。, at a colon, or at a space in text that has lost its lines. */
export function cutHeading(chunk: string, isFirstLevel = false): Heading {
  const line = chunk.indexOf('\n');
  const first = line < 0 ? chunk : chunk.slice(0, line);
  const stop = first.indexOf('。');
  const known = isFirstLevel ? KNOWN.exec(first) : null;
  if (known && first.length > 40) return { end: known[0].length, textStart: known[0].length, isAlone: false };
  const trimmedEnd = first.replace(/[ 。]+$/, '').length;
  if (stop < 0 || /^ *$/.test(first.slice(stop + 1))) {
    const space = splitAtSpace(first);
    if (space > 0) return { end: space, textStart: space + 1, isAlone: false };
    const colon = splitAtColon(first);
    if (colon > 0) return { end: colon, textStart: colon + 1, isAlone: false };
    const hasMore = line >= 0 && chunk.slice(line).trim() !== '';
    return {
      end: trimmedEnd,
      textStart: hasMore ? line + 1 : stop >= 0 && !hasMore && trimmedEnd > 30 ? 0 : first.length,
      isAlone: true,
    };
  }
  const space = splitAtSpace(first);
  if (space > 0 && space < stop) return { end: space, textStart: space + 1, isAlone: false };
  const colon = splitAtColon(first.slice(0, stop));
  if (colon > 0) return { end: colon, textStart: colon + 1, isAlone: false };
  return { end: stop, textStart: stop + 1, isAlone: false };
}

/** Headings of the first level that have run into their text: 工作现状全县现有…. */
const KNOWN =
  /^(?:指导思想|总体要求|总体目标|工作目标|主要目标|目标任务|基本原则|工作原则|基本要求|工作现状|基本情况|主要任务|重点任务|工作任务|主要措施|工作措施|保障措施|组织保障|组织领导|实施步骤|工作步骤|工作要求|时间安排)(?=[\u4e00-\u9fff\d][^,。;:]{6})(?!和|与|及|及其)/;

/** `指导思想 坚持以……` : a short heading, one space, then a long text. */
function splitAtSpace(first: string): number {
  const match = /^( ?[^ 。,;:!?]{2,24}(?:,[^ 。,;:!?]{2,20})?) (?=[^ ]{12})/.exec(first);
  if (!match || !/[,、。]/.test(first.slice(match[0].length)) || first.length - match[0].length < 20) return -1;
  return match[1]!.length;
}

/** `组织保障:成立……` : a short heading and a colon with text behind it. */
function splitAtColon(first: string): number {
  const match = /^[^。,;:!?]{2,22}(?=:.{6})/.exec(first);
  return match && !/(?:单位|部门|如下|包括|以下|时间)$/.test(match[0]) ? match[0].length : -1;
}
