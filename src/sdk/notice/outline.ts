import type { OutlineEntry } from '../model/index.js';
import { plainText, rangeOf, type Flow } from './flow.js';
import { readMarker, type Marker, type MarkerClass } from './markers.js';
import { isSignatureLine, type Body, type Paragraph } from './paragraphs.js';

/** One numbered heading or item with the text under it; places are those of the body's flow. */
export interface Section {
  readonly level: number;
  readonly depth: number;
  /** As published; empty where a copy has lost it. */
  readonly marker: string;
  readonly markerClass: MarkerClass | null;
  readonly value: number;
  readonly heading: string;
  /** Start of the marker, and of the words behind it. */
  readonly start: number;
  readonly headingStart: number;
  readonly headingEnd: number;
  /** Start of the text under the heading. */
  readonly textStart: number;
  /** End of the text that belongs to this entry alone: up to the next entry, signature or attachment. */
  readonly end: number;
  /** Index of the section above, or -1. */
  readonly parent: number;
}

interface Mark {
  readonly start: number;
  readonly marker: Marker | null;
  readonly level: number;
  readonly length: number;
}

interface Step {
  readonly class: MarkerClass;
  value: number;
}

const CANDIDATE =
  /第 ?[一二三四五六七八九十百零〇\d]{1,5} ?(?:章|节|条|部分)|[一二三四五六七八九十]{1,3} ?[、.]|\( ?[一二三四五六七八九十]{1,3} ?\)|\d{1,2} ?[.、]/g;
const STOP =
  /^(?:附件?\s*\d*\s*[:: ]|附件\s*\d*$|抄送|主送|\(?此件|\(?联系人|联系电话|联系人|特此(?:通知|公告|通告)|(?:.{0,12})办公室.{0,8}印发$|公开(?:方式|属性|类别)[::])/;
/** Who signed and when, in text that has lost its lines. */
const SIGNED_INSIDE =
  /[。 ][\u4e00-\u9fff]{4,24}(?:局|委|办公室|政府|厅|部|党组|党委|组|中心|学校|会) ?(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日/;
const CLOSING =
  /^(?:各(?:单位|校|县|区|地|乡镇)[^。]{0,40}(?:完成情况|落实情况|进展情况|总结)[^。]{0,40}(?:报送?|前)|通过以上|通过上述|以上(?:意见|通知|方案)|请各(?:县|市|区|校|单位|地)[^。]{0,40}(?:贯彻|遵照|执行))/;

/** Follows the numbering: which classes are open, and how far each has counted. */
class Numbering {
  /** How far each class has counted in the whole text, for numbers that run on through several sections. */
  readonly last = new Map<MarkerClass, number>();
  readonly steps: Step[] = [];

  indexOf(marker: Marker): number {
    return this.steps.findIndex((step) => step.class === marker.class);
  }

  /** Says whether a marker inside a paragraph is the one that numbering expects there. */
  expects(marker: Marker): boolean {
    const index = this.indexOf(marker);
    if (index >= 0) return marker.value === this.steps[index]!.value + 1;
    const last = this.steps[this.steps.length - 1];
    const isNext = marker.value === 1 || (marker.class === 'arabic' && this.last.get('arabic') === marker.value - 1);
    return isNext && (last === undefined || marker.level > this.levelOf(last));
  }

  levelOf(step: Step): number {
    return { chapter: 1, han: 1, section: 2, parenHan: 2, article: 3, arabic: 3, parenArabic: 4, circled: 5 }[
      step.class
    ];
  }

  enter(marker: Marker): void {
    this.last.set(marker.class, marker.value);
    const index = this.indexOf(marker);
    if (index >= 0) this.steps.length = index + 1;
    else if (marker.level === 1)
      this.steps.length = marker.class === 'han' && this.steps[0]?.class === 'chapter' ? 1 : 0;
    if (index >= 0) this.steps[index]!.value = marker.value;
    else this.steps.push({ class: marker.class, value: marker.value });
  }
}

/** Markers in the middle of a paragraph: only where the one before has ended, and only in the order of counting. */
function marksInside(paragraph: Paragraph, from: number, numbering: Numbering, marks: Mark[]): void {
  const text = paragraph.text;
  let chunkStart = from;
  CANDIDATE.lastIndex = from;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const marker = readMarker(text.slice(match.index, match.index + 24));
    if (marker === null || marker.level > 3 || !numbering.expects(marker)) continue;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const chunk = text.slice(chunkStart, match.index);
    const isAfterEnd =
      /[。!?] ?$/.test(before) ||
      (/; ?$/.test(before) && numbering.steps[numbering.steps.length - 1]?.class === marker.class);
    const isAfterHeading =
      chunkStart > 0 &&
      chunk.length >= 2 &&
      chunk.length <= 45 &&
      !/[。;:!?]/.test(chunk) &&
      (/ $/.test(before) ||
        (numbering.indexOf(marker) < 0 && chunk.length <= 28 && marker.class !== 'han' && !/第$|[,、]$/.test(before)));
    if (!isAfterEnd && !isAfterHeading) continue;
    if (marker.class === 'article' && !isAfterEnd) continue;
    numbering.enter(marker);
    marks.push({ start: paragraph.start + match.index, marker, level: marker.level, length: marker.length });
    chunkStart = match.index + marker.length;
    CANDIDATE.lastIndex = chunkStart;
  }
}

/** Where the text under an entry ends for good: at a signature, an attachment or a closing line. */
function isStop(paragraph: Paragraph): boolean {
  return (
    paragraph.isTable || isSignatureLine(paragraph.text) || STOP.test(paragraph.text) || CLOSING.test(paragraph.text)
  );
}

interface Found {
  readonly marks: readonly Mark[];
  readonly stops: readonly number[];
}

function findMarks(body: Body): Found {
  const numbering = new Numbering();
  const marks: Mark[] = [];
  const stops: number[] = [];
  let isInList = false;
  for (const paragraph of body.paragraphs) {
    if (isStop(paragraph)) {
      isInList = /^附件?/.test(paragraph.text);
      stops.push(paragraph.start);
      continue;
    }
    const signed = SIGNED_INSIDE.exec(paragraph.text);
    const marker = readMarker(paragraph.text);
    // The list of attachments counts 1. 2. 3. too, in short lines without an end.
    if (isInList && marker && marker.level >= 3 && paragraph.text.length < 60 && !/[。;]/.test(paragraph.text))
      continue;
    isInList = false;
    let from = 0;
    if (marker) {
      numbering.enter(marker);
      marks.push({ start: paragraph.start, marker, level: marker.level, length: marker.length });
      from = marker.length;
    }
    marksInside(paragraph, from, numbering, marks);
    if (signed) stops.push(paragraph.start + signed.index + 1);
  }
  return { marks, stops };
}

const LOST_HEADING = /^([^。,;:!?]{4,24})。(?=.)/;

/** A list that begins at 2 has lost its 1: the paragraph under the heading above is the first item. */
function restoreLost(body: Body, marks: readonly Mark[]): Mark[] {
  const restored: Mark[] = [];
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    if (
      before &&
      before.marker &&
      mark.marker &&
      mark.level === 3 &&
      mark.marker.class === 'arabic' &&
      mark.marker.value === 2 &&
      before.level < 3
    ) {
      const lost = body.paragraphs.find(
        (paragraph) =>
          paragraph.start > before.start &&
          paragraph.start < mark.start &&
          readMarker(paragraph.text) === null &&
          LOST_HEADING.test(paragraph.text),
      );
      if (lost) restored.push({ start: lost.start, marker: null, level: 3, length: 0 });
    }
    restored.push(mark);
  });
  return restored;
}

/** `name (2021年11月-12月)` without the bracket where it leads into a paragraph. */
const DATE_BRACKET = / ?\((?=[^()]*(?:年|月|学期|阶段))[^()]{2,40}\)$/;

interface Heading {
  readonly end: number;
  readonly textStart: number;
  readonly isAlone: boolean;
}

/** Where the heading of a chunk ends: at the line, at the first 。, at a colon, or at a space in text that has lost its lines. */
function cutHeading(chunk: string): Heading {
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

/** Longer than this, and in several clauses, a first sentence is text and not a heading. */
const LONGEST_HEADING = 42;

function toSection(flow: Flow, given: string, mark: Mark, end: number, depth: number, parent: number): Section {
  const from = mark.start + mark.length;
  const chunk = flow.text.slice(from, end);
  const lead = chunk.length - chunk.replace(/^[ \n]+/, '').length;
  const cut = cutHeading(chunk.slice(lead));
  let headingEnd = from + lead + cut.end;
  let text = flow.text.slice(from + lead, headingEnd);
  let textStart = from + lead + cut.textStart;
  const bracket = cut.isAlone ? null : DATE_BRACKET.exec(text);
  if (bracket) {
    headingEnd -= bracket[0].length;
    text = text.slice(0, -bracket[0].length);
    textStart = headingEnd;
  }
  const isText = text.length > LONGEST_HEADING && (!cut.isAlone || /[,;]/.test(text));
  if (isText || text === '') {
    headingEnd = from;
    textStart = from + lead;
  }
  return {
    level: mark.level,
    depth,
    marker: mark.marker ? given.slice(...rangeOf(flow, mark.start, mark.start + mark.length)).trim() : '',
    markerClass: mark.marker?.class ?? null,
    value: mark.marker?.value ?? 1,
    heading: isText || text === '' ? '' : plainText(flow, given, from + lead, headingEnd),
    start: mark.start,
    headingStart: from + lead,
    headingEnd,
    textStart: Math.min(textStart, end),
    end,
    parent,
  };
}

/** Step 5: the outline. Classes nest in the order in which they appear, whatever level they have by themselves. */
export function readOutline(given: string, body: Body): Section[] {
  const { marks: found, stops } = findMarks(body);
  const marks = restoreLost(body, found);
  const sections: Section[] = [];
  const path: { key: string; index: number }[] = [];
  let stop = 0;
  marks.forEach((mark, index) => {
    const next = marks[index + 1]?.start ?? body.flow.text.length;
    while (stop < stops.length && stops[stop]! <= mark.start) stop += 1;
    const end = trimEnd(body.flow.text, mark.start, Math.min(next, stops[stop] ?? next));
    const key = mark.marker?.class ?? 'arabic';
    const known = path.findIndex((step) => step.key === key);
    if (mark.level === 1 && known < 0) path.length = key === 'han' && path[0]?.key === 'chapter' ? 1 : 0;
    else if (known >= 0) path.length = known;
    const parent = path[path.length - 1]?.index ?? -1;
    path.push({ key, index: sections.length });
    sections.push(toSection(body.flow, given, mark, end, path.length, parent));
  });
  return sections;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === ' ')) last -= 1;
  return last;
}

export function toOutlineEntry(flow: Flow, section: Section): OutlineEntry {
  return {
    level: section.level,
    depth: section.depth,
    marker: section.marker,
    heading: section.heading,
    at: rangeOf(flow, section.start, Math.max(section.headingEnd, section.start + 1)),
  };
}
