/** Where the heading of an entry ends and the text under it begins. */

/** `name (2021年11月-12月)` without the bracket where it leads into a paragraph. */
export const DATE_BRACKET = / ?\((?=[^()]*(?:年|月|学期|阶段))[^()]{2,40}\)$/;

export interface Heading {
  readonly end: number;
  readonly textStart: number;
  readonly isAlone: boolean;
}

/** Where the heading of a chunk ends: at the line, at the first 。, at a colon, or at a space in text that has lost its lines. */
export function cutHeading(chunk: string): Heading {
  const line = chunk.indexOf('\n');
  const first = line < 0 ? chunk : chunk.slice(0, line);
  const stop = first.indexOf('。');
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
